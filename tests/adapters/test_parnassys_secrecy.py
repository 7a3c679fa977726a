"""What is secret stays secret: addresses and numbers, of the pupil and of those around them."""

import pytest

from gateway.canonical.printing import print_overstapdossier
from tests.parnassys_builders import (
    a_carer,
    a_reading,
    a_row,
    as_csv,
    leerling_of,
    only,
    rules_of,
)

HOME = {
    "Straat": "Zeeëgelpad",
    "Huisnummer": "12",
    "Postcode": "1234AB",
    "Woonplaats": "Verzonnendam",
}
ELSEWHERE = {**HOME, "Straat": "Kade", "Huisnummer": "3", "Postcode": "9999ZZ"}


@pytest.fixture
def convert(tmp_path):
    """The conversion of a pupil with this row, and a carer with that one."""

    def converted(row, carer=None):
        carers = as_csv(a_carer(**(carer or {})))
        return only(a_reading(tmp_path, {"leerlingen.csv": as_csv(row), "verzorgers.csv": carers}))

    return converted


def document(conversion) -> str:
    return print_overstapdossier(conversion.overstapdossier).decode()


@pytest.mark.parametrize(
    "row", [a_row(Geheim__adres="Ja"), a_row(Geheim__adres="Ja", Land="België")]
)
def test_secret_address(convert, row):
    """A secret address is nowhere in the document, in the country or abroad."""
    conversion = convert(row)

    assert leerling_of(conversion).adresgeheim is True
    assert "Zeeëgelpad" not in document(conversion)
    assert "1234" not in document(conversion).replace("1234567", "")


@pytest.mark.parametrize("secret", [None, "Ja", "Nee"])
def test_carer_at_the_same_address(convert, secret):
    """A carer at the pupil's secret address has no address either, whatever the list says."""
    conversion = convert(a_row(Geheim__adres="Ja"), {**HOME, "Geheim__adres": secret})

    (carer,) = leerling_of(conversion).verzorger
    assert (carer.adresgeheim, carer.adreslijst) == (True, None)
    assert "Zeeëgelpad" not in document(conversion)


def test_same_address_written_otherwise(convert):
    """It is the same address too where it is written another way."""
    carer = {"Adres": "Zeeegelpad 12", "Postcode": "1234 ab", "Woonplaats": "Verzonnendam"}

    conversion = convert(a_row(Geheim__adres="Ja"), {**carer, "Geheim__adres": "Nee"})

    assert leerling_of(conversion).verzorger[0].adreslijst is None
    assert "GW.OMZ51" in rules_of(conversion)


def test_carer_elsewhere(convert):
    """Where the list says that a carer's other address is not secret, it goes along."""
    conversion = convert(a_row(Geheim__adres="Ja"), {**ELSEWHERE, "Geheim__adres": "Nee"})

    assert leerling_of(conversion).verzorger[0].adreslijst.adres[0].straat == "Kade"


def test_carer_of_whom_nothing_is_said(convert):
    """Where the list does not say so, no carer's address goes along with a secret one."""
    conversion = convert(a_row(Geheim__adres="Ja"), ELSEWHERE)

    assert leerling_of(conversion).verzorger[0].adreslijst is None
    assert "GW.OMZ51" in rules_of(conversion)


def test_carer_elsewhere_of_whom_nothing_is_said(convert):
    """Nor beside an open address, for a parent may have gone into hiding; at home it may."""
    elsewhere = convert(a_row(), ELSEWHERE)
    at_home = convert(a_row(), HOME)

    assert leerling_of(elsewhere).verzorger[0].adreslijst is None
    assert "GW.OMZ65" in rules_of(elsewhere)
    assert leerling_of(at_home).verzorger[0].adreslijst.adres[0].straat == "Zeeëgelpad"


@pytest.mark.parametrize(("said", "hidden"), [(None, True), ("Ja", True), ("Nee", False)])
def test_numbers_beside_a_secret_address(convert, said, hidden):
    """Beside a secret address a number goes along only where the list says that it may."""
    row = a_row(
        Geheim__adres="Ja", Telefoon="0100001122", Telefoon__geheim=said, Noodnummer="0600000001"
    )

    conversion = convert(row)

    assert ("0100001122" not in document(conversion)) is hidden
    assert ("0600000001" not in document(conversion)) is hidden


def test_secret_numbers(convert):
    """A secret number is the standard's own number for that, and a secret address likewise."""
    row = a_row(
        Telefoon="0100001122",
        Telefoon__geheim="Ja",
        **{"E-mail": "zoe@verzonnen.example", "E-mail geheim": "Ja"},
    )

    lijst = leerling_of(convert(row)).communicatielijst

    assert [(one.nummer, one.geheim) for one in lijst.communicatie] == [
        ("9999999999", True),
        ("geheim@geheim.geheim", True),
    ]


@pytest.mark.parametrize("row", [a_row(Geheim__adres=None), a_row(Geheim__adres="")])
def test_secrecy_that_is_not_known(convert, row):
    """That an address is not secret is never assumed; the school is told which column lacks."""
    conversion = convert(row, {**ELSEWHERE, "Geheim__adres": None})

    assert leerling_of(conversion).adresgeheim is None
    assert "Zeeëgelpad" not in document(conversion)
    assert "Kade" not in document(conversion)
    assert any(one.facts.get("column") == "Geheim adres" for one in conversion.findings)
