"""The block `cijferlijstlijst`: marks that say something."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from gateway.domain.dossier import CijferlijstTypelijst, Dossier, Onderdeel, Score
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING, each
from gateway.rules.registry import At, rule

_CIJFERLIJST: Final = f"{LEERLING}/cijferlijstlijst/cijferlijst"


@rule(
    "OVa.CL01",
    "PaO.CL01",
    message="Dit cijfer heeft geen waarde en ook geen kwalificatie.",
    advice="Vul het cijfer aan in het LAS, of laat het weg.",
)
def cijfer(dossier: Dossier, at: At) -> Iterator[Finding]:
    """A `score` has neither a `waarde` nor a `kwalificatie`."""
    lijst = dossier.huidigeschool.leerling.cijferlijstlijst
    for path, cijferlijst in each(_CIJFERLIJST, lijst.cijferlijst if lijst else ()):
        inside = f"{path}/cijferlijstTypelijst"
        for place, score in _scores(inside, cijferlijst.cijferlijstTypelijst):
            if score.waarde is None and score.kwalificatie is None:
                yield at(place)


def onderdelen(path: str, vakken: CijferlijstTypelijst) -> Iterable[tuple[str, Onderdeel]]:
    """The parts of all subjects in a list that stands at *path*."""
    listed = tuple(chain.from_iterable(vak.onderdeel for vak in vakken.groep))
    return each(f"{path}/onderdeel", listed)


def _scores(path: str, vakken: CijferlijstTypelijst) -> Iterator[tuple[str, Score]]:
    """All marks; the subjects of a list have no element of their own, so all numbers go on."""
    for place, onderdeel in onderdelen(path, vakken):
        yield f"{place}/score", onderdeel.score
    scores = tuple(chain.from_iterable(vak.score for vak in vakken.groep))
    yield from each(f"{path}/score", scores)
