"""What a file is, told by what is in it; its name is never believed."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO
from typing import BinaryIO, Final


class Content(StrEnum):
    """A kind of file, by the extension that people know it by."""

    EMPTY = "leeg"
    XML = "xml"
    XLSX = "xlsx"
    DOCX = "docx"
    PPTX = "pptx"
    ODF = "odf"
    OLE = "doc, xls of ppt"
    PDF = "pdf"
    JPG = "jpg"
    PNG = "png"
    TEXT = "txt"
    ZIP = "zip"
    MACROS = "met macro's"
    UNKNOWN = "onbekend"


_MAGIC: Final = (
    (b"%PDF-", Content.PDF),
    (b"\x89PNG\r\n\x1a\n", Content.PNG),
    (b"\xff\xd8\xff", Content.JPG),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Content.OLE),
)
_OFFICE: Final = (
    ("xl/workbook.xml", Content.XLSX),
    ("word/document.xml", Content.DOCX),
    ("ppt/presentation.xml", Content.PPTX),
)
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_WIDE_XML: Final = re.compile(rb"(?:\xff\xfe|\xfe\xff)[\x00 \t\r\n]*<[^<]")
_CONTROL: Final = bytes(set(range(32)) - set(b"\t\n\r\x0c\x1a")) + b"\x7f"
_HEAD: Final = 4096
_LISTED: Final = b"PK\x01\x02"
_MOST_LISTED: Final = 100_000
_CHUNK: Final = 1024 * 1024
_ODF: Final = b"application/vnd.oasis.opendocument."


def content_of(data: bytes) -> Content:
    """What the file that holds *data* is."""
    if not data.strip(b"\x00 \t\r\n"):
        return Content.EMPTY
    for magic, content in _MAGIC:
        if data.startswith(magic):
            return content
    if data.startswith(b"PK\x03\x04"):
        return _zip_content(data)
    return _text_content(data)


def _text_content(data: bytes) -> Content:
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return Content.XML
    if data.startswith(_WIDE):
        return Content.XML if _WIDE_XML.match(data) else Content.TEXT
    head = data[:_HEAD]
    return Content.UNKNOWN if len(head.translate(None, _CONTROL)) < len(head) else Content.TEXT


def lists_too_much(source: BinaryIO) -> bool:
    """Whether a ZIP lists so many files that only reading their names takes minutes."""
    listed, before = 0, b""
    while chunk := source.read(_CHUNK):
        listed += (before + chunk).count(_LISTED)
        before = chunk[1 - len(_LISTED) :]
    source.seek(0)
    return listed > _MOST_LISTED


def _zip_content(data: bytes) -> Content:
    try:
        with BytesIO(data) as source:
            if lists_too_much(source):
                return Content.ZIP
            with zipfile.ZipFile(source) as archive:
                return _archive_content(archive)
    except Exception:  # noqa: BLE001 - whatever hostile bytes do to the library, it is no office file
        return Content.ZIP


def _archive_content(archive: zipfile.ZipFile) -> Content:
    names = set(archive.namelist())
    if "mimetype" in names:
        with archive.open("mimetype") as file:
            return Content.ODF if file.read(_HEAD).startswith(_ODF) else Content.ZIP
    if "[Content_Types].xml" not in names:
        return Content.ZIP
    if _has_macros(archive, names):
        return Content.MACROS
    return next((content for name, content in _OFFICE if name in names), Content.UNKNOWN)


def _has_macros(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return True
    with archive.open("[Content_Types].xml") as file:
        return b"macroenabled" in file.read(1024 * 1024).lower()
