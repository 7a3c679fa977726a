"""What two dossiers say of one thing is there once: a file, a mark, an address."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from gateway.domain.dossier import (
    Cijferlijst,
    CijferlijstGroep,
    Cijferlijstlijst,
    CijferlijstTypelijst,
    Handelingsplan,
    Nationaliteit,
    Onderwijsondersteuning,
    Overigdocumentlijst,
    Resultaatvakkenvo,
    Score,
    Vroegschools,
)
from gateway.domain.merging.bekende import Bekende, Bekenden
from tests.dossier_builders import (
    a_document,
    a_dossier_of,
    a_leerling,
    an_adreslijst,
    an_overstapdossier,
)
from tests.merging_builders import a_dossier_with, a_later, merge

PLAN = Handelingsplan(startdatum=date(2025, 9, 1), isgerichtop="lezen")
FILE = a_document(bestandsnaam="Handelingsplan.zip")
NEWER = replace(FILE, bestandsinhoud="bmlldXc=")
LOOSE = {"overigdocumentlijst": Overigdocumentlijst(document=(FILE,))}


def with_plan(document):
    """What is said of the support of a pupil with a plan and its file."""
    plan = replace(PLAN, document=document)
    return {"onderwijsondersteuning": Onderwijsondersteuning(handelingsplan=(plan,))}


def test_a_file_that_a_plan_has_already():
    """A file of a plan that comes once more without the plan is not there twice."""
    made, changes = merge(a_dossier_with(**with_plan(FILE)), a_later(**LOOSE))

    assert (made, changes) == (None, [])


def test_a_newer_file_of_a_plan():
    """A newer file of a plan takes the place of the one before, with a warning, and stays."""
    loose = {"overigdocumentlijst": Overigdocumentlijst(document=(NEWER,))}

    made, changes = merge(a_dossier_with(**with_plan(FILE)), a_later(**loose))

    leerling = made.dossier.huidigeschool.leerling
    assert leerling.onderwijsondersteuning.handelingsplan == (replace(PLAN, document=NEWER),)
    assert leerling.overigdocumentlijst is None
    place = "dossier/huidigeschool/leerling/onderwijsondersteuning/handelingsplan[1]/document"
    assert changes == [("GW.AVL03", place)]


@pytest.mark.parametrize("file", [FILE, NEWER])
def test_a_file_whose_plan_comes_later(file):
    """A file that lay among the others goes to its plan once a later export has that."""
    made, _ = merge(a_dossier_with(**LOOSE), a_later(**with_plan(file)))

    leerling = made.dossier.huidigeschool.leerling
    assert leerling.onderwijsondersteuning.handelingsplan[0].document == file
    assert leerling.overigdocumentlijst is None


def test_a_file_name_that_two_blocks_have():
    """Where two plans have a file of one name, one more of that name is kept beside them."""
    plans = tuple(replace(PLAN, isgerichtop=one, document=FILE) for one in ("lezen", "rekenen"))
    support = Onderwijsondersteuning(handelingsplan=plans)
    loose = Overigdocumentlijst(document=(NEWER,))

    made, _ = merge(
        a_dossier_with(onderwijsondersteuning=support), a_later(overigdocumentlijst=loose)
    )

    leerling = made.dossier.huidigeschool.leerling
    assert (leerling.onderwijsondersteuning, leerling.overigdocumentlijst) == (support, loose)


def a_report(*scores):
    """A list of reports: one, in which one subject has these scores."""
    groep = CijferlijstGroep(naam="Rekenen", score=tuple(scores))
    lijst = CijferlijstTypelijst(groep=(groep,))
    report = Cijferlijst(cijferlijstTypelijst=lijst, jaargroep="8", periode="1")
    return Cijferlijstlijst(cijferlijst=(report,))


VVE = Vroegschools(codevroegschoolsprogramma=1, vroegschoolsdatumingang=date(2018, 9, 1))
VAK = Resultaatvakkenvo(vakcode="0001", afgerond=True, examenvak=True, exameneindcijfer=6)
CORRECTIONS = {
    "a mark": ("cijferlijstlijst", a_report(Score(waarde="7")), a_report(Score(waarde="8"))),
    "a nationality": (
        "nationaliteit",
        (Nationaliteit(waarde="0001"),),
        (Nationaliteit(waarde="0001", omschrijving="Nederlandse"),),
    ),
    "an end of vve": (
        "vroegschools",
        (VVE,),
        (replace(VVE, vroegschoolseinddatum=date(2020, 7, 1)),),
    ),
    "a subject": ("resultaatvakkenvo", (VAK,), (replace(VAK, exameneindcijfer=7),)),
}


@pytest.mark.parametrize("case", CORRECTIONS)
def test_what_is_said_again_is_not_added(case):
    """What a later export says of one thing once more, and more of it, is not there twice."""
    name, before, after = CORRECTIONS[case]

    made, _ = merge(a_dossier_with(**{name: before}), a_later(**{name: after}))

    assert getattr(made.dossier.huidigeschool.leerling, name) == after


ABROAD = {"adreslijst": None, "adresbuitenland": ("Rue Inventée 1", "B-1000 Brussel")}
AT_HOME = {"adreslijst": an_adreslijst(), "adresbuitenland": ()}


@pytest.mark.parametrize(
    ("before", "after", "gone"),
    [(AT_HOME, ABROAD, "adreslijst"), (ABROAD, AT_HOME, "adresbuitenland")],
)
def test_a_pupil_who_moved_over_the_border(before, after, gone):
    """Who lives over the border now has one address, and a warning says which one is gone."""
    made, changes = merge(a_dossier_with(**before), a_later(**after))

    leerling = made.dossier.huidigeschool.leerling
    assert (leerling.adreslijst, leerling.adresbuitenland) == tuple(after.values())
    assert ("GW.AVL03", f"dossier/huidigeschool/leerling/{gone}") in changes


@pytest.mark.parametrize(
    ("known", "named", "same"),
    [
        ({"bsn": "999990019"}, {"bsn": "999990019"}, True),
        ({"bsn": "999990019"}, {"bsn": "999990020"}, False),
        ({"onderwijsnummer": "100000009"}, {"bsn": "999990019"}, True),
        ({"onderwijsnummer": "100000009"}, {"onderwijsnummer": "100000010"}, False),
        ({"bsn": "999990019"}, {}, True),
        ({"bsn": "999990019"}, {"leerlingid": "2"}, False),
    ],
)
def test_who_an_earlier_dossier_is_of(known, named, same):
    """A pupil is known by the BSN, the onderwijsnummer, or else the number of the LAS."""
    bare = {"bsn": None, "onderwijsnummer": None, "leerlingid": "1"}
    bekende = Bekende.of(an_overstapdossier(dossier=a_dossier_of(**bare | known)))

    assert bekende.is_of(a_leerling(**bare | named)) is same


def test_found_among_many():
    """Among all who are known the first who is the pupil is found, as if each was looked at."""
    numbers = [
        {"bsn": bsn, "onderwijsnummer": other, "leerlingid": own}
        for bsn, other, own in product((None, "999990019", "999990020"), (None, "8", "9"), "12")
    ]
    known = [
        Bekende.of(an_overstapdossier(dossier=a_dossier_of(**each))) for each in numbers[::-1]
    ]
    bekenden = Bekenden(known)

    for each in numbers:
        leerling = a_leerling(**each)
        assert bekenden.of(leerling) is next((one for one in known if one.is_of(leerling)), None)
    assert Bekenden(()).of(leerling) is None
