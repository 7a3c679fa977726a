"""A second opinion on a dossier: which of the standard's rules its raw tree breaks."""

import csv
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from lxml import etree

from tests.faults.sentences import ROWS

_NAMESPACES: Final = {
    "d": "http://www.edustandaard.nl/oso_gegevensset/2019/dossier",
    "re": "http://exslt.org/regular-expressions",
}
_LABEL: Final = "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?"
_EMAIL: Final = rf"[a-zA-Z0-9!#$%*+=?^_`{{|}}~.-]+@{_LABEL}(\.{_LABEL})*\Z"
CODELISTS: Final = Path(__file__).with_name("codelists.tsv")


def codelists(file: Path = CODELISTS) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each coded field: the number of its list, its path from the end, and the codes."""
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            codes = frozenset(row["allowed values"].split(" | "))
            for field in row["fields"].split(", "):
                yield row["codelist"], field, codes


def broken(dossier: etree._Element) -> frozenset[str]:
    """The ids of the official rules that *dossier*, valid by its schema, breaks."""
    kind, move = (
        _text(dossier, f"d:{path}") for path in ("overdrachtsoort", "metadata/d:overstap")
    )
    given = {"kind": kind, "move": move, "limit": _oldest_test(dossier), "email": _EMAIL}
    rules = {id_ for id_, is_broken in _applying(kind, move) if is_broken(dossier, **given)}
    return frozenset(rules | set(_wrong_codes(dossier)))


def _text(dossier: etree._Element, path: str) -> str:
    return dossier.findtext(path, "", _NAMESPACES)


def _oldest_test(dossier: etree._Element) -> int:
    """The first day, as a number, of which a test may go along to secondary school."""
    year, month = map(int, _text(dossier, "d:metadata/d:datum").split("-")[:2])
    return (year - (2 if month >= 8 else 3)) * 10_000 + 801


@lru_cache(maxsize=256)
def _applying(kind: str, move: str) -> tuple[tuple[str, etree.XPath], ...]:
    """The rows that apply to a dossier of that *kind* for that *move*, each as what asks it."""
    nothing = etree.Element("nothing")
    return tuple(
        (row.id, _compiled(row.broken))
        for row in ROWS
        if _compiled(row.applies)(nothing, kind=kind, move=move)
    )


@cache
def _compiled(path: str) -> etree.XPath:
    return etree.XPath(path, namespaces=_NAMESPACES)


@cache
def _fields() -> tuple[tuple[str, frozenset[str], etree.XPath], ...]:
    return tuple(
        (number, codes, _compiled(f".//{_steps(field)}")) for number, field, codes in codelists()
    )


def _steps(field: str) -> str:
    return "/".join(f"d:{step}" for step in field.split("/"))


def _wrong_codes(dossier: etree._Element) -> Iterator[str]:
    for number, codes, find in _fields():
        if any((element.text or "") not in codes for element in find(dossier)):
            yield f"codelijst.{number}"
