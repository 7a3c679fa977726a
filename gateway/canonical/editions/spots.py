"""One element on the walk past a dossier: where it stands, and what has become of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Optional

from gateway.canonical.editions.building import Made
from gateway.canonical.editions.deriving import Steps
from gateway.canonical.editions.places import Element, Place
from gateway.markup.paths import local_name


@dataclass(slots=True, kw_only=True)
class Spot:
    """An *element*, the *steps* to it in its own edition, and its *place* for a person."""

    element: Element
    steps: Steps
    place: Place
    above: Optional["Spot"] = None
    made: Made | None = field(default=None)

    def below(self, child: Element, place: Place) -> "Spot":
        """The spot of a *child* of this one."""
        return Spot(element=child, steps=(*self.steps, local_name(child)), place=place, above=self)

    def nearest_leading_to(self, path: Steps) -> Made:
        """What the nearest element around this one became that lies on the way to *path*."""
        around = (spot.made for spot in self._around() if spot.made is not None)
        return next(made for made in around if made.steps == path[: len(made.steps)])

    def _around(self) -> Iterator["Spot"]:
        """The spots around this one, up to the root."""
        spot = self.above
        while spot is not None:
            yield spot
            spot = spot.above
