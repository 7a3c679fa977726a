"""The school file: what no export of a LAS holds."""

import re
from datetime import date
from pathlib import Path

import pytest

from adapters.formats.school_file import Contact, Keuze, read_school_file
from adapters.parnassys import PARNASSYS
from gateway.domain.errors import Misused
from gateway.domain.overstapdossier import SchoolVerwijzing
from tests.parnassys_builders import SCHOOL


def read(text: str):
    return read_school_file(text.encode(), "school.toml")


def refused(text: str) -> list[tuple[str, str]]:
    """The ids and keys of all that is wrong."""
    with pytest.raises(Misused) as caught:
        read(text)
    return [(one.rule, str(one.facts.get("key", ""))) for one in caught.value.findings]


def test_school():
    """The school is read with its address and the ways to reach it."""
    school, findings = read(SCHOOL + '[kolommen]\nnegeren = ["Mentor naam"]\n')

    adres = school.adreslijst.adres[0]
    assert (school.naam, school.brin, school.vestiging) == ("Verzonnen basisschool", "99XX", "00")
    assert (adres.soortadres, adres.postcode) == ("bezoek", "9999ZZ")
    assert school.communicatielijst.communicatie[0].nummer == "0100000003"
    assert school.negeren == {"mentornaam"}
    assert findings == ()


def test_choices():
    """What the school chooses for all stands beside what it chooses for one pupil."""
    school, _ = read(
        SCHOOL
        + '[leerling."70001"]\nbestemming = ["99ZZ01", "99ZZ"]\ngaat_over = true\n'
        + '[leerling."70001".contact]\nnodig = true\npersoon = "V. Erzonnen"\n'
        + '[adviezen]\n"vmbo GL/TL" = "42"\n[kolommen.velden]\n"Adm. nr" = "leerlingnummer"\n'
    )

    assert school.keuze.inzage.datum == date(2026, 3, 24)
    assert school.leerlingen["70001"] == Keuze(
        bestemming=(
            SchoolVerwijzing(brin="99ZZ", vestiging="01"),
            SchoolVerwijzing(brin="99ZZ", vestiging="00"),
        ),
        contact=Contact(nodig=True, persoon="V. Erzonnen"),
        overstap=True,
    )
    assert school.adviezen == {"vmbogltl": "42"}
    assert school.kolommen == {"admnr": "leerlingnummer"}


def test_all_at_once():
    """Everything that is missing or wrong is said in one go."""
    assert refused('[school]\nbrin = "XX99"\n[school.adres]\npostcode = "12"\nnummer = 1\n') == [
        ("GW.SCH04", "school.naam"),
        ("GW.SCH05", "school.brin"),
        ("GW.SCH04", "school.aanleverpunt"),
        ("GW.SCH04", "school.adres.straat"),
        ("GW.SCH05", "school.adres.nummer"),
        ("GW.SCH05", "school.adres.postcode"),
        ("GW.SCH04", "school.adres.plaats"),
        ("GW.SCH04", "school.telefoon"),
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[overstap]\nbestemming = ["Het Lyceum"]', "overstap.bestemming"),
        ("[overstap]\nbestemming = [1]", "overstap.bestemming"),
        ('[overstap.inzage]\ndatum = "24 maart"', "overstap.inzage.datum"),
        ("[overstap.inzage]\ndatum = 2026-03-24T10:00:00", "overstap.inzage.datum"),
        ('[overstap.inzage]\nakkoord = "misschien"', "overstap.inzage.akkoord"),
        ('[overstap.contact]\nnodig = "ja"', "overstap.contact.nodig"),
        ('[adviezen]\n"vmbo gl/tl" = "vmbo"', "adviezen"),
        ("[kolommen]\nnegeren = true", "kolommen.negeren"),
        ('[overstap.contact]\npersoon = "a\\u0001b"', "overstap.contact.persoon"),
    ],
)
def test_wrong_form(text, key):
    """A value of another form than asked for is refused by its name."""
    whole = SCHOOL[: SCHOOL.index("[overstap]")] + text

    assert refused(whole) == [("GW.SCH05", key)]


@pytest.mark.parametrize(
    ("addition", "key"),
    [
        ('[scholen]\nnaam = "x"', "scholen"),
        ('[leerling."70001"]\nbestemmig = []', "leerling.70001.bestemmig"),
        ('[kolommen]\nnegeer = ["x"]', "kolommen.negeer"),
        ('[leerling."999900018"]\nx = 1', "leerling.….x"),
    ],
)
def test_unknown_keys(addition, key):
    """A key that nothing asks for is told of, so that a slip does not go unseen."""
    _, findings = read(SCHOOL + addition)

    assert [(one.rule, one.facts["key"]) for one in findings] == [("GW.SCH06", key)]


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"[school\n", 1), (b"a = 1\nb == 2\n", 2), (b"\xff\xfe", None), (b"a = 1\na = 2\n", 2)],
)
def test_no_toml(data, line):
    """What is no TOML is said to be none, with the line and without its words."""
    with pytest.raises(Misused) as caught:
        read_school_file(data, "school.toml")

    (finding,) = caught.value.findings
    assert (finding.rule, finding.line) == ("GW.SCH03", line)


PAGE = Path(__file__).resolve().parents[2] / "docs" / "school-file.md"


def test_example_in_the_documentation():
    """The example that schools begin with is read without a remark."""
    example = PAGE.read_text().split("<!-- voorbeeld -->\n```toml\n")[1].split("```")[0]

    school, findings = read(example)

    assert findings == ()
    assert school.leerlingen["70001"].overstap is True
    assert [adres.soortadres for adres in school.adreslijst.adres] == ["bezoek", "post"]


def test_every_field_is_documented():
    """Every field that a column may fill is named on the page, and no other."""
    page = PAGE.read_text().split("## Namen van velden")[1].split("##")[0]
    listed = page[page.index("- **") :]

    assert set(re.findall(r"`([a-z_0-9]+)`", listed)) == PARNASSYS.velden
