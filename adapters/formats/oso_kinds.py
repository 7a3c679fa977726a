"""What can be wrong with OSO dossiers in an export, whichever LAS they come from."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

OLDER_EDITION: Final = Kind(
    rule="GW.OSO01",
    message="Dit dossier is van een andere editie dan 2019.1 en is hier niet overgebracht.",
    advice="Breng het eerst met `overstap upgrade` naar 2019.1 en bied aan wat daaruit komt.",
)
SIGNATURE_LEFT: Final = Kind(
    rule="GW.OSO02",
    message="Dit overstapdossier is ondertekend; de handtekening is niet gecontroleerd en gaat "
    "niet mee.",
    advice="Controleer het met `overstap verify`, en onderteken wat hieruit komt opnieuw.",
    severity=Severity.INFORMATION,
)
NO_DOSSIERS: Final = Kind(
    rule="GW.OSO03",
    message="In deze bestanden zit geen enkel OSO-dossier of overstapdossier.",
    advice="Kies de XML-bestanden die het LAS voor de overstap heeft gemaakt: een map, een ZIP of "
    "losse bestanden.",
)
NO_DOSSIER: Final = Kind(
    rule="GW.OSO04",
    message="Dit is geen OSO-dossier en geen overstapdossier; het is niet gebruikt.",
    advice="Haal het uit de map. Wilt u EDEXML, lijsten of bijlagen meegeven, zet dan om met de "
    "naam van uw LAS, bijvoorbeeld `overstap convert magister`.",
    severity=Severity.WARNING,
)
TWICE: Final = Kind(
    rule="GW.OSO05",
    message="Van deze leerling is ook een nieuwer dossier aangeboden, {other}; dit is niet "
    "gebruikt.",
    advice="Niets doen als het nieuwste geldt; haal anders het nieuwere uit de map.",
    severity=Severity.INFORMATION,
)
TWO_ALIKE: Final = Kind(
    rule="GW.OSO06",
    message="Van deze leerling zijn twee verschillende dossiers van dezelfde datum aangeboden, "
    "ook {other}; geen van beide is gebruikt.",
    advice="Kijk in het LAS welk dossier geldt en haal het andere uit de map.",
)
NO_KEY: Final = Kind(
    rule="GW.OSO07",
    message="In het dossier staat geen leerlingid, dus is er geen vast kenmerk van af te leiden.",
    advice="Geef de leerling in het LAS een leerlingnummer, of maak van dit ene dossier een "
    "overstapdossier met `overstap wrap --dossier-id`.",
)
NO_MAPPING: Final = Kind(
    rule="GW.OSO08",
    message="Een OSO-dossier heeft geen kolommen, dus is er geen indelingsbestand voor.",
    advice="Laat --mapping weg.",
    who=Actor.RECEIVER,
)
ADDITION_LEFT: Final = Kind(
    rule="GW.OSO09",
    message="Een OSO-dossier van 2019.1 heeft geen plaats voor deze onderdelen van de aanvulling: "
    "{elements}.",
    advice="Neem ze zelf over uit het overstapdossier, dat u daarom bewaart naast het bestand "
    "voor het LAS.",
    severity=Severity.WARNING,
    who=Actor.RECEIVER,
)
SAME_KEY: Final = Kind(
    rule="GW.OSO10",
    message="Hetzelfde leerlingid staat ook in {other}, bij een ander BSN of onderwijsnummer; "
    "geen van beide dossiers is gebruikt.",
    advice="Geef in het LAS elke leerling een eigen nummer en maak de dossiers opnieuw.",
)
SAME_PGN: Final = Kind(
    rule="GW.OSO11",
    message="Hetzelfde BSN of onderwijsnummer staat ook in {other}, bij een ander leerlingid.",
    advice="Kijk in het LAS of het een en dezelfde leerling is; verbeter anders het nummer.",
    severity=Severity.WARNING,
)
DIFFERS: Final = Kind(
    rule="GW.OSO12",
    message="Dit gegeven staat in het OSO-dossier {bron} anders dan in de andere bestanden van de "
    "export; het laatste is gebruikt.",
    advice="Kijk in {las} welke van de twee juist is, verbeter de andere en zet opnieuw om.",
    severity=Severity.WARNING,
)
ADDED_TO: Final = Kind(
    rule="GW.OSO13",
    message="De andere bestanden van de export voegen hieraan toe wat niet in het OSO-dossier "
    "{bron} stond ({aantal}).",
    advice="Kijk of er nu niets dubbel staat.",
    severity=Severity.INFORMATION,
)
HEAD_LEFT: Final = Kind(
    rule="GW.OSO14",
    message="Dit is een overstapdossier; het kenmerk en de versie ervan gelden niet voor het "
    "nieuwe dossier.",
    advice="Is het al aangeleverd, neem het dan niet op in de export, maar vul het aan met "
    "`overstap convert --onto`.",
    severity=Severity.WARNING,
)
SEVERAL: Final = Kind(
    rule="GW.OSO15",
    message="Dit dossier past bij meer dan een leerling van de export en is niet gebruikt.",
    advice="Verbeter in {las} het leerlingnummer of het BSN, en maak het dossier opnieuw.",
)
OTHER_YEAR: Final = Kind(
    rule="GW.OSO16",
    message="Dit dossier is niet in schooljaar {expected} gemaakt en is niet gebruikt.",
    advice="Maak het dossier in {las} opnieuw, of haal het uit de map.",
    severity=Severity.WARNING,
)
SCHOOL_DIFFERS: Final = Kind(
    rule="GW.OSO17",
    message="De gegevens van de school zelf staan in het OSO-dossier {bron} anders dan in het "
    "schoolbestand; die in het schoolbestand zijn gebruikt.",
    advice="Niets doen als het schoolbestand klopt.",
    severity=Severity.INFORMATION,
)
EARLIER_YEAR: Final = Kind(
    rule="GW.OSO18",
    message="De OSO-dossiers in deze export zijn van schooljaar {found}; het lopende schooljaar "
    "is {expected}.",
    advice="Maak de dossiers in {las} opnieuw, tenzij het om dat eerdere schooljaar gaat.",
    severity=Severity.WARNING,
)
