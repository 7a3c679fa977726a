"""The school administration systems that we know."""

from collections.abc import Mapping
from typing import Final

from adapters.magister import ADAPTER as MAGISTER
from adapters.parnassys import ADAPTER as PARNASSYS
from gateway.domain.translation import Adapter

ADAPTERS: Final[Mapping[str, Adapter]] = {
    adapter.naam: adapter for adapter in (PARNASSYS, MAGISTER)
}
