"""
The pupils of whom an overstapdossier was made before, when an export adds to it.

What the earlier dossier tells of them gives way to whatever the export says.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.facts import Cell
from adapters.formats.omzetting.joining import Register
from adapters.formats.omzetting.kandidaat import EARLIER, Kandidaat
from adapters.formats.omzetting.las import Las
from gateway.domain.findings import Finding, Kind
from gateway.domain.merging.bekende import Advies, Bekende

_ABSENT: Final[frozenset[Kind]] = frozenset(
    {
        kinds.LACKS,
        kinds.NO_CODE_FOR_TEST,
        kinds.ONLY_THIS_YEAR,
        kinds.PROVISIONAL,
        kinds.NO_NAME,
    }
)
"""What an export that only adds something need not hold."""


def with_known(
    kandidaten: Iterable[Kandidaat], known: Sequence[Bekende], las: Las
) -> tuple[Kandidaat, ...]:
    """*kandidaten* and those of *known* who are not among them, each with what was known."""
    found = list(kandidaten)
    if not known:
        return tuple(found)
    register = Register(tuple(found))
    for bekende in known:
        cells = dict(cells_of(bekende))
        same = register.whose(cells, names_are_pupils=True).kandidaten
        if len(same) == 1 and same[0].bekende is None:
            same[0].bekende = bekende
            same[0].cells = {**cells, **same[0].cells}
        else:
            found.append(kandidaat_of(bekende, cells, las))
    return tuple(found)


def told_of_known(findings: Iterable[Finding]) -> Iterator[Finding]:
    """*findings* without what is missing, or was so before, for the rest stays as it was."""
    return (one for one in findings if one.kind not in _ABSENT and one.path != EARLIER)


def kandidaat_of(bekende: Bekende, cells: dict[str, Cell], las: Las) -> Kandidaat:
    """A pupil whom nothing but an earlier dossier names."""
    return Kandidaat(
        key=bekende.leerlingid or bekende.dossierId,
        lasting=bekende.leerlingid is not None,
        cells=cells,
        laatste_jaren=las.laatste_jaren,
        bekende=bekende,
    )


def cells_of(bekende: Bekende) -> Iterator[tuple[str, Cell]]:
    """What was known, by the field of an export that it would stand in."""
    told: Mapping[str, str | date | None] = {
        "leerlingnummer": bekende.leerlingid,
        "pgn": bekende.bsn,
        "onderwijsnummer": bekende.onderwijsnummer,
        "roepnaam": bekende.roepnaam,
        "voorvoegsel": bekende.voorvoegsel,
        "achternaam": bekende.achternaam,
        "geboortedatum": bekende.geboortedatum,
        "adresgeheim": "nee" if bekende.adresgeheim is False else None,
        **_advies("voorlopig", bekende.voorlopig),
        **_advies("definitief", bekende.definitief),
    }
    for name, value in told.items():
        if value is not None:
            yield name, Cell(EARLIER, name, str(value))


def _advies(when: str, advies: Advies | None) -> Mapping[str, str | date | None]:
    if advies is None:
        return {}
    return {f"{when}_advies": advies.advies, f"{when}_datum": advies.datum}
