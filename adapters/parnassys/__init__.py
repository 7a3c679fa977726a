"""ParnasSys, a LAS of primary schools."""

from typing import Final

from adapters.formats.omzetting.columns import LEERLING
from adapters.formats.omzetting.dekking import BASISSCHOOL
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.reader import reader_of
from adapters.formats.voorbeeld.export import sample_of
from adapters.parnassys import columns, mapping
from adapters.parnassys.sample import PROFIEL
from gateway.domain.translation import Adapter

PARNASSYS: Final = Las(
    naam="parnassys",
    titel="ParnasSys",
    vindplaatsen=mapping.VINDPLAATSEN,
    leerling=LEERLING.also(columns.LEERLING).saying(mapping.LEERLING),
)
ADAPTER: Final = Adapter(
    naam="parnassys",
    read=reader_of(PARNASSYS),
    sample=sample_of(PROFIEL),
    traps=PROFIEL.traps,
    leest=BASISSCHOOL,
)
