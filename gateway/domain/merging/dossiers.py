"""A dossier with what a later export adds: the next version of the same hand-over."""

from dataclasses import fields, replace
from typing import Final

from gateway.domain.dossier import CategorieUitlevering, Dossier, Inzage, Leerling, Metadata
from gateway.domain.findings import Finding
from gateway.domain.merging.blocks import Merge
from gateway.domain.merging.changes import NOW_DEFINITIVE, REPLACED
from gateway.domain.merging.documents import placed_once
from gateway.domain.merging.secrecy import kept_secret
from gateway.domain.overstapdossier import Aanvulling, Kop, Overstapdossier, VorigeVersie

_DEFINITIVE: Final = "definitief"
_HELD_BACK: Final = "OPT-UIT"


def merged(
    earlier: Overstapdossier, later: Overstapdossier, *, sha256: str
) -> tuple[Overstapdossier | None, tuple[Finding, ...]]:
    """
    The version after *earlier*, with all that *later* says, and what changed in it.

    *sha256* is the digest of the document that *earlier* was read from. None where *later* says
    nothing that is not in *earlier* already: then there is no next version.
    """
    merge, status = Merge(), _status(earlier.kop, later.kop)
    dossier = _dossier(merge, earlier.dossier, later.dossier, status)
    aanvulling = _aanvulling(merge, earlier.aanvulling, later.aanvulling)
    kop = _kop(merge, earlier.kop, later.kop)
    if status != earlier.kop.status:
        merge.changes.append(NOW_DEFINITIVE.at("kop/status"))
    kop = replace(kop, status=status, vorigeVersie=VorigeVersie(sha256=sha256))
    made = Overstapdossier(kop=kop, dossier=dossier, aanvulling=aanvulling)
    return None if _says_the_same(earlier, made) else made, tuple(merge.changes)


def _says_the_same(earlier: Overstapdossier, made: Overstapdossier) -> bool:
    """Whether *made* differs from *earlier* in nothing but how and when it was made."""
    if made.aanvulling != earlier.aanvulling or made.kop.status != earlier.kop.status:
        return False
    if set(made.kop.bestemming) != set(earlier.kop.bestemming):
        return False
    return replace(made.dossier, metadata=earlier.dossier.metadata) == earlier.dossier


def _status(earlier: Kop, later: Kop) -> str:
    """Definitive once one of them is: a later export without an advice takes nothing back."""
    return _DEFINITIVE if _DEFINITIVE in (earlier.status, later.status) else earlier.status


def _kop(merge: Merge, earlier: Kop, later: Kop) -> Kop:
    addressed = later.bestemming or earlier.bestemming
    if set(addressed) != set(earlier.bestemming):
        merge.changes.append(REPLACED.at("kop/bestemming"))
    return replace(
        earlier,
        bestemming=addressed,
        versie=earlier.versie + 1,
        opgesteld=later.opgesteld,
        software=later.software,
    )


def _dossier(merge: Merge, earlier: Dossier, later: Dossier, status: str) -> Dossier:
    provisional = status != _DEFINITIVE
    inzage = earlier.inzage and replace(earlier.inzage, voorlopigdossier=provisional)
    seen = later.inzage and replace(later.inzage, voorlopigdossier=provisional)
    metadata = _metadata(earlier.metadata, later.metadata)
    before, after = earlier.huidigeschool.leerling, later.huidigeschool.leerling
    before, after = kept_secret(before, after, merge.changes)
    before, after = placed_once(before, after, merge.changes)
    before = _moved(before, after, merge.changes)
    return merge.block(
        _with(before, earlier, metadata=metadata, inzage=inzage),
        _with(after, later, metadata=metadata, inzage=seen),
        "dossier",
    )


def _moved(earlier: Leerling, later: Leerling, changes: list[Finding]) -> Leerling:
    """*earlier* without the address of a pupil who moved over the border."""
    if earlier.adreslijst and later.adresbuitenland and not later.adreslijst:
        changes.append(REPLACED.at("dossier/huidigeschool/leerling/adreslijst"))
        return replace(earlier, adreslijst=None)
    if earlier.adresbuitenland and later.adreslijst and not later.adresbuitenland:
        changes.append(REPLACED.at("dossier/huidigeschool/leerling/adresbuitenland"))
        return replace(earlier, adresbuitenland=())
    return earlier


def _with(
    leerling: Leerling, dossier: Dossier, *, metadata: Metadata, inzage: Inzage | None
) -> Dossier:
    school = replace(dossier.huidigeschool, leerling=leerling)
    return replace(dossier, metadata=metadata, inzage=inzage, huidigeschool=school)


def _metadata(earlier: Metadata, later: Metadata) -> Metadata:
    """What follows from how and of what the next version is made."""
    return replace(
        later,
        deeldossier=earlier.deeldossier,
        overstap=earlier.overstap or later.overstap,
        categorie_uitlevering=_going_along(
            earlier.categorie_uitlevering, later.categorie_uitlevering
        ),
    )


def _going_along(
    earlier: CategorieUitlevering | None, later: CategorieUitlevering | None
) -> CategorieUitlevering | None:
    """What goes along: a category that was held back, being empty, does once it has something."""
    if earlier is None or later is None:
        return earlier or later
    opened = {
        one.name: getattr(later, one.name)
        for one in fields(CategorieUitlevering)
        if getattr(earlier, one.name) == _HELD_BACK
    }
    return replace(earlier, **opened)


def _aanvulling(
    merge: Merge, earlier: Aanvulling | None, later: Aanvulling | None
) -> Aanvulling | None:
    if later is None:
        return earlier
    return merge.block(earlier or Aanvulling(), later, "aanvulling")
