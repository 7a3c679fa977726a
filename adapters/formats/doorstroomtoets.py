"""
The doorstroomtoets chain 1.0 and 1.1: what a LAS and a test provider send each other in JSON.

A result comes as the provider gives it: no advice is computed from a score, no level from a test.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from adapters.formats import doorstroomtoets_kinds as kinds
from adapters.formats.json_kinds import OTHER_JSON
from adapters.formats.json_nodes import Knoop
from adapters.formats.toetsresultaat import Waarde, in_utc, velden_of
from gateway.domain.findings import Finding

ADVIEZEN: Final[Mapping[str, tuple[str, ...]]] = {
    "VSO": ("01",),
    "PRAKTIJKONDERWIJS": ("10",),
    "VMBO_BB": ("20",),
    "VMBO_BB_MET_LWOO": ("21",),
    "VMBO_BB_TM_VMBO_KB": ("22",),
    "VMBO_BB_TM_VMBO_KB_MET_LWOO": ("23",),
    "VMBO_KB": ("30",),
    "VMBO_KB_MET_LWOO": ("31",),
    "VMBO_KB_TM_VMBO_GL/TL": ("32", "34"),
    "VMBO_KB_TM_VMBO_GL/TL_MET_LWOO": ("33", "35"),
    "VMBO_GL/TL": ("40", "42", "50"),
    "VMBO_GL/TL_MET_LWOO": ("41", "43", "51"),
    "VMBO_GL/TL_TM_HAVO": ("44", "52"),
    "HAVO": ("60",),
    "HAVO_TM_VWO": ("61",),
    "VWO": ("70",),
    "GEEN_SPECIFIEK_ADVIES_MOGELIJK": ("80",),
}
"""
The advices of the chain and of ROD, and the codes of OSO list 2 that each may be.

The chain has GL and TL as one since 2023; OSO keeps them apart (las/formats.md 10.2).
"""

_KNOWN: Final = frozenset(
    {"datumtijd", "auteur", "versie", "profiel", "schooljaar", "label", "id", "niveau", "naam"}
    | {"deelnemersgroep", "instellingscode", "vestigingscode", "onderwijsaanbiedercode"}
    | {"onderwijslocatiecode", "administratienr", "groepen", "groep", "omschrijving", "url"}
    | {"deelnemers", "deelnemerref", "onderwijsdeelnemerID", "achternaam", "voorvoegsel"}
    | {"roepnaam", "extensie", "voorletters", "geboortedatum", "geslacht", "resultatenscores"}
    | {"toetsdefinitie", "afnamecontext", "afname", "afnametijdstip", "scores", "resultaten"}
    | {"toetseenheid", "waarde", "aanvullendeinfo", "toets", "toetsonderdelen"}
)
"""The names of the chain, in whatever place."""

_NAME: Final = re.compile(r"[A-Za-z][A-Za-z_-]{0,39}")
_VERSION: Final = re.compile(r"Doorstroomtoetsketen_v1(\.\d+)?")
_PERSON: Final = ("achternaam", "voorvoegsel", "roepnaam")
_DEMOGRAPHIC: Final = ("voorletters", "geboortedatum", "geslacht")
_DEEP_ENOUGH: Final = 4
_MOST_NAMES: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Deelnemer:
    """
    A pupil in the chain: the keys, and what is said of the person.

    *geslacht* in *velden* is a digit of the chain: 1 is a boy, 2 a girl, the reverse of OSO.
    """

    bron: str
    las_key: str
    eck_id: str
    velden: Mapping[str, str]
    advies: str = ""
    notes: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Resultaat:
    """The result of one pupil; the latest *moment*, in UTC, replaces all before it."""

    deelnemer: Deelnemer
    versie: str
    moment: str
    velden: Mapping[str, Waarde]
    notes: tuple[Finding, ...] = field(default=())

    @property
    def is_definitief(self) -> bool:
        """Whether the provider calls the result definitive."""
        return self.versie.casefold() == "definitief"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ketenbericht:
    """
    One message: of which school and school year, where it says so, and what is in it.

    *deelnemers* are those of a Deelnemerslijst; *adviezen* those of a Schooladviezenlijst, which
    holds the provisional advices.
    """

    bron: str
    brin: str
    vestiging: str
    schooljaar: str
    resultaten: tuple[Resultaat, ...] = ()
    deelnemers: tuple[Deelnemer, ...] = ()
    adviezen: tuple[Deelnemer, ...] = ()


def read_keten(
    document: object, bron: str
) -> tuple[tuple[Ketenbericht, ...], tuple[Finding, ...]]:
    """The messages in a JSON *document*, and what is wrong with them as a whole."""
    berichten: list[Ketenbericht] = []
    findings: list[Finding] = []
    others: list[int] = []
    for nummer, one in enumerate(document if isinstance(document, list) else [document], 1):
        knoop = Knoop(one if isinstance(one, dict) else {}, bron)
        if (bericht := _bericht(knoop)) is None:
            others.append(nummer)
        else:
            berichten.append(bericht)
            findings += knoop.notes
    if others or not berichten:
        findings.append(OTHER_JSON.at(_place(bron, others) if berichten else bron))
    return tuple(berichten), tuple(findings)


def _place(bron: str, nummers: list[int]) -> str:
    """Where in the list that *bron* holds the first of these stands, and how many there are."""
    more = f" en nog {len(nummers) - 1}" if len(nummers) > 1 else ""
    return f"{bron}, nr. {nummers[0]}{more}"


def _bericht(knoop: Knoop) -> Ketenbericht | None:
    """The message *knoop*, told by what is in it; None where it is another."""
    has_result, pupils = knoop.has("resultatenscores"), _lists_of_pupils(knoop)
    if not has_result and not pupils:
        return None
    if not _VERSION.fullmatch(knoop.text("versie")):
        knoop.note(kinds.OTHER_VERSION)
    groep = knoop.knoop("deelnemersgroep")
    bericht = Ketenbericht(
        bron=knoop.bron,
        brin=groep.text("instellingscode"),
        vestiging=groep.text("vestigingscode").zfill(2) if groep.has("vestigingscode") else "",
        schooljaar=knoop.text("schooljaar"),
    )
    _note_unknown(knoop, pupils)
    if has_result:
        return replace(bericht, resultaten=tuple(_resultaten(knoop)))
    deelnemers = tuple(_deelnemer(one) for naam in pupils for one in knoop.knopen(naam))
    if any(one.advies for one in deelnemers) or "advie" in knoop.text("profiel").casefold():
        return replace(bericht, adviezen=tuple(map(_advised, deelnemers)))
    return replace(bericht, deelnemers=deelnemers)


def _note_unknown(knoop: Knoop, pupils: tuple[str, ...]) -> None:
    """Note the names outside the chain; of a list of advices the names are not published."""
    if not set(pupils) <= _KNOWN or "advie" in knoop.text("profiel").casefold():
        return
    unknown = {naam for naam in _names(knoop.waarden) if naam not in _KNOWN}
    if unknown:
        shown = sorted({naam if _NAME.fullmatch(naam) else "…" for naam in unknown})
        knoop.note(kinds.UNKNOWN, elements=", ".join(shown[:_MOST_NAMES]))


def _names(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    for one in value if isinstance(value, list) else ():
        yield from _names(one)


def _lists_of_pupils(knoop: Knoop) -> tuple[str, ...]:
    """The names of the lists in which each entry says of which pupil it is."""
    return tuple(
        naam
        for naam, value in knoop.waarden.items()
        if isinstance(value, list)
        and any(isinstance(one, dict) and "deelnemerref" in one for one in value)
    )


def _resultaten(knoop: Knoop) -> Iterator[Resultaat]:
    """The one result of the message, with its notes."""
    inside = Knoop(knoop.waarden, knoop.bron)
    scores = inside.knoop("resultatenscores")
    velden = velden_of(inside, scores)
    yield Resultaat(
        deelnemer=_deelnemer(scores),
        versie=scores.text("versie"),
        moment=in_utc(scores.text("datumtijd") or inside.text("datumtijd")),
        velden=velden,
        notes=tuple(inside.notes),
    )


def _deelnemer(knoop: Knoop) -> Deelnemer:
    own = Knoop(knoop.waarden, knoop.bron)
    refs = [
        (one.text("label"), one.text("onderwijsdeelnemerID")) for one in own.knopen("deelnemerref")
    ]
    extensie = own.knoop("extensie")
    velden = {naam: own.text(naam) for naam in _PERSON}
    velden |= {naam: extensie.text(naam) or own.text(naam) for naam in _DEMOGRAPHIC}
    return Deelnemer(
        bron=knoop.bron,
        las_key=_key(own, "LAS-key", refs),
        eck_id=_key(own, "ECK-iD", refs),
        velden={naam: text for naam, text in velden.items() if text},
        advies=_advies(own),
        notes=tuple(own.notes),
    )


def _key(knoop: Knoop, label: str, refs: list[tuple[str, str]]) -> str:
    """The one key that *refs* give under *label*; none, and noted, where they differ."""
    keys = {key for name, key in refs if name == label and key}
    if len(keys) > 1:
        knoop.note(kinds.SAID_TWICE, label)
    return keys.pop() if len(keys) == 1 else ""


def _advies(knoop: Knoop) -> str:
    """
    The one advice in an entry, by its value.

    What 1.1 calls the element is not published where we could read it; its values are.
    """
    found = {text for text in _texts(knoop.waarden, _DEEP_ENOUGH) if text in ADVIEZEN}
    return found.pop() if len(found) == 1 else ""


def _texts(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth and isinstance(value, dict):
        for one in value.values():
            yield from _texts(one, depth - 1)


def _advised(deelnemer: Deelnemer) -> Deelnemer:
    if deelnemer.advies:
        return deelnemer
    return replace(deelnemer, notes=(*deelnemer.notes, kinds.NO_ADVICE.at(deelnemer.bron)))
