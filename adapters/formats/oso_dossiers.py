"""OSO dossiers of any known edition, and overstapdossiers, as files of an export hold them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from lxml import etree

from adapters.formats import oso_kinds as kinds
from gateway.domain.dossier import Dossier
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import (
    DOSSIER_NAMESPACE,
    NAMESPACE,
    SIGNATURE,
    Overstapdossier,
)
from gateway.domain.translation import Upgrade
from gateway.markup.codec import decode
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical
from gateway.markup.schema import check

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element

_OSO: Final = "http://www.edustandaard.nl/oso_gegevensset/"
_OURS: Final = NAMESPACE.rpartition(":")[0]
_DOSSIER: Final = f"{{{DOSSIER_NAMESPACE}}}dossier"
_OVERSTAPDOSSIER: Final = f"{{{NAMESPACE}}}overstapdossier"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dossierbestand:
    """
    One dossier out of a file, as the model has it; None, with findings, where it has no form.

    *overstapdossier* is the whole where the dossier stood in one.
    """

    bron: str
    dossier: Dossier | None = None
    overstapdossier: Overstapdossier | None = None
    findings: tuple[Finding, ...] = ()


def dossiers_in(root: Element) -> tuple[Element, ...]:
    """
    The dossiers that *root* is or holds, in one file or in an envelope of the exchange.

    An overstapdossier counts as one, with the dossier in it.
    """
    every = filter(_is_document, root.iter("{*}overstapdossier", "{*}dossier"))
    return tuple(one for one in every if not any(map(_is_document, one.iterancestors())))


def opened(element: Element, data: bytes, bron: str, upgrade: Upgrade | None) -> Dossierbestand:
    """
    The dossier *element* of the file that holds *data*, brought over by *upgrade* where needed.

    Every finding stands at *bron*, and below it at the place in the dossier.
    """
    try:
        current, lost = _brought(element, data, upgrade)
        found = check(current)
        if not found:
            return replace(_read(current, bron), findings=placed(_noted(current, lost), bron))
    except Refused as refusal:
        lost, found = (), refusal.findings
    return Dossierbestand(bron=bron, findings=placed((*lost, *found), bron))


def placed(findings: Iterable[Finding], bron: str) -> tuple[Finding, ...]:
    """*findings* about a dossier, at their places in the file *bron*."""
    return tuple(
        replace(one, path=f"{bron}, {one.path}" if one.path else bron) for one in findings
    )


def _brought(
    element: Element, data: bytes, upgrade: Upgrade | None
) -> tuple[Element, tuple[Finding, ...]]:
    if not _is_older(element):
        return element, ()
    if upgrade is None:
        raise Refused(kinds.OLDER_EDITION.at(line=element.sourceline))
    is_root = element.getparent() is None
    upgraded = upgrade(data if is_root else canonical(element))
    return parse(upgraded.document), upgraded.findings


def _read(root: Element, bron: str) -> Dossierbestand:
    if root.tag != _OVERSTAPDOSSIER:
        return Dossierbestand(bron=bron, dossier=decode(Dossier, root))
    whole = decode(Overstapdossier, root)
    return Dossierbestand(bron=bron, dossier=whole.dossier, overstapdossier=whole)


def _noted(root: Element, lost: tuple[Finding, ...]) -> Iterator[Finding]:
    yield from lost
    if root.find(SIGNATURE) is not None:
        yield kinds.SIGNATURE_LEFT.at()


def _is_document(element: Element) -> bool:
    name = etree.QName(element)
    expected = {"dossier": _OSO, "overstapdossier": _OURS}.get(name.localname)
    return expected is not None and (name.namespace or "").startswith(expected)


def _is_older(element: Element) -> bool:
    return element.tag not in (_DOSSIER, _OVERSTAPDOSSIER) and _is_document(element)
