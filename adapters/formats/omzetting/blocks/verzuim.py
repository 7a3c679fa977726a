"""Absence over the last twelve months."""

from adapters.formats.omzetting.blocks.bijlagen import Stukken
from adapters.formats.omzetting.facts import Facts
from gateway.domain.dossier import DocumentLijst, Verzuim

_NUMBERS = (
    "dagdelen_geoorloofd",
    "dagdelen_ongeoorloofd",
    "uren_geoorloofd",
    "uren_ongeoorloofd",
    "verzuimfrequentie",
)
_FLAGS = ("meer_dan_25_procent", "contact_leerplicht", "rmc_melding")


def verzuim_of(facts: Facts, stukken: Stukken) -> Verzuim | None:
    """The absence, where the lists or a file say something of it."""
    documents = stukken.take("verzuim")
    if not documents and not facts.has(*_NUMBERS, *_FLAGS):
        return None
    return Verzuim(
        dagdelengeoorloofd=facts.whole("dagdelen_geoorloofd"),
        dagdelenongeoorloofd=facts.whole("dagdelen_ongeoorloofd"),
        urengeoorloofd=facts.whole("uren_geoorloofd"),
        urenongeoorloofd=facts.whole("uren_ongeoorloofd"),
        meerdan25percent=facts.flag("meer_dan_25_procent"),
        frequentie=facts.whole("verzuimfrequentie"),
        contactleerplicht=facts.flag("contact_leerplicht"),
        rmcmelding=facts.flag("rmc_melding"),
        documentLijst=DocumentLijst(document=documents) if documents else None,
    )
