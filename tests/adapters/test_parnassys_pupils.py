"""Which pupils come out; what keeps one from coming out does not stop the others."""

import pytest

from adapters.parnassys import ADAPTER
from gateway.domain.errors import Misused, Unreadable
from tests.parnassys_builders import (
    MOMENT,
    SCHOOL,
    a_bundle,
    a_reading,
    a_row,
    an_edexml,
    as_csv,
    as_zip,
    edex_pupil,
    leerling_of,
    only,
    rules_of,
    told_of,
)
from tests.uwlr_builders import a_message, a_result

OTHER = edex_pupil("80002", roepnaam="Bram", voornamen="Bram", achternaam="Anders")


def made(reading) -> dict[str, bool]:
    return {one.leerling: one.overstapdossier is not None for one in reading.conversions}


@pytest.mark.parametrize(
    ("pupil", "comes"),
    [
        (edex_pupil(), True),
        (edex_pupil(jaargroep="7"), False),
        (edex_pupil(uitstroomdatum="2026-03-15"), False),
        (edex_pupil(uitstroomdatum="2026-07-31"), True),
        (edex_pupil(jaargroep=None), True),
        (edex_pupil(jaargroep="N"), False),
    ],
    ids=["group 8", "group 7", "left", "leaves later", "by the group", "no year"],
)
def test_who_comes_out(tmp_path, pupil, comes):
    """Pupils of group 8 who are at the school come out, and no others."""
    reading = a_reading(tmp_path, {"edex.xml": an_edexml(pupil, OTHER)})

    assert ("80001" in made(reading)) is comes


def test_toddlers_and_babies(tmp_path):
    """EDEXML calls a baby B and a toddler D; of both it is known that they stay."""
    young = [edex_pupil(key, jaargroep=jaar) for key, jaar in (("80003", "B"), ("80004", "D"))]

    reading = a_reading(tmp_path, {"edex.xml": an_edexml(edex_pupil(), *young)})

    assert [(one.rule, one.facts["count"]) for one in told_of(reading)] == [("GW.OMZ35", 2)]


def test_nobody_leaves(tmp_path):
    """An export in which nobody leaves says so."""
    reading = a_reading(tmp_path, {"edex.xml": an_edexml(edex_pupil(jaargroep="6"))})

    assert made(reading) == {}
    assert rules_of(reading) == ["GW.OMZ35", "GW.OMZ22"]


@pytest.mark.parametrize(("chosen", "comes"), [("true", True), ("false", False)])
def test_school_decides(tmp_path, chosen, comes):
    """The school file can let a pupil of group 7 go, and keep one of group 8."""
    own = f'[leerling."80001"]\ngaat_over = {chosen}\n'
    pupil = edex_pupil(jaargroep="7" if comes else "8")

    reading = a_reading(
        tmp_path, {"edex.xml": an_edexml(pupil, OTHER), "school.toml": SCHOOL + own}
    )

    assert ("80001" in made(reading)) is comes


@pytest.mark.parametrize("status", ["Uitgeschreven", "Toekomstig", "Aangemeld"])
def test_status(tmp_path, status):
    """A pupil who by the list is not at the school gets no dossier, and that is told."""
    row = a_row(Huidige__status=status)

    reading = a_reading(tmp_path, {"leerlingen.csv": as_csv(row)})

    assert made(reading) == {"80001": False}
    assert "GW.OMZ50" in rules_of(only(reading))


@pytest.mark.parametrize(
    ("pupils", "rows"),
    [
        ([edex_pupil(groep=("1", "2"))], []),
        ([edex_pupil(), edex_pupil(groep=("2",))], []),
        ([edex_pupil(), edex_pupil(jaargroep="7")], []),
        ([edex_pupil(groep=())], [a_row(Huidige__groep="8A"), a_row(Huidige__groep="8B")]),
        ([edex_pupil()], [a_row(Leerjaar="7")]),
    ],
    ids=["in one element", "twice in EDEXML", "two years", "in a list", "year in a list"],
)
def test_two_groups(tmp_path, pupils, rows):
    """A pupil in two groups gets no dossier; the others come through."""
    lists = as_csv(*rows) if rows else as_csv(a_row())
    files = {"edex.xml": an_edexml(*pupils, OTHER), "leerlingen.csv": lists}

    reading = a_reading(tmp_path, files)

    assert made(reading) == {"80001": False, "80002": True}
    assert "GW.OMZ40" in rules_of(reading.conversions[0])


def test_same_number_for_two_pupils(tmp_path):
    """Two pupils under one number get no dossier; the others come through."""
    double = edex_pupil("80001", roepnaam="Noor", achternaam="Nietdezelfde")

    reading = a_reading(tmp_path, {"edex.xml": an_edexml(edex_pupil(), double, OTHER)})

    assert made(reading) == {"80001": False, "80002": True}
    assert "GW.OMZ41" in rules_of(reading.conversions[0])


def test_no_name(tmp_path):
    """A pupil of whom the export knows a first name only gets no dossier."""
    files = {
        "edex.xml": an_edexml(edex_pupil(achternaam=None), OTHER),
        "leerlingen.csv": as_csv(a_row(Achternaam=None)),
    }

    reading = a_reading(tmp_path, files)

    assert made(reading) == {"80001": False, "80002": True}
    assert "GW.OMZ46" in rules_of(reading.conversions[0])


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("kapot.xml", b"<EDEX><school>", "GW.XML07"),
        ("bom.xml", b'<!DOCTYPE x [<!ENTITY a "aa">]><EDEX>&a;</EDEX>', "GW.XML05"),
        ("anders.xml", b"<anders/>", "GW.BUN13"),
        ("kapot.csv", b'a;b\n"1;2\n', "GW.LST05"),
        ("verzuim.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "GW.LST01"),
        ("leeg.csv", b"", "GW.BUN12"),
        ("zonder.csv", b"Vak;Cijfer\nRekenen;7\n", "GW.OMZ26"),
        ("nog.zip", as_zip([("a.csv", b"a;b\n1;2\n")]), "GW.BUN10"),
        ("okr.pdf", b"%PDF-1.4", "GW.OMZ32"),
        ("school2.toml", b'[school]\nnaam = "x', "GW.SCH08"),
        ("uwlr.xml", a_message(a_result(), brin="99ZZ"), "GW.SCH07"),
        ("edex2.xml", an_edexml().replace(b"99XX", b"99QQ"), "GW.SCH07"),
        ("edex3.xml", an_edexml(jaar="2024-2025"), "GW.OMZ31"),
    ],
)
def test_one_bad_file(tmp_path, name, content, rule):
    """A file that cannot be used is told of by its name, and the pupils come through."""
    folder = a_bundle(tmp_path, {name: content})

    reading = ADAPTER.read((folder,), folder / "school.toml", MOMENT)

    assert [(one.rule, one.path) for one in told_of(reading)] == [(rule, name)]
    assert made(reading) == {"80001": True}


def test_unknown_columns(tmp_path):
    """Columns that nobody knows are losses: named once for the list, their values never."""
    rows = [a_row(Lievelingskleur="blauw", Schoenmaat="38", Leeftijd="11", Nationaliteit="NL")]

    reading = a_reading(tmp_path, {"leerlingen.csv": as_csv(*rows)})

    assert [(one.rule, one.facts["columns"]) for one in told_of(reading)] == [
        ("GW.OMZ24", "'Lievelingskleur', 'Schoenmaat'"),
        ("GW.OMZ25", "'Leeftijd', 'Nationaliteit'"),
    ]


def test_columns_of_the_school(tmp_path):
    """The school file says what a column means, or that it may stay behind."""
    own = (
        '[kolommen]\nnegeren = ["kleur"]\n[kolommen.velden]\n"Sofi" = "pgn"\n"x" = "bestaatniet"\n'
    )
    rows = [a_row(BSN=None, Sofi="999900031", Kleur="blauw")]

    reading = a_reading(tmp_path, {"leerlingen.csv": as_csv(*rows), "school.toml": SCHOOL + own})

    assert rules_of(reading) == ["GW.OMZ29"]
    assert leerling_of(only(reading)).bsn == "999900031"


def test_other_school_year(tmp_path):
    """An export of last year is converted with a warning, and keeps its own year."""
    reading = a_reading(tmp_path, {"edex.xml": an_edexml(jaar="2024-2025")})

    loopbaan = leerling_of(only(reading)).schoolloopbaanlijst.schoolloopbaan
    assert rules_of(reading) == ["GW.OMZ30"]
    assert loopbaan[-1].schooljaar == "2024-2025"


@pytest.mark.parametrize(
    ("files", "rules"),
    [
        ({"school.toml": None}, ["GW.SCH01"]),
        ({"school2.toml": SCHOOL}, ["GW.SCH08", "GW.SCH08"]),
        ({"school.toml": "[school]\n"}, ["GW.SCH04"] * 7),
        ({"school.toml": SCHOOL.replace('brin = "99XX"\n', ""), "edex.xml": None}, ["GW.OMZ23"]),
    ],
    ids=["none", "two", "empty", "no BRIN anywhere"],
)
def test_school_file_is_needed(tmp_path, files, rules):
    """Without one sound school file nothing is made, and it is said what to do."""
    with pytest.raises(Misused) as caught:
        a_reading(tmp_path, files)

    assert [finding.rule for finding in caught.value.findings] == rules


def test_nothing_of_pupils(tmp_path):
    """A bundle without any list of pupils cannot be read."""
    with pytest.raises(Unreadable) as caught:
        a_reading(tmp_path, {"edex.xml": None, "leerlingen.csv": None, "verzorgers.csv": None})

    assert [finding.rule for finding in caught.value.findings] == ["GW.OMZ20"]


def test_unknown_pupil_in_the_school_file(tmp_path):
    """A number in the school file that no pupil has is told of."""
    own = '[leerling."1"]\ngaat_over = true\n'

    assert rules_of(a_reading(tmp_path, {"school.toml": SCHOOL + own})) == ["GW.SCH09"]


def test_in_an_envelope(tmp_path):
    """EDEXML and UWLR are found inside the envelope of a web service too."""
    before, after = b'<s:Envelope xmlns:s="urn:soap"><s:Body>', b"</s:Body></s:Envelope>"
    pupils = an_edexml().replace(b"EDEX>", b"leerlinggegevens>").strip()
    files = {
        "leerlinggegevens.xml": before + pupils + after,
        "uwlr.xml": before + a_message(a_result()).strip() + after,
        "edex.xml": None,
    }

    conversion = only(a_reading(tmp_path, files))

    assert leerling_of(conversion).roepnaam == "Zoë"
    assert len(leerling_of(conversion).toetslijst.toets) == 1


def test_bundle_in_a_zip(tmp_path):
    """A ZIP is as good as the folder that was put in it."""
    folder = a_bundle(tmp_path / "in")
    files = [(path.name, path.read_bytes()) for path in folder.iterdir()]
    (tmp_path / "export.zip").write_bytes(as_zip(files))

    reading = ADAPTER.read((tmp_path / "export.zip",), None, MOMENT)

    assert made(reading) == {"80001": True}
