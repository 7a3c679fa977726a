"""The gateway's record of one pupil's hand-over: who to whom, where it is, and its versions."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import TAKEN_BY, Action, State, after, clock_action


class Status(StrEnum):
    """Whether a version stands on the provisional or on the definitive advice."""

    VOORLOPIG = "voorlopig"
    DEFINITIEF = "definitief"


@dataclass(frozen=True, slots=True, kw_only=True)
class Versie:
    """
    One version of the dossier: its number, the digest of the signed bytes, and when it came.

    Its content stands sealed in the vault until *gewist*; the digest stays as evidence.
    """

    nummer: int
    sha256: str
    status: Status
    aangeleverd: datetime
    gewist: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deling:
    """Another VO school that may read along, and the day on which the parents agreed to it."""

    school: Vestiging
    toestemming: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Ophaling:
    """One retrieval: which version went to which school, and when it was acknowledged."""

    id: str
    overdracht_id: str
    versie: int
    sha256: str
    school: Vestiging
    opgehaald: datetime
    bevestigd: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdracht:
    """
    One pupil's hand-over. It holds no name and no number of the pupil, only keyed indexes.

    *termijn* is the moment at which the clock acts: the dossier expires, or after that the
    record goes; None as long as it is a concept, or is erased. *looptijd* is the number of days
    that it stands ready. Without *bestemmingen* any VO school may take it on.
    """

    id: str
    dossier_id: str
    schooljaar: str
    afzender: Vestiging
    bestemmingen: tuple[Vestiging, ...]
    state: State
    code_index: bytes | None = field(repr=False)
    pgn_index: bytes | None = field(repr=False)
    versies: tuple[Versie, ...]
    looptijd: int
    ingediend: datetime
    gewijzigd: datetime
    termijn: datetime | None = None
    claim: Vestiging | None = None
    gedeeld_met: tuple[Deling, ...] = ()
    klaargezet: datetime | None = None
    opgehaald: datetime | None = None
    ontvangen: datetime | None = None

    @property
    def versie(self) -> Versie:
        """The newest version, the only one that is ever given out."""
        return self.versies[-1]

    @property
    def has_content(self) -> bool:
        """Whether the newest version still stands sealed in the vault."""
        return self.versie.gewist is None

    def is_open_to(self, school: Vestiging) -> bool:
        """Whether *school* may read: it holds the claim, reads along, or may still take it on."""
        if self.claim is None:
            return not self.bestemmingen or school in self.bestemmingen
        return school == self.claim or school in {deling.school for deling in self.gedeeld_met}

    def is_known_to(self, school: Vestiging) -> bool:
        """Whether *school* has part in it: it sent it, holds the claim or reads along."""
        shared = {deling.school for deling in self.gedeeld_met}
        return school in {self.afzender, self.claim} | shared

    def is_due(self, moment: datetime) -> bool:
        """Whether the clock has to act, at *moment* or before it."""
        return self.termijn is not None and self.termijn <= moment

    def state_at(self, moment: datetime) -> State:
        """The state as if the clock had acted in time: what is overdue is given to nobody."""
        action = clock_action(self.state)
        return after(self.state, action) if action and self.is_due(moment) else self.state

    def release(self, moment: datetime) -> "Overdracht":
        """The dossier stands ready and its term begins."""
        return self._then(
            Action.RELEASE,
            moment,
            klaargezet=moment,
            termijn=moment + timedelta(days=self.looptijd),
        )

    def retrieve(self, school: Vestiging, moment: datetime) -> "Overdracht":
        """*school* has taken it; the first to do so takes the claim."""
        return self._then(
            Action.RETRIEVE,
            moment,
            claim=self.claim or school,
            opgehaald=self.opgehaald or moment,
        )

    def acknowledge(self, moment: datetime, *, nazorg: int) -> "Overdracht":
        """The claiming school has it whole; it is erased after *nazorg* days."""
        return self._then(
            Action.ACKNOWLEDGE,
            moment,
            ontvangen=moment,
            termijn=moment + timedelta(days=nazorg),
        )

    def supplement(
        self, versie: Versie, bestemmingen: tuple[Vestiging, ...], moment: datetime
    ) -> "Overdracht":
        """A new version takes the place of all before; the claim and the code stay."""
        concept = self.klaargezet is None
        return self._then(
            Action.SUPPLEMENT,
            moment,
            versies=(*self._erased_versies(moment), versie),
            bestemmingen=bestemmingen,
            klaargezet=None if concept else moment,
            opgehaald=None,
            ontvangen=None,
            termijn=None if concept else moment + timedelta(days=self.looptijd),
        )

    def send_back(self, moment: datetime, *, nazorg: int) -> "Overdracht":
        """The claiming school has a question; nobody reads until the sender supplements."""
        return self._then(
            Action.RETURN, moment, ontvangen=None, termijn=self._reopened(moment, nazorg)
        )

    def free(self, moment: datetime, *, nazorg: int) -> "Overdracht":
        """Nobody holds the claim any more; any school that it is addressed to may take it on."""
        return self._freed(Action.FREE, moment, claim=None, nazorg=nazorg)

    def pass_on(self, school: Vestiging, moment: datetime, *, nazorg: int) -> "Overdracht":
        """The claim goes to *school*, which may not have been among the destinations."""
        return self._freed(Action.PASS_ON, moment, claim=school, nazorg=nazorg)

    def share(self, deling: Deling, moment: datetime) -> "Overdracht":
        """A second school may read along; of one school the last date of consent counts."""
        others = tuple(other for other in self.gedeeld_met if other.school != deling.school)
        return self._then(Action.SHARE, moment, gedeeld_met=(*others, deling))

    def withdraw(self, moment: datetime, *, bewaring: int) -> "Overdracht":
        """The sender took it back: the content is gone, the record stays for *bewaring* days."""
        return self._closed(Action.WITHDRAW, moment, moment + timedelta(days=bewaring))

    def expire(self, moment: datetime, *, bewaring: int) -> "Overdracht":
        """The term has passed: the content is gone, the record stays for *bewaring* days."""
        return self._closed(Action.EXPIRE, moment, moment + timedelta(days=bewaring))

    def erase(self, moment: datetime) -> "Overdracht":
        """Nothing leads to the pupil any more: content, code and PGN are gone."""
        closed = self._closed(Action.ERASE, moment, None)
        return replace(closed, code_index=None, pgn_index=None)

    def _then(self, action: Action, moment: datetime, **changes: object) -> "Overdracht":
        if TAKEN_BY[action] is not None:  # a school gains nothing by a clock that is late
            after(self.state_at(moment), action)
        state = after(self.state, action)
        return replace(self, state=state, gewijzigd=moment, **changes)  # type: ignore[arg-type]

    def _closed(self, action: Action, moment: datetime, termijn: datetime | None) -> "Overdracht":
        return self._then(action, moment, versies=self._erased_versies(moment), termijn=termijn)

    def _freed(
        self, action: Action, moment: datetime, *, claim: Vestiging | None, nazorg: int
    ) -> "Overdracht":
        termijn = self._reopened(moment, nazorg)
        return self._then(
            action,
            moment,
            claim=claim,
            gedeeld_met=(),
            opgehaald=None,
            ontvangen=None,
            termijn=termijn,
        )

    def _reopened(self, moment: datetime, nazorg: int) -> datetime:
        """The term as it ran before the acknowledgement, but never less than *nazorg* days."""
        began = self.klaargezet or moment
        if self.ontvangen is None:
            return began + timedelta(days=self.looptijd)
        return max(began + timedelta(days=self.looptijd), moment + timedelta(days=nazorg))

    def _erased_versies(self, moment: datetime) -> tuple[Versie, ...]:
        return tuple(replace(versie, gewist=versie.gewist or moment) for versie in self.versies)
