"""The door through which a ZIP comes in: judged by its table of contents before it is unpacked."""

import re
import stat
import unicodedata
import zipfile
from io import BytesIO
from typing import Final

from adapters.formats import kinds
from adapters.formats.budget import Budget, Limits
from adapters.formats.contents import lists_too_much
from gateway.domain.errors import Refused
from gateway.domain.findings import Kind

_DRIVE: Final = re.compile(r"[A-Za-z]:")
_SMALL: Final = 1024 * 1024
_ENCRYPTED: Final = 0x1


def entries_of(data: bytes, budget: Budget) -> tuple[tuple[str, bytes], ...]:
    """
    The files in a ZIP, by name.

    Raises Refused, with one finding, where a name points outside, where an entry is a link or
    encrypted, or where unpacking it would break a limit.
    """
    if lists_too_much(data):
        raise Refused(kinds.TOO_MANY_FILES.at(limit=budget.limits.files))
    with _opened(data) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        _judge(infos, len(data), budget.limits)
        return tuple((_name(info), _unpacked(archive, info, budget)) for info in infos)


def _opened(data: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(data))
    except Exception:  # noqa: BLE001 - whatever hostile bytes do to the library, it is no ZIP
        raise Refused(kinds.BROKEN_ZIP.at()) from None


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
            raise Refused(kind.at(limit=limits.file_megabytes))


def _wrong_with(info: zipfile.ZipInfo, limits: Limits) -> Kind | None:
    if not is_safe(info.filename) or not is_safe(info.orig_filename):
        return kinds.UNSAFE_NAME
    if stat.S_ISLNK(info.external_attr >> 16):
        return kinds.LINK
    if info.flag_bits & _ENCRYPTED:
        return kinds.ENCRYPTED
    return kinds.FILE_TOO_LARGE if info.file_size > limits.file_bytes else None


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


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> bytes:
    budget.spend(info.file_size)
    try:
        with archive.open(info) as file:
            return file.read(info.file_size + 1)
    except Exception:  # noqa: BLE001 - a checksum, a method, a cut: in every case it is broken
        raise Refused(kinds.BROKEN_ZIP.at()) from None
