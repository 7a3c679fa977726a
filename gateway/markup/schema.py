"""
Whether a tree has the form that its schema asks for; libxml2 decides, in its own XSD validator.

The schemas are compiled once per process. An overstapdossier and the dossier in it are judged in
one go, for the schema of the one imports that of the other.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import islice
from threading import Lock
from typing import Final, NamedTuple

from lxml import etree

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, NAMESPACE, Overstapdossier
from gateway.markup import kinds
from gateway.markup.explaining import explain
from gateway.markup.parsing import TOO_MANY_ELEMENTS
from gateway.markup.paths import line_of, locate, path_of

__all__ = ["LIMIT", "check", "check_against", "is_too_large", "line_of", "locate"]

LIMIT: Final = 500
"""No more findings than this are told of one document."""

MAX_ELEMENTS_IN_DOSSIER: Final = 20_000
"""Twenty times as many as there are in a dossier with everything in it."""

# For each refusal lxml works out a path, counting all elements of that name: of so many it would
# count for seconds.
_MANY_ELEMENTS: Final = 5_000
_HAS_MANY: Final = etree.XPath(f"boolean(descendant::*[{_MANY_ELEMENTS + 1}])")
_HAS_TOO_MANY: Final = etree.XPath(f"boolean(descendant::*[{MAX_ELEMENTS_IN_DOSSIER + 1}])")

_VALIDATION: Final = Lock()


class _Document(NamedTuple):
    block: type
    schema: str


_DOCUMENTS: Final[Mapping[str, _Document]] = {
    f"{{{DOSSIER_NAMESPACE}}}dossier": _Document(Dossier, "oso/2019.1/dossier.xsd"),
    f"{{{NAMESPACE}}}overstapdossier": _Document(
        Overstapdossier, "overstapdossier/1/overstapdossier.xsd"
    ),
}


def check(root: etree._Element) -> tuple[Finding, ...]:
    """All that keeps the document *root* from being valid by its schema; empty where it is."""
    document = _DOCUMENTS.get(str(root.tag))
    if document is None:
        return (kinds.UNKNOWN_ROOT.at(line=root.sourceline),)
    return check_against(root, compiled(document.schema), document.block)


def check_against(
    root: etree._Element, schema: etree.XMLSchema, block: type
) -> tuple[Finding, ...]:
    """All that keeps *root* from being valid by a *schema* that says what *block* says."""
    if _HAS_MANY(root) is True and (refused := _of_many(root, block)):
        return refused
    refusals = _refusals(root, schema)
    if not refusals:
        return ()
    return _explained(root, block) or _in_order(_unexplained(root, refusals))


def _of_many(root: etree._Element, block: type) -> tuple[Finding, ...]:
    """What keeps a *root* with very many elements from being the *block*, in bounded time."""
    if _HAS_TOO_MANY(root) is True:
        return (TOO_MANY_ELEMENTS.at(limit=MAX_ELEMENTS_IN_DOSSIER),)
    return _explained(root, block)


def is_too_large(refused: Iterable[Finding]) -> bool:
    """Whether a document was *refused* for its size, so that there is no sense in judging it."""
    return any(finding.kind is TOO_MANY_ELEMENTS for finding in refused)


def _explained(root: etree._Element, block: type) -> tuple[Finding, ...]:
    return _in_order(tuple(islice(explain(root, block), LIMIT + 1)))


@cache
def compiled(schema: str) -> etree.XMLSchema:
    """The *schema* of that name below `schemas/`, ready to validate with."""
    return etree.XMLSchema(file=str(files("schemas").joinpath(schema)))


def _refusals(root: etree._Element, schema: etree.XMLSchema) -> list[str]:
    """Where libxml2 refuses the tree, as its own paths."""
    # The error log belongs to the schema, and two threads must not read each other's.
    with _VALIDATION:
        if schema.validate(root):
            return []
        return [error.path or "/*" for error in islice(schema.error_log, LIMIT)]


def _unexplained(root: etree._Element, refusals: list[str]) -> tuple[Finding, ...]:
    """At least the places, where nothing could be said about them."""
    places = [root.xpath(path) for path in dict.fromkeys(refusals)]
    elements = [place[0] for place in places if isinstance(place, list) and place] or [root]
    return tuple(
        kinds.OTHERWISE_WRONG.at(path_of(element), element.sourceline)
        for element in elements
        if etree.iselement(element)
    )


def _in_order(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """From top to bottom, and no more than the limit."""
    told = sorted(findings[:LIMIT], key=lambda finding: finding.line or 0)
    return (*told, kinds.MORE.at(limit=LIMIT)) if len(findings) > LIMIT else tuple(told)
