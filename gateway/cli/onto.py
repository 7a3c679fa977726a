"""The overstapdossiers that went before, onto which `overstap convert --onto` puts what is new."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from gateway.canonical.reading import read_overstapdossier
from gateway.cli.leveringen import newest, open_levering
from gateway.cli.reading_files import files, read
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Finding, Kind, Severity
from gateway.domain.merging.bekende import Bekende
from gateway.domain.merging.dossiers import merged
from gateway.domain.overstapdossier import SIGNATURE, Overstapdossier
from gateway.domain.translation import Conversion
from gateway.markup.parsing import parse

OTHER_SCHOOL: Final = Kind(
    rule="GW.AVL10",
    message="De vorige versie is van een andere school of vestiging dan deze uitvoer.",
    advice="Noem bij --onto de map met de overstapdossiers van dezelfde school.",
)
NOT_SIGNED: Final = Kind(
    rule="GW.AVL11",
    message="Van de vorige versies zijn er {aantal} niet ondertekend, dus ook nog niet "
    "aangeleverd. Een nieuwe versie verwijst naar het bestand zoals het er nu staat.",
    advice="Zijn zij al aangeleverd, noem bij --onto dan de map met de ondertekende bestanden; "
    "anders wijst de gateway de nieuwe versies af.",
    severity=Severity.WARNING,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """
    The newest version of each dossier in a folder, by its id, and what was wrong with others.

    *errors* are of the files that hold no overstapdossier, *findings* of all that do.
    """

    paths: Mapping[str, Path]
    known: tuple[Bekende, ...]
    errors: tuple[tuple[Path, OverstapError], ...]
    findings: tuple[Finding, ...]

    def next_version(
        self, conversion: Conversion
    ) -> tuple[Overstapdossier | None, tuple[Finding, ...]]:
        """
        The version that follows, with what *conversion* adds; as converted where none went before.

        None where it adds nothing, or where the dossier before is of another school.
        """
        made = conversion.overstapdossier
        path = self.paths.get(made.kop.dossierId) if made else None
        if made is None or path is None:
            return made, ()
        document = read(path)
        earlier = read_overstapdossier(document)
        if earlier.kop.afzender != made.kop.afzender:
            return None, (OTHER_SCHOOL.at("kop/afzender"),)
        return merged(earlier, made, sha256=hashlib.sha256(document).hexdigest())


NOTHING_EARLIER: Final = Earlier(paths={}, known=(), errors=(), findings=())


def earlier_in(folder: Path) -> Earlier:
    """
    The overstapdossiers in *folder*, at any depth; each file is opened and let go again.

    Raises Misused where there is none: all would become first versions, of pupils that have one.
    """
    chosen = newest(files((folder,)), open_levering)
    if not chosen.paths:
        raise Misused(*_of_each(chosen.errors))
    known, unsigned = [], 0
    for path in chosen.paths:
        root = parse(read(path))
        known.append(Bekende.of(read_overstapdossier(root)))
        unsigned += root.find(SIGNATURE) is None
    return Earlier(
        paths={one.dossierId: path for one, path in zip(known, chosen.paths, strict=True)},
        known=tuple(known),
        errors=chosen.errors,
        findings=(NOT_SIGNED.at(str(folder), aantal=unsigned),) if unsigned else (),
    )


def _of_each(errors: Iterable[tuple[Path, OverstapError]]) -> Iterator[Finding]:
    for path, error in errors:
        for finding in error.findings:
            yield replace(finding, path=str(path))
