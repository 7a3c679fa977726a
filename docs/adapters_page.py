"""`adapters.md`: which part of a dossier each LAS gives out and takes in, and how sure that is."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from gateway.bootstrap.adapters import ADAPTERS
from gateway.domain.dekking import BLOKKEN, Dekking
from gateway.domain.translation import Adapter

PATH: Final = Path(__file__).with_name("adapters.md")

_INTRODUCTION: Final = """\
# The adapters

What comes out of each school administration system (LAS) and goes into it, made from the code by
`make docs`; a test fails where this page and the code differ, and another where an adapter's
invented exports fill a part that is not named here, or do not fill one that is.

How sure it is: **DOC** by a published specification, **CODE** seen in public code that talks to
the system, **INF** inferred, to be checked against a real file. Nothing here was ever compared
with a real export. The README of each adapter says more, and from where.
"""


def page() -> str:
    """The page as it should stand."""
    return "\n".join([_INTRODUCTION, *_overview(), "", *_matrix("In"), "", *_matrix("Out"), ""])


def _overview() -> Iterator[str]:
    yield "| LAS | reads | writes | mapping file | invented exports, traps |"
    yield "|---|---|---|---|---|"
    for naam, adapter in ADAPTERS.items():
        can = map(_yes, (adapter.read, adapter.write, adapter.mapping, adapter.sample))
        read, write, mapping, sample = can
        sample = f"{sample}, {len(adapter.traps)}" if adapter.traps else sample
        link = f"[{naam}](../adapters/{naam}/README.md)"
        yield f"| {link} | {read} | {write} | {mapping} | {sample} |"


def _yes(part: object) -> str:
    return "yes" if part else "no"


def _matrix(way: str) -> Iterator[str]:
    """Which parts go this *way* (`In` or `Out`) for each LAS, with the form of each."""
    covered = {naam: found for naam, one in ADAPTERS.items() if (found := _covered(one, way))}
    yield f"## {way}"
    yield ""
    yield f"| part of the dossier | {' | '.join(covered)} |"
    yield "|---|" + "---|" * len(covered)
    for blok in BLOKKEN:
        yield f"| {blok} | {' | '.join(_cell(blok, covered[naam]) for naam in covered)} |"


def _covered(adapter: Adapter, way: str) -> Sequence[Dekking]:
    return adapter.leest if way == "In" else adapter.schrijft


def _cell(blok: str, covered: Sequence[Dekking]) -> str:
    """The forms in which a part goes, those of one certainty together."""
    forms: dict[str, list[str]] = {}
    for one in covered:
        if one.blok == blok:
            forms.setdefault(one.zekerheid, []).append(one.vorm)
    return "; ".join(f"**{sure}** {', '.join(named)}" for sure, named in forms.items()) or "-"
