"""The doorstroomtoets: in the aanvulling, and where 2019.1 has a place for it in the dossier."""

import re
from collections.abc import Iterator

from adapters.formats.doorstroomtoets_kinds import CONCEPT, CONCEPT_LEFT
from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.blocks.bijlagen import Stukken
from adapters.formats.omzetting.facts import Facts
from gateway.domain.dossier import (
    EindtoetsBasisonderwijs,
    EindtoetsDomein,
    EindtoetsDomeinen,
    EindtoetsOnderdeel,
    EindtoetsOnderdelen,
    EindtoetsToets,
)
from gateway.domain.overstapdossier import Doorstroomtoets, Referentieniveau

_LEVELS = (
    ("niveau_taal", "NEDERLANDSE_TAAL"),
    ("niveau_rekenen", "REKENEN"),
    ("niveau_lezen", "LEZEN"),
    ("niveau_taalverzorging", "TAALVERZORGING"),
)
_DOMEINEN = (("LEZEN", "8050", "Lezen"), ("TAALVERZORGING", "8051", "Taalverzorging"))
_CODE = re.compile(r"niveau_([89][0-9]{3})", re.ASCII)
_TAAL, _REKENEN, _ALGEMEEN = "8000", "8001", "G"
_HIGHEST = 1000


def doorstroomtoets_of(facts: Facts, status: str) -> Doorstroomtoets | None:
    """Whether the pupil took the test, and its result; in what *status* the dossier will be."""
    if not _counts(facts, status):
        return None
    stated = facts.flag("toets_deelgenomen")
    deelgenomen = facts.has("toetsadvies") if stated is None else stated
    if stated is None and not deelgenomen:
        return None
    return Doorstroomtoets(
        deelgenomen=deelgenomen,
        reden=None if deelgenomen else facts.code("toets_reden", mapping.REDEN),
        aanbieder=facts.code("toets_aanbieder", mapping.AANBIEDER),
        afnamedatum=facts.day("toets_datum"),
        toetsadvies=facts.code("toetsadvies", mapping.TOETSADVIES),
        score=facts.number("toets_score"),
        referentieniveau=tuple(
            Referentieniveau(waarde=niveau, onderdeel=onderdeel)
            for name, onderdeel in _levels(facts)
            if (niveau := facts.code(name, mapping.NIVEAU))
        ),
    )


def _counts(facts: Facts, status: str) -> bool:
    """Whether the result may go along: one that is not definitive, in a provisional dossier."""
    versie = facts.line("toets_versie")
    if versie is None or versie.casefold() == "definitief":
        return True
    if status == "definitief":
        facts.note(CONCEPT_LEFT, "toets_versie")
        return False
    facts.note(CONCEPT, "toets_versie")
    return True


def _levels(facts: Facts) -> Iterator[tuple[str, str]]:
    """The fields that may hold a level, each with the part that it is of."""
    yield from _LEVELS
    for name in facts.cells:
        if (found := _CODE.fullmatch(name)) is not None:
            yield name, found[1]


def eindtoets_of(
    facts: Facts, toets: Doorstroomtoets | None, stukken: Stukken
) -> EindtoetsBasisonderwijs | None:
    """The same in the block of 2019.1, which asks for a provider of its own list and a date."""
    if toets is None or not toets.aanbieder:
        return None
    soort = mapping.SOORT_EINDTOETS.get(toets.aanbieder)
    if soort is None:
        facts.note(kinds.NO_CODE_FOR_TEST, "toets_aanbieder")
        return None
    if toets.afnamedatum is None or (toets.deelgenomen and toets.toetsadvies is None):
        return None
    return EindtoetsBasisonderwijs(
        eindtoetsresultaat=EindtoetsToets(
            toetssoort=soort,
            toetsniveau=_ALGEMEEN,
            toetsomschrijving=facts.line("toets_aanbieder"),
            datum_afname=toets.afnamedatum,
            wettelijke_ontheffing="J" if toets.reden == "ontheffing" else "N",
            standaardscore=_standaardscore(toets),
            toets_advies=toets.toetsadvies,
            onderdelen=_onderdelen(toets),
        ),
        deelgenomen=toets.deelgenomen,
        document=stukken.take("eindtoets"),
    )


def _standaardscore(toets: Doorstroomtoets) -> int | None:
    score = toets.score
    if score is None or score != score.to_integral_value() or not 0 <= score <= _HIGHEST:
        return None
    return int(score)


def _onderdelen(toets: Doorstroomtoets) -> EindtoetsOnderdelen:
    niveaus = {one.onderdeel: one.waarde for one in toets.referentieniveau}
    domeinen = tuple(
        EindtoetsDomein(
            domeincode=code, domeinomschrijving=naam, dom_referentieniveau=niveaus[onderdeel]
        )
        for onderdeel, code, naam in _DOMEINEN
        if onderdeel in niveaus
    )
    taal = EindtoetsOnderdeel(
        onderdeelcode=_TAAL,
        onderdeelomschrijving="Nederlandse taal",
        ond_referentieniveau=niveaus.get("NEDERLANDSE_TAAL"),
        domeinen=EindtoetsDomeinen(domein=domeinen) if domeinen else None,
    )
    rekenen = EindtoetsOnderdeel(
        onderdeelcode=_REKENEN,
        onderdeelomschrijving="Rekenen",
        ond_referentieniveau=niveaus.get("REKENEN"),
    )
    has_taal = domeinen or "NEDERLANDSE_TAAL" in niveaus
    found = ((taal, has_taal), (rekenen, "REKENEN" in niveaus))
    return EindtoetsOnderdelen(onderdeel=tuple(deel for deel, known in found if known))
