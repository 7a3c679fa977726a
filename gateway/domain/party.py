"""The schools that take part, their certificates, and who acts on their behalf."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from gateway.domain.identifiers import Vestiging


class Sector(StrEnum):
    """What kind of education a school gives."""

    PO = "PO"
    VO = "VO"


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """One vestiging that is registered at the gateway; it takes part as long as it is *actief*."""

    vestiging: Vestiging
    naam: str
    sector: Sector
    actief: bool = True

    @property
    def takes_in(self) -> bool:
        """Whether dossiers may go to it: a VO school that takes part."""
        return self.actief and self.sector is Sector.VO


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificaat:
    """
    A certificate that was registered, known by its fingerprint (SHA-256, hexadecimal).

    It speaks for its *vestigingen* until the moment that it was *vervangen* by a newer one, or
    *ingetrokken* because it can no longer be trusted, if it has one.
    """

    vingerafdruk: str
    vestigingen: frozenset[Vestiging]
    geregistreerd: datetime
    vervangen: datetime | None = None
    ingetrokken: datetime | None = None

    def speaks_at(self, moment: datetime) -> bool:
        """Whether it still speaks for its schools at this *moment*."""
        ends = (self.vervangen, self.ingetrokken)
        return all(end is None or moment < end for end in ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """
    Who calls: a school, or a supplier that acts for more schools of one sector.

    *vingerafdruk* is the SHA-256 of the certificate that the caller showed, hexadecimal; it is
    empty for a person who came through the portal.
    """

    naam: str
    sector: Sector
    vestigingen: frozenset[Vestiging]
    vingerafdruk: str = ""

    def may_act_for(self, vestiging: Vestiging) -> bool:
        """Whether the caller speaks for *vestiging*."""
        return vestiging in self.vestigingen

    def on_behalf_of(self, vestiging: Vestiging) -> "Party":
        """The caller, for *vestiging* alone; for none where it does not speak for that one."""
        return replace(self, vestigingen=self.vestigingen & {vestiging})
