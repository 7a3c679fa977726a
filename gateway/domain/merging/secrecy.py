"""Where somebody lives, once a later export says that it is secret."""

from dataclasses import replace
from typing import Final, TypeVar

from gateway.domain.dossier import Leerling, Persoon, Verzorger
from gateway.domain.findings import Finding
from gateway.domain.merging.changes import NOW_SECRET
from gateway.domain.merging.identity import key_of

_Person = TypeVar("_Person", Leerling, Persoon, Verzorger)
_PUPIL: Final = "dossier/huidigeschool/leerling"


def kept_secret(made: Leerling, later: Leerling, changes: list[Finding]) -> Leerling:
    """
    *made* without any address or number that the *later* export does not clear.

    Beside a pupil whose address is secret, that of a carer would tell it.
    """
    hidden = later.adresgeheim is True
    said = {key_of(one): one for one in later.verzorger}
    carers = tuple(
        _cleared(one, said.get(key_of(one)), f"{_PUPIL}/verzorger[{at}]", changes, hidden=hidden)
        for at, one in enumerate(made.verzorger, 1)
    )
    made = replace(made, verzorger=carers)
    if hidden:
        made = replace(made, postcode4adres=later.postcode4adres)
        made = replace(made, adresbuitenland=later.adresbuitenland)
    return _cleared(made, later, _PUPIL, changes, hidden=hidden)


def _cleared(
    made: _Person, later: _Person | None, path: str, changes: list[Finding], *, hidden: bool
) -> _Person:
    """*made* with the address and numbers of *later* alone, where they are secret by now."""
    if not (hidden or (later and later.adresgeheim)):
        return made
    adreslijst = later.adreslijst if later else None
    communicatielijst = later.communicatielijst if later else None
    if (made.adreslijst, made.communicatielijst) == (adreslijst, communicatielijst):
        return made
    changes.append(NOW_SECRET.at(path))
    return replace(made, adreslijst=adreslijst, communicatielijst=communicatielijst)
