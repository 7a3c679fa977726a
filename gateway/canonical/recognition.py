"""Which document, of which edition, a tree from outside is."""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from gateway.domain.errors import Unreadable
from gateway.domain.findings import Actor, Finding, Kind
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, NAMESPACE

DOSSIER: Final = "oso-dossier"
OVERSTAPDOSSIER: Final = "overstapdossier"
EDITION: Final = "2019.1"

_OSO: Final = "http://www.edustandaard.nl/oso_gegevensset/"
_EDITIONS: Final[Mapping[str, str]] = {DOSSIER_NAMESPACE: EDITION}

UNKNOWN_DOCUMENT: Final = Kind(
    rule="GW.DOC01",
    message="Dit is geen OSO-dossier en geen overstapdossier.",
    advice="Kies het XML-bestand dat het LAS voor de overstap heeft gemaakt.",
)
OTHER_EDITION: Final = Kind(
    rule="GW.DOC02",
    message="Dit dossier is van een andere editie van de OSO-gegevensset dan " + EDITION + ".",
    advice="Laat het LAS een dossier van editie " + EDITION + " maken; "
    "kan het dat niet, vraag dan de leverancier om een nieuwere versie.",
)
MANY_DOSSIERS: Final = Kind(
    rule="GW.DOC03",
    message="Dit bestand bevat een verzameling dossiers in plaats van het dossier van één "
    "leerling.",
    advice="Laat het LAS voor elke leerling een eigen bestand maken.",
)
NO_DOSSIER: Final = Kind(
    rule="GW.DOC04",
    message="In dit overstapdossier zit geen OSO-dossier.",
    advice="Maak het overstapdossier opnieuw; meld het bij de leverancier als dit zo blijft.",
    who=Actor.SUPPLIER,
)
OTHER_ENVELOPE: Final = Kind(
    rule="GW.DOC05",
    message="Dit overstapdossier is van een editie die hier niet gelezen wordt.",
    advice="Maak het overstapdossier met editie 1 van het schema.",
    who=Actor.SUPPLIER,
)


def recognise(root: etree._Element) -> tuple[str, str]:
    """
    Which document *root* is (`oso-dossier` or `overstapdossier`), and the edition of its dossier.

    Raises Unreadable where it is neither, or of an edition that is not read here.
    """
    name = etree.QName(root)
    if name.text == f"{{{NAMESPACE}}}overstapdossier":
        return OVERSTAPDOSSIER, recognise(dossier_in(root))[1]
    edition = _EDITIONS.get(name.namespace or "")
    if edition is None or name.localname != "dossier":
        raise Unreadable(_refusal(name, root.sourceline))
    return DOSSIER, edition


def dossier_in(root: etree._Element) -> etree._Element:
    """
    The OSO dossier that *root* is or holds, of whatever edition.

    Raises Unreadable where an overstapdossier holds none, or more than one.
    """
    if root.tag != f"{{{NAMESPACE}}}overstapdossier":
        return root
    held = [child for child in root.iterchildren("{*}dossier") if _is_oso(etree.QName(child))]
    if len(held) != 1:
        raise Unreadable(NO_DOSSIER.at(line=root.sourceline))
    return held[0]


def _is_oso(name: etree.QName) -> bool:
    return (name.namespace or "").startswith(_OSO)


def _refusal(name: etree.QName, line: int | None) -> Finding:
    """Say why a document of this *name* is not read."""
    if _is_oso(name):
        many = name.localname == "dossiers"
        return (MANY_DOSSIERS if many else _known_or_not(name)).at(line=line)
    other = name.localname == "overstapdossier"
    return (OTHER_ENVELOPE if other else UNKNOWN_DOCUMENT).at(line=line)


def _known_or_not(name: etree.QName) -> Kind:
    return OTHER_EDITION if name.localname == "dossier" else UNKNOWN_DOCUMENT
