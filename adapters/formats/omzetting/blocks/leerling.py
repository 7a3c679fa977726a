"""The pupil: name, numbers and address, and all blocks that hang under them."""

from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.blocks.adressen import (
    abroad_of,
    adreslijst_of,
    communicatielijst_of,
    is_abroad,
)
from adapters.formats.omzetting.facts import Facts
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.values import pgn_digits_of
from gateway.domain.dossier import Adreslijst, Gba, Leerling
from gateway.domain.identifiers import passes_bsn_test, passes_onderwijsnummer_test


def leerling_of(kandidaat: Kandidaat, achternaam: str) -> Leerling:
    """The pupil, without the blocks that have modules of their own."""
    facts = kandidaat.facts
    geheim = facts.flag("adresgeheim")
    if kandidaat.leerlingid is None:
        facts.note(kinds.DUMMY_KEY)
    if geheim is None:
        facts.note(kinds.LACKS, what="of het adres geheim is", column="Geheim adres")
    adreslijst, buitenland = _address(facts, hidden=geheim is not False)
    bsn, onderwijsnummer = _pgn(kandidaat)
    return Leerling(
        voornaam=_voornamen(facts),
        voorletters_1=facts.initials("voorletters"),
        voorvoegsel=facts.line("voorvoegsel"),
        achternaam=achternaam,
        roepnaam=facts.line("roepnaam"),
        geboortedatum=facts.day("geboortedatum"),
        geslacht=_geslacht(facts),
        adresgeheim=geheim,
        adreslijst=adreslijst,
        communicatielijst=communicatielijst_of(facts, hidden=geheim is not False),
        gba=_gba(facts),
        adresbuitenland=buitenland,
        onderwijsnummer=onderwijsnummer,
        bsn=bsn,
        leerlingid=kandidaat.leerlingid,
        onderwijssinds=facts.day("onderwijssinds"),
        startdatumhuidigonderwijs=facts.day("startdatum"),
        datuminschrijving=facts.day("inschrijfdatum"),
        datumuitschrijving=facts.day("uitschrijfdatum"),
        leerlinggewicht=facts.code("gewicht", mapping.GEWICHT),
        nnca=facts.code("nnca", mapping.NNCA),
        tehuis=facts.flag("tehuis"),
    )


def _voornamen(facts: Facts) -> tuple[str, ...]:
    names = tuple((facts.line("voornamen") or "").split())
    if not names:
        facts.note(kinds.LACKS, what="de voornaam", column="Voornamen")
    return names


def _geslacht(facts: Facts) -> int | None:
    code = facts.code("geslacht", mapping.GESLACHT)
    return int(code) if code else None


def _address(facts: Facts, *, hidden: bool) -> tuple[Adreslijst | None, tuple[str, ...]]:
    """The address in the Netherlands or abroad; neither where it is, or may be, secret."""
    if hidden:
        return None, ()
    if is_abroad(facts):
        return None, abroad_of(facts)
    adreslijst = adreslijst_of(facts)
    if adreslijst is None:
        facts.note(
            kinds.LACKS, what="het adres", column="Straat, Huisnummer, Postcode, Woonplaats"
        )
    return adreslijst, ()


def _gba(facts: Facts) -> Gba | None:
    """The official name, where the list has it; its date is written another way (las 9)."""
    voornamen = tuple((facts.line("officiele_voornamen") or "").split())
    achternaam, geboren = facts.line("officiele_achternaam"), facts.day("geboortedatum")
    if not (voornamen and achternaam and geboren):
        return None
    return Gba(
        gbavoornaam=voornamen,
        gbavoorvoegsel=facts.line("officieel_voorvoegsel"),
        gbaachternaam=achternaam,
        gbageboortedatum=geboren.strftime("%d-%m-%Y"),
    )


def _pgn(kandidaat: Kandidaat) -> tuple[str | None, str | None]:
    """The BSN or the onderwijsnummer: at most one of them, and only one that can be right."""
    facts = kandidaat.facts
    if not facts.has("pgn", "onderwijsnummer"):
        facts.note(kinds.LACKS, what="het BSN of onderwijsnummer", column="BSN")
    bsn, other = _sound(kandidaat, "pgn"), _sound(kandidaat, "onderwijsnummer")
    if bsn is not None and passes_bsn_test(bsn):
        return bsn, None
    return None, bsn or other


def _sound(kandidaat: Kandidaat, name: str) -> str | None:
    """The number in the field *name*, where it can be right and EDEXML does not deny it."""
    facts = kandidaat.facts
    text = facts.line(name)
    if text is None:
        return None
    try:
        digits = pgn_digits_of(text)
    except ValueError:
        digits = ""
    tests = (passes_bsn_test, passes_onderwijsnummer_test)[name == "onderwijsnummer" :]
    if not any(passes(digits) for passes in tests):
        facts.note(kinds.BAD_PGN, name)
        return None
    if not digits.endswith(kandidaat.bsn_end):
        facts.note(kinds.PGN_DIFFERS, name)
        return None
    return digits
