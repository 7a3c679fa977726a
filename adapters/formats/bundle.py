"""
A bundle of files as a school gathers it: folders, ZIP files and single files.

Everything in it is from outside. Nothing is written, followed or executed; what would cost too
much memory is refused before it is read.
"""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from adapters.formats import kinds
from adapters.formats.archive import entries_of
from adapters.formats.budget import Budget, Limits
from adapters.formats.contents import Content, content_of
from adapters.formats.naming import shown
from gateway.domain.errors import Misused, Refused
from gateway.domain.findings import Finding

LIMITS: Final = Limits()
_REASONS: Final = (
    (FileNotFoundError, "het bestaat niet"),
    (PermissionError, "geen toegang"),
    (OSError, "het systeem geeft een fout"),
)
_OF_THE_SYSTEM: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini", "__macosx"})


@dataclass(frozen=True, slots=True)
class BundleFile:
    """One file of a bundle: its name with the folders it stands in, what it is, and its bytes."""

    naam: str
    content: Content
    data: bytes = field(repr=False)

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders that the file stands in, outermost first."""
        return tuple(self.naam.split("/")[:-1])

    @property
    def base(self) -> str:
        """The name of the file without its folders."""
        return self.naam.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of an export, in the order of their names, and what could not be taken in."""

    files: tuple[BundleFile, ...]
    findings: tuple[Finding, ...]


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
    for parent, folders, names in os.walk(folder, onerror=_unreadable):
        folders.sort()
        findings.extend(
            kinds.LINK.at(shown(str((Path(parent) / name).relative_to(folder))))
            for name in folders
            if (Path(parent) / name).is_symlink()
        )
        folders[:] = [name for name in folders if _is_of_the_school(name)]
        for name in sorted(filter(_is_of_the_school, names)):
            path = Path(parent) / name
            file = _read(path, path.relative_to(folder).as_posix(), budget)
            if isinstance(file, BundleFile) and file.content is Content.ZIP:
                file = kinds.NESTED_ZIP.at(shown(file.naam))
            if isinstance(file, Finding):
                findings.append(file)
            else:
                yield file


def _read(path: Path, naam: str, budget: Budget) -> BundleFile | Finding:
    """The file at *path*, or the finding that says why it is not taken in."""
    if path.exists() and (path.is_symlink() or not path.is_file()):
        return kinds.LINK.at(shown(naam))
    try:
        with path.open("rb") as file:
            data = file.read(budget.limits.file_bytes + 1)
    except OSError as error:
        raise _unread(path, error) from None
    if len(data) > budget.limits.file_bytes:
        return kinds.FILE_TOO_LARGE.at(shown(naam), limit=budget.limits.file_megabytes)
    budget.spend(len(data))
    return _named(naam, data)


def _named(naam: str, data: bytes) -> BundleFile:
    return BundleFile(unicodedata.normalize("NFC", naam), content_of(data), data)


def _in_zip(file: BundleFile, budget: Budget, findings: list[Finding]) -> Iterator[BundleFile]:
    """The files of a ZIP; none of them where one thing about it is hostile or broken."""
    try:
        entries = entries_of(file.data, budget)
    except Refused as refusal:
        findings.extend(replace(finding, path=shown(file.naam)) for finding in refusal.findings)
        return
    for naam, data in entries:
        entry = _named(naam, data)
        if not all(map(_is_of_the_school, naam.split("/"))):
            continue
        if entry.content is Content.ZIP:
            findings.append(kinds.NESTED_ZIP.at(shown(naam)))
        else:
            yield entry


def _is_of_the_school(name: str) -> bool:
    """Whether a person made the file or folder, not the system that they work on."""
    return name.casefold() not in _OF_THE_SYSTEM and not name.startswith(("._", "~$"))


def _unreadable(error: OSError) -> None:
    raise _unread(Path(error.filename or "."), error) from None


def _unread(path: Path, error: OSError) -> Misused:
    reason = next(words for kind, words in _REASONS if isinstance(error, kind))
    return Misused(kinds.MISSING.at(shown(path.name), reason=reason))
