"""Traps in the messages of the doorstroomtoets chain."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from adapters.formats.voorbeeld import keten
from adapters.formats.voorbeeld.val import Erbij, Leerlingen, Val

_LIJST: Final = frozenset({"doorstroomtoets"})
_MAP: Final = "doorstroomtoets"


def _results(*, versie: str = "Definitief", label: str = "LAS-key") -> Erbij:
    """A message for each pupil who took the test."""

    def more(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
        for one, toets in keten.takers(leerlingen):
            document = keten.resultaat(one, toets, versie=versie, label=label)
            yield f"{_MAP}/resultaat-{one.rang}.json", keten.as_json(document)

    return more


def _with_list(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    yield from _results(label="ECK-iD")(leerlingen, brin)
    yield f"{_MAP}/deelnemers.json", keten.as_json(keten.deelnemerslijst(leerlingen, brin))


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
