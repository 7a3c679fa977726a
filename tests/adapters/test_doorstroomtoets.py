"""The messages of the doorstroomtoets chain, told by what is in them and believed in nothing."""

import pytest

from adapters.formats.doorstroomtoets import ADVIEZEN, read_keten
from adapters.formats.naming import folded
from adapters.formats.omzetting.mapping import ADVIES, ADVIES_DUBBELZINNIG
from adapters.formats.toetsresultaat import day_of
from gateway.domain.codelists import ADVIES_VO
from tests.keten_builders import (
    a_deelnemer,
    a_deelnemerslijst,
    a_ref,
    a_resultaat,
    a_schooladviezenlijst,
)


def the_result(document):
    """The one result in *document*."""
    (bericht,), findings = read_keten(document, "toets.json")
    assert findings == ()
    (resultaat,) = bericht.resultaten
    return resultaat


def texts(resultaat):
    """What a result says, by the fields of a list."""
    return {veld: waarde.text for veld, waarde in resultaat.velden.items()}


def rules(resultaat):
    """The rules of what was noted of a result."""
    return [one.rule for one in resultaat.notes]


def test_a_result():
    """A result is read as it is: nothing of it is computed."""
    found = the_result(a_resultaat())

    assert texts(found) == {
        "toets_deelgenomen": "ja",
        "toets_aanbieder": "IEP",
        "toets_datum": "2026-02-03",
        "toets_versie": "Definitief",
        "toetsadvies": "havo/vwo",
        "toets_score": "365",
        "niveau_rekenen": "1S",
        "niveau_lezen": "2F",
        "niveau_taalverzorging": "L1F",
    }
    assert found.is_definitief
    assert found.notes == ()


def test_scores_beside_the_block():
    """The schema has scores inside the block and its own example beside it: both are read."""
    assert texts(the_result(a_resultaat(beside=True))) == texts(the_result(a_resultaat()))


@pytest.mark.parametrize("score", ["365", 365, "82.5"])
def test_scores_as_text_or_number(score):
    """A score may be a text, as the schema says, or a number, as its example has."""
    assert texts(the_result(a_resultaat(score=score)))["toets_score"] == str(score)


@pytest.mark.parametrize("code", ["REKENEN", "8060", "9010"])
def test_parts_of_the_test(code):
    """A reference level of a domain that has only a number comes along under that number."""
    found = the_result(a_resultaat(niveaus={code: "1F"}))

    assert texts(found)[{"REKENEN": "niveau_rekenen"}.get(code, f"niveau_{code}")] == "1F"


def test_what_has_no_place():
    """Scores of parts, percentiles and the address of the report are named once, and left."""
    document = a_resultaat()
    inner = document["resultatenscores"]
    inner["scores"]["scores"].append({"label": "Aantal goed", "waarde": 40})
    inner["resultaten"]["resultaten"].append(
        {"label": "Percentielscore", "toetseenheid": "REKENEN", "waarde": "70"}
    )
    inner["resultaten"]["aanvullendeinfo"] = "https://toets.example/rapport"

    (note,) = the_result(document).notes

    assert note.rule == "GW.DST15"
    assert "Aantal goed, Percentielscore, het adres" in note.message


def test_a_label_that_nobody_knows():
    """What a message calls something of its own is not repeated: it may be a name."""
    document = a_resultaat()
    document["resultatenscores"]["scores"]["scores"].append({"label": "Zoë Ş", "waarde": 1})

    (note,) = the_result(document).notes

    assert "Zoë" not in note.message + note.path


def test_no_advice():
    """A result without an advice does not make a pupil one who took the test."""
    found = the_result(a_resultaat(advies=None))

    assert "toets_deelgenomen" not in texts(found)
    assert rules(found) == ["GW.DST17"]


def test_two_advices():
    """Of two different advices for the whole test neither is used."""
    document = a_resultaat()
    document["resultatenscores"]["resultaten"]["resultaten"].append(
        {"label": "Toetsadvies", "waarde": "vwo"}
    )

    found = the_result(document)

    assert "toetsadvies" not in texts(found)
    assert rules(found) == ["GW.DST14", "GW.DST17"]


def test_an_unknown_provider():
    """A provider that is in no list is told; the rest of the result comes along."""
    found = the_result(a_resultaat(toetsdefinitie="CALAMITEITENTOETS"))

    assert "toets_aanbieder" not in texts(found)
    assert rules(found) == ["GW.DST11"]


def test_two_providers():
    """A result that names two providers has none."""
    document = a_resultaat()
    document["toets"]["id"] = "DIA"

    found = the_result(document)

    assert "toets_aanbieder" not in texts(found)
    assert rules(found) == ["GW.DST12"]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-02-03T00:00:00Z", "2026-02-03"),
        ("2026-02-03T11:44:00Z", "2026-02-03"),
        ("2026-02-02T23:00:00Z", "2026-02-03"),
        ("2026-02-03T00:00:00+01:00", "2026-02-03"),
        ("2026-02-03", "2026-02-03"),
    ],
)
def test_the_day(moment, day):
    """A moment falls on the day it is in the Netherlands; midnight UTC is a day without time."""
    assert day_of(moment).isoformat() == day


@pytest.mark.parametrize(
    "moment",
    ["begin februari", "0001-01-01T00:00:00+01:00", "9999-12-31T23:30:00-05:00"],
)
def test_no_day(moment):
    """A moment that is none, or that falls outside the calendar, is told, and is no date."""
    afname = {"afname": {"afnametijdstip": moment}}

    found = the_result(a_resultaat(afnamecontext=afname))

    assert "toets_datum" not in texts(found)
    assert rules(found) == ["GW.DST13"]


@pytest.mark.parametrize("versie", ["Doorstroomtoetsketen_v1", "Doorstroomtoetsketen_v1.0"])
def test_earlier_versions(versie):
    """Version 1.0 has the same result, also where it is called v1 as in its example."""
    (bericht,), findings = read_keten({**a_resultaat(), "versie": versie}, "x")

    assert (len(bericht.resultaten), findings) == (1, ())


def test_another_version():
    """Another version of the chain is read, and told."""
    _, findings = read_keten({**a_resultaat(), "versie": "Doorstroomtoetsketen_v2.0"}, "x")

    assert [one.rule for one in findings] == ["GW.DST01"]


def test_a_name_that_nobody_knows():
    """What the chain does not know is told once by its name, unless that may be a person's."""
    document = a_resultaat()
    document["resultatenscores"]["vreemdgegeven"] = {"ook": 1, "Zoë 12": 2}

    _, (finding,) = read_keten(document, "x.json")

    assert (finding.rule, finding.path) == ("GW.DST19", "x.json")
    assert "ook, vreemdgegeven" in finding.message
    assert "Zoë" not in finding.message


def test_a_list_of_pupils():
    """A Deelnemerslijst says who is who, with the sex as the chain codes it."""
    (bericht,), findings = read_keten(a_deelnemerslijst(a_deelnemer(a_ref("1", "eck"))), "x")

    (deelnemer,) = bericht.deelnemers
    assert findings == ()
    assert (bericht.brin, bericht.vestiging) == ("99XX", "00")
    assert (deelnemer.las_key, deelnemer.eck_id) == ("1", "eck")
    assert deelnemer.velden["geslacht"] == "2"


@pytest.mark.parametrize("advies", ADVIEZEN)
def test_a_list_of_advices(advies):
    """A Schooladviezenlijst gives each advice that the chain knows."""
    (bericht,), _ = read_keten(a_schooladviezenlijst(advies), "x")

    assert [one.advies for one in bericht.adviezen] == [advies]


def test_two_keys_of_one_pupil():
    """A message that gives two LAS-keys for its pupil says nothing of whose it is, and is told."""
    found = the_result(a_resultaat([*a_ref("80001", "https://ketenid.nl/x"), *a_ref("80002")]))

    assert (found.deelnemer.las_key, found.deelnemer.eck_id) == ("", "https://ketenid.nl/x")
    assert [one.rule for one in found.deelnemer.notes] == ["GW.DST14"]


def test_an_advice_that_nobody_knows():
    """An advice outside the list of the chain is told."""
    (bericht,), _ = read_keten(a_schooladviezenlijst("MAVO"), "x")

    assert [one.rule for one in bericht.adviezen[0].notes] == ["GW.DST16"]


def test_every_code_has_one_advice():
    """Each code of OSO list 2 is one advice of the chain, and each advice has its codes."""
    codes = [code for one in ADVIEZEN.values() for code in one]

    assert sorted(codes) == sorted(ADVIES_VO)


@pytest.mark.parametrize("advies", ADVIEZEN)
def test_advices_in_lists(advies):
    """An advice of the chain is one code, or words with several meanings that a school chooses."""
    codes = ADVIEZEN[advies]

    assert ADVIES.get(folded(advies)) == (codes[0] if len(codes) == 1 else None)
    assert (folded(advies) in ADVIES_DUBBELZINNIG) is (len(codes) > 1)


def test_several_in_one_file():
    """A file may hold the results of many pupils."""
    berichten, _ = read_keten([a_resultaat(a_ref(str(key))) for key in range(3)], "x")

    assert [one.resultaten[0].deelnemer.las_key for one in berichten] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("others", "place"),
    [([{"kleur": "blauw"}], "x.json, nr. 2"), ([1, None, {}], "x.json, nr. 2 en nog 2")],
)
def test_others_among_several(others, place):
    """What in a list of messages is none is told, and the messages are read."""
    berichten, findings = read_keten([a_resultaat(), *others, a_resultaat()], "x.json")

    assert len(berichten) == 2
    assert [(one.rule, one.path) for one in findings] == [("GW.JSN09", place)]


def test_one_fault_many_times():
    """A fault that stands in a message many times is told once."""
    wrong = a_resultaat([*a_ref(), *([1] * 100)])

    (bericht,), _ = read_keten(wrong, "x.json")

    (note,) = bericht.resultaten[0].deelnemer.notes
    assert note.rule == "GW.JSN07"


@pytest.mark.parametrize(
    "document", [{}, [], {"leerlingen": [{"naam": "x"}]}, [1, 2], "x", 3, {"deelnemers": "x"}]
)
def test_other_json(document):
    """JSON that is no message of the chain is told, and nothing is made of it."""
    berichten, findings = read_keten(document, "x.json")

    assert berichten == ()
    assert [(one.rule, one.path) for one in findings] == [("GW.JSN09", "x.json")]


WRONG = [
    {"resultatenscores": "x"},
    {"resultatenscores": []},
    {"resultatenscores": {"deelnemerref": "80001"}},
    {"resultatenscores": {"deelnemerref": [1, None, {"label": 1}]}},
    {"resultatenscores": {"scores": {"scores": {"label": "x"}}, "resultaten": 1}},
    {"resultatenscores": {"afnamecontext": {"afname": [1]}}},
    {"resultatenscores": {"versie": {"a": 1}, "datumtijd": True}},
    {"resultatenscores": {"toetsdefinitie": "\ud800"}},
    {"resultatenscores": {"resultaten": {"resultaten": [{"label": "Toetsadvies", "waarde": []}]}}},
    {"deelnemers": [{"deelnemerref": [{}], "extensie": 1, "achternaam": False}]},
    {"schooladviezen": [{"deelnemerref": None, "schooladvies": [["HAVO"]]}]},
]


@pytest.mark.parametrize("document", WRONG, ids=range(len(WRONG)))
def test_wrong_forms(document):
    """A value of another form than was agreed is a finding, and never an exception."""
    berichten, findings = read_keten(document, "x.json")

    notes = [
        *findings,
        *(note for bericht in berichten for one in bericht.resultaten for note in one.notes),
        *(
            note
            for bericht in berichten
            for one in bericht.resultaten
            for note in one.deelnemer.notes
        ),
        *(note for bericht in berichten for one in bericht.deelnemers for note in one.notes),
        *(note for bericht in berichten for one in bericht.adviezen for note in one.notes),
    ]
    assert notes
