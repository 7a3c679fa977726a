"""Files that go along."""

import base64
import hashlib
import zipfile
from io import BytesIO

import pytest

from adapters.formats.attachments import (
    bestandsnaam_of,
    fits_its_name,
    is_allowed,
    pack,
    says_nothing,
)
from adapters.formats.contents import Content


def test_packed_as_the_standard_asks():
    """A file is the base64 of a ZIP that holds it under its own name."""
    packed = pack("Rapport Zoë.pdf", b"%PDF-1.4")

    inside = base64.b64decode(packed.inhoud)
    with zipfile.ZipFile(BytesIO(inside)) as archive:
        assert archive.namelist() == ["Rapport Zoë.pdf"]
        assert archive.read("Rapport Zoë.pdf") == b"%PDF-1.4"
    assert packed.sha256 == hashlib.sha256(inside).hexdigest()


def test_same_bytes_every_time():
    """The same file gives the same bytes, whenever and wherever it is packed."""
    packed = pack("Rapport.txt", b"Verzonnen rapport.\r\n")

    assert packed.sha256 == "8d18887f8d5bf530d66f838dba6c904696629999f04c93b2efc8c08d5975333c"


@pytest.mark.parametrize(
    "content",
    [
        Content.PDF,
        Content.JPG,
        Content.PNG,
        Content.DOCX,
        Content.ODF,
        Content.OLE,
        Content.XLSX,
        Content.TEXT,
        Content.PPTX,
    ],
)
def test_allowed(content):
    """The kinds of file of the standard go along."""
    assert is_allowed(content)


@pytest.mark.parametrize(
    "content", [Content.XML, Content.ZIP, Content.MACROS, Content.UNKNOWN, Content.EMPTY]
)
def test_not_allowed(content):
    """Other kinds do not, whatever their names say."""
    assert not is_allowed(content)


@pytest.mark.parametrize(
    ("base", "naam"),
    [
        ("Onderwijskundig rapport.pdf", "Onderwijskundig rapport.pdf"),
        ("a/b\\c:d*?.pdf", "a b c d.pdf"),
        ("  ..a  b.pdf. ", "a b.pdf"),
        ("x" * 300 + ".pdf", "x" * 120 + ".pdf"),
        ("a\x00\udc80\ufffe.pdf", "a.pdf"),
        ("Zoe\u0308.pdf", "Zoë.pdf"),
    ],
)
def test_fit_to_be_saved(base, naam):
    """A name comes out fit for any system, with its extension."""
    assert bestandsnaam_of(base) == naam


@pytest.mark.parametrize(
    "naam",
    [
        "scan0001.pdf",
        "Document (3).pdf",
        "IMG_20260301.jpg",
        "bijlage.pdf",
        "nieuw document.pdf",
        "12.pdf",
        "kopie van bestand 2.docx".replace("van ", ""),
    ],
)
def test_says_nothing(naam):
    """A name that a reader elsewhere can do nothing with is known as such."""
    assert says_nothing(naam)


@pytest.mark.parametrize("naam", ["OKR.pdf", "Dyslexieverklaring 2.pdf", "Dit ben ik.png"])
def test_says_something(naam):
    """A name that says what the file is does not."""
    assert not says_nothing(naam)


def test_extension():
    """An extension fits its content, or does not."""
    assert fits_its_name(Content.JPG, "foto.JPEG")
    assert not fits_its_name(Content.PDF, "rapport.docx")
    assert not fits_its_name(Content.PDF, "rapport")
