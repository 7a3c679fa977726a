"""Every effect that a use case may have, handed in as one value."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime

from gateway.domain.termijnen import Termijnen
from gateway.signing.trust import Trust
from gateway.usecases.ports import Work
from gateway.vault.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """
    Every effect that a use case may have. Tests build one by hand.

    *work* opens one transaction; *now* is the moment in UTC; *random_bits* draws a number of so
    many random bits; *new_id* draws a UUID as text; *trust* is what holds at a moment.
    """

    work: Callable[[], AbstractContextManager[Work]]
    now: Callable[[], datetime]
    random_bits: Callable[[int], int]
    new_id: Callable[[], str]
    vault: Vault
    trust: Callable[[datetime], Trust]
    terms: Termijnen = field(default_factory=Termijnen)
