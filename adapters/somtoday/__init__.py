"""Somtoday, a LAS of secondary schools: reads what it gives, and writes what it takes in."""

from typing import Final

from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.reader import reader_of
from adapters.somtoday.dekking import LEEST, SCHRIJFT
from adapters.somtoday.mapping import default_text
from adapters.somtoday.reading import headers
from adapters.somtoday.reading.eigen import own
from adapters.somtoday.reading.jaar import year
from adapters.somtoday.sample.export import TRAPS, sample
from adapters.somtoday.writer import write
from gateway.domain.translation import Adapter

SOMTODAY: Final = Las(
    naam="somtoday",
    titel="Somtoday",
    vindplaatsen=headers.VINDPLAATSEN,
    soort="VOVO",
    laatste_jaren=frozenset(),
    leerling=headers.LEERLING,
    onderwerpen=headers.ONDERWERPEN,
    overbodig=headers.OVERBODIG,
    verboden=headers.VERBODEN,
    eigen=own,
    jaar=year,
)
ADAPTER: Final = Adapter(
    naam="somtoday",
    read=reader_of(SOMTODAY),
    write=write,
    mapping=default_text,
    sample=sample,
    traps=TRAPS,
    leest=LEEST,
    schrijft=SCHRIJFT,
)
