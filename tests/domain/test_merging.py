"""What a later export says comes into the dossier that went before; the rest stays."""

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings

from gateway.domain.dossier import Dossier, Referentiescore, Resultaat, Toetslijst, Toetsscore
from gateway.domain.merging.blocks import Merge
from gateway.domain.overstapdossier import (
    Aanvulling,
    Adviestraject,
    Decimal,
    Doorstroomtoets,
    SchoolVerwijzing,
    Zienswijze,
)
from tests.dossier_builders import (
    a_dossier,
    a_kop,
    a_metadata,
    a_toets,
    an_aanvulling,
    an_inzage,
    an_overstapadvies,
    an_overstapdossier,
)
from tests.merging_builders import SHA256, a_later, an_iq, merge
from tests.model_strategies import blocks


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
