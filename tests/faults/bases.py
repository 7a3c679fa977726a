"""Dossiers with everything in them that their kind allows, to do one thing wrong in."""

from copy import deepcopy
from functools import cache

from lxml import etree

from tests.edition_builders import a_full_dossier, at, edition_2019, put

_LL = "{*}huidigeschool/{*}leerling"
_EVERYWHERE = (
    *(f"{_LL}/{{*}}{name}" for name in ("geboorteplaats", "nationaliteit", "geboortemaand")),
    *(f"{_LL}/{{*}}{name}" for name in ("huisarts/{*}roepnaam", "huisarts/{*}geslacht")),
)
_VVE = ("voorschools", "vroegschools")
_VOMBO = (
    *("bevorderd", "examenresultaat", "resultaatvakkenvo", "certificaat", "competenties"),
    *("stage", "overigvombo"),
)
_NUMBERS = ("bsn", "onderwijsnummer", "verzorger/{*}banknummer")
# kind -> overdrachtsoort, overstap, and what may not go along
_KINDS = {
    "POPO": ("overstapdossier", "POPO", ()),
    "POVO": ("overstapdossier", "POVO", _VVE),
    "VOVO": ("overstapdossier", "VOVO", _VVE),
    "binnen BRIN": ("overdrachtbinnenbrin", "POPO", ()),
    "POSWV": ("swv-dossier", "POSWV", ("eindtoets_basisonderwijs", *_VOMBO, *_NUMBERS)),
    "VOSWV": (
        *("swv-dossier", "VOSWV"),
        ("vanpeuterspeelzaal", "naampeuterspeelzaal", *_VVE, *_NUMBERS),
    ),
}
KINDS = tuple(_KINDS)


@cache
def full(kind: str) -> etree._Element:
    """A dossier of that *kind* with all there may be in it, and nothing against it."""
    soort, overstap, forbidden = _KINDS[kind]
    root = a_full_dossier(edition_2019())
    for path in (*_EVERYWHERE, *(f"{_LL}/{{*}}{name}" for name in forbidden)):
        for element in root.findall(path):
            element.getparent().remove(element)
    for element in [found for found in root.iter("*") if found.getprevious() is not None]:
        if element.tag == element.getprevious().tag:  # once is enough, and much quicker
            element.getparent().remove(element)
    put(root, "overdrachtsoort", soort)
    put(root, "metadata/overstap", overstap)
    put(root, "metadata/standaardversie", "2019.1")
    put(root, "metadata/validatieversie", "2019.1.1")
    for category in at(root, "metadata/categorie_uitlevering"):
        category.text = "OPTIONEEL"
    return root


def copied(root: etree._Element) -> etree._Element:
    """A dossier of one's own, to do something wrong in."""
    return deepcopy(root)
