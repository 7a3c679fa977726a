"""The whole verdict on one document: structure and rules, all at once, in words."""

import io
import re
import zipfile
from copy import deepcopy
from dataclasses import replace
from functools import cache

import pytest
from lxml import etree

from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.domain.dossier import Dossier
from gateway.domain.findings import Severity
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, NAMESPACE
from gateway.markup.parsing import parse
from gateway.markup.printing import printed
from gateway.signing.seal import seal
from gateway.usecases.validate import validate, validate_tree
from tests.certificate_builders import a_signer
from tests.dossier_builders import a_dossier, an_overstapdossier
from tests.envelope_cases import ENVELOPES
from tests.rule_builders import LL, of
from tests.rule_cases import CASES, PASSES

EXAMPLES = (
    "Voorbeelddossier_OV_POPO_opt_out.xml",
    "Voorbeelddossier_OV_POVO_full.xml",
    "Voorbeelddossier_OV_POVO_opt_out.xml",
)


WARNED = {"GW.BN03", "GW.CM02", "GW.DC02", "GW.IZ01", "GW.PD03"}
"""What is odd in the published examples, by checks of our own."""


@pytest.fixture(scope="session", params=EXAMPLES)
def example(request, shared):
    """Each published example in turn."""
    return (shared / "oso/2019.1/examples" / request.param).read_bytes()


def a_zip() -> bytes:
    """A ZIP with a valid dossier in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("dossier.xml", print_dossier(a_dossier()))
    return buffer.getvalue()


def indented(dossier: Dossier) -> bytes:
    """The document of a *dossier* on many lines."""
    return printed(parse(print_dossier(dossier)), pretty=True)


def soap(document: bytes) -> bytes:
    """The *document* as the body of a SOAP message."""
    inside = document.partition(b"?>\n")[2]
    return b'<s:Envelope xmlns:s="%s"><s:Body>%s</s:Body></s:Envelope>' % (SOAP, inside)


SOAP = b"http://schemas.xmlsoap.org/soap/envelope/"
VALID = print_dossier(a_dossier())
NOT_VALIDATED = (
    ("empty", b"", "GW.XML01", None, None),
    ("blank", b" \n ", "GW.XML01", None, None),
    ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "GW.XML06", None, None),
    ("ZIP", a_zip(), "GW.XML06", None, None),
    ("UTF-16", VALID.decode().replace("UTF-8", "UTF-16").encode("utf-16"), "GW.XML04", None, None),
    ("cut off", VALID[:-20], "GW.XML07", None, None),
    ("entity", b"<!DOCTYPE d [<!ENTITY e 'x'>]><d>&e;</d>", "GW.XML05", None, None),
    ("SOAP", soap(VALID), "GW.DOC10", None, None),
    ("other XML", b"<html/>", "GW.DOC01", None, None),
    ("no namespace", b"<dossier/>", "GW.DOC13", None, None),
    (
        "older",
        VALID.replace(b"/2019/dossier", b"/1999/dossier"),
        "GW.DOC02",
        "oso-dossier",
        "1999.1",
    ),
    (
        "newer",
        VALID.replace(b"/2019/dossier", b"/2021/dossier"),
        "GW.DOC12",
        "oso-dossier",
        "2021.1",
    ),
)


class TestWhatItIs:
    """Anything at all gets a verdict."""

    @pytest.mark.parametrize(
        ("document", "rule", "kind", "edition"),
        [case[1:] for case in NOT_VALIDATED],
        ids=[case[0] for case in NOT_VALIDATED],
    )
    def test_not_a_dossier(self, document, rule, kind, edition):
        """What is no dossier of this edition gets one error that says what it is."""
        verdict = validate(document)

        assert [finding.rule for finding in verdict.findings] == [rule]
        assert (verdict.valid, verdict.document, verdict.edition) == (False, kind, edition)

    def test_dossier(self):
        """A valid OSO dossier is told as such, with its edition."""
        verdict = validate(VALID)

        assert (verdict.document, verdict.edition) == ("oso-dossier", "2019.1")
        assert verdict.findings == ()

    def test_overstapdossier(self):
        """A valid overstapdossier is told as such, with the edition of the dossier in it."""
        verdict = validate(print_overstapdossier(an_overstapdossier()))

        assert (verdict.document, verdict.edition) == ("overstapdossier", "2019.1")
        assert verdict.findings == ()

    def test_example(self, example):
        """A published example has no errors; its warnings are checks of our own."""
        verdict = validate(example)

        assert verdict.valid
        assert {finding.rule for finding in verdict.findings} <= WARNED
        assert {finding.severity for finding in verdict.findings} == {Severity.WARNING}

    def test_byte_order_mark(self):
        """A byte order mark before a dossier in UTF-8 does not matter."""
        assert validate(b"\xef\xbb\xbf" + VALID).valid

    @pytest.mark.parametrize("seed", range(40))
    def test_damaged(self, seed):
        """A document with a byte changed gets a verdict, whatever byte it is."""
        at = (seed * 7919) % len(VALID)
        damaged = VALID[:at] + bytes([(VALID[at] + 1 + seed) % 256]) + VALID[at + 1 :]

        assert validate(damaged).document in {None, "oso-dossier"}


class TestStructureAndRules:
    """Both are told at once."""

    @pytest.mark.parametrize(
        ("rule", "passes"), PASSES, ids=[f"{n}-{p[0]}" for n, p in enumerate(PASSES)]
    )
    def test_passing(self, rule, passes):
        """A document on the right side of a rule is valid."""
        del rule

        assert validate(print_dossier(passes)).findings == ()

    def test_within_the_envelope(self):
        """What is wrong with the dossier inside is found at its place in the whole."""
        overstap = replace(an_overstapdossier(), dossier=of(voornaam=()))

        (finding,) = validate(print_overstapdossier(overstap)).findings

        assert (finding.rule, finding.path) == ("OVa.LL01", f"dossier/{LL}/voornaam")

    def test_structure_first(self):
        """A broken structure does not hide what the rules have against the rest."""
        document = print_dossier(of(bsn="999900007", voornaam=()))
        broken = document.replace(b"<deeldossier>LASLVS</deeldossier>", b"")

        rules = [finding.rule for finding in validate(broken).findings]

        assert rules == ["GW.XSD02", "OVa.LL01", "GW.LL01"]

    def test_a_value_of_no_type(self):
        """Of a date that is no date only the schema speaks, not the rules that need it."""
        broken = re.sub(rb"<geboortedatum>[^<]*", b"<geboortedatum>gisteren", VALID)

        assert [finding.rule for finding in validate(broken).findings] == ["GW.XSD08"]

    def test_no_dossier_inside(self):
        """An overstapdossier with another edition inside is refused with its reason."""
        document = print_overstapdossier(an_overstapdossier())
        older = document.replace(b"/2019/dossier", b"/2018/dossier")

        assert [finding.rule for finding in validate(older).findings] == ["GW.DOC09"]

    def test_tree(self):
        """A tree gets the verdict that its document gets."""
        document = print_dossier(of(voornaam=(), bsn=None))

        assert validate_tree(parse(document)) == validate(document)


class TestOrderAndPlace:
    """Errors first, then by place, each with its line."""

    def test_errors_first(self, example):
        """An error far down stands before a warning at the top."""
        broken = re.sub(rb"<bsn>[^<]*</bsn>", b"<bsn>123456789</bsn>", example)

        rules = [finding.rule for finding in validate(broken).findings]

        assert rules[0] == "GW.LL01"
        assert set(rules[1:]) <= WARNED

    def test_by_place(self):
        """Findings of one weight go down the document."""
        dossier = replace(of(voornaam=(), bsn="999900007"), inzage=None)

        lines = [finding.line for finding in validate(indented(dossier)).findings]

        assert lines == sorted(lines)
        assert len(set(lines)) == 3

    def test_line_of_what_is_there(self):
        """What is there and wrong has the line that it stands on."""
        document = indented(of(bsn="999900007"))
        line = document[: document.index(b"<bsn>")].count(b"\n") + 1

        (finding,) = validate(document).findings

        assert finding.line == line

    def test_line_of_what_is_missing(self):
        """What is missing has the line of the element that it should have stood in."""
        document = indented(of(bsn=None))
        line = document[: document.index(b"<leerling>")].count(b"\n") + 1

        (finding,) = validate(document).findings

        assert (finding.rule, finding.line) == ("OVa.LL12", line)


class TestSignature:
    """Validate does not check a signature, and says so."""

    @pytest.fixture
    def signed(self, moment):
        """A signed overstapdossier that is in order."""
        return seal(print_overstapdossier(an_overstapdossier()), a_signer(), moment=moment)

    def test_told(self, signed):
        """An overstapdossier that carries a signature is valid, with a word about verify."""
        verdict = validate(signed)

        (finding,) = verdict.findings
        assert verdict.valid
        assert (finding.rule, finding.severity) == ("GW.DOC11", Severity.INFORMATION)
        assert "overstap verify" in finding.advice

    def test_not_of_a_verified_tree(self, signed):
        """Of a tree, which verification returned, nothing of the kind is said."""
        assert validate_tree(parse(signed)).findings == ()

    def test_after_the_rest(self, moment):
        """The errors of a signed document come first."""
        overstap = replace(an_overstapdossier(), dossier=of(voornaam=()))

        verdict = validate(seal(print_overstapdossier(overstap), a_signer(), moment=moment))

        assert [finding.rule for finding in verdict.findings] == ["OVa.LL01", "GW.DOC11"]


class TestHarmless:
    """Whatever is missing or doubled, there is a verdict, and it repeats nothing of the pupil."""

    @pytest.mark.parametrize("change", ["removed", "doubled", "emptied", "renamed"])
    def test_every_element(self, change):
        """Each element in turn removed, doubled, emptied or renamed: a verdict, in order."""
        count = len(list(parse(VALID).iter("*")))

        for number in range(1, count):
            verdict = validate(altered(number, change))
            weights = [list(Severity).index(finding.severity) for finding in verdict.findings]
            assert weights == sorted(weights)
            assert not repeated(verdict)

    @pytest.mark.parametrize(
        "case", CASES, ids=[f"{n}-{case.ids[0]}-{case.soort}" for n, case in enumerate(CASES)]
    )
    def test_no_rule_repeats_a_value(self, case):
        """The words of a finding hold nothing that stands in the dossier about the pupil."""
        verdict = validate(print_dossier(case.broken))

        assert not repeated(verdict, print_dossier(case.broken))

    @pytest.mark.parametrize("broken", [case[2] for case in ENVELOPES])
    def test_no_rule_of_the_envelope_repeats_a_value(self, broken):
        """Nor do they hold the name of a file, a reason, or what the parents wrote."""
        document = print_overstapdossier(broken)

        assert not repeated(validate(document), document)


def altered(number: int, change: str) -> bytes:
    """The valid dossier in which one element is changed."""
    root = parse(VALID)
    element = list(root.iter("*"))[number]
    parent = element.getparent()
    if change == "removed":
        parent.remove(element)
    elif change == "doubled":
        element.addnext(deepcopy(element))
    elif change == "emptied":
        del element[:]
        element.text = None
    else:
        element.tag = f"{{{DOSSIER_NAMESPACE}}}Canarie"
    return etree.tostring(root)


WORDS_OF_THE_STANDARD = {"telefoon", "e-mail", "rekenen"}


def repeated(verdict, document=VALID):
    """The texts of the pupil, longer than three characters, that stand in the findings."""
    told = " ".join(
        f"{finding.message} {finding.advice} {finding.path}" for finding in verdict.findings
    )
    return {
        text
        for text in texts_of_the_pupil(document)
        if text in told and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", told)
    }


@cache
def texts_of_the_pupil(document):
    """All that a document says of its pupil in words of its own."""
    root = parse(document)
    about = [*root.iter(f"{{{DOSSIER_NAMESPACE}}}leerling", f"{{{NAMESPACE}}}aanvulling")]
    texts = {text.strip() for element in about for text in element.itertext()}
    return {text for text in texts if len(text) > 3} - WORDS_OF_THE_STANDARD
