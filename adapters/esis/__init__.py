"""ESIS, a LAS of primary schools."""

from typing import Final

from adapters.esis import columns, mapping
from adapters.esis.sample import PROFIEL
from adapters.formats.omzetting.columns import LEERLING, ONDERWERPEN, OVERBODIG, Columns
from adapters.formats.omzetting.dekking import BASISSCHOOL
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.reader import reader_of
from adapters.formats.voorbeeld.export import sample_of
from gateway.domain.translation import Adapter

_OWN: Final[dict[str, Columns]] = {
    "schoolloopbaan": columns.LOOPBAAN,
    "toets": columns.TOETS,
    "cijfer": columns.CIJFER,
}
ESIS: Final = Las(
    naam="esis",
    titel="ESIS",
    vindplaatsen=mapping.VINDPLAATSEN,
    leerling=LEERLING.also(columns.LEERLING),
    onderwerpen=tuple(one.also(_OWN.get(one.naam, columns.NUMMER)) for one in ONDERWERPEN),
    overbodig=OVERBODIG | columns.OVERBODIG,
    kolomnamen=columns.NAMEN,
)
ADAPTER: Final = Adapter(
    naam="esis",
    read=reader_of(ESIS),
    sample=sample_of(PROFIEL),
    traps=PROFIEL.traps,
    leest=BASISSCHOOL,
)
