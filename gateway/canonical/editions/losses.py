"""What of a dossier does not come along to another edition, each told at its place."""

from collections import Counter
from typing import Final

from gateway.canonical.editions.deriving import Steps
from gateway.canonical.editions.differences import Differences, Lost, Single
from gateway.canonical.editions.kinds import KEEP_ELSEWHERE, LOST, MORE_LOST, NO_PLACE
from gateway.canonical.editions.places import Place
from gateway.canonical.editions.spots import Spot
from gateway.domain.findings import Finding

MOST_ALIKE: Final = 100


class Losses:
    """The losses that are met on one walk, with the words that the table of differences has."""

    def __init__(self, table: Differences, edition: str) -> None:
        self._table = table
        self._edition = edition
        self._alike: Counter[Steps] = Counter()
        self.findings: list[Finding] = []

    def element(self, spot: Spot) -> None:
        """The element at *spot*, with all that is in it, has no place."""
        self._tell(spot.steps, spot.place, self._table.lost.get(spot.steps))

    def surplus(self, spot: Spot) -> None:
        """The element at *spot* is one of several of which only another has a place."""
        self._tell(spot.steps, spot.place, self._table.single[spot.steps])

    def attribute(self, spot: Spot, name: str) -> None:
        """An attribute of the element at *spot* has no place."""
        steps = (*spot.steps, f"@{name}")
        self._tell(steps, spot.place, self._table.lost.get(steps))

    def _tell(self, steps: Steps, place: Place, row: Lost | Single | None) -> None:
        self._alike[steps] += 1
        naam, editie = steps[-1], self._edition
        if self._alike[steps] <= MOST_ALIKE:
            reden, raad = (row.reason, row.advice) if row else (NO_PLACE, KEEP_ELSEWHERE)
            reden, raad = reden.removesuffix("."), raad.removesuffix(".")
            facts = {"editie": editie, "reden": reden, "raad": raad}
            self.findings.append(LOST.at(place.path, place.line, naam=naam, **facts))
        elif self._alike[steps] == MOST_ALIKE + 1:
            self.findings.append(
                MORE_LOST.at(place.path, place.line, naam=naam, limiet=MOST_ALIKE)
            )
