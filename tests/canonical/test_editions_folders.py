"""The folder of an edition: a new one is data and nothing else, and a broken one is told of."""

import pytest
from lxml import etree

from gateway.canonical.editions.bringing import bring
from gateway.canonical.editions.edition import editions_in, known_editions
from gateway.canonical.editions.model import block_of, check, next_of, table_of
from gateway.canonical.recognition import other_edition
from gateway.domain.errors import Misused
from gateway.domain.findings import Actor
from gateway.markup.parsing import parse
from tests.edition_builders import (
    LL,
    OSO,
    SCHEMAS,
    ZORG,
    a_document,
    a_full_dossier,
    a_made_up_edition,
    at,
    edition_2019,
    put,
    with_known,
)

NS_2031 = f"{OSO}/2031/dossier"


@pytest.fixture
def folder(tmp_path):
    """A folder with a made-up edition."""
    return a_made_up_edition(tmp_path / "oso")


@pytest.fixture
def made_up(folder):
    """The made-up edition."""
    return with_known(folder)[NS_2031]


class TestKnown:
    """The editions that come with the gateway."""

    def test_names(self):
        """They are 2018.1 and 2019.1."""
        assert {edition.name for edition in known_editions().values()} == {"2018.1", "2019.1"}

    @pytest.mark.parametrize("edition", known_editions().values(), ids=lambda known: known.name)
    def test_sound(self, edition):
        """Each has a schema that compiles, a model, and a table that leads to another edition."""
        root = etree.Element(f"{{{edition.namespace}}}dossier")

        assert check(root, edition)
        if not edition.is_current:
            following = next_of(edition, known_editions())
            assert table_of(edition, following).to == following.name


class TestMadeUp:
    """An edition that nobody knew: a folder is all it takes."""

    def test_recognised(self, folder, made_up):
        """A dossier in its namespace is one of that edition."""
        assert other_edition(a_full_dossier(made_up), with_known(folder)) == made_up

    def test_not_without_its_folder(self, made_up):
        """Without the folder nobody knows it."""
        assert other_edition(a_full_dossier(made_up)) is None

    def test_checked(self, made_up):
        """Its dossiers are held against its own schema."""
        root = a_full_dossier(made_up)
        assert check(root, made_up) == ()

        at(root, f"{LL}/koosnaam").tag = f"{{{NS_2031}}}roepnaam"

        assert [finding.path for finding in check(root, made_up)] == [f"{LL}/roepnaam"]

    def test_brought(self, folder, made_up):
        """It is brought to 2019.1 by way of 2018.1, with what is lost on both legs."""
        root = put(a_full_dossier(made_up), f"{LL}/koosnaam", "Verzinsel")

        result = bring(root, made_up, with_known(folder))

        told = {finding.path: finding for finding in result.findings}
        assert check(result.root, edition_2019()) == ()
        assert at(result.root, f"{LL}/roepnaam").text == "Verzinsel"
        assert told[f"{LL}/lievelingskleur"].advice == "Vraag het de leerling zelf."
        assert f"{ZORG}/lgf[1]" in told

    def test_lines_through_both(self, folder, made_up):
        """A loss on the second leg is told at the line of the document itself."""
        root = parse(a_document(a_full_dossier(made_up)))

        result = bring(root, made_up, with_known(folder))

        (upw,) = [finding for finding in result.findings if finding.path.endswith("/upw")]
        assert upw.line == at(root, f"{ZORG}/upw").sourceline


class TestTable:
    """What a table of differences can say beyond that of 2018.1."""

    @pytest.fixture
    def bring_with(self, folder):
        """Brings a full dossier of the made-up edition to 2018.1 with one more row."""

        def brought(row, root=None):
            table = folder / "2031.1" / "differences.toml"
            table.write_text(f"{table.read_text()}\n{row}")
            editions = with_known(folder)
            root = a_full_dossier(editions[NS_2031]) if root is None else root
            return bring(root, editions[NS_2031], editions)

        return brought

    def test_before_what_comes_later(self, bring_with):
        """An element that was made to hold another becomes the one that comes by that name."""
        row = f'[[moved]]\npath = "{LL}/tehuis"\nto = "{ZORG}/medicijngebruik"'

        result = bring_with(row)

        (support,) = at(result.root, LL).iterchildren("{*}onderwijsondersteuning")
        assert support.findtext("{*}medicijngebruik") == "true"
        assert support.find("{*}tlv") is not None
        assert f"{ZORG}/medicijngebruik" in {finding.path for finding in result.findings}

    def test_set_what_is_missing(self, bring_with, made_up):
        """A value that the other edition decides is put where it was missing, in its place."""
        root = a_full_dossier(made_up)
        at(root, "metadata").remove(at(root, "metadata/overstap"))

        result = bring_with('[[set]]\npath = "metadata/overstap"\nvalue = "POVO"', root)

        assert at(result.root, "metadata/overstap").text == "POVO"
        assert "metadata/overstap" not in {finding.path for finding in result.findings}

    def test_single_none(self, bring_with, made_up):
        """Where there is none of what only one has a place, there is none."""
        root = a_full_dossier(made_up)
        for opp in list(at(root, ZORG).iterchildren("{*}opp")):
            opp.getparent().remove(opp)

        assert bring_with("", root).root.find(".//{*}opp") is None


def edited(name, old, new):
    """Replaces *old* by *new* in the file *name* of a folder."""

    def edit(folder):
        text = (folder / name).read_text()
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1))

    return edit


def written(name, content):
    """Writes *content* to the file *name* of a folder."""
    return lambda folder: (folder / name).write_bytes(content)


def removed(name):
    """Takes the file *name* away."""
    return lambda folder: (folder / name).unlink()


XSD, CODES, TABLE = "dossier.xsd", "codelists.tsv", "differences.toml"
DOSSIER = '<xs:element name="dossier"'
LEERLING = '<xs:complexType name="leerlingType">'
COLOUR = '<xs:element name="lievelingskleur" type="d:tekst" minOccurs="0"/>'
ROEPNAAM = f'path = "{LL}/koosnaam"'
REASON = 'reason = "Kleuren tellen niet meer."'
HEADING = b"codelist\tname\tfields\tallowed values\n"


def colour(declared):
    """Declares the colour in another way, or something else in its place."""
    return edited(XSD, COLOUR, declared)


BROKEN = {
    "no XML": (written(XSD, b"<xs:schema"), "XML"),
    "no namespace": (edited(XSD, "targetNamespace", "id"), "targetNamespace"),
    "no schema": (edited(XSD, '"d:dossierType"', '"d:geenType"'), "XML Schema"),
    "no dossier": (edited(XSD, DOSSIER, '<xs:element name="d"'), "geen element dossier"),
    "import": (edited(XSD, DOSSIER, f'<xs:import namespace="urn:x"/>{DOSSIER}'), "import"),
    "mixed": (edited(XSD, LEERLING, LEERLING.replace(">", ' mixed="true">')), "mixed"),
    "reference": (colour('<xs:element ref="d:dossier"/>'), "ref"),
    "group": (
        edited(
            XSD,
            LEERLING,
            '<xs:group name="g"><xs:sequence/></xs:group><xs:complexType name="leerlingType">'
            '<xs:group ref="d:g"/></xs:complexType><xs:complexType name="oud">',
        ),
        "group",
    ),
    "one name twice": (
        colour(f'{COLOUR}<xs:element name="tint" type="d:tekst"/>{COLOUR}'),
        "lievelingskleur twee keer",
    ),
    "restriction": (
        colour(
            '<xs:element name="lievelingskleur"><xs:complexType><xs:complexContent>'
            '<xs:restriction base="xs:anyType"/></xs:complexContent></xs:complexType></xs:element>'
        ),
        "restriction",
    ),
    "empty": (
        colour('<xs:element name="lievelingskleur"><xs:complexType/></xs:element>'),
        "zonder inhoud",
    ),
    "endless": (colour(COLOUR.replace("d:tekst", "d:leerlingType")), "lievelingskleur"),
    "no code lists": (removed(CODES), CODES),
    "code lists not UTF-8": (written(CODES, b"\xff\xfe"), CODES),
    "code lists empty": (written(CODES, b""), CODES),
    "code lists of another form": (written(CODES, b"a\tb\n"), CODES),
    "code list without codes": (written(CODES, HEADING + b"1\tNaam\tgeslacht\n"), "regel 2"),
    "code list without number": (written(CODES, HEADING + b"x\tNaam\tnnca\t1\n"), "regel 2"),
    "code list of nothing": (written(CODES, HEADING + b"1\tNaam\tgestalte\t1\n"), "gestalte"),
    "no table": (removed(TABLE), TABLE),
    "table is no TOML": (written(TABLE, b"to = "), "TOML"),
    "table not UTF-8": (written(TABLE, b"\xff"), "TOML"),
    "table leads nowhere": (written(TABLE, b""), TABLE),
    "table leads to a stranger": (written(TABLE, b'to = "1066.1"'), "1066.1"),
    "table leads to itself": (written(TABLE, b'to = "2031.1"'), "2031.1"),
    "row of another kind": (edited(TABLE, "[[moved]]", "[[verplaatst]]"), TABLE),
    "row with another key": (edited(TABLE, ROEPNAAM, f"{ROEPNAAM}\nwhither = 'x'"), TABLE),
    "row without a path": (edited(TABLE, ROEPNAAM, ""), TABLE),
    "path that is no text": (edited(TABLE, ROEPNAAM, "path = 1"), TABLE),
    "reason that is no text": (edited(TABLE, REASON, "reason = 1"), TABLE),
    "path of nothing": (edited(TABLE, "koosnaam", "troetelnaam"), "troetelnaam"),
    "place of nothing": (edited(TABLE, '/roepnaam"', '/bijnaam"'), "bijnaam"),
}


class TestBroken:
    """A folder that is not in order is told of, to who can do something about it."""

    @pytest.mark.parametrize(("breaking", "named"), BROKEN.values(), ids=BROKEN)
    def test_refused(self, folder, breaking, named):
        """What is wrong with it is said in words, with the folder, to the administrator."""
        root = a_full_dossier_of_2031()
        breaking(folder / "2031.1")

        with pytest.raises(Misused) as refused:
            used(root, with_known(folder))

        (finding,) = refused.value.findings
        assert named in finding.message
        assert finding.path == str(folder / "2031.1")
        assert finding.who is Actor.ADMINISTRATOR

    def test_circle(self, tmp_path):
        """Editions that lead to each other are refused instead of walked for ever."""
        folder = tmp_path / "oso"
        for name, year in (("2031.1", "2031"), ("2032.1", "2032")):
            a_made_up_edition(folder, name, year)
            other = {"2031.1": "2032.1", "2032.1": "2031.1"}[name]
            (folder / name / TABLE).write_text(f'to = "{other}"')
        editions = editions_in(folder)

        with pytest.raises(Misused, match="kring"):
            bring(a_full_dossier_of_2031(), editions[NS_2031], editions)

    def test_same_twice(self, tmp_path):
        """Two folders for one edition are refused, for nobody knows which is meant."""
        folder = a_made_up_edition(tmp_path / "oso")
        a_made_up_edition(folder, "2031.2")

        with pytest.raises(Misused, match="naamruimte"):
            editions_in(folder, SCHEMAS)


def a_full_dossier_of_2031():
    """A dossier in the namespace of the made-up edition, whatever is in it."""
    return parse(f'<dossier xmlns="{NS_2031}"/>'.encode())


def used(root, editions):
    """Everything that a folder is used for."""
    edition = editions[NS_2031]
    block_of(edition)
    check(root, edition)
    bring(root, edition, editions)
