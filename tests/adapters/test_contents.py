"""What a file is, by its content."""

import pytest

from adapters.formats.contents import Content, content_of
from tests.parnassys_builders import PDF, as_workbook, as_zip

_TYPES = (
    b'<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main"/></Types>'
)
CASES = {
    "an empty file": (b"", Content.EMPTY),
    "nothing but NUL": (b"\x00" * 10, Content.EMPTY),
    "XML": (b"<EDEX/>", Content.XML),
    "XML behind a mark": (b"\xef\xbb\xbf\r\n<EDEX/>", Content.XML),
    "text": ("Zoë;1\r\n".encode("cp1252"), Content.TEXT),
    "text in UTF-16": ("a;b".encode("utf-16"), Content.TEXT),
    "a workbook": (as_workbook(["a"]), Content.XLSX),
    "a Word document": (
        as_zip([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]),
        Content.DOCX,
    ),
    "an OpenDocument text": (
        as_zip([("mimetype", b"application/vnd.oasis.opendocument.text")]),
        Content.ODF,
    ),
    "a workbook with a macro": (
        as_zip(
            [
                ("[Content_Types].xml", b"<Types/>"),
                ("xl/workbook.xml", b"<w/>"),
                ("xl/vbaProject.bin", b"x"),
            ]
        ),
        Content.MACROS,
    ),
    "a workbook that says it has macros": (
        as_zip([("[Content_Types].xml", _TYPES), ("xl/workbook.xml", b"<w/>")]),
        Content.MACROS,
    ),
    "an ordinary ZIP": (as_zip([("a.txt", b"x")]), Content.ZIP),
    "a broken ZIP": (b"PK\x03\x04 no more", Content.ZIP),
    "an old Word document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", Content.OLE),
    "a PDF": (PDF, Content.PDF),
    "a PNG": (b"\x89PNG\r\n\x1a\nrest", Content.PNG),
    "a JPG": (b"\xff\xd8\xff\xe0rest", Content.JPG),
    "a program": (b"MZ\x90\x00\x03", Content.UNKNOWN),
    "a script with an escape": (b"#!/bin/sh\n\x1b[31m", Content.UNKNOWN),
}


@pytest.mark.parametrize(("data", "content"), CASES.values(), ids=CASES)
def test_by_content(data, content):
    """A file is what its bytes say."""
    assert content_of(data) is content
