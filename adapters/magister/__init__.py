"""Magister, a LAS of secondary schools: writes what it can take in."""

from typing import Final

from adapters.magister.mapping import default_text
from adapters.magister.writer import write
from gateway.domain.translation import Adapter

ADAPTER: Final = Adapter(naam="magister", write=write, mapping=default_text)
