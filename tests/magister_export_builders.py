"""Small exports of Magister: one pupil who leaves, and a test names only what it changes."""

from collections.abc import Mapping
from pathlib import Path

from adapters.magister import ADAPTER
from gateway.domain.translation import Conversion, Reading
from tests.parnassys_builders import MOMENT, Row, as_csv

SCHOOL = """\
[school]
naam = "Verzonnen college"
brin = "99MA"
vestiging = "01"
aanleverpunt = "0"
telefoon = "0100000005"
[school.adres]
straat = "Verzonnensingel"
nummer = "9"
postcode = "9999ZX"
plaats = "Verzonnendam"
[overstap.inzage]
datum = 2026-03-20
akkoord = "Ja"
toestemming = "Ja"
[overstap.contact]
nodig = false
"""
_ROW = {
    "STAMNR": "001207",
    "FIRSTNAME": "Zoë",
    "PREFIX": "van",
    "LASTNAME": "Verzonnen",
    "GENDER": "V",
    "BIRTHDATE": "09-03-2012",
    "STUDYPERIOD": "2526",
    "CLASS": "2hv2",
    "STUDYYEAR": "2",
    "vertrekdatum": "17-04-2026",
}


def a_pupil(**changes: str | None) -> Row:
    """A row of a Decibel layout; `__` in a name is a space, and None leaves the column out."""
    named = {name.replace("__", " "): value for name, value in changes.items()}
    return {name: value for name, value in {**_ROW, **named}.items() if value is not None}


def a_web_list(*rows: Mapping[str, str]) -> bytes:
    """Rows as the web application saves them."""
    lines = [list(rows[0]), *(list(row.values()) for row in rows)]
    text = "\r\n".join(",".join(f'"{cell}"' for cell in line) for line in lines)
    return f"{text}\r\n".encode("utf-8-sig")


def a_decibel_xml(*leerlingen: str) -> bytes:
    """The XML of a Decibel layout, with what stands in each pupil."""
    inner = "".join(f"<Leerling>{one}</Leerling>" for one in leerlingen)
    return f"<Leerlingen>{inner}</Leerlingen>".encode()


def as_elements(row: Mapping[str, object]) -> str:
    """A row as the elements of one pupil."""
    return "".join(f"<{name}>{text}</{name}>" for name, text in row.items())


def a_reading(folder: Path, files: Mapping[str, bytes | str | None] | None = None) -> Reading:
    """What comes of an export; None leaves a file out."""
    default: dict[str, bytes | str | None] = {
        "school.toml": SCHOOL,
        "decibel.csv": as_csv(a_pupil(), encoding="cp1252"),
    }
    for name, content in {**default, **(files or {})}.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert ADAPTER.read
    return ADAPTER.read((folder,), None, MOMENT)


def only(reading: Reading) -> Conversion:
    """The one conversion of a reading."""
    (conversion,) = reading.conversions
    return conversion


def leerling_in(reading: Reading):
    """The pupil in the one dossier of a reading."""
    overstapdossier = only(reading).overstapdossier
    assert overstapdossier
    return overstapdossier.dossier.huidigeschool.leerling


def rules_of(*found: Reading | Conversion) -> list[str]:
    """The ids of what was found, but for the parts of an export that a small one does without."""
    left_out = {"GW.OMZ36", "GW.OMZ45", "GW.OMZ55", "GW.OMZ25"}
    return [one.rule for each in found for one in each.findings if one.rule not in left_out]
