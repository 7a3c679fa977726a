"""Small piles of OSO dossiers about invented pupils, and what comes of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from adapters.oso import adapter
from gateway.canonical.printing import print_dossier
from gateway.domain.dossier import Dossier
from gateway.domain.overstapdossier import Overstapdossier
from gateway.domain.translation import Levering, Reading
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical
from gateway.usecases.upgrade import upgrade
from tests.dossier_builders import a_dossier_of

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
OTHER_BSN = "999900031"


def a_pupil(leerlingid: str | None = "70001", **changes: object) -> Dossier:
    """The valid dossier of one pupil, with changes to the block of the pupil."""
    return a_dossier_of(leerlingid=leerlingid, **changes)


def on(dossier: Dossier, datum: date) -> Dossier:
    """*dossier*, made on another day."""
    return replace(dossier, metadata=replace(dossier.metadata, datum=datum))


def a_pile(folder: Path, files: Mapping[str, bytes | str | Dossier]) -> Path:
    """A folder with *files*, of which dossiers are printed as a LAS does."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_bytes(content))
    return folder


def _bytes(content: bytes | str | Dossier) -> bytes:
    if isinstance(content, Dossier):
        return print_dossier(content)
    return content if isinstance(content, bytes) else content.encode()


def a_reading(
    folder: Path, files: Mapping[str, bytes | str | Dossier], school: Path | None = None
) -> Reading:
    """What comes of *files*, where dossiers of 2018.1 are brought over."""
    read = adapter(upgrade).read
    assert read
    return read((a_pile(folder, files),), school, MOMENT)


def a_levering(overstapdossier: Overstapdossier) -> Levering:
    """A levering whose dossier has a form that no printer of ours would give it."""
    document = print_dossier(overstapdossier.dossier).replace(b"><", b">\n<")
    return Levering(overstapdossier=overstapdossier, dossier=canonical(parse(document)))


def written(leveringen: Iterable[Levering]) -> tuple[dict[str, bytes], list[str]]:
    """The files that the adapter writes of *leveringen*, and the rules of what it says."""
    files: dict[str, bytes] = {}
    write = adapter().write
    assert write
    findings = write(leveringen, None, lambda name, data: files.update({name: data}))
    return files, [finding.rule for finding in findings]
