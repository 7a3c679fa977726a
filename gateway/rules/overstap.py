"""Which transfer the dossier is for: `overdrachtsoort` and `metadata/overstap`."""

from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Actor, Finding
from gateway.rules.registry import At, rule

_SOORTEN: Final = frozenset({"overstapdossier", "overdrachtbinnenbrin"})
_OVERSTAPPEN: Final = frozenset({"POPO", "POVO", "VOVO"})


@rule(
    "OVa.OS01",
    message="Er staat niet in het dossier voor welke overstap het is.",
    advice="Kies in het LAS de soort overstap (van po naar vo is POVO) en maak het dossier "
    "opnieuw.",
)
def overstap_bekend(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/overstap` is absent."""
    if dossier.metadata.overstap is None:
        yield at("metadata/overstap")


@rule(
    "OVa.OS02",
    message="De soort overstap is geen POPO, POVO of VOVO.",
    advice="Kies in het LAS de soort overstap (van po naar vo is POVO) en maak het dossier "
    "opnieuw.",
)
def overstap_van_dit_profiel(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/overstap` is absent, or is not one of `POPO`, `POVO`, `VOVO`."""
    if dossier.metadata.overstap not in _OVERSTAPPEN:
        yield at("metadata/overstap")


# Which of the two forms a dossier of neither was meant to be, nobody can tell:
# the finding carries the first id.
@rule(
    "OVa.OS03",
    "OVb.OS01",
    always=("OVa",),
    message="De overdrachtsoort is geen overstapdossier en geen overdrachtbinnenbrin.",
    advice="Meld bij de leverancier van het LAS dat het een onbekende overdrachtsoort invult.",
    who=Actor.SUPPLIER,
)
def overdrachtsoort(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`overdrachtsoort` is neither `overstapdossier` nor `overdrachtbinnenbrin`."""
    if dossier.overdrachtsoort not in _SOORTEN:
        yield at("overdrachtsoort")
