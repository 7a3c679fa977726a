"""The schools that take part, their certificates, and who acts on their behalf."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gateway.domain.identifiers import Vestiging


class Sector(StrEnum):
    """What kind of education a school gives."""

    PO = "PO"
    VO = "VO"


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """One vestiging that is registered at the gateway."""

    vestiging: Vestiging
    naam: str
    sector: Sector


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificaat:
    """
    A certificate that was registered, known by its fingerprint (SHA-256, hexadecimal).

    It speaks for its *vestigingen* until the moment *ingetrokken*, if it has one.
    """

    vingerafdruk: str
    vestigingen: frozenset[Vestiging]
    geregistreerd: datetime
    ingetrokken: datetime | None = None


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
