"""Invented exports of ParnasSys: the same number of pupils and seed give the same bytes."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from adapters.parnassys.sample import berichten, bestanden, lijsten, rijen
from adapters.parnassys.sample.leerlingen import Bedacht, bedacht
from adapters.parnassys.sample.school import brin_of, school_file
from adapters.parnassys.sample.writing import as_csv, as_workbook

_Lists = tuple[tuple[str, Sequence[str], Iterable[lijsten.Row]], ...]


def sample(pupils: int, seed: int, out: Path) -> None:
    """
    Write to the folder *out* what a school with *pupils* in group 8 would gather.

    Beside them there are a few pupils of group 7 and former pupils, who must not come along.
    """
    everyone = list(bedacht(pupils, seed))
    for naam, data in _files(everyone, seed):
        target = out / naam
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _files(everyone: list[Bedacht], seed: int) -> Iterator[tuple[str, bytes]]:
    brin = brin_of(seed)
    leavers = [leerling for leerling in everyone if leerling.is_leaver]
    yield "edex.xml", berichten.edexml(everyone, brin)
    for number, message in enumerate(berichten.uwlr(leavers, brin), 1):
        yield f"uwlr-leerresultaten-{number:02}.xml", message
    yield "school.toml", school_file(leavers, seed).encode()
    yield from _lists(everyone, leavers, brin)
    for leerling in leavers:
        yield from bestanden.files_of(leerling)


def _lists(
    everyone: list[Bedacht], leavers: list[Bedacht], brin: str
) -> Iterator[tuple[str, bytes]]:
    """Some as workbooks, some as CSV in UTF-8, some as CSV in Windows-1252."""
    workbooks: _Lists = (
        ("leerlingen.xlsx", lijsten.LEERLINGEN, lijsten.leerling_rows(everyone)),
        ("doorstroomtoets.xlsx", lijsten.DOORSTROOMTOETS, lijsten.doorstroomtoets_rows(leavers)),
        ("intelligentie.xlsx", rijen.INTELLIGENTIE, rijen.intelligentie_rows(leavers)),
    )
    unicode: _Lists = (
        ("verzorgers.csv", rijen.VERZORGERS, rijen.verzorger_rows(leavers)),
        ("toetsen.csv", rijen.TOETSEN, rijen.toets_rows(leavers)),
        ("rapportcijfers.csv", rijen.CIJFERS, rijen.cijfer_rows(leavers)),
    )
    ansi: _Lists = (
        ("schooladvies.csv", lijsten.ADVIEZEN, lijsten.advies_rows(leavers)),
        ("schoolloopbaan.csv", rijen.LOOPBAAN, rijen.loopbaan_rows(leavers, brin)),
        ("ondersteuning.csv", rijen.ONDERSTEUNING, rijen.ondersteuning_rows(leavers)),
        ("leerachterstanden.csv", rijen.ACHTERSTANDEN, rijen.achterstand_rows(leavers)),
        ("zienswijzen.csv", rijen.ZIENSWIJZEN, rijen.zienswijze_rows(leavers)),
        ("bijlagen.csv", bestanden.BIJLAGEN, bestanden.bijlage_rows(leavers)),
    )
    for naam, columns, rows in workbooks:
        yield f"lijsten/{naam}", as_workbook(columns, rows)
    for encoding, lists in (("utf-8-sig", unicode), ("cp1252", ansi)):
        for naam, columns, rows in lists:
            yield f"lijsten/{naam}", as_csv(columns, rows, encoding=encoding)
