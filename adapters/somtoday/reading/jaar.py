"""Of which school year an answer of Somtoday Connect is: that of the newest placement in it."""

from collections.abc import Iterable, Iterator

from adapters.formats.naming import shown
from adapters.formats.omzetting.sources import Export
from adapters.formats.values import schooljaar_of
from adapters.somtoday.reading import kinds
from adapters.somtoday.reading.connect import LEERLINGEN

_PLAATSINGEN = "plaatsingen"


def year(export: Export, expected: str) -> str | None:
    """The newest year with a placement, not beyond *expected*; that it is another is told."""
    years = {one: naam for naam, document in export.documenten for one in _years(document)}
    found = max((one for one in years if one <= expected), default=None)
    if found and found != expected:
        place = shown(years[found])
        export.findings.append(kinds.OTHER_YEAR.at(place, found=found, expected=expected))
    return found


def _years(document: object) -> Iterator[str]:
    pupils = document.get(LEERLINGEN) if isinstance(document, dict) else document
    for leerling in _objects(pupils):
        for plaatsing in _objects(leerling.get(_PLAATSINGEN)):
            try:
                yield schooljaar_of(str(plaatsing.get("schooljaar")))
            except ValueError:
                continue


def _objects(nodes: object) -> Iterable[dict[str, object]]:
    return (one for one in nodes if isinstance(one, dict)) if isinstance(nodes, list) else ()
