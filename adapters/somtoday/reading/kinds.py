"""What can be wrong in what Somtoday writes, in words."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

_WARNING: Final = Severity.WARNING
_INFORMATION: Final = Severity.INFORMATION

NAMELESS: Final = Kind(
    rule="GW.SOM51",
    message="Van {count} leerling(en) staat er geen leerlingnummer en geen uuid in de JSON; zij"
    " zijn niet gelezen.",
    advice="Vraag de koppelpartij om in Somtoday Connect het veld leerlingnummer op te vragen.",
)
UNNUMBERED: Final = Kind(
    rule="GW.SOM60",
    message="Van {count} leerling(en) staat er geen leerlingnummer in de JSON; lijsten en bijlagen"
    " vinden hen daardoor niet op nummer.",
    advice="Vraag de koppelpartij om in Somtoday Connect het veld leerlingnummer op te vragen.",
    severity=_WARNING,
)
OTHERS_CHILD: Final = Kind(
    rule="GW.SOM52",
    message="Van {count} verzorger(s) staat de leerling niet in de export; ze zijn niet gebruikt.",
    advice="Niets doen als het om broers en zussen gaat; haal anders ook de leerlingen op.",
    severity=_INFORMATION,
)
LATER_YEAR: Final = Kind(
    rule="GW.SOM53",
    message="In de JSON staan {count} plaatsing(en) van een later schooljaar; zij zijn niet"
    " gebruikt.",
    advice="Niets doen: de school van bestemming plaatst de leerling.",
    severity=_INFORMATION,
)
BROKEN_BODY: Final = Kind(
    rule="GW.SOM54",
    message="De bijlage in deze JSON is beschadigd: het bestand is geen base64.",
    advice="Maak de bijlage opnieuw, of leg het bestand zelf in de map van de leerling.",
)
IN_DOSSIER: Final = Kind(
    rule="GW.SOM55",
    message="Bij deze aanmelding zit een OSO-dossier; dat is gebruikt. De aanmelding en {count}"
    " bijlage(n) zijn daaruit gemaakt en zijn niet nog eens gelezen.",
    advice="Niets doen. Is er iets in de aanmelding verbeterd, zet dat dan in een lijst (CSV of"
    " Excel) naast de export.",
    severity=_INFORMATION,
)
SIGNATURE: Final = Kind(
    rule="GW.SOM56",
    message="De ondertekening van een aanmelding heeft geen plaats in een dossier.",
    advice="Niets doen: zij geldt alleen voor de aanmelding.",
    severity=_INFORMATION,
)
UNKNOWN_PART: Final = Kind(
    rule="GW.SOM58",
    message="Naast de leerlingen of verzorgers staan in de JSON delen die niet meegaan:"
    " {elements}.",
    advice="Niets doen als het niet om leerlinggegevens gaat; meld het anders bij de leverancier"
    " van deze software.",
    severity=_WARNING,
    who=Actor.SUPPLIER,
)
NO_PUPIL: Final = Kind(
    rule="GW.SOM57",
    message="Deze aanmelding heeft geen leerling.",
    advice="Maak de aanmelding opnieuw.",
    who=Actor.SUPPLIER,
)
OTHER_YEAR: Final = Kind(
    rule="GW.SOM59",
    message="De export is van schooljaar {found}, en nu is het {expected}.",
    advice="Haal de leerlingen opnieuw op in het lopende schooljaar.",
    severity=Severity.WARNING,
)
