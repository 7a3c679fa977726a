"""Invented addresses and telephone numbers."""

from dataclasses import replace
from typing import Any

from gateway.domain.dossier import Adres, Adreslijst, Communicatie, Communicatielijst, Land


def an_adres(**changes: Any) -> Adres:
    """An address in an invented town."""
    made = Adres(
        soortadres="bezoek",
        straat="Verzonnenlaan",
        nummer="12",
        toevoeging="a",
        postcode="1234AB",
        plaats="Verzonnendam",
        land=Land(waarde="6030", omschrijving="Nederland"),
    )
    return replace(made, **changes)


def an_adreslijst(*adressen: Adres) -> Adreslijst:
    """The *adressen*, or one where none is given."""
    return Adreslijst(adres=adressen or (an_adres(),))


def a_communicatie(**changes: Any) -> Communicatie:
    """A telephone number that is not secret."""
    made = Communicatie(
        soort="telefoon", aanduiding="prive", nummer="0101234567", geheim=False, noodnummer=False
    )
    return replace(made, **changes)


def a_communicatielijst(*communicatie: Communicatie) -> Communicatielijst:
    """The *communicatie*, or a telephone number and an e-mail address where none is given."""
    email = a_communicatie(soort="e-mail", nummer="verzonnen@school.example", noodnummer=None)
    return Communicatielijst(communicatie=communicatie or (a_communicatie(), email))
