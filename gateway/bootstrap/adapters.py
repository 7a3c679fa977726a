"""The school administration systems that we know."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from adapters import esis, magister, oso, parnassys, somtoday
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.reader import reader_of
from gateway.domain.translation import Adapter
from gateway.usecases.upgrade import upgrade


def _of_any_edition(adapter: Adapter, las: Las) -> Adapter:
    """*adapter*, which takes OSO dossiers of every edition that we know in an export of *las*."""
    return replace(adapter, read=reader_of(las, upgrade))


ADAPTERS: Final[Mapping[str, Adapter]] = {
    adapter.naam: adapter
    for adapter in (
        _of_any_edition(parnassys.ADAPTER, parnassys.PARNASSYS),
        _of_any_edition(esis.ADAPTER, esis.ESIS),
        _of_any_edition(magister.ADAPTER, magister.MAGISTER),
        _of_any_edition(somtoday.ADAPTER, somtoday.SOMTODAY),
        oso.adapter(upgrade),
    )
}
