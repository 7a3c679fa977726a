"""What every LAS adapter is and gives back: nothing that it reads is lost in silence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Overstapdossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """
    One pupil out of an export: the overstapdossier, and all that was lost, missing or in doubt.

    *leerling* is the key of the pupil in the LAS, by which its school finds the pupil.
    *overstapdossier* is None where too little came along to make one.
    """

    leerling: str
    overstapdossier: Overstapdossier | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that an adapter made of one export; *findings* concern the export, not one pupil."""

    conversions: tuple[Conversion, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """The files that an adapter wrote for a LAS, by name, and what had no place in them."""

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapter:
    """
    A LAS: how its exports are read, how its imports are written, how samples are made.

    What a system cannot do is None.
    """

    naam: str
    read: Callable[[tuple[Path, ...], Path | None, datetime], Reading] | None = None
    write: Callable[[tuple[Overstapdossier, ...], Path | None], Writing] | None = None
    sample: Callable[[int, int, Path], None] | None = None
