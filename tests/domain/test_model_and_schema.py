"""The model, the XSDs and the published structure, side by side."""

from dataclasses import replace
from importlib.resources import files

import pytest
import xmlschema
from xmlschema.validators import XsdAnyElement

from gateway.domain.dossier import Dossier
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, Overstapdossier
from tests.content_models import Item, every, of_model, of_schema, of_structure

DOCUMENTS = {
    "dossier": (Dossier, "oso/2019.1/dossier.xsd"),
    "overstapdossier": (Overstapdossier, "overstapdossier/1/overstapdossier.xsd"),
}
_CHOSEN = {"?": "1", "*": "+"}


def schema_of(document):
    """The schema of *document* as the xmlschema library reads it."""
    path = files("schemas").joinpath(DOCUMENTS[document][1])
    return xmlschema.XMLSchema10(str(path), allow="local", defuse="always")


@pytest.fixture(scope="module", params=DOCUMENTS)
def document(request):
    """Each document in turn."""
    return request.param


@pytest.fixture(scope="module")
def schema(document):
    """The schema of the document."""
    return schema_of(document)


@pytest.fixture(scope="module")
def structure(shared):
    """The dossier as the published structure has it."""
    return of_structure(shared / "oso" / "2019.1" / "structure.txt")


def bare(item: Item) -> Item:
    """The item without line numbers and names of types."""
    children = tuple(bare(child) for child in item.children)
    attributes = tuple(bare(attribute) for attribute in item.attributes)
    return replace(item, line=0, type="", children=children, attributes=attributes)


def chosen(item: Item) -> Item:
    """The item, in whose choices an option is there or not because it was chosen or not."""
    children = tuple(chosen(child) for child in item.children)
    if item.name == "CHOICE":
        children = tuple(
            replace(child, occurs=_CHOSEN.get(child.occurs, child.occurs)) for child in children
        )
    return replace(item, children=children)


def test_model_mirrors_schema(document, schema):
    """Model and schema agree in name, order, occurrence, type, facet, choice and attribute."""
    in_schema = of_schema(schema, document)

    in_model = of_model(DOCUMENTS[document][0], document)

    assert chosen(bare(in_model)) == chosen(bare(in_schema))


def test_schema_mirrors_structure(structure):
    """The schema of the dossier says what the published structure says, line for line."""
    in_schema = of_schema(schema_of("dossier"), "dossier")

    assert bare(in_schema) == bare(structure)


def test_named_types_keep_their_names(structure):
    """A complex type that the standard names has the same name in our schema."""
    pairs = zip(every(structure), every(of_schema(schema_of("dossier"), "dossier")), strict=True)

    differing = [
        (line.line, ours.type) for line, ours in pairs if line.type not in ("", ours.type)
    ]

    assert differing == []


def test_every_line_is_covered(structure, shared):
    """No line of the published structure stays out of the comparison."""
    lines = (shared / "oso" / "2019.1" / "structure.txt").read_text().splitlines()

    covered = {item.line for item in every(structure)} - {0}

    assert lines[0] == f"target namespace: {DOSSIER_NAMESPACE}"
    assert covered == set(range(2, len(lines) + 1))


@pytest.mark.parametrize(
    "change",
    [
        {"occurs": "?"},
        {"name": "overdrachtsort"},
        {"base": "token"},
        {"facets": frozenset()},
        {"attributes": (Item("x", "?"),)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_difference_shows(change):
    """The comparison notices one changed element, whatever the change."""
    item = of_model(Dossier, "dossier")

    metadata, soort, *rest = item.children
    changed = replace(item, children=(metadata, replace(soort, **change), *rest))

    assert chosen(bare(changed)) != chosen(bare(item))


def test_the_seal_is_the_last_child():
    """An overstapdossier may end with one element of the XML signature namespace."""
    content = schema_of("overstapdossier").elements["overstapdossier"].type.content

    last = list(content)[-1]

    assert isinstance(last, XsdAnyElement)
    assert (last.min_occurs, last.max_occurs) == (0, 1)
    assert set(last.namespace) == {"http://www.w3.org/2000/09/xmldsig#"}
