"""A trap: an oddity of real exports, as a change to an invented one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Lijst, Lijstvorm, Row

Leerlingen = Sequence[Bedacht]
Erbij = Callable[[Leerlingen, str], Iterable[tuple[str, bytes]]]
"""Makes more files, given the pupils who leave and the BRIN of their school."""

Ander = Callable[[etree._Element], None]  # noqa: SLF001 - the type of every element
"""Changes a message in place."""


def _same(leerlingen: Leerlingen) -> Leerlingen:
    return leerlingen


def _untouched(_: etree._Element) -> None:
    """Leave the message as it is."""


def _as_it_is(text: str) -> str:
    return text


def _none(_: Leerlingen, __: str) -> Iterable[tuple[str, bytes]]:
    return ()


def _that_form(vorm: Lijstvorm) -> Lijstvorm:
    return vorm


@dataclass(frozen=True, slots=True, kw_only=True)
class Val:
    """
    A trap. *zin* says what it is, for who lists them.

    It may change who the pupils are, each message, the school file, a list (by its name in
    `inhoud.py`) before it is written or after, or the form of all lists; leave files out
    (*zonder*: a list by its name, `edexml`, `uwlr`, `bijlagen`); and add files of its own.
    """

    zin: str
    leerlingen: Callable[[Leerlingen], Leerlingen] = _same
    edexml: Ander = _untouched
    uwlr: Ander = _untouched
    school: Callable[[str], str] = _as_it_is
    lijst: Mapping[str, Callable[[Lijst], Lijst]] = field(default_factory=dict)
    bestand: Mapping[str, Callable[[bytes], bytes]] = field(default_factory=dict)
    vorm: Callable[[Lijstvorm], Lijstvorm] = _that_form
    zonder: frozenset[str] = frozenset()
    erbij: Erbij = _none


Rij = Callable[[Row], Row]


def changed(rij: Rij, *, first: int | None = None) -> Callable[[Lijst], Lijst]:
    """The list with each of its rows changed by *rij*, or only its *first* ones."""

    def change(lijst: Lijst) -> Lijst:
        rows = (
            rij(row) if first is None or nummer < first else row
            for nummer, row in enumerate(lijst.rijen)
        )
        return replace(lijst, rijen=rows)

    return change


def without(*kolommen: str) -> Callable[[Lijst], Lijst]:
    """The list without these columns."""

    def change(lijst: Lijst) -> Lijst:
        return replace(lijst, kolommen=[one for one in lijst.kolommen if one not in kolommen])

    return change


def also(kolom: str, value: Callable[[Row], object]) -> Callable[[Lijst], Lijst]:
    """The list with one more column."""

    def change(lijst: Lijst) -> Lijst:
        rows = ({**row, kolom: value(row)} for row in lijst.rijen)
        return replace(lijst, kolommen=[*lijst.kolommen, kolom], rijen=rows)

    return change


def after(*changes: Callable[[Lijst], Lijst]) -> Callable[[Lijst], Lijst]:
    """One change after the other."""

    def change(lijst: Lijst) -> Lijst:
        for one in changes:
            lijst = one(lijst)
        return lijst

    return change
