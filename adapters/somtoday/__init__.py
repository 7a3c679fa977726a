"""Somtoday, a LAS of secondary schools: writes the aanmeldingen that it takes in."""

from typing import Final

from adapters.somtoday.mapping import default_text
from adapters.somtoday.writer import write
from gateway.domain.translation import Adapter

ADAPTER: Final = Adapter(naam="somtoday", write=write, mapping=default_text)
