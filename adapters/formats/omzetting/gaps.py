"""What is not in an export at all, and what a user of the LAS makes to fill it."""

from collections.abc import Iterator, Sequence
from typing import Final

from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.lists import Lijst
from adapters.formats.omzetting.sources import Export
from gateway.domain.findings import Finding

_ADRES: Final = frozenset({"straat", "adres"})
_WITH_ADVICE: Final = "POVO"
_ADVIES: Final = frozenset({"voorlopig_advies", "definitief_advies"})
_LISTS: Final = (
    ("verzorger", "een lijst van verzorgers", "verzorgers is een dossier niet af"),
    (
        "schoolloopbaan",
        "een lijst van de schoolloopbaan",
        "die lijst staat alleen dit schooljaar in het dossier",
    ),
    ("toets", "elk toetsresultaat", "toetsresultaten gaat er geen toets mee"),
)


def gaps(export: Export, lists: tuple[Lijst, ...], las: Las) -> Iterator[Finding]:
    """Each part of an export that is wholly missing, once, with how to make it."""
    waar = las.vindplaatsen
    named = export.onderwerpen | ({"toets"} if export.uwlr else set())
    once = [lijst for lijst in lists if lijst.onderwerp is las.leerling]
    for what, gevolg in _of_pupils(once, las):
        yield kinds.NO_LIST.at(what=what, gevolg=gevolg, waar=waar.leerlingen)
    places = (waar.verzorgers, waar.schoolloopbaan, waar.toetsen)
    for (onderwerp, what, gevolg), place in zip(_LISTS, places, strict=True):
        if onderwerp not in named:
            yield kinds.NO_LIST.at(what=what, gevolg=gevolg, waar=place)
    if las.soort == _WITH_ADVICE and not (export.keten or once):
        yield kinds.NO_DOORSTROOMTOETS.at()


def _of_pupils(once: Sequence[Lijst], las: Las) -> Iterator[tuple[str, str]]:
    """What of the lists with one row for each pupil is missing, and what follows from that."""
    known = {field for lijst in once for field in lijst.velden.values()}
    if not once:
        yield "een lijst van leerlingen", "die lijst zijn er geen BSN, adres en advies"
        return
    if not known & _ADRES:
        yield "het adres van de leerlingen", "adres is een dossier niet af"
    if las.soort == _WITH_ADVICE and not known & _ADVIES:
        yield "het schooladvies", "advies is een dossier niet af"
