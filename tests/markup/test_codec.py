"""Between element and model."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.domain.dossier import (
    Adres,
    CijferlijstTypelijst,
    Dossier,
    Land,
    Resultaatvakkenvo,
    Toetsscore,
)
from gateway.domain.errors import Refused, Unreadable
from gateway.domain.overstapdossier import (
    DOSSIER_NAMESPACE,
    NAMESPACE,
    GegevenAdvies,
    Kop,
    Overstapdossier,
)
from gateway.markup.codec import decode, decode_leniently, encode
from gateway.markup.parsing import parse
from gateway.markup.schema import check
from tests.document_damage import DAMAGE, damaged
from tests.dossier_builders import (
    a_dossier,
    a_dossier_of,
    a_kop,
    a_verzorger,
    an_adres,
    an_overstapdossier,
)
from tests.model_strategies import blocks

EXAMPLES = (
    "Voorbeelddossier_OV_POVO_full.xml",
    "Voorbeelddossier_OV_POVO_opt_out.xml",
    "Voorbeelddossier_OV_POPO_opt_out.xml",
)
ADRES = (
    "<soortadres>bezoek</soortadres><straat>Laan</straat><nummer>1</nummer>"
    "<postcode>1234AB</postcode><plaats>Dam</plaats>"
)


def an_element(inside, tag="adres", namespace=DOSSIER_NAMESPACE):
    """An element of the dossier with *inside* it."""
    return parse(f'<{tag} xmlns="{namespace}">{inside}</{tag}>'.encode())


def an_encoded(block, tag="x"):
    """The element of *block* in the namespace of the dossier."""
    return encode(block, tag, DOSSIER_NAMESPACE)


def a_score(**values):
    """The element of a test score with these values."""
    return an_element("".join(f"<{name}>{text}</{name}>" for name, text in values.items()))


def leaves(root):
    """Path-less but in order: the tag, text and attributes of every element."""
    return [
        (element.tag, (element.text or "") if not len(element) else "", dict(element.attrib))
        for element in root.iter("*")
    ]


class TestBothWays:
    """What is written is read back, and what is read is written."""

    @settings(
        max_examples=25,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(overstapdossier=blocks(Overstapdossier))
    def test_any_value_that_there_can_be(self, overstapdossier):
        """Whatever the model can hold prints to XML that is valid, and reads back equal."""
        root = parse(print_overstapdossier(overstapdossier))

        assert check(root) == ()
        assert decode(Overstapdossier, root) == overstapdossier

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_published_examples(self, shared, name):
        """A published dossier goes through the model without losing or changing one value."""
        root = parse((shared / "oso" / "2019.1" / "examples" / name).read_bytes())

        again = parse(print_dossier(decode(Dossier, root)))

        assert leaves(again) == leaves(root)

    def test_seal_is_passed_over(self):
        """A seal at the end of an overstapdossier is no part of the model."""
        root = parse(print_overstapdossier(an_overstapdossier()))
        etree.SubElement(root, "{http://www.w3.org/2000/09/xmldsig#}Signature")

        assert decode(Overstapdossier, root) == an_overstapdossier()

    def test_namespaces(self):
        """The dossier begins its own default namespace inside that of the overstapdossier."""
        root = parse(print_overstapdossier(an_overstapdossier()))

        assert root.tag == f"{{{NAMESPACE}}}overstapdossier"
        assert root[1].tag == f"{{{DOSSIER_NAMESPACE}}}dossier"
        assert {element.prefix for element in root.iter("*")} == {None}

    def test_runs_without_an_element(self):
        """A report repeats subject, parts and marks with no element around each run."""
        inside = (
            "<naam>Taal</naam><score><waarde>7</waarde></score><score><waarde>8</waarde></score>"
            "<naam>Rekenen</naam><onderdeel><naam>Meten</naam><score/></onderdeel><score/>"
        )

        read = decode(CijferlijstTypelijst, an_element(inside))

        assert [run.naam for run in read.groep] == ["Taal", "Rekenen"]
        assert [len(run.score) for run in read.groep] == [2, 1]
        assert leaves(an_encoded(read))[1:] == leaves(an_element(inside))[1:]


class TestReading:
    """The forms in which XML Schema may write a value."""

    @pytest.mark.parametrize(
        ("written", "read"), [("true", True), ("1", True), (" false\n", False), ("0", False)]
    )
    def test_booleans(self, written, read):
        """A boolean is true, false, 1 or 0, with space around it or not."""
        inside = f"<vakcode>1</vakcode><afgerond>{written}</afgerond><examenvak>0</examenvak>"

        assert decode(Resultaatvakkenvo, an_element(inside)).afgerond is read

    @pytest.mark.parametrize("written", ["2026-03-31", " 2026-03-31\t", "2026-03-31Z"])
    def test_dates(self, written):
        """A date may have a timezone, which a day in a dossier does not need."""
        inside = f"<advies>60</advies><datum>{written}</datum>"

        read = decode(GegevenAdvies, an_element(inside))

        assert read.datum == date(2026, 3, 31)

    @pytest.mark.parametrize(
        ("written", "read"), [("1.50", "1.5"), ("+1.5", "1.5"), (".5", "0.5"), ("-2.", "-2")]
    )
    def test_decimals(self, written, read):
        """A decimal may have a sign, and digits on one side of the point only."""
        assert decode(Toetsscore, a_score(tijd=written)).tijd == Decimal(read)

    def test_text_keeps_its_space(self):
        """Space in a text belongs to it."""
        land = an_element(" 6030 ", "land")

        assert decode(Land, land) == Land(waarde=" 6030 ")

    def test_empty_is_not_absent(self):
        """An empty element is an empty text, and one that is not there is None."""
        read = decode(Adres, an_element(ADRES.replace("Laan", "")))

        assert read.straat == ""
        assert read.toevoeging is None


class TestRefusing:
    """What does not fit the model after all."""

    @pytest.mark.parametrize(
        "written", ["1e5", "NaN", "INF", "1_000", "1,5", "\u0661", ""], ids=ascii
    )
    def test_no_decimal(self, written):
        """What Python takes for a number and XML Schema does not is refused."""
        with pytest.raises(Unreadable):
            decode(Toetsscore, a_score(tijd=written))

    @pytest.mark.parametrize("written", ["1.0", "1_0", "\u0661", "zes", ""], ids=ascii)
    def test_no_integer(self, written):
        """A whole number is digits with at most a sign."""
        with pytest.raises(Unreadable):
            decode(Toetsscore, a_score(aantalgoed=written))

    @pytest.mark.parametrize("written", ["20260331", "2026-W14-2", "31-03-2026", "2026-02-30"])
    def test_no_date(self, written):
        """Other notations of a day than that of XML Schema are refused."""
        dossier = parse(print_dossier(a_dossier()))
        dossier.find(".//{*}geboortedatum").text = written

        with pytest.raises(Unreadable) as refused:
            decode(Dossier, dossier)

        assert refused.value.findings[0].path == "huidigeschool/leerling/geboortedatum"
        assert written not in str(refused.value)

    def test_unknown_element(self):
        """An element that the block does not know is refused."""
        with pytest.raises(Unreadable) as refused:
            decode(Adres, an_element(ADRES + "<verdieping>3</verdieping>"))

        assert refused.value.findings[0].path == "verdieping"

    def test_missing_element(self):
        """A block without a part that it must have is refused."""
        with pytest.raises(Unreadable):
            decode(Adres, an_element(""))

    def test_missing_attribute(self):
        """A block without an attribute that it must have is refused."""
        element = encode(a_kop(), "kop", NAMESPACE)
        del element.find("{*}afzender").attrib["brin"]

        with pytest.raises(Unreadable) as refused:
            decode(Kop, element)

        assert refused.value.findings[0].path == "afzender"

    def test_other_namespace(self):
        """An element of the right name in another namespace is not the element."""
        with pytest.raises(Unreadable):
            decode(Adres, an_element('<straat xmlns="urn:x">Laan</straat>'))


class TestLenientReading:
    """As much as can be read of what the schema refuses."""

    def test_missing_is_none(self):
        """A part that should be there and is not, is None, or no items where there may be more."""
        read = decode_leniently(Dossier, an_element("<huidigeschool/>", "dossier"))

        assert read.metadata is None
        assert read.huidigeschool.naam is None

    def test_missing_list_is_empty(self):
        """Where there may be more and there are none, there are no items."""
        root = an_element("<leerling><adreslijst/></leerling>", "huidigeschool")

        read = decode_leniently(type(a_dossier().huidigeschool), root)

        assert read.leerling.voornaam == ()
        assert read.leerling.adreslijst.adres == ()

    def test_unreadable_value_stays_text(self):
        """A value that cannot be read stays the text that it is."""
        read = decode_leniently(Toetsscore, a_score(tijd="lang", aantalgoed="31"))

        assert read.tijd == "lang"
        assert read.aantalgoed == 31

    def test_unknown_is_passed_over(self):
        """An element that the block does not know does not keep the rest from being read."""
        read = decode_leniently(Adres, an_element("<verdieping>3</verdieping>" + ADRES))

        assert read.straat == "Laan"

    @pytest.mark.parametrize(("start", "damage"), list(enumerate(DAMAGE.values(), 1)), ids=DAMAGE)
    def test_any_damage(self, start, damage):
        """Whatever happens to one element, the rest is still read."""
        pristine = parse(print_overstapdossier(an_overstapdossier()))

        for position in range(start, sum(1 for _ in pristine.iter("*")), 3):
            read = decode_leniently(Overstapdossier, damaged(pristine, position, damage))

            assert isinstance(read, Overstapdossier)

    @pytest.mark.parametrize(("start", "damage"), list(enumerate(DAMAGE.values(), 1)), ids=DAMAGE)
    def test_same_as_strict_where_that_reads(self, start, damage):
        """Whatever happens to one element, the strict reading refuses it or makes the same."""
        pristine = parse(print_overstapdossier(an_overstapdossier()))

        for position in range(start, sum(1 for _ in pristine.iter("*")), 5):
            root = damaged(pristine, position, damage)
            try:
                read = decode(Overstapdossier, root)
            except Unreadable:
                continue
            assert read == decode_leniently(Overstapdossier, root)

    def test_other_order(self):
        """Children in another order than that of the schema are read by their names."""
        in_order = decode(Adres, an_element(ADRES))
        turned = "".join(reversed(re.findall(r"<[a-z]+>[^<]*</[a-z]+>", ADRES)))

        assert decode(Adres, an_element(turned)) == in_order

    def test_same_as_strict_where_valid(self):
        """Of a valid dossier both readings make the same."""
        root = parse(print_dossier(a_dossier()))

        assert decode_leniently(Dossier, root) == decode(Dossier, root)


class TestWriting:
    """One form per value."""

    @pytest.mark.parametrize(
        ("value", "written"),
        [("7.50", "7.5"), ("1E+3", "1000"), ("-0.0", "0"), ("100", "100"), ("1E-7", "0.0000001")],
    )
    def test_equal_decimals_print_alike(self, value, written):
        """A decimal is written without exponent and without needless zeros."""
        assert an_encoded(Toetsscore(tijd=Decimal(value)))[0].text == written

    def test_moments_are_in_utc(self):
        """A moment in another zone is written in UTC."""
        summer = timezone(timedelta(hours=2))
        kop = a_kop(opgesteld=datetime(2026, 3, 30, 16, 15, 0, 500000, tzinfo=summer))

        written = encode(kop, "kop", NAMESPACE).find("{*}opgesteld").text

        assert written == "2026-03-30T14:15:00.5Z"

    @pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"], ids=ascii)
    def test_what_xml_cannot_hold(self, character):
        """A text with a character that XML does not know is refused, by place and not by value."""
        dossier = a_dossier_of(verzorger=(a_verzorger(achternaam=f"Geheim{character}"),))

        with pytest.raises(Refused) as refused:
            print_dossier(dossier)

        (finding,) = refused.value.findings
        assert finding.path == "huidigeschool/leerling/verzorger/achternaam"
        assert "Geheim" not in finding.message + finding.advice

    @pytest.mark.parametrize("value", ["NaN", "Infinity"])
    def test_what_is_no_number(self, value):
        """A decimal that is no number is refused."""
        with pytest.raises(Refused):
            an_encoded(Toetsscore(tijd=Decimal(value)))

    def test_moment_without_zone(self):
        """A moment that does not say in which zone it is, is refused."""
        with pytest.raises(Refused):
            encode(a_kop(opgesteld=datetime(2026, 3, 30, 14, 15)), "kop", NAMESPACE)  # noqa: DTZ001

    def test_attribute_that_xml_cannot_hold(self):
        """The same holds for attributes."""
        with pytest.raises(Refused):
            an_encoded(Land(waarde="6030", omschrijving="\x01"))

    def test_order_is_that_of_the_schema(self):
        """Elements come in the order of the schema, however they were given."""
        written = an_encoded(replace(an_adres(), gemeente="Verzonnendam", toevoeging="b"))

        assert [etree.QName(child).localname for child in written] == [
            "soortadres",
            "straat",
            "nummer",
            "toevoeging",
            "postcode",
            "plaats",
            "gemeente",
            "land",
        ]

    def test_utc_stays(self):
        """What was read is written as it was."""
        kop = a_kop(opgesteld=datetime(2026, 3, 30, 14, 15, tzinfo=UTC))

        assert decode(Kop, encode(kop, "kop", NAMESPACE)) == kop
