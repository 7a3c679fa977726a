"""
A bundle of files as a school gathers it: folders, ZIP files and single files.

Everything in it is from outside. Nothing is written, followed or executed; what would cost too
much memory is refused before it is read.
"""

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from lxml import etree

from adapters.formats import kinds
from adapters.formats.archive import entries_in
from adapters.formats.budget import Budget, Limits
from adapters.formats.contents import Content, content_of
from adapters.formats.naming import shown
from gateway.domain.errors import Misused, Refused
from gateway.domain.findings import Finding
from gateway.markup.parsing import MAX_BYTES, TOO_LARGE, parse

Source = Callable[[], BinaryIO]
"""Opens a file, from its beginning."""

LIMITS: Final = Limits()
_HEAD: Final = 64 * 1024
_REASONS: Final = (
    (FileNotFoundError, "het bestaat niet"),
    (PermissionError, "geen toegang"),
    (OSError, "het systeem geeft een fout"),
)
_OF_THE_SYSTEM: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini", "__macosx"})


@dataclass(frozen=True, slots=True)
class BundleFile:
    """
    One file of a bundle: its name with the folders it stands in, what it is, and its size.

    What it holds is read when it is asked for, so that a bundle needs the memory of one file.
    """

    naam: str
    content: Content
    size: int
    source: Source = field(repr=False)

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that the file stands in, outermost first."""
        return tuple(self.naam.split("/")[:-1])

    @property
    def base(self) -> str:
        """The name of the file without its folders."""
        return self.naam.rpartition("/")[2]

    @property
    def data(self) -> bytes:
        """All that the file holds."""
        with self.source() as file:
            return file.read(self.size)

    @property
    def head(self) -> bytes:
        """What the file begins with."""
        with self.source() as file:
            return file.read(_HEAD)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of an export, in the order of their names, and what could not be taken in."""

    files: tuple[BundleFile, ...]
    findings: tuple[Finding, ...]


def parsed(file: BundleFile) -> etree._Element:
    """The message in XML that *file* holds; Refused is raised where it is none, or too large."""
    if file.size > MAX_BYTES:  # what the door would say, before the memory is spent
        raise Refused(TOO_LARGE.at(limit=MAX_BYTES // 1024 // 1024))
    return parse(file.data)


def gather(paths: Iterable[Path], limits: Limits = LIMITS) -> Bundle:
    """
    All files at *paths*: of each folder and each ZIP the files in it.

    Raises Misused where a path cannot be read, Refused where there is more than the *limits*.
    """
    findings: list[Finding] = []
    budget = Budget(limits)
    files = [file for path in paths for file in _at(path, budget, findings)]
    return Bundle(tuple(sorted(files, key=lambda file: file.naam)), tuple(findings))


def _at(path: Path, budget: Budget, findings: list[Finding]) -> Iterator[BundleFile]:
    if path.is_dir():
        yield from _in_folder(path, budget, findings)
        return
    file = _read(path, path.name, budget)
    if isinstance(file, Finding):
        findings.append(file)
    elif file.content is Content.ZIP:
        yield from _in_zip(file, budget, findings)
    else:
        yield file


def _in_folder(folder: Path, budget: Budget, findings: list[Finding]) -> Iterator[BundleFile]:
    for parent, folders, names in os.walk(folder, onerror=partial(_unreadable, folder, findings)):
        folders.sort()
        findings.extend(
            kinds.LINK.at(shown(str((Path(parent) / name).relative_to(folder))))
            for name in folders
            if (Path(parent) / name).is_symlink()
        )
        folders[:] = [name for name in folders if _is_of_the_school(name)]
        for name in sorted(filter(_is_of_the_school, names)):
            path = Path(parent) / name
            file = _read_inside(path, path.relative_to(folder).as_posix(), budget)
            if isinstance(file, BundleFile) and file.content is Content.ZIP:
                file = kinds.NESTED_ZIP.at(shown(file.naam))
            if isinstance(file, Finding):
                findings.append(file)
            else:
                yield file


def _read_inside(path: Path, naam: str, budget: Budget) -> BundleFile | Finding:
    """The file at *path* in a folder, of which the others are read where this one cannot be."""
    try:
        return _read(path, naam, budget)
    except Misused as refusal:
        return replace(refusal.findings[0], path=shown(naam))


def _read(path: Path, naam: str, budget: Budget) -> BundleFile | Finding:
    """The file at *path*, or the finding that says why it is not taken in."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        return kinds.LINK.at(shown(naam))
    try:
        size = path.stat().st_size
    except OSError as error:
        raise _unread(path, error) from None
    file = _named(naam, size, partial(_opened, path), budget)
    if not isinstance(file, Finding):
        budget.spend(size)
    return file


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise _unread(path, error) from None


def _named(naam: str, size: int, source: Source, budget: Budget) -> BundleFile | Finding:
    """The file at *source*; of a large one only the head is looked at to tell what it is."""
    limits, large = budget.limits, size > budget.limits.file_bytes
    with source() as opened:
        content = content_of(opened.read(_HEAD if large else size))
    most = {Content.XML: limits.message_bytes, Content.ZIP: limits.total_bytes}
    if large and size > most.get(content, 0):
        return kinds.FILE_TOO_LARGE.at(shown(naam), limit=limits.file_megabytes)
    return BundleFile(unicodedata.normalize("NFC", naam), content, size, source)


def _in_zip(file: BundleFile, budget: Budget, findings: list[Finding]) -> Iterator[BundleFile]:
    """The files of a ZIP; none of them where one thing about it is hostile or broken."""
    source = file.source()
    try:
        entries = [
            _named(entry.naam, entry.size, entry.open, budget)
            for entry in entries_in(source, file.size, budget)
            if all(map(_is_of_the_school, entry.naam.split("/")))
        ]
    except Refused as refusal:
        source.close()
        findings.extend(replace(finding, path=shown(file.naam)) for finding in refusal.findings)
        return
    for entry in entries:
        if isinstance(entry, Finding):
            findings.append(entry)
        elif entry.content is Content.ZIP:
            findings.append(kinds.NESTED_ZIP.at(shown(entry.naam)))
        else:
            yield entry


def _is_of_the_school(name: str) -> bool:
    """Whether a person made the file or folder, not the system that they work on."""
    return name.casefold() not in _OF_THE_SYSTEM and not name.startswith(("._", "~$"))


def _unreadable(folder: Path, findings: list[Finding], error: OSError) -> None:
    """Report what of *folder* is closed; where that is all of it, nothing can be read."""
    unread = _unread(Path(error.filename or "."), error)
    if error.filename == str(folder):
        raise unread from None
    findings.extend(unread.findings)


def _unread(path: Path, error: OSError) -> Misused:
    reason = next(words for kind, words in _REASONS if isinstance(error, kind))
    return Misused(kinds.MISSING.at(shown(path.name), reason=reason))
