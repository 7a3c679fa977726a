"""A second version of a dossier, as a school makes it when there is news."""

from dataclasses import replace
from datetime import datetime

from gateway.canonical.printing import print_overstapdossier
from gateway.domain.overstapdossier import Overstapdossier, VorigeVersie


def next_version(overstapdossier: Overstapdossier, *, sha256: str, moment: datetime) -> bytes:
    """
    The version after *overstapdossier*, unsigned, with a new point of attention in the advice.

    *sha256* is the digest of the signed document before it.
    """
    kop = replace(
        overstapdossier.kop,
        versie=overstapdossier.kop.versie + 1,
        vorigeVersie=VorigeVersie(sha256=sha256),
        opgesteld=moment,
    )
    school = overstapdossier.dossier.huidigeschool
    advies = school.leerling.overstapadvies
    if advies is not None:
        words = "Aangevuld na het gesprek met de ouders."
        leerling = replace(school.leerling, overstapadvies=replace(advies, aandachtspunten=words))
        school = replace(school, leerling=leerling)
    dossier = replace(overstapdossier.dossier, huidigeschool=school)
    return print_overstapdossier(replace(overstapdossier, kop=kop, dossier=dossier))
