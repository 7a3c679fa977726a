"""The block `huidigeschool`: the school that hands the dossier over can be reached."""

from collections.abc import Iterator

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.rules.places import SCHOOL
from gateway.rules.registry import At, rule


@rule(
    "OVa.SL01",
    "PaO.SL01",
    message="Het adres van de school ontbreekt.",
    advice="Vul in het LAS bij de school een adres in en maak het dossier opnieuw.",
)
def adres_van_de_school(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`huidigeschool/adreslijst/adres` is absent."""
    adreslijst = dossier.huidigeschool.adreslijst
    if adreslijst is None or not adreslijst.adres:
        yield at(f"{SCHOOL}/adreslijst/adres")


@rule(
    "OVa.SL02",
    "PaO.SL02",
    message="Er staat geen telefoonnummer of e-mailadres van de school in het dossier.",
    advice="Vul in het LAS bij de gegevens van de school een telefoonnummer of e-mailadres in.",
)
def bereikbaarheid_van_de_school(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`huidigeschool/communicatielijst/communicatie` is absent."""
    communicatielijst = dossier.huidigeschool.communicatielijst
    if communicatielijst is None or not communicatielijst.communicatie:
        yield at(f"{SCHOOL}/communicatielijst/communicatie")
