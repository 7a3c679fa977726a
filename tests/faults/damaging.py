"""Dossiers damaged at random, in one to three places, in ways that their schema allows."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from functools import cache
from random import Random

from lxml import etree

from tests.faults.facts import OSO, Fact, alike, fact_of, name_of, place_for
from tests.faults.second_opinion import codelists

_BOOLEANS = ("true", "false", "1", "0")
_TEXTS = {
    "overdrachtsoort": (
        *("overstapdossier", "overdrachtbinnenbrin", "swv-dossier", "iets anders"),
        *("overstapdossier", "overdrachtbinnenbrin", "swv-dossier"),
    ),
    "overstap": ("POPO", "POVO", "VOVO", "POSWV", "VOSWV", "VOMBO", "iets anders"),
    "deeldossier": ("LAS", "LVS", "LASLVS", "TIB", "anders"),
    "standaardversie": ("2019.1", "2018.1"),
    "validatieversie": ("2019.1.1", "2019.1.2"),
    "nummer": (
        *("9999999999", "geheim@geheim.geheim", "0101234567", "a@b", "ab@c", "a.b@c.example"),
        *("bedacht@-school.example", "bedacht@school-.example", "bedacht@ba--sis.example"),
        *("Hanna <hanna@school.example>", "é@school.example", "@school.example", "a@b@c.example"),
        *(
            "hanna@school.example.",
            "hanna@school.example ",
            "a" * 300 + "@school.example",
            "`@b.c",
        ),
    ),
    "soort": ("telefoon", "e-mail", "SO", "BO"),
    "brincode": ("99XX",),
    "vestigingscode": ("00",),
    "arrangement_brin": ("99XX",),
    "arrangement_vestigingscode": ("01",),
    "teruggeplaatstnaarbrin": ("99XY",),
    "geboortemaand": ("2014-03",),
    "gbageboortedatum": ("09-03-2014",),
    "schooljaar": ("2025-2026",),
    "voelementcode": ("1234",),
    "elementcode": ("1234",),
    "lwoo_einddatum": ("2026-07-31",),
    "datum": ("2026-07-31", "2026-08-01", "2025-12-31", "2026-01-01"),
    "afnamedatum": ("2023-07-31", "2023-08-01", "2024-07-31", "2024-08-01", "2022-08-01"),
    "voorschoolsemaanden": ("1", "24"),
}
_DATES = ("2014-03-09", "2023-08-01", "2026-03-30", "2026-07-31")
# what the rules look at most, so that it is met often
_HOT = (
    *("overdrachtsoort", "overstap", "deeldossier", "standaardversie", "validatieversie"),
    *("adresgeheim", "geheim", "inzage", "contactnodig", "deelgenomen", "overleden", "nummer"),
    *("verzorgersaansprakelijk", "soort", "datum", "afnamedatum"),
)
_BLOCKS = (
    *("{*}metadata", "{*}inzage", "{*}huidigeschool", "{*}huidigeschool/{*}leerling"),
    *("{*}huidigeschool/{*}leerling/{*}overstapadvies", "{*}huidigeschool/{*}leerling"),
    *("{*}huidigeschool/{*}leerling/{*}verzorger", "{*}huidigeschool/{*}leerling"),
    *("{*}huidigeschool/{*}leerling/{*}huisarts", ".//{*}resultaat", ".//{*}lwoo"),
)


_TRIES = 12


def damaged(pristine: etree._Element, random: Random) -> etree._Element:
    """A copy of *pristine* that differs from it in one to three places."""
    root = deepcopy(pristine)
    for _ in range(random.randint(1, 3)):
        damage = random.choice((_leave_out, _leave_out, _put_in, _put_in, _change, _categorise))
        damage(root, random)
    return root


def _leave_out(root: etree._Element, random: Random) -> None:
    """Take away something that need not be there."""
    element = _one_of(_inside(root, random), _may_go, random)
    if element is not None:
        element.getparent().remove(element)


def _one_of(
    elements: Iterable[etree._Element], is_meant: Callable[[etree._Element], bool], random: Random
) -> etree._Element | None:
    """One of *elements* that is as is meant, where a few tries find one."""
    listed = list(elements)
    tries = random.sample(listed, min(len(listed), _TRIES))
    return next(filter(is_meant, tries), None)


def _inside(root: etree._Element, random: Random) -> Iterable[etree._Element]:
    """What stands in one of the blocks that the rules look at, or else all there is."""
    block = root.find(random.choice(_BLOCKS)) if random.random() < 0.7 else None
    return root.iterdescendants("*") if block is None else block.iterchildren("*")


def _may_go(element: etree._Element) -> bool:
    fact = fact_of(element)
    return fact.occurs in {"?", "*"} or (fact.occurs == "+" and len(alike(element)) > 1)


def _put_in(root: etree._Element, random: Random) -> None:
    """Put in something that may be there, in its place; what excludes it goes."""
    if random.random() < 0.3:
        parent = _one_of(root.iterdescendants("*"), _is_block, random)
    else:
        parent = root.find(random.choice(_BLOCKS))
    if parent is None:
        return
    fact = random.choice(list(fact_of(parent).children.values()))
    for other in fact.others:
        for child in list(parent.iterchildren(f"{OSO}{other}")):
            parent.remove(child)
    if fact.many or parent.find(f"{OSO}{fact.name}") is None:
        parent.insert(place_for(parent, fact.name), _made(fact, parent, random))


def _is_block(element: etree._Element) -> bool:
    return len(element) > 0


def _is_leaf(element: etree._Element) -> bool:
    return not fact_of(element).children


def _made(fact: Fact, parent: etree._Element, random: Random) -> etree._Element:
    element = parent.makeelement(f"{OSO}{fact.name}")
    if not fact.children:
        element.text = _value(fact, name_of(parent), random)
        return element
    taken: set[str] = set()
    for child in fact.children.values():
        if taken.isdisjoint(child.others) and _is_wanted(child, random):
            taken.add(child.name)
            element.append(_made(child, element, random))
    return element


def _is_wanted(child: Fact, random: Random) -> bool:
    return child.required or child.one_of_them or random.random() < 0.3


def _change(root: etree._Element, random: Random) -> None:
    """Give one value another; mostly one that the rules look at."""
    wanted = f"{{*}}{random.choice(_HOT)}" if random.random() < 0.7 else "*"
    leaf = _one_of(root.iterdescendants(wanted), _is_leaf, random)
    if leaf is not None:
        leaf.text = _value(fact_of(leaf), name_of(leaf.getparent()), random)


def _categorise(root: etree._Element, random: Random) -> None:
    """Say something else of one category."""
    found = root.findall(f"{OSO}metadata/{OSO}categorie_uitlevering/*")
    if found:
        random.choice(found).text = random.choice(("VERPLICHT", "VERBODEN", "OPT-UIT"))


def _value(fact: Fact, inside: str, random: Random) -> str:
    """A value that the type of *fact* allows; of a code list mostly one of its codes."""
    if fact.name in _TEXTS:
        return random.choice(_TEXTS[fact.name])
    codes = _codes().get((inside, fact.name)) or _codes().get(("", fact.name))
    if codes and random.random() < 0.8:
        return random.choice(codes)
    return _plain(fact, random)


def _plain(fact: Fact, random: Random) -> str:
    if fact.base == "boolean":
        return random.choice(_BOOLEANS)
    if fact.base == "date":
        return random.choice(_DATES)
    if fact.base in {"int", "integer", "decimal"}:
        least, most = fact.facets.get("minInclusive", 0), fact.facets.get("maxInclusive", 99)
        return str(random.randint(least, most))
    return "anders"


@cache
def _codes() -> dict[tuple[str, str], tuple[str, ...]]:
    """The codes by element, and by what it is in where the list says so."""
    found = {}
    for _, field, codes in codelists():
        inside, _, name = field.rpartition("/")
        found[inside.rpartition("/")[2], name] = tuple(sorted(codes))
    return found
