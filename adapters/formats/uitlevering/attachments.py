"""Where in a dossier the attachments stand, and what each place says of what they are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath
from typing import Any, Final

from adapters.formats.uitlevering.blocks import held
from adapters.formats.uitlevering.fields import parse, select
from gateway.domain.dossier import (
    Diagnose,
    Document,
    DocumentLijst,
    Dossier,
    EindtoetsBasisonderwijs,
    Handelingsplan,
    Lwoo,
    Opp,
    Overigdocumentlijst,
    Rvc,
    Tlv,
    ToelichtingOnderwijsbehoeften,
    Toets,
    Toetsonderdeel,
)
from gateway.domain.overstapdossier import Bijlage, Overstapdossier


@dataclass(frozen=True, slots=True)
class _Place:
    """What a file in this block is, where its date stands, and where what it is about."""

    soort: str
    datum: str = ""
    onderwerp: str = ""


_PLACES: Final[Mapping[type[Any], _Place]] = {
    ToelichtingOnderwijsbehoeften: _Place("toelichting onderwijsbehoeften"),
    Diagnose: _Place("diagnose", datum="datum"),
    Handelingsplan: _Place("handelingsplan", datum="startdatum"),
    Opp: _Place("ontwikkelingsperspectief", datum="opp_ingangdatum"),
    Tlv: _Place("toelaatbaarheidsverklaring", datum="tlvingangdatum"),
    Lwoo: _Place("lwoo-beschikking", datum="lwoo_ingangdatum"),
    Rvc: _Place("rvc-beschikking", datum="rvcdatum"),
    DocumentLijst: _Place("verzuim"),
    EindtoetsBasisonderwijs: _Place("eindtoets", datum="eindtoetsresultaat/datum_afname"),
    Toets: _Place("toets", datum="afname/afnamedatum", onderwerp="toetsidentificatie/toetsnaam"),
    Toetsonderdeel: _Place("toets", onderwerp="onderdeelnaam"),
    Overigdocumentlijst: _Place("bijlage"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """One attachment, and what its place in the dossier says of it."""

    path: str
    document: Document
    soort: str
    datum: date | None
    onderwerp: str

    def __repr__(self) -> str:
        return f"Attached({self.path!r})"


def attached(dossier: Dossier) -> Iterator[Attached]:
    """Every attachment of *dossier*, in the order of the standard."""
    return _within(dossier, "dossier", _Context())


@dataclass(frozen=True, slots=True)
class _Context:
    """What the blocks around say of a file in them."""

    soort: str = "bijlage"
    datum: date | None = None
    onderwerp: str = ""


def _within(block: object, at: str, context: _Context) -> Iterator[Attached]:
    for child, occurrences in held(block):
        if not child.is_block:
            continue
        for number, value in enumerate(occurrences, start=1):
            place = f"{at}/{child.name}" + (f"[{number}]" if len(occurrences) > 1 else "")
            if isinstance(value, Document):
                yield _attached(value, place, context)
            else:
                yield from _within(value, place, _entered(value, context))


def _attached(document: Document, path: str, context: _Context) -> Attached:
    return Attached(
        path=path,
        document=document,
        soort=context.soort,
        datum=context.datum,
        onderwerp=context.onderwerp or PurePath(document.bestandsnaam).stem,
    )


def _entered(block: object, context: _Context) -> _Context:
    place = _PLACES.get(type(block))
    if place is None:
        return context
    datum = _value(block, place.datum)
    return replace(
        context,
        soort=place.soort,
        datum=datum if isinstance(datum, date) else context.datum,
        onderwerp=str(_value(block, place.onderwerp) or context.onderwerp),
    )


def _value(block: object, path: str) -> object:
    found = next(select(block, parse(path) or ()), None) if path else None
    return found.value if found else None


def by_name(overstapdossier: Overstapdossier) -> Mapping[str, Sequence[Bijlage]]:
    """What the aanvulling says of attachments, by the name of the file."""
    found: dict[str, list[Bijlage]] = {}
    for bijlage in overstapdossier.aanvulling.bijlage if overstapdossier.aanvulling else ():
        found.setdefault(bijlage.bestandsnaam, []).append(bijlage)
    return found


def described(sha256: str, named: Sequence[Bijlage]) -> Bijlage | None:
    """What the aanvulling says of a file: of those with its name the one with its digest."""
    exact = (bijlage for bijlage in named if bijlage.sha256 == sha256)
    return next(exact, named[0] if named else None)


def missing(overstapdossier: Overstapdossier) -> Iterator[str]:
    """The paths of what the aanvulling describes, and the dossier does not hold."""
    bijlagen = overstapdossier.aanvulling.bijlage if overstapdossier.aanvulling else ()
    there = {file.document.bestandsnaam for file in attached(overstapdossier.dossier)}
    for number, bijlage in enumerate(bijlagen, start=1):
        if bijlage.bestandsnaam not in there:
            yield f"aanvulling/bijlage[{number}]"
