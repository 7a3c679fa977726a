"""
The code lists: a field that names one holds a code out of it.

The standard numbers its lists, and a finding carries that number: `codelijst.2`. Where the
overstapdossier has a list of its own, its schema sees to that.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from gateway.domain.codelists import Codelist
from gateway.domain.dossier import Dossier
from gateway.domain.findings import Actor, Finding, Kind
from gateway.rules.coded import coded_fields, wrong_codes

_MESSAGE: Final = "Het veld {veld} heeft een waarde die niet in de codelijst '{lijst}' staat."
_ADVICE: Final = (
    "Kies in het LAS bij dit veld opnieuw een waarde; blijft dit zo, meld het de leverancier."
)


def outside(block: object, path: str = "") -> Iterator[Finding]:
    """A finding for each code in *block*, which stands at *path*, that is not in its list."""
    for place, codelist in wrong_codes(block, path):
        found = place.lstrip("/")
        yield kind_of(codelist).at(found, veld=_last(found), lijst=codelist.naam)


@cache
def kind_of(codelist: Codelist) -> Kind:
    """What a code outside *codelist* is called."""
    return Kind(
        rule=f"codelijst.{codelist.nummer}",
        message=_MESSAGE,
        advice=_ADVICE,
        who=Actor.SENDER,
    )


def kinds() -> tuple[Kind, ...]:
    """What can be wrong with the codes of a dossier, one for each code list."""
    lists = {codelist.nummer or 0: codelist for _, codelist in coded_fields(Dossier)}
    return tuple(kind_of(lists[number]) for number in sorted(lists))


def _last(path: str) -> str:
    return path.rpartition("/")[2].partition("[")[0]
