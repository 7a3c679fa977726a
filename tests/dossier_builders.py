"""
Builders of valid dossiers and overstapdossiers about invented people.

Each gives a complete, valid object; keyword arguments replace its fields, so that a test names
only what it is about. They are those of the conformance kit, so that there is one list.
"""

from gateway.conformance.voorbeeld.adres import (
    a_communicatie,
    a_communicatielijst,
    an_adres,
    an_adreslijst,
)
from gateway.conformance.voorbeeld.dossier import (
    a_dossier,
    a_dossier_of,
    a_huidigeschool,
    a_metadata,
    an_inzage,
)
from gateway.conformance.voorbeeld.leerling import (
    BSN,
    RAPPORT,
    a_cijferlijst,
    a_document,
    a_leerling,
    a_schoolloopbaan,
    a_toets,
    a_verzorger,
    an_eindtoets,
    an_onderwijsondersteuning,
    an_overstapadvies,
    zipped,
)
from gateway.conformance.voorbeeld.overstap import a_kop, an_aanvulling, an_overstapdossier

__all__ = [
    "BSN",
    "RAPPORT",
    "a_cijferlijst",
    "a_communicatie",
    "a_communicatielijst",
    "a_document",
    "a_dossier",
    "a_dossier_of",
    "a_huidigeschool",
    "a_kop",
    "a_leerling",
    "a_metadata",
    "a_schoolloopbaan",
    "a_toets",
    "a_verzorger",
    "an_aanvulling",
    "an_adres",
    "an_adreslijst",
    "an_eindtoets",
    "an_inzage",
    "an_onderwijsondersteuning",
    "an_overstapadvies",
    "an_overstapdossier",
    "zipped",
]
