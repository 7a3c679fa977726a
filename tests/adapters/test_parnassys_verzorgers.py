"""Those who are responsible for the pupil."""

from datetime import date

import pytest

from tests.parnassys_builders import (
    a_carer,
    a_reading,
    an_edexml,
    as_csv,
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


def test_carers(convert):
    """Of a carer the relation is translated as far as its meaning is public."""
    carers = as_csv(
        a_carer(),
        a_carer(Relatie="Vader", Geslacht="M", Overlijdensdatum="1-2-2020"),
        a_carer(Relatie="stiefmoeder", Geslacht="V"),
    )

    conversion = convert(**{"verzorgers.csv": carers})

    found = leerling_of(conversion).verzorger
    assert [(one.relatietotkind, one.geslacht) for one in found] == [
        ("2", None),
        ("1", 2),
        (None, 1),
    ]
    assert (found[1].overleden, found[1].overlijdensdatum) == (True, date(2020, 2, 1))
    assert [one.path for one in conversion.findings if one.rule == "GW.OMZ09"] == [
        "verzorgers.csv, rij 4"
    ]


@pytest.mark.parametrize(
    "carer",
    [
        a_carer(Wettelijk__vertegenwoordiger=None),
        a_carer(Wettelijk__vertegenwoordiger="?"),
        a_carer(Achternaam=None),
    ],
)
def test_half_a_carer(convert, carer):
    """A carer of whom the standard's own needs are unknown is left out, not made up."""
    conversion = convert(**{"verzorgers.csv": as_csv(carer)})

    assert leerling_of(conversion).verzorger == ()
    assert leerling_of(conversion).verzorgersaansprakelijk is None
    assert {"GW.OMZ53", "GW.OMZ45"} <= set(rules_of(conversion))


def test_institution(convert):
    """Where an institution stands in, it is answerable and the carers are not."""
    row = {"Leerlingnummer": "80001", "Relatie": "", "Instelling": "Stichting Verzonnen"}

    leerling = leerling_of(convert(**{"verzorgers.csv": as_csv(row)}))

    assert leerling.verzorgersaansprakelijk is False
    assert leerling.aansprakelijkeinstelling.naam == "Stichting Verzonnen"
