"""Every way in which one element can be against the schema, with the finding it must get."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import partial

from lxml import etree

from tests.faults.facts import OSO, Fact, alike, fact_of, name_of, path_of
from tests.faults.second_opinion import codelists

Damage = Callable[[etree._Element], None]

_FIELDS = tuple((number, field.split("/")) for number, field, _ in codelists())
# what a rule says of an empty value too, or where the list says so of one of another form
_RULED = {
    ("dossier", "overdrachtsoort"): ("OVa.OS03",),
    ("metadata", "deeldossier"): ("OVa.MD01", "codelijst.33"),
    ("metadata", "standaardversie"): ("OG.02",),
    ("metadata", "validatieversie"): ("OVa.MD02",),
    ("metadata", "overstap"): ("OVa.OS02",),
    ("adres", "postcode"): ("GW.AD01",),
    ("communicatie", "nummer"): ("OG.01",),
    ("leerling", "bsn"): ("GW.LL01",),
    ("leerling", "onderwijsnummer"): ("GW.LL02",),
    ("document", "bestandsinhoud"): ("GW.DC01",),
    ("verzorger", "iban"): ("GW.VZ01",),
}
_OTHER_TYPE = {
    **dict.fromkeys(("int", "integer", "decimal"), "1,5"),
    "date": "31-12-2025",
    "boolean": "ja",
}
_WRONG_BY_FACET = (
    ("pattern", "of another form", lambda _: "?"),
    ("maxLength", "too long", lambda most: "x" * (most + 1)),
    ("minInclusive", "too low", lambda least: str(least - 1)),
    ("maxInclusive", "too high", lambda most: str(most + 1)),
)
_RULED_FORM = {("schoolloopbaan", "schooljaar"): ("GW.PD04",)}


@dataclass(frozen=True)
class Fault:
    """
    One thing that is done wrong in a dossier.

    *position* is the element that it is done to, counted in the order of the document; *expected*
    has the id and the path of each error that it must lead to.
    """

    name: str
    position: int
    damage: Damage
    expected: tuple[tuple[str, str], ...]


def faults(root: etree._Element, thinned: int = 3) -> Iterator[Fault]:
    """
    The faults in *root*: what a value or a block can have, once for each place in a block.

    Of those that are the same for whatever element, only one in so many as *thinned* says.
    """
    seen: set[tuple[str, str]] = set()
    for position, element in enumerate(root.iter("*")):
        above = element.getparent()
        names = (name_of(above) if above is not None else "", name_of(element))
        if names not in seen:
            seen.add(names)
            yield from _of(element, position, alike=len(seen) % thinned == 0)


def _of(element: etree._Element, position: int, *, alike: bool) -> Iterator[Fault]:
    """The faults of one element, and where *alike* says so those that any element can have."""
    path, fact = path_of(element), fact_of(element)
    make = partial(Fault, position=position)
    yield from _of_block(path, make) if fact.children else _of_value(element, fact, path, make)
    if element.getparent() is not None:
        yield from _of_place(element, fact, path, make)
    if alike:
        yield make("unknown attribute", damage=_with_attribute, expected=(("GW.XSD10", path),))
        yield from _of_any(element, fact, path, make)


def _of_block(path: str, make: Callable[..., Fault]) -> Iterator[Fault]:
    below = f"{path}/".lstrip("/")
    yield make("stray text", damage=_with_text, expected=(("GW.XSD11", path),))
    yield make("unknown element", damage=_with_child, expected=(("GW.XSD01", f"{below}vreemd"),))


def _of_value(
    element: etree._Element, fact: Fact, path: str, make: Callable[..., Fault]
) -> Iterator[Fault]:
    for name, text in _wrong_values(fact):
        rule = "GW.XSD08" if text else "GW.XSD07"
        also = tuple((id_, path) for id_ in _also(element, fact, text))
        yield make(name, damage=partial(_with_value, text), expected=((rule, path), *also))


def _of_place(
    element: etree._Element, fact: Fact, path: str, make: Callable[..., Fault]
) -> Iterator[Fault]:
    if len(alike(element)) > 1:
        return
    if fact.required:
        yield make("missing", damage=_removed, expected=(("GW.XSD02", path),))
    if fact.one_of_them:
        above = path_of(element.getparent())
        yield make("none of a choice", damage=_removed, expected=(("GW.XSD06", above),))


def _of_any(
    element: etree._Element, fact: Fact, path: str, make: Callable[..., Fault]
) -> Iterator[Fault]:
    if not fact.children:
        yield make("element in a value", damage=_with_child, expected=(("GW.XSD12", path),))
    if fact.group or element.getparent() is None:
        return
    if not fact.many:
        yield make("twice", damage=_doubled, expected=(("GW.XSD03", f"{path}[2]"),))
    if len(alike(element)) == 1 and _can_be_misplaced(element):
        yield make("misplaced", damage=_moved, expected=(("GW.XSD04", path),))


def _also(element: etree._Element, fact: Fact, text: str) -> tuple[str, ...]:
    """What a rule says too of a value that is refused by the schema, where one looks at it."""
    names = [name_of(found) for found in (element, *element.iterancestors())][::-1]
    if text:
        return _RULED_FORM.get((names[-2], names[-1]), ())
    lists = [number for number, steps in _FIELDS if names[-len(steps) :] == steps]
    coded = lists if fact.base == "string" else ()
    is_telephone = element.getparent().findtext(f"{OSO}soort") == "telefoon"
    ruled = () if is_telephone else _RULED.get((names[-2], names[-1]), ())
    return (*(f"codelijst.{number}" for number in coded), *ruled)


def _wrong_values(fact: Fact) -> Iterator[tuple[str, str]]:
    """What the type of a value does not allow; each by one facet."""
    facets = fact.facets
    if fact.base != "string" or facets.get("minLength"):
        yield "empty", ""
    if fact.base in _OTHER_TYPE:
        yield "of another type", _OTHER_TYPE[fact.base]
    for facet, name, wrong in _WRONG_BY_FACET:
        if facet in facets:
            yield name, wrong(facets[facet])


def _can_be_misplaced(element: etree._Element) -> bool:
    """Whether at its end of the block only *element* can be out of order, and nothing else."""
    after = {name_of(other) for other in element.itersiblings("*")}
    return len(after) > 1


def _with_attribute(element: etree._Element) -> None:
    element.set("vreemd", "x")


def _with_text(element: etree._Element) -> None:
    element.text = "vreemd"


def _with_child(element: etree._Element) -> None:
    element.insert(0, element.makeelement(f"{OSO}vreemd"))


def _with_value(text: str, element: etree._Element) -> None:
    element.text = text


def _removed(element: etree._Element) -> None:
    element.getparent().remove(element)


def _doubled(element: etree._Element) -> None:
    element.addnext(deepcopy(element))


def _moved(element: etree._Element) -> None:
    element.getparent().append(element)
