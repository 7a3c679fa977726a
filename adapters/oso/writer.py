"""OSO dossiers from leveringen: a file for each pupil that any LAS which knows 2019.1 takes in."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from adapters.formats.oso_kinds import ADDITION_LEFT, NO_MAPPING
from adapters.formats.uitlevering.folders import Folders
from gateway.domain.dossier.parts import parts
from gateway.domain.errors import Misused
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Aanvulling, Kop
from gateway.domain.translation import Keep, Levering

_DESCRIBED_INSIDE: Final = "bijlage"
_UNFIT: Final = re.compile(r"[^A-Za-z0-9-]+")


def write(leveringen: Iterable[Levering], mapping: Path | None, keep: Keep) -> tuple[Finding, ...]:
    """
    Keep the OSO dossier of each levering, byte for byte as it was signed.

    Attachments go along in the dossier, where the standard has them. Raises Misused where there
    is a *mapping* file, for a dossier has no columns.
    """
    if mapping is not None:
        raise Misused(NO_MAPPING.at())
    folders, findings = Folders(), list[Finding]()
    for levering in leveringen:
        whole = levering.overstapdossier
        leerling = folders.of(whole.kop)
        naam = f"{_stem(whole.kop)}_{leerling}.xml"
        keep(naam, levering.dossier)
        findings += folders.warnings(whole, leerling)
        findings += _left(whole.aanvulling, naam)
    return tuple(findings)


def _stem(kop: Kop) -> str:
    """What a file is and from which school; never whose."""
    parts = ("oso-dossier", kop.soort, kop.afzender.brin + kop.afzender.vestiging)
    return "_".join(_UNFIT.sub("-", part) for part in parts)


def _left(aanvulling: Aanvulling | None, naam: str) -> Iterator[Finding]:
    """Reports what stands beside the dossier, and so in no file that is written."""
    if aanvulling is None:
        return
    filled = [part.name for part in parts(Aanvulling) if getattr(aanvulling, part.field)]
    left = [name for name in filled if name != _DESCRIBED_INSIDE]
    if left:
        yield ADDITION_LEFT.at(naam, elements=", ".join(left))
