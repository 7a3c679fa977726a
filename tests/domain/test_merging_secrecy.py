"""What is secret, or was so, is in no next version unless an export opens it."""

import pytest

from gateway.domain.dossier import Communicatie, Communicatielijst
from tests.dossier_builders import (
    a_communicatielijst,
    a_dossier_of,
    a_verzorger,
    an_adreslijst,
    an_overstapdossier,
)
from tests.merging_builders import a_later, merge


def test_an_address_that_became_secret_goes():
    """Once the address is secret no address or number of pupil or carers goes along."""
    carer = a_verzorger(adreslijst=an_adreslijst(), communicatielijst=a_communicatielijst())
    earlier = an_overstapdossier(
        dossier=a_dossier_of(adresgeheim=False, adreslijst=an_adreslijst(), verzorger=(carer,))
    )

    made, changes = merge(earlier, a_later(adresgeheim=True))

    leerling = made.dossier.huidigeschool.leerling
    assert (leerling.adresgeheim, leerling.adreslijst, leerling.communicatielijst) == (
        True,
        None,
        None,
    )
    assert (leerling.verzorger[0].adreslijst, leerling.verzorger[0].communicatielijst) == (
        None,
        None,
    )
    assert ("GW.AVL05", "dossier/huidigeschool/leerling/verzorger[1]") in changes


def test_a_carer_whose_address_became_secret():
    """A carer whose own address is secret by now keeps a name and no address."""
    carer = a_verzorger(adresgeheim=False, adreslijst=an_adreslijst())
    earlier = an_overstapdossier(dossier=a_dossier_of(verzorger=(carer,)))
    hidden = a_verzorger(adresgeheim=True, adreslijst=None, communicatielijst=None)

    made, _ = merge(earlier, a_later(verzorger=(hidden,)))

    (found,) = made.dossier.huidigeschool.leerling.verzorger
    assert (found.adresgeheim, found.adreslijst, found.communicatielijst) == (True, None, None)


def test_an_export_that_is_silent_about_secrecy():
    """Beside a secret address no address of a carer comes in with a list that is silent of it."""
    carer = a_verzorger(adreslijst=None, communicatielijst=None)
    hidden = a_dossier_of(
        adresgeheim=True, adreslijst=None, communicatielijst=None, verzorger=(carer,)
    )
    told = a_verzorger(adreslijst=an_adreslijst(), communicatielijst=a_communicatielijst())
    other = a_verzorger(achternaam="Nieuwkomer", adreslijst=an_adreslijst())

    made, changes = merge(an_overstapdossier(dossier=hidden), a_later(verzorger=(told, other)))

    carers = made.dossier.huidigeschool.leerling.verzorger
    assert len(carers) == 2
    assert [(one.adreslijst, one.communicatielijst) for one in carers] == [(None, None)] * 2
    assert ("GW.AVL06", "dossier/huidigeschool/leerling/verzorger[1]") in changes


def a_number(nummer, *, geheim=None, soort="telefoon"):
    """A private number of somebody, of which it may be said whether it is secret."""
    return Communicatie(soort=soort, aanduiding="prive", nummer=nummer, geheim=geheim)


def reached_by(*numbers):
    """These numbers, and no address."""
    return {"adreslijst": None, "communicatielijst": Communicatielijst(communicatie=numbers)}


OPEN = a_number("0612345678")
NUMBERS = {
    "now secret": (OPEN, a_number("9999999999", geheim=True), {"9999999999"}, "GW.AVL05"),
    "still secret": (a_number("9999999999", geheim=True), OPEN, {"9999999999"}, "GW.AVL06"),
    "opened": (
        a_number("9999999999", geheim=True),
        a_number("0612345678", geheim=False),
        {"9999999999", "0612345678"},
        None,
    ),
    "of another kind": (
        OPEN,
        a_number("geheim@geheim.geheim", geheim=True, soort="e-mail"),
        {"0612345678", "geheim@geheim.geheim"},
        None,
    ),
}


@pytest.mark.parametrize("whose", ["leerling", "verzorger"])
@pytest.mark.parametrize("case", NUMBERS)
def test_a_secret_number(case, whose):
    """A number that is or was secret is readable only once an export says that it is open."""
    before, after, left, rule = NUMBERS[case]
    if whose == "verzorger":
        earlier = a_dossier_of(verzorger=(a_verzorger(**reached_by(before)),))
        later = a_later(verzorger=(a_verzorger(**reached_by(after)),))
    else:
        earlier = a_dossier_of(communicatielijst=Communicatielijst(communicatie=(before,)))
        later = a_later(communicatielijst=Communicatielijst(communicatie=(after,)))
    earlier = an_overstapdossier(dossier=earlier)

    made, changes = merge(earlier, later)

    leerling = (made or earlier).dossier.huidigeschool.leerling
    person = leerling.verzorger[0] if whose == "verzorger" else leerling
    assert {one.nummer for one in person.communicatielijst.communicatie} == left
    told = [one for one, _ in changes if one in ("GW.AVL05", "GW.AVL06")]
    assert told == ([rule] if rule else [])


def test_a_pupil_whose_address_was_secret_already():
    """A list that says once more that the address is secret takes nothing from the carers."""
    carer = a_verzorger(adresgeheim=False, adreslijst=an_adreslijst())
    earlier = a_dossier_of(
        adresgeheim=True,
        **reached_by(a_number("0612345678", geheim=False)),
        verzorger=(carer,),
    )

    made, changes = merge(an_overstapdossier(dossier=earlier), a_later(adresgeheim=True))

    assert (made, changes) == (None, [])


@pytest.mark.parametrize(
    ("before", "after", "address"),
    [
        (None, True, False),
        (False, True, False),
        (True, None, False),
        (True, False, True),
        (None, None, True),
        (None, False, True),
        (False, None, True),
        (False, False, True),
    ],
)
@pytest.mark.parametrize("name", ["Bedacht", "Anders"])
def test_the_secret_address_of_a_carer(before, after, address, name):
    """The address of a carer goes along unless secret, also where the carer has a new name."""
    had, has = (
        an_adreslijst() if open_then else None
        for open_then in (before is not True, after is not True)
    )
    one = a_verzorger(adresgeheim=before, adreslijst=had, communicatielijst=None)
    other = a_verzorger(achternaam=name, adresgeheim=after, adreslijst=has, communicatielijst=None)
    earlier = an_overstapdossier(dossier=a_dossier_of(adresgeheim=False, verzorger=(one,)))

    made, _ = merge(earlier, a_later(verzorger=(other,)))

    carers = (made or earlier).dossier.huidigeschool.leerling.verzorger
    assert any(one.adreslijst for one in carers) == address


def test_two_carers_of_one_name():
    """Of two carers with one name and no first name each keeps an address of their own."""
    mother = a_verzorger(relatietotkind="2", adreslijst=None, communicatielijst=None)
    father = a_verzorger(relatietotkind="1", adreslijst=an_adreslijst(), communicatielijst=None)
    earlier = a_dossier_of(adresgeheim=False, adreslijst=None, verzorger=())

    made, _ = merge(
        an_overstapdossier(dossier=earlier),
        a_later(adresgeheim=True, verzorger=(mother, father)),
    )

    carers = made.dossier.huidigeschool.leerling.verzorger
    assert {(one.relatietotkind, one.adreslijst) for one in carers} == {
        ("2", None),
        ("1", an_adreslijst()),
    }


def test_an_address_that_is_open_by_now():
    """Once a list says that the address is not secret, it and those of carers come in."""
    hidden = a_dossier_of(adresgeheim=True, adreslijst=None, communicatielijst=None)
    later = a_later(adresgeheim=False, adreslijst=an_adreslijst())

    made, _ = merge(an_overstapdossier(dossier=hidden), later)

    assert made.dossier.huidigeschool.leerling.adreslijst == an_adreslijst()
