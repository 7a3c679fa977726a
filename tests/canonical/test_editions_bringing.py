"""A dossier of 2018.1 brought to 2019.1: what arrives, what does not, and where that is told."""

from collections import defaultdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from gateway.canonical.editions.bringing import bring
from gateway.canonical.editions.losses import MOST_ALIKE
from gateway.canonical.editions.model import block_of, check
from gateway.canonical.editions.places import origin_of, origins_by_path
from gateway.domain.findings import Severity
from gateway.markup.codec import encode
from gateway.markup.parsing import parse
from gateway.markup.paths import local_name
from gateway.markup.printing import printed
from tests.edition_builders import (
    LL,
    NS_2018,
    VARIANTS,
    ZORG,
    a_document,
    a_full_dossier,
    at,
    edition_2018,
    edition_2019,
    put,
)
from tests.model_strategies import blocks

ONDERSTEUNING = f"{LL}/onderwijsondersteuning"
# Written by hand, not read from the table: the tests compare the two.
RENAMED = {
    f"{LL}/handelingsplanlijst/handelingsplan": f"{ONDERSTEUNING}/handelingsplan",
    f"{ZORG}/artslijst/arts": f"{LL}/huisarts",
    f"{ZORG}/arrangement": f"{ONDERSTEUNING}/arrangement_cluster12",
    ZORG: ONDERSTEUNING,
    "metadata/categorie_uitlevering/cat_zorgenbegeleiding": (
        "metadata/categorie_uitlevering/cat_onderwijsondersteuning"
    ),
}
OF_THE_EDITION = {"metadata/standaardversie": "2019.1", "metadata/validatieversie": "2019.1.1"}
LOST = {
    f"{LL}/sefunctioneren",
    f"{LL}/verzorger/geboortedatum",
    *(
        f"{ZORG}/{name}"
        for name in (
            "naamib",
            "sbobeschikkingsdatum",
            "wsnsnummer",
            "lgf",
            "opp",
            "verblijf_opdc",
            "pgbdatum",
            "pgbomvang",
            "upw",
            "onderwijsbelemmering",
            "sterkpunt",
            "extrahulpingroep78",
            "specialebegeleiding",
            "begeleiding",
            "ambulantstartdatum",
            "ambulantbrincode",
            "ambulantvestigingscode",
            "begeleidingsplanrec",
            "vir",
            "zat",
            "artslijst/arts",
            "contactoverigeinstanties",
        )
    ),
}


def brought(root):
    """The dossier *root*, as a person has it in a file, brought to 2019.1."""
    return bring(parse(a_document(root)), edition_2018())


def plain(path):
    """The *path* without numbers."""
    return "/".join(step.partition("[")[0] for step in path.split("/"))


def renamed(path):
    """Where what stood at *path* in 2018.1 stands in 2019.1."""
    before = next((old for old in RENAMED if f"{path}/".startswith(f"{old}/")), None)
    return path if before is None else RENAMED[before] + path[len(before) :]


def leaves(root):
    """Every text and attribute below *root*, with its path; not what only holds others."""
    tree = root.getroottree()
    for element in root.iter("*"):
        path = tree.getelementpath(element).replace(f"{{{etree.QName(root).namespace}}}", "")
        if not len(element) and plain(path) not in {ZORG, ONDERSTEUNING}:
            yield path, element.text or ""
        for name, value in element.attrib.items():
            yield f"{path}/@{name}", value


def texts(found):
    """The texts at each path, in the order of the document."""
    by_path = defaultdict(list)
    for path, text in found:
        by_path[path].append(text)
    return dict(by_path)


def arrived(root):
    """The texts at each path of the new dossier."""
    return texts((plain(path), text) for path, text in leaves(root))


def expected(root, findings):
    """What is to arrive of *root*: all that no finding tells as lost, at its new path."""
    told = {finding.path for finding in findings if finding.rule == "GW.ED01"}
    for path, text in leaves(root):
        above = [path[:end] for end in range(len(path) + 1) if f"{path}/"[end] == "/"]
        if not told & set(above):
            new = renamed(plain(path))
            yield new, OF_THE_EDITION.get(new, text)


class TestEverything:
    """What is in both editions arrives unchanged; what is not, is told."""

    @pytest.mark.parametrize("variant", range(VARIANTS))
    def test_full(self, variant):
        """Of a dossier with every element there is, each arrives or is told as lost."""
        root = a_full_dossier(variant=variant)

        result = brought(root)

        assert arrived(result.root) == texts(expected(root, result.findings))
        assert {plain(f.path) for f in result.findings if f.rule == "GW.ED01"} == LOST

    @settings(
        max_examples=40,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(drawn=st.data())
    def test_any(self, drawn):
        """Of any dossier that the schema allows, each element arrives or is told as lost."""
        dossier = drawn.draw(blocks(block_of(edition_2018())))
        root = parse(printed(encode(dossier, "dossier", NS_2018)))

        result = bring(root, edition_2018())

        assert check(root, edition_2018()) == ()
        assert check(result.root, edition_2019()) == ()
        assert arrived(result.root) == texts(expected(root, result.findings))

    @pytest.mark.parametrize("variant", range(VARIANTS))
    def test_valid(self, variant):
        """What comes out is valid by the schema of 2019.1."""
        assert check(brought(a_full_dossier(variant=variant)).root, edition_2019()) == ()

    def test_source_is_left_alone(self):
        """The dossier that is brought does not change."""
        root = parse(a_document(a_full_dossier()))
        before = printed(root)

        bring(root, edition_2018())

        assert printed(root) == before


class TestOnePart:
    """What the table says of single elements."""

    def test_plans_without_zorg(self):
        """Plans arrive also where there is nothing else to support the pupil."""
        root = a_full_dossier()
        at(root, LL).remove(at(root, ZORG))

        result = brought(root)

        ondersteuning = at(result.root, ONDERSTEUNING)
        assert [local_name(child) for child in ondersteuning] == ["handelingsplan"] * 2
        assert local_name(ondersteuning.getprevious()) == "schoolloopbaanlijst"

    def test_latest_opp(self):
        """Of several plans the latest arrives with its file, and the other is told."""
        root = put(a_full_dossier(), f"{ZORG}/opp/opp_ingangdatum", "2023-01-09")

        result = brought(root)

        (opp,) = at(result.root, ONDERSTEUNING).iterchildren("{*}opp")
        assert opp.findtext("{*}opp_ingangdatum") == "2024-09-02"
        assert opp.find("{*}document") is not None
        assert f"{ZORG}/opp[1]" in {finding.path for finding in result.findings}

    @pytest.mark.parametrize("written", ["huisarts", "Huisarts", " HUISARTS "])
    def test_general_practitioner(self, written):
        """A doctor who is called so becomes the huisarts; who he is else is told as lost."""
        root = put(a_full_dossier(), f"{ZORG}/artslijst/arts/soort", written)

        result = brought(root)

        huisarts = at(result.root, f"{LL}/huisarts")
        lost = {f.path.rpartition("/")[2] for f in result.findings if "/arts[1]/" in f.path}
        assert huisarts.findtext("{*}achternaam") == "Verzonnen"
        assert lost == {"roepnaam", "geboortedatum", "geslacht", "soort"}
        assert check(result.root, edition_2019()) == ()

    @pytest.mark.parametrize("written", ["kinderarts", "huisartsenpost", "huis arts", "H"])
    def test_other_doctor(self, written):
        """No other doctor is taken for the huisarts."""
        root = put(a_full_dossier(), f"{ZORG}/artslijst/arts/soort", written)

        assert brought(root).root.find(".//{*}huisarts") is None

    def test_second_general_practitioner(self):
        """Of two doctors who are called so the first arrives, and the other is told whole."""
        root = a_full_dossier()
        for arts in at(root, f"{ZORG}/artslijst"):
            arts.find("{*}soort").text = "huisarts"

        result = brought(root)

        assert len(list(at(result.root, LL).iterchildren("{*}huisarts"))) == 1
        assert f"{ZORG}/artslijst/arts[2]" in {finding.path for finding in result.findings}

    def test_secret_address(self):
        """What is secret stays marked so, with everyone who arrives."""
        root = put(a_full_dossier(), f"{ZORG}/artslijst/arts/soort", "huisarts")
        for mark in root.iter("{*}adresgeheim", "{*}geheim"):
            mark.text = "true"

        result = brought(root)

        marks = [mark.text for mark in result.root.iter("{*}adresgeheim", "{*}geheim")]
        assert set(marks) == {"true"}
        assert at(result.root, f"{LL}/huisarts/adresgeheim").text == "true"

    def test_order(self):
        """What was moved stands in the order of the schema, and lists keep theirs."""
        result = brought(a_full_dossier())

        names = [local_name(child) for child in at(result.root, ONDERSTEUNING)]
        assert names == [
            *["diagnose"] * 2,
            "medicijngebruik",
            *["handelingsplan"] * 2,
            "opp",
            *["tlv"] * 2,
            *["arrangement_cluster12"] * 2,
            "lwoo",
            "rvc",
        ]

    def test_schema_location(self):
        """Where the schema of the old edition can be had is no part of the new dossier."""
        root = a_full_dossier()
        name = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
        root.set(name, f"{NS_2018} dossier.xsd")

        result = brought(root)

        assert dict(result.root.attrib) == {}
        assert not [f for f in result.findings if "schemaLocation" in f.message]


class TestFindings:
    """What does not arrive is told in words, at its place, and without a value."""

    @pytest.fixture
    def findings(self):
        """All there is to say of a full dossier."""
        return brought(a_full_dossier()).findings

    def test_place(self, findings):
        """Each has the path and the line of an element of the document itself."""
        root = parse(a_document(a_full_dossier()))

        for finding in findings:
            steps = "/".join(f"{{*}}{step}" for step in finding.path.split("/"))
            assert root.find(steps).sourceline == finding.line

    def test_words(self, findings):
        """Each says what, why, and what to do; none is an error."""
        for finding in findings:
            assert finding.path.rpartition("/")[2].partition("[")[0] in finding.message
            assert finding.message.count(".") >= 2
            assert finding.advice
            assert finding.severity in {Severity.WARNING, Severity.INFORMATION}

    def test_no_value(self):
        """None repeats what the dossier says of the pupil."""
        root = a_full_dossier()
        for element in at(root, LL).iter("*"):
            if not len(element):
                element.text = f"Canarie {element.text}"

        found = brought(root).findings

        assert found
        assert not [f for f in found if "anarie" in f"{f.message} {f.advice} {f.path}"]

    def test_values_of_the_edition(self, findings):
        """That a dossier is told to be of another edition is said, as information."""
        adjusted = {f.path: f.severity for f in findings if f.rule == "GW.ED02"}

        assert adjusted == dict.fromkeys(OF_THE_EDITION, Severity.INFORMATION)

    def test_thousands(self):
        """Of thousands alike a hundred are told, and that there are more."""
        root = a_full_dossier()
        first = at(root, f"{ZORG}/sterkpunt")
        for _ in range(20 * MOST_ALIKE):
            first.addnext(etree.fromstring(printed(first)))  # noqa: TID251 - our own element

        found = [f for f in brought(root).findings if "sterkpunt" in f.path]

        assert [f.rule for f in found] == ["GW.ED01"] * MOST_ALIKE + ["GW.ED03"]

    def test_origins(self):
        """Of everything in the new dossier it is known where it stood in the old one."""
        root = parse(a_document(a_full_dossier()))
        result = bring(root, edition_2018())

        origins = origins_by_path(result.root, result.origins)

        plan = origin_of(f"{ONDERSTEUNING}/handelingsplan[2]/startdatum", origins)
        missing = origin_of(f"{ONDERSTEUNING}/opp/document/niets", origins)
        assert plan.path == f"{LL}/handelingsplanlijst/handelingsplan[2]/startdatum"
        assert missing.path == f"{ZORG}/opp[1]/document"

    def test_broken(self):
        """Of a dossier that its own schema refuses as much arrives as can."""
        root = a_full_dossier()
        at(root, LL).append(etree.Element(f"{{{NS_2018}}}onbekend"))
        at(root, f"{LL}/geslacht").append(etree.Element(f"{{{NS_2018}}}geslacht"))
        at(root, f"{LL}/overstapadvies").text = "los"
        at(root, LL).set("kleur", "rood")

        told = {finding.path for finding in brought(root).findings}

        assert {f"{LL}/onbekend", f"{LL}/geslacht", LL} <= told
