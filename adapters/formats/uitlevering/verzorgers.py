"""Which carers of a pupil a school can still reach."""

from dataclasses import replace

from gateway.domain.dossier import Verzorger
from gateway.domain.overstapdossier import Overstapdossier


def has_died(verzorger: Verzorger) -> bool:
    """Whether a carer has died, by a yes or by a day."""
    return bool(verzorger.overleden or verzorger.overlijdensdatum)


def of_the_living(overstapdossier: Overstapdossier) -> Overstapdossier:
    """The same dossier, without the carers who have died."""
    dossier = overstapdossier.dossier
    school = dossier.huidigeschool
    alive = tuple(one for one in school.leerling.verzorger if not has_died(one))
    leerling = replace(school.leerling, verzorger=alive)
    school = replace(school, leerling=leerling)
    return replace(overstapdossier, dossier=replace(dossier, huidigeschool=school))
