"""The block `leerling`: who the pupil is, and what a dossier may not say of them."""

from collections.abc import Iterator

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Actor, Finding
from gateway.domain.identifiers import passes_bsn_test, passes_onderwijsnummer_test
from gateway.rules.places import LEERLING, each
from gateway.rules.registry import At, rule


@rule(
    "OVa.LL01",
    "PaO.LL01",
    message="De voornaam van de leerling ontbreekt.",
    advice="Vul bij de leerling in het LAS de voornamen in en maak het dossier opnieuw.",
)
def voornaam(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/voornaam` is absent."""
    if not dossier.huidigeschool.leerling.voornaam:
        yield at(f"{LEERLING}/voornaam")


@rule(
    "OVa.LL02",
    "PaO.LL02",
    message="De geboortedatum van de leerling ontbreekt.",
    advice="Vul bij de leerling in het LAS de geboortedatum in en maak het dossier opnieuw.",
)
def geboortedatum(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/geboortedatum` is absent."""
    if dossier.huidigeschool.leerling.geboortedatum is None:
        yield at(f"{LEERLING}/geboortedatum")


@rule(
    "OVa.LL03",
    "OVb.LL01",
    "PaO.LL03",
    message="Er staat een geboortemaand in het dossier; die hoort er niet in.",
    advice="Meld bij de leverancier van het LAS dat het de geboortedatum moet opnemen.",
    who=Actor.SUPPLIER,
)
def geboortemaand(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/geboortemaand` is present."""
    if dossier.huidigeschool.leerling.geboortemaand is not None:
        yield at(f"{LEERLING}/geboortemaand")


@rule(
    "OVa.LL10",
    "PaO.LL10",
    message="Er staat een geboorteplaats in het dossier; die mag niet mee.",
    advice="Laat hem weg en maak het dossier opnieuw; blijft hij erin, meld het de leverancier.",
)
def geboorteplaats(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/geboorteplaats` is present."""
    if dossier.huidigeschool.leerling.geboorteplaats is not None:
        yield at(f"{LEERLING}/geboorteplaats")


@rule(
    "OVa.LL11",
    "PaO.LL11",
    message="Er staat een nationaliteit in het dossier; die mag niet mee.",
    advice="Laat haar weg en maak het dossier opnieuw; blijft zij erin, meld het de leverancier.",
)
def nationaliteit(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/nationaliteit` is present."""
    for path, _ in each(f"{LEERLING}/nationaliteit", dossier.huidigeschool.leerling.nationaliteit):
        yield at(path)


# Within one BRIN the standard has one id, without a number, for both.
@rule(
    "OVb.LL",
    message="Er staat een {wat} in het dossier; die mag niet mee.",
    advice="Laat de {wat} weg en maak het dossier opnieuw; blijft die erin, meld het de "
    "leverancier.",
)
def herkomst(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/geboorteplaats` or `leerling/nationaliteit` is present."""
    if dossier.huidigeschool.leerling.geboorteplaats is not None:
        yield at(f"{LEERLING}/geboorteplaats", wat="geboorteplaats")
    for path, _ in each(f"{LEERLING}/nationaliteit", dossier.huidigeschool.leerling.nationaliteit):
        yield at(path, wat="nationaliteit")


@rule(
    "OVa.LL12",
    message="Het BSN of onderwijsnummer van de leerling ontbreekt.",
    advice="Vul bij de leerling in het LAS het BSN in, of het onderwijsnummer van DUO.",
)
def persoonsgebonden_nummer(dossier: Dossier, at: At) -> Iterator[Finding]:
    """Neither `leerling/bsn` nor `leerling/onderwijsnummer` is present."""
    leerling = dossier.huidigeschool.leerling
    if leerling.bsn is None and leerling.onderwijsnummer is None:
        yield at(f"{LEERLING}/bsn")


@rule(
    "OVa.LL13",
    message="Het leerlingnummer (leerlingid) ontbreekt.",
    advice="Meld bij de leverancier dat het LAS het eigen nummer van de leerling moet opnemen.",
    who=Actor.SUPPLIER,
)
def leerlingid(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/overstap` is `POVO` and `leerling/leerlingid` is absent."""
    if dossier.metadata.overstap == "POVO" and dossier.huidigeschool.leerling.leerlingid is None:
        yield at(f"{LEERLING}/leerlingid")


@rule(
    "OVa.LL14",
    message="De datum van inschrijving ontbreekt.",
    advice="Vul bij de leerling in het LAS de datum van inschrijving in.",
)
def datuminschrijving(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/datuminschrijving` is absent."""
    if dossier.huidigeschool.leerling.datuminschrijving is None:
        yield at(f"{LEERLING}/datuminschrijving")


@rule(
    "OVa.LL15",
    message="Er staat niet in het dossier of de verzorgers aansprakelijk zijn.",
    advice="Vul bij de leerling in het LAS in of de verzorgers aansprakelijk zijn.",
)
def verzorgersaansprakelijk(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/verzorgersaansprakelijk` is absent."""
    if dossier.huidigeschool.leerling.verzorgersaansprakelijk is None:
        yield at(f"{LEERLING}/verzorgersaansprakelijk")


@rule(
    "GW.LL01",
    message="Het BSN van de leerling is geen bestaand nummer: het doorstaat de elfproef niet.",
    advice="Controleer het BSN in het LAS; neem het over van een identiteitsbewijs.",
)
def elfproef_bsn(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/bsn` does not pass the eleven test of a BSN."""
    bsn = dossier.huidigeschool.leerling.bsn
    if bsn is not None and not passes_bsn_test(bsn):
        yield at(f"{LEERLING}/bsn")


@rule(
    "GW.LL02",
    message="Het onderwijsnummer van de leerling doorstaat zijn elfproef niet.",
    advice="Controleer het onderwijsnummer in het LAS; neem het over uit de opgave van DUO.",
)
def elfproef_onderwijsnummer(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/onderwijsnummer` does not start with 1 or does not pass its own eleven test."""
    nummer = dossier.huidigeschool.leerling.onderwijsnummer
    if nummer is not None and not passes_onderwijsnummer_test(nummer):
        yield at(f"{LEERLING}/onderwijsnummer")


@rule(
    "GW.LL03",
    message="De geboortedatum van de leerling ligt na de dag waarop het dossier is gemaakt.",
    advice="Controleer de geboortedatum bij de leerling in het LAS en maak het dossier opnieuw.",
)
def geboren_voor_het_maken(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/geboortedatum` is after `metadata/datum`."""
    geboren = dossier.huidigeschool.leerling.geboortedatum
    if geboren is not None and geboren > dossier.metadata.datum:
        yield at(f"{LEERLING}/geboortedatum")
