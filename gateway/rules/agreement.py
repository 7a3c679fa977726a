"""All rules together: the registry that judging, documentation and tests read."""

from typing import Any, Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Kind
from gateway.domain.overstapdossier import Overstapdossier
from gateway.rules import (
    aansprakelijk,
    adressen,
    advies,
    adviestraject,
    bestanden,
    bijlagen,
    categorieen,
    cijfers,
    codelijsten,
    communicatie,
    datums,
    doelgroepen,
    doorstroomtoets,
    eindtoets,
    inzage,
    kop,
    leerling,
    metadata,
    ondersteuning,
    overstap,
    perioden,
    school,
    swv,
    termijnen,
    toestemming,
    toetsen,
    verzorgers,
    vve,
)
from gateway.rules.registry import Rule, rules_in

RULES: Final[tuple[Rule[Dossier], ...]] = rules_in(
    (
        metadata,
        overstap,
        inzage,
        school,
        leerling,
        adressen,
        communicatie,
        aansprakelijk,
        vve,
        advies,
        ondersteuning,
        verzorgers,
        eindtoets,
        toetsen,
        cijfers,
        bestanden,
        perioden,
        categorieen,
        swv,
    )
)
"""The rules for a dossier, in the order of its blocks."""

ENVELOPE_RULES: Final[tuple[Rule[Overstapdossier], ...]] = rules_in(
    (
        kop,
        adviestraject,
        doorstroomtoets,
        doelgroepen,
        datums,
        termijnen,
        bijlagen,
        toestemming,
    )
)
"""The rules for what stands around a dossier in an overstapdossier."""


def all_kinds() -> tuple[Kind, ...]:
    """Everything that a rule can find, once for each id and wording, for the documentation."""
    rules: tuple[Rule[Any], ...] = (*RULES, *ENVELOPE_RULES)
    found = dict.fromkeys(kind for rule in rules for kind in rule.kinds.values())
    return (*found, *codelijsten.kinds())
