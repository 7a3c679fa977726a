"""What Magister's lists are about, with its own headers and words."""

from typing import Final

from adapters.formats.omzetting.columns import LEERLING as EVERY_LEERLING
from adapters.formats.omzetting.columns import ONDERWERPEN as EVERY
from adapters.formats.omzetting.columns import Onderwerp
from adapters.magister.reading import headers, words

_OWN: Final = {"schoolloopbaan": {**headers.NUMMER, **headers.GROEP}}


def _own(onderwerp: Onderwerp) -> Onderwerp:
    columns = _OWN.get(onderwerp.naam, headers.NUMMER)
    return onderwerp.also(columns).saying(words.JAARGROEP)


LEERLING: Final = (
    EVERY_LEERLING.also(headers.LEERLING).instead(headers.PROFIEL).saying(words.JAARGROEP)
)
ONDERWERPEN: Final = tuple(map(_own, EVERY))
