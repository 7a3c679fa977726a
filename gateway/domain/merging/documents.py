"""The files of a dossier: each has one place, in the block it belongs to or among the others."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any, Final

from gateway.domain.dossier import Document, Leerling
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.findings import Finding
from gateway.domain.merging.changes import REPLACED

_PUPIL: Final = "dossier/huidigeschool/leerling"


def placed_once(
    earlier: Leerling, later: Leerling, changes: list[Finding]
) -> tuple[Leerling, Leerling]:
    """
    Both, before they are merged, with no file loose in one that a block of the other has.

    A file is known by its name. An export may hold the file and not the plan that it belongs to:
    then the file stays where the earlier dossier has it, as the later export has it now.
    """
    blocks = _in_blocks(earlier)
    known = {one.bestandsnaam: (path, one) for path, one in blocks}
    times = Counter(one.bestandsnaam for _, one in blocks)
    again = {one.bestandsnaam: one for one in _loose(later) if times[one.bestandsnaam] == 1}
    for name, one in again.items():
        path, old = known[name]
        new = replace(one, omschrijving=one.omschrijving or old.omschrijving)
        if new != old:
            changes.append(REPLACED.at(path))
            earlier = replace(
                _renewed(earlier, old, new), overigdocumentlijst=earlier.overigdocumentlijst
            )
    placed = {one.bestandsnaam for _, one in _in_blocks(later)}
    return _without(earlier, placed), _without(later, again)


def _in_blocks(leerling: Leerling) -> tuple[tuple[str, Document], ...]:
    """The files that belong to a block, each with where it stands."""
    return tuple(_documents(replace(leerling, overigdocumentlijst=None), _PUPIL))


def _documents(block: object, path: str) -> Iterator[tuple[str, Document]]:
    for part in _of_blocks(block):
        for at, held in enumerate(_held(block, part), 1):
            place = f"{path}/{part.name}[{at}]" if part.many else f"{path}/{part.name}"
            if isinstance(held, Document):
                yield place, held
            else:
                yield from _documents(held, place)


def _renewed(block: Any, old: Document, new: Document) -> Any:
    """*block* with *new* wherever it had *old*."""
    if isinstance(block, Document):
        return new if block == old else block
    changed = {
        part.field: values if part.many else values[0]
        for part in _of_blocks(block)
        if (values := tuple(_renewed(one, old, new) for one in _held(block, part)))
    }
    return replace(block, **changed)


def _of_blocks(block: object) -> Iterator[Part]:
    return (part for part in parts(type(block)) if part.simple is None)


def _held(block: object, part: Part) -> tuple[Any, ...]:
    value = getattr(block, part.field)
    if part.many:
        return tuple(value)
    return () if value is None else (value,)


def _loose(leerling: Leerling) -> tuple[Document, ...]:
    return leerling.overigdocumentlijst.document if leerling.overigdocumentlijst else ()


def _without(leerling: Leerling, names: Collection[str]) -> Leerling:
    """*leerling* without the loose files that have one of these *names*."""
    lijst = leerling.overigdocumentlijst
    if lijst is None:
        return leerling
    left = tuple(one for one in lijst.document if one.bestandsnaam not in names)
    return replace(leerling, overigdocumentlijst=replace(lijst, document=left) if left else None)
