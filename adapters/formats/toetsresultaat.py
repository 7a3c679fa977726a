"""A result of the doorstroomtoets as values with the names that a list has for them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from adapters.formats import doorstroomtoets_kinds as kinds
from adapters.formats.json_nodes import Knoop
from gateway.domain.overstaplists import AANBIEDER

_ONDERDELEN: Final = {
    "NEDERLANDSE_TAAL": "niveau_taal",
    "REKENEN": "niveau_rekenen",
    "LEZEN": "niveau_lezen",
    "TAALVERZORGING": "niveau_taalverzorging",
}
_CODE: Final = re.compile(r"[89][0-9]{3}", re.ASCII)
_NEDERLAND: Final = "Europe/Amsterdam"


@dataclass(frozen=True, slots=True, repr=False)
class Waarde:
    """A value, and what the message calls it."""

    naam: str
    text: str


def velden_of(bericht: Knoop, scores: Knoop) -> Mapping[str, Waarde]:
    """
    What a result says, by the fields of a list about the doorstroomtoets.

    What of it has no place in an overstapdossier is noted.
    """
    whole = frozenset({"", scores.text("toetsdefinitie"), bericht.knoop("toets").text("id")})
    velden: dict[str, Waarde] = {}
    placeless: list[str] = []
    twice: set[str] = set()
    for label, eenheid, text in _said(bericht, scores):
        veld = _veld(label, eenheid, whole)
        if veld is None:
            placeless.append(f"{label} {eenheid}".strip())
        elif veld in velden and velden[veld].text != text:
            twice.add(veld)
        elif text:
            velden[veld] = Waarde(f"{label} {eenheid}".strip(), text)
    for veld in sorted(twice):
        scores.note(kinds.SAID_TWICE, velden.pop(veld).naam)
    _note_rest(bericht, scores, placeless)
    return {**velden, **_about(bericht, scores, is_made="toetsadvies" in velden)}


def _said(bericht: Knoop, scores: Knoop) -> Iterator[tuple[str, str, str]]:
    """Label, part of the test and text of each score and result."""
    for naam in ("scores", "resultaten"):
        # The schema has them inside `resultatenscores`, its own example beside it.
        holder = scores if scores.has(naam) else bericht
        for one in holder.knoop(naam).knopen(naam):
            yield one.text("label"), one.text("toetseenheid"), one.text("waarde")


def _veld(label: str, eenheid: str, whole: frozenset[str]) -> str | None:
    if label == "Referentieniveau":
        return _ONDERDELEN.get(eenheid) or (
            f"niveau_{eenheid}" if _CODE.fullmatch(eenheid) else None
        )
    if eenheid in whole:
        return {"Toetsadvies": "toetsadvies", "Toetsscore": "toets_score"}.get(label)
    return None


def _note_rest(bericht: Knoop, scores: Knoop, placeless: list[str]) -> None:
    """Note once what goes no further, by the names of the chain; nobody's own words are told."""
    known = {"Aantal opgaven", "Aantal goed", "Detailscore", "Percentielscore", "Toetsscore"}
    labels = {next((one for one in known if name.startswith(one)), "overig") for name in placeless}
    holder = scores if scores.has("resultaten") else bericht
    if holder.knoop("resultaten").has("aanvullendeinfo"):
        labels.add("het adres van het leerlingrapport")
    if labels:
        scores.note(kinds.NO_PLACE, elements=", ".join(sorted(labels)))


def _about(bericht: Knoop, scores: Knoop, *, is_made: bool) -> Mapping[str, Waarde]:
    """That the test was taken, whose it is and when it was taken."""
    if not is_made:
        scores.note(kinds.NO_RESULT)
        return {}
    found = {
        "toets_deelgenomen": Waarde("Toetsadvies", "ja"),
        "toets_aanbieder": Waarde("toetsdefinitie", _aanbieder(bericht, scores)),
        "toets_datum": Waarde("afnametijdstip", _afnamedatum(scores)),
        "toets_versie": Waarde("versie", scores.text("versie") or "onbekend"),
    }
    return {veld: waarde for veld, waarde in found.items() if waarde.text}


def _aanbieder(bericht: Knoop, scores: Knoop) -> str:
    """The provider as people call it; empty, and noted, where it cannot be told."""
    codes = {"toetsdefinitie": scores.text("toetsdefinitie")}
    codes["toets"] = bericht.knoop("toets").text("id")
    known = {code for code in codes.values() if code in AANBIEDER}
    if len(known) > 1:
        scores.note(kinds.TWO_PROVIDERS)
    elif not known:
        scores.note(kinds.UNKNOWN_PROVIDER, "toetsdefinitie")
    return AANBIEDER.label(known.pop()) or "" if len(known) == 1 else ""


def _afnamedatum(scores: Knoop) -> str:
    text = scores.knoop("afnamecontext").knoop("afname").text("afnametijdstip")
    try:
        return day_of(text).isoformat() if text else ""
    except ValueError:
        scores.note(kinds.BAD_MOMENT, "afnametijdstip")
        return ""


def day_of(moment: str) -> date:
    """
    The day on which a *moment* falls in the Netherlands; raises ValueError where it is none.

    Midnight UTC is how the chain writes a day without a time, so it is that day.
    """
    found = datetime.fromisoformat(moment)
    if found.tzinfo is None:
        return found.date()
    utc = _at(found, UTC)
    is_day = utc.time() == datetime.min.time()
    return (utc if is_day else _at(found, ZoneInfo(_NEDERLAND))).date()


def in_utc(moment: str) -> str:
    """*moment* in UTC, so that texts with other offsets compare; empty where it is no moment."""
    try:
        found = datetime.fromisoformat(moment)
        utc = found.replace(tzinfo=UTC) if found.tzinfo is None else _at(found, UTC)
    except ValueError:
        return ""
    return utc.isoformat(timespec="microseconds")


def _at(moment: datetime, zone: tzinfo) -> datetime:
    try:
        return moment.astimezone(zone)
    except OverflowError:  # in that zone it is before the year 1, or after 9999
        raise ValueError(zone) from None
