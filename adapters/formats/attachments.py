"""
Files that go along with a dossier: judged by their content, and packed as the standard asks.

The standard wants the base64 of a ZIP that holds the file. The file is stored in it uncompressed
(PDF, JPG and DOCX are compressed already), so that the same file always gives the same bytes.
"""

import base64
import hashlib
import re
import unicodedata
import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from adapters.formats.contents import Content
from adapters.formats.naming import sayable, words_of

MAX_BYTES: Final = 7 * 1024 * 1024
"""What the XML door lets through as one text, before base64 adds a third."""

_EXTENSIONS: Final = {
    Content.PDF: ("pdf",),
    Content.JPG: ("jpg", "jpeg"),
    Content.PNG: ("png",),
    Content.DOCX: ("docx",),
    Content.XLSX: ("xlsx",),
    Content.PPTX: ("pptx",),
    Content.ODF: ("odt", "ods", "odp", "odf"),
    Content.OLE: ("doc", "xls", "ppt"),
    Content.TEXT: ("txt", "csv"),
}
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_UNFIT: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST: Final = 120
_EMPTY_WORDS: Final = frozenset(
    {
        "bijlage",
        "bijlagen",
        "bestand",
        "document",
        "doc",
        "file",
        "scan",
        "scans",
        "scanned",
        "img",
    }
    | {"image", "foto", "afbeelding", "dsc", "pdf", "nieuw", "new", "kopie", "copy", "versie"}
    | {"definitief", "concept", "untitled", "naamloos", "zonder", "titel", "los", "overig", "v"}
)


@dataclass(frozen=True, slots=True)
class Packed:
    """A file as it stands in a dossier, and the digest of the ZIP that it is packed in."""

    inhoud: str = field(repr=False)
    sha256: str


def pack(bestandsnaam: str, data: bytes) -> Packed:
    """The file *data*, packed under its *bestandsnaam*."""
    entry = zipfile.ZipInfo(bestandsnaam, _EPOCH)
    entry.create_system = _UNIX
    entry.external_attr = 0o644 << 16
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(entry, data)
    packed = target.getvalue()
    return Packed(base64.b64encode(packed).decode("ascii"), hashlib.sha256(packed).hexdigest())


def is_allowed(content: Content) -> bool:
    """Whether the standard lets a file of this *content* go along."""
    return content in _EXTENSIONS


def fits_its_name(content: Content, base: str) -> bool:
    """Whether the extension of the name *base* is one that *content* may have."""
    return base.rpartition(".")[2].lower() in _EXTENSIONS.get(content, ())


def extension_of(content: Content, base: str) -> str:
    """The extension of the name *base* where *content* may have it, else the usual one."""
    return base.rpartition(".")[2].lower() if fits_its_name(content, base) else _usual(content)


def _usual(content: Content) -> str:
    return next(iter(_EXTENSIONS.get(content, ())), "")


def bestandsnaam_of(base: str) -> str:
    """The name *base*, made fit to be saved on any system."""
    plain = _UNFIT.sub(" ", unicodedata.normalize("NFC", sayable(base)))
    stem, dot, extension = " ".join(plain.split()).strip(". ").rpartition(".")
    return f"{stem[:_LONGEST].rstrip()}{dot}{extension}"


def says_nothing(bestandsnaam: str) -> bool:
    """Whether a name tells a reader at the other school nothing: `scan001.pdf`."""
    stem = bestandsnaam.rpartition(".")[0]
    words = [re.sub(r"\d+", "", word) for word in words_of(stem)]
    return all(not word or word in _EMPTY_WORDS or len(word) == 1 for word in words)
