"""What is noted while the aanmelding of one pupil is made."""

from dataclasses import dataclass, field
from typing import Final

from gateway.domain.findings import Finding, Kind

BESTAND: Final = "aanmelding.json"


@dataclass(slots=True)
class Verslag:
    """The findings about one pupil, whose files are in *folder*, and the fields they are about."""

    folder: str
    findings: list[Finding] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)

    def note(self, kind: Kind, veld: str, **facts: object) -> None:
        """Note that *kind* is the matter with the field *veld*, `leerling/geboorteland`."""
        self.fields.add(veld)
        place = f"{self.folder}/{BESTAND}, {veld}"
        naam = veld.rpartition("/")[2]
        self.findings.append(kind.at(place, line=None, field=naam, **facts))

    def knows(self, veld: str) -> bool:
        """Whether something was said of the field already."""
        return veld in self.fields
