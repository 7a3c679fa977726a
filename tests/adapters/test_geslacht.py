"""The letter M in a list: nobody guesses, but the other letters may tell."""

import pytest

from tests.parnassys_builders import a_reading, a_row, as_csv, leerling_of, only

MAN, VROUW = 2, 1
OTHER = {"Roepnaam": "Ties", "Achternaam": "Elders", "BSN": None}


def list_with(own: str, *others: str) -> dict[str, bytes | None]:
    """A list of a pupil of group 8, and pupils of group 7 with the *others*."""
    rows = [
        a_row(**{**OTHER, "Leerlingnummer": f"8010{n}"}, Geslacht=other, Leerjaar="7")
        for n, other in enumerate(others)
    ]
    return {
        "edex.xml": None,
        "leerlingen.csv": as_csv(a_row(Geslacht=own, Leerjaar="8"), *rows),
    }


@pytest.mark.parametrize(
    ("own", "other", "geslacht"),
    [("M", "V", MAN), ("m", "v", MAN), ("M", "J", VROUW), ("V", "M", VROUW), ("J", "M", MAN)],
)
def test_told_by_the_other_letters(tmp_path, own, other, geslacht):
    """Beside V an M is a man, beside J it is a girl."""
    conversion = only(a_reading(tmp_path, list_with(own, other)))

    assert leerling_of(conversion).geslacht == geslacht


@pytest.mark.parametrize("other", ["M", "", "man", "?"])
def test_alone(tmp_path, other):
    """Alone it says nothing, and that is told."""
    conversion = only(a_reading(tmp_path, list_with("M", other)))

    assert leerling_of(conversion).geslacht is None
    assert "GW.OMZ09" in [one.rule for one in conversion.findings]


def test_both_ways_in_one_list(tmp_path):
    """Where a list has V and J, an M could be either."""
    conversion = only(a_reading(tmp_path, list_with("M", "V", "J")))

    assert leerling_of(conversion).geslacht is None
