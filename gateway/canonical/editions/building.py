"""The tree of the other edition, built so that only what it has room for can be put into it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from gateway.canonical.editions.deriving import Steps
from gateway.canonical.editions.places import Element, Place
from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.markup.layout import Layout, layout_of


@dataclass(slots=True, kw_only=True, eq=False)
class Made:
    """An element of the new tree, the *steps* to it, and what is in it already."""

    element: Element
    steps: Steps
    block: type | None
    below: dict[str, list["Made"]] = field(default_factory=dict)

    @property
    def takes_text(self) -> bool:
        """Whether it holds a text, and no elements."""
        return self.block is None or Form.TEXT in _forms(self.block)

    def take_attribute(self, name: str, value: str) -> bool:
        """Set an attribute, where the element can have it; whether it can."""
        known = () if self.block is None else parts(self.block)
        if not any(part.form is Form.ATTRIBUTE and part.name == name for part in known):
            return False
        self.element.set(name, value)
        return True


class Building:
    """The new dossier while it is built; *origins* says of each element where it came from."""

    def __init__(self, namespace: str, block: type) -> None:
        self._namespace = namespace
        self._block = block
        self._made: list[Made] = []
        self.origins: dict[Element, Place] = {}

    def root(self, name: str, place: Place) -> Made:
        """Begin with the root."""
        element = etree.Element(self._tag(name), nsmap={None: self._namespace})
        self.origins[element] = place
        return self._kept(Made(element=element, steps=(), block=self._block))

    def add(self, home: Made, name: str, element: Element, place: Place) -> Made | None:
        """
        What *element* becomes as a child of *home* called *name*; None where it has no room.

        What was put there before only to hold something else becomes this element.
        """
        part = self._known(home).get(self._tag(name))
        if part is None or not _fits(element, part):
            return None
        before = home.below.get(name, [])
        if not before or part.many or _is_run(home):
            made = self._new(home, part)
        elif before[0].element in self.origins:
            return None
        else:
            made = before[0]
        self.origins[made.element] = place
        return made

    def inside(self, above: Made, path: Steps) -> Made:
        """The element around *path*, made where it is not there; *above* lies on the way to it."""
        for name in path[len(above.steps) : -1]:
            found = above.below.get(name)
            above = found[-1] if found else self._new(above, self._known(above)[self._tag(name)])
        return above

    def at(self, path: Steps) -> Iterable[Made]:
        """Every element at *path*; where one is missing in its parent, it is made."""
        for home in [made for made in self._made if made.steps == path[:-1]]:
            part = self._known(home)[self._tag(path[-1])]
            yield from home.below.get(part.name) or [self._new(home, part)]

    def settle(self) -> None:
        """Put all children in the order of the schema."""
        for made in self._made:
            if made.block is not None and len(made.element) and not _is_run(made):
                layout = self._layout(made.block)
                ordered = sorted(made.element, key=lambda child: _rank(child, layout))
                if ordered != list(made.element):
                    made.element[:] = ordered

    def _new(self, home: Made, part: Part) -> Made:
        element = etree.SubElement(home.element, self._tag(part.name))
        block = part.type if part.simple is None else None
        made = Made(element=element, steps=(*home.steps, part.name), block=block)
        home.below.setdefault(part.name, []).append(made)
        return self._kept(made)

    def _kept(self, made: Made) -> Made:
        self._made.append(made)
        return made

    def _tag(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"

    def _known(self, home: Made) -> Mapping[str, Part]:
        """What there can be in *home*, by tag."""
        return {} if home.block is None else self._layout(home.block).known

    def _layout(self, block: type) -> Layout:
        first = parts(block)[0]
        return layout_of(first.type if first.form is Form.GROUP else block, self._namespace)


def _fits(element: Element, part: Part) -> bool:
    """Whether what is in *element* can be in a *part* of the other edition."""
    if part.simple is not None:
        return not len(element)
    return len(element) > 0 or not (element.text or "").strip() or Form.TEXT in _forms(part.type)


def _rank(child: Element, layout: Layout) -> int:
    return layout.ranks[layout.known[str(child.tag)].field]


def _is_run(made: Made) -> bool:
    """Whether it repeats a run of elements, whose order means something."""
    return made.block is not None and Form.GROUP in _forms(made.block)


@cache
def _forms(block: type) -> frozenset[Form]:
    return frozenset(part.form for part in parts(block))
