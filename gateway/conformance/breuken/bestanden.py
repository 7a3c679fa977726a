"""What breaks the rules of the files in a dossier: their content and their names."""

import base64
from typing import Final

from gateway.conformance.breuk import LL, Breuk, breuk
from gateway.conformance.voorbeeld.leerling import a_document, zipped
from gateway.domain.dossier import Overigdocumentlijst

_BESTANDEN: Final = f"{LL}/overigdocumentlijst"
_NAAM: Final = f"{_BESTANDEN}/document/bestandsnaam"
_INHOUD: Final = f"{_BESTANDEN}/document/bestandsinhoud"
_NIETSZEGGEND: Final = (
    "scan001.pdf",
    "document.pdf",
    "IMG_2034.jpg",
    "20260330.pdf",
    "bijlage 1.docx",
    "WhatsApp Image 2026-03-30.jpeg",
)


def base64_zip(name: str, *, locked: bool = False) -> str:
    """The base64 of a ZIP that holds a file of that *name*, closed with a password or not."""
    content = bytearray(zipped(name, b"verzonnen inhoud"))
    content[6] |= locked
    return base64.b64encode(content).decode()


def _cut_off() -> str:
    return base64.b64encode(base64.b64decode(a_document().bestandsinhoud)[:-30]).decode()


def _held(id_: str, content: str) -> Breuk:
    return breuk(id_, _INHOUD, content)


BESTANDEN: Final = (
    _held("GW.DC01", base64.b64encode(b"%PDF-1.4 verzonnen").decode()),
    _held("GW.DC01", a_document().bestandsinhoud[:-1]),
    _held("GW.DC02", _cut_off()),
    *(breuk("GW.BN01", _NAAM, name) for name in _NIETSZEGGEND),
    breuk(
        "GW.BN02",
        f"{_BESTANDEN}/document[2]/bestandsnaam",
        puts={
            _BESTANDEN: Overigdocumentlijst(
                document=(a_document(), a_document(bestandsinhoud=base64_zip("ander.pdf")))
            )
        },
    ),
    breuk("GW.BN03", _NAAM, "Groepsplan spelling.pdf"),
    breuk("GW.BN03", _NAAM, puts={f"{_BESTANDEN}/document/omschrijving": "Het groepsplan"}),
    _held("GW.BN04", base64_zip("verslag.html")),
    _held("GW.BN04", base64_zip("verslag")),
    _held("GW.BN05", base64_zip("verslag.pdf.exe")),
    _held("GW.BN05", base64_zip("verslag.DOCM")),
    _held("GW.BN06", base64_zip("verslag.pdf", locked=True)),
)
