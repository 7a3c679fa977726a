"""Traps in the messages of the doorstroomtoets chain."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from adapters.formats.voorbeeld import keten
from adapters.formats.voorbeeld.adviezen import traject_of
from adapters.formats.voorbeeld.val import Erbij, Leerlingen, Val
from adapters.formats.voorbeeld.vallen.edexml import with_eck_ids

_LIJST: Final = frozenset({"doorstroomtoets"})
_MAP: Final = "doorstroomtoets"


def _results(
    *,
    versie: str = "Definitief",
    label: str = "LAS-key",
    change: Callable[[bytes], bytes] = bytes,
) -> Erbij:
    """A message for each pupil who took the test, changed as it is sent."""

    def more(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
        for one, toets in keten.takers(leerlingen):
            document = keten.resultaat(one, toets, versie=versie, label=label)
            yield f"{_MAP}/resultaat-{one.rang}.json", change(keten.as_json(document))

    return more


def _as_numbers(data: bytes) -> bytes:
    """Scores without quotes, as the example in the standard's own description has them."""
    return re.sub(rb'"waarde": "([0-9]+)"', rb'"waarde": \1', data)


def _with_more(data: bytes) -> bytes:
    """Beside the score and the advice, what an overstapdossier has no place for."""
    for label, before in ((b"Aantal goed", b"Toetsscore"), (b"Percentielscore", b"Toetsadvies")):
        known = b'"label": "%s"' % before
        data = data.replace(known, b'"label": "%s", "waarde": "61"}, {%s' % (label, known))
    return data


def _in_other_words(data: bytes) -> bytes:
    """An advice in words that the provider chose, and that are none of the six."""
    return re.sub(rb'("label": "Toetsadvies",\s*"waarde": )"[^"]*"', rb'\1"niveau 4"', data)


def _with_list(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    yield from _results(label="ECK-iD")(leerlingen, brin)
    yield f"{_MAP}/deelnemers.json", keten.as_json(keten.deelnemerslijst(leerlingen, brin))


def _with(old: str, new: str) -> Callable[[bytes], bytes]:
    """The message with *old*, a pattern, as *new* in it."""
    return lambda data: re.sub(old.encode(), new.encode(), data)


def _doubtful_list(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    """The second pupil stands on the list once more, with the ECK-iD of the first."""
    yield from _results(label="ECK-iD")(leerlingen, brin)
    first, *others = (one for one, _ in keten.takers(leerlingen))
    second = others[0] if others else first
    lijst = keten.deelnemerslijst(leerlingen, brin)
    again = keten.as_json(keten.deelnemerslijst([second], brin))
    wrong = again.replace(keten.eck_id(second).encode(), keten.eck_id(first).encode())
    yield f"{_MAP}/deelnemers.json", keten.as_json(lijst)
    yield f"{_MAP}/nog-een.json", wrong


def _two_of_one_moment(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    yield from _results()(leerlingen, brin)
    one, toets = next(keten.takers(leerlingen))
    document = keten.resultaat(one, replace(toets, score=(toets.score or 0) + 1))
    yield f"{_MAP}/nog-een.json", keten.as_json(document)


def _other_advices(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    """Of one pupil another advice than the list has, of another none that the chain knows."""
    advised = [one for one in leerlingen if traject_of(one).voorlopig in keten.ADVIEZEN][:2]
    data = keten.as_json(keten.schooladviezenlijst(advised, brin)).decode()
    told = [f'"advies": "{keten.ADVIEZEN[traject_of(one).voorlopig]}"' for one in advised]
    others = ("VSO" if "VSO" not in "".join(told[:1]) else "VWO", "KANSKLAS")
    done = ""
    for known, other in zip(told, others, strict=False):
        before, _, data = data.partition(known)
        done += f'{before}"advies": "{other}"'
    yield f"{_MAP}/schooladviezen.json", f"{done}{data}".encode()


def _replaced(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    """A first result of one pupil, of an earlier moment and with another advice."""
    yield from _results()(leerlingen, brin)
    one, toets = next(keten.takers(leerlingen))
    document = keten.resultaat(one, replace(toets, toetsadvies="vwo"))
    yield f"{_MAP}/eerder.json", keten.as_json({**document, "datumtijd": "2026-03-01T08:00:00Z"})


def _strangers(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    yield from _results()(leerlingen, brin)
    one, toets = next(keten.takers(leerlingen))
    document = keten.resultaat(replace(one, key="99997"), toets)
    yield f"{_MAP}/onbekend.json", keten.as_json(document)


def _other_year(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
    one, toets = next(keten.takers(leerlingen))
    document = {**keten.resultaat(one, toets), "schooljaar": "2024-2025"}
    yield f"{_MAP}/vorig-jaar.json", keten.as_json(document)


def _advices(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    document = keten.schooladviezenlijst(leerlingen, brin)
    yield f"{_MAP}/schooladviezen.json", keten.as_json(document)


def _unknown(_: Leerlingen, __: str) -> Iterable[tuple[str, bytes]]:
    yield "instellingen.json", keten.as_json({"versie": "verzonnen", "kleur": "blauw"})


KETEN: Final = {
    "doorstroomtoets-json": Val(
        zin="De doorstroomtoets komt als JSON van de toetsaanbieder, niet als lijst.",
        zonder=_LIJST,
        erbij=_results(),
    ),
    "doorstroomtoets-getallen": Val(
        zin="Scores van de toetsaanbieder staan als getal in de JSON, niet als tekst.",
        zonder=_LIJST,
        erbij=_results(change=_as_numbers),
    ),
    "doorstroomtoets-meer": Val(
        zin="De toetsaanbieder geeft ook scores waarvoor het dossier geen plaats heeft.",
        zonder=_LIJST,
        erbij=_results(change=_with_more),
    ),
    "doorstroomtoets-woorden": Val(
        zin="Het toetsadvies staat er in woorden die niet die van de wet zijn.",
        zonder=_LIJST,
        erbij=_results(change=_in_other_words),
    ),
    "doorstroomtoets-concept": Val(
        zin="De resultaten van de toetsaanbieder zijn nog niet definitief.",
        zonder=_LIJST,
        erbij=_results(versie="Concept"),
    ),
    "doorstroomtoets-eckid": Val(
        zin="De toetsaanbieder noemt alleen een ECK-iD, en een deelnemerslijst wie dat is.",
        zonder=_LIJST,
        erbij=_with_list,
    ),
    "doorstroomtoets-alleen-eckid": Val(
        zin="De toetsaanbieder noemt alleen een ECK-iD, en nergens staat wie dat is.",
        zonder=_LIJST,
        erbij=_results(label="ECK-iD"),
    ),
    "doorstroomtoets-eckid-in-edexml": Val(
        zin="De toetsaanbieder noemt alleen een ECK-iD, en de EDEXML heeft dat ook.",
        zonder=_LIJST,
        edexml=with_eck_ids,
        erbij=_results(label="ECK-iD"),
    ),
    "doorstroomtoets-eckid-van-twee": Val(
        zin="Een deelnemerslijst noemt bij een ECK-iD twee leerlingen.",
        zonder=_LIJST,
        erbij=_doubtful_list,
    ),
    "doorstroomtoets-andere-versie": Val(
        zin="De berichten van de toetsaanbieder zijn van een volgende versie.",
        zonder=_LIJST,
        erbij=_results(change=_with("_v1.1", "_v2.0")),
    ),
    "doorstroomtoets-gelijktijdig": Val(
        zin="Van een leerling zijn er twee verschillende resultaten van hetzelfde moment.",
        zonder=_LIJST,
        erbij=_two_of_one_moment,
    ),
    "doorstroomtoets-nieuwe-aanbieder": Val(
        zin="De toetsaanbieder heeft een code die hier onbekend is.",
        zonder=_LIJST,
        erbij=_results(change=_with('("toetsdefinitie"|"id"): "[A-Z_0-9]{3,}"', r'\1: "NIEUW"')),
    ),
    "doorstroomtoets-twee-toetsen": Val(
        zin="Een resultaat noemt op twee plaatsen een andere toets.",
        zonder=_LIJST,
        erbij=_results(
            change=_with('"toetsdefinitie": "[^"]*"', '"toetsdefinitie": "OCW_DOORSTROOMTOETS"')
        ),
    ),
    "doorstroomtoets-geen-datum": Val(
        zin="Het tijdstip van afname is geen datum met tijd.",
        zonder=_LIJST,
        erbij=_results(change=_with('"afnametijdstip": "[^"]*"', '"afnametijdstip": "3 feb"')),
    ),
    "doorstroomtoets-twee-adviezen": Val(
        zin="Een resultaat geeft twee verschillende toetsadviezen.",
        zonder=_LIJST,
        erbij=_results(
            change=_with(
                r'\{\s*"label": "Toetsadvies"',
                '{"label": "Toetsadvies", "waarde": "vso"}, {"label": "Toetsadvies"',
            )
        ),
    ),
    "doorstroomtoets-zonder-advies": Val(
        zin="Een resultaat heeft geen toetsadvies.",
        zonder=_LIJST,
        erbij=_results(change=_with('"label": "Toetsadvies"', '"label": "Advies"')),
    ),
    "schooladviezen-anders": Val(
        zin="De schooladviezenlijst heeft een ander advies dan de lijst, en een onbekend advies.",
        erbij=_other_advices,
    ),
    "doorstroomtoets-twee-keer": Val(
        zin="Van een leerling is er een eerder en een later resultaat.",
        zonder=_LIJST,
        erbij=_replaced,
    ),
    "doorstroomtoets-van-onbekende": Val(
        zin="Er is een resultaat van een leerling die niet in de export staat.",
        zonder=_LIJST,
        erbij=_strangers,
    ),
    "doorstroomtoets-vorig-jaar": Val(
        zin="Er is een resultaat van de doorstroomtoets van vorig jaar.", erbij=_other_year
    ),
    "schooladviezen-json": Val(
        zin="Naast de lijst ligt de schooladviezenlijst voor de toetsaanbieder.", erbij=_advices
    ),
    "onbekende-json": Val(zin="Er ligt JSON bij die niemand kent.", erbij=_unknown),
}
