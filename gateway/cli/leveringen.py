"""Dossiers that a school fetched, read from their files one by one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from lxml import etree

from gateway.canonical.reading import read_overstapdossier
from gateway.canonical.wrapping import unwrap_element
from gateway.cli.reading_files import read
from gateway.domain.errors import OverstapError
from gateway.domain.findings import Actor, Finding, Kind, Severity
from gateway.domain.overstapdossier import Kop, SchoolVerwijzing
from gateway.domain.translation import Levering
from gateway.markup.parsing import parse
from gateway.signing.check import check
from gateway.signing.trust import Trust

OLDER: Final = Kind(
    rule="GW.LEV01",
    message="Van dit dossier is ook versie {versie} aangeboden; deze is overgeslagen.",
    advice="Niets doen: alleen de nieuwste versie telt.",
    severity=Severity.INFORMATION,
    who=Actor.RECEIVER,
)

Open = Callable[[Path], Levering]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which files hold the newest version of each dossier, and what was wrong with the others."""

    paths: tuple[Path, ...]
    errors: tuple[tuple[Path, OverstapError], ...]
    older: tuple[tuple[Path, tuple[Finding, ...]], ...]


def open_levering(path: Path) -> Levering:
    """The dossier in the file at *path*, whoever signed it; raises where it is no such thing."""
    return _levering(parse(read(path)))


def open_checked(trust: Trust, moment: datetime) -> Open:
    """Opens only what a school that *trust* vouches for has signed, and reads what was signed."""

    def opened(path: Path) -> Levering:
        return _levering(check(read(path), trust, moment=moment).root)

    return opened


def newest(paths: Iterable[Path], open_: Open) -> Chosen:
    """
    The newest version of each dossier in the files at *paths*, in their order.

    Each file is opened and let go again, so that hundreds need the memory of one.
    """
    found: list[tuple[Path, Kop]] = []
    errors: list[tuple[Path, OverstapError]] = []
    for path in paths:
        try:
            found.append((path, open_(path).overstapdossier.kop))
        except OverstapError as error:
            errors.append((path, error))
    best = _best(found)
    return Chosen(
        paths=tuple(path for path, kop in found if best[_named(kop)][0] is path),
        errors=tuple(errors),
        older=tuple(
            (path, (OLDER.at(versie=best[_named(kop)][1].versie),))
            for path, kop in found
            if best[_named(kop)][0] is not path
        ),
    )


def _named(kop: Kop) -> tuple[str, SchoolVerwijzing]:
    """What names a dossier: no school can put its own in the place of another's."""
    return kop.dossierId, kop.afzender


def _best(found: Sequence[tuple[Path, Kop]]) -> dict[object, tuple[Path, Kop]]:
    best: dict[object, tuple[Path, Kop]] = {}
    for path, kop in found:
        other = best.get(_named(kop))
        if other is None or kop.versie > other[1].versie:
            best[_named(kop)] = (path, kop)
    return best


def _levering(root: etree._Element) -> Levering:
    return Levering(overstapdossier=read_overstapdossier(root), dossier=unwrap_element(root))
