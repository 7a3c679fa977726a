"""The head of an overstapdossier says the same as the dossier in it."""

from collections.abc import Iterator

from gateway.domain.findings import Actor, Finding, Severity
from gateway.domain.overstapdossier import Overstapdossier
from gateway.rules.overzicht import POVO, VOORLOPIG, traject_of
from gateway.rules.places import each
from gateway.rules.registry import At, rule


@rule(
    "GW.KP01",
    message="De afzender in de kop is een andere school dan de huidige school in het dossier.",
    advice="Kijk of het schoolbestand en het dossier van dezelfde school en vestiging zijn.",
)
def afzender(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`kop/afzender` is not the school and location of `huidigeschool`."""
    school = overstap.dossier.huidigeschool
    stated = overstap.kop.afzender
    if (stated.brin, stated.vestiging) != (school.brincode, school.vestigingscode):
        yield at("kop/afzender")


@rule(
    "GW.KP02",
    message="De soort overstap in de kop is een andere dan die in het dossier.",
    advice="Maak het overstapdossier opnieuw, met in de kop de overstap van het dossier.",
)
def soort(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`kop/soort` is not `metadata/overstap`."""
    stated = overstap.dossier.metadata.overstap
    if stated is not None and overstap.kop.soort != stated:
        yield at("kop/soort")


@rule(
    "GW.KP03",
    message="De kop en het dossier zeggen niet hetzelfde over voorlopig of definitief.",
    advice="Kies in het LAS of dit een voorlopig dossier is en maak het dossier opnieuw.",
)
def status(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`kop/status` is `voorlopig` and `inzage/voorlopigdossier` is not true, or the reverse."""
    inzage = overstap.dossier.inzage
    if inzage is None:
        return
    if inzage.voorlopigdossier != (overstap.kop.status == VOORLOPIG):
        yield at("kop/status")


@rule(
    "GW.KP04",
    message="Het versienummer en de verwijzing naar de vorige versie passen niet bij elkaar.",
    advice="Meld dit bij de leverancier: alleen versie 2 en hoger verwijst naar een vorige.",
    who=Actor.SUPPLIER,
)
def versie(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The first version refers to one before it, or a later version does not."""
    if (overstap.kop.versie > 1) != (overstap.kop.vorigeVersie is not None):
        yield at("kop/versie")


@rule(
    "GW.KP05",
    message="De verzendende school staat ook als bestemming in de kop.",
    advice="Kies als bestemming de school waar de leerling naartoe gaat.",
)
def bestemming(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The sender is one of the destinations."""
    for path, school in each("kop/bestemming", overstap.kop.bestemming):
        if school == overstap.kop.afzender:
            yield at(path)


@rule(
    "GW.KP06",
    severity=Severity.WARNING,
    message="Het definitieve advies staat erin, maar het dossier heet nog voorlopig.",
    advice="Maak het dossier opnieuw, als definitief: een voorlopig dossier leest het vo niet in.",
)
def niet_langer_voorlopig(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`kop/status` of a POVO is `voorlopig`, as the dossier says, with a definitive advice."""
    kop, inzage = overstap.kop, overstap.dossier.inzage
    if kop.status != VOORLOPIG or kop.soort != POVO:
        return
    agreed = inzage is None or inzage.voorlopigdossier
    if agreed and traject_of(overstap).definitief is not None:
        yield at("kop/status")
