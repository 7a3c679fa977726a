"""Dossiers of any known edition come in as they are, each under a head of its own."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from adapters.formats.bundle import BundleFile
from adapters.formats.contents import Content
from adapters.formats.oso_stukken import stukken_in
from adapters.oso import adapter
from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.domain.errors import Misused, Unreadable
from gateway.domain.overstapdossier import SchoolVerwijzing
from gateway.markup.parsing import parse
from gateway.markup.printing import printed
from gateway.signing.seal import seal
from gateway.usecases.validate import validate
from tests.dossier_builders import (
    a_kop,
    a_metadata,
    an_aanvulling,
    an_inzage,
    an_overstapdossier,
)
from tests.edition_builders import NS_2018, a_full_dossier
from tests.exchange_builders import the_signer
from tests.oso_builders import MOMENT, OTHER_BSN, a_pile, a_pupil, a_reading, on
from tests.parnassys_builders import SCHOOL, as_zip, only, rules_of

OTHER_PUPIL = a_pupil("70002", bsn=OTHER_BSN)
COLLECTION = "http://www.edustandaard.nl/oso_gegevensset/2019/dossiers"


def test_as_it_is(tmp_path):
    """A dossier of 2019.1 comes out unchanged, under a head that it tells itself."""
    dossier = a_pupil()

    found = only(a_reading(tmp_path, {"dossier.xml": dossier}))

    made = found.overstapdossier
    assert (found.leerling, found.findings) == ("70001", ())
    assert made.dossier == dossier
    assert (made.kop.versie, made.kop.soort, made.kop.status) == (1, "POVO", "definitief")
    assert made.kop.afzender == SchoolVerwijzing(brin="99XX", vestiging="00")
    assert made.kop.opgesteld == MOMENT
    assert validate(print_overstapdossier(made)).findings == ()


def test_the_same_id_each_time(tmp_path):
    """A dossier that is made anew later has the id that it had."""
    first = only(a_reading(tmp_path / "1", {"a.xml": a_pupil()})).overstapdossier
    later = on(a_pupil(roepnaam="Lot"), date(2026, 6, 1))

    second = only(a_reading(tmp_path / "2", {"b.xml": later})).overstapdossier

    assert first.kop.dossierId == second.kop.dossierId


def test_a_provisional_dossier(tmp_path):
    """What the dossier calls provisional is so in the head."""
    dossier = replace(a_pupil(), inzage=an_inzage(voorlopigdossier=True))

    made = only(a_reading(tmp_path, {"dossier.xml": dossier})).overstapdossier

    assert made.kop.status == "voorlopig"


def test_2018(tmp_path):
    """A dossier of 2018.1 becomes one of 2019.1; each loss is told at file, place and line."""
    found = only(a_reading(tmp_path, {"oud.xml": printed(a_full_dossier(), pretty=True)}))

    assert found.overstapdossier.dossier.metadata.standaardversie == "2019.1"
    lost = [one for one in found.findings if one.rule == "GW.ED01"]
    assert all(one.path.startswith("oud.xml, ") and one.line for one in lost)
    assert "oud.xml, huidigeschool/leerling/sefunctioneren" in [one.path for one in lost]


def test_2018_without_the_means(tmp_path):
    """Without a way to bring it over, a dossier of 2018.1 is refused, with the command to use."""
    folder = a_pile(tmp_path, {"oud.xml": printed(a_full_dossier())})

    found = only(adapter().read((folder,), None, MOMENT))

    assert found.overstapdossier is None
    assert [(one.rule, one.path) for one in found.findings] == [("GW.OSO01", "oud.xml")]


@pytest.mark.parametrize("year", ["2012", "2031"])
def test_an_edition_that_nobody_knows(tmp_path, year):
    """A dossier of an unknown edition is refused in words; the others come through."""
    unknown = print_dossier(a_pupil("70002", bsn=OTHER_BSN)).replace(
        b"set/2019/", f"set/{year}/".encode()
    )

    reading = a_reading(tmp_path, {"a.xml": unknown, "b.xml": a_pupil()})

    refused, made = reading.conversions
    assert refused.overstapdossier is None
    assert refused.findings[0].rule in ("GW.DOC02", "GW.DOC12")
    assert made.overstapdossier is not None


def test_invalid_by_its_own_schema(tmp_path):
    """A dossier that its own edition refuses is refused with all that is wrong, at its place."""
    root = a_full_dossier()
    root.find(f"{{{NS_2018}}}huidigeschool/{{{NS_2018}}}brincode").text = "x"

    found = only(a_reading(tmp_path, {"oud.xml": printed(root)}))

    assert found.overstapdossier is None
    assert found.findings[0].rule.startswith("GW.XSD")
    assert found.findings[0].path == "oud.xml, huidigeschool/brincode"


def test_one_that_is_not_valid(tmp_path):
    """What the schema refuses makes no overstapdossier, and keeps no other pupil back."""
    wrong = print_dossier(a_pupil("70002", bsn=OTHER_BSN))
    wrong = wrong.replace(b"<metadata>", b"<metadata><vreemd/>")

    reading = a_reading(tmp_path, {"a.xml": wrong, "b.xml": a_pupil()})

    refused, made = reading.conversions
    assert (refused.leerling, refused.overstapdossier) == ("70002", None)
    assert refused.findings[0].path == "a.xml, metadata/vreemd"
    assert made.overstapdossier is not None


def test_an_overstapdossier(tmp_path):
    """An overstapdossier stays what it was: its id, version, head and aanvulling."""
    whole = an_overstapdossier(kop=a_kop(versie=3), aanvulling=an_aanvulling())

    found = only(a_reading(tmp_path, {"o.xml": print_overstapdossier(whole)}))

    assert found.overstapdossier == whole
    assert found.findings == ()


def test_several_in_one_file(tmp_path):
    """A file with the dossiers of several pupils gives each of them."""
    one, two = print_dossier(a_pupil()), print_dossier(a_pupil("70002", bsn=OTHER_BSN))
    inner = b"".join(document.partition(b"?>")[2] for document in (one, two))
    file = b"<dossiers xmlns='%s'>%s</dossiers>" % (COLLECTION.encode(), inner)

    reading = a_reading(tmp_path, {"alle.xml": file})

    assert [found.leerling for found in reading.conversions] == ["70001", "70002"]
    assert [found.overstapdossier.dossier for found in reading.conversions] == [
        a_pupil(),
        a_pupil("70002", bsn=OTHER_BSN),
    ]


def test_both_kinds_in_one_file(tmp_path):
    """An overstapdossier and a bare dossier side by side in one file both come through."""
    documents = (print_overstapdossier(an_overstapdossier()), print_dossier(OTHER_PUPIL))
    inner = b"".join(document.partition(b"?>")[2] for document in documents)

    reading = a_reading(tmp_path, {"alle.xml": b"<alle>%s</alle>" % inner})

    assert [found.leerling for found in reading.conversions] == ["70001", "70002"]


def test_a_file_is_read_once_for_all_its_dossiers():
    """A file with many dossiers is not read anew for each, which would take hours."""
    inner = print_dossier(a_pupil()).partition(b"?>")[2]
    data, reads = b"<alle>%s</alle>" % (inner * 3), []
    file = BundleFile("alle.xml", Content.XML, len(data), lambda: reads.append(1) or BytesIO(data))

    every = [stuk.opened(None).dossier for stuk in stukken_in(file, parse(data))]

    assert every == [a_pupil()] * 3
    assert reads == [1]


def test_a_zip(tmp_path):
    """A ZIP of dossiers is read as the folder is."""
    archive = tmp_path / "dossiers.zip"
    archive.write_bytes(as_zip([("map/a.xml", print_dossier(a_pupil()))]))

    reading = adapter().read((archive,), None, MOMENT)

    assert only(reading).overstapdossier.dossier == a_pupil()


def test_the_newest_counts(tmp_path):
    """Of two dossiers of one pupil the newest counts, and the other is named."""
    newer = on(a_pupil(roepnaam="Lot"), date(2026, 6, 1))

    found = only(a_reading(tmp_path, {"a.xml": newer, "b.xml": a_pupil()}))

    assert found.overstapdossier.dossier == newer
    assert [(one.rule, one.path) for one in found.findings] == [("GW.OSO05", "b.xml")]


def test_the_highest_version_counts(tmp_path):
    """Of two versions of an overstapdossier the highest counts, whatever the files are called."""
    versions = {
        f"{name}.xml": print_overstapdossier(an_overstapdossier(kop=a_kop(versie=versie)))
        for name, versie in (("a", 10), ("b", 9))
    }

    assert only(a_reading(tmp_path, versions)).overstapdossier.kop.versie == 10


def test_two_of_one_day(tmp_path):
    """Of two different dossiers of one pupil and day neither counts: nothing is guessed."""
    files = {"a.xml": a_pupil(), "b.xml": a_pupil(roepnaam="Lot")}

    found = only(a_reading(tmp_path, files))

    assert found.overstapdossier is None
    assert rules_of(found) == ["GW.OSO06"]


def test_the_same_dossier_twice(tmp_path):
    """That a dossier lies there twice is no matter."""
    found = only(a_reading(tmp_path, {"a.xml": a_pupil(), "b.xml": a_pupil()}))

    assert found.overstapdossier is not None
    assert rules_of(found) == ["GW.OSO05"]


def test_one_number_of_two_pupils(tmp_path):
    """A number of the LAS that two pupils have makes a dossier of neither."""
    found = only(a_reading(tmp_path, {"a.xml": a_pupil(), "b.xml": a_pupil(bsn=OTHER_BSN)}))

    assert found.overstapdossier is None
    assert rules_of(found) == ["GW.OSO10"]


def test_one_bsn_of_two_pupils(tmp_path):
    """A BSN that two pupils have is told at both."""
    reading = a_reading(tmp_path, {"a.xml": a_pupil(), "b.xml": a_pupil("70002")})

    assert [rules_of(found) for found in reading.conversions] == [["GW.OSO11"], ["GW.OSO11"]]


def test_one_bsn_of_many_pupils(tmp_path):
    """However many pupils have one BSN, each is told of one other: no flood of findings."""
    files = {f"{number}.xml": a_pupil(str(number)) for number in range(70001, 70006)}

    reading = a_reading(tmp_path, files)

    assert [rules_of(found) for found in reading.conversions] == [["GW.OSO11"]] * 5


def test_no_key(tmp_path):
    """Without a number of the LAS there is no lasting id, and a BSN is never used for one."""
    found = only(a_reading(tmp_path, {"a.xml": a_pupil(None)}))

    assert (found.leerling, found.overstapdossier) == ("a.xml", None)
    assert rules_of(found) == ["GW.OSO07"]


def test_no_kind_of_move(tmp_path):
    """A dossier that does not say which move it is for is refused."""
    dossier = replace(a_pupil(), metadata=a_metadata(overstap=None))

    found = only(a_reading(tmp_path, {"a.xml": dossier}))

    assert [(one.rule, one.path) for one in found.findings] == [
        ("GW.DOC08", "a.xml, metadata/overstap")
    ]


def test_the_school_file(tmp_path):
    """A school file says for which schools, and who stays; the dossier says all the rest."""
    own = '[leerling.70002]\ngaat_over = false\n[leerling.70003]\nbestemming = ["99ZW01"]\n'
    files = {
        "school.toml": SCHOOL + own,
        "a.xml": a_pupil(),
        "b.xml": a_pupil("70002", bsn=OTHER_BSN),
        "c.xml": a_pupil("70003", bsn="999900043"),
    }

    first, second = a_reading(tmp_path, files).conversions

    assert first.overstapdossier.kop.bestemming == (SchoolVerwijzing(brin="99ZY", vestiging="00"),)
    assert second.overstapdossier.kop.bestemming == (
        SchoolVerwijzing(brin="99ZW", vestiging="01"),
    )


def test_the_file_of_another_school(tmp_path):
    """A dossier of another school than that of the school file is refused."""
    files = {"school.toml": SCHOOL.replace("99XX", "99YY"), "a.xml": a_pupil()}

    found = only(a_reading(tmp_path, files))

    assert found.overstapdossier is None
    assert [(one.rule, one.path) for one in found.findings] == [
        ("GW.SCH07", "a.xml, huidigeschool/brincode")
    ]


def test_a_pupil_whom_nobody_knows(tmp_path):
    """That the school file names a pupil of whom there is no dossier is told."""
    school = f"{SCHOOL}[leerling.70009]\ngaat_over = false\n"

    reading = a_reading(tmp_path, {"school.toml": school, "a.xml": a_pupil()})

    assert rules_of(reading) == ["GW.SCH09"]


def test_a_broken_school_file(tmp_path):
    """A school file that is no use stops everything, though none is needed."""
    with pytest.raises(Misused):
        a_reading(tmp_path, {"school.toml": "[school]\nnaam = 1\n", "a.xml": a_pupil()})


@pytest.mark.parametrize(
    "content",
    ["<EDEX/>", "Leerlingnummer;Naam\n1;x\n", b"%PDF-1.4\n", '{"profiel": 1}', "<dossier/>"],
    ids=["xml", "list", "pdf", "json", "no namespace"],
)
def test_other_files(tmp_path, content):
    """A file that is no dossier is named and left, and the dossiers come through."""
    reading = a_reading(tmp_path, {"a.xml": a_pupil(), "iets": content})

    assert [(one.rule, one.path) for one in reading.findings] == [("GW.OSO04", "iets")]
    assert only(reading).overstapdossier is not None


HOSTILE = {
    "a doctype": b"<!DOCTYPE dossier [<!ENTITY a 'b'>]><dossier/>",
    "cut off": b"<dossier xmlns='http://www.edustandaard.nl/oso_gegevensset/2019/dossier'><meta",
    "many elements": b"<d>" + b"<e/>" * 600_000 + b"</d>",
    "deep": b"<d>" * 5000,
    "utf-16": "<dossier/>".encode("utf-16"),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files(tmp_path, data):
    """A file that the door of XML keeps out is a finding at that file."""
    reading = a_reading(tmp_path, {"a.xml": a_pupil(), "b.xml": data})

    (finding,) = reading.findings
    assert finding.path == "b.xml"
    assert only(reading).overstapdossier is not None


def test_no_dossier_at_all(tmp_path):
    """Files without any dossier are unreadable as a whole, and each says why."""
    with pytest.raises(Unreadable) as refusal:
        a_reading(tmp_path, {"lijst.csv": "a;b\n1;2\n"})

    assert [one.rule for one in refusal.value.findings] == ["GW.OSO03", "GW.OSO04"]


def test_a_signature_goes(tmp_path):
    """That a signature is not checked and does not come along is told."""
    sealed = seal(print_overstapdossier(an_overstapdossier()), the_signer("99XX00"), moment=MOMENT)

    found = only(a_reading(tmp_path, {"o.xml": sealed}))

    assert found.overstapdossier == an_overstapdossier()
    assert [(one.rule, one.path) for one in found.findings] == [("GW.OSO02", "o.xml")]
