"""The documents that a fuzz run begins with: small, so that a change soon means something."""

from collections.abc import Iterator
from typing import Final

from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.conformance.breuk import LL, put
from gateway.conformance.soorten import Soort, dossier_of, overstapdossier_of
from gateway.domain.dossier import Dossier

_BARE: Final = (
    "overstapadvies",
    "onderwijsondersteuning",
    "toetslijst",
    "cijferlijstlijst",
    "overigdocumentlijst",
    "eindtoets_basisonderwijs",
    "verzorger",
)
_ODD: Final = (
    b"",
    b"%PDF-1.7",
    b"<!DOCTYPE d [<!ENTITY e 'x'>]><d>&e;</d>",
    b"<?xml version='1.0' encoding='UTF-16'?><d/>",
    b"\xef\xbb\xbf<d><!-- c -->t<?pi?></d>",
    b"<d><e>1<?pi?>2</e></d>",
    b"<?xml version='1.0'" + b" " * 200 + b"encoding='UTF-7'?><d>1+ADwAIQ---c-->2</d>",
)


def seeds() -> Iterator[bytes]:
    """A whole and a bare document of each kind, and what is no dossier at all."""
    yield from _ODD
    for soort in Soort:
        yield print_dossier(dossier_of(soort))
        yield print_dossier(_bare(dossier_of(soort)))
        yield print_overstapdossier(overstapdossier_of(soort))
    current = print_dossier(_bare(dossier_of(Soort.POVO)))
    yield current.replace(b"/2019/dossier", b"/2018/dossier").replace(b"2019.1", b"2018.1")


def _bare(dossier: Dossier) -> Dossier:
    for name in _BARE:
        dossier = put(dossier, f"{LL}/{name}", None)
    return dossier
