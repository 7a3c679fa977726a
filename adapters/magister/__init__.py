"""Magister, a LAS of secondary schools: reads what it writes, and writes what it can take in."""

from typing import Final

from adapters.formats.omzetting.columns import OVERBODIG
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.reader import reader_of
from adapters.magister.dekking import LEEST, SCHRIJFT
from adapters.magister.mapping import default_text
from adapters.magister.reading import headers, onderwerpen, words
from adapters.magister.reading.eigen import own, year
from adapters.magister.sample.export import TRAPS, sample
from adapters.magister.writer import write
from gateway.domain.translation import Adapter

MAGISTER: Final = Las(
    naam="magister",
    titel="Magister",
    vindplaatsen=words.VINDPLAATSEN,
    soort="VOVO",
    laatste_jaren=frozenset(),
    leerling=onderwerpen.LEERLING,
    onderwerpen=onderwerpen.ONDERWERPEN,
    overbodig=OVERBODIG | headers.OVERBODIG,
    eigen=own,
    jaar=year,
)
ADAPTER: Final = Adapter(
    naam="magister",
    read=reader_of(MAGISTER),
    write=write,
    mapping=default_text,
    sample=sample,
    traps=TRAPS,
    leest=LEEST,
    schrijft=SCHRIJFT,
)
