"""Small ParnasSys exports: one valid pupil, and a test names only what it changes."""

import csv
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path

from openpyxl import Workbook

from adapters.formats.omzetting.kinds import NO_LIST
from adapters.parnassys import ADAPTER
from gateway.domain.findings import Finding
from gateway.domain.translation import Conversion, Reading

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
PDF = b"%PDF-1.4\n% verzonnen\n"
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
[overstap]
bestemming = ["99ZY00"]
[overstap.inzage]
datum = 2026-03-24
akkoord = "Ja"
[overstap.contact]
nodig = false
"""
_EDEX = """\
<EDEX><school><schooljaar>{jaar}</schooljaar><peildatum>2026-03-16</peildatum>
<brincode>99XX</brincode><dependancecode>00</dependancecode></school>
<groepen><groep key="1"><naam>8A</naam><jaargroep>8</jaargroep></groep>
<groep key="2"><naam>8B</naam><jaargroep>8</jaargroep></groep></groepen>
<leerlingen>{leerlingen}</leerlingen></EDEX>
"""
_ELEMENTS = {
    "achternaam": "Verzonnenaar",
    "voornamen": "Zoë Şule",
    "voorletters-1": "ZŞ",
    "roepnaam": "Zoë",
    "geboortedatum": "2014-03-09",
    "geslacht": "2",
    "jaargroep": "8",
    "instroomdatum": "2018-03-09",
}
_ROW = {
    "Leerlingnummer": "80001",
    "Roepnaam": "Zoë",
    "Achternaam": "Verzonnenaar",
    "Geboortedatum": "09-03-2014",
    "BSN": "999900018",
    "Huidige status": "Volgt onderwijs",
    "Straat": "Zeeëgelpad",
    "Huisnummer": "12",
    "Postcode": "1234 AB",
    "Woonplaats": "Verzonnendam",
    "Geheim adres": "Nee",
    "Definitief advies": "havo",
    "Datum definitief advies": "23-03-2026",
}
_CARER = {
    "Leerlingnummer": "80001",
    "Relatie": "moeder",
    "Achternaam": "Moederszoon",
    "Wettelijk vertegenwoordiger": "Ja",
}
Row = Mapping[str, object]


def edex_pupil(key: str = "80001", groep: Sequence[str] = ("1",), **changes: str | None) -> str:
    """A pupil in EDEXML; None leaves an element out (`voorletters_1` for `voorletters-1`)."""
    named = {
        name.replace("voorletters_1", "voorletters-1"): text for name, text in changes.items()
    }
    elements = {**_ELEMENTS, **named}
    inner = "".join(
        f"<{name}>{text}</{name}>" for name, text in elements.items() if text is not None
    )
    groepen = "".join(f'<groep key="{one}"/>' for one in groep)
    return f'<leerling key="{key}">{inner}{groepen}</leerling>'


def an_edexml(*leerlingen: str, jaar: str = "2025-2026") -> bytes:
    """EDEXML with these pupils, or with the one valid pupil."""
    return _EDEX.format(jaar=jaar, leerlingen="".join(leerlingen or [edex_pupil()])).encode()


def a_row(**changes: object) -> Row:
    """A row of the pupil list; `__` in a name is a space, and None leaves the column out."""
    return _changed(_ROW, changes)


def a_carer(**changes: object) -> Row:
    """A row of the list of carers."""
    return _changed(_CARER, changes)


def _changed(row: Row, changes: Mapping[str, object]) -> Row:
    named = {name.replace("__", " "): value for name, value in changes.items()}
    return {name: value for name, value in {**row, **named}.items() if value is not None}


def as_csv(*rows: Row, encoding: str = "utf-8", separator: str = ";") -> bytes:
    """Rows as a list in CSV, with every column that one of them has."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    target = StringIO()
    writer = csv.DictWriter(target, columns, restval="", delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().encode(encoding)


def as_workbook(*rows: Sequence[object]) -> bytes:
    """Rows of cells as a workbook."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def as_zip(files: Iterable[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    """Files in a ZIP, under whatever names a hostile sender chooses."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return target.getvalue()


def a_bundle(folder: Path, files: Mapping[str, bytes | str | None] | None = None) -> Path:
    """A folder with a valid export of one pupil; *files* change it, None leaves one out."""
    default = {
        "edex.xml": an_edexml(),
        "leerlingen.csv": as_csv(a_row()),
        "verzorgers.csv": as_csv(a_carer()),
        "school.toml": SCHOOL,
    }
    for name, content in {**default, **(files or {})}.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def a_reading(folder: Path, files: Mapping[str, bytes | str | None] | None = None) -> Reading:
    """What comes of a bundle."""
    assert ADAPTER.read
    return ADAPTER.read((a_bundle(folder, files),), None, MOMENT)


def only(reading: Reading) -> Conversion:
    """The one conversion of a reading."""
    (conversion,) = reading.conversions
    return conversion


def leerling_of(conversion: Conversion):
    """The pupil in the dossier."""
    assert conversion.overstapdossier
    return conversion.overstapdossier.dossier.huidigeschool.leerling


def told_of(found: Reading | Conversion) -> list[Finding]:
    """What was found, but for the lists that the small bundle does without."""
    return [finding for finding in found.findings if finding.kind is not NO_LIST]


def rules_of(found: Reading | Conversion) -> list[str]:
    """The ids of what was found, but for the lists that the small bundle does without."""
    return [finding.rule for finding in told_of(found)]
