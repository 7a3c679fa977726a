"""The block `inzage`: the parents have seen the dossier before it goes."""

from collections.abc import Iterator

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding, Severity
from gateway.rules.registry import At, rule


@rule(
    "OVa.IZ01",
    message="Er staat niet in het dossier of de ouders het hebben ingezien.",
    advice="Leg in het LAS de inzage door de ouders vast en maak het dossier opnieuw.",
)
def inzage_vermeld(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`inzage` is absent."""
    if dossier.inzage is None:
        yield at("inzage")


@rule(
    "OVa.IZ02",
    message="Er staat niet dat de ouders het dossier hebben ingezien; zonder inzage mag het niet "
    "weg.",
    advice="Laat de ouders het dossier inzien, leg dat vast in het LAS en maak het opnieuw.",
)
def inzage_gegeven(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`inzage` is there and `inzage/inzage` is not true."""
    if dossier.inzage is not None and not dossier.inzage.inzage:
        yield at("inzage/inzage")


@rule(
    "OVa.IZ03",
    message="De datum waarop de ouders het dossier hebben ingezien ontbreekt.",
    advice="Vul in het LAS de datum van de inzage in en maak het dossier opnieuw.",
)
def inzagedatum(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`inzage/inzage` is true and `inzage/inzagedatum` is absent."""
    inzage = dossier.inzage
    if inzage is not None and inzage.inzage and inzage.inzagedatum is None:
        yield at("inzage/inzagedatum")


@rule(
    "OVa.IZ04",
    message="Er staat niet in het dossier of de ouders akkoord zijn.",
    advice="Vul bij de inzage in het LAS in of de ouders akkoord zijn (ja, nee of onbekend).",
)
def akkoord(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`inzage/inzage` is true and `inzage/akkoord` is absent."""
    inzage = dossier.inzage
    if inzage is not None and inzage.inzage and inzage.akkoord is None:
        yield at("inzage/akkoord")


@rule(
    "OVa.IZ05",
    message="Er staat niet in het dossier of er toestemming is voor de overstap van vo naar vo.",
    advice="Vul bij de inzage in het LAS in of er toestemming is (ja, nee of onbekend).",
)
def toestemming(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/overstap` is `VOVO` and `inzage/toestemming` is absent."""
    if dossier.metadata.overstap != "VOVO":
        return
    if dossier.inzage is None or dossier.inzage.toestemming is None:
        yield at("inzage/toestemming")


# A warning: the published examples themselves were made before the parents saw them.
@rule(
    "GW.IZ01",
    severity=Severity.WARNING,
    message="De datum van de inzage ligt na de dag waarop het dossier is gemaakt.",
    advice="Controleer de datum van de inzage, of maak het dossier na de inzage opnieuw.",
)
def inzage_voor_het_maken(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`inzage/inzagedatum` is after `metadata/datum`."""
    inzage = dossier.inzage
    if inzage is None or inzage.inzagedatum is None:
        return
    if inzage.inzagedatum > dossier.metadata.datum:
        yield at("inzage/inzagedatum")
