"""What can be wrong with the files of an export, whichever LAS they come from."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

# What concerns the bundle, be it a folder, a ZIP or single files

MISSING: Final = Kind(
    rule="GW.BUN01",
    message="Het bestand of de map kan niet worden gelezen ({reason}).",
    advice="Kijk of de naam klopt en of u het bestand mag openen.",
)
TOO_MANY_FILES: Final = Kind(
    rule="GW.BUN02",
    message="De export telt meer dan {limit} bestanden.",
    advice="Bied de export in delen aan, bijvoorbeeld per groep.",
)
TOO_MUCH: Final = Kind(
    rule="GW.BUN03",
    message="De export is uitgepakt groter dan {limit} MB.",
    advice="Bied de export in delen aan, bijvoorbeeld per groep, of verklein de bijlagen.",
)
FILE_TOO_LARGE: Final = Kind(
    rule="GW.BUN04",
    message="Het bestand is groter dan {limit} MB en is niet gelezen.",
    advice="Verklein het bestand (scans in grijs, 150 dpi) en maak de export opnieuw.",
)
EXPANDS_TOO_MUCH: Final = Kind(
    rule="GW.BUN05",
    message="De ZIP is niet geopend: de inhoud is meer dan {limit} keer zo groot als het bestand.",
    advice="Maak de ZIP opnieuw. Kreeg u dit bestand van een ander, open het dan niet.",
)
UNSAFE_NAME: Final = Kind(
    rule="GW.BUN06",
    message="De ZIP is niet geopend: er staan namen in die buiten de map wijzen of dubbel zijn.",
    advice="Maak de ZIP opnieuw. Kreeg u dit bestand van een ander, open het dan niet.",
)
LINK: Final = Kind(
    rule="GW.BUN07",
    message="Dit is een snelkoppeling of een ander bijzonder bestand; het is niet gevolgd.",
    advice="Zet het bestand zelf in de map.",
)
ENCRYPTED: Final = Kind(
    rule="GW.BUN08",
    message="De ZIP is met een wachtwoord beveiligd en is niet geopend.",
    advice="Pak de ZIP zelf uit en bied de map aan.",
)
BROKEN_ZIP: Final = Kind(
    rule="GW.BUN09",
    message="De ZIP is beschadigd of afgebroken.",
    advice="Maak de ZIP opnieuw.",
)
NESTED_ZIP: Final = Kind(
    rule="GW.BUN10",
    message="Deze ZIP zit in de map of in een andere ZIP en is niet geopend.",
    advice="Pak deze ZIP uit op dezelfde plaats en bied de export opnieuw aan.",
)
UNKNOWN_FILE: Final = Kind(
    rule="GW.BUN11",
    message="Niet herkend: de inhoud is geen EDEXML, UWLR, lijst (CSV, XLSX) of schoolbestand.",
    advice="Verwijder het bestand, of zet het als bijlage in de map van de leerling.",
    severity=Severity.WARNING,
)
EMPTY_FILE: Final = Kind(
    rule="GW.BUN12",
    message="Het bestand is leeg.",
    advice="Maak dit onderdeel van de export opnieuw.",
)
OTHER_MESSAGE: Final = Kind(
    rule="GW.BUN13",
    message="Dit is XML, maar geen EDEXML en geen UWLR-leerresultaten.",
    advice="Kies in het LAS de export EDEXML (versie 2.0 of 2.1), of UWLR-leerresultaten.",
)
MACROS: Final = Kind(
    rule="GW.BUN14",
    message="Het bestand bevat macro's en wordt daarom niet geopend.",
    advice="Bewaar het bestand zonder macro's (als .xlsx, .docx of .pptx) en bied het weer aan.",
)

OLD_EDEX: Final = Kind(
    rule="GW.BUN15",
    message="Dit is het oude EDEX (tekst met vaste breedte), geen EDEXML; het is niet gelezen.",
    advice="Kies in het LAS de export EDEXML en leg die in de plaats van dit bestand.",
)

TOO_MANY_FAULTS: Final = Kind(
    rule="GW.BUN16",
    message="Van dit bestand zijn meer dan {limit} rijen, cellen of resultaten onbruikbaar; het "
    "is als geheel niet gebruikt.",
    advice="Maak dit onderdeel van de export opnieuw; bewaar een lijst zonder formules.",
)

# What concerns lists

OLD_WORKBOOK: Final = Kind(
    rule="GW.LST01",
    message="Dit is een werkblad in het oude XLS-formaat; dat wordt hier niet gelezen.",
    advice="Bewaar de lijst in Excel als .xlsx of als CSV.",
)
BROKEN_WORKBOOK: Final = Kind(
    rule="GW.LST02",
    message="Het werkblad is beschadigd, met een wachtwoord beveiligd of geen echt Excel-bestand.",
    advice="Maak de lijst in het LAS opnieuw, of bewaar haar opnieuw als .xlsx.",
)
NUL_BYTES: Final = Kind(
    rule="GW.LST03",
    message="De lijst bevat NUL-tekens; zij is beschadigd of heeft een onbekende tekencodering.",
    advice="Maak de lijst opnieuw en bewaar haar als CSV UTF-8.",
)
MIXED_ENCODING: Final = Kind(
    rule="GW.LST04",
    message="De lijst mengt twee tekencoderingen (UTF-8 en Windows-1252).",
    advice="Controleer de letters met accenten, of bewaar de lijst opnieuw als CSV UTF-8.",
    severity=Severity.WARNING,
)
BROKEN_LIST: Final = Kind(
    rule="GW.LST05",
    message="De lijst is geen leesbare CSV: een aanhalingsteken of een regel loopt niet goed af.",
    advice="Maak de lijst in het LAS opnieuw, zonder haar tussendoor te bewerken.",
)
SHIFTED_ROW: Final = Kind(
    rule="GW.LST06",
    message="De rij heeft {found} cellen in plaats van {expected} en is niet gebruikt.",
    advice="Kijk of er in een cel van deze rij een regeleinde of scheidingsteken staat.",
)
NO_ROWS: Final = Kind(
    rule="GW.LST07",
    message="De lijst heeft geen rijen onder de kopregel.",
    advice="Kijk of in het LAS de goede groep en het goede schooljaar gekozen waren.",
    severity=Severity.WARNING,
)
TOO_MANY_ROWS: Final = Kind(
    rule="GW.LST08",
    message="De lijst heeft meer dan {limit} rijen of {columns} kolommen en is niet gelezen.",
    advice="Bied de lijst in delen aan, met alleen de kolommen die nodig zijn.",
)
TOO_MANY_CELLS: Final = Kind(
    rule="GW.LST13",
    message="De lijst heeft meer dan {limit} cellen en is niet gelezen.",
    advice="Bied de lijst in delen aan, met alleen de kolommen die nodig zijn.",
)
HIDDEN: Final = Kind(
    rule="GW.LST14",
    message="In de lijst zijn rijen, kolommen of het blad zelf verborgen; zij zijn wel gelezen.",
    advice="Kijk in Excel na wat verborgen is (Zichtbaar maken), en verwijder wat niet mee moet.",
    severity=Severity.WARNING,
)
MERGED: Final = Kind(
    rule="GW.LST15",
    message="In de lijst zijn cellen samengevoegd; de waarde telt alleen voor de eerste ervan.",
    advice="Hef in Excel de samenvoeging op en vul elke cel, of maak de lijst in het LAS opnieuw.",
    severity=Severity.WARNING,
)
DOUBLE_COLUMN: Final = Kind(
    rule="GW.LST09",
    message="Kolom {column} staat meer dan eens in de lijst; de eerste is gebruikt.",
    advice="Kies de kolom in het LAS maar een keer, zodat duidelijk is welke geldt.",
    severity=Severity.WARNING,
)
FORMULA: Final = Kind(
    rule="GW.LST10",
    message="De cel bevat een formule en is niet gebruikt.",
    advice="Vervang de formule door haar waarde.",
    severity=Severity.WARNING,
)
UNREADABLE_TEXT: Final = Kind(
    rule="GW.LST11",
    message="De cel bevat tekens die in een dossier niet kunnen staan, en is niet gebruikt.",
    advice="Typ het gegeven in het LAS opnieuw, zonder het ergens vandaan te plakken.",
    severity=Severity.WARNING,
)

TITLE: Final = Kind(
    rule="GW.LST12",
    message="Boven de kopregel van de lijst staan andere regels ({count}); die zijn overgeslagen.",
    advice="Niets te doen als de rest van de lijst goed is overgekomen.",
    severity=Severity.INFORMATION,
)

# What concerns EDEXML

EDEX_NO_SCHOOL: Final = Kind(
    rule="GW.EDX01",
    message="Het element {element} van de school ontbreekt of heeft niet de vorm {form}.",
    advice="Maak de EDEXML-export opnieuw; blijft dit zo, meld het dan bij de leverancier.",
    who=Actor.SUPPLIER,
)
EDEX_NO_PUPILS: Final = Kind(
    rule="GW.EDX02",
    message="De EDEXML bevat geen enkele leerling.",
    advice="Kijk of bij de export de goede groepen en het goede schooljaar gekozen waren.",
)
EDEX_NO_KEY: Final = Kind(
    rule="GW.EDX03",
    message="De leerling heeft geen sleutel (key) en is niet gebruikt.",
    advice="Maak de EDEXML-export opnieuw; blijft dit zo, meld het dan bij de leverancier.",
    who=Actor.SUPPLIER,
)
EDEX_UNKNOWN_ELEMENT: Final = Kind(
    rule="GW.EDX04",
    message="De EDEXML kent bij leerlingen elementen die hier onbekend zijn: {elements}.",
    advice="Niets te doen voor de school; de leverancier kan laten weten wat zij betekenen.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
EDEX_NO_PLACE: Final = Kind(
    rule="GW.EDX05",
    message="Deze EDEXML-elementen hebben geen plaats in het overstapdossier: {elements}.",
    advice="Niets te doen: de gegevens blijven in het eigen LAS.",
    severity=Severity.INFORMATION,
)
EDEX_UNKNOWN_GROUP: Final = Kind(
    rule="GW.EDX06",
    message="De leerling verwijst naar een groep die niet in de EDEXML staat.",
    advice="Maak de EDEXML-export opnieuw, met alle groepen.",
    severity=Severity.WARNING,
)
EDEX_DOUBLE_ELEMENT: Final = Kind(
    rule="GW.EDX07",
    message="Het element {element} staat meer dan eens bij de leerling; geen ervan is gebruikt.",
    advice="Maak de EDEXML-export opnieuw; blijft dit zo, meld het dan bij de leverancier.",
    who=Actor.SUPPLIER,
)

# What concerns UWLR

UWLR_NO_RESULTS: Final = Kind(
    rule="GW.UWL01",
    message="De UWLR-leerresultaten bevatten geen enkele toetsafname.",
    advice="Kijk of op het toetsplatform de goede groepen gekozen waren.",
    severity=Severity.WARNING,
)
UWLR_INCOMPLETE: Final = Kind(
    rule="GW.UWL02",
    message="Het resultaat is niet gebruikt: het element {element} ontbreekt.",
    advice="Laat de leverancier van het toetsplatform de uitwisseling nakijken.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
UWLR_UNKNOWN_TEST: Final = Kind(
    rule="GW.UWL03",
    message="De toetscode van dit resultaat staat niet bij de toetsen in hetzelfde bestand.",
    advice="De toets gaat mee zonder naam; laat de leverancier van het platform dit nakijken.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
UWLR_NO_PLACE: Final = Kind(
    rule="GW.UWL04",
    message="Deze UWLR-gegevens hebben geen plaats in het overstapdossier: {elements}.",
    advice="Niets te doen: de gegevens blijven op het toetsplatform.",
    severity=Severity.INFORMATION,
)
UWLR_PLAIN_SCORE: Final = Kind(
    rule="GW.UWL05",
    message="Het resultaat is alleen een kale score; het dossier heeft daar geen plaats voor.",
    advice="Neem een toetsoverzicht als bijlage op als de VO-school dit resultaat nodig heeft.",
    severity=Severity.INFORMATION,
)
UWLR_OTHER_RESULT: Final = Kind(
    rule="GW.UWL06",
    message="Het resultaat heeft een eigen vorm van de leverancier; het dossier kent die niet.",
    advice="Neem een toetsoverzicht als bijlage op als de VO-school dit resultaat nodig heeft.",
    severity=Severity.INFORMATION,
)

# What concerns the school file

SCHOOL_MISSING: Final = Kind(
    rule="GW.SCH01",
    message="Er is geen schoolbestand; zonder de gegevens van de school is er geen dossier.",
    advice="Zet naam, aanleverpunt, telefoon en adres van de school in een tekstbestand "
    "school.toml, naar het voorbeeld in docs/school-file.md. Leg het bij de export, of noem het "
    "met --school.",
)
SCHOOL_UNREADABLE: Final = Kind(
    rule="GW.SCH02",
    message="Het schoolbestand kan niet worden gelezen.",
    advice="Kijk of de naam klopt en of u het bestand mag openen.",
)
SCHOOL_NO_TOML: Final = Kind(
    rule="GW.SCH03",
    message="Het schoolbestand is geen leesbare TOML in UTF-8.",
    advice="Vergelijk het bestand met het voorbeeld in docs/school-file.md.",
)
SCHOOL_LACKS: Final = Kind(
    rule="GW.SCH04",
    message="In het schoolbestand ontbreekt {key}.",
    advice="Vul dit in; docs/school-file.md zegt wat er hoort te staan.",
)
SCHOOL_FORM: Final = Kind(
    rule="GW.SCH05",
    message="In het schoolbestand heeft {key} niet de goede vorm; verwacht: {form}.",
    advice="Verbeter dit; docs/school-file.md geeft van elk gegeven een voorbeeld.",
)
SCHOOL_UNKNOWN: Final = Kind(
    rule="GW.SCH06",
    message="In het schoolbestand staat iets onbekends: {key}. Het is niet gebruikt.",
    advice="Kijk of de naam goed gespeld is; docs/school-file.md noemt ze alle.",
    severity=Severity.WARNING,
)
SCHOOL_OTHER: Final = Kind(
    rule="GW.SCH07",
    message="De export is van een andere school of vestiging dan het schoolbestand.",
    advice="Kies de export en het schoolbestand van dezelfde vestiging.",
)
SCHOOL_SECOND: Final = Kind(
    rule="GW.SCH08",
    message="In de export staat nog een schoolbestand; dit is niet gebruikt.",
    advice="Laat in de map een schoolbestand staan, of noem het goede met --school.",
    severity=Severity.WARNING,
)
SCHOOL_NO_SUCH_PUPIL: Final = Kind(
    rule="GW.SCH09",
    message="Het schoolbestand noemt een leerlingnummer dat niet in de export staat: {key}.",
    advice="Verbeter het nummer of verwijder dit deel van het schoolbestand.",
    severity=Severity.WARNING,
)
