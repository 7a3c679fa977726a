"""What breaks the rules of `metadata`, `overdrachtsoort`, `inzage` and the school."""

from datetime import date
from typing import Final

from gateway.conformance.breuk import LL, breuk
from gateway.conformance.soorten import OVERSTAP, Soort

_OV: Final = (*OVERSTAP, Soort.BINNEN_BRIN)

METADATA: Final = (
    breuk("OVa.MD01 OVb.MD01 PaO.MD01", "metadata/deeldossier", "LVS"),
    breuk("OVa.MD01 OVb.MD01 PaO.MD01", "metadata/deeldossier", "TIB"),
    breuk("OVa.MD02 OVb.MD02 PaO.MD02", "metadata/validatieversie", "2019.1"),
    breuk("OVa.MD03 OVb.MD03 PaO.MD03", "metadata/categorie_uitlevering"),
    breuk("OG.02", "metadata/standaardversie", "2019.1.1"),
)
OVERSTAPSOORT: Final = (
    breuk(
        "OVa.OS01 PaO.SO01",
        "metadata/overstap",
        also={"OVa.OS02 PaO.SO02": "metadata/overstap"},
    ),
    breuk("OVa.OS02", "metadata/overstap", "VOMBO"),
    breuk("PaO.SO02", "metadata/overstap", "POVO"),
    # Of a dossier of neither form nobody can say which it was meant to be: it gets the first id.
    breuk(
        "OVa.OS03",
        "overdrachtsoort",
        "overdracht",
        also={"codelijst.29": "overdrachtsoort"},
        soorten=_OV,
    ),
    breuk("PaO.SO03", "overdrachtsoort", "swv", also={"codelijst.29": "overdrachtsoort"}),
)
INZAGE: Final = (
    breuk("OVa.IZ01", "inzage", soorten=(Soort.POPO, Soort.POVO)),
    breuk("OVa.IZ01", "inzage", also={"OVa.IZ05": "inzage/toestemming"}, soorten=(Soort.VOVO,)),
    breuk("OVa.IZ02", "inzage/inzage", value=False),
    breuk("OVa.IZ03", "inzage/inzagedatum"),
    breuk("OVa.IZ04", "inzage/akkoord"),
    breuk("OVa.IZ05", "inzage/toestemming", soorten=(Soort.VOVO,)),
    breuk("GW.IZ01", "inzage/inzagedatum", date(2026, 3, 31)),
)
SCHOOL: Final = (
    breuk(
        "OVa.SL01 PaO.SL01",
        "huidigeschool/adreslijst/adres",
        puts={"huidigeschool/adreslijst": None},
    ),
    breuk(
        "OVa.SL01 PaO.SL01",
        f"{LL}/schoolloopbaanlijst/schoolloopbaan",
        puts={f"{LL}/schoolloopbaanlijst": None},
    ),
    breuk(
        "OVa.SL02 PaO.SL02",
        "huidigeschool/communicatielijst/communicatie",
        puts={"huidigeschool/communicatielijst": None},
    ),
)
