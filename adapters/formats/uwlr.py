"""
UWLR 2.2 `leerresultaten`: the results of tests, as a test platform sends them to a LAS.

A message may hold hundreds of thousands of results, of all pupils of a school. So it passes by
pupil after pupil, and the results of each are kept packed until somebody asks for them: in memory,
for what lies on a disk must be erased again.
"""

import marshal
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

from lxml import etree

from adapters.formats import kinds
from adapters.formats.tables import note
from adapters.formats.trees import children, descendant, local, taken_apart, text, texts
from gateway.domain.findings import Finding
from gateway.markup.streaming import stream

_INTERVAL: Final = "betrouwbaarheidsinterval"
_REFERENTIE: Final = "referentiescore"
_PLACELESS: Final = ("infourl", "toetshierarchie", "toetsnormering", "toetsonderdeelnormering")
_KNOWN: Final[Mapping[str, frozenset[str]]] = {
    "toetsafname": frozenset({"leerlingid", "eckid", "resultaatverwerkerid", "resultaten"}),
    "toets": frozenset({"toetscode", "versie", "toetsnaam", "leerjaar", "vakgebied"}),
    "resultaat": frozenset(
        {"afnamedatum", "toetscode", "versie", "toetsonderdeelcode", "score", "andere_score"}
    ),
    "toetsscore": frozenset(
        {
            "aantalopgaven",
            "aantalgoed",
            "aantalfout",
            "aantalgelezen",
            "tijd",
            "vaardigheidsscore",
            "codevaardigheidsschaal",
        }
    ),
    "referentiescore": frozenset(
        {"codereferentiescore", "codevergelijkingsgroep", "waarde", "kwalificatie"}
    ),
}
_REQUIRED: Final = ("afnamedatum", "toetscode")
_MESSAGE: Final = "leerresultaten_verzoek"
_PASSING: Final = ("school", "toetsafname", "toets", _MESSAGE)
_NAMED: Final = re.compile(rb"<(?:[\w.-]+:)?leerresultaten_verzoek[\s>/]")
_QUICK: Final = 1
_KINDS: Final = {
    one.rule: one
    for one in (kinds.UWLR_INCOMPLETE, kinds.UWLR_PLAIN_SCORE, kinds.UWLR_OTHER_RESULT)
}

_Record = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class ToetsNaam:
    """What a test is called, what it is about, and the names of its parts by their code."""

    naam: str = ""
    vakgebied: str = ""
    onderdelen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Afname:
    """
    One result of one pupil: of a whole test, or of the *onderdeel* that is named.

    The texts are those of the message; *interval* is empty or holds `bivlaag` and `bivhoog`.
    """

    bron: str
    line: int | None
    leerlingid: str
    key: str
    afnamedatum: str
    toetscode: str
    versie: str
    onderdeel: str
    scores: Mapping[str, str]
    interval: Mapping[str, str]
    referenties: tuple[Mapping[str, str], ...]
    toets: ToetsNaam


@dataclass(frozen=True, slots=True, kw_only=True)
class Afnames:
    """The results of one pupil in one message, packed; *aantal* says how many can be used."""

    bron: str
    leerlingid: str
    aantal: int
    toetsen: Mapping[str, ToetsNaam] = field(repr=False)
    inhoud: bytes = field(repr=False)

    def unpacked(self) -> tuple[tuple[Afname, ...], tuple[Finding, ...]]:
        """The results, and what is wrong with them."""
        findings: list[Finding] = []
        records = marshal.loads(zlib.decompress(self.inhoud))  # noqa: S302 - never left this process
        afnames = tuple(afname for record in records if (afname := self._afname(record, findings)))
        return afnames, tuple(findings)

    def _afname(self, record: list[Any], findings: list[Finding]) -> Afname | None:
        place = f"{self.bron}, resultaat"
        line, key, velden, scores, interval, referenties, wrong = record
        if wrong:
            rule, facts = wrong
            findings.append(_KINDS[rule].at(place, line, **facts))
            return None
        toets = self.toetsen.get(velden["toetscode"])
        if toets is None:
            findings.append(kinds.UWLR_UNKNOWN_TEST.at(place, line))
        return Afname(
            bron=place,
            line=line,
            leerlingid=self.leerlingid,
            key=key,
            afnamedatum=velden["afnamedatum"],
            toetscode=velden["toetscode"],
            versie=velden.get("versie", ""),
            onderdeel=velden.get("toetsonderdeelcode", ""),
            scores=scores,
            interval=interval,
            referenties=referenties,
            toets=toets or ToetsNaam(),
        )


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
            self._strange.update(texts(element).keys() - _KNOWN["toets"])
        self.is_whole |= name == _MESSAGE
        rest = (one for one in _PLACELESS if one not in self._placeless)
        self._placeless.update(one for one in rest if descendant(element, one) is not None)

    def told(self) -> Iterator[Finding]:
        """What is wrong with the message as a whole, and what of it goes no further."""
        if not self.afnames and not self._findings:
            yield kinds.UWLR_NO_RESULTS.at(self.bron)
        yield from self._findings
        if filled := sorted(self._placeless | self._strange):
            yield kinds.UWLR_NO_PLACE.at(self.bron, elements=", ".join(filled))

    def _take_afname(self, toetsafname: etree._Element) -> None:
        self._strange.update(texts(toetsafname).keys() - _KNOWN["toetsafname"])
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
            packed = zlib.compress(marshal.dumps(records), _QUICK)
            usable = sum(not record[-1] for record in records)
            self.afnames.append(
                Afnames(
                    bron=self.bron,
                    leerlingid=leerlingid,
                    aantal=usable,
                    toetsen=self._toetsen,
                    inhoud=packed,
                )
            )


def _toets(toets: etree._Element) -> ToetsNaam:
    onderdelen = {
        text(deel, "toetsonderdeelcode"): text(deel, "toetsonderdeelnaam")
        for lijst in children(toets, "toetsonderdelen")
        for deel in children(lijst, "toetsonderdeel")
    }
    return ToetsNaam(text(toets, "toetsnaam"), text(toets, "vakgebied"), onderdelen)


def _record(resultaat: etree._Element, strange: set[str]) -> _Record:
    """A result as it is packed; what it says under names that nobody knows goes to *strange*."""
    line, key = resultaat.sourceline, resultaat.get("key") or ""
    velden, others = taken_apart(resultaat)
    strange.update(velden.keys() - _KNOWN["resultaat"])
    oso = next((part for name, part in others if name == "osoresultaat"), None)
    wrong = _wrong(velden, oso)
    if wrong or oso is None:
        return (line, key, {}, {}, {}, (), wrong)
    scores: Mapping[str, str] = {}
    interval: Mapping[str, str] = {}
    referenties = []
    for name, part in taken_apart(oso)[1]:
        if name == _REFERENTIE:
            referenties.append(taken_apart(part)[0])
            strange.update(referenties[-1].keys() - _KNOWN[_REFERENTIE])
        elif name == "toetsscore" and not scores:
            scores, rest = taken_apart(part)
            strange.update(scores.keys() - _KNOWN["toetsscore"])
            interval = texts(dict(rest).get(_INTERVAL))
    return (line, key, velden, scores, interval, tuple(referenties), ())


def _wrong(velden: Mapping[str, str], oso: etree._Element | None) -> _Record:
    """Why a result is of no use: the kind of finding and its facts."""
    missing = next((name for name in _REQUIRED if name not in velden), None)
    if missing is not None:
        return (kinds.UWLR_INCOMPLETE.rule, {"element": missing})
    if oso is None:
        plain = kinds.UWLR_PLAIN_SCORE if "score" in velden else kinds.UWLR_OTHER_RESULT
        return (plain.rule, {})
    return ()
