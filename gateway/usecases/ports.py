"""
What the use cases ask of the store.

One `Work` is one transaction: it commits on a clean exit and undoes everything on an exception.
Whatever is read inside it for a change stays as it is until the transaction ends.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from gateway.audit.chain import Entry
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Ophaling, Overdracht
from gateway.domain.party import Certificaat, School
from gateway.vault.sealing import Place, Sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Sleutel:
    """
    An `Idempotency-Key` of a school: what request it came with, and which overdracht it made.

    *sleutel* is the keyed index of what the school sent, *sha256* the digest of the request.
    """

    school: Vestiging
    sleutel: str
    sha256: str
    overdracht_id: str
    moment: datetime


class Overdrachten(Protocol):
    """The records of all hand-overs."""

    def get(self, overdracht_id: str) -> Overdracht | None:
        """One record, locked until this transaction ends (FOR UPDATE)."""

    def put(self, overdracht: Overdracht) -> None:
        """
        Write the record, new or changed, whole.

        The database itself keeps `code_index` unique, and (pgn_index, afzender, schooljaar) among
        the records that are not ingetrokken or gewist; breaking either raises Conflict.
        """

    def find(self, code_index: bytes, pgn_index: bytes) -> str | None:
        """
        The id of the record with both indexes, or None.

        One query asks for both, so that an unknown code and a wrong PGN take the same way.
        """

    def has_code(self, code_index: bytes) -> bool:
        """Whether a record has this code."""

    def open_of(self, pgn_index: bytes, afzender: Vestiging, schooljaar: str) -> str | None:
        """The id of the record of this pupil that is not ingetrokken or gewist, if there is."""

    def sent_by(self, vestigingen: frozenset[Vestiging]) -> Iterable[Overdracht]:
        """The records that these schools sent, newest first."""

    def claimed_by(self, vestigingen: frozenset[Vestiging]) -> Iterable[Overdracht]:
        """The records that these schools hold the claim of or share, newest first."""

    def due(self, moment: datetime, states: frozenset[State]) -> list[str]:
        """The ids of the records in *states* whose termijn is not after *moment*."""


class Verzegeld(Protocol):
    """Sealed values, each at its place."""

    def put(self, place: Place, sealed: Sealed) -> None:
        """Write a sealed value at a place where there is none."""

    def get(self, place: Place) -> Sealed | None:
        """The sealed value, or None where there is none or it was destroyed."""

    def destroy(self, place: Place) -> None:
        """Destroy the wrapped key and the bytes, where they are there."""


class Ophalingen(Protocol):
    """The retrievals, each until it is acknowledged and after."""

    def get(self, ophaling_id: str) -> Ophaling | None:
        """One retrieval."""

    def put(self, ophaling: Ophaling) -> None:
        """Write a retrieval, new or changed."""

    def of(self, overdracht_id: str) -> Iterable[Ophaling]:
        """The retrievals of one overdracht, oldest first."""


class Sleutels(Protocol):
    """The idempotency keys that schools used."""

    def get(self, school: Vestiging, sleutel: str) -> Sleutel | None:
        """What the key was used for, or None."""

    def put(self, sleutel: Sleutel) -> None:
        """Remember a key; the database keeps (school, sleutel) unique and raises Conflict."""

    def clear(self, before: datetime) -> None:
        """Forget the keys from before a moment."""


class Pogingen(Protocol):
    """The attempts to retrieve, counted for all processes together."""

    def count(self, teller: str, *, since: datetime) -> int:
        """
        How many attempts *teller* has after *since*.

        Whoever else counts the same *teller* waits until this transaction ends.
        """

    def add(self, poging_id: str, tellers: tuple[str, ...], moment: datetime) -> None:
        """Count one attempt on each of the *tellers*."""

    def clear(self, before: datetime) -> None:
        """Forget the attempts from before a moment."""


class Scholen(Protocol):
    """The schools that are registered."""

    def get(self, vestiging: Vestiging) -> School | None:
        """One school, or None where it is not registered."""

    def put(self, school: School) -> None:
        """Register a school, or change its name or sector."""

    def all(self) -> Iterable[School]:
        """All schools, by vestiging."""


class Certificaten(Protocol):
    """The certificates that are registered."""

    def get(self, vingerafdruk: str) -> Certificaat | None:
        """One certificate, or None where it is not registered."""

    def put(self, certificaat: Certificaat) -> None:
        """Register a certificate, or change it."""

    def all(self) -> Iterable[Certificaat]:
        """All certificates, newest first."""


class Journal(Protocol):
    """The audit log: a chain that only grows."""

    def last(self) -> Entry | None:
        """The newest entry; nobody else appends until this transaction ends."""

    def append(self, entry: Entry) -> None:
        """Write the entry that follows the last; the database keeps number and previous unique."""

    def entries(self, *, after: int = 0) -> Iterator[Entry]:
        """The entries with a number above *after*, in order."""


class Work(Protocol):
    """Everything that one transaction can reach."""

    @property
    def overdrachten(self) -> Overdrachten: ...

    @property
    def versies(self) -> Verzegeld: ...

    @property
    def codes(self) -> Verzegeld: ...

    @property
    def ophalingen(self) -> Ophalingen: ...

    @property
    def sleutels(self) -> Sleutels: ...

    @property
    def pogingen(self) -> Pogingen: ...

    @property
    def scholen(self) -> Scholen: ...

    @property
    def certificaten(self) -> Certificaten: ...

    @property
    def audit(self) -> Journal: ...
