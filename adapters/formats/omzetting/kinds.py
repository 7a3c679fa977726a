"""
What can be wrong, missing, lost or in doubt in an export, whichever LAS it comes from.

`{las}` is what the school calls its LAS; `telling` fills it in.
"""

from typing import Final

from gateway.domain.findings import Kind, Severity

# What concerns one value

BAD_DATE: Final = Kind(
    rule="GW.OMZ01",
    message="De waarde van {kolom} is geen datum (dag-maand-jaar) en is niet gebruikt.",
    advice="Verbeter de datum in {las} en maak de export opnieuw.",
)
SHORT_YEAR: Final = Kind(
    rule="GW.OMZ02",
    message="De datum van {kolom} heeft een jaar van twee cijfers en is niet gebruikt.",
    advice="Zet in Excel de notatie van de kolom op dd-mm-jjjj en bewaar de lijst opnieuw.",
)
BAD_YES_NO: Final = Kind(
    rule="GW.OMZ03",
    message="De waarde van {kolom} is geen ja of nee en is niet gebruikt.",
    advice="Vul in {las} ja of nee in en maak de export opnieuw.",
)
BAD_NUMBER: Final = Kind(
    rule="GW.OMZ04",
    message="De waarde van {kolom} is geen getal en is niet gebruikt.",
    advice="Verbeter het getal in {las} en maak de export opnieuw.",
)
BAD_SCHOOLJAAR: Final = Kind(
    rule="GW.OMZ05",
    message="De waarde van {kolom} is geen schooljaar (jjjj-jjjj) en is niet gebruikt.",
    advice="Verbeter het schooljaar in {las} en maak de export opnieuw.",
)
BAD_POSTCODE: Final = Kind(
    rule="GW.OMZ06",
    message="De waarde van {kolom} is geen Nederlandse postcode; het adres is niet gebruikt.",
    advice="Verbeter de postcode in {las}, of vul bij een buitenlands adres het land in.",
)
BAD_INITIALS: Final = Kind(
    rule="GW.OMZ07",
    message="De waarde van {kolom} bestaat niet alleen uit letters en is niet gebruikt.",
    advice="Verbeter de voorletters in {las} en maak de export opnieuw.",
)
BAD_HOUSE: Final = Kind(
    rule="GW.OMZ08",
    message="De waarde van {kolom} begint niet met een huisnummer; het adres is niet gebruikt.",
    advice="Zet in {las} straat en huisnummer elk in het eigen veld.",
)
UNKNOWN_CODE: Final = Kind(
    rule="GW.OMZ09",
    message="De waarde van {kolom} is hier onbekend en is niet gebruikt.",
    advice="Kies in {las} een ander woord, of meld de beheerder van Overstap welk er staat.",
    severity=Severity.WARNING,
)
BAD_BRIN: Final = Kind(
    rule="GW.OMZ12",
    message="De waarde van {kolom} is geen BRIN (99XX) of vestiging (00) en is niet gebruikt.",
    advice="Verbeter het nummer van de school in {las} en maak de export opnieuw.",
)
AMBIGUOUS_ADVICE: Final = Kind(
    rule="GW.OMZ10",
    message="Het advies in {kolom} kan meer dan een code zijn ({codes}) en is niet gebruikt.",
    advice="Zet in het schoolbestand onder [adviezen] welke code uw school hiermee bedoelt.",
)
TOO_LONG: Final = Kind(
    rule="GW.OMZ11",
    message="De tekst van {kolom} is langer dan {limit} tekens en is daar afgebroken.",
    advice="Kort de tekst in {las} in, of neem haar op in het onderwijskundig rapport.",
    severity=Severity.WARNING,
)

# What concerns the export as a whole

NO_PUPILS: Final = Kind(
    rule="GW.OMZ20",
    message="Uit deze export is geen enkele leerling te halen: er is geen EDEXML of "
    "leerlingenlijst in die te gebruiken is.",
    advice="Kijk eerst naar de andere meldingen. Ontbreekt de lijst zelf, maak dan in {las} "
    "{waar}.",
)
NO_EDEXML: Final = Kind(
    rule="GW.OMZ21",
    message="In de export zit geen EDEXML; de leerlingen komen alleen uit de lijsten.",
    advice="Maak in {las} {edexml} en leg die bij de export: dan staan groepen en "
    "leerlingnummers vast.",
    severity=Severity.WARNING,
)
NO_LEAVERS: Final = Kind(
    rule="GW.OMZ22",
    message="In de export zit geen enkele leerling die de school verlaat.",
    advice="Kijk of bij de export de goede groepen en het goede schooljaar gekozen waren; wie "
    "vertrekt, kan ook in het schoolbestand staan (gaat_over = true).",
)
NOTHING_NEW: Final = Kind(
    rule="GW.OMZ37",
    message="In deze export staat niets over de leerlingen van de vorige versie.",
    advice="Kijk of de export de leerlingnummers bevat, en of bij --onto de goede map staat.",
)
NO_SCHOOL: Final = Kind(
    rule="GW.OMZ23",
    message="Nergens staat van welke school en vestiging deze export is.",
    advice="Zet brin en vestiging in het schoolbestand.",
)
UNKNOWN_COLUMN: Final = Kind(
    rule="GW.OMZ24",
    message="Deze kolommen zijn onbekend en gaan niet mee: {columns}.",
    advice="Zet ze in het schoolbestand onder [kolommen]: bij een veld, of bij negeren.",
)
COLUMN_NO_PLACE: Final = Kind(
    rule="GW.OMZ25",
    message="Deze kolommen hebben geen plaats in een overstapdossier: {columns}.",
    advice="Niets te doen: de gegevens blijven in {las}.",
    severity=Severity.INFORMATION,
)
UNKNOWN_LIST: Final = Kind(
    rule="GW.OMZ26",
    message="De lijst is niet gebruikt: geen kolom zegt bij welke leerling een rij hoort.",
    advice="Neem in de lijst de kolom Leerlingnummer op.",
)
NOBODY: Final = Kind(
    rule="GW.OMZ27",
    message="Van deze rijen is niet te zeggen bij welke leerling zij horen: {rows}.",
    advice="Controleer de leerlingnummers in de lijst; neem ook naam en geboortedatum op.",
    severity=Severity.WARNING,
)
SEVERAL: Final = Kind(
    rule="GW.OMZ28",
    message="Deze rijen passen bij meer dan een leerling en zijn niet gebruikt: {rows}.",
    advice="Neem in de lijst de kolom Leerlingnummer op.",
)
UNKNOWN_FIELD: Final = Kind(
    rule="GW.OMZ29",
    message="Het schoolbestand noemt onder [kolommen.velden] onbekende velden: {fields}.",
    advice="Kies een veld uit de lijst in docs/school-file.md.",
    severity=Severity.WARNING,
)
OTHER_YEAR: Final = Kind(
    rule="GW.OMZ30",
    message="De EDEXML is van schooljaar {found}; het dossier wordt gemaakt in {expected}.",
    advice="Maak de export opnieuw in het lopende schooljaar.",
    severity=Severity.WARNING,
)
SECOND_YEAR: Final = Kind(
    rule="GW.OMZ31",
    message="De EDEXML is van een ander schooljaar dan de nieuwste in de export; niet gebruikt.",
    advice="Zet alleen de export van het lopende schooljaar in de map.",
    severity=Severity.WARNING,
)
ATTACHMENT_NOBODY: Final = Kind(
    rule="GW.OMZ32",
    message="Van dit bestand ({size} bytes) is niet te zeggen bij welke leerling het hoort.",
    advice="Het gaat niet mee. Zet het in een map met het leerlingnummer als naam.",
    severity=Severity.WARNING,
)
RESULTS_NOBODY: Final = Kind(
    rule="GW.OMZ33",
    message="Van toetsafnames ({count}) is niet te zeggen bij welke leerling zij horen.",
    advice="Kijk of het toetsplatform dezelfde leerlingnummers gebruikt als {las}.",
    severity=Severity.WARNING,
)
YEAR_UNKNOWN: Final = Kind(
    rule="GW.OMZ34",
    message="Van leerlingen ({count}) staat geen jaargroep vast; zij zijn niet omgezet.",
    advice="Wie de school verlaat: zet in het schoolbestand gaat_over = true bij het nummer.",
    severity=Severity.WARNING,
)
STAY: Final = Kind(
    rule="GW.OMZ35",
    message="Van leerlingen ({count}) die de school niet verlaten of al weg zijn, is geen dossier "
    "gemaakt.",
    advice="Gaat een van hen toch over: zet in het schoolbestand gaat_over = true bij het nummer.",
    severity=Severity.INFORMATION,
)
NO_LIST: Final = Kind(
    rule="GW.OMZ36",
    message="In de export ontbreekt {what}. Zonder {gevolg}.",
    advice="Maak in {las} {waar} en leg het bij de export.",
    severity=Severity.WARNING,
)
# Until the results are there, in March, a dossier can do without; a list of pupils may have them.
NO_DOORSTROOMTOETS: Final = Kind(
    rule="GW.OMZ80",
    message="In de export staat niets over de doorstroomtoets: geen uitslag, en ook niet waarom "
    "die er niet is.",
    advice="Leg, zodra de uitslag er is, het JSON-bestand van de toetsaanbieder bij de export of "
    "neem in de lijst van leerlingen de kolommen van de doorstroomtoets op.",
    severity=Severity.INFORMATION,
)

# What concerns one pupil

TWO_GROUPS: Final = Kind(
    rule="GW.OMZ40",
    message="De leerling staat in twee groepen of jaargroepen; er is geen dossier gemaakt.",
    advice="Kies in {las} een stamgroep voor de leerling en maak de export opnieuw.",
)
DOUBLE_KEY: Final = Kind(
    rule="GW.OMZ41",
    message="Hetzelfde leerlingnummer staat bij verschillende leerlingen; geen dossier gemaakt.",
    advice="Geef in {las} elke leerling een eigen nummer en maak de export opnieuw.",
)
DUMMY_KEY: Final = Kind(
    rule="GW.OMZ42",
    message="De leerling heeft in de export geen blijvend nummer: het ontbreekt of begint met #.",
    advice="Geef de leerling in {las} een leerlingnummer en maak de export opnieuw.",
    severity=Severity.WARNING,
)
BY_NAME: Final = Kind(
    rule="GW.OMZ43",
    message="Deze rij is op naam en geboortedatum bij de leerling gevonden, niet op nummer.",
    advice="Controleer of het dezelfde leerling is; neem de kolom Leerlingnummer op.",
    severity=Severity.WARNING,
)
DIFFERS: Final = Kind(
    rule="GW.OMZ44",
    message="De waarde van {kolom} is een andere dan in {other}; die laatste is gebruikt.",
    advice="Kijk in {las} welke waarde klopt en maak beide exports opnieuw.",
    severity=Severity.WARNING,
)
OTHER_PERSON: Final = Kind(
    rule="GW.OMZ64",
    message="Naam en geboortedatum in deze rij zijn van een ander dan het leerlingnummer zegt.",
    advice="De rij is niet gebruikt; verbeter het leerlingnummer of de naam in {las}.",
)
NAME_SPLIT: Final = Kind(
    rule="GW.OMZ66",
    message="De naam staat in {kolom} als een geheel; roepnaam en achternaam zijn eruit gehaald.",
    advice="Controleer de naam in het dossier; neem roepnaam, voorvoegsel en achternaam elk op.",
    severity=Severity.WARNING,
)
NO_CODE: Final = Kind(
    rule="GW.OMZ67",
    message="Bij een toets ontbreekt de toetscode; de naam van de toets staat op haar plaats.",
    advice="Neem in de lijst de kolom Toetscode op, zodat de VO-school de toets herkent.",
    severity=Severity.WARNING,
)
CAPPED: Final = Kind(
    rule="GW.OMZ68",
    message="De waarde van {kolom} is een grens, geen getal; er is geen leerachterstand gemaakt.",
    advice="Vraag het toetsplatform om de waarde zelf, of neem een toetsoverzicht als bijlage op.",
    severity=Severity.INFORMATION,
)
LACKS: Final = Kind(
    rule="GW.OMZ45",
    message="In de export ontbreekt {what}.",
    advice="Vul dit in {las} in, of neem in de lijst de kolom {column} op.",
    severity=Severity.WARNING,
)
NO_NAME: Final = Kind(
    rule="GW.OMZ46",
    message="De leerling heeft in de export geen achternaam; er is geen dossier gemaakt.",
    advice="Kijk eerst naar de meldingen over de bestanden; is er niets met een bestand, kies dan "
    "in {las} een export met volledige namen.",
)
BAD_PGN: Final = Kind(
    rule="GW.OMZ47",
    message="De waarde van {kolom} doorstaat de elfproef niet en is niet gebruikt.",
    advice="Controleer het nummer in {las}; neem het over van een identiteitsbewijs.",
)
SHARED_PGN: Final = Kind(
    rule="GW.OMZ48",
    message="Hetzelfde BSN of onderwijsnummer staat bij nog een leerling; het is niet gebruikt.",
    advice="Controleer de nummers van beide leerlingen in {las}.",
)
PGN_DIFFERS: Final = Kind(
    rule="GW.OMZ49",
    message="De laatste cijfers van het BSN of onderwijsnummer zijn in de EDEXML andere.",
    advice="Het nummer is niet gebruikt; kijk in {las} welk nummer klopt.",
)
STATUS_CONFLICT: Final = Kind(
    rule="GW.OMZ50",
    message="Volgens de lijst volgt de leerling nu geen onderwijs; geen dossier gemaakt.",
    advice="Klopt dat niet, herstel dan de status in {las} en maak de lijst opnieuw.",
    severity=Severity.WARNING,
)
HIDDEN_CARER: Final = Kind(
    rule="GW.OMZ51",
    message="Het adres van de leerling is geheim, of dat is niet bekend; dat van een verzorger is "
    "daarom ook weggelaten.",
    advice="Woont de verzorger elders, vul dan bij Geheim adres van de verzorger nee in.",
    severity=Severity.INFORMATION,
)
UNSURE_CARER: Final = Kind(
    rule="GW.OMZ65",
    message="Van een verzorger staat niet vast of het adres geheim is; het is weggelaten.",
    advice="Neem in de lijst van verzorgers de kolom Geheim adres op, met ja of nee.",
    severity=Severity.WARNING,
)
HIDDEN_NUMBER: Final = Kind(
    rule="GW.OMZ52",
    message="Het adres is geheim, of dat is niet bekend; daarom gaat ook een telefoonnummer of "
    "e-mailadres niet mee.",
    advice="Mag het wel mee, vul dan in de lijst bij Telefoon geheim of E-mail geheim nee in.",
    severity=Severity.INFORMATION,
)
INCOMPLETE_ROW: Final = Kind(
    rule="GW.OMZ53",
    message="De rij is niet gebruikt: {what} ontbreekt of kan niet worden gelezen.",
    advice="Vul dit in {las} aan en maak de lijst opnieuw.",
)
ONLY_ONE: Final = Kind(
    rule="GW.OMZ54",
    message="Een dossier heeft plaats voor een {what}; deze rij is niet gebruikt.",
    advice="Laat in {las} alleen de geldige rij staan, of neem de andere op als bijlage.",
    severity=Severity.WARNING,
)
ONLY_THIS_YEAR: Final = Kind(
    rule="GW.OMZ55",
    message="De schoolloopbaan bestaat alleen uit dit schooljaar: een lijst ervan ontbreekt.",
    advice="Maak in {las} een lijst van de schoolloopbaan en voeg haar toe.",
    severity=Severity.WARNING,
)
OLD_TEST: Final = Kind(
    rule="GW.OMZ56",
    message="Toetsen van voor {limit} zijn weggelaten ({count}); de standaard staat ze niet toe.",
    advice="Niets te doen; zijn ze nodig, neem dan een toetsoverzicht als bijlage op.",
    severity=Severity.INFORMATION,
)
PART_ALONE: Final = Kind(
    rule="GW.OMZ57",
    message="Van een toets is alleen een onderdeel bekend; zonder totaal gaat dat niet mee.",
    advice="Laat het toetsplatform ook het totaal van de toets sturen.",
    severity=Severity.WARNING,
)
SAME_RESULT: Final = Kind(
    rule="GW.OMZ58",
    message="Twee verschillende toetsresultaten hebben dezelfde sleutel; geen van beide gaat mee.",
    advice="Laat de leverancier van het toetsplatform de uitwisseling nakijken.",
    severity=Severity.WARNING,
)
NO_SCORE: Final = Kind(
    rule="GW.OMZ59",
    message="Een toetsresultaat is niet gebruikt: er is geen score die de standaard kent.",
    advice="Neem een toetsoverzicht als bijlage op als de VO-school dit resultaat nodig heeft.",
    severity=Severity.INFORMATION,
)
NO_CODE_FOR_TEST: Final = Kind(
    rule="GW.OMZ60",
    message="De standaard van 2019 kent deze aanbieder niet; de toets staat in de aanvulling.",
    advice="Niets te doen: de VO-school leest de doorstroomtoets uit de aanvulling.",
    severity=Severity.INFORMATION,
)
PROVISIONAL: Final = Kind(
    rule="GW.OMZ61",
    message="Er is nog geen definitief advies; het dossier krijgt de status voorlopig.",
    advice="Maak het dossier na het definitieve advies opnieuw en vul het aan.",
    severity=Severity.INFORMATION,
)
NO_DATE_FOR_ADVICE: Final = Kind(
    rule="GW.OMZ62",
    message="Bij {kolom} ontbreekt de datum; het advies staat niet in het adviestraject.",
    advice="Vul in {las} de datum van het advies in en maak de lijst opnieuw.",
    severity=Severity.WARNING,
)
LWOO_END: Final = Kind(
    rule="GW.OMZ63",
    message="De einddatum van lwoo is niet 31 juli en is niet gebruikt.",
    advice="Verbeter in {las} de einddatum; een beschikking lwoo eindigt op 31 juli.",
    severity=Severity.WARNING,
)

# What concerns attachments

NOT_ALLOWED: Final = Kind(
    rule="GW.OMZ70",
    message="Dit soort bestand mag niet mee (wel: PDF, JPG, PNG, Word, Excel, PowerPoint, TXT).",
    advice="Bewaar het bestand als PDF en maak de export opnieuw.",
)
EMPTY: Final = Kind(
    rule="GW.OMZ79",
    message="Deze bijlage is een leeg bestand en gaat niet mee.",
    advice="Kijk in {las} of het bestand daar te openen is en maak de export opnieuw.",
)
WRONG_EXTENSION: Final = Kind(
    rule="GW.OMZ71",
    message="De inhoud van dit bestand past niet bij zijn extensie (het is {content}).",
    advice="Geef het bestand de goede extensie, zodat de VO-school het kan openen.",
    severity=Severity.WARNING,
)
ATTACHMENT_TOO_LARGE: Final = Kind(
    rule="GW.OMZ72",
    message="De bijlage is groter dan {limit} MB en gaat niet mee.",
    advice="Verklein het bestand (scans in grijs, 150 dpi) en maak de export opnieuw.",
)
NO_CONSENT: Final = Kind(
    rule="GW.OMZ73",
    message="Een {soort} gaat alleen mee met toestemming van de ouders; die datum ontbreekt.",
    advice="Zet de datum van de toestemming in de lijst van bijlagen; nu gaat het niet mee.",
    severity=Severity.WARNING,
)
HELD_BACK: Final = Kind(
    rule="GW.OMZ74",
    message="De bijlage gaat niet mee: bij Meesturen staat nee.",
    advice="Niets te doen, tenzij de bijlage toch mee moet.",
    severity=Severity.INFORMATION,
)
SAYS_NOTHING: Final = Kind(
    rule="GW.OMZ75",
    message="De naam van deze bijlage zegt niet wat het is.",
    advice="Noem het bestand naar zijn inhoud, bijvoorbeeld: {voorstel}.",
    severity=Severity.WARNING,
)
KIND_UNKNOWN: Final = Kind(
    rule="GW.OMZ76",
    message="Wat voor bijlage dit is, blijkt niet uit map, naam of lijst; zij heet nu overig.",
    advice="Zet de soort in de lijst van bijlagen, of in de naam van het bestand.",
    severity=Severity.WARNING,
)
NUMBER_IN_NAME: Final = Kind(
    rule="GW.OMZ77",
    message="In de naam van deze bijlage stond een BSN; zij heeft een andere naam gekregen.",
    advice="Haal het nummer uit de naam van het bestand.",
    severity=Severity.WARNING,
)
NO_SUCH_FILE: Final = Kind(
    rule="GW.OMZ78",
    message="Het bestand dat in deze rij staat, zit niet bij de bijlagen van de leerling.",
    advice="Zet het bestand in de map van de leerling, of verbeter de naam in de lijst.",
    severity=Severity.WARNING,
)
