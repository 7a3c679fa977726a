"""The attachments: what the aanvulling says of a file holds for the file in the dossier."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final

from gateway.domain.dossier import Document
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Bijlage, Overstapdossier
from gateway.rules.documenten import content, documenten, is_cut_off, is_packed
from gateway.rules.places import each
from gateway.rules.registry import At, rule

_BIJLAGE: Final = "aanvulling/bijlage"


@rule(
    "GW.BL01",
    message="Deze bijlage wordt genoemd, maar zit niet in het dossier.",
    advice="Voeg het bestand bij de leerling toe in het LAS, of haal het daar als bijlage weg.",
)
def bijlage_aanwezig(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The file that a `bijlage` names is not in the dossier."""
    named = {document.bestandsnaam for _, document in _documenten(overstap)}
    for path, bijlage in bijlagen_of(overstap):
        if bijlage.bestandsnaam not in named:
            yield at(f"{path}/bestandsnaam")


@rule(
    "GW.BL02",
    message="Het bestand met deze naam in het dossier is een ander dan de bijlage die is bedoeld.",
    advice="Maak het overstapdossier opnieuw; het bestand is veranderd of beschadigd.",
)
def bijlage_ongewijzigd(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """No file in the dossier of the name of a `bijlage` has its `sha256`."""
    digests: dict[str, set[str]] = {}
    named = {bijlage.bestandsnaam for _, bijlage in bijlagen_of(overstap)}
    for document in (found for _, found in _documenten(overstap) if found.bestandsnaam in named):
        digests.setdefault(document.bestandsnaam, set()).add(_digest(document))
    for path, bijlage in bijlagen_of(overstap):
        if bijlage.sha256 not in digests.get(bijlage.bestandsnaam, {bijlage.sha256}):
            yield at(f"{path}/sha256")


@rule(
    "GW.BL04",
    message="Dezelfde bijlage wordt twee keer genoemd.",
    advice="Noem elke bijlage één keer en geef verschillende bestanden verschillende namen.",
)
def bijlage_een_keer(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """Two of the `bijlage` have the same file name and digest."""
    seen: set[tuple[str, str]] = set()
    for path, bijlage in bijlagen_of(overstap):
        if (bijlage.bestandsnaam, bijlage.sha256) in seen:
            yield at(f"{path}/bestandsnaam")
        seen.add((bijlage.bestandsnaam, bijlage.sha256))


@rule(
    "GW.BL05",
    message="Het bestand van deze bijlage is beschadigd of afgebroken: het einde ervan ontbreekt.",
    advice="Voeg het bestand opnieuw toe in het LAS en maak daarna het overstapdossier opnieuw.",
)
def bijlage_heel(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The content of a file that a `bijlage` names begins as a ZIP and has no end of one."""
    broken = {
        document.bestandsnaam
        for _, document in _documenten(overstap)
        if is_cut_off(document.bestandsinhoud) and is_packed(document.bestandsinhoud)
    }
    for path, bijlage in bijlagen_of(overstap):
        if bijlage.bestandsnaam in broken:
            yield at(f"{path}/bestandsnaam")


@rule(
    "GW.ZW01",
    message="De bijlage waarnaar deze zienswijze verwijst, wordt niet als bijlage genoemd.",
    advice="Voeg de zienswijze als bijlage toe, of neem de tekst ervan op.",
)
def bijlage_van_zienswijze(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The file that a `zienswijze` names is not among the `bijlage`."""
    if overstap.aanvulling is None or not overstap.aanvulling.zienswijze:
        return
    named = {bijlage.bestandsnaam for bijlage in overstap.aanvulling.bijlage}
    for path, zienswijze in each("aanvulling/zienswijze", overstap.aanvulling.zienswijze):
        if zienswijze.bijlage is not None and zienswijze.bijlage not in named:
            yield at(f"{path}/bijlage")


def bijlagen_of(overstap: Overstapdossier) -> Iterable[tuple[str, Bijlage]]:
    """The attachments that the aanvulling names, with their paths."""
    bijlagen = () if overstap.aanvulling is None else overstap.aanvulling.bijlage
    return each(_BIJLAGE, bijlagen)


def _documenten(overstap: Overstapdossier) -> Iterator[tuple[str, Document]]:
    """The files of the dossier, where there is anything to hold them against."""
    if overstap.aanvulling is not None and overstap.aanvulling.bijlage:
        yield from documenten(overstap.dossier)


def _digest(document: Document) -> str:
    inside = content(document)
    return "" if inside is None else sha256(inside).hexdigest()
