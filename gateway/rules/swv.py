"""What the profile for a samenwerkingsverband (PaO) asks and forbids beyond the other profiles."""

from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Actor, Finding
from gateway.rules.places import LEERLING, each, present
from gateway.rules.registry import At, Rule, rule

_AANVRAGEN: Final = frozenset({"POSWV", "VOSWV"})
_FORBIDDEN: Final = (
    ("PaO.VV01", "VOSWV", "vanpeuterspeelzaal"),
    ("PaO.VV02", "VOSWV", "naampeuterspeelzaal"),
    ("PaO.VV03", "VOSWV", "voorschools"),
    ("PaO.VV04", "VOSWV", "vroegschools"),
    ("PaO.EB01", "POSWV", "eindtoets_basisonderwijs"),
    ("PaO.VM01", "POSWV", "bevorderd"),
    ("PaO.VM02", "POSWV", "examenresultaat"),
    ("PaO.VM03", "POSWV", "resultaatvakkenvo"),
    ("PaO.VM04", "POSWV", "certificaat"),
    ("PaO.VM05", "POSWV", "competenties"),
    ("PaO.VM06", "POSWV", "stage"),
    ("PaO.VM07", "POSWV", "overigvombo"),
)


@rule(
    "PaO.SO01",
    message="Er staat niet in het dossier voor welke aanvraag het is.",
    advice="Kies in het LAS de soort aanvraag (POSWV of VOSWV) en maak het dossier opnieuw.",
)
def aanvraag_bekend(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/overstap` is absent."""
    if dossier.metadata.overstap is None:
        yield at("metadata/overstap")


@rule(
    "PaO.SO02",
    message="De soort aanvraag is geen POSWV of VOSWV.",
    advice="Kies in het LAS de soort aanvraag (POSWV of VOSWV) en maak het dossier opnieuw.",
)
def aanvraag_van_dit_profiel(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/overstap` is absent, or is not `POSWV` or `VOSWV`."""
    if dossier.metadata.overstap not in _AANVRAGEN:
        yield at("metadata/overstap")


@rule(
    "PaO.SO03",
    always=("PaO",),
    message="Dit is een aanvraag bij een samenwerkingsverband, maar de overdrachtsoort zegt dat "
    "niet.",
    advice="Meld bij de leverancier dat het LAS als overdrachtsoort swv-dossier moet invullen.",
    who=Actor.SUPPLIER,
)
def overdrachtsoort(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`overdrachtsoort` is not `swv-dossier`."""
    if dossier.overdrachtsoort != "swv-dossier":
        yield at("overdrachtsoort")


@rule(
    "PaO.LL12",
    message="Het BSN of onderwijsnummer van de leerling mag niet naar een samenwerkingsverband.",
    advice="Maak de aanvraag opnieuw, zonder het nummer; blijft het erin, meld het de "
    "leverancier.",
)
def geen_persoonsgebonden_nummer(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/bsn` or `leerling/onderwijsnummer` is present."""
    leerling = dossier.huidigeschool.leerling
    if leerling.bsn is not None:
        yield at(f"{LEERLING}/bsn")
    if leerling.onderwijsnummer is not None:
        yield at(f"{LEERLING}/onderwijsnummer")


@rule(
    "PaO.OV05",
    message="Het banknummer van deze verzorger mag niet naar een samenwerkingsverband.",
    advice="Maak de aanvraag opnieuw, zonder het banknummer; blijft het erin, meld het de "
    "leverancier.",
)
def banknummer(dossier: Dossier, at: At) -> Iterator[Finding]:
    """A `verzorger` has a `banknummer`."""
    for path, verzorger in each(f"{LEERLING}/verzorger", dossier.huidigeschool.leerling.verzorger):
        if verzorger.banknummer is not None:
            yield at(f"{path}/banknummer")


def _forbidden(id_: str, overstap: str, name: str) -> Rule[Dossier]:
    """The rule that an element may not be in a request of one kind."""

    def judge(dossier: Dossier, at: At) -> Iterator[Finding]:
        """In a request of the one kind (POSWV, VOSWV) an element of the other is present."""
        if dossier.metadata.overstap == overstap:
            for path in present(dossier.huidigeschool.leerling, LEERLING, (name,)):
                yield at(path)

    return rule(
        id_,
        message=f"Het onderdeel {name} hoort niet in een aanvraag {overstap}.",
        advice="Laat dit onderdeel weg en maak de aanvraag opnieuw; blijft het erin, meld het de "
        "leverancier.",
    )(judge)


VERBODEN: Final = tuple(_forbidden(*row) for row in _FORBIDDEN)
