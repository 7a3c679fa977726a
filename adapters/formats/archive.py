"""The door through which a ZIP comes in: judged by its table of contents before it is unpacked."""

import re
import stat
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO, RawIOBase
from typing import BinaryIO, Final, TypeVar, cast
from weakref import finalize

from adapters.formats import kinds
from adapters.formats.budget import Budget, Limits
from adapters.formats.contents import lists_too_much
from gateway.domain.errors import Refused
from gateway.domain.findings import Kind

_Result = TypeVar("_Result")
_DRIVE: Final = re.compile(r"[A-Za-z]:")
_SMALL: Final = 1024 * 1024
_ENCRYPTED: Final = 0x1


def entries_of(data: bytes, budget: Budget) -> tuple[tuple[str, bytes], ...]:
    """
    The files in a ZIP, by name.

    Raises Refused, with one finding, where a name points outside, where an entry is a link or
    encrypted, or where unpacking it would break a limit.
    """
    with BytesIO(data) as source:
        entries = tuple(entries_in(source, len(data), budget))
        return tuple((entry.naam, entry.read()) for entry in entries)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a ZIP that stays packed until it is read."""

    naam: str
    size: int
    archive: zipfile.ZipFile = field(repr=False)
    info: zipfile.ZipInfo = field(repr=False)

    def open(self) -> BinaryIO:
        """The file, unpacked as it is read; Refused is raised where it is broken."""
        return cast("BinaryIO", _Unpacking(self.archive, self.info))

    def read(self) -> bytes:
        """The whole file."""
        with self.open() as file:
            return file.read(self.size + 1)


class _Unpacking(RawIOBase):
    """An entry as it is unpacked: whatever hostile bytes do to the library, it is broken."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
        self._file = _unbroken(lambda: archive.open(info))

    def read(self, size: int = -1, /) -> bytes:
        return _unbroken(lambda: self._file.read(size))

    def close(self) -> None:
        self._file.close()
        super().close()


def _unbroken(act: Callable[[], _Result]) -> _Result:
    try:
        return act()
    except Exception:  # noqa: BLE001 - a checksum, a method, a cut: in every case it is broken
        raise Refused(kinds.BROKEN_ZIP.at()) from None


def entries_in(source: BinaryIO, size: int, budget: Budget) -> Iterator[Entry]:
    """The files in the ZIP at *source*, which is closed when nobody has one of them any more."""
    if lists_too_much(source):
        raise Refused(kinds.TOO_MANY_FILES.at(limit=budget.limits.files))
    archive = _unbroken(lambda: zipfile.ZipFile(source))
    finalize(archive, source.close)
    infos = _unbroken(lambda: [info for info in archive.infolist() if not info.is_dir()])
    _judge(infos, size, budget.limits)
    for info in infos:
        budget.spend(info.file_size)
        yield Entry(_name(info), info.file_size, archive, info)


def _judge(infos: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    """Refuse by the table of contents; what an entry holds is never more than it says there."""
    if len(infos) > limits.files:
        raise Refused(kinds.TOO_MANY_FILES.at(limit=limits.files))
    unpacked = sum(info.file_size for info in infos)
    if unpacked > max(_SMALL, size * limits.ratio):
        raise Refused(kinds.EXPANDS_TOO_MUCH.at(limit=limits.ratio))
    names = [_name(info) for info in infos]
    if len({name.casefold() for name in names}) < len(names):
        raise Refused(kinds.UNSAFE_NAME.at())
    for info in infos:
        if (kind := _wrong_with(info, limits)) is not None:
            raise Refused(kind.at(limit=limits.message_megabytes))


def _wrong_with(info: zipfile.ZipInfo, limits: Limits) -> Kind | None:
    if not is_safe(info.filename) or not is_safe(info.orig_filename):
        return kinds.UNSAFE_NAME
    if stat.S_ISLNK(info.external_attr >> 16):
        return kinds.LINK
    if info.flag_bits & _ENCRYPTED:
        return kinds.ENCRYPTED
    return kinds.FILE_TOO_LARGE if info.file_size > limits.message_bytes else None


def is_safe(naam: str) -> bool:
    """Whether *naam* stays inside the folder that it is unpacked in, on every system."""
    parts = naam.replace("\\", "/").split("/")
    return (
        "\\" not in naam
        and naam.isprintable()
        and not _DRIVE.match(naam)
        and not any(part in ("", ".", "..") for part in parts)
    )


def _name(info: zipfile.ZipInfo) -> str:
    return unicodedata.normalize("NFC", info.filename)
