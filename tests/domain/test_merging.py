"""What a later export says comes into the dossier that went before; the rest stays."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from gateway.domain.dossier import (
    Communicatie,
    Communicatielijst,
    Dossier,
    Handelingsplan,
    Onderwijsondersteuning,
    Overigdocumentlijst,
    Referentiescore,
    Resultaat,
    Toetslijst,
    Toetsscore,
)
from gateway.domain.merging.blocks import Merge
from gateway.domain.merging.dossiers import merged
from gateway.domain.overstapdossier import (
    Aanvulling,
    Adviestraject,
    Bijlage,
    Doorstroomtoets,
    GegevenAdvies,
    Intelligentie,
    SchoolVerwijzing,
    Zienswijze,
)
from tests.dossier_builders import (
    a_communicatielijst,
    a_document,
    a_dossier,
    a_dossier_of,
    a_kop,
    a_leerling,
    a_metadata,
    a_toets,
    a_verzorger,
    an_aanvulling,
    an_adreslijst,
    an_inzage,
    an_overstapadvies,
    an_overstapdossier,
)
from tests.model_strategies import blocks

SHA256 = "a" * 64


def a_later(*, kop=None, aanvulling=None, inzage=None, **of_the_pupil):
    """What a later export made that says nothing of the pupil but the name, and the given."""
    bare = a_leerling(**dict.fromkeys(_optional(), None) | {"voornaam": (), "verzorger": ()})
    dossier = a_dossier_of()
    school = replace(dossier.huidigeschool, leerling=replace(bare, **of_the_pupil))
    return an_overstapdossier(
        kop=kop or a_kop(),
        dossier=replace(dossier, inzage=inzage, huidigeschool=school),
        aanvulling=aanvulling,
    )


def _optional():
    """The names of what the example pupil has and may lack."""
    example = a_leerling()
    names = type(example).__dataclass_fields__
    return [
        name
        for name in names
        if name != "achternaam"
        and getattr(example, name) is not None
        and not isinstance(getattr(example, name), tuple)
    ]


def merge(earlier, later):
    """The next version and the ids of what changed, each with its place."""
    made, findings = merged(earlier, later, sha256=SHA256)
    return made, [(one.rule, one.path) for one in findings]


def test_what_says_nothing_new_makes_no_version():
    """A later export that says nothing new makes no next version."""
    made, changes = merge(an_overstapdossier(), a_later())

    assert (made, changes) == (None, [])


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(blocks(Dossier))
def test_any_dossier_onto_itself_changes_nothing(dossier):
    """Whatever a dossier holds, the same export once more changes nothing."""
    merge = Merge()

    assert merge.block(dossier, dossier, "dossier") is dossier
    assert merge.changes == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(blocks(Aanvulling), blocks(Aanvulling))
def test_merging_once_more_changes_nothing(earlier, later):
    """What a later export says is in the dossier after once: a second time changes nothing."""
    made = Merge().block(earlier, later, "aanvulling")
    again = Merge()

    assert again.block(made, later, "aanvulling") == made


def test_the_next_version_names_the_one_before():
    """The next version has the next number, the digest of the one before, and the same id."""
    earlier = an_overstapdossier(kop=a_kop(versie=3))
    later = a_later(aanvulling=Aanvulling(intelligentie=(an_iq(),)))

    made, _ = merge(earlier, later)

    assert (made.kop.versie, made.kop.vorigeVersie.sha256) == (4, SHA256)
    assert made.kop.dossierId == earlier.kop.dossierId


def an_iq(day=1, score=100):
    """An outcome of an intelligence test in October."""
    return Intelligentie(instrument="Verzonnen", datum=date(2025, 10, day), score=score)


def test_a_new_test_result_is_added():
    """A test that was not there comes in behind those before it, and is counted."""
    new = a_toets(afname=replace(a_toets().afname, afnamedatum=date(2026, 6, 1)))

    made, changes = merge(an_overstapdossier(), a_later(toetslijst=Toetslijst(toets=(new,))))

    assert made.dossier.huidigeschool.leerling.toetslijst.toets == (a_toets(), new)
    assert changes == [("GW.AVL02", "dossier/huidigeschool/leerling/toetslijst/toets")]


def test_all_else_stays():
    """What the later export is silent about stays as it was, also in other blocks."""
    later = a_later(aanvulling=Aanvulling(intelligentie=(an_iq(),)))

    made, _ = merge(an_overstapdossier(), later)

    kept = replace(made.dossier, metadata=a_dossier().metadata)
    assert kept == a_dossier()
    assert made.aanvulling.zienswijze == an_aanvulling().zienswijze


def test_a_reference_score_joins_its_test():
    """A DLE for a test that is there already joins the result of that test."""
    dle = Referentiescore(
        codereferentiescore="DLE", codevergelijkingsgroep="Landelijk", waarde="55"
    )
    later = a_toets(resultaat=Resultaat(referentiescore=(dle,)))

    made, changes = merge(an_overstapdossier(), a_later(toetslijst=Toetslijst(toets=(later,))))

    (toets,) = made.dossier.huidigeschool.leerling.toetslijst.toets
    assert set(toets.resultaat.referentiescore) == {*a_toets().resultaat.referentiescore, dle}
    assert changes == [
        (
            "GW.AVL02",
            "dossier/huidigeschool/leerling/toetslijst/toets[1]/resultaat/referentiescore",
        )
    ]


def test_a_score_that_contradicts_goes_as_a_whole():
    """Of two scores of one test that differ the later goes, with nothing left of the other."""
    other = Toetsscore(vaardigheidsscore=Decimal("1.5"))
    later = a_toets(resultaat=Resultaat(toetsscore=other))

    made, changes = merge(an_overstapdossier(), a_later(toetslijst=Toetslijst(toets=(later,))))

    (toets,) = made.dossier.huidigeschool.leerling.toetslijst.toets
    assert toets.resultaat.toetsscore == other
    assert [rule for rule, _ in changes] == ["GW.AVL03"]


def test_a_pupil_who_takes_the_test_after_all():
    """The reason for not taking the test goes once the pupil took it."""
    ill = Doorstroomtoets(deelgenomen=False, reden="ziekte")
    took = an_aanvulling().doorstroomtoets
    earlier = an_overstapdossier(aanvulling=an_aanvulling(doorstroomtoets=ill))

    made, changes = merge(earlier, a_later(aanvulling=Aanvulling(doorstroomtoets=took)))

    assert made.aanvulling.doorstroomtoets == took
    assert changes == [("GW.AVL03", "aanvulling/doorstroomtoets")]


def test_the_definitive_advice_makes_the_dossier_definitive():
    """With the definitive advice head and inzage say definitive, and the advice is added."""
    traject = an_aanvulling().adviestraject
    earlier = an_overstapdossier(
        kop=a_kop(status="voorlopig"),
        dossier=replace(a_dossier(), inzage=an_inzage(voorlopigdossier=True)),
        aanvulling=an_aanvulling(adviestraject=Adviestraject(voorlopig=traject.voorlopig)),
    )
    definitief = Adviestraject(definitief=traject.definitief)

    made, changes = merge(earlier, a_later(aanvulling=Aanvulling(adviestraject=definitief)))

    assert (made.kop.status, made.dossier.inzage.voorlopigdossier) == ("definitief", False)
    assert made.aanvulling.adviestraject.voorlopig == traject.voorlopig
    assert changes == [
        ("GW.AVL01", "aanvulling/adviestraject/definitief"),
        ("GW.AVL04", "kop/status"),
    ]


def test_a_later_export_without_advice_takes_nothing_back():
    """A definitive dossier stays definitive under an export that knows no advice."""
    later = a_later(kop=a_kop(status="voorlopig"), aanvulling=Aanvulling(intelligentie=(an_iq(),)))

    made, _ = merge(an_overstapdossier(), later)

    assert made.kop.status == "definitief"


def test_an_advice_that_differs_is_said():
    """Another advice than before goes, with a warning at its place."""
    earlier = an_overstapdossier()
    known = earlier.dossier.huidigeschool.leerling.overstapadvies
    other = an_overstapadvies(advies="70" if known.advies != "70" else "60")

    made, changes = merge(earlier, a_later(overstapadvies=other))

    assert made.dossier.huidigeschool.leerling.overstapadvies.advies == other.advies
    assert ("GW.AVL03", "dossier/huidigeschool/leerling/overstapadvies/advies") in changes


def test_a_category_that_was_empty_goes_along():
    """A category held back because nothing was in it goes along once something is."""
    closed = a_metadata()
    categories = replace(closed.categorie_uitlevering, cat_verzuim="OPT-UIT")
    earlier = replace(a_dossier(), metadata=replace(closed, categorie_uitlevering=categories))
    later = a_later(aanvulling=Aanvulling(intelligentie=(an_iq(),)))
    opened = replace(categories, cat_verzuim="OPTIONEEL", cat_cijferlijsten="OPT-UIT")
    metadata = replace(later.dossier.metadata, categorie_uitlevering=opened)
    later = replace(later, dossier=replace(later.dossier, metadata=metadata))

    made, _ = merge(an_overstapdossier(dossier=earlier), later)

    found = made.dossier.metadata.categorie_uitlevering
    assert found.cat_verzuim == "OPTIONEEL"
    assert found.cat_cijferlijsten == categories.cat_cijferlijsten


def test_another_destination_takes_the_place_of_the_first():
    """A dossier that is for another school now is no longer for the first one."""
    other = (SchoolVerwijzing(brin="98ZZ", vestiging="00"),)
    later = a_later(kop=a_kop(bestemming=other))

    made, changes = merge(an_overstapdossier(), later)

    assert made.kop.bestemming == other
    assert changes == [("GW.AVL03", "kop/bestemming")]


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


PLAN = Handelingsplan(startdatum=date(2025, 9, 1), isgerichtop="lezen")
FILE = a_document(bestandsnaam="Handelingsplan.zip")
NEWER = replace(FILE, bestandsinhoud="bmlldXc=")
LOOSE = {"overigdocumentlijst": Overigdocumentlijst(document=(FILE,))}


def with_plan(document):
    """What is said of the support of a pupil with a plan and its file."""
    plan = replace(PLAN, document=document)
    return {"onderwijsondersteuning": Onderwijsondersteuning(handelingsplan=(plan,))}


def a_dossier_with(**blocks):
    """An overstapdossier with these blocks, and no other files."""
    return an_overstapdossier(dossier=a_dossier_of(**{"overigdocumentlijst": None} | blocks))


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


def test_one_of_a_choice_goes_for_the_other():
    """A view that came as a file takes the place of the text that said it was to come."""
    text = Zienswijze(van="ouder", datum=date(2026, 3, 1), tekst="Volgt.")
    file = Zienswijze(van="ouder", datum=date(2026, 3, 1), bijlage="zienswijze.pdf")
    merge = Merge()

    made = merge.block(Aanvulling(zienswijze=(text,)), Aanvulling(zienswijze=(file,)), "a")

    assert made.zienswijze == (file,)
    assert [(one.rule, one.path) for one in merge.changes] == [
        ("GW.AVL01", "a/zienswijze[1]/bijlage"),
        ("GW.AVL03", "a/zienswijze[1]/tekst"),
    ]


ADDITIONS = {
    "iq 3": Aanvulling(intelligentie=(an_iq(3),)),
    "iq 1": Aanvulling(intelligentie=(an_iq(1),)),
    "iq 9 and 2": Aanvulling(intelligentie=(an_iq(9), an_iq(2))),
    "a file": Aanvulling(bijlage=(Bijlage(bestandsnaam="b", soort="overig", sha256="0" * 64),)),
    "an advice": Aanvulling(
        adviestraject=Adviestraject(voorlopig=GegevenAdvies(advies="60", datum=date(2026, 1, 9)))
    ),
    "the test": Aanvulling(doorstroomtoets=an_aanvulling().doorstroomtoets),
}


@pytest.mark.parametrize("first", ADDITIONS)
@pytest.mark.parametrize("second", ADDITIONS)
def test_the_order_of_additions_does_not_matter(first, second):
    """Two exports that say nothing of the same thing end the same, whichever comes first."""
    base = Aanvulling(intelligentie=(an_iq(5), an_iq(2, 90), an_iq(7)))
    one, other = ADDITIONS[first], ADDITIONS[second]
    if "2" in first + second:
        base = Aanvulling(intelligentie=(an_iq(5), an_iq(7)))

    forth = Merge().block(Merge().block(base, one, ""), other, "")
    back = Merge().block(Merge().block(base, other, ""), one, "")

    assert forth == back


def test_two_that_contradict_are_said_in_either_order():
    """Where two exports differ on one thing the second goes, with a warning in either order."""
    low, high = (Aanvulling(intelligentie=(an_iq(1, score),)) for score in (80, 120))

    for first, second in ((low, high), (high, low)):
        merge = Merge()
        made = merge.block(first, second, "aanvulling")

        assert made == second
        assert [one.rule for one in merge.changes] == ["GW.AVL03"]
