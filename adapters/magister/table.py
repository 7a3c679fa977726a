"""The list as a file: its bytes, in the encoding that the school's Magister reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from adapters.formats.uitlevering.cells import as_csv, is_formula
from adapters.formats.uitlevering.letters import ANSI, in_ansi
from adapters.magister import problems
from adapters.magister.mapping import Codering, Indeling
from gateway.domain.findings import Finding

_WITH_MARK: Final = "utf-8-sig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The files of the list, by name, and what could not be written as it was."""

    files: tuple[tuple[str, bytes], ...] = field(repr=False)
    findings: tuple[Finding, ...]


def place(indeling: Indeling, number: int) -> str:
    """Where the pupil with this *number*, from 1, stands in the list; the head is row 1."""
    return f"{indeling.naam}, rij {number + 1}"


def printed(indeling: Indeling, rows: Sequence[Sequence[str]]) -> Printed:
    """
    The list with a head and *rows*.

    Where letters of a name do not fit in Windows-1252, a second file holds the list in UTF-8.
    """
    head = [kolom.naam for kolom in indeling.kolommen]
    if indeling.codering is Codering.UTF8:
        files = ((indeling.naam, _utf8(indeling, head, rows)),)
        return Printed(files=files, findings=tuple(_formulas(indeling, rows)))
    near = [[in_ansi(cell) for cell in row] for row in rows]
    outside = tuple(_outside(indeling, rows, near))
    content = _text(indeling, [in_ansi(name) for name in head], near).encode(ANSI)
    second = ((_second(indeling), _utf8(indeling, head, rows)),) if outside else ()
    return Printed(
        files=((indeling.naam, content), *second), findings=(*outside, *_formulas(indeling, near))
    )


def _text(indeling: Indeling, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return as_csv([head, *rows], indeling.scheidingsteken)


def _utf8(indeling: Indeling, head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    return _text(indeling, head, rows).encode(_WITH_MARK)


def _second(indeling: Indeling) -> str:
    name = PurePath(indeling.naam)
    return f"{name.stem}.utf-8{name.suffix}"


def _outside(
    indeling: Indeling, rows: Sequence[Sequence[str]], near: Sequence[Sequence[str]]
) -> Iterator[Finding]:
    for number, (row, nearest) in enumerate(zip(rows, near, strict=True), start=1):
        cells = zip(indeling.kolommen, row, nearest, strict=True)
        columns = ", ".join(kolom.naam for kolom, cell, other in cells if cell != other)
        if columns:
            yield problems.OUTSIDE_ANSI.at(
                place(indeling, number), columns=columns, file=_second(indeling)
            )


def _formulas(indeling: Indeling, rows: Sequence[Sequence[str]]) -> Iterator[Finding]:
    for number, row in enumerate(rows, start=1):
        for kolom, cell in zip(indeling.kolommen, row, strict=True):
            if is_formula(cell):
                yield problems.DEFUSED.at(place(indeling, number), column=kolom.naam)
