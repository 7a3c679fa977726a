"""Whether a tree is valid by its schema, and what is told where it is not."""

import socket
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy

import pytest
from lxml import etree

from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.domain.dossier import Leerling
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, SIGNATURE
from gateway.markup import kinds
from gateway.markup.parsing import parse
from gateway.markup.paths import local_name
from gateway.markup.printing import printed
from gateway.markup.schema import LIMIT, check, compiled
from tests.document_damage import CANARY, DAMAGE, OSO, damaged
from tests.dossier_builders import a_dossier, a_dossier_of, a_verzorger, an_overstapdossier

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"


def lines(document):
    """The tree of *document* with each element on a line of its own."""
    return parse(printed(parse(document), pretty=True))


@pytest.fixture(scope="module")
def pristine():
    """A valid overstapdossier that is not changed."""
    return lines(print_overstapdossier(an_overstapdossier()))


@pytest.fixture
def root(pristine):
    """A valid overstapdossier to damage."""
    return deepcopy(pristine)


def found(root, name):
    """The first element of that *name*."""
    return next(root.iter(f"{{*}}{name}"))


def told(root):
    """The kind and path of each finding."""
    return [(finding.kind, finding.path) for finding in check(root)]


LEERLING = "dossier/huidigeschool/leerling"


class TestValid:
    """What the schemas accept."""

    def test_overstapdossier(self, root):
        """A complete overstapdossier is valid, and the dossier in it with it."""
        assert check(root) == ()

    def test_dossier(self):
        """A complete dossier is valid on its own."""
        assert check(parse(print_dossier(a_dossier()))) == ()

    @pytest.mark.parametrize("name", ["POVO_full", "POVO_opt_out", "POPO_opt_out"])
    def test_published(self, shared, name):
        """The published dossiers are valid."""
        file = shared / "oso" / "2019.1" / "examples" / f"Voorbeelddossier_OV_{name}.xml"

        assert check(parse(file.read_bytes())) == ()

    def test_sealed(self, root):
        """An overstapdossier may end with a seal, whose inside is another's business."""
        etree.SubElement(etree.SubElement(root, SIGNATURE), "{urn:x}whatever").text = "x"

        assert check(root) == ()

    def test_hints_are_not_followed(self, root, monkeypatch):
        """A document may say where its schema is; nobody goes there."""
        monkeypatch.setattr(socket, "socket", pytest.fail)
        root.set(f"{XSI}schemaLocation", "urn:overstap:overstapdossier:1 http://attacker.example/")

        assert check(root) == ()


class TestTold:
    """What is told of what is wrong, and where."""

    def test_missing(self, root):
        """A missing element is told where it should have stood, on the line of what it is in."""
        adres = found(root, "adres")
        adres.remove(found(adres, "postcode"))

        (finding,) = check(root)

        assert finding.kind is kinds.MISSING_ELEMENT
        assert finding.path == "dossier/huidigeschool/adreslijst/adres/postcode"
        assert finding.line == adres.sourceline
        assert "postcode" in finding.message

    def test_unknown(self, root):
        """An element that the standard does not know is told at its own place."""
        found(root, "leerling").insert(3, root.makeelement(f"{OSO}bijnaam"))

        assert told(root) == [(kinds.UNKNOWN_ELEMENT, f"{LEERLING}/bijnaam")]

    def test_repeated(self, root):
        """An element that may be there once is told where it is there again."""
        roepnaam = found(root, "roepnaam")
        roepnaam.addnext(deepcopy(roepnaam))

        assert told(root) == [(kinds.REPEATED_ELEMENT, f"{LEERLING}/roepnaam[2]")]

    def test_misplaced(self, root):
        """Of a row out of order only what has to move is told, not all that comes after it."""
        found(root, "leerling").append(found(root, "roepnaam"))

        assert told(root) == [(kinds.MISPLACED_ELEMENT, f"{LEERLING}/roepnaam")]

    def test_excluding(self, root):
        """Two that exclude each other are told together."""
        found(root, "bsn").addnext(root.makeelement(f"{OSO}onderwijsnummer"))
        found(root, "onderwijsnummer").text = "x"

        (finding,) = check(root)

        assert finding.kind is kinds.EXCLUDING_ELEMENTS
        assert "onderwijsnummer, bsn" in finding.message

    def test_no_choice_made(self):
        """Where one of several must be there, all of them are named."""
        vak = "<vakcode>1</vakcode><afgerond>1</afgerond><examenvak>0</examenvak>"
        dossier = lines(print_dossier(a_dossier()))
        element = f'<resultaatvakkenvo xmlns="{DOSSIER_NAMESPACE}">{vak}</resultaatvakkenvo>'
        found(dossier, "leerling").append(parse(element.encode()))

        (finding,) = check(dossier)

        assert finding.kind is kinds.MISSING_CHOICE
        assert "rapportcijfer, werkstuk" in finding.message

    @pytest.mark.parametrize("text", ["", "  "])
    def test_empty(self, root, text):
        """An empty value is called empty and not wrongly formed."""
        found(root, "geboortedatum").text = text

        assert told(root) == [(kinds.EMPTY, f"{LEERLING}/geboortedatum")]

    @pytest.mark.parametrize(
        ("name", "text", "words"),
        [
            ("geboortedatum", "2014-02-30", "een bestaande datum (jjjj-mm-dd)"),
            ("brincode", "9XX9", "een BRIN: twee cijfers en twee hoofdletters"),
            ("vestigingscode", "0", "twee cijfers"),
            ("geslacht", "1.0", "een geheel getal"),
            ("standaardscore", "1001", "een geheel getal van 0 tot en met 1000"),
            ("vaardigheidsscore", "112,5", "een getal, met een punt voor de decimalen"),
            ("adresgeheim", "nee", "true of false"),
            ("schooljaar", "2025/2026", "een schooljaar (jjjj-jjjj)"),
            ("toets_advies", "x" * 1025, "een tekst van hoogstens 1024 tekens"),
            ("dossierId", "x", "een UUID in kleine letters"),
            ("versie", "0", "een geheel getal van 1 of meer"),
            ("versie", "2147483648", "een geheel getal van 1 of meer"),
            ("opgesteld", "2026-03-30T14:15:00", "een tijdstip in UTC (jjjj-mm-ddTuu:mm:ssZ)"),
            (
                "opgesteld",
                "0001-01-01T00:00:00+03:00",
                "een tijdstip in UTC (jjjj-mm-ddTuu:mm:ssZ)",
            ),
            ("status", "Definitief", "een van: voorlopig, definitief"),
            ("la", "1.01", "een getal, met een punt voor de decimalen van hoogstens 1"),
        ],
    )
    def test_wrong_form(self, root, name, text, words):
        """A value of another form is told with the form that it should have, not with itself."""
        found(root, name).text = text

        (finding,) = check(root)

        assert finding.kind is kinds.WRONG_FORM
        assert finding.message.endswith(f"Verwacht wordt {words}.")
        assert finding.line == found(root, name).sourceline

    def test_attributes(self, root):
        """Attributes are told as such: missing, unknown, empty or of another form."""
        del found(root, "afzender").attrib["brin"]
        found(root, "bestemming").set("brin", "99zz")
        found(root, "software").set("naam", "")
        found(root, "straat").set("huisnummer", "1")

        assert told(root) == [
            (kinds.MISSING_ATTRIBUTE, "kop/afzender"),
            (kinds.WRONG_FORM, "kop/bestemming"),
            (kinds.EMPTY, "kop/software"),
            (kinds.UNKNOWN_ATTRIBUTE, "dossier/huidigeschool/adreslijst/adres/straat"),
        ]

    def test_stray_text(self, root):
        """Text between elements is told of the element that it is in."""
        found(root, "leerling")[3].tail = CANARY

        assert told(root) == [(kinds.STRAY_TEXT, LEERLING)]

    def test_element_in_a_value(self, root):
        """An element inside a value is told of the value."""
        etree.SubElement(found(root, "roepnaam"), f"{OSO}b")

        assert told(root) == [(kinds.NESTED_ELEMENT, f"{LEERLING}/roepnaam")]

    @pytest.mark.parametrize(
        ("name", "value"), [("nil", "true"), ("type", "verzorgerType"), ("type", "nergens")]
    )
    def test_xsi(self, root, name, value):
        """A block cannot be declared empty or of another type, which the model could not hold."""
        found(root, "leerling").set(f"{XSI}{name}", value)

        assert told(root) == [(kinds.OTHERWISE_WRONG, LEERLING)]

    def test_runs(self, root):
        """In a report with marks each subject is looked at on its own."""
        groep = found(root, "cijferlijstTypelijst")
        groep.append(deepcopy(groep[0]))

        path = f"{LEERLING}/cijferlijstlijst/cijferlijst/cijferlijstTypelijst/score"
        assert told(root) == [(kinds.MISSING_ELEMENT, path)]

    def test_number_only_where_needed(self):
        """A path has a number only where there are several of the name."""
        twee = a_dossier_of(verzorger=(a_verzorger(), a_verzorger(iban="")))

        assert told(parse(print_dossier(twee))) == [
            (kinds.EMPTY, "huidigeschool/leerling/verzorger[2]/iban")
        ]

    def test_all_at_once(self, root):
        """One round tells everything, also what comes after the first mistake in a block."""
        adres = found(root, "adres")
        adres.remove(found(adres, "postcode"))
        found(adres, "plaats").text = ""
        found(root, "geboortedatum").text = CANARY
        found(root, "leerling").remove(found(found(root, "leerling"), "achternaam"))

        assert told(root) == [
            (kinds.MISSING_ELEMENT, "dossier/huidigeschool/adreslijst/adres/postcode"),
            (kinds.EMPTY, "dossier/huidigeschool/adreslijst/adres/plaats"),
            (kinds.MISSING_ELEMENT, f"{LEERLING}/achternaam"),
            (kinds.WRONG_FORM, f"{LEERLING}/geboortedatum"),
        ]

    @pytest.mark.parametrize(
        "document", ["<a/>", "<dossier/>", f'<dossiers xmlns="{DOSSIER_NAMESPACE}"/>']
    )
    def test_other_root(self, document):
        """A document with another root is told to be another document."""
        assert told(parse(document.encode())) == [(kinds.UNKNOWN_ROOT, "")]

    def test_no_end(self, root):
        """A document full of mistakes gives no endless list, and says that there is more."""
        leerling = found(root, "leerling")
        leerling.extend(leerling.makeelement(f"{OSO}x") for _ in range(LIMIT + 7))

        findings = check(root)

        assert len(findings) == LIMIT + 1
        assert findings[-1].kind is kinds.MORE


@pytest.mark.parametrize(("start", "damage"), list(enumerate(DAMAGE.values(), 1)), ids=DAMAGE)
def test_any_damage_is_explained(pristine, start, damage):
    """Whatever libxml2 refuses is told in words, at a place, without a value; and nothing else."""
    schema = compiled("overstapdossier/1/overstapdossier.xsd")
    disagreed = []

    for position in range(start, sum(1 for _ in pristine.iter("*")), 3):
        root = damaged(pristine, position, damage)
        findings = check(root)
        words = " ".join(finding.message + finding.advice for finding in findings)
        unexplained = any(finding.kind is kinds.OTHERWISE_WRONG for finding in findings)
        if schema.validate(root) is bool(findings) or unexplained or CANARY in words:
            disagreed.append(position)

    assert disagreed == []


def test_threads_do_not_mix(pristine):
    """Two documents that are checked at the same moment each get their own findings."""
    bad = deepcopy(pristine)
    found(bad, "geboortedatum").text = "gisteren"

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lambda turn: check(bad if turn % 2 else pristine), range(200)))

    assert {len(outcome) for outcome in outcomes[0::2]} == {0}
    assert {len(outcome) for outcome in outcomes[1::2]} == {1}


def test_a_pupil_has_no_more_names_than_the_standard(root):
    """The check knows no element that the model does not know."""
    leerling = found(root, "leerling")

    names = {local_name(child).replace("-", "_") for child in leerling}

    assert names <= set(Leerling.__slots__)
