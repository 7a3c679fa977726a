"""The attachments of an invented export, and the list that says what they are."""

import base64
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Final

from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Row

BIJLAGEN: Final = (
    "Leerlingnummer",
    "Bestand",
    "Soort bijlage",
    "Toestemming",
    "Meesturen",
    "Omschrijving",
)
_MADE: Final = datetime(2026, 3, 16, 9, 15, tzinfo=UTC)
_DOT: Final = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_OKR: Final = "Onderwijskundig rapport.pdf"
_FILES: Final[dict[int, tuple[str, ...]]] = {
    6: ("Ontwikkelingsperspectief.pdf", "Toelaatbaarheidsverklaring.pdf", "OPP evaluatie.txt"),
    7: ("Handelingsplan spelling.pdf",),
    8: ("Dyslexieverklaring.pdf", "Onderzoeksverslag dyslexie.pdf"),
    9: ("Beschikking lwoo.pdf", "Toetsoverzicht groep 6-8 met LA.pdf"),
    10: ("Verzuimoverzicht.pdf",),
    12: ("Psychologisch onderzoek.pdf", "Plaatsingswijzer.pdf"),
    14: ("Zienswijze ouders.pdf",),
    15: ("Uitslag rekentoets.png",),
    16: ("scan0001.pdf", "Notitie voor onszelf.txt"),
    18: ("Leerlingrapport doorstroomtoets.pdf",),
    20: ("Leerlingrapport doorstroomtoets.pdf",),
    23: (
        "Dit ben ik.png",
        "Succesplan.pdf",
        "Ondersteuningsformulier ouders.pdf",
        "Ondersteuningsformulier school.pdf",
        "Toelichting onderwijsbehoeften.pdf",
    ),
}
_LISTED: Final[dict[str, Row]] = {
    "Dyslexieverklaring.pdf": {"Soort bijlage": "verklaring", "Toestemming": "02-02-2026"},
    "Onderzoeksverslag dyslexie.pdf": {"Toestemming": "02-02-2026"},
    "Psychologisch onderzoek.pdf": {
        "Soort bijlage": "onderzoeksverslag",
        "Toestemming": "2-2-2026",
        "Omschrijving": "Verslag van het onderzoek naar intelligentie",
    },
    "Uitslag rekentoets.png": {"Soort bijlage": "toetsoverzicht"},
    "Notitie voor onszelf.txt": {"Soort bijlage": "overig", "Meesturen": "Nee"},
}
_LOOSE: Final = 3
"""Every third pupil's own report lies beside the folders, with the number before its name."""


def files_of(leerling: Bedacht) -> Iterator[tuple[str, bytes]]:
    """The files of a pupil, by the place in which the school keeps them."""
    before = f"{leerling.key}_" if leerling.rang % _LOOSE == 0 else f"{leerling.key}/"
    yield f"bijlagen/{before}{_OKR}", content(_OKR)
    for naam in _FILES.get(leerling.place, ()):
        yield f"bijlagen/{leerling.key}/{naam}", content(naam)


def bijlage_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """What the list of attachments says of the files that it must say something of."""
    for leerling in leerlingen:
        for naam in _FILES.get(leerling.place, ()):
            if naam in _LISTED:
                yield {"Leerlingnummer": leerling.key, "Bestand": naam, **_LISTED[naam]}


@cache
def content(naam: str) -> bytes:
    """A small file of the kind that its name says; nothing in it is about anybody."""
    title, _, extension = naam.rpartition(".")
    if extension == "png":
        return _DOT
    if extension == "txt":
        return f"Verzonnen bijlage: {title}.\r\n".encode()
    from fpdf import FPDF  # noqa: PLC0415 - half a second of loading that only samples need

    pdf = FPDF()
    pdf.set_creation_date(_MADE)
    pdf.add_page()
    pdf.set_font("Helvetica", size=14)
    pdf.cell(text=f"Verzonnen bijlage: {title}")
    return bytes(pdf.output())
