"""What the school of origin released: the categories of the dossier, and what each leaves out."""

from typing import Final

from gateway.domain.dossier import Dossier

MEDICAL: Final = "cat_onderwijsondersteuning"
"""The category that says whether medical facts go along."""
_RELEASED: Final = frozenset({"VERPLICHT", "OPTIONEEL"})
_WITHHELD: Final = {
    "OPT-UIT": "De school van herkomst heeft dit deel niet meegestuurd.",
    "VERBODEN": "Dit deel hoort niet in een dossier van deze soort.",
}


def withheld(dossier: Dossier, categorie: str) -> str | None:
    """Why nothing of *categorie* goes on the sheet; None where nothing stands in the way."""
    return _WITHHELD.get(_said(dossier, categorie))


def released(dossier: Dossier, categorie: str) -> bool:
    """Whether the dossier says in so many words that *categorie* goes along."""
    return _said(dossier, categorie) in _RELEASED


def _said(dossier: Dossier, categorie: str) -> str:
    categories = dossier.metadata.categorie_uitlevering
    return str(getattr(categories, categorie)) if categories else ""
