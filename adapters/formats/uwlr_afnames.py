"""The results of tests of one pupil in one UWLR message, packed until somebody asks for them."""

import marshal
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from adapters.formats import kinds
from gateway.domain.findings import Finding

_QUICK: Final = 1
_BLOCK: Final = 64 * 1024
_KINDS: Final = {
    one.rule: one
    for one in (kinds.UWLR_INCOMPLETE, kinds.UWLR_PLAIN_SCORE, kinds.UWLR_OTHER_RESULT)
}


@dataclass(frozen=True, slots=True)
class ToetsNaam:
    """What a test is called, what it is about, and the names of its parts by their code."""

    naam: str = ""
    vakgebied: str = ""
    onderdelen: Mapping[str, str] = field(default_factory=dict)


Record = tuple[Any, ...]
"""
One result as it is packed: why it is of no use, and where it stands.

Behind those, where it is of use and so nothing is wrong, the fields of `Afname` from *key* on.
"""


class Afname(NamedTuple):
    """
    One result of one pupil: of a whole test, or of the *onderdeel* that is named.

    The texts are those of the message; *interval* is empty or holds `bivlaag` and `bivhoog`. A
    school has hundreds of thousands, so each is made as cheaply as can be.
    """

    bron: str
    leerlingid: str
    toets: ToetsNaam
    line: int | None
    key: str
    afnamedatum: str
    toetscode: str
    versie: str
    onderdeel: str
    scores: Mapping[str, str]
    interval: Mapping[str, str]
    referenties: tuple[Mapping[str, str], ...]

    def __repr__(self) -> str:
        """Nothing of a pupil."""
        return object.__repr__(self)


_UNKNOWN: Final = ToetsNaam()
_LINE, _TOETSCODE = 1, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Afnames:
    """The results of one pupil in one message, packed; *aantal* says how many can be used."""

    bron: str
    leerlingid: str
    eck_id: str
    aantal: int
    toetsen: Mapping[str, ToetsNaam] = field(repr=False)
    inhoud: memoryview = field(repr=False)

    def unpacked(self) -> tuple[tuple[Afname, ...], tuple[Finding, ...]]:
        """The results, and what is wrong with them."""
        place, findings = f"{self.bron}, resultaat", list[Finding]()
        records = marshal.loads(zlib.decompress(self.inhoud))  # noqa: S302 - never left this process
        afnames = tuple(
            self._afname(record, place, findings)
            for record in records
            if not record[0] or _told(record, place, findings)
        )
        return afnames, tuple(findings)

    def _afname(self, record: Record, place: str, findings: list[Finding]) -> Afname:
        toets = self.toetsen.get(record[_TOETSCODE])
        if toets is None:
            findings.append(kinds.UWLR_UNKNOWN_TEST.at(place, record[_LINE]))
            toets = _UNKNOWN
        return Afname._make((place, self.leerlingid, toets, *record[1:]))


class Pakhuis:
    """
    Where packed results are kept, side by side in large blocks of memory.

    A piece of memory for each pupil, taken while the message passes, would leave the rest in
    shreds: whatever is made afterwards out of what is free then costs a fifth more.
    """

    def __init__(self) -> None:
        self._free = memoryview(b"")

    def packed(self, records: list[Record]) -> memoryview:
        """*records*, in a tenth of the room."""
        content = zlib.compress(marshal.dumps(records), _QUICK)
        if len(content) > len(self._free):
            self._free = memoryview(bytearray(max(_BLOCK, len(content))))
        kept, self._free = self._free[: len(content)], self._free[len(content) :]
        kept[:] = content
        return kept.toreadonly()


def _told(record: Record, place: str, findings: list[Finding]) -> bool:
    """Tell why a result is of no use, which it is then."""
    (rule, facts), line, *_ = record
    findings.append(_KINDS[rule].at(place, line, **facts))
    return False
