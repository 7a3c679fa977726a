"""What can be wrong when aanmeldingen for Somtoday are written, in words."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

_WARNING: Final = Severity.WARNING
_INFORMATION: Final = Severity.INFORMATION

# The mapping file of the school.

NO_SUCH_PUPIL: Final = Kind(
    rule="GW.SOM01",
    message="Het indelingsbestand noemt een dossierId waarvan geen dossier is aangeboden.",
    advice="Kijk het nummer na bij [leerlingen] in het indelingsbestand, deel {number}.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
NO_PLACEMENT: Final = Kind(
    rule="GW.SOM02",
    message="Er staat geen plaatsing in de aanmeldingen: er is geen opleiding opgegeven.",
    advice="Zet de uuid van de opleiding in het indelingsbestand, of kies haar in Somtoday.",
    severity=_INFORMATION,
    who=Actor.RECEIVER,
)
NOT_SIGNED: Final = Kind(
    rule="GW.SOM03",
    message="Er is geen ondertekening geschreven: het indelingsbestand noemt geen ondertekenaar.",
    advice="Onderteken elke aanmelding zelf nadat die is verstuurd; Somtoday neemt haar dan pas"
    " verder in behandeling.",
    severity=_INFORMATION,
    who=Actor.RECEIVER,
)

# The fields of one aanmelding.

MISSING: Final = Kind(
    rule="GW.SOM11",
    message="Somtoday verlangt {field}, en in het dossier staat dit gegeven niet.",
    advice="Vraag het na bij de ouders of de verzender en zet het bij deze leerling in het"
    " indelingsbestand of in aanmelding.json, voordat de aanmelding wordt verstuurd.",
    who=Actor.RECEIVER,
)
NOT_IN_OSO: Final = Kind(
    rule="GW.SOM12",
    message="Somtoday verlangt {fields}, en dat mag of kan niet in een OSO-overstapdossier staan.",
    advice="Neem het over van het aanmeldformulier: zet het bij deze leerling in het"
    " indelingsbestand of in aanmelding.json, voordat de aanmelding wordt verstuurd.",
    who=Actor.RECEIVER,
)
UNFIT: Final = Kind(
    rule="GW.SOM13",
    message="De waarde voor {field} is niet {form}, zoals Somtoday verlangt, en is weggelaten.",
    advice="Kijk in het dossier wat er staat en vul de juiste waarde zelf in.",
    who=Actor.RECEIVER,
)
UNTRANSLATED: Final = Kind(
    rule="GW.SOM14",
    message="Het indelingsbestand heeft bij [{table}] geen woord voor de code van {field}.",
    advice="Vul de tabel in het indelingsbestand aan en maak de aanmelding opnieuw.",
    who=Actor.RECEIVER,
)
SEX_UNKNOWN: Final = Kind(
    rule="GW.SOM15",
    message="Het dossier zegt niet wat het geslacht is; {field} is ONBEKEND gemeld.",
    advice="Vul het geslacht in Somtoday aan.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
NO_ADDRESS: Final = Kind(
    rule="GW.SOM16",
    message="Somtoday verlangt een adres, en in het dossier staat geen volledig adres.",
    advice="Vraag het adres na en vul het in aanmelding.json in voordat de aanmelding wordt"
    " verstuurd.",
    who=Actor.RECEIVER,
)
ADDITION: Final = Kind(
    rule="GW.SOM17",
    message="De toevoeging bij het huisnummer staat niet in de aanmelding.",
    advice="Vul de toevoeging in Somtoday aan; zij staat in het OSO-dossier. Of zet in het"
    " indelingsbestand toevoeging_bij_huisnummer aan.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
FORMULA: Final = Kind(
    rule="GW.SOM18",
    message="De waarde voor {field} begint met een teken waarmee een formule begint.",
    advice="Kijk de waarde na voordat de aanmelding wordt verstuurd: een lijst uit Somtoday die u"
    " in Excel opent, zou haar uitvoeren.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
NO_CARER: Final = Kind(
    rule="GW.SOM19",
    message="Somtoday verlangt de verzorgers, en in het dossier staat er geen die mee kan.",
    advice="Vul de verzorgers in Somtoday aan.",
    who=Actor.RECEIVER,
)
NO_OPLEIDING: Final = Kind(
    rule="GW.SOM20",
    message="Het indelingsbestand noemt geen opleiding bij het advies van deze leerling; er staat"
    " geen plaatsing in de aanmelding.",
    advice="Vul [plaatsing.bij_advies] aan, of kies de opleiding in Somtoday.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
NO_LEERJAAR: Final = Kind(
    rule="GW.SOM21",
    message="Deze leerling komt niet van de basisschool, dus het leerjaar is niet bekend; er staat"
    " geen plaatsing in de aanmelding.",
    advice="Zet het leerjaar bij deze leerling in het indelingsbestand, of kies het in Somtoday.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)

# What is secret, or no business of the school.

SECRET_ADDRESS: Final = Kind(
    rule="GW.SOM31",
    message="Dit adres is geheim en staat daarom niet in de aanmelding, want die kan dat niet"
    " zeggen. Het staat wel in de bijlage met het OSO-dossier.",
    advice="Voer het adres zelf in Somtoday in, als geheim adres, en beperk wie de bijlagen van"
    " deze leerling kan openen.",
    who=Actor.RECEIVER,
)
SECRET_ADDRESS_SENT: Final = Kind(
    rule="GW.SOM32",
    message="Dit adres is geheim en staat in de aanmelding, omdat het indelingsbestand dat vraagt;"
    " de aanmelding zegt niet dat het geheim is.",
    advice="Merk het adres in Somtoday aan als geheim zodra de aanmelding binnen is.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
SECRET_NOT_THERE: Final = Kind(
    rule="GW.SOM37",
    message="Dit adres is geheim en staat, zoals het hoort, niet in het dossier.",
    advice="Vraag het de ouders en voer het in Somtoday in, als geheim adres.",
    who=Actor.RECEIVER,
)
HIDDEN: Final = Kind(
    rule="GW.SOM38",
    message="Wat er voor {field} zou staan is geheim en staat, zoals het hoort, niet in het"
    " dossier.",
    advice="Vraag het de ouders zelf als uw school het nodig heeft.",
    severity=_INFORMATION,
    who=Actor.RECEIVER,
)
SECRET_NUMBER: Final = Kind(
    rule="GW.SOM33",
    message="Het nummer voor {field} is geheim; het staat als geheim nummer in de aanmelding.",
    advice="Kijk na of Somtoday het als geheim toont.",
    severity=_INFORMATION,
    who=Actor.RECEIVER,
)
SECRET_MAIL: Final = Kind(
    rule="GW.SOM34",
    message="Een e-mailadres is geheim en staat daarom niet in de aanmelding.",
    advice="Neem het alleen over als dat nodig is; het staat in de bijlage met het OSO-dossier.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
DECEASED: Final = Kind(
    rule="GW.SOM35",
    message="Een verzorger is volgens het dossier overleden en staat niet in de aanmelding.",
    advice="Schrijf deze verzorger niet aan; neem de relatie zo nodig zelf over.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
NOT_NEEDED: Final = Kind(
    rule="GW.SOM36",
    message="Het rekeningnummer van een verzorger is met opzet niet overgenomen.",
    advice="Vraag het de ouders zelf als uw school het nodig heeft; het was aan de vorige school"
    " gegeven.",
    severity=_INFORMATION,
    who=Actor.RECEIVER,
)

# What goes along as attachment.

ATTACHED_ONLY: Final = Kind(
    rule="GW.SOM41",
    message="De aanmelding heeft geen veld voor deze delen van het dossier: {elements}.",
    advice="Niets doen als dit zo hoort: ze gaan mee als bijlage, in en bij het OSO-dossier.",
    severity=_INFORMATION,
    who=Actor.RECEIVER,
)
