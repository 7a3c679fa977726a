"""Which document, of which edition, a tree from outside is."""

import re
from typing import Final

from lxml import etree

from gateway.canonical.editions.edition import Edition, Editions, known_editions
from gateway.domain.errors import Unreadable
from gateway.domain.findings import Actor, Finding, Kind
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, NAMESPACE

DOSSIER: Final = "oso-dossier"
OVERSTAPDOSSIER: Final = "overstapdossier"
EDITION: Final = "2019.1"

_OSO: Final = "http://www.edustandaard.nl/oso_gegevensset/"
_YEAR: Final = re.compile(re.escape(_OSO) + r"([0-9]{4})(?:[0-9]{4})?/dossier")

UNKNOWN_DOCUMENT: Final = Kind(
    rule="GW.DOC01",
    message="Dit is geen OSO-dossier en geen overstapdossier.",
    advice="Kies het XML-bestand dat het LAS voor de overstap heeft gemaakt.",
)
WRONG_NAMESPACE: Final = Kind(
    rule="GW.DOC13",
    message="Het hoofdelement heet {name}, maar zijn naamruimte (xmlns) is niet die van OSO.",
    advice="Laat de leverancier de naamruimte in de export verbeteren; kies anders een ander "
    "bestand.",
    who=Actor.SUPPLIER,
)
OTHER_EDITION: Final = Kind(
    rule="GW.DOC02",
    message="Dit dossier is van een editie van de OSO-gegevensset die hier niet bekend is; "
    "bekend zijn: {known}.",
    advice="Laat het LAS een dossier van editie " + EDITION + " maken; "
    "kan het dat niet, vraag dan de leverancier om een nieuwere versie.",
)
NEWER_EDITION: Final = Kind(
    rule="GW.DOC12",
    message="Dit dossier is van een nieuwere editie van de OSO-gegevensset dan hier bekend is; "
    "bekend zijn: {known}.",
    advice="Vraag de beheerder van de gateway om deze editie toe te voegen, of laat het LAS een "
    "dossier van editie " + EDITION + " maken.",
    who=Actor.ADMINISTRATOR,
)
BRING_FIRST: Final = Kind(
    rule="GW.DOC09",
    message="Dit dossier is van editie {edition}, en hier hoort een dossier van editie "
    + EDITION
    + ".",
    advice="Breng het eerst met `overstap upgrade` naar editie " + EDITION + " en gebruik wat "
    "daaruit komt, of laat het LAS een dossier van die editie maken.",
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
TWO_DOSSIERS: Final = Kind(
    rule="GW.DOC14",
    message="In dit overstapdossier zit meer dan één OSO-dossier.",
    advice="Maak voor elk OSO-dossier een eigen overstapdossier; meld het bij de leverancier als "
    "dit zo blijft.",
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
    if name.text != f"{{{DOSSIER_NAMESPACE}}}dossier":
        raise Unreadable(_refusal(name, root.sourceline))
    return DOSSIER, EDITION


def other_edition(root: etree._Element, editions: Editions | None = None) -> Edition | None:
    """
    The edition of the OSO dossier *root* where it is one of *editions* beside that of the model.

    Without *editions* they are those that came with the gateway.
    """
    name = etree.QName(root)
    if name.localname != "dossier" or not _is_oso(name) or name.namespace == DOSSIER_NAMESPACE:
        return None
    return (known_editions() if editions is None else editions).get(name.namespace or "")


def dossier_in(root: etree._Element) -> etree._Element:
    """
    The OSO dossier that *root* is or holds, of whatever edition.

    Raises Unreadable where an overstapdossier holds none, or more than one.
    """
    if root.tag != f"{{{NAMESPACE}}}overstapdossier":
        return root
    held = [child for child in root.iterchildren("{*}dossier") if _is_oso(etree.QName(child))]
    if len(held) != 1:
        raise Unreadable((TWO_DOSSIERS if held else NO_DOSSIER).at(line=root.sourceline))
    return held[0]


def _is_oso(name: etree.QName) -> bool:
    return (name.namespace or "").startswith(_OSO)


def _refusal(name: etree.QName, line: int | None) -> Finding:
    """Say why a document of this *name* is not read."""
    if not _is_oso(name):
        return _of_no_standard(name, line)
    if name.localname == "dossier":
        return _of_other_edition(name.namespace or "", line)
    return (MANY_DOSSIERS if name.localname == "dossiers" else UNKNOWN_DOCUMENT).at(line=line)


def _of_no_standard(name: etree.QName, line: int | None) -> Finding:
    if name.localname == "overstapdossier":
        return OTHER_ENVELOPE.at(line=line)
    if name.localname == "dossier":
        return WRONG_NAMESPACE.at(line=line, name=name.localname)
    return UNKNOWN_DOCUMENT.at(line=line)


def _of_other_edition(namespace: str, line: int | None) -> Finding:
    editions = known_editions()
    if namespace in editions:
        return BRING_FIRST.at(line=line, edition=editions[namespace].name)
    known = ", ".join(sorted(edition.name for edition in editions.values()))
    year = _YEAR.fullmatch(namespace)
    newer = year is not None and year[1] > EDITION
    return (NEWER_EDITION if newer else OTHER_EDITION).at(line=line, known=known)
