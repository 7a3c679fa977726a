"""Dossiers that keep a promise of `categorie_uitlevering`."""

from typing import Final

from tests.dossier_builders import an_onderwijsondersteuning
from tests.rule_builders import category

CATEGORIEEN: Final = (
    ("OS.cat01", category("cat_metadata", "VERPLICHT")),
    ("OS.cat02", category("cat_ouderinzage", "VERPLICHT")),
    ("OS.cat05", category("cat_oudersverzorgers", "VERPLICHT")),
    ("OS.cat06", category("cat_vve", "VERPLICHT", vanpeuterspeelzaal=False)),
    ("OS.cat07", category("cat_schoolloopbaan", "VERPLICHT")),
    ("OS.cat08", category("cat_overstapadvies", "VERPLICHT")),
    ("OS.cat09", category("cat_onderwijsondersteuning", "VERPLICHT")),
    (
        "GW.cat09",
        category(
            "cat_onderwijsondersteuning",
            "OPT-UIT",
            onderwijsondersteuning=an_onderwijsondersteuning(medicijngebruik=None),
        ),
    ),
    ("OS.cat10", category("cat_verzuim", "VERBODEN", verzuim=None)),
    ("OS.cat11", category("cat_eindtoetsbo", "VERPLICHT")),
    ("OS.cat12", category("cat_toetsresultaten", "OPT-UIT", toetslijst=None)),
    ("OS.cat13", category("cat_handelingsplannen", "VERBODEN", onderwijsondersteuning=None)),
    ("OS.cat14", category("cat_cijferlijsten", "VERPLICHT")),
    ("OS.cat15", category("cat_vombo", "OPT-UIT")),
    ("OS.cat16", category("cat_bijlagedocs", "VERPLICHT")),
)
"""The id of a rule, and a dossier that just passes it."""
