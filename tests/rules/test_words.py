"""What a school reads where a finding names what is wrong: whole sentences."""

from collections import defaultdict
from dataclasses import replace

import pytest

from gateway.conformance.kit import proeven
from gateway.domain.codelists import Codelist
from gateway.domain.dossier import Dossier
from gateway.rules import judge
from gateway.rules.coded import coded_fields
from gateway.usecases.validate import validate
from tests.dossier_builders import a_dossier_of, an_inzage

SENTENCES = {
    "OVa.SL01": {
        f"{wat} ontbreekt. Vul dit bij de {wie} in het LAS in en maak het dossier opnieuw."
        for wat, wie in (
            ("De schoolloopbaan van de leerling", "leerling"),
            ("Het adres van de school", "school"),
        )
    },
    "OVb.LL": {
        f"Er staat een {wat} in het dossier; die mag niet mee. Laat de {wat} weg en maak het "
        "dossier opnieuw; blijft die erin, meld het de leverancier."
        for wat in ("geboorteplaats", "nationaliteit")
    },
    "OG.05": {
        f"Bij de huisarts staat {wat}; dat hoort daar niet. Haal dit gegeven bij de huisarts weg "
        "in het LAS en maak het dossier opnieuw."
        for wat in ("een roepnaam", "een geslacht", "dat het adres geheim is")
    },
    "OVa.TR04": {
        f"Deze toets is afgenomen voor 1 augustus {jaar}; oudere toetsen gaan niet mee naar het "
        "vo. Neem in het dossier alleen toetsen van dit en de twee vorige schooljaren op."
        for jaar in (2023, 2024)
    },
    "GW.cat09": {
        f"De categorie onderwijsondersteuning staat op {staat}: de toelichting hoort er niet. "
        "Kies in het LAS opnieuw wat er meegaat en maak het dossier daarna opnieuw."
        for staat in ("VERBODEN", "OPT-UIT")
    },
    "GW.CM03": {
        f"Het {wat} van de contactpersoon bij het overstapadvies heeft niet de goede vorm. "
        "Verbeter dit bij het overstapadvies in het LAS; de nieuwe school belt of mailt ermee."
        for wat in ("e-mailadres", "telefoonnummer")
    },
    "GW.DT01": {
        f"De leerling deed mee aan de doorstroomtoets, maar hierbij ontbreekt {wat}. Lees het "
        "resultaat van de doorstroomtoets opnieuw in het LAS in."
        for wat in ("de aanbieder van de toets", "de dag van afname", "het toetsadvies")
    },
}
CATEGORIES = (
    *((1, "metadata"), (2, "ouderinzage"), (5, "oudersverzorgers"), (6, "vve")),
    *((7, "schoolloopbaan"), (8, "overstapadvies"), (9, "onderwijsondersteuning")),
    *((10, "verzuim"), (11, "eindtoetsbo"), (12, "toetsresultaten"), (13, "handelingsplannen")),
    *((14, "cijferlijsten"), (15, "vombo"), (16, "bijlagedocs")),
)
ALWAYS = "Meld dit bij de leverancier van het LAS: metadata horen altijd mee te gaan."
CHOICE = "Kies in het LAS opnieuw wat er meegaat en maak het dossier daarna opnieuw."
GEVOLGEN = {
    "VERPLICHT": "iets daarvan moet in het dossier staan, en er staat niets van in",
    "VERBODEN": "mag dan niet in het dossier staan",
    "OPT-UIT": "mag dan niet in het dossier staan",
}


@pytest.fixture(scope="module")
def findings():
    """What is found on all documents of the kit, by rule."""
    found = defaultdict(list)
    for proef in proeven():
        for finding in validate(proef.content).findings:
            found[finding.rule].append(finding)
    return found


@pytest.fixture(scope="module")
def lists():
    """The code lists, by the id of their finding."""
    return {f"codelijst.{codes.nummer}": codes for _, codes in coded_fields(Dossier)}


def test_every_sentence_is_whole(findings):
    """A finding has words for all that its sentences leave open, and none is a word of ours."""
    texts = [
        f"{finding.message} {finding.advice}" for listed in findings.values() for finding in listed
    ]

    assert [text for text in texts if "None" in text or "{" in text or "XX" in text] == []


@pytest.mark.parametrize("rule", SENTENCES)
def test_sentences(findings, rule):
    """What a rule of several sentences says, it says of each."""
    told = {f"{finding.message} {finding.advice}" for finding in findings[rule]}

    assert told <= SENTENCES[rule]
    assert told


@pytest.mark.parametrize(("number", "name"), CATEGORIES)
def test_categories(findings, number, name):
    """Of a category is told what it was said to be, and which element belies that."""
    for finding in findings[f"OS.cat{number:02}"]:
        staat = finding.facts["staat"]
        element = finding.path.rpartition("/")[2].partition("[")[0]
        subject = "" if staat == "VERPLICHT" else f"{element} "

        assert finding.message == (
            f"De categorie {name} staat op {staat}: {subject}{GEVOLGEN[staat]}."
        )
        assert finding.advice == (ALWAYS if name == "metadata" else CHOICE)


def test_codes(findings, lists):
    """Of a wrong code are told the field and its list, by their names."""
    for rule, codes in lists.items():
        assert isinstance(codes, Codelist)
        for finding in findings[rule]:
            field = finding.path.rpartition("/")[2].partition("[")[0]

            assert finding.message == (
                f"Het veld {field} heeft een waarde die niet in de codelijst '{codes.naam}' staat."
            )


@pytest.mark.parametrize("rule", ["OVa.AI01", "OVa.IZ02", "OVa.LL05"])
def test_unsaid_is_no_answer(rule):
    """What a dossier does not say is not told as if it said no."""
    leerling = {"adreslijst": None, "adresgeheim": None, "verzorgersaansprakelijk": None}
    dossier = replace(a_dossier_of(**leerling), inzage=an_inzage(inzage=None))

    (finding,) = (finding for finding in judge(dossier) if finding.rule == rule)

    assert "staat niet dat" in finding.message


def test_first_and_last_day(findings):
    """Of an advice that was not given in its time are told the first and the last day of that."""
    for finding in findings["GW.TM01"]:
        assert "10 januari 2026" in finding.message
        assert "31 januari 2026" in finding.message
    assert findings["GW.TM01"]
