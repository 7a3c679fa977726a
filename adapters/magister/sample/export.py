"""An invented export: the same number of pupils, seed and traps give the same bytes."""

import csv
from collections.abc import Iterator, Sequence
from functools import reduce
from io import StringIO
from pathlib import Path
from typing import Final

from lxml import etree

from adapters.formats.voorbeeld.leerlingen import Bedacht, bedacht
from adapters.formats.voorbeeld.lijst import as_text
from adapters.formats.voorbeeld.printing import printed
from adapters.formats.voorbeeld.rijen.gezin import VERZORGERS, verzorger_rows
from adapters.magister.sample.rijen import decibel_row, is_named, two_years_on, web_row
from adapters.magister.sample.school import brin_of, school_file
from adapters.magister.sample.vallen import VALLEN, Rijen, Val

_FIRST_NUMBER: Final = 1_207
TRAPS: Final = {naam: val.zin for naam, val in VALLEN.items()}


def sample(pupils: int, seed: int, out: Path, *, traps: Sequence[str] = ()) -> None:
    """
    Write to the folder *out* what a secondary school with *pupils* who leave would gather.

    Beside them there are a few pupils who stay and former pupils, who must not come along.
    """
    for naam, data in files_in(pupils, seed, [VALLEN[naam] for naam in traps]):
        out.mkdir(parents=True, exist_ok=True)
        out.joinpath(naam).write_bytes(data)


def files_in(pupils: int, seed: int, vallen: Sequence[Val]) -> Iterator[tuple[str, bytes]]:
    """The files of the export, each by its name."""
    everyone = [two_years_on(one) for one in bedacht(pupils, seed, eerste=_FIRST_NUMBER)]
    left_out = {naam for val in vallen for naam in val.zonder}
    yield "school.toml", school_file(seed, [one.nummer for one in everyone if is_named(one)])
    if "decibel" not in left_out:
        yield _decibel(everyone, vallen, brin_of(seed))
    if "weblijst" not in left_out:
        web: Rijen = list(map(web_row, everyone))
        rows = reduce(lambda made, val: val.web(made), vallen, web)
        yield "weblijst.csv", _web(rows)
    if "verzorgers" not in left_out:
        yield "verzorgers.csv", _carers([one for one in everyone if one.is_leaver])


def _decibel(everyone: Sequence[Bedacht], vallen: Sequence[Val], brin: str) -> tuple[str, bytes]:
    made: Rijen = list(map(decibel_row, everyone))
    rows = reduce(lambda changed, val: val.decibel(changed), vallen, made)
    if any(val.xml for val in vallen):
        return "decibel.xml", _xml(rows, brin)
    columns = list(dict.fromkeys(name for row in rows for name in row))
    lines = as_text([columns, *([row.get(one, "") for one in columns] for row in rows)], ";")
    parts = lines.splitlines(keepends=True)
    mixed = any(val.utf8_too for val in vallen)
    return "decibel.csv", b"".join(
        line.encode("utf-8" if mixed and number % 2 else "cp1252")
        for number, line in enumerate(parts)
    )


def _xml(rows: Rijen, brin: str) -> bytes:
    root = etree.Element("Leerlingen")
    for row in rows:
        leerling = etree.SubElement(root, "Leerling")
        for name, text in {"Administratieve_eenheid.BRIN": brin, **row}.items():
            if text:
                etree.SubElement(leerling, name.replace(" ", "_")).text = text
    return printed(root)


def _web(rows: Rijen) -> bytes:
    target = StringIO()
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    target.write(",".join(rows[0]) + "\r\n")
    writer.writerows(row.values() for row in rows)
    return target.getvalue().encode("utf-8-sig")


def _carers(leavers: Sequence[Bedacht]) -> bytes:
    headers = ["Stamnummer" if one == "Leerlingnummer" else one for one in VERZORGERS]
    rows = ([row.get(one, "") for one in VERZORGERS] for row in verzorger_rows(leavers))
    return as_text([headers, *rows], ",").encode("utf-8-sig")
