"""Invented OSO dossiers: the pupils of the other samples, as a LAS would save their dossiers."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from adapters.formats.omzetting.las import Las, Vindplaatsen
from adapters.formats.omzetting.reader import reader_of
from adapters.formats.voorbeeld.export import sample_of
from adapters.formats.voorbeeld.lijst import Lijstvorm
from adapters.formats.voorbeeld.profiel import Profiel
from adapters.oso.vallen import VALLEN
from gateway.domain.dossier import Dossier
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, NAMESPACE, Overstapdossier
from gateway.markup.codec import encode
from gateway.markup.printing import printed

_MOMENT: Final = datetime(2026, 3, 30, 9, 30, tzinfo=UTC)
_LISTS: Final = (
    "leerlingen",
    "schooladvies",
    "doorstroomtoets",
    "verzorgers",
    "schoolloopbaan",
    "ondersteuning",
    "toetsen",
    "rapportcijfers",
    "leerachterstanden",
    "zienswijzen",
    "intelligentie",
    "bijlagen",
)
_EXPORT: Final = Profiel(
    auteur="Verzonnen LAS",
    eerste_nummer=70_001,
    lijsten={naam: Lijstvorm(bestand=f"{naam}.csv", codering="utf-8-sig") for naam in _LISTS},
    vallen={},
)
_ANY_LAS: Final = Las(
    naam="las",
    titel="het LAS",
    vindplaatsen=Vindplaatsen(
        edexml="", leerlingen="", verzorgers="", schoolloopbaan="", toetsen=""
    ),
)
TRAPS: Final = {naam: val.zin for naam, val in VALLEN.items()}


def sample(pupils: int, seed: int, out: Path, *, traps: Sequence[str] = ()) -> None:
    """
    Write to the folder *out* a file for each of *pupils*, and those of the *traps*.

    Every other one is an overstapdossier, for a folder may hold both.
    """
    out.mkdir(parents=True, exist_ok=True)
    for nummer, made in enumerate(_made(pupils, seed)):
        document = print_dossier(made.dossier) if nummer % 2 else _print_whole(made)
        leerling = made.dossier.huidigeschool.leerling
        (out / f"dossier-{leerling.leerlingid}.xml").write_bytes(document)
        if nummer == min(1, pupils - 1):
            for naam, data in _of_traps(made.dossier, traps):
                (out / naam).write_bytes(data)


def print_dossier(dossier: Dossier) -> bytes:
    """The document of a dossier, as a LAS saves it."""
    return printed(encode(dossier, "dossier", DOSSIER_NAMESPACE), pretty=True)


def _print_whole(made: Overstapdossier) -> bytes:
    return printed(encode(made, "overstapdossier", NAMESPACE), pretty=True)


def _made(pupils: int, seed: int) -> Iterator[Overstapdossier]:
    """The pupils of an invented export, each as it is converted."""
    with TemporaryDirectory() as folder:
        sample_of(_EXPORT)(pupils, seed, Path(folder))
        for conversion in reader_of(_ANY_LAS)((Path(folder),), None, _MOMENT).conversions:
            if conversion.overstapdossier is not None:
                yield conversion.overstapdossier


def _of_traps(dossier: Dossier, traps: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    for naam in traps:
        val = VALLEN[naam]
        yield val.bestand.format(naam=naam), val.maakt(dossier, print_dossier)
