"""
The attachments of one pupil as bodies for Somtoday Connect.

What could not be opened, or may not go along, is kept as it came and becomes no body.
"""

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Final

from adapters.formats.uitlevering import pupil
from adapters.formats.uitlevering.overview import Written
from adapters.formats.uitlevering.pupil import BIJLAGEN, CLOSED, DOSSIER, keep_pupil
from gateway.domain.findings import Finding
from gateway.domain.translation import Keep, Levering

AANVULLING: Final = "aanvulling-bij-het-oso-dossier.txt"
"""How Somtoday is told of what stands beside the OSO dossier."""
_NAMES: Final[Mapping[str, str]] = {DOSSIER: "oso-dossier.xml", pupil.AANVULLING: AANVULLING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlagen:
    """The files that were kept of one pupil, and what was wrong with an attachment."""

    files: tuple[Written, ...]
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Bodies:
    """Keeps each file of a pupil in *folder* as a numbered body."""

    folder: str
    keep: Keep
    numbered: dict[str, str] = field(default_factory=dict)

    def keep_one(self, name: str, content: bytes) -> None:
        """Keep one file; what stayed closed as it is."""
        bare = name.removeprefix(f"{self.folder}/")
        if bare.startswith(f"{CLOSED}/"):
            self.keep(name, content)
            return
        self.numbered[bare] = f"{BIJLAGEN}/{len(self.numbered) + 1:02}.json"
        self.keep(f"{self.folder}/{self.numbered[bare]}", printed(_body(bare, content)))


def keep_bijlagen(levering: Levering, folder: str, keep: Keep) -> Bijlagen:
    """Keep the OSO dossier, what stands beside it and each attachment of one pupil."""
    bodies = _Bodies(folder, keep)
    kept = keep_pupil(levering, folder, bodies.keep_one)
    return Bijlagen(files=tuple(_listed(kept.files, bodies)), findings=kept.findings)


def printed(body: Mapping[str, object]) -> bytes:
    """A body as JSON, with every letter as it is."""
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def _body(name: str, content: bytes) -> Mapping[str, object]:
    bestandsnaam = _NAMES.get(name, PurePosixPath(name).name)
    return {
        "bestandsnaam": bestandsnaam,
        "bestandstype": PurePosixPath(bestandsnaam).suffix.removeprefix(".").upper(),
        "bestand": base64.b64encode(content).decode("ascii"),
    }


def _listed(files: tuple[Written, ...], bodies: _Bodies) -> Iterator[Written]:
    """The files for the overview, each under the name of its body."""
    for file in files:
        yield replace(file, bestand=bodies.numbered.get(file.bestand, file.bestand))
