"""Results of the doorstroomtoets find their pupils in an export of any LAS, and count rightly."""

from datetime import date
from decimal import Decimal
from time import perf_counter

import pytest

from adapters.parnassys import ADAPTER
from gateway.domain.merging.bekende import Bekende
from gateway.domain.overstapdossier import Referentieniveau
from tests.keten_builders import (
    a_deelnemer,
    a_deelnemerslijst,
    a_ref,
    a_resultaat,
    a_schooladviezenlijst,
    as_json,
)
from tests.parnassys_builders import (
    MOMENT,
    SCHOOL,
    a_bundle,
    a_reading,
    a_row,
    an_edexml,
    as_csv,
    edex_pupil,
    leerling_of,
    only,
    rules_of,
)

PROVISIONAL = as_csv(
    a_row(
        Definitief__advies=None,
        Datum__definitief__advies=None,
        **{"Voorlopig advies": "havo", "Datum voorlopig advies": "19-01-2026"},
    )
)
WITHOUT_ADVICE = as_csv(a_row(Definitief__advies=None, Datum__definitief__advies=None))


def a_list(**columns):
    """The list of the pupil, with columns about the doorstroomtoets."""
    return as_csv(a_row(**{name.replace("_", " "): value for name, value in columns.items()}))


def toets_of(conversion):
    """The doorstroomtoets in the aanvulling."""
    aanvulling = conversion.overstapdossier.aanvulling
    return aanvulling.doorstroomtoets if aanvulling else None


def with_json(tmp_path, *documents, **files):
    """What comes of the export of one pupil beside these messages."""
    messages = {f"toets-{number}.json": as_json(one) for number, one in enumerate(documents, 1)}
    return a_reading(tmp_path, {**messages, **files})


def test_in_the_aanvulling(tmp_path):
    """A result stands in the aanvulling as its provider gave it."""
    toets = toets_of(only(with_json(tmp_path, a_resultaat())))

    assert toets.deelgenomen
    assert (toets.aanbieder, toets.afnamedatum) == ("ICE", date(2026, 2, 3))
    assert (toets.toetsadvies, toets.score) == ("havo/vwo", Decimal(365))
    assert toets.referentieniveau == (
        Referentieniveau(waarde="03", onderdeel="REKENEN"),
        Referentieniveau(waarde="04", onderdeel="LEZEN"),
        Referentieniveau(waarde="01", onderdeel="TAALVERZORGING"),
    )


@pytest.mark.parametrize(
    ("code", "soort"), [("ROUTE_8", "0012"), ("ICE", "0013"), ("DIA", "0014"), ("AMN", "0016")]
)
def test_in_the_dossier(tmp_path, code, soort):
    """Where 2019.1 knows the provider, the result stands in the dossier too."""
    leerling = leerling_of(only(with_json(tmp_path, a_resultaat(toetsdefinitie=code))))

    resultaat = leerling.eindtoets_basisonderwijs.eindtoetsresultaat
    assert resultaat.toetssoort == soort
    assert (resultaat.toets_advies, resultaat.standaardscore) == ("havo/vwo", 365)
    assert [deel.ond_referentieniveau for deel in resultaat.onderdelen.onderdeel] == [None, "03"]


@pytest.mark.parametrize("code", ["LEERLING_IN_BEELD", "DOE", "OCW_DOORSTROOMTOETS"])
def test_providers_that_2019_does_not_know(tmp_path, code):
    """A provider that 2019.1 does not know stands in the aanvulling alone, and that is told."""
    found = only(with_json(tmp_path, a_resultaat(toetsdefinitie=code)))

    assert leerling_of(found).eindtoets_basisonderwijs is None
    assert toets_of(found).aanbieder == code
    assert "GW.OMZ60" in rules_of(found)


@pytest.mark.parametrize(("niveau", "code"), [("<1F", "01"), ("L1F", "01"), ("1F", "02")])
def test_levels(tmp_path, niveau, code):
    """Below 1F is written in two ways, and neither becomes 1F."""
    toets = toets_of(only(with_json(tmp_path, a_resultaat(niveaus={"LEZEN": niveau}))))

    assert [one.waarde for one in toets.referentieniveau] == [code]


def test_levels_of_smaller_parts(tmp_path):
    """A level of a domain with a number comes along under its number."""
    toets = toets_of(only(with_json(tmp_path, a_resultaat(niveaus={"8061": "2F"}))))

    assert toets.referentieniveau == (Referentieniveau(waarde="04", onderdeel="8061"),)


def test_an_advice_in_other_words(tmp_path):
    """A test advice outside the six of the national list is told, and not guessed at."""
    found = only(with_json(tmp_path, a_resultaat(advies="mavo/havo")))

    assert toets_of(found).toetsadvies is None
    assert "GW.OMZ09" in rules_of(found)


def test_the_provider_goes_before_a_list(tmp_path):
    """What the provider sent counts before what a list says, and the difference is told."""
    lijst = a_list(Toetsadvies="vmbo gl-tl/havo", Doorstroomtoets="IEP")

    found = only(with_json(tmp_path, a_resultaat(), **{"leerlingen.csv": lijst}))

    assert toets_of(found).toetsadvies == "havo/vwo"
    (differs,) = [one for one in found.findings if one.rule == "GW.OMZ44"]
    assert differs.path == "leerlingen.csv, rij 2"
    assert "toets-1.json" in differs.message


def test_the_same_in_other_words(tmp_path):
    """A list that says the same in its own notation is no difference."""
    lijst = a_list(
        Toetsadvies="havo en vwo",
        Doorstroomtoets="IEP-toets",
        Datum_doorstroomtoets="03-02-2026",
        Score_doorstroomtoets="365,0",
    )

    found = only(with_json(tmp_path, a_resultaat(), **{"leerlingen.csv": lijst}))

    assert "GW.OMZ44" not in rules_of(found)


def test_a_concept_beside_a_definitive_advice(tmp_path):
    """A result that is not definitive does not go along in a definitive dossier."""
    found = only(with_json(tmp_path, a_resultaat(versie="Concept")))

    assert found.overstapdossier.kop.status == "definitief"
    assert toets_of(found) is None
    assert leerling_of(found).eindtoets_basisonderwijs is None
    assert "GW.DST07" in rules_of(found)


def test_a_concept_in_a_provisional_dossier(tmp_path):
    """In a provisional dossier it does, with a warning."""
    found = only(
        with_json(tmp_path, a_resultaat(versie="Concept"), **{"leerlingen.csv": PROVISIONAL})
    )

    assert found.overstapdossier.kop.status == "voorlopig"
    assert toets_of(found).toetsadvies == "havo/vwo"
    assert "GW.DST06" in rules_of(found)


def test_the_latest_counts(tmp_path):
    """A later delivery replaces the ones before, and each of those is named."""
    later = a_resultaat(advies="vwo", datumtijd="2026-03-12T08:00:00Z")

    found = only(with_json(tmp_path, later, a_resultaat()))

    assert toets_of(found).toetsadvies == "vwo"
    assert [one.path for one in found.findings if one.rule == "GW.DST08"] == ["toets-2.json"]


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        ("2026-03-10T08:30:00Z", "2026-03-10T09:00:00+01:00"),
        ("2026-03-10T08:00:00.5Z", "2026-03-10T08:00:00Z"),
    ],
)
def test_the_latest_by_the_clock(tmp_path, later, earlier):
    """Which result is later says the clock, however the moments are written."""
    newer, older = (
        a_resultaat(advies=advies, datumtijd=at)
        for advies, at in (("vwo", later), ("havo/vwo", earlier))
    )

    found = only(with_json(tmp_path, newer, older))

    assert toets_of(found).toetsadvies == "vwo"


def test_definitive_before_later(tmp_path):
    """A definitive result counts before a concept, also one that came later."""
    later = a_resultaat(advies="vwo", versie="Concept", datumtijd="2026-03-12T08:00:00Z")

    assert toets_of(only(with_json(tmp_path, later, a_resultaat()))).toetsadvies == "havo/vwo"


def test_two_of_one_moment(tmp_path):
    """Of two different results of one moment neither counts."""
    found = only(with_json(tmp_path, a_resultaat(), a_resultaat(advies="vwo")))

    assert toets_of(found) is None
    assert "GW.DST09" in rules_of(found)


def test_an_eck_id_alone(tmp_path):
    """An ECK-iD tells us nothing: who it is cannot be said, and what to add is."""
    reading = with_json(tmp_path, a_resultaat(a_ref(None, "https://ketenid.nl/x")))

    assert toets_of(only(reading)) is None
    assert [one.path for one in reading.findings if one.rule == "GW.DST03"] == ["toets-1.json"]


@pytest.mark.parametrize("key", ["80001", None])
def test_an_eck_id_with_the_list_of_the_las(tmp_path, key):
    """The Deelnemerslijst of the LAS says whose an ECK-iD is, by key or by name and birth."""
    lijst = a_deelnemerslijst(a_deelnemer(a_ref(key, "eck-1")))

    found = only(with_json(tmp_path, a_resultaat(a_ref(None, "eck-1")), lijst))

    assert toets_of(found).toetsadvies == "havo/vwo"
    assert ("GW.OMZ43" in rules_of(found)) is (key is None)


def test_an_eck_id_in_the_edexml(tmp_path):
    """The EDEXML says whose an ECK-iD is as well; of two pupils with one it says nothing."""
    one = edex_pupil("80001").replace("<leerling ", '<leerling eckid="eck-1" ')
    other = edex_pupil("80002", roepnaam="Yara")
    sent = a_resultaat(a_ref(None, "eck-1"))

    found = with_json(tmp_path / "a", sent, **{"edex.xml": an_edexml(one, other)})
    both = an_edexml(one, other.replace("<leerling ", '<leerling eckid="eck-1" '))
    doubtful = with_json(tmp_path / "b", sent, **{"edex.xml": both})

    assert [toets_of(one) is not None for one in found.conversions] == [True, False]
    assert [toets_of(one) for one in doubtful.conversions] == [None, None]
    assert "GW.DST05" in rules_of(doubtful)


def test_two_pupils_of_one_name(tmp_path):
    """A name and birth date that two pupils have gives the result to neither."""
    twins = an_edexml(edex_pupil("80001"), edex_pupil("80002"))
    lijst = a_deelnemerslijst(a_deelnemer(a_ref(None, "eck-1")))

    reading = with_json(tmp_path, a_resultaat(a_ref(None, "eck-1")), lijst, **{"edex.xml": twins})

    assert [toets_of(one) for one in reading.conversions] == [None, None]
    assert "GW.DST05" in rules_of(reading)


@pytest.mark.parametrize("keys", [("80001", "80002"), ("80002", "80001"), ("80001", None)])
def test_two_pupils_of_one_eck_id(tmp_path, keys):
    """An ECK-iD that a list gives two pupils gives the result to neither."""
    two = an_edexml(edex_pupil("80001"), edex_pupil("80002", roepnaam="Yara"))
    entries = (
        a_deelnemer(a_ref(key, "eck-1"), roepnaam="Yara" if key != "80001" else "Zoë")
        for key in keys
    )
    sent = (a_resultaat(a_ref(None, "eck-1"), advies="vwo"), a_deelnemerslijst(*entries))

    reading = with_json(tmp_path, *sent, **{"edex.xml": two})

    assert [toets_of(one) for one in reading.conversions] == [None, None]
    assert "GW.DST05" in rules_of(reading)


def test_a_key_and_an_eck_id_of_two_pupils(tmp_path):
    """A result whose key and ECK-iD are of different pupils goes to neither."""
    two = an_edexml(edex_pupil("80001"), edex_pupil("80002", roepnaam="Yara"))
    lijst = a_deelnemerslijst(a_deelnemer(a_ref("80002", "eck-1"), roepnaam="Yara"))

    reading = with_json(tmp_path, a_resultaat(a_ref("80001", "eck-1")), lijst, **{"edex.xml": two})

    assert [toets_of(one) for one in reading.conversions] == [None, None]
    assert "GW.DST05" in rules_of(reading)


def test_a_pupil_of_nobody(tmp_path):
    """A result of a pupil who is not in the export is told at the export."""
    reading = with_json(tmp_path, a_resultaat(a_ref("99999")))

    assert [one.path for one in reading.findings if one.rule == "GW.DST04"] == ["toets-1.json"]


def test_a_result_without_a_pupil(tmp_path):
    """A result that names no pupil is told, and the export goes on."""
    reading = with_json(tmp_path, a_resultaat(deelnemerref=None))

    assert only(reading).overstapdossier
    assert "GW.DST02" in rules_of(reading)


@pytest.mark.parametrize(
    ("message", "rule"),
    [
        ({**a_resultaat(), "schooljaar": "2024-2025"}, "GW.DST10"),
        ({**a_deelnemerslijst(school="99YY")}, "GW.SCH07"),
    ],
    ids=["last year", "another school"],
)
def test_messages_of_elsewhere(tmp_path, message, rule):
    """A message of last year, or of another school, is told and not used."""
    reading = with_json(tmp_path, message)

    assert toets_of(only(reading)) is None
    assert rule in rules_of(reading)


def test_onto_dossiers_of_last_year(tmp_path):
    """A result that is added to dossiers is of their school year, whatever day it is now."""
    before = only(a_reading(tmp_path / "1")).overstapdossier
    nothing = dict.fromkeys(("edex.xml", "leerlingen.csv", "verzorgers.csv"))
    folder = a_bundle(tmp_path / "2", {**nothing, "toets.json": as_json(a_resultaat())})
    next_year = MOMENT.replace(year=2027)

    reading = ADAPTER.read((folder,), None, next_year, known=[Bekende.of(before)])

    assert toets_of(only(reading)).toetsadvies == "havo/vwo"


def test_the_sex_in_the_chain(tmp_path):
    """In the chain 2 is a girl, and in OSO 1 is."""
    without = an_edexml(edex_pupil(geslacht=None))

    found = only(with_json(tmp_path, a_deelnemerslijst(), **{"edex.xml": without}))

    assert leerling_of(found).geslacht == 1


def test_a_provisional_advice(tmp_path):
    """A Schooladviezenlijst holds the provisional advice, which makes no dossier definitive."""
    found = only(
        with_json(tmp_path, a_schooladviezenlijst(), **{"leerlingen.csv": WITHOUT_ADVICE})
    )

    assert leerling_of(found).overstapadvies.advies == "60"
    assert found.overstapdossier.kop.status == "voorlopig"


@pytest.mark.parametrize(
    ("advies", "codes"), [("VMBO_GL/TL", "40, 42 of 50"), ("VMBO_GL/TL_TM_HAVO", "44 of 52")]
)
def test_an_advice_that_is_several_codes(tmp_path, advies, codes):
    """GL and TL are one in the chain and two in OSO: the school is asked, nothing is guessed."""
    found = only(
        with_json(tmp_path, a_schooladviezenlijst(advies), **{"leerlingen.csv": WITHOUT_ADVICE})
    )

    assert leerling_of(found).overstapadvies.advies is None
    (asked,) = [one for one in found.findings if one.rule == "GW.OMZ10"]
    assert codes in asked.message


def test_an_advice_that_the_school_decided(tmp_path):
    """The school file decides for the chain as it does for lists."""
    files = {
        "leerlingen.csv": WITHOUT_ADVICE,
        "school.toml": SCHOOL + '[adviezen]\n"vmbo gl/tl" = "50"\n',
    }

    found = only(with_json(tmp_path, a_schooladviezenlijst("VMBO_GL/TL"), **files))

    assert leerling_of(found).overstapadvies.advies == "50"


@pytest.mark.parametrize(("words", "differs"), [("vmbo tl", False), ("havo", True)])
def test_a_list_that_says_more(tmp_path, words, differs):
    """A list that keeps GL and TL apart says the same as the chain, and more; it stays."""
    lijst = as_csv(a_row(**{"Voorlopig advies": words, "Datum voorlopig advies": "19-01-2026"}))

    found = only(
        with_json(tmp_path, a_schooladviezenlijst("VMBO_GL/TL"), **{"leerlingen.csv": lijst})
    )

    traject = found.overstapdossier.aanvulling.adviestraject
    assert traject.voorlopig.advies == {"vmbo tl": "50", "havo": "60"}[words]
    assert ("GW.DST18" in rules_of(found)) is differs


def test_json_of_something_else(tmp_path):
    """Other JSON is told and left; as an attachment of a pupil it is judged like any file."""
    reading = a_reading(tmp_path, {"iets.json": b'{"a": 1}', "bijlagen/80001/b.json": b"{}"})

    assert [one.path for one in reading.findings if one.rule == "GW.JSN09"] == ["iets.json"]


def test_in_the_folder_of_a_pupil(tmp_path):
    """A result is told by what is in it, whatever it is called and wherever it lies."""
    reading = a_reading(tmp_path, {"80001/80001_rapport.txt": as_json(a_resultaat())})

    assert toets_of(only(reading)).toetsadvies == "havo/vwo"


HOSTILE = {
    "a key twice": (b'{"resultatenscores": 1, "resultatenscores": 2}', "GW.JSN05"),
    "NaN": (b'{"resultatenscores": {"scores": {"scores": [{"waarde": NaN}]}}}', "GW.JSN06"),
    "deep": (b'{"a":' * 100_000, "GW.JSN03"),
    "utf-16": ('{"resultatenscores": {}}'.encode("utf-16"), "GW.JSN01"),
    "many": (b"[{}," + b"{}," * 1_100_000 + b"{}]", "GW.JSN02"),
    "large": (b'{"a": "' + b"x" * (65 * 1024 * 1024) + b'"}', "GW.BUN04"),
}


@pytest.mark.parametrize(("data", "rule"), HOSTILE.values(), ids=HOSTILE)
def test_hostile(tmp_path, data, rule):
    """Hostile JSON is one finding in bounded time, and the pupils come through."""
    begun = perf_counter()

    reading = a_reading(tmp_path, {"toets.json": data})

    assert rule in rules_of(reading)
    assert only(reading).overstapdossier
    assert perf_counter() - begun < 10


def test_a_pupil_keeps_nobody_back(tmp_path):
    """A result that is wrong in every way costs its own pupil the test, and no other."""
    wrong = a_resultaat(advies=[], score={}, versie=True, afnamecontext=3, datumtijd=[])
    pupils = an_edexml(edex_pupil("80001"), edex_pupil("80002", achternaam="Anders"))
    files = {
        **a_files(wrong, a_resultaat(a_ref("80002"))),
        "edex.xml": pupils,
    }

    first, second = a_reading(tmp_path, files).conversions

    assert toets_of(first) is None
    assert "GW.JSN07" in rules_of(first)
    assert toets_of(second).toetsadvies == "havo/vwo"


def a_files(*documents):
    """Messages as files."""
    return {f"{number}.json": as_json(one) for number, one in enumerate(documents)}


def test_no_values_in_words(tmp_path):
    """No finding repeats what a message says of a pupil."""
    secret = "Geheimzinnigerwijs"  # noqa: S105 - a word to look for
    messages = (
        a_resultaat(advies=secret, versie=secret, score=secret, niveaus={secret: secret}),
        a_resultaat(a_ref(secret, secret), toetsdefinitie=secret, datumtijd=secret),
        a_deelnemerslijst(a_deelnemer(a_ref(secret), achternaam=secret, geboortedatum=secret)),
        a_schooladviezenlijst(secret),
    )

    reading = with_json(tmp_path, *messages)

    said = [*reading.findings, *only(reading).findings]
    assert said
    assert not any(secret in f"{one.message}{one.advice}{one.path}" for one in said)
