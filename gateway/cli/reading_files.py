"""The files that a person names on the command line: folders opened, and read one by one."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from select import POLLIN, poll
from typing import Final

from gateway.domain.errors import Misused, Unreadable
from gateway.domain.findings import Kind
from gateway.markup.parsing import MAX_BYTES, TOO_LARGE

UNREADABLE_FILE: Final = Kind(
    rule="GW.BST01",
    message="Het bestand of de map kan niet worden gelezen ({reason}).",
    advice="Kijk of de naam klopt en of u het bestand mag openen.",
)
EMPTY_FOLDER: Final = Kind(
    rule="GW.BST02",
    message="In deze map staat geen enkel XML-bestand.",
    advice="Noem de map waarin de dossiers staan, of het bestand zelf.",
)
_REASONS: Final = {
    errno.ENOENT: "het bestaat niet",
    errno.EACCES: "geen toegang",
    errno.EPERM: "geen toegang",
    errno.ELOOP: "de snelkoppeling verwijst naar zichzelf",
}
_OTHERWISE: Final = "het systeem geeft een fout"
_NO_FILE: Final = "het is geen bestand"
_TOO_LARGE: Final = "het is te groot"
_PATIENCE: Final = 500
"""How many milliseconds the other end of a pipe has to begin."""


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Each of *paths* in the order given; for a folder all XML files in it, at any depth."""
    for path in paths:
        if _is_folder(path):
            yield from _in_folder(path)
        else:
            yield path


def read(path: Path) -> bytes:
    """
    The content of the file at *path*, which may be a pipe.

    Raises Misused, with a finding that says why, where it cannot be read; Unreadable where it is
    larger than the XML door lets through, without reading it.
    """
    try:
        # a pipe to which nobody writes would otherwise keep us waiting, before we know what it is
        opened = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            return _content(opened)
        finally:
            os.close(opened)
    except OSError as error:
        raise _unreadable(_REASONS.get(error.errno or 0, _OTHERWISE)) from None


def read_named(path: Path) -> bytes:
    """
    The content of the file at *path* that an option names, beside the documents.

    Raises Misused where it cannot be read, with a finding that names it: there may be several.
    """
    try:
        if _is_folder(path):
            raise _unreadable(_NO_FILE)
        return read(path)
    except Unreadable:
        raise Misused(UNREADABLE_FILE.at(str(path), reason=_TOO_LARGE)) from None
    except Misused as refusal:
        findings = (replace(finding, path=str(path)) for finding in refusal.findings)
        raise Misused(*findings) from None


def _content(opened: int) -> bytes:
    """What comes out of what is *opened*, where that is a document or a pipe."""
    facts = os.fstat(opened)
    if stat.S_ISDIR(facts.st_mode):
        raise Misused(EMPTY_FOLDER.at())
    if stat.S_ISFIFO(facts.st_mode):
        _await(opened)
    elif not stat.S_ISREG(facts.st_mode):
        raise _unreadable(_NO_FILE)
    elif facts.st_size > MAX_BYTES:
        raise Unreadable(TOO_LARGE.at(limit=MAX_BYTES // 1024 // 1024))
    os.set_blocking(opened, True)
    # room for the largest document would take longer to find than most take to read; what has no
    # size, such as a pipe, is read as far as that
    with open(opened, "rb", closefd=False) as file:
        return file.read((facts.st_size or MAX_BYTES) + 1)


def _await(pipe: int) -> None:
    """Give the other end of a *pipe* a moment to begin; without one, reading it gives nothing."""
    waiting = poll()
    waiting.register(pipe, POLLIN)
    waiting.poll(_PATIENCE)


def _unreadable(reason: str) -> Misused:
    return Misused(UNREADABLE_FILE.at(reason=reason))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # reading it will say why


def _in_folder(folder: Path) -> Iterator[Path]:
    """The folder's XML files by name; the folder itself where it holds none, to be reported."""
    closed: list[Path] = []
    found = [
        Path(inside, name)
        for inside, _, names in os.walk(folder, onerror=lambda error: _note(error, closed))
        for name in names
        if name.lower().endswith(".xml")
    ]
    yield from sorted((*found, *closed))
    if not found and not closed:
        yield folder


def _note(error: OSError, closed: list[Path]) -> None:
    """Add the folder that gives an *error* to those that are *closed*; reading it will say why."""
    closed.append(Path(str(error.filename)))
