"""What can be wrong in what Magister writes, in words."""

from typing import Final

from gateway.domain.findings import Kind, Severity

_WARNING: Final = Severity.WARNING
_INFORMATION: Final = Severity.INFORMATION

XML_UNKNOWN: Final = Kind(
    rule="GW.MAG51",
    message="In de XML van Decibel staan bij leerlingen delen die hier onbekend zijn: {elements}.",
    advice="Zet in de layout elk gegeven als een eigen veld van Leerling.",
    severity=_WARNING,
)
XML_TWICE: Final = Kind(
    rule="GW.MAG52",
    message="Het veld {element} staat meer dan eens bij de leerling; geen ervan is gebruikt.",
    advice="Geef in de Decibel-layout elk veld een eigen naam en maak de export opnieuw.",
)
XML_EMPTY: Final = Kind(
    rule="GW.MAG53",
    message="In de XML van Decibel staat geen enkele leerling met een gevuld veld.",
    advice="Kijk in Magister of de layout leerlingen kiest, en maak de export opnieuw.",
)
OTHER_YEAR: Final = Kind(
    rule="GW.MAG54",
    message="De lijst gaat niet over schooljaar {expected}; het nieuwste is {found}.",
    advice="De dossiers gaan nu over dat jaar; maak de lijst in Magister opnieuw met de lopende "
    "lesperiode.",
    severity=_WARNING,
)
LATER_YEAR: Final = Kind(
    rule="GW.MAG55",
    message="Deze rijen gaan over een later schooljaar en zijn niet gebruikt: {rows}.",
    advice="Niets te doen: de school van bestemming plaatst de leerling.",
    severity=_INFORMATION,
)
BAD_PERIOD: Final = Kind(
    rule="GW.MAG56",
    message="De waarde van {kolom} is in deze rijen geen lesperiode (2526): {rows}.",
    advice="Neem in de lijst de lesperiode zelf op; de rijen gelden nu voor dit schooljaar.",
    severity=_WARNING,
)
OTHER_SCHOOL: Final = Kind(
    rule="GW.MAG57",
    message="Deze rijen zijn van een andere school en zijn niet gebruikt: {rows}.",
    advice="Kies in Magister de administratieve eenheid van uw school, of verbeter het "
    "schoolbestand.",
)
INDICATION: Final = Kind(
    rule="GW.MAG58",
    message="De indicatie in {kolom} gaat niet mee, zonder datum en beschikking; rijen: {rows}.",
    advice="Neem haar van wie vertrekt op in een lijst met Stamnummer, Soort (lwoo), "
    "Begindatum, SWV-nummer en Beschikkingsnummer.",
    severity=_WARNING,
)
OWN: Final = Kind(
    rule="GW.MAG59",
    message="Dit bestand heeft Overstap zelf geschreven; waar een OSO-dossier in de map van de "
    "leerling ligt, is alleen dat gebruikt.",
    advice="Niets te doen; wijzigingen in de lijst zelf komen niet mee.",
    severity=_INFORMATION,
)
OWN_TEXT: Final = Kind(
    rule="GW.MAG60",
    message="De aanvulling in dit bestand is voor mensen geschreven en is niet teruggelezen.",
    advice="Bied het overstapdossier (XML) zoals het is opgehaald aan als de aanvulling mee moet.",
    severity=_WARNING,
)
