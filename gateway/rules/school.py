"""The block `huidigeschool`: the school can be reached, and the career of the pupil is there."""

from collections.abc import Iterator

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING, SCHOOL
from gateway.rules.registry import At, rule


# The standard gives this id to two rules: one of the school, one of the career of the pupil.
@rule(
    "OVa.SL01",
    "PaO.SL01",
    message="{wat} ontbreekt.",
    advice="Vul dit {waar} in het LAS in en maak het dossier opnieuw.",
)
def adres_en_loopbaan(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`huidigeschool/adreslijst/adres` is absent, or `schoolloopbaanlijst/schoolloopbaan` is."""
    adreslijst = dossier.huidigeschool.adreslijst
    if adreslijst is None or not adreslijst.adres:
        yield at(f"{SCHOOL}/adreslijst/adres", wat="Het adres van de school", waar="bij de school")
    loopbaan = dossier.huidigeschool.leerling.schoolloopbaanlijst
    if loopbaan is None or not loopbaan.schoolloopbaan:
        path = f"{LEERLING}/schoolloopbaanlijst/schoolloopbaan"
        yield at(path, wat="De schoolloopbaan van de leerling", waar="bij de leerling")


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
