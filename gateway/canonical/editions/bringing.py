"""
A dossier of one edition brought to another: tree to tree, as the table of differences says.

Whatever has no place in the other edition is told, whether the table names it or not: an element
goes along only where the model of the other edition has room for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from gateway.canonical.editions.building import Building, Made
from gateway.canonical.editions.differences import Differences, Value
from gateway.canonical.editions.edition import Edition, Editions, known_editions
from gateway.canonical.editions.kinds import ADJUSTED
from gateway.canonical.editions.losses import Losses
from gateway.canonical.editions.model import block_of, next_of, table_of
from gateway.canonical.editions.places import Element, Origins, Place, numbered
from gateway.canonical.editions.spots import Spot
from gateway.domain.findings import Finding
from gateway.markup.paths import local_name

_XSI: Final = "{http://www.w3.org/2001/XMLSchema-instance}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """
    A dossier as the model has it, what did not come along, and where the rest came from.

    The findings name places in the document that was brought, and so do the origins.
    """

    root: Element
    findings: tuple[Finding, ...]
    origins: Origins


def bring(root: Element, edition: Edition, editions: Editions | None = None) -> Brought:
    """
    The dossier *root* of *edition* as one of the edition that the model carries.

    It may lead by other *editions*. Raises Misused where their folders are not in order.
    """
    editions = known_editions() if editions is None else editions
    brought = Brought(root=root, findings=(), origins={})
    passed = {edition}
    while not edition.is_current:
        following = next_of(edition, editions)
        if following in passed:
            raise following.broken("de edities verwijzen in een kring naar elkaar")
        passed.add(following)
        brought = _one_step(brought, edition, following)
        edition = following
    return brought


def _one_step(brought: Brought, edition: Edition, following: Edition) -> Brought:
    walk = _Walk(table_of(edition, following), brought.origins, following)
    root = walk.brought(brought.root)
    return Brought(
        root=root,
        findings=(*brought.findings, *walk.findings),
        origins=walk.building.origins,
    )


class _Walk:
    """One walk past all elements of a dossier, each put where it belongs or told as lost."""

    def __init__(self, table: Differences, origins: Origins, following: Edition) -> None:
        self._table = table
        self._origins = origins
        self._losses = Losses(table, following.name)
        self._adjusted: list[Finding] = []
        self._led = {
            row.path[:end] for row in table.moved.values() for end in range(len(row.path))
        }
        self._choosing = {row.path[:-1] for row in table.single.values()}
        self.building = Building(following.namespace, block_of(following))
        self._to = following.name

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What did not come along, and what was changed."""
        return (*self._adjusted, *self._losses.findings)

    def brought(self, root: Element) -> Element:
        """The dossier *root* in the other edition."""
        place = self._origins.get(root) or Place("", root.sourceline)
        spot = Spot(element=root, steps=(), place=place)
        spot.made = self.building.root(local_name(root), place)
        self._content(spot, spot.made)
        for value in self._table.set:
            self._set(value)
        self.building.settle()
        return spot.made.element

    def _content(self, spot: Spot, made: Made) -> None:
        if made.takes_text:
            made.element.text = spot.element.text
        for key, value in spot.element.attrib.items():
            if not str(key).startswith(_XSI) and not made.take_attribute(str(key), str(value)):
                self._losses.attribute(spot, str(key))
        if len(spot.element):
            self._children(spot)

    def _children(self, spot: Spot) -> None:
        kept = self._kept(spot)
        for child, path in numbered(spot.element, spot.place.path):
            computed = Place(path, child.sourceline)
            below = spot.below(child, self._origins.get(child, computed))
            if below.steps in kept and kept[below.steps] is not child:
                self._losses.surplus(below)
            else:
                self._place(below)

    def _kept(self, spot: Spot) -> Mapping[tuple[str, ...], Element]:
        """Of the children of which only one has a place, that one."""
        if spot.steps not in self._choosing:
            return {}
        rows = [row for row in self._table.single.values() if row.path[:-1] == spot.steps]
        alike = {row.path: list(spot.element.iterchildren(f"{{*}}{row.path[-1]}")) for row in rows}
        return {
            row.path: max(alike[row.path], key=partial(_text_of, name=row.greatest))
            for row in rows
            if alike[row.path]
        }

    def _place(self, spot: Spot) -> None:
        """Put *spot* where it belongs, with all that is in it."""
        spot.made = self._made(spot)
        if spot.made is not None:
            self._content(spot, spot.made)
        elif spot.steps in self._led and len(spot.element):
            self._children(spot)  # it goes itself, and something in it stays
        else:
            self._losses.element(spot)

    def _made(self, spot: Spot) -> Made | None:
        """The element that *spot* becomes; None where it becomes nothing."""
        row = self._table.moved.get(spot.steps)
        if row is not None and _has_texts(spot.element, row.where):
            home = self.building.inside(spot.nearest_leading_to(row.to), row.to)
            return self.building.add(home, row.to[-1], spot.element, spot.place)
        if spot.steps in self._table.lost or spot.above is None or spot.above.made is None:
            return None
        name = local_name(spot.element)
        return self.building.add(spot.above.made, name, spot.element, spot.place)

    def _set(self, value: Value) -> None:
        for made in self.building.at(value.path):
            before = made.element.text
            made.element.text = value.value
            if before is not None and before != value.value:
                place = self.building.origins[made.element]
                self._adjusted.append(
                    ADJUSTED.at(place.path, place.line, naam=value.path[-1], editie=self._to)
                )


def _has_texts(element: Element, where: Mapping[str, str]) -> bool:
    """Whether the children of *element* have the texts of *where*, whatever their capitals."""
    return all(
        _text_of(element, name).strip().casefold() == text.casefold()
        for name, text in where.items()
    )


def _text_of(element: Element, name: str) -> str:
    child = element.find(f"{{*}}{name}")
    return "" if child is None else child.text or ""
