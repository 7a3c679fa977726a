"""The school administration systems that we know."""

from collections.abc import Mapping
from typing import Final

from adapters import oso
from adapters.esis import ADAPTER as ESIS
from adapters.magister import ADAPTER as MAGISTER
from adapters.parnassys import ADAPTER as PARNASSYS
from adapters.somtoday import ADAPTER as SOMTODAY
from gateway.domain.translation import Adapter
from gateway.usecases.upgrade import upgrade

ADAPTERS: Final[Mapping[str, Adapter]] = {
    adapter.naam: adapter
    for adapter in (PARNASSYS, ESIS, MAGISTER, SOMTODAY, oso.adapter(upgrade))
}
