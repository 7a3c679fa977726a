"""Requests to a samenwerkingsverband that are on the right side of a rule."""

from typing import Final

from gateway.conformance.breuken.aanvraag import VAN_BASISSCHOOL, VVE
from gateway.conformance.soorten import Soort, dossier_of
from tests.dossier_builders import a_verzorger
from tests.rule_builders import reached, swv

AANVRAGEN: Final = (
    ("PaO.SO01", swv("VOSWV")),
    ("PaO.SO02", dossier_of(Soort.POSWV)),
    ("PaO.SO03", swv()),
    ("PaO.LL08", swv(communicatielijst=reached(geheim=True, nummer="9999999999"))),
    ("PaO.LL09", swv(adresgeheim=True, adreslijst=None)),
    ("PaO.LL12", swv(bsn=None)),
    ("PaO.OV05", swv(verzorger=(a_verzorger(iban="NL91ABNA0417164300"),))),
    *((breuk.ids[0], breuk.done(dossier_of(Soort.POSWV))) for breuk in VVE),
    *((breuk.ids[0], breuk.done(dossier_of(Soort.VOSWV))) for breuk in VAN_BASISSCHOOL),
)
"""The id of a rule, and a request that just passes it: what the other school may send."""
