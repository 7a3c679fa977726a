"""What the transition needs beside the data set: zienswijze, learning delays, intelligence."""

from collections.abc import Iterator
from decimal import Decimal

from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.blocks.bijlagen import Stukken
from adapters.formats.omzetting.facts import Facts
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.values import is_capped
from gateway.domain.overstapdossier import (
    Aanvulling,
    Adviestraject,
    Doorstroomtoets,
    Intelligentie,
    Leerachterstand,
    Zienswijze,
)

_HUNDREDTH = Decimal("0.01")
_MONTHS = range(1, 241)
_IQS = range(1, 251)
_EMPTY = Aanvulling()


def aanvulling_of(
    kandidaat: Kandidaat,
    stukken: Stukken,
    *,
    traject: Adviestraject | None,
    toets: Doorstroomtoets | None,
) -> Aanvulling | None:
    """All that stands beside the dossier; None where nothing does."""
    aanvulling = Aanvulling(
        adviestraject=traject,
        doorstroomtoets=toets,
        zienswijze=tuple(_zienswijzen(kandidaat.rows("zienswijze"), stukken)),
        leerachterstand=tuple(_achterstanden(kandidaat.rows("leerachterstand"))),
        intelligentie=tuple(_intelligenties(kandidaat.rows("intelligentie"))),
        bijlage=stukken.bijlagen,
    )
    return aanvulling if aanvulling != _EMPTY else None


def _zienswijzen(rows: list[Facts], stukken: Stukken) -> Iterator[Zienswijze]:
    for row in rows:
        van, datum = row.code("van", mapping.ZIENSWIJZE_VAN), row.day("datum")
        if van is None or datum is None:
            row.note(kinds.INCOMPLETE_ROW, what="van wie de zienswijze is, of de datum")
            continue
        tekst, stuk = row.text("tekst"), stukken.of(row)
        bijlage = stuk.bijlage.bestandsnaam if stuk and tekst is None else None
        yield Zienswijze(van=van, datum=datum, tekst=tekst, bijlage=bijlage)


def _achterstanden(rows: list[Facts]) -> Iterator[Leerachterstand]:
    for row in rows:
        domein, toets = row.code("domein", mapping.DOMEIN), row.line("toets")
        if is_capped(row.line("dle") or ""):
            row.note(kinds.CAPPED, "dle")
            continue
        dl, dle = row.within("dl", _MONTHS), row.within("dle", range(241))
        if domein is None or toets is None or dl is None or dle is None:
            row.note(kinds.INCOMPLETE_ROW, what="domein, toets, DL of DLE")
            continue
        la = (1 - Decimal(dle) / dl).quantize(_HUNDREDTH)
        yield Leerachterstand(domein=domein, toets=toets, dl=dl, dle=dle, la=la)


def _intelligenties(rows: list[Facts]) -> Iterator[Intelligentie]:
    for row in rows:
        instrument, datum = row.line("instrument"), row.day("datum")
        score = row.within("score", _IQS)
        if instrument is None or datum is None or score is None:
            row.note(kinds.INCOMPLETE_ROW, what="instrument, datum of score")
            continue
        yield Intelligentie(instrument=instrument, datum=datum, score=score)
