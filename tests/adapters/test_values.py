"""What texts in an export stand for."""

from datetime import date
from decimal import Decimal

import pytest

from adapters.formats import values
from adapters.formats.naming import folded, shown, shown_attachment

UNDERSTOOD = {
    values.date_of: {
        "09-03-2014": date(2014, 3, 9),
        "9-3-2014": date(2014, 3, 9),
        "2014-03-09": date(2014, 3, 9),
        "2014-03-09T00:00:00+01:00": date(2014, 3, 9),
        "2014-03-09 00:00:00": date(2014, 3, 9),
        "2014-03-09T00:00:00Z": date(2014, 3, 9),
        "2014-03-09T23:59:59+01:00": date(2014, 3, 9),
        "09-03-2014 0:00:00": date(2014, 3, 9),
        "12-01-2014": date(2014, 1, 12),
    },
    values.yes_no_of: {"Ja": True, "j": True, "X": True, "waar": True, "NEE": False, "0": False},
    values.integer_of: {"12": 12, "12,0": 12, "0": 0, "-3": -3},
    values.decimal_of: {"268,5": Decimal("268.5"), "268.5": Decimal("268.5"), "7": Decimal(7)},
    values.schooljaar_of: {
        "2024-2025": "2024-2025",
        "2024/2025": "2024-2025",
        "2024 / 2025": "2024-2025",
        "2024/25": "2024-2025",
        "2425": "2024-2025",
        "1920": "2019-2020",
        "1999-2000": "1999-2000",
    },
    values.dle_of: {"45": "45", "> 60": ">60", "<5": "<5", "32,5": "32,5"},
    values.postcode_of: {"1234AB": "1234AB", "1234 ab": "1234AB", "1234  AB": "1234AB"},
    values.brin_of: {"99XX": "99XX", "99xx": "99XX", "99XX00": "99XX", "99XX.01": "99XX"},
    values.vestiging_of: {"0": "00", "00": "00", "1": "01", "99XX02": "02"},
    values.pgn_digits_of: {
        "999900018": "999900018",
        "9999.00.018": "999900018",
        "12345672": "012345672",
        "1234567": "001234567",
    },
    values.phone_of: {
        "010-000 11 22": "0100001122",
        "100001122": "0100001122",
        "+31 (0)10 0001122": "+31100001122",
        "06 0000 0000": "0600000000",
    },
    values.house_of: {
        "12": ("12", None),
        "12a": ("12", "a"),
        "12 a": ("12", "a"),
        "52-54": ("52-54", None),
        "12-bis": ("12", "bis"),
    },
    values.initials_of: {
        "LZ": "L.Z.",
        "L.Z.": "L.Z.",
        "L. Z.": "L.Z.",
        "Şł": "Şł.",
        "ThJ": "Th.J.",
        "É": "É.",
        "D'A": "D.A.",
    },
}
REFUSED = {
    values.date_of: [
        "03/09/2014",
        "9-3-14",
        "31-02-2014",
        "2014-03-08T23:00:00Z",
        "2014-03-08T22:00:00+00:00",
        "2014-03-08T23:00:00",
        "03-2014",
        "2014",
        "41707",
        "vandaag",
        "0001-01-01",
        "13-13-2014",
        "٠٩-٠٣-٢٠١٤",
    ],
    values.yes_no_of: ["", "misschien", "2", "janee"],
    values.integer_of: ["1,5", "twaalf", "1.000.000", "1e5", "٣"],
    values.decimal_of: ["1.234,5", "1 000", "", "nan", "inf", "12345678901"],
    values.schooljaar_of: ["2024-2026", "24-25", "2021", "2426", "2025-2024"],
    values.dle_of: ["", "60+", "veel", "=60"],
    values.postcode_of: ["0234AB", "1234", "1234ABC", "B-1000"],
    values.brin_of: ["9XX", "99X1", "XX99", ""],
    values.vestiging_of: ["123", "A", ""],
    values.pgn_digits_of: ["123456", "9999000181", "12345678A", "", "99990 0018 9"],
    values.house_of: ["a12", "", "kade"],
    values.initials_of: ["", "1", "L2", "...", "L@"],
}


@pytest.mark.parametrize(
    ("read", "text", "meaning"),
    [(read, text, meaning) for read, case in UNDERSTOOD.items() for text, meaning in case.items()],
)
def test_understood(read, text, meaning):
    """What people and systems write in several ways is one value."""
    assert read(text) == meaning


@pytest.mark.parametrize(
    ("read", "text"), [(read, text) for read, texts in REFUSED.items() for text in texts]
)
def test_refused(read, text):
    """What is not sure is refused, not guessed."""
    with pytest.raises(ValueError):  # noqa: PT011 - the words are for nobody
        read(text)


def test_short_years_are_told_apart():
    """A date with a year of two digits is refused as such, for there is a remedy."""
    with pytest.raises(values.ShortYear):
        values.date_of("9-3-14")


@pytest.mark.parametrize(("first", "day"), [(1900, date(2014, 3, 9)), (1904, date(2018, 3, 10))])
def test_serials(first, day):
    """The number under a date in a workbook is a date by the calendar of that workbook."""
    assert values.date_of("41707", first) == day


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Geb. Datum", "gebdatum"),
        ("Łódź", "lodz"),
        ("ZOË", "zoe"),
        ("M/V", "mv"),
        ("Şahin", "sahin"),
    ],
)
def test_folding(text, form):
    """Accents, signs and case do not part two words that are the same."""
    assert folded(text) == form


@pytest.mark.parametrize(
    ("naam", "said"),
    [
        ("lijsten/leerlingen.csv", "lijsten/leerlingen.csv"),
        ("export 999900018.xml", "export ….xml"),
        ("99.99.00.01.8.csv", "….csv"),
        ("plan 9999 - 00018.csv", "plan ….csv"),
        ("9_9_9_9_0_0_0_1_8.csv", "….csv"),
        ("bijlagen/80001/2025 (1).pdf", "bijlagen/80001/2025 (1).pdf"),
        ("a\nb\x1b.csv", "a?b?.csv"),
    ],
)
def test_names_of_files(naam, said):
    """A file is named as it is, without a number that may be somebody's."""
    assert shown(naam) == said


@pytest.mark.parametrize(
    ("naam", "said"),
    [
        ("70001/OKR van Zoë_999900018.pdf", "70001/OKR van …_….pdf"),
        ("70001/OKR van Z. Verzonnenaar", "70001/OKR van …. …"),
        ("bijlagen/Zoë van Verzonnenaar/OKR.pdf", "bijlagen/… van …/OKR.pdf"),
        ("70001 Zoë/OKR.pdf", "70001 …/OKR.pdf"),
        ("#901/OKR.pdf", "#901/OKR.pdf"),
        ("70001/OKR Z.Verzonnenaar.PDF", "70001/OKR ….….PDF"),
    ],
)
def test_names_of_attachments(naam, said):
    """Of an attachment's name only the words that say what it is, and its ending, are shown."""
    assert shown_attachment(naam, frozenset({"okr", "van"})) == said
