"""An earlier dossier, what a later export says of its pupil, and what comes of the two."""

from dataclasses import replace
from datetime import date

from gateway.domain.merging.dossiers import merged
from gateway.domain.overstapdossier import Intelligentie
from tests.dossier_builders import a_dossier_of, a_kop, a_leerling, an_overstapdossier

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


def a_dossier_with(**blocks):
    """An overstapdossier with these blocks, and no other files."""
    return an_overstapdossier(dossier=a_dossier_of(**{"overigdocumentlijst": None} | blocks))


def an_iq(day=1, score=100):
    """An outcome of an intelligence test in October."""
    return Intelligentie(instrument="Verzonnen", datum=date(2025, 10, day), score=score)
