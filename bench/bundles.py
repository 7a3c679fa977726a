"""A ParnasSys export of any number of invented pupils, as large as a school makes it."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from gateway.domain.identifiers import passes_bsn_test

SCHOOL = """\
[school]
naam = "Verzonnen basisschool"
brin = "99XX"
vestiging = "00"
aanleverpunt = "0"
telefoon = "0100000003"
[school.adres]
straat = "Verzonnenlaan"
nummer = "1"
postcode = "9999ZZ"
plaats = "Verzonnendam"
[overstap.inzage]
datum = 2026-03-24
akkoord = "Ja"
[overstap.contact]
nodig = false
"""
_TESTS = 10
_UWLR = """\
<?xml version="1.0" encoding="UTF-8"?>
<leerresultaten_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerresultaten"
 xmlns:oso="http://www.edustandaard.nl/oso_gegevensset/1.2/dossier">
<school><schooljaar>2025-2026</schooljaar><brincode>99XX</brincode>
<dependancecode>00</dependancecode><aanmaakdatum>2026-03-16T09:00:00</aanmaakdatum>
<xsdversie>2.2</xsdversie></school>
<toetsafnames>
"""
_RESULT = """\
<resultaat key="r-{key}"><afnamedatum>{datum}</afnamedatum><toetscode>VERZ-{toets:02}</toetscode>
<osoresultaat><oso:toetsscore><oso:aantalopgaven>50</oso:aantalopgaven>
<oso:aantalgoed>{goed}</oso:aantalgoed>
<oso:vaardigheidsscore>{score}.5</oso:vaardigheidsscore></oso:toetsscore>
<oso:referentiescore><oso:codereferentiescore>IV</oso:codereferentiescore>
<oso:codevergelijkingsgroep>Landelijk</oso:codevergelijkingsgroep><oso:waarde>III</oso:waarde>
</oso:referentiescore>
<oso:referentiescore><oso:codereferentiescore>DLE</oso:codereferentiescore>
<oso:codevergelijkingsgroep>Landelijk</oso:codevergelijkingsgroep><oso:waarde>{dle}</oso:waarde>
</oso:referentiescore></osoresultaat></resultaat>
"""


def write_bundle(folder: Path, pupils: int, results: int) -> Path:
    """A folder with EDEXML, UWLR, a school file and lists of *pupils* with *results* each."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in {
        "edex.xml": _edexml(pupils),
        "uwlr.xml": _uwlr(pupils, results),
        "leerlingen.csv": _leerlingen(pupils),
        "verzorgers.csv": _verzorgers(pupils),
        "loopbaan.csv": _loopbaan(pupils),
        "school.toml": [SCHOOL],
    }.items():
        with (folder / name).open("w", encoding="utf-8") as file:
            file.writelines(lines)
    return folder


def _edexml(pupils: int) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<EDEX><school><schooljaar>2025-2026'
    yield "</schooljaar><peildatum>2026-03-16</peildatum><brincode>99XX</brincode>"
    yield "<dependancecode>00</dependancecode></school>\n<groepen>"
    yield '<groep key="1"><naam>8A</naam><jaargroep>8</jaargroep></groep></groepen>\n<leerlingen>'
    for number in range(pupils):
        yield f'<leerling key="{100000 + number}"><achternaam>Verzonnen{number}</achternaam>'
        yield "<voornamen>Zoë Şule</voornamen><voorletters-1>ZŞ</voorletters-1>"
        yield "<roepnaam>Zoë</roepnaam><geboortedatum>2014-03-09</geboortedatum>"
        yield '<geslacht>2</geslacht><jaargroep>8</jaargroep><groep key="1"/>'
        yield "<instroomdatum>2018-03-09</instroomdatum></leerling>\n"
    yield "</leerlingen></EDEX>\n"


def _uwlr(pupils: int, results: int) -> Iterator[str]:
    yield _UWLR
    days = [date(2026, 1, 20) - timedelta(days=16 * n) for n in range(results)]
    for number in range(pupils):
        yield f"<toetsafname><leerlingid>{100000 + number}</leerlingid><resultaten>"
        for place, day in enumerate(days):
            yield _RESULT.format(
                key=number * results + place,
                datum=day.isoformat(),
                toets=place % _TESTS,
                goed=(number + place) % 50,
                score=200 + (number * 7 + place) % 100,
                dle=(number + place) % 60,
            )
        yield "</resultaten></toetsafname>\n"
    yield "</toetsafnames>\n<toetsen>"
    for toets in range(_TESTS):
        yield f"<toets><toetscode>VERZ-{toets:02}</toetscode><toetsnaam>Verzonnen toets {toets}"
        yield "</toetsnaam><vakgebied>rekenen</vakgebied></toets>"
    yield "</toetsen></leerresultaten_verzoek>\n"


def _leerlingen(pupils: int) -> Iterator[str]:
    yield (
        "Leerlingnummer;Roepnaam;Voorvoegsel;Achternaam;Geboortedatum;BSN;Huidige status;"
        "Huidige groep;Straat;Huisnummer;Postcode;Woonplaats;Geheim adres;Telefoon;E-mail;"
        "Voorlopig advies;Datum voorlopig advies;Definitief advies;Datum definitief advies;"
        "Toetsadvies;Doorstroomtoets;Datum doorstroomtoets;Argumentatie\n"
    )
    bsns = islice(_bsns(), pupils)
    for number, bsn in enumerate(bsns):
        yield (
            f"{100000 + number};Zoë;;Verzonnen{number};09-03-2014;{bsn};Volgt onderwijs;8A;"
            f"Zeeëgelpad;{number % 200 + 1};1234 AB;Verzonnendam;Nee;0100000003;"
            "ouders@verzonnen.example;havo;20-01-2026;havo;23-03-2026;vmbo gl-tl/havo;Route 8;"
            "04-02-2026;Een leerling die graag leest en rekent.\n"
        )


def _bsns() -> Iterator[str]:
    """BSNs that pass the eleven test and that nobody has."""
    return (text for n in range(990_000_000, 1_000_000_000) if passes_bsn_test(text := f"{n}"))


def _verzorgers(pupils: int) -> Iterator[str]:
    yield (
        "Leerlingnummer;Relatie;Voorletters;Achternaam;Geslacht;Wettelijk vertegenwoordiger;"
        "Straat;Huisnummer;Postcode;Woonplaats;Geheim adres;Telefoon;E-mail\n"
    )
    for number in range(pupils):
        for relatie in ("moeder", "vader"):
            yield (
                f"{100000 + number};{relatie};A.B.;Verzonnen{number};;Ja;Zeeëgelpad;"
                f"{number % 200 + 1};1234 AB;Verzonnendam;Nee;0100000003;"
                "ouders@verzonnen.example\n"
            )


def _loopbaan(pupils: int) -> Iterator[str]:
    yield "Leerlingnummer;Schooljaar;Groep;Leerjaar;Begindatum;BRIN\n"
    for number in range(pupils):
        for jaar in range(1, 9):
            begin = 2017 + jaar
            yield (f"{100000 + number};{begin}-{begin + 1};{jaar}A;{jaar};01-08-{begin};99XX.00\n")
