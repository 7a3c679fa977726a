"""The pupil in the dossier: name, numbers, address, and the traps on the way there."""

from datetime import date

import pytest

from tests.parnassys_builders import (
    a_reading,
    a_row,
    an_edexml,
    as_csv,
    as_workbook,
    edex_pupil,
    leerling_of,
    only,
    rules_of,
)


@pytest.fixture
def convert(tmp_path):
    """The conversion of one pupil, from a changed row of the list or a changed EDEXML."""

    def converted(*rows, edexml: str | None = None, **files):
        given = {"edex.xml": an_edexml(edexml)} if edexml else {}
        lists = {"leerlingen.csv": as_csv(*rows)} if rows else {}
        return only(a_reading(tmp_path, {**given, **lists, **files}))

    return converted


@pytest.mark.parametrize(("edex", "oso"), [("1", 2), ("2", 1), ("0", 0), ("9", 0)])
def test_sex_in_edexml(convert, edex, oso):
    """EDEXML's boy is 1 and OSO's is 2; the other way around for girls."""
    assert leerling_of(convert(edexml=edex_pupil(geslacht=edex))).geslacht == oso


@pytest.mark.parametrize(
    ("word", "oso"),
    [("Jongen", 2), ("man", 2), ("Meisje", 1), ("V", 1), ("J", 2), ("Onbekend", 0)],
)
def test_sex_in_lists(convert, word, oso):
    """In a list the word says it."""
    conversion = convert(a_row(Geslacht=word), edexml=edex_pupil(geslacht=None))

    assert leerling_of(conversion).geslacht == oso


@pytest.mark.parametrize("word", ["M", "1", "2", "x"])
def test_sex_that_is_not_sure(convert, word):
    """M may be a man or a girl (meisje), a digit may be of either list: neither is guessed."""
    conversion = convert(a_row(Geslacht=word), edexml=edex_pupil(geslacht=None))

    assert leerling_of(conversion).geslacht is None
    assert "GW.OMZ09" in rules_of(conversion)


@pytest.mark.parametrize(
    ("gewicht", "oso"), [("0,3", "0.30"), ("1,2", "1.20"), ("0", "0.00"), ("?", None)]
)
def test_weight(convert, gewicht, oso):
    """The comma of EDEXML is the point of OSO, and a question mark is nothing."""
    assert leerling_of(convert(edexml=edex_pupil(gewicht_nieuw=gewicht))).leerlinggewicht == oso


def test_names(convert):
    """First names stand one by one, and initials have their dots."""
    leerling = leerling_of(convert(edexml=edex_pupil(voorvoegsel="in 't")))

    assert leerling.voornaam == ("Zoë", "Şule")
    assert leerling.voorletters_1 == "Z.Ş."
    assert leerling.voorvoegsel == "in 't"


def test_official_name(convert):
    """The official name has a block of its own, with the date written another way."""
    row = a_row(Officiële__voornamen="Zoë Şule", Achternaam__officieel="Verzonnenaar-Officieel")

    gba = leerling_of(convert(row)).gba

    assert gba.gbavoornaam == ("Zoë", "Şule")
    assert gba.gbageboortedatum == "09-03-2014"


def test_bsn_of_a_workbook(convert):
    """A BSN that a workbook keeps as a number is nine digits again."""
    cells = as_workbook(["Leerlingnummer", "BSN"], [80001, 12345672])

    assert leerling_of(convert(**{"leerlingen.csv": cells})).bsn == "012345672"


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (a_row(BSN="999900019"), "GW.OMZ47"),
        (a_row(BSN="12345"), "GW.OMZ47"),
        (a_row(BSN=None, Onderwijsnummer="999900018"), "GW.OMZ47"),
        (a_row(BSN=None), "GW.OMZ45"),
    ],
    ids=["eleven test", "too short", "a BSN for an onderwijsnummer", "none"],
)
def test_wrong_numbers(convert, row, rule):
    """A number that cannot be right is not used, and it is said why."""
    conversion = convert(row)

    assert leerling_of(conversion).bsn is None
    assert leerling_of(conversion).onderwijsnummer is None
    assert rule in rules_of(conversion)


@pytest.mark.parametrize("column", ["BSN", "Onderwijsnummer", "PGN"])
def test_onderwijsnummer(convert, column):
    """An onderwijsnummer is known by its own test, whichever column it stands in."""
    conversion = convert(a_row(**{"BSN": None, column: "199900031"}))

    assert leerling_of(conversion).onderwijsnummer == "199900031"
    assert leerling_of(conversion).bsn is None


def test_last_digits_in_edexml(convert):
    """A BSN whose last four digits EDEXML denies is not used."""
    conversion = convert(edexml=edex_pupil().replace("</leerling>", _FOUR + "</leerling>"))

    assert leerling_of(conversion).bsn is None
    assert "GW.OMZ49" in rules_of(conversion)


_FOUR = "<bsn_ondwnr-4>0042</bsn_ondwnr-4>"


def test_one_number_for_two(tmp_path):
    """A BSN that two pupils have is used for neither."""
    files = {
        "edex.xml": an_edexml(edex_pupil(), edex_pupil("80002", roepnaam="Bram")),
        "leerlingen.csv": as_csv(a_row(), a_row(Leerlingnummer="80002", Roepnaam="Bram")),
    }

    reading = a_reading(tmp_path, files)

    assert [leerling_of(one).bsn for one in reading.conversions] == [None, None]
    assert all("GW.OMZ48" in rules_of(one) for one in reading.conversions)


def test_differences(convert):
    """Where EDEXML and a list differ, EDEXML counts and the difference is told."""
    conversion = convert(a_row(Geboortedatum="10-03-2014", Voorletters="Z.Ş.", Voornamen="Zoë"))

    leerling = leerling_of(conversion)
    assert leerling.geboortedatum == date(2014, 3, 9)
    assert [one.facts["kolom"] for one in conversion.findings if one.rule == "GW.OMZ44"] == [
        "'Geboortedatum'",
        "'Voornamen'",
    ]


@pytest.mark.parametrize(
    ("row", "number", "addition"),
    [
        (a_row(), "12", None),
        (a_row(Huisnummer="12 a"), "12", "a"),
        (a_row(Huisnummer="12", Toevoeging="bis"), "12", "bis"),
        (a_row(Straat=None, Huisnummer=None, Adres="Zeeëgelpad 12-a"), "12", "a"),
        (a_row(Huisnummer="52-54", Land="NL"), "52-54", None),
    ],
)
def test_address(convert, row, number, addition):
    """Street, number and addition are told apart, however the list has them."""
    (adres,) = leerling_of(convert(row)).adreslijst.adres

    assert (adres.straat, adres.nummer, adres.toevoeging) == ("Zeeëgelpad", number, addition)
    assert adres.postcode == "1234AB"


def test_address_abroad(convert):
    """An address abroad stands in lines of at most 35 characters."""
    row = a_row(
        Straat="Rue de l'Invention Imaginaire Très Longue",
        Postcode="1000",
        Woonplaats="Ville Inventée",
        Land="België",
    )

    leerling = leerling_of(convert(row))

    assert leerling.adreslijst is None
    assert leerling.adresbuitenland == (
        "Rue de l'Invention Imaginaire Très",
        "Longue 12",
        "1000 Ville Inventée",
        "België",
    )


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (a_row(Postcode="12AB"), "GW.OMZ06"),
        (a_row(Huisnummer="a"), "GW.OMZ08"),
        (a_row(Woonplaats=None), "GW.OMZ45"),
        (a_row(Straat=None, Huisnummer=None, Postcode=None, Woonplaats=None), "GW.OMZ45"),
    ],
    ids=["postcode", "number", "no town", "nothing"],
)
def test_half_an_address(convert, row, rule):
    """An address that is not whole is left out, and it is said what is wrong."""
    conversion = convert(row)

    assert leerling_of(conversion).adreslijst is None
    assert rule in rules_of(conversion)


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (a_row(Onderwijs__sinds="9-3-18"), "GW.OMZ02"),
        (a_row(Onderwijs__sinds="03/09/2018"), "GW.OMZ01"),
        (a_row(Tehuis="soms"), "GW.OMZ03"),
        (a_row(Dagdelen__geoorloofd="veel"), "GW.OMZ04"),
        (a_row(Voorletters="Z1"), "GW.OMZ44"),
        (a_row(NNCA="7"), "GW.OMZ09"),
    ],
)
def test_bad_values(convert, row, rule):
    """A value that cannot be read is told of by its column, and the rest comes along."""
    conversion = convert(row)

    assert rule in rules_of(conversion)
    assert leerling_of(conversion).bsn == "999900018"
