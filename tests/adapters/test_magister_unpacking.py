"""What comes out of an attachment, and what hostile ones cannot do."""

import base64
import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.formats.uitlevering import problems
from adapters.formats.uitlevering.unpacking import MAX_BYTES, MAX_ENTRIES, Unpacked, unpack
from tests.magister_builders import a_zip

PDF = b"%PDF-1.4 verzonnen %%EOF"


def unpacked(raw: bytes, bestandsnaam: str = "rapport.pdf") -> Unpacked:
    """What the base64 of *raw* holds."""
    return unpack(base64.b64encode(raw).decode(), bestandsnaam)


def contents(result: Unpacked) -> list[tuple[str, bytes]]:
    """Extension and content of all that came out."""
    return [(entry.extension, entry.content) for entry in result.entries]


def test_one_file():
    """The file in the ZIP comes out with its extension, and nothing is wrong."""
    result = unpacked(a_zip(("Rapport.PDF", PDF)))

    assert contents(result) == [(".pdf", PDF)]
    assert result.problems == ()
    assert result.closed is None


def test_several_files():
    """All files in the ZIP come out; folders are no files."""
    result = unpacked(a_zip(("map/", b""), ("map/a.docx", b"a"), ("b.png", b"b")))

    assert contents(result) == [(".docx", b"a"), (".png", b"b")]
    assert result.problems == ()


def test_line_ends_in_base64():
    """Base64 on lines of 76 characters is base64 too."""
    text = base64.encodebytes(a_zip(("rapport.pdf", PDF * 20))).decode()

    assert contents(unpack(text, "rapport.pdf")) == [(".pdf", PDF * 20)]


@pytest.mark.parametrize("text", ["dit is geen base64!", "QUJD*", "QUJ", "é", ""])
def test_not_base64(text):
    """What is no base64, or nothing, is kept as the text that came."""
    result = unpack(text, "rapport.pdf")

    assert result.entries == ()
    assert result.closed is not None
    assert result.closed.content == text.encode()


@pytest.mark.parametrize(
    ("bestandsnaam", "extension"),
    [("rapport.pdf", ".pdf"), ("rapport", ".bin"), ("setup.exe", ".bin"), ("pagina.html", ".bin")],
)
def test_not_packed(bestandsnaam, extension):
    """A file that was not packed is kept, under an extension that nobody runs."""
    result = unpacked(PDF, bestandsnaam)

    assert result.problems == (problems.NO_ZIP,)
    assert result.closed is not None
    assert (result.closed.extension, result.closed.content) == (extension, PDF)


@pytest.mark.parametrize("length", [3, 10, 40, 90])
def test_truncated(length):
    """A ZIP that was cut off is kept as it came."""
    raw = a_zip(("rapport.pdf", PDF))[:length]

    result = unpacked(raw)

    assert result.problems == (problems.BROKEN_ZIP,)
    assert result.closed is not None
    assert (result.closed.extension, result.closed.content) == (".zip", raw)


def test_damaged_content():
    """A ZIP whose content is not what its checksum says is kept closed, and gives nothing out."""
    raw = bytearray(a_zip(("rapport.txt", b"verzonnen " * 40)))
    raw[45] ^= 0xFF

    result = unpacked(bytes(raw))

    assert result.entries == ()
    assert result.problems == (problems.BROKEN_ZIP,)


def test_no_file():
    """A ZIP without a file, or with an empty one, is reported and kept."""
    assert unpacked(a_zip()).problems == (problems.NO_FILE,)
    assert unpacked(a_zip(("leeg.pdf", b""))).problems == (problems.NO_FILE,)


def test_password():
    """A ZIP with a password is kept closed."""
    raw = bytearray(a_zip(("rapport.pdf", PDF)))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1

    result = unpacked(bytes(raw))

    assert result.problems == (problems.LOCKED_ZIP,)
    assert result.entries == ()


@pytest.mark.parametrize(
    "name",
    [
        "../../rapport.pdf",
        "/etc/rapport.pdf",
        "..\\..\\rapport.pdf",
        "C:\\Windows\\rapport.pdf",
        "C:rapport.pdf",
        "a/../../rapport.pdf",
    ],
)
def test_path_out_of_the_zip(name):
    """Of a name that leads elsewhere only the extension is taken, and it is reported."""
    result = unpacked(a_zip((name, PDF)))

    assert contents(result) == [(".pdf", PDF)]
    assert result.problems == (problems.STRAY_NAME,)


@pytest.mark.parametrize(
    "name",
    [
        "setup.exe",
        "macro.docm",
        "pagina.html",
        "tekening.svg",
        "nog.zip",
        "geen",
        "a.pdf.js",
        ".pdf",
    ],
)
def test_kind_that_oso_does_not_allow(name):
    """Such a file does not come out; the ZIP is kept, and what is allowed beside it comes out."""
    raw = a_zip((name, b"MZ"), ("rapport.pdf", PDF))

    result = unpacked(raw)

    assert contents(result) == [(".pdf", PDF)]
    assert result.problems == (problems.WRONG_TYPE,)
    assert result.closed is not None
    assert result.closed.content == raw


def test_bomb_by_ratio():
    """A small ZIP that holds much more than any paper compresses to is not unpacked."""
    result = unpacked(a_zip(("bom.txt", bytes(8 * 1024 * 1024))))

    assert result.problems == (problems.TOO_MUCH,)
    assert result.entries == ()


def test_bomb_by_size():
    """No more is unpacked than the limit, however large the ZIP is."""
    half = bytes(range(256)) * (MAX_BYTES // 512)

    result = unpacked(a_zip(("a.txt", half), ("b.txt", half), ("c.txt", b"too much")))

    assert result.problems == (problems.TOO_MUCH,)


def test_bomb_that_lies_about_its_size():
    """What counts is what comes out, not the size that the ZIP states."""
    raw = bytearray(a_zip(("bom.txt", bytes(8 * 1024 * 1024))))
    directory = raw.index(b"PK\x01\x02")
    raw[22:26] = raw[directory + 24 : directory + 28] = struct.pack("<I", 10)

    result = unpacked(bytes(raw))

    assert result.entries == ()
    assert result.problems[0] in {problems.TOO_MUCH, problems.BROKEN_ZIP}


def test_bomb_by_number():
    """A ZIP with more entries than any attachment has is not unpacked."""
    entries = [(f"{number}.pdf", PDF) for number in range(MAX_ENTRIES + 1)]

    assert unpacked(a_zip(*entries)).problems == (problems.TOO_MUCH,)


def test_what_is_left_of_the_limit():
    """An attachment that passes what is left for its pupil is not unpacked."""
    text = base64.b64encode(a_zip(("rapport.pdf", PDF))).decode()

    assert contents(unpack(text, "rapport.pdf", limit=len(PDF))) == [(".pdf", PDF)]
    assert unpack(text, "rapport.pdf", limit=len(PDF) - 1).problems == (problems.TOO_MUCH,)


def test_large_photograph():
    """A real attachment of 7 MB comes out whole."""
    photograph = bytes(byte * 37 % 251 for byte in range(7 * 1024)) * 1024
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("werkstuk.jpg", photograph)

    assert contents(unpacked(buffer.getvalue())) == [(".jpg", photograph)]


def test_file_without_a_name():
    """A file in the ZIP that has no name at all is of no kind that OSO lets through."""
    raw = a_zip(("", b"inhoud"))

    result = unpacked(raw)

    assert result.problems == (problems.WRONG_TYPE,)


METHODS = {
    "stored": zipfile.ZIP_STORED,
    "deflated": zipfile.ZIP_DEFLATED,
    "bzip2": zipfile.ZIP_BZIP2,
    "lzma": zipfile.ZIP_LZMA,
}


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_damage_of_any_kind(method, data):
    """Whatever happens to a ZIP on its way, unpacking gives an answer and loses nothing."""
    raw = bytearray(a_zip(("rapport.pdf", PDF * 5), ("map/foto.png", b"png" * 30), method=method))
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(2, len(raw) - 1))] = data.draw(st.integers(0, 255))

    result = unpacked(bytes(raw))

    assert result.entries or result.closed
