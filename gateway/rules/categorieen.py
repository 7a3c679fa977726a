"""What `categorie_uitlevering` promises of each of the sixteen categories, and what is there."""

from collections.abc import Iterator, Mapping
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Actor, Finding
from gateway.rules.places import LEERLING, present
from gateway.rules.registry import At, Rule, rule

_ONDERSTEUNING: Final = "onderwijsondersteuning"
_CATEGORIEEN: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "cat_metadata": ("", ("metadata", "overdrachtsoort")),
    "cat_ouderinzage": ("", ("inzage",)),
    "cat_school": ("", ()),
    "cat_leerling": ("", ()),
    "cat_oudersverzorgers": (
        LEERLING,
        ("verzorgersaansprakelijk", "verzorger", "aansprakelijkeinstelling"),
    ),
    "cat_vve": (
        LEERLING,
        ("vanpeuterspeelzaal", "naampeuterspeelzaal", "voorschools", "vroegschools"),
    ),
    "cat_schoolloopbaan": (LEERLING, ("schoolloopbaanlijst",)),
    "cat_overstapadvies": (LEERLING, ("overstapadvies",)),
    "cat_onderwijsondersteuning": (
        f"{LEERLING}/{_ONDERSTEUNING}",
        (
            "toelichting_onderwijsbehoeften",
            "diagnose",
            "medicijngebruik",
            "opp",
            "tlv",
            "arrangement_cluster12",
            "arrangement_pao",
            "lwoo",
            "rvc",
        ),
    ),
    "cat_verzuim": (LEERLING, ("verzuim",)),
    "cat_eindtoetsbo": (LEERLING, ("eindtoets_basisonderwijs",)),
    "cat_toetsresultaten": (LEERLING, ("toetslijst",)),
    "cat_handelingsplannen": (f"{LEERLING}/{_ONDERSTEUNING}", ("handelingsplan",)),
    "cat_cijferlijsten": (LEERLING, ("cijferlijstlijst",)),
    "cat_vombo": (
        LEERLING,
        (
            "bevorderd",
            "examenresultaat",
            "resultaatvakkenvo",
            "certificaat",
            "competenties",
            "stage",
            "overigvombo",
        ),
    ),
    "cat_bijlagedocs": (LEERLING, ("overigdocumentlijst",)),
}
"""Category -> the element that holds its elements, and their names. Two categories have none."""

_ALWAYS: Final = "cat_metadata"
_CHOICE: Final = "Kies in het LAS opnieuw wat er meegaat en maak het dossier daarna opnieuw."
_NO_CHOICE: Final = "Meld dit bij de leverancier van het LAS: metadata horen altijd mee te gaan."
_SLIP: Final = "toelichting_onderwijsbehoeften"
_UIT: Final = frozenset({"VERBODEN", "OPT-UIT"})


def _steps(inside: str) -> tuple[str, ...]:
    return tuple(filter(None, inside.split("/")))


def _category(number: int, name: str) -> Rule[Dossier]:
    """The rule of one category, under the number that the standard gives it."""
    inside, names = _CATEGORIEEN[name]
    steps = _steps(inside)

    def judge(dossier: Dossier, at: At) -> Iterator[Finding]:
        """The category is VERPLICHT and empty, or is VERBODEN or OPT-UIT and is not."""
        said = _said(dossier, name)
        if said == "VERPLICHT" and not _has_any(_holder(dossier, steps), names):
            yield at(
                f"metadata/categorie_uitlevering/{name}",
                staat=said,
                wat="iets daarvan",
                gevolg="moet in het dossier staan, en er staat niets van in",
            )
        elif said in _UIT and _has_any(holder := _holder(dossier, steps), names):
            for path in present(holder, inside, names):
                if not path.endswith(_SLIP):
                    yield at(
                        path,
                        staat=said,
                        wat=_last(path),
                        gevolg="mag dan niet in het dossier staan",
                    )

    category = name.removeprefix("cat_")
    return rule(
        f"OS.cat{number:02}",
        message=f"De categorie {category} staat op {{staat}}: {{wat}} {{gevolg}}.",
        advice=_NO_CHOICE if name == _ALWAYS else _CHOICE,
        who=Actor.SUPPLIER if name == _ALWAYS else Actor.SENDER,
    )(judge)


CATEGORIEEN: Final = tuple(
    _category(number, name)
    for number, name in enumerate(_CATEGORIEEN, start=1)
    if _CATEGORIEEN[name][1]
)


# The published file looks for a misspelt element here, so it lets this one pass.
@rule(
    "GW.cat09",
    message="De categorie onderwijsondersteuning staat op {staat}: de toelichting hoort er niet.",
    advice=_CHOICE,
)
def toelichting(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`cat_onderwijsondersteuning` is VERBODEN or OPT-UIT and there is a toelichting."""
    said = _said(dossier, "cat_onderwijsondersteuning")
    if said in _UIT:
        inside = f"{LEERLING}/{_ONDERSTEUNING}"
        for path in present(_holder(dossier, _steps(inside)), inside, (_SLIP,)):
            yield at(path, staat=said)


def _said(dossier: Dossier, category: str) -> str | None:
    uitlevering = dossier.metadata.categorie_uitlevering
    return None if uitlevering is None else getattr(uitlevering, category)


def _holder(dossier: Dossier, steps: tuple[str, ...]) -> object:
    """What is found in *dossier* by way of these *steps*, None where one of them is not there."""
    holder: object = dossier
    for step in steps:
        holder = getattr(holder, step, None)
    return holder


def _has_any(holder: object, names: tuple[str, ...]) -> bool:
    """Whether there is something called one of *names* in *holder*."""
    for name in names:
        found = getattr(holder, name, None)
        if found is not None and found != ():
            return True
    return False


def _last(path: str) -> str:
    return path.rpartition("/")[2].partition("[")[0]
