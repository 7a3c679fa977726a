"""Edition 2018.1 as its folder has it, beside the published facts."""

import csv
from dataclasses import replace

import pytest
import xmlschema

from gateway.canonical.editions.codes import codes_of
from gateway.canonical.editions.differences import differences_of
from gateway.canonical.editions.model import block_of, check, paths, table_of
from gateway.domain.dossier import Dossier
from gateway.rules.coded import coded_fields
from tests.content_models import Item, every, of_model, of_schema, of_structure
from tests.edition_builders import (
    LL,
    NS_2018,
    SCHEMAS,
    VARIANTS,
    a_full_dossier,
    edition_2018,
    edition_2019,
)


@pytest.fixture(scope="module")
def structure(shared):
    """The dossier as the published structure has it."""
    return of_structure(shared / "oso" / "2018.1" / "structure.txt")


@pytest.fixture(scope="module")
def schema():
    """The schema as the xmlschema library reads it."""
    path = str(SCHEMAS / "2018.1" / "dossier.xsd")
    return of_schema(xmlschema.XMLSchema10(path, allow="local", defuse="always"), "dossier")


@pytest.fixture(scope="module")
def published(shared):
    """The rows of the published code lists."""
    with (shared / "oso" / "2018.1" / "codelists.tsv").open(newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def bare(item: Item) -> Item:
    """The item without line numbers and names of types."""
    children = tuple(bare(child) for child in item.children)
    attributes = tuple(bare(attribute) for attribute in item.attributes)
    return replace(item, line=0, type="", children=children, attributes=attributes)


def chosen(item: Item) -> Item:
    """The item, in whose choices an option is there or not because it was chosen or not."""
    children = tuple(chosen(child) for child in item.children)
    if item.name == "CHOICE":
        occurs = {"?": "1", "*": "+"}
        children = tuple(
            replace(child, occurs=occurs.get(child.occurs, child.occurs)) for child in children
        )
    return replace(item, children=children)


class TestSchema:
    """The schema says what the standard says, and the derived model says what the schema says."""

    def test_mirrors_structure(self, schema, structure):
        """The schema says what the published structure says, line for line."""
        assert bare(schema) == bare(structure)

    def test_named_types_keep_their_names(self, schema, structure):
        """A complex type that the standard names has the same name in our schema."""
        pairs = zip(every(structure), every(schema), strict=True)

        differing = [
            (line.line, ours.type) for line, ours in pairs if line.type not in ("", ours.type)
        ]

        assert differing == []

    def test_every_line_is_covered(self, structure, shared):
        """No line of the published structure stays out of the comparison."""
        lines = (shared / "oso" / "2018.1" / "structure.txt").read_text().splitlines()

        covered = {item.line for item in every(structure)} - {0}

        assert lines[0] == f"target namespace: {NS_2018}"
        assert covered == set(range(2, len(lines) + 1))

    def test_derived_model_mirrors_schema(self, schema):
        """What is derived from the schema agrees with it in name, order, type and facet."""
        derived = of_model(block_of(edition_2018()), "dossier")

        assert chosen(bare(derived)) == chosen(bare(schema))

    def test_derivation_gives_the_model_of_2019(self, tmp_path):
        """Derived from the schema of 2019.1, the model is the one that is written by hand."""
        own = edition_copied(tmp_path, "2019.1", codes="")

        assert chosen(bare(of_model(block_of(own), "dossier"))) == chosen(
            bare(of_model(Dossier, "dossier"))
        )


def edition_copied(folder, name, codes):
    """The edition of that *name* as if it were another one, with other code lists."""
    made = folder / name
    made.mkdir()
    schema = (SCHEMAS / name / "dossier.xsd").read_text()
    (made / "dossier.xsd").write_text(schema)
    (made / "codelists.tsv").write_text(f"codelist\tname\tfields\tallowed values\n{codes}")
    return replace(edition_2019(), folder=made, namespace="urn:copied")


class TestCodelists:
    """The code lists are the published ones, on the fields that the standard names."""

    def test_published(self, published):
        """Each list has the published number, name, fields and codes."""
        ours = codes_of(edition_2018())

        theirs = {
            tuple(field.strip().split("/")): (
                int(row["codelist"]),
                row["name"],
                [code.strip() for code in row["allowed values"].split("|")],
            )
            for row in published
            for field in row["fields"].split(",")
        }
        assert {
            steps: (codelist.nummer, codelist.naam, list(codelist))
            for steps, codelist in ours.items()
        } == theirs

    def test_every_field(self, published):
        """Every element whose path ends as a published field has that list, and no other has."""
        block = block_of(edition_2018())

        coded = {(path, codelist.nummer) for path, codelist in coded_fields(block)}

        fields = [
            (row["codelist"], f.strip()) for row in published for f in row["fields"].split(",")
        ]
        expected = {
            ("/".join(path), int(number))
            for path in paths(block)
            for number, field in fields
            if f"/{'/'.join(path)}".endswith(f"/{field}")
        }
        assert coded == expected


class TestBuilders:
    """The dossiers that the tests use."""

    @pytest.mark.parametrize("variant", range(VARIANTS))
    def test_valid(self, variant):
        """Each is valid by the schema."""
        assert check(a_full_dossier(variant=variant), edition_2018()) == ()

    def test_complete(self):
        """Together they have every element that the schema knows."""
        met = set()
        for variant in range(VARIANTS):
            met |= met_in(a_full_dossier(variant=variant))

        assert met == set(paths(block_of(edition_2018())))


def met_in(element, steps=()):
    """The path of every element below *element*."""
    met = set()
    for child in element:
        path = (*steps, child.tag.rpartition("}")[2])
        met |= {path} | met_in(child, path)
    return met


class TestTable:
    """The table of differences is complete: what happens to an element was decided."""

    def test_every_element(self):
        """Each element of 2018.1 is in 2019.1 as well, or the table says what becomes of it."""
        table = table_of(edition_2018(), edition_2019())
        known = set(paths(block_of(edition_2019())))

        undecided = [
            path for path in paths(block_of(edition_2018())) if not decided(path, table, known)
        ]

        assert undecided == []

    def test_words(self):
        """A loss is told in whole sentences, to somebody who has to do something."""
        table = differences_of(edition_2018())

        rows = (*table.lost.values(), *table.single.values())
        strange = [
            row.path for row in rows for said in (row.reason, row.advice) if not is_sentence(said)
        ]

        assert strange == []

    def test_secrecy_is_kept(self):
        """No mark that an address or number is secret is lost where that address is not."""
        table = differences_of(edition_2018())

        assert not [path for path in table.lost if path[-1] in {"adresgeheim", "geheim"}]


def decided(path, table, known):
    """Whether the table, or the other edition, has a place for *path*."""
    for end in range(len(path), 0, -1):
        above, rest = path[:end], path[end:]
        if above in table.lost or any(
            moved[: len(above)] == above for moved in table.moved if moved != above and not rest
        ):
            return True
        if above in table.moved:
            return (*table.moved[above].to, *rest) in known
    return path in known


def is_sentence(text):
    """Whether *text* is a sentence, or some, that begins and ends as one."""
    return text[0].isupper() and text.endswith(".") and f"{LL}" not in text
