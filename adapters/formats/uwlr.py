"""
UWLR 2.2 `leerresultaten`: the results of tests, as a test platform sends them to a LAS.

A message may hold hundreds of thousands of results, of all pupils of a school. So it passes by
pupil after pupil, and the results of each are kept packed until somebody asks for them: in memory,
for what lies on a disk must be erased again.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from lxml import etree

from adapters.formats import kinds
from adapters.formats.tables import note
from adapters.formats.trees import children, local, taken_apart, text, texts
from adapters.formats.uwlr_afnames import Afnames, Pakhuis, Record, ToetsNaam
from gateway.domain.findings import Finding
from gateway.markup.streaming import stream

_INTERVAL: Final = "betrouwbaarheidsinterval"
_REFERENTIE: Final = "referentiescore"
_SCORE: Final = "toetsscore"
_OSO: Final = "osoresultaat"
_PLACELESS: Final = ("infourl", "toetshierarchie", "toetsnormering", "toetsonderdeelnormering")
_AFNAME: Final = frozenset({"leerlingid", "eckid", "resultaatverwerkerid", "resultaten"})
_TOETS: Final = frozenset({"toetscode", "versie", "toetsnaam", "leerjaar", "vakgebied"})
_RESULTAAT: Final = frozenset(
    {"afnamedatum", "toetscode", "versie", "toetsonderdeelcode", "score", "andere_score"}
)
_SCORES: Final = frozenset(
    {"aantalopgaven", "aantalgoed", "aantalfout", "aantalgelezen", "tijd", "vaardigheidsscore"}
    | {"codevaardigheidsschaal"}
)
_REFERENTIES: Final = frozenset(
    {"codereferentiescore", "codevergelijkingsgroep", "waarde", "kwalificatie"}
)
_REQUIRED: Final = ("afnamedatum", "toetscode")
_MESSAGE: Final = "leerresultaten_verzoek"
_PASSING: Final = ("school", "toetsafname", "toets", _MESSAGE)
_NAMED: Final = re.compile(rb"<(?:[\w.-]+:)?leerresultaten_verzoek[\s>/]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Uwlr:
    """One message: for which school, and the results in it, pupil by pupil."""

    bron: str
    brin: str
    afnames: tuple[Afnames, ...] = field(repr=False)


def may_be_uwlr(head: bytes) -> bool:
    """Whether a document that begins with *head* may be such a message."""
    return bool(_NAMED.search(head))


def read_uwlr(source: BinaryIO, bron: str) -> tuple[Uwlr | None, tuple[Finding, ...]]:
    """
    The message in *source*, None where there is none, and what is wrong with it as a whole.

    Raises Unreadable where *source* is no XML, Refused where too much of it is of no use.
    """
    message = _Passing(bron)
    for element in stream(source, _PASSING):
        message.take(element)
    if not message.is_whole:
        return None, ()
    afnames = tuple(message.afnames)
    uwlr = Uwlr(bron=bron, brin=message.brin, afnames=afnames)
    return uwlr, tuple(message.told())


class _Passing:
    """What has been seen of a message that passes by."""

    def __init__(self, bron: str) -> None:
        self.bron, self.brin, self.is_whole = bron, "", False
        self.afnames: list[Afnames] = []
        self._pakhuis = Pakhuis()
        self._toetsen: dict[str, ToetsNaam] = {}
        self._placeless: set[str] = set()
        self._strange: set[str] = set()
        self._findings: list[Finding] = []

    def take(self, element: etree._Element) -> None:
        """Take in an element that has just ended."""
        name = local(element)
        if name == "school":
            self.brin = self.brin or text(element, "brincode")
        elif name == "toetsafname":
            self._take_afname(element)
        elif name == "toets":
            self._toetsen[text(element, "toetscode")] = _toets(element)
            self._strange.update(texts(element).keys() - _TOETS)
        self.is_whole |= name == _MESSAGE
        if rest := [f"{{*}}{one}" for one in _PLACELESS if one not in self._placeless]:
            self._placeless.update(map(local, element.iter(*rest)))

    def told(self) -> Iterator[Finding]:
        """What is wrong with the message as a whole, and what of it goes no further."""
        if not self.afnames and not self._findings:
            yield kinds.UWLR_NO_RESULTS.at(self.bron)
        yield from self._findings
        if filled := sorted(self._placeless | self._strange):
            yield kinds.UWLR_NO_PLACE.at(self.bron, elements=", ".join(filled))

    def _take_afname(self, toetsafname: etree._Element) -> None:
        self._strange.update(texts(toetsafname).keys() - _AFNAME)
        leerlingid, line = text(toetsafname, "leerlingid"), toetsafname.sourceline
        if not leerlingid:
            note(self._findings, kinds.UWLR_INCOMPLETE.at(self.bron, line, element="leerlingid"))
            return
        records = [
            _record(resultaat, self._strange)
            for lijst in children(toetsafname, "resultaten")
            for resultaat in children(lijst, "resultaat")
        ]
        if records:
            usable = sum(not wrong for wrong, *_ in records)
            self.afnames.append(
                Afnames(
                    bron=self.bron,
                    leerlingid=leerlingid,
                    eck_id=text(toetsafname, "eckid"),
                    aantal=usable,
                    toetsen=self._toetsen,
                    inhoud=self._pakhuis.packed(records),
                )
            )


def _toets(toets: etree._Element) -> ToetsNaam:
    onderdelen = {
        text(deel, "toetsonderdeelcode"): text(deel, "toetsonderdeelnaam")
        for lijst in children(toets, "toetsonderdelen")
        for deel in children(lijst, "toetsonderdeel")
    }
    return ToetsNaam(text(toets, "toetsnaam"), text(toets, "vakgebied"), onderdelen)


def _record(resultaat: etree._Element, strange: set[str]) -> Record:
    """A result as it is packed; what it says under names that nobody knows goes to *strange*."""
    velden, others = taken_apart(resultaat)
    _note_strange(velden, _RESULTAAT, strange)
    oso = _first(others, _OSO)
    line = resultaat.sourceline
    if oso is None or "afnamedatum" not in velden or "toetscode" not in velden:
        return (_wrong(velden), line)
    return (
        (),
        line,
        resultaat.get("key") or "",
        velden["afnamedatum"],
        velden["toetscode"],
        velden.get("versie", ""),
        velden.get("toetsonderdeelcode", ""),
        *_scores(oso, strange),
    )


def _scores(oso: etree._Element, strange: set[str]) -> Record:
    """The scores of a result, the interval around them, and those against other pupils."""
    scores: Mapping[str, str] = {}
    interval: Mapping[str, str] = {}
    referenties = []
    for name, part in taken_apart(oso)[1]:
        if name == _REFERENTIE:
            referentie = texts(part)
            _note_strange(referentie, _REFERENTIES, strange)
            referenties.append(referentie)
        elif name == _SCORE and not scores:
            scores, rest = taken_apart(part)
            _note_strange(scores, _SCORES, strange)
            interval = texts(dict(rest).get(_INTERVAL)) if rest else {}
    return scores, interval, tuple(referenties)


def _note_strange(velden: Mapping[str, str], known: frozenset[str], strange: set[str]) -> None:
    if not velden.keys() <= known:
        strange.update(velden.keys() - known)


def _first(parts: Sequence[tuple[str, etree._Element]], name: str) -> etree._Element | None:
    """The first of *parts* that is called *name*."""
    for found, part in parts:
        if found == name:
            return part
    return None


def _wrong(velden: Mapping[str, str]) -> tuple[str, Mapping[str, str]]:
    """Why a result is of no use: the rule of a finding and its facts."""
    missing = next((name for name in _REQUIRED if name not in velden), None)
    if missing is not None:
        return kinds.UWLR_INCOMPLETE.rule, {"element": missing}
    plain = kinds.UWLR_PLAIN_SCORE if "score" in velden else kinds.UWLR_OTHER_RESULT
    return plain.rule, {}
