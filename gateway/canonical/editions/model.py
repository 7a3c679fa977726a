"""The model, schema and table of an edition, made once and held against each other."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from lxml import etree

from gateway.canonical.editions.codes import TABLE as CODES
from gateway.canonical.editions.codes import codes_of
from gateway.canonical.editions.deriving import Codes, Steps, derived
from gateway.canonical.editions.differences import TABLE, Differences, differences_of
from gateway.canonical.editions.edition import SCHEMA, Edition, Editions
from gateway.canonical.editions.particles import Unsupported
from gateway.domain.dossier import Dossier
from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.findings import Finding
from gateway.markup.parsing import parse
from gateway.markup.schema import check as check_document
from gateway.markup.schema import check_against

ROOT: Final = "dossier"


@cache
def block_of(edition: Edition) -> type:
    """
    The block that a dossier of *edition* is.

    Raises Misused where the schema uses what it may not, or a code list stands nowhere in it.
    """
    if edition.is_current:
        return Dossier
    codes = codes_of(edition)
    _schema_of(edition)  # whatever libxml2 does not take, is no schema to derive from
    try:
        block = derived(parse(edition.read(SCHEMA)), ROOT, codes)
    except Unsupported as reason:
        raise edition.broken(f"{SCHEMA} {reason}") from None
    for steps in _without_field(codes, set(paths(block))):
        raise edition.broken(f"{CODES} noemt {'/'.join(steps)}, en dat staat niet in {SCHEMA}")
    return block


@cache
def _schema_of(edition: Edition) -> etree.XMLSchema:
    try:
        return etree.XMLSchema(file=str(edition.folder / SCHEMA))
    except etree.XMLSchemaParseError:
        raise edition.broken(f"{SCHEMA} is geen geldig XML Schema") from None


def check(root: etree._Element, edition: Edition) -> tuple[Finding, ...]:
    """All that keeps *root* from being a valid dossier of *edition*; empty where it is."""
    if edition.is_current:
        return check_document(root)
    return check_against(root, _schema_of(edition), block_of(edition))


def next_of(edition: Edition, editions: Editions) -> Edition:
    """The edition that a dossier of *edition* is brought to."""
    to = differences_of(edition).to
    for other in editions.values():
        if other.name == to and other != edition:
            return other
    raise edition.broken(f"{TABLE} leidt naar editie {to}, en die is er niet")


@cache
def table_of(edition: Edition, following: Edition) -> Differences:
    """
    What *edition* has otherwise than the *following* one.

    Raises Misused where the table names an element that the edition it speaks of does not have.
    """
    table = differences_of(edition)
    for owner, named in ((edition, _left(table)), (following, _right(table))):
        known = set(paths(block_of(owner)))
        for path in named:
            if path not in known:
                raise edition.broken(
                    f"{TABLE} noemt {'/'.join(path)}, en editie {owner.name} heeft dat niet"
                )
    return table


def paths(block: type, above: Steps = ()) -> Iterator[Steps]:
    """The path of every element that can stand in *block*, without numbers."""
    for part in _elements(block):
        path = (*above, part.name)
        yield path
        if part.simple is None:
            yield from paths(part.type, path)


def _elements(block: type) -> Iterator[Part]:
    for part in parts(block):
        if part.form is Form.GROUP:
            yield from _elements(part.type)
        elif part.form is Form.ELEMENT:
            yield part


def _without_field(codes: Codes, known: set[Steps]) -> Iterator[Steps]:
    endings = {path[start:] for path in known for start in range(len(path))}
    return (steps for steps in codes if steps not in endings)


def _left(table: Differences) -> Iterable[Steps]:
    values = [value.path for value in table.expected]
    return (*table.moved, *table.single, *table.lost, *values)


def _right(table: Differences) -> Iterable[Steps]:
    return (*(moved.to for moved in table.moved.values()), *(value.path for value in table.set))
