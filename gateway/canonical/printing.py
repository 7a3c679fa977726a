"""From the model to the bytes of a document."""

from gateway.domain.dossier import Dossier
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, NAMESPACE, Overstapdossier
from gateway.markup.writing import written


def print_overstapdossier(overstapdossier: Overstapdossier) -> bytes:
    """The document of an *overstapdossier*, not yet sealed."""
    return written(overstapdossier, "overstapdossier", NAMESPACE)


def print_dossier(dossier: Dossier) -> bytes:
    """The document of an OSO *dossier* on its own."""
    return written(dossier, "dossier", DOSSIER_NAMESPACE)
