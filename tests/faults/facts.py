"""What the standard allows where: the facts of its schema, laid beside the elements of a tree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import xmlschema
from lxml import etree

from tests.content_models import Item, of_schema

OSO = "{http://www.edustandaard.nl/oso_gegevensset/2019/dossier}"
_XSD = files("schemas").joinpath("oso/2019.1/dossier.xsd")


@dataclass(frozen=True, eq=False)
class Fact:
    """
    An element: how often it may stand there, of what type, and what may stand in it, in order.

    *others* are the names of those that may not be there with it, *group* says that it belongs to
    a run of elements that repeats.
    """

    name: str
    occurs: str
    base: str
    facets: Mapping[str, object]
    children: Mapping[str, "Fact"]
    others: tuple[str, ...] = ()
    one_of_them: bool = False
    group: bool = False

    @property
    def required(self) -> bool:
        """Whether a block without it is refused, whatever else is in the block."""
        return self.occurs in {"1", "+"} and not self.others

    @property
    def many(self) -> bool:
        """Whether there may be more of it."""
        return self.occurs in {"*", "+"}


@cache
def dossier_facts() -> Fact:
    """What a dossier of 2019.1 may hold; tests/domain proves it to be what structure.txt says."""
    return _fact(
        of_schema(xmlschema.XMLSchema10(str(_XSD), allow="local", defuse="always"), "dossier")
    )


def _fact(item: Item, **more: object) -> Fact:
    children = {child.name: child for child in _flat(item)}
    return Fact(item.name, item.occurs, item.base, dict(item.facets), children, **more)


def _flat(item: Item) -> Iterator[Fact]:
    for child in item.children:
        if child.name == "GROUP":
            yield from (_fact(inner, group=True) for inner in child.children)
        elif child.name == "CHOICE":
            names = tuple(option.name for option in child.children)
            must = child.occurs == "1" and all(o.occurs in {"1", "+"} for o in child.children)
            for option in child.children:
                others = tuple(name for name in names if name != option.name)
                yield _fact(option, others=others, one_of_them=must)
        else:
            yield _fact(child)


def is_valid(root: etree._Element) -> bool:
    """Whether libxml2 finds *root* valid."""
    return _schema().validate(root)


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(file=str(_XSD))


def name_of(element: etree._Element) -> str:
    """The name of *element*, without its namespace."""
    return str(element.tag).rpartition("}")[2]


def fact_of(element: etree._Element) -> Fact:
    """What the standard says of *element*."""
    above = [name_of(ancestor) for ancestor in element.iterancestors()]
    return _fact_at((*reversed(above), name_of(element)))


@cache
def _fact_at(names: tuple[str, ...]) -> Fact:
    return dossier_facts() if len(names) == 1 else _fact_at(names[:-1]).children[names[-1]]


def alike(element: etree._Element) -> list[etree._Element]:
    """All of the name of *element* that stand beside it, and itself."""
    return list(element.getparent().iterchildren(str(element.tag)))


def path_of(element: etree._Element) -> str:
    """Where *element* is, as a person follows it: numbered where there are more of its name."""
    steps = []
    while element.getparent() is not None:
        twins = alike(element)
        number = f"[{twins.index(element) + 1}]" if len(twins) > 1 else ""
        steps.append(f"{name_of(element)}{number}")
        element = element.getparent()
    return "/".join(reversed(steps))


def place_for(parent: etree._Element, name: str) -> int:
    """Where in *parent* a child of that *name* comes: after all that may not come after it."""
    order = list(fact_of(parent).children)
    before = set(order[: order.index(name) + 1])
    after = [number for number, child in enumerate(parent, start=1) if name_of(child) in before]
    return max(after, default=0)
