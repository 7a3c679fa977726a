"""ParnasSys, a LAS of primary schools."""

from typing import Final

from adapters.formats.omzetting.reader import read
from adapters.parnassys.sample import sample
from gateway.domain.translation import Adapter

ADAPTER: Final = Adapter(naam="parnassys", read=read, sample=sample)
