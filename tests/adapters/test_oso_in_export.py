"""An OSO dossier in an export of any LAS is what its pupil's dossier begins with."""

from dataclasses import replace
from datetime import date

import pytest

from adapters.formats.omzetting.reader import reader_of
from adapters.parnassys import PARNASSYS
from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.domain.errors import Misused
from gateway.markup.printing import printed
from gateway.usecases.upgrade import upgrade
from gateway.usecases.validate import validate
from tests.dossier_builders import a_kop, a_metadata, an_aanvulling, an_inzage, an_overstapdossier
from tests.edition_builders import a_full_dossier
from tests.keten_builders import a_resultaat, as_json
from tests.oso_builders import OTHER_BSN, a_pupil, on
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

NOTHING_ELSE = {"edex.xml": None, "leerlingen.csv": None, "verzorgers.csv": None}
EDEXML_ALONE = {"leerlingen.csv": None, "verzorgers.csv": None}
PUPIL = {
    "leerlingid": "80001",
    "achternaam": "Verzonnenaar",
    "roepnaam": "Zoë",
    "voorvoegsel": None,
}


def the_pupil(**changes):
    """The dossier of the pupil of the export."""
    return a_pupil(**{**PUPIL, "bsn": "999900018", "geboortedatum": date(2014, 3, 9), **changes})


def a_dossier_file(**changes):
    """That dossier as a LAS prints it."""
    return print_dossier(the_pupil(**changes))


def of(rule, found):
    """The paths of what was found under this rule."""
    return [one.path for one in found.findings if one.rule == rule]


def test_alone(tmp_path):
    """An export of nothing but a dossier and a school file gives that dossier, whole."""
    found = only(a_reading(tmp_path, {**NOTHING_ELSE, "d.xml": a_dossier_file()}))

    made = found.overstapdossier
    assert found.leerling == "80001"
    assert made.dossier.huidigeschool.leerling == the_pupil().huidigeschool.leerling
    assert validate(print_overstapdossier(made)).valid


def test_with_edexml(tmp_path):
    """What EDEXML does not hold, address, tests and advice among it, comes from the dossier."""
    found = only(a_reading(tmp_path, {**EDEXML_ALONE, "d.xml": a_dossier_file()}))

    leerling, dossier = leerling_of(found), the_pupil().huidigeschool.leerling
    assert leerling.adreslijst == dossier.adreslijst
    assert leerling.toetslijst == dossier.toetslijst
    assert leerling.overstapadvies == dossier.overstapadvies
    assert leerling.verzorger == dossier.verzorger
    assert "GW.OMZ45" not in rules_of(found)


def test_the_files_go_first(tmp_path):
    """Where a list says otherwise it counts, and a finding names the element and the dossier."""
    lijst = as_csv(a_row(Roepnaam="Zo", Definitief__advies="vwo"))

    found = only(a_reading(tmp_path, {"leerlingen.csv": lijst, "d.xml": a_dossier_file()}))

    assert leerling_of(found).overstapadvies.advies == "70"
    (differs,) = [one for one in found.findings if one.path.endswith("overstapadvies/advies")]
    assert differs.rule == "GW.OSO12"
    assert "d.xml" in differs.message
    assert "ParnasSys" in differs.advice


def test_nothing_is_lost(tmp_path):
    """Every entry of every list in the dossier is in what comes out, unless it was replaced."""
    found = only(a_reading(tmp_path, {"d.xml": a_dossier_file()}))

    leerling, dossier = leerling_of(found), the_pupil().huidigeschool.leerling
    assert all(toets in leerling.toetslijst.toets for toets in dossier.toetslijst.toets)
    assert dossier.verzorger[0] in leerling.verzorger
    assert leerling.onderwijsondersteuning == dossier.onderwijsondersteuning
    assert leerling.cijferlijstlijst == dossier.cijferlijstlijst


def test_the_school_itself(tmp_path):
    """How the school presents itself is for its school file to say, and is told once."""
    found = only(a_reading(tmp_path, {**NOTHING_ELSE, "d.xml": a_dossier_file()}))

    school = found.overstapdossier.dossier.huidigeschool
    assert school.naam == "Verzonnen basisschool"
    assert rules_of(found) == ["GW.OSO17"]


def test_what_is_added_to_a_list(tmp_path):
    """That a list of the export adds carers to those of the dossier is told, with how many."""
    found = only(a_reading(tmp_path, {"d.xml": a_dossier_file()}))

    assert of("GW.OSO13", found) == ["dossier/huidigeschool/leerling/verzorger"]


def test_a_later_result(tmp_path):
    """A result of the doorstroomtoets stands beside the dossier of its pupil."""
    files = {**NOTHING_ELSE, "d.xml": a_dossier_file(), "t.json": as_json(a_resultaat())}

    found = only(a_reading(tmp_path, files))

    assert found.overstapdossier.aanvulling.doorstroomtoets.toetsadvies == "havo/vwo"
    resultaat = leerling_of(found).eindtoets_basisonderwijs.eindtoetsresultaat
    assert resultaat.toets_advies == "havo/vwo"


@pytest.mark.parametrize(
    ("changes", "by_name"),
    [({}, False), ({"leerlingid": None}, False), ({"leerlingid": None, "bsn": None}, True)],
    ids=["key", "pgn", "name"],
)
def test_whose_it_is(tmp_path, changes, by_name):
    """A dossier finds its pupil by key, else by PGN, else by name and birth with a warning."""
    edexml = an_edexml(edex_pupil(bsn="999900018"))
    files = {**EDEXML_ALONE, "edex.xml": edexml, "d.xml": a_dossier_file(**changes)}

    found = only(a_reading(tmp_path, files))

    assert leerling_of(found).toetslijst == the_pupil().huidigeschool.leerling.toetslijst
    assert leerling_of(found).leerlingid == "80001"
    assert ("GW.OMZ43" in rules_of(found)) is by_name


def test_the_same_id_with_and_without(tmp_path):
    """A dossier that lies in the export does not change the id of what is made."""
    without = only(a_reading(tmp_path / "1"))

    given = only(a_reading(tmp_path / "2", {"d.xml": a_dossier_file()}))

    assert given.overstapdossier.kop.dossierId == without.overstapdossier.kop.dossierId
    assert given.overstapdossier.kop.versie == 1
    assert given.overstapdossier.kop.bestemming == without.overstapdossier.kop.bestemming


def test_a_provisional_dossier(tmp_path):
    """A provisional dossier becomes definitive by a list with the definitive advice."""
    dossier = replace(the_pupil(), inzage=an_inzage(voorlopigdossier=True))

    alone = only(a_reading(tmp_path / "1", {**NOTHING_ELSE, "d.xml": print_dossier(dossier)}))
    found = only(a_reading(tmp_path / "2", {"d.xml": print_dossier(dossier)}))

    assert alone.overstapdossier.kop.status == "voorlopig"
    assert found.overstapdossier.kop.status == "definitief"
    assert found.overstapdossier.dossier.inzage.voorlopigdossier is False


def test_an_overstapdossier(tmp_path):
    """Of an overstapdossier in an export the aanvulling comes along, and its head does not."""
    whole = an_overstapdossier(
        kop=a_kop(versie=4), dossier=the_pupil(), aanvulling=an_aanvulling()
    )

    found = only(a_reading(tmp_path, {**NOTHING_ELSE, "o.xml": print_overstapdossier(whole)}))

    assert found.overstapdossier.aanvulling.adviestraject == an_aanvulling().adviestraject
    assert found.overstapdossier.kop.versie == 1
    assert "GW.OSO14" in rules_of(found)


@pytest.mark.parametrize("folder", ["dossiers", "bijlagen/80001", "80001"])
def test_wherever_it_lies(tmp_path, folder):
    """A dossier is told by what is in it, also in a folder for attachments, where it is none."""
    found = only(a_reading(tmp_path, {**EDEXML_ALONE, f"{folder}/d.xml": a_dossier_file()}))

    assert leerling_of(found).toetslijst is not None
    assert not of("GW.OMZ70", found)


def test_of_another_school(tmp_path):
    """The dossier that an earlier school made is no part of the export."""
    other = print_dossier(the_pupil()).replace(b"99XX", b"99YY")

    reading = a_reading(tmp_path, {"oud.xml": other})

    assert of("GW.SCH07", reading) == ["oud.xml"]
    assert leerling_of(only(reading)).toetslijst is None


def test_of_last_year(tmp_path):
    """A dossier that was made in an earlier school year is told and not used."""
    last = print_dossier(on(the_pupil(), date(2025, 3, 1)))

    reading = a_reading(tmp_path, {"oud.xml": last})

    assert of("GW.OSO16", reading) == ["oud.xml"]
    assert leerling_of(only(reading)).toetslijst is None


def test_of_somebody_else(tmp_path):
    """A dossier under the number of this pupil, with name and birth of another, is not used."""
    other = a_dossier_file(achternaam="Heelanders", geboortedatum=date(2013, 1, 1), bsn=OTHER_BSN)

    found = only(a_reading(tmp_path, {**EDEXML_ALONE, "d.xml": other}))

    assert leerling_of(found).achternaam == "Verzonnenaar"
    assert leerling_of(found).bsn is None
    assert of("GW.OMZ64", found) == ["d.xml"]


def test_of_two_pupils(tmp_path):
    """A dossier with the number of one pupil and the BSN of another is nobody's."""
    edexml = an_edexml(edex_pupil(), edex_pupil("80002", bsn=OTHER_BSN))
    files = {**EDEXML_ALONE, "edex.xml": edexml, "d.xml": a_dossier_file(bsn=OTHER_BSN)}

    reading = a_reading(tmp_path, files)

    assert of("GW.OSO15", reading) == ["d.xml"]


def test_one_that_is_not_valid(tmp_path):
    """A dossier that the schema refuses is told at its pupil, who is made of the other files."""
    wrong = a_dossier_file().replace(b"<metadata>", b"<metadata><vreemd/>")

    found = only(a_reading(tmp_path, {"d.xml": wrong}))

    assert found.overstapdossier is not None
    assert "d.xml, metadata/vreemd" in [one.path for one in found.findings]


def test_of_2018(tmp_path):
    """A dossier of 2018.1 in an export is brought over, and what it lost is told."""
    folder = a_bundle(tmp_path, {**NOTHING_ELSE, "oud.xml": printed(a_full_dossier())})

    found = only(reader_of(PARNASSYS, upgrade)((folder,), None, MOMENT))

    assert found.overstapdossier.dossier.metadata.standaardversie == "2019.1"
    assert "GW.ED01" in rules_of(found)


def test_two_pupils_and_one_dossier(tmp_path):
    """A pupil with a dossier and one without both come through."""
    edexml = an_edexml(edex_pupil(), edex_pupil("80002", achternaam="Anders"))

    reading = a_reading(tmp_path, {**EDEXML_ALONE, "edex.xml": edexml, "d.xml": a_dossier_file()})

    assert [found.leerling for found in reading.conversions] == ["80001", "80002"]
    assert [leerling_of(found).toetslijst is None for found in reading.conversions] == [
        False,
        True,
    ]


def test_no_values_in_words(tmp_path):
    """No finding about a difference repeats what the dossier or the list says."""
    lijst = as_csv(a_row(Straat="Geheimzinnigepad", Definitief__advies="vwo"))

    found = only(a_reading(tmp_path, {"leerlingen.csv": lijst, "d.xml": a_dossier_file()}))

    said = " ".join(f"{one.message} {one.advice} {one.path}" for one in found.findings)
    assert not any(word in said for word in ("Geheimzinnigepad", "999900018", "Verzonnenaar"))


def test_the_kind_of_move(tmp_path):
    """The dossier says which move it is for, and the head says the same."""
    dossier = replace(the_pupil(), metadata=a_metadata(overstap="POPO"))

    found = only(a_reading(tmp_path, {**NOTHING_ELSE, "d.xml": print_dossier(dossier)}))

    assert found.overstapdossier.kop.soort == "POPO"


def test_an_earlier_year_alone(tmp_path):
    """Dossiers of an earlier school year, and nothing beside them, are of that year, and told."""
    last = print_dossier(on(the_pupil(), date(2025, 3, 1)))

    reading = a_reading(tmp_path, {**NOTHING_ELSE, "oud.xml": last})

    assert of("GW.OSO18", reading) == ["oud.xml"]
    assert only(reading).overstapdossier is not None


@pytest.mark.parametrize("brin", ["x", "99xx", "", "99XXX"])
def test_of_no_school(tmp_path, brin):
    """A dossier that names no school is none of this school, and says nothing of which it is."""
    nameless = SCHOOL.replace('brin = "99XX"\n', "").replace('vestiging = "00"\n', "")
    wrong = a_dossier_file().replace(b">99XX<", f">{brin}<".encode())
    folder = a_bundle(tmp_path, {**NOTHING_ELSE, "school.toml": nameless, "d.xml": wrong})

    with pytest.raises(Misused):
        reader_of(PARNASSYS)((folder,), None, MOMENT)
