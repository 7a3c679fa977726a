"""A dossier of another edition: the verdict on it, and bringing it to 2019.1."""

from copy import deepcopy

import pytest
from lxml import etree

from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.domain.errors import Misused, Refused, Unreadable
from gateway.domain.findings import Actor, Severity
from gateway.markup.parsing import parse
from gateway.rules import all_kinds
from gateway.rules.judging import MOST_ALIKE
from gateway.usecases.judge_edition import IN_ANY_EDITION
from gateway.usecases.upgrade import upgrade
from gateway.usecases.validate import validate
from tests.dossier_builders import a_dossier, an_overstapdossier
from tests.edition_builders import (
    LL,
    OSO,
    VARIANTS,
    ZORG,
    a_document,
    a_full_dossier,
    a_made_up_edition,
    at,
    edition_2018,
    put,
    with_known,
)

CATEGORIES = "metadata/categorie_uitlevering"


def verdict_on(root):
    """The verdict on the document of *root*."""
    return validate(a_document(root))


def told(findings, *severities):
    """The rule and the place of the findings of those *severities*."""
    return [(f.rule, f.path) for f in findings if f.severity in (severities or set(Severity))]


def errors(root):
    """The rule and the place of every error in the document of *root*."""
    return told(verdict_on(root).findings, Severity.ERROR, Severity.WARNING)


class TestVerdict:
    """What validate says of a dossier of 2018.1."""

    @pytest.mark.parametrize("variant", range(VARIANTS))
    def test_valid(self, variant):
        """A dossier that is as 2018.1 has it is valid, and told with its edition."""
        verdict = verdict_on(a_full_dossier(variant=variant))

        assert (verdict.document, verdict.edition) == ("oso-dossier", "2018.1")
        assert verdict.valid
        assert told(verdict.findings, Severity.ERROR, Severity.WARNING) == []

    def test_losses(self):
        """What 2019.1 has no place for is told as information, whatever it weighs elsewhere."""
        verdict = verdict_on(a_full_dossier())

        lost = [finding for finding in verdict.findings if finding.rule == "GW.ED01"]
        assert len(lost) > 20
        assert {finding.severity for finding in lost} == {Severity.INFORMATION}

    def test_structure(self):
        """What its own schema refuses is told in the words that 2019.1 has for it."""
        root = a_full_dossier()
        at(root, ZORG).remove(at(root, f"{ZORG}/lgf"))
        at(root, LL).remove(at(root, f"{LL}/achternaam"))
        put(root, f"{ZORG}/tlv/tlvingangdatum", "ooit")
        at(root, f"{ZORG}/vir").append(etree.Element(at(root, ZORG).tag))

        assert errors(root) == [
            ("GW.XSD02", f"{LL}/achternaam"),
            ("GW.XSD08", f"{ZORG}/tlv[1]/tlvingangdatum"),
            ("GW.XSD01", f"{ZORG}/vir/zorg"),
        ]

    def test_an_element_of_2019(self):
        """What only 2019.1 has is not known in 2018.1."""
        root = a_full_dossier()
        at(
            root, f"{CATEGORIES}/cat_zorgenbegeleiding"
        ).tag = f"{{{edition_2018().namespace}}}cat_onderwijsondersteuning"

        rules = [rule for rule, _ in errors(root)]

        assert sorted(rules) == ["GW.XSD01", "GW.XSD02"]

    @pytest.mark.parametrize(
        ("path", "rule"),
        [
            (f"{ZORG}/lgf/codelgfonderwijssoort", "codelijst.3"),
            (f"{ZORG}/lgf/lgfindicatierec", "codelijst.38"),
            (f"{ZORG}/extrahulpingroep78/domein", "codelijst.12"),
            (f"{ZORG}/upw/upwuitstroomprofiel", "codelijst.32"),
            (f"{ZORG}/upw/upwleerjaar", "codelijst.34"),
            (f"{ZORG}/diagnose/code", "codelijst.23"),
            (f"{LL}/leerlinggewicht", "codelijst.15"),
            (f"{CATEGORIES}/cat_zorgenbegeleiding", "codelijst.48"),
        ],
    )
    def test_codes(self, path, rule):
        """A code outside its list of 2018.1 is an error, at its place."""
        root = put(a_full_dossier(), path, "99")

        ((found, place),) = errors(root)

        assert found == rule
        assert "/".join(step.partition("[")[0] for step in place.split("/")) == path

    @pytest.mark.parametrize(("code", "rule"), [("0015", None), ("0017", "codelijst.42")])
    def test_codes_are_its_own(self, code, rule):
        """A code that only 2018.1 knows is right there, and told as lost for 2019.1."""
        path = f"{LL}/eindtoets_basisonderwijs/eindtoetsresultaat/toetssoort"

        verdict = verdict_on(put(a_full_dossier(), path, code))

        found = [finding for finding in verdict.findings if finding.path == path]
        assert [finding.rule for finding in found] == [rule or "GW.ED05"]
        assert verdict.valid == (rule is None)

    @pytest.mark.parametrize("written", ["2019.1", "2017.1", "2018"])
    def test_standard_version(self, written):
        """The dossier has to say itself that it is of 2018.1."""
        root = put(a_full_dossier(), "metadata/standaardversie", written)

        (finding,) = [f for f in verdict_on(root).findings if f.severity is Severity.ERROR]

        assert (finding.rule, finding.who) == ("GW.ED04", Actor.SUPPLIER)
        assert "2018.1" in finding.message

    @pytest.mark.parametrize(
        ("path", "text", "rule"),
        [
            (f"{LL}/geboortedatum", "2031-01-01", "GW.LL03"),
            (f"{LL}/adreslijst/adres/postcode", "1234 ab", "GW.AD01"),
            (f"{LL}/verzorger/iban", "NL00ABNA0417164300", "GW.VZ01"),
            (f"{ZORG}/opp/document/bestandsinhoud", "Geen base64!", "GW.DC01"),
            (f"{LL}/handelingsplanlijst/handelingsplan/einddatum", "2020-01-01", "GW.PD01"),
        ],
    )
    def test_rules_of_any_edition(self, path, text, rule):
        """What is wrong in any edition is told at its place in this one, with its line."""
        root = put(a_full_dossier(), path, text)
        document = a_document(root)

        (finding,) = [f for f in validate(document).findings if f.severity is Severity.ERROR]

        element = at(parse(document), path)
        assert finding.rule == rule
        assert finding.line in {element.sourceline, element.getparent().sourceline}
        assert finding.path.startswith("huidigeschool/leerling/")
        assert "onderwijsondersteuning" not in finding.path

    def test_bsn(self):
        """A BSN that is none is told in any edition."""
        root = put(a_full_dossier(variant=1), f"{LL}/bsn", "999900007")

        assert errors(root) == [("GW.LL01", f"{LL}/bsn")]

    def test_rules_of_2019_do_not_apply(self):
        """What only the agreement of 2019.1 forbids is no error in a dossier of 2018.1."""
        root = a_full_dossier()

        assert at(root, f"{LL}/geboorteplaats") is not None
        rules = {rule.partition(".")[0] for rule, _ in told(verdict_on(root).findings)}
        assert rules == {"GW"}

    def test_rules_of_any_edition_exist(self):
        """Each rule that is applied in any edition is a rule, and one of our own."""
        ids = {kind.rule for kind in all_kinds()}

        assert ids >= IN_ANY_EDITION
        assert all(rule.startswith("GW.") for rule in IN_ANY_EDITION)

    @pytest.mark.parametrize(
        ("place", "text", "more"),
        [
            ("adresgeheim", "true", set()),
            ("relatietotkind", "99", {"codelijst"}),
            ("iban", "NL00ABNA0417164300", {"GW.VZ01"}),
        ],
    )
    def test_more_alike(self, place, text, more):
        """That there is more is said once, and only of what is told in this edition."""
        root = put(a_full_dossier(), f"{LL}/verzorger/{place}", text)
        verzorger = at(root, f"{LL}/verzorger")
        for _ in range(MOST_ALIKE):
            verzorger.addnext(deepcopy(verzorger))

        found = [f for f in verdict_on(root).findings if f.rule == "GW.MEER"]

        assert [finding.facts["rule"] for finding in found] == sorted(more)

    def test_order(self):
        """Errors come first, then by line; each finding has its line."""
        root = put(a_full_dossier(), f"{LL}/leerlinggewicht", "9")

        findings = verdict_on(put(root, f"{ZORG}/diagnose/code", "9")).findings

        weights = [list(Severity).index(finding.severity) for finding in findings]
        assert weights == sorted(weights)
        assert all(finding.line for finding in findings)

    def test_no_value(self):
        """No finding repeats what the dossier says of the pupil."""
        root = a_full_dossier()
        for element in at(root, LL).iter("*"):
            if not len(element):
                element.text = f"Canarie {element.text}"

        findings = verdict_on(root).findings

        said = " ".join(f"{f.message} {f.advice} {f.path}" for f in findings)
        assert len(findings) > 50
        assert "anarie" not in said

    def test_every_element_damaged(self):
        """Each element in turn emptied or renamed: a verdict, whatever it was."""
        root = a_full_dossier()
        for element in list(root.iter("*"))[1::60]:
            kept = (element.tag, element.text, list(element))
            element.tag, element.text, element[:] = f"{element.tag}x", None, []

            assert not verdict_on(root).valid

            element.tag, element.text, element[:] = kept

    def test_far_date(self):
        """A date that no calendar of ours has keeps nobody from a verdict."""
        root = put(a_full_dossier(), f"{LL}/datuminschrijving", "12026-01-01")

        assert verdict_on(root).edition == "2018.1"

    def test_made_up(self, tmp_path):
        """A dossier of an edition that was added as a folder gets its verdict in the same way."""
        editions = with_known(a_made_up_edition(tmp_path / "oso"))
        edition = editions[f"{OSO}/2031/dossier"]
        root = put(a_full_dossier(edition), f"{LL}/lievelingskleur", "paars")

        verdict = validate(a_document(root), editions)

        assert verdict.edition == "2031.1"
        assert told(verdict.findings, Severity.ERROR) == [
            ("GW.ED04", "metadata/standaardversie"),
            ("codelijst.99", f"{LL}/lievelingskleur"),
        ]
        assert validate(a_document(root)).findings[0].rule == "GW.DOC12"

    def test_unknown(self):
        """Of an edition that nobody knows it is said which are known."""
        document = a_document(a_full_dossier()).replace(b"/2018/dossier", b"/2017/dossier")

        (finding,) = validate(document).findings

        assert "2018.1, 2019.1" in finding.message
        assert "leverancier" in finding.advice


class TestUpgrade:
    """Bringing a dossier to 2019.1."""

    @pytest.mark.parametrize("variant", range(VARIANTS))
    def test_current(self, variant):
        """What comes out is a dossier of 2019.1 that its schema and code lists accept."""
        upgraded = upgrade(a_document(a_full_dossier(variant=variant)))

        verdict = validate(upgraded.document)
        rules = {rule for rule, _ in told(verdict.findings)}
        assert verdict.edition == "2019.1"
        assert not [rule for rule in rules if rule.startswith(("GW.XSD", "codelijst", "OG."))]

    def test_losses_are_warnings(self):
        """What is lost weighs as a warning: the dossier comes out all the same."""
        findings = upgrade(a_document(a_full_dossier())).findings

        assert {f.severity for f in findings if f.rule == "GW.ED01"} == {Severity.WARNING}
        assert told(findings, Severity.ERROR) == []

    def test_nothing_lost(self):
        """Of a dossier without anything that went, only the values of the edition change."""
        document = print_dossier(a_dossier()).replace(b"/2019/dossier", b"/2018/dossier")
        document = document.replace(b"cat_onderwijsondersteuning", b"cat_zorgenbegeleiding")
        root = parse(document)
        support = at(root, f"{LL}/onderwijsondersteuning")
        support.tag = support.tag.replace("onderwijsondersteuning", "zorg")
        plans = etree.Element(support.tag.replace("zorg", "handelingsplanlijst"))
        plans.extend(list(support.iterchildren("{*}handelingsplan")))
        at(root, f"{LL}/toetslijst").addnext(plans)

        upgraded = upgrade(a_document(put(root, "metadata/standaardversie", "2018.1")))

        assert told(upgraded.findings) == [("GW.ED02", "metadata/standaardversie")]
        assert validate(upgraded.document).findings == ()

    def test_code(self):
        """A code that 2019.1 does not know comes along, and is told as an error."""
        path = f"{LL}/eindtoets_basisonderwijs/eindtoetsresultaat/toetssoort"

        upgraded = upgrade(a_document(put(a_full_dossier(), path, "0015")))

        assert told(upgraded.findings, Severity.ERROR) == [("GW.ED05", path)]
        assert at(parse(upgraded.document), path).text == "0015"

    def test_invalid(self):
        """A dossier that its own schema refuses is not brought, and told with all its faults."""
        root = a_full_dossier()
        at(root, LL).remove(at(root, f"{LL}/achternaam"))

        with pytest.raises(Refused) as refused:
            upgrade(a_document(root))

        assert told(refused.value.findings) == [("GW.XSD02", f"{LL}/achternaam")]

    @pytest.mark.parametrize(
        ("document", "rule"),
        [
            (print_dossier(a_dossier()), "GW.ED10"),
            (print_overstapdossier(an_overstapdossier()), "GW.ED11"),
            (b"<html/>", "GW.DOC01"),
            (b"", "GW.XML01"),
            (f'<dossier xmlns="{OSO}/2017/dossier"/>'.encode(), "GW.DOC02"),
        ],
        ids=["current", "wrapped", "other", "empty", "unknown edition"],
    )
    def test_refused(self, document, rule):
        """What is no dossier of another edition is refused in words that say what it is."""
        with pytest.raises(Refused) as refused:
            upgrade(document)

        assert [finding.rule for finding in refused.value.findings] == [rule]

    def test_table_that_forgets(self, tmp_path):
        """Where the table forgets what 2019.1 demands, that is told and nothing comes out."""
        folder = a_made_up_edition(tmp_path / "oso") / "2031.1"
        schema = (folder / "dossier.xsd").read_text()
        required = '<xs:element name="achternaam" type="d:tekst"/>'
        (folder / "dossier.xsd").write_text(
            schema.replace(required, required.replace("/>", ' minOccurs="0"/>'))
        )
        editions = with_known(folder.parent)
        root = a_full_dossier(editions[f"{OSO}/2031/dossier"])
        at(root, LL).remove(at(root, f"{LL}/achternaam"))

        with pytest.raises(Refused) as refused:
            upgrade(a_document(root), editions)

        (finding,) = refused.value.findings
        assert (finding.rule, finding.path, finding.who) == ("GW.ED12", LL, Actor.ADMINISTRATOR)

    def test_broken_folder(self, tmp_path):
        """A folder that is not in order is the administrator's concern, not the school's."""
        folder = a_made_up_edition(tmp_path / "oso")
        root = a_full_dossier(with_known(folder)[f"{OSO}/2031/dossier"])
        (folder / "2031.1" / "differences.toml").write_text("")

        with pytest.raises(Misused):
            upgrade(a_document(root), with_known(folder))

    @pytest.mark.parametrize("cut", [b"", b"<!DOCTYPE d>"])
    def test_door(self, cut):
        """It goes through the one XML door."""
        document = cut + a_document(a_full_dossier()).partition(b"?>")[2]

        with pytest.raises(Unreadable):
            upgrade(document[: -20 if not cut else None])
