"""The columns of the list, and what they hold of one pupil."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Final

from adapters.formats.uitlevering.cells import MASKS, one_line, telefoon
from adapters.formats.uitlevering.fields import (
    Leaf,
    Path,
    lexical,
    parse,
    paths,
    select,
    simple_at,
)
from adapters.magister import cells, problems
from adapters.magister.mapping import Indeling, Kolom, Vorm
from gateway.domain.findings import Finding, Kind
from gateway.domain.overstapdossier import Overstapdossier

MAP: Final = "map"
_FORMS: Final[Mapping[Vorm, Callable[[str], str | None]]] = {
    Vorm.POSTCODE: cells.postcode,
    Vorm.TELEFOON: telefoon,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column, and those of its fields that exist."""

    kolom: Kolom
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One pupil in the list; *used* are the paths of the values that stand in it."""

    cells: tuple[str, ...] = field(repr=False)
    used: frozenset[str]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """What one column holds, where it came from, and what was wrong with it."""

    text: str = field(repr=False)
    used: tuple[str, ...] = ()
    wrong: tuple[Kind, ...] = ()


def columns(indeling: Indeling) -> tuple[Column, ...]:
    """The columns of a mapping file; what names no field of the overstapdossier is left out."""
    return tuple(
        Column(kolom=kolom, paths=tuple(path for path, _ in _known(kolom)))
        for kolom in indeling.kolommen
    )


def wrong_fields(indeling: Indeling) -> Iterator[Finding]:
    """What is wrong with the fields that a mapping file names."""
    for kolom in indeling.kolommen:
        known = dict(_known(kolom))
        for veld in kolom.velden:
            path = parse(veld)
            if path in known:
                yield from _without_codelist(kolom, veld, listed=known[path])
            elif veld != MAP:
                near = _near(veld)
                yield problems.UNKNOWN_FIELD.at(
                    column=kolom.naam,
                    field=veld,
                    hint="bedoeld is misschien" if near else "een veld begint met",
                    near=near or "dossier/",
                )


def row(
    columns: tuple[Column, ...], overstapdossier: Overstapdossier, *, folder: str, place: str
) -> Row:
    """What the *columns* hold at *place* in the list, of the pupil whose files are in *folder*."""
    filled = [(column.kolom, _cell(column, overstapdossier, folder)) for column in columns]
    return Row(
        cells=tuple(cell.text for _, cell in filled),
        used=frozenset(path for _, cell in filled for path in cell.used),
        findings=tuple(
            kind.at(place, column=kolom.naam, form=kolom.vorm)
            for kolom, cell in filled
            for kind in cell.wrong
        ),
    )


def _known(kolom: Kolom) -> Iterator[tuple[Path, bool]]:
    """The fields of a column that exist, and whether the standard has a code list for each."""
    for veld in kolom.velden:
        path = parse(veld)
        simple = simple_at(Overstapdossier, path) if path else None
        if path and simple:
            yield path, simple.codelist is not None


def _without_codelist(kolom: Kolom, veld: str, *, listed: bool) -> Iterator[Finding]:
    if kolom.codelijst and not listed:
        yield problems.NO_CODELIST.at(column=kolom.naam, field=veld)


def _near(veld: str) -> str:
    """The field that may have been meant; empty where none is like it."""
    bare = re.sub(r"\[[^\]]*\]", "", veld)
    return next(iter(get_close_matches(bare, list(paths(Overstapdossier)), n=1, cutoff=0.8)), "")


def _cell(column: Column, overstapdossier: Overstapdossier, folder: str) -> _Cell:
    if MAP in column.kolom.velden:
        return _Cell(text=folder)
    found = _meant(column, overstapdossier)
    if not found:
        return _Cell(text=column.kolom.waarde)
    leaves = [leaf for _, leaf in found]
    written = [_written(column.kolom, leaf) for leaf in leaves]
    joined = (column.kolom.voeg_samen or "").join(text for text, _ in written if text)
    return _Cell(
        text=one_line(joined),
        used=tuple(used for path, leaf in found for used in _used(path, leaf)),
        wrong=tuple(kind for _, kind in written if kind),
    )


def _used(path: Path, leaf: Leaf) -> Iterator[str]:
    """Where the value stands, and the values by which its path chose between occurrences."""
    yield leaf.path
    places = leaf.path.split("/")
    for depth, step in enumerate(path, start=1):
        if step.key:
            yield "/".join([*places[:depth], step.key])


def _meant(column: Column, overstapdossier: Overstapdossier) -> list[tuple[Path, Leaf]]:
    """All values where the column joins them, else the first of the first path that has one."""
    found = [(path, leaf) for path in column.paths for leaf in select(overstapdossier, path)]
    found.sort(key=lambda one: _is_secret(one[1]))
    return found if column.kolom.voeg_samen is not None else found[:1]


def _is_secret(leaf: Leaf) -> bool:
    """Whether the dossier has a mask where a number or mail address would stand."""
    return leaf.value in MASKS and leaf.path.endswith("/nummer")


def _written(kolom: Kolom, leaf: Leaf) -> tuple[str, Kind | None]:
    """A value as the column wants it, and what is wrong where that cannot be."""
    if _is_secret(leaf):
        return "", problems.HIDDEN
    if isinstance(leaf.value, date):
        return cells.date_in(kolom.datum, leaf.value), None
    text = lexical(leaf.value)
    if kolom.vertaling:
        known = text in kolom.vertaling
        return kolom.vertaling.get(text, ""), None if known else problems.UNTRANSLATED
    if kolom.codelijst and leaf.simple.codelist:
        return leaf.simple.codelist.label(text), None
    return _formed(kolom, text)


def _formed(kolom: Kolom, text: str) -> tuple[str, Kind | None]:
    if kolom.vorm is None:
        return text, None
    formed = _FORMS[kolom.vorm](text)
    return (text, problems.UNFIT) if formed is None else (formed, None)
