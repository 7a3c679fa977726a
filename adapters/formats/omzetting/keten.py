"""Whose each message of the doorstroomtoets chain is, and which of several counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from adapters.formats import doorstroomtoets_kinds as kinds
from adapters.formats.doorstroomtoets import ADVIEZEN, Deelnemer, Ketenbericht, Resultaat
from adapters.formats.naming import folded
from adapters.formats.omzetting import mapping
from adapters.formats.omzetting.facts import Cell
from adapters.formats.omzetting.joining import Match, Register
from adapters.formats.omzetting.kandidaat import EARLIER, Kandidaat
from adapters.formats.omzetting.kinds import BY_NAME
from gateway.domain.findings import Finding, Kind

_GESLACHT: Final = {"1": "jongen", "2": "meisje", "9": "onbekend"}
_NOTHING: Final = Match(())


@dataclass(slots=True)
class _Keten:
    """The messages of one export on their way to their pupils, and what was nobody's."""

    register: Register
    by_eck_id: Mapping[str, tuple[Deelnemer, ...]]
    lost: Counter[tuple[str, Kind]] = field(default_factory=Counter)

    def whose(self, deelnemer: Deelnemer) -> Kandidaat | None:
        """The one pupil whom *deelnemer* is; that there is none, or more, is counted."""
        match = self._match(deelnemer)
        if len(match.kandidaten) == 1:
            if match.by_name:
                match.kandidaten[0].findings.append(BY_NAME.at(deelnemer.bron))
            return match.kandidaten[0]
        self.lost[deelnemer.bron, self._why(deelnemer, match)] += 1
        return None

    def _match(self, deelnemer: Deelnemer) -> Match:
        """All whom the message, and what else names its ECK-iD, call the pupil."""
        listed = self.by_eck_id.get(deelnemer.eck_id)
        called = [self._called(one) for one in (deelnemer, *(listed or ()))]
        if listed != ():
            called.append(self.register.by_eck_id(deelnemer.eck_id))
        matches = [match for match in called if match.kandidaten]
        found = {id(one): one for match in matches for one in match.kandidaten}
        return Match(tuple(found.values()), all(match.by_name for match in matches))

    def _called(self, deelnemer: Deelnemer) -> Match:
        """By the key of the LAS, else by name and birth."""
        if deelnemer.las_key and (match := self.register.by_key(deelnemer.las_key)).kandidaten:
            return match
        found = self.register.whose(cells_of(deelnemer), names_are_pupils=True).kandidaten
        return Match(found, by_name=True)

    def _why(self, deelnemer: Deelnemer, match: Match) -> Kind:
        listed = self.by_eck_id.get(deelnemer.eck_id)
        if match.kandidaten or listed == ():
            return kinds.SEVERAL
        if deelnemer.las_key or deelnemer.velden or listed:
            return kinds.NOBODY
        return kinds.ONLY_ECK_ID if deelnemer.eck_id else kinds.NO_PUPIL


def hand_out_keten(berichten: Iterable[Ketenbericht], register: Register) -> Iterator[Finding]:
    """Give each result and advice to its pupil; reports those that are nobody's."""
    every = tuple(berichten)
    keten = _Keten(register, _by_eck_id(every))
    for bericht in every:
        _tell_persons(bericht, keten)
        _tell_advices(bericht, keten)
    _tell_results(every, keten)
    for (bron, kind), count in keten.lost.items():
        yield kind.at(bron, count=count)


def _by_eck_id(berichten: Iterable[Ketenbericht]) -> Mapping[str, tuple[Deelnemer, ...]]:
    """Whom the lists mean by each ECK-iD; nobody, where they mean two pupils by it."""
    same: dict[str, list[Deelnemer]] = {}
    for bericht in berichten:
        for one in (*bericht.deelnemers, *bericht.adviezen):
            if one.eck_id and (one.las_key or one.velden):
                same.setdefault(one.eck_id, []).append(one)
    return {eck_id: _only(entries) for eck_id, entries in same.items()}


def _only(entries: Iterable[Deelnemer]) -> tuple[Deelnemer, ...]:
    """The one pupil of *entries*, by key and by name; nothing where they are of two."""
    keyed: dict[str, Deelnemer] = {}
    named: dict[frozenset[tuple[str, str]], Deelnemer] = {}
    for one in entries:
        if one.las_key:
            keyed[one.las_key.lstrip("0")] = one
        else:
            named[frozenset(one.velden.items())] = one
    return (*keyed.values(), *named.values()) if max(len(keyed), len(named)) == 1 else ()


def cells_of(deelnemer: Deelnemer) -> dict[str, Cell]:
    """What a message says of the person; the digit for the sex in a word, as OSO has another."""
    velden = dict(deelnemer.velden)
    if "geslacht" in velden:
        velden["geslacht"] = _GESLACHT.get(velden["geslacht"], velden["geslacht"])
    return {naam: Cell(deelnemer.bron, naam, text) for naam, text in velden.items()}


def _tell_persons(bericht: Ketenbericht, keten: _Keten) -> None:
    """Of the whole school only those on a list who are pupils of the export matter."""
    for deelnemer in bericht.deelnemers:
        found = keten.register.by_key(deelnemer.las_key) if deelnemer.las_key else _NOTHING
        if len(found.kandidaten) == 1:
            found.kandidaten[0].add(cells_of(deelnemer))
            found.kandidaten[0].findings.extend(deelnemer.notes)


def _tell_advices(bericht: Ketenbericht, keten: _Keten) -> None:
    for deelnemer in bericht.adviezen:
        kandidaat = keten.whose(deelnemer)
        if kandidaat is not None:
            kandidaat.findings.extend(deelnemer.notes)
            _advise(kandidaat, deelnemer)


def _advise(kandidaat: Kandidaat, deelnemer: Deelnemer) -> None:
    """A code that keeps GL and TL apart says more than the chain does, and stays."""
    if not deelnemer.advies:
        return
    known = kandidaat.cells.get("voorlopig_advies")
    if known is None:
        cell = Cell(deelnemer.bron, "schooladvies", deelnemer.advies)
        kandidaat.cells["voorlopig_advies"] = cell
    elif not _means(known.text, deelnemer.advies):
        kandidaat.findings.append(kinds.OTHER_ADVICE.at(deelnemer.bron))


def _means(words: str, advies: str) -> bool:
    """Whether an advice in *words* is one that the chain calls *advies*."""
    code = mapping.ADVIES.get(folded(words))
    several = ADVIEZEN.get(advies, ())
    return code in several if code else folded(words) in mapping.ADVIES_DUBBELZINNIG


def _tell_results(berichten: Iterable[Ketenbericht], keten: _Keten) -> None:
    of_pupils: dict[int, tuple[Kandidaat, list[Resultaat]]] = {}
    for resultaat in (one for bericht in berichten for one in bericht.resultaten):
        kandidaat = keten.whose(resultaat.deelnemer)
        if kandidaat is not None:
            of_pupils.setdefault(id(kandidaat), (kandidaat, []))[1].append(resultaat)
    for kandidaat, resultaten in of_pupils.values():
        _tell_newest(kandidaat, resultaten)


def _tell_newest(kandidaat: Kandidaat, resultaten: list[Resultaat]) -> None:
    """Of several results the latest counts, and a definitive one before any other."""
    newest = max(resultaten, key=_rank)
    for other in resultaten:
        if other is newest:
            continue
        if _rank(other) == _rank(newest) and _said(other) != _said(newest):
            kandidaat.findings.append(
                kinds.TWO_RESULTS.at(newest.deelnemer.bron, other=other.deelnemer.bron)
            )
            return
        kandidaat.findings.append(
            kinds.OLDER.at(other.deelnemer.bron, other=newest.deelnemer.bron)
        )
    kandidaat.findings.extend((*newest.deelnemer.notes, *newest.notes))
    _take(kandidaat, newest)


def _take(kandidaat: Kandidaat, resultaat: Resultaat) -> None:
    """The result as its provider gives it goes before what somebody typed over in a list."""
    bron = resultaat.deelnemer.bron
    cells = {
        veld: Cell(bron, waarde.naam, waarde.text) for veld, waarde in resultaat.velden.items()
    }
    if not resultaat.is_definitief and "toetsadvies" in kandidaat.cells:
        kandidaat.findings.append(kinds.CONCEPT_LEFT.at(bron))
        return
    before = {veld: kandidaat.cells.pop(veld) for veld in cells if veld in kandidaat.cells}
    kandidaat.add(cells)
    kandidaat.add({veld: cell for veld, cell in before.items() if cell.bron != EARLIER})


def _rank(resultaat: Resultaat) -> tuple[bool, str]:
    return resultaat.is_definitief, resultaat.moment


def _said(resultaat: Resultaat) -> dict[str, str]:
    return {veld: waarde.text for veld, waarde in resultaat.velden.items()}
