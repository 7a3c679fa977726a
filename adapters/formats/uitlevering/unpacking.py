"""
What is in an attachment: the base64 of a ZIP that holds the file.

It came from outside. No name in the ZIP is used as a path, nothing is unpacked beyond the
limits, and nothing that is in the ZIP makes this fail: what cannot be opened is kept closed.
"""

import base64
import binascii
import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Final

from adapters.formats.uitlevering import problems
from gateway.domain.findings import Kind

MAX_ENTRIES: Final = 50
MAX_BYTES: Final = 64 * 1024 * 1024
MAX_OF_PUPIL: Final = 512 * 1024 * 1024
MAX_RATIO: Final = 200
_FREE_OF_RATIO: Final = 1024 * 1024
_CHUNK: Final = 64 * 1024
_ENCRYPTED: Final = 0x1

TYPES: Final = frozenset(
    {
        ".pdf", ".jpg", ".jpeg", ".png", ".doc", ".docx", ".odf", ".odt", ".ods", ".odp",
        ".xls", ".xlsx", ".txt", ".ppt", ".pptx",
    }
)  # fmt: skip
"""The kinds of file that OSO lets through (oso/exchange.md), with the forms that ODF has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file out of the ZIP: its extension, and its content."""

    extension: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """
    What came out: the *entries*, and what was wrong.

    *closed* is what was left as it came, under an extension of its own; None where everything
    came out. *sha256* is the digest of the bytes that the base64 stood for.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[Kind, ...] = ()
    closed: Entry | None = None
    sha256: str = ""

    @property
    def size(self) -> int:
        """How many bytes came out."""
        return sum(len(entry.content) for entry in self.entries)


class _TooMuch(Exception):
    """Never leaves this module: a limit was passed while unpacking."""


def unpack(content: str, bestandsnaam: str, *, limit: int = MAX_BYTES) -> Unpacked:
    """
    What the text *content* of an attachment called *bestandsnaam* holds; never raises.

    No more than *limit* bytes come out.
    """
    try:
        raw = base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError):
        return _closed(problems.NOT_BASE64, ".txt", content.encode())
    limit = min(limit, max(_FREE_OF_RATIO, len(raw) * MAX_RATIO))
    opened = _opened(raw, bestandsnaam, limit)
    return replace(opened, sha256=hashlib.sha256(raw).hexdigest())


def _closed(kind: Kind, extension: str, raw: bytes) -> Unpacked:
    return Unpacked(problems=(kind,), closed=Entry(extension=extension, content=raw))


def _opened(raw: bytes, bestandsnaam: str, limit: int) -> Unpacked:
    if not raw.startswith(b"PK"):
        extension = _extension(bestandsnaam)
        return _closed(problems.NO_ZIP, extension if extension in TYPES else ".bin", raw)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _entries(archive, raw, limit)
    except _TooMuch:
        return _closed(problems.TOO_MUCH, ".zip", raw)
    except Exception:  # noqa: BLE001 - whatever hostile bytes do to the library, it is broken
        return _closed(problems.BROKEN_ZIP, ".zip", raw)


def _entries(archive: zipfile.ZipFile, raw: bytes, limit: int) -> Unpacked:
    """The files of the archive; the whole of it stays closed beside them where one may not out."""
    members = [member for member in archive.infolist() if not member.filename.endswith("/")]
    if len(archive.infolist()) > MAX_ENTRIES:
        raise _TooMuch
    if any(member.flag_bits & _ENCRYPTED for member in members):
        return _closed(problems.LOCKED_ZIP, ".zip", raw)
    allowed = [member for member in members if _extension(member.filename) in TYPES]
    entries = tuple(_read(archive, allowed, limit))
    wrong = tuple(_wrong(members, allowed, entries))
    closed = {problems.WRONG_TYPE, problems.NO_FILE} & set(wrong)
    return Unpacked(
        entries=entries,
        problems=wrong,
        closed=Entry(extension=".zip", content=raw) if closed else None,
    )


def _wrong(
    members: list[zipfile.ZipInfo], allowed: list[zipfile.ZipInfo], entries: tuple[Entry, ...]
) -> Iterator[Kind]:
    if any(_is_stray(member.filename) for member in members):
        yield problems.STRAY_NAME
    if len(allowed) < len(members):
        yield problems.WRONG_TYPE
    elif not entries:
        yield problems.NO_FILE


def _read(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], limit: int) -> Iterator[Entry]:
    """Each file that is not empty; counts what really comes out, whatever the ZIP says."""
    for member in members:
        content = _content(archive, member, limit)
        limit -= len(content)
        if content:
            yield Entry(extension=_extension(member.filename), content=content)


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int) -> bytes:
    gathered = bytearray()
    with archive.open(member) as file:
        while chunk := file.read(_CHUNK):
            gathered += chunk
            if len(gathered) > limit:
                raise _TooMuch
    return bytes(gathered)


def _extension(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/").rstrip()).suffix.lower()


def _is_stray(name: str) -> bool:
    """Whether a name would lead out of the folder that somebody unpacks the ZIP in."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or name[1:2] == ":"
