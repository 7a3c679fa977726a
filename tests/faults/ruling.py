"""Dossiers that break one rule, made from the table that was written by hand; and their errors."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from tests.faults.bases import full
from tests.faults.facts import OSO, fact_of, path_of, place_for
from tests.faults.ruled import ALL, BB, PROFILES, SHORT, TABLE
from tests.faults.second_opinion import codelists
from tests.faults.sentences import CATEGORIES

# what cannot but be wrong with a code too
_ALSO = {
    "overdrachtsoort": {"OVa": "OVa.OS03", "OVb": "OVa.OS03", "PaO": "PaO.SO03"},
    "metadata/overstap": {"OVa": "OVa.OS02", "PaO": "PaO.SO02"},
}
# what goes along for this move alone would be told as well
_MORE_THAN_THE_CODE = {("POPO", "metadata/overstap")}
_UNSEEN = "toelichting_onderwijsbehoeften"


@dataclass(frozen=True)
class Ruled:
    """Changes in the full dossier of a *kind*, and the errors that it must then have."""

    kind: str
    changes: tuple[str, ...]
    expected: tuple[tuple[str, str], ...]

    def done(self) -> etree._Element:
        """The dossier in which the changes were made."""
        root = deepcopy(full(self.kind))
        for change in self.changes:
            _do(root, change)
        return root


def by_hand() -> Iterator[Ruled]:
    """Every row of the table, in each kind of dossier that its rule is for."""
    for ids, changes, *kinds in TABLE:
        listed = tuple(_written_out(change) for change in changes.split(" "))
        for kind in kinds[0] if kinds else _kinds_of(ids):
            yield Ruled(kind, listed, tuple(_expected(ids, kind, _path(listed[0]))))


def codes() -> Iterator[Ruled]:
    """A code that is not in the list, in each field of each kind of dossier."""
    for kind in ALL:
        for number, field, _ in codelists():
            element = full(kind).find(
                ".//" + "/".join(f"{OSO}{step}" for step in field.split("/"))
            )
            if element is not None and (kind, field) not in _MORE_THAN_THE_CODE:
                yield _code(kind, number, element)


def categories() -> Iterator[Ruled]:
    """Each category that is said to be absent and is there, or to be there and is absent."""
    for kind in ALL:
        for number, name, inside, elements in CATEGORIES:
            there = tuple(_there(kind, inside, elements))
            yield from _forbidden(kind, number, name, there)
            if kind == BB and number > 1:  # of other kinds more rules ask for what is gone
                gone = tuple(f"-{path}" for path in there)
                yield _promised(kind, number, name, gone)


def _written_out(text: str) -> str:
    for short, path in SHORT.items():
        text = text.replace(short, path)
    return text


def _path(change: str) -> str:
    return change.removeprefix("-").partition("=")[0].partition("<")[0]


def _kinds_of(ids: str) -> tuple[str, ...]:
    profiles = {id_.partition(".")[0] for id_ in ids.partition(";")[0].split("@")[0].split()}
    if not profiles & set(PROFILES):
        return ALL
    return tuple(kind for profile in PROFILES if profile in profiles for kind in PROFILES[profile])


def _expected(ids: str, kind: str, first: str) -> Iterator[tuple[str, str]]:
    """The one id of each rule that a dossier of that *kind* has, and where."""
    for told in ids.split("; "):
        names, _, place = told.partition("@")
        listed = names.split()
        own = [id_ for id_ in listed if kind in PROFILES.get(id_.partition(".")[0], ())]
        yield (own or listed)[0], _written_out(place) or first


def _do(root: etree._Element, change: str) -> None:
    if change.startswith("-"):
        _take_away(root, change[1:])
    elif "=" in change:
        path, _, text = change.partition("=")
        _put(root, path).text = text
    else:
        path, _, kind = change.partition("<")
        made = _put(root, path)
        made.getparent().replace(made, deepcopy(_find(full(kind), path)))


def _find(root: etree._Element, path: str) -> etree._Element | None:
    return root.find("/".join(f"{OSO}{step}" for step in path.split("/")))


def _take_away(root: etree._Element, path: str) -> None:
    element = _find(root, path)
    assert element is not None, path
    element.getparent().remove(element)


def _put(root: etree._Element, path: str) -> etree._Element:
    """The element at *path*, which is put in its place where it is not there."""
    element = _find(root, path)
    if element is None:
        above, _, name = path.rpartition("/")
        parent = _find(root, above)
        element = parent.makeelement(f"{OSO}{name}")
        parent.insert(place_for(parent, name), element)
    return element


def _code(kind: str, number: str, element: etree._Element) -> Ruled:
    path = path_of(element)
    profile = next(profile for profile, kinds in PROFILES.items() if kind in kinds)
    wrong = "anders" if fact_of(element).base == "string" else "99"
    also = _ALSO.get(path, {}).get(profile)
    more = ((also, path),) if also else ()
    return Ruled(kind, (f"{path}={wrong}",), ((f"codelijst.{number}", path), *more))


def _there(kind: str, inside: str, elements: str) -> Iterator[str]:
    for element in elements.split():
        path = "/".join((*inside.replace("d:", "").split("/"), element)).lstrip("/")
        if _find(full(kind), path) is not None:
            yield path


def _forbidden(kind: str, number: int, name: str, there: tuple[str, ...]) -> Iterator[Ruled]:
    expected = tuple(
        ("GW.cat09" if path.endswith(_UNSEEN) else f"OS.cat{number:02}", path) for path in there
    )
    for word in ("VERBODEN", "OPT-UIT"):
        yield Ruled(kind, (f"metadata/categorie_uitlevering/{name}={word}",), expected)


def _promised(kind: str, number: int, name: str, gone: tuple[str, ...]) -> Ruled:
    path = f"metadata/categorie_uitlevering/{name}"
    return Ruled(kind, (f"{path}=VERPLICHT", *gone), ((f"OS.cat{number:02}", path),))
