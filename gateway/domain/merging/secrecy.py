"""Where somebody lives, once an export said that it is secret."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from gateway.domain.dossier import Leerling, Verzorger
from gateway.domain.findings import Finding, Kind
from gateway.domain.merging.changes import NOW_SECRET, STILL_SECRET
from gateway.domain.merging.identity import Key, key_of

_Person = TypeVar("_Person", Leerling, Verzorger)
_PUPIL: Final = "dossier/huidigeschool/leerling"


@dataclass(frozen=True, slots=True)
class _Secret:
    """That the pupil's address is secret: who said last what may go along, and what to tell."""

    said_by: Leerling
    kind: Kind

    @property
    def carers(self) -> Mapping[Key, Verzorger]:
        """The carers of whom it was said, by their name."""
        return {key_of(one): one for one in self.said_by.verzorger}


def kept_secret(
    made: Leerling, earlier: Leerling, later: Leerling, changes: list[Finding]
) -> Leerling:
    """
    *made* without any address or number that the last export to speak of it did not clear.

    Beside a pupil whose address is secret, that of a carer would tell it. So an export that is
    silent about the secrecy of the pupil's address adds no address at all.
    """
    if later.adresgeheim is True:
        secret = _Secret(later, NOW_SECRET)
    elif earlier.adresgeheim is True and later.adresgeheim is None:
        secret = _Secret(earlier, STILL_SECRET)
    else:
        return _carers_kept_secret(made, later, changes)
    carers = tuple(
        _reached_as(one, secret.carers.get(key_of(one)), secret.kind, f"verzorger[{at}]", changes)
        for at, one in enumerate(made.verzorger, 1)
    )
    said = secret.said_by
    made = replace(
        made,
        verzorger=carers,
        postcode4adres=said.postcode4adres,
        adresbuitenland=said.adresbuitenland,
    )
    return _reached_as(made, said, secret.kind, "", changes)


def _carers_kept_secret(made: Leerling, later: Leerling, changes: list[Finding]) -> Leerling:
    """*made* without the addresses of the carers who have a secret one by now."""
    hidden = {key_of(one): one for one in later.verzorger if one.adresgeheim}
    carers = tuple(
        _reached_as(one, hidden[key_of(one)], NOW_SECRET, f"verzorger[{at}]", changes)
        if key_of(one) in hidden
        else one
        for at, one in enumerate(made.verzorger, 1)
    )
    return replace(made, verzorger=carers)


def _reached_as(
    made: _Person, said: _Person | None, kind: Kind, part: str, changes: list[Finding]
) -> _Person:
    """*made* with the address and numbers that were *said*, and no others."""
    adreslijst = said.adreslijst if said else None
    communicatielijst = said.communicatielijst if said else None
    if (made.adreslijst, made.communicatielijst) == (adreslijst, communicatielijst):
        return made
    place = "/".join(filter(None, (_PUPIL, part)))
    noted = (f"{place}/adreslijst", f"{place}/communicatielijst")
    changes[:] = [one for one in changes if not one.path.startswith(noted)]
    changes.append(kind.at(place))
    return replace(made, adreslijst=adreslijst, communicatielijst=communicatielijst)
