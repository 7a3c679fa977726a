"""What breaks the rules of advice, support, tests, reports and files."""

from datetime import date
from typing import Final

from gateway.conformance.breuk import LL, breuk
from gateway.conformance.soorten import Soort
from gateway.conformance.voorbeeld.leerling import (
    a_schoolloopbaan,
    an_eindtoets,
    an_onderwijsondersteuning,
)
from gateway.domain.dossier import (
    Handelingsplan,
    Lwoo,
    Opp,
    Resultaat,
    Schoolloopbaanlijst,
    Score,
    Tlv,
    Toetsscore,
    Voorschools,
    Vroegschools,
)

VOORSCHOOLS: Final = Voorschools(codevoorschoolsprogramma=1, voorschoolsemaanden=12)
VROEGSCHOOLS: Final = Vroegschools(
    codevroegschoolsprogramma=1, vroegschoolsdatumingang=date(2018, 8, 1)
)
_NOT_POPO: Final = (Soort.POVO, Soort.VOVO)
_ADVIES: Final = f"{LL}/overstapadvies"
_EINDTOETS: Final = f"{LL}/eindtoets_basisonderwijs"
_STEUN: Final = f"{LL}/onderwijsondersteuning"
_TOETS: Final = f"{LL}/toetslijst/toets"
_RAPPORT: Final = f"{LL}/cijferlijstlijst/cijferlijst/cijferlijstTypelijst"
_LIJST: Final = f"{LL}/schoolloopbaanlijst"
_VOOR_DE_GEBOORTE: Final = (
    f"{LL}/datuminschrijving",
    f"{_LIJST}/schoolloopbaan/begindatum",
)
_NA_HET_MAKEN: Final = (
    f"{_TOETS}/afname/afnamedatum",
    f"{LL}/cijferlijstlijst/cijferlijst/afnamedatum",
    f"{LL}/datuminschrijving",
)

ADVIES: Final = (
    breuk("OVa.OA01", _ADVIES),
    breuk("OVa.OA02", f"{_ADVIES}/advies", soorten=(Soort.POVO,)),
    breuk("OVa.OA03", f"{_ADVIES}/contactnodig"),
    breuk("OVa.OA04", f"{_ADVIES}/contactpersoon"),
    breuk("OVa.OA05", f"{_ADVIES}/contacttelefoon"),
    breuk("OVa.VV01", f"{LL}/voorschools", VOORSCHOOLS, soorten=_NOT_POPO),
    breuk("OVa.VV02", f"{LL}/vroegschools", (VROEGSCHOOLS,), soorten=_NOT_POPO),
    breuk(
        "OG.03",
        f"{_STEUN}/lwoo/lwoo_einddatum",
        puts={
            f"{_STEUN}/lwoo": Lwoo(
                lwoo_ingangdatum=date(2025, 8, 1),
                lwoo_swvnummer="VO9901",
                lwoo_beschikkingsnummer="B-1",
                lwoo_einddatum=date(2026, 7, 30),
            )
        },
        also={"GW.XSD08": f"{_STEUN}/lwoo/lwoo_einddatum"},
    ),
)
TOETSEN: Final = (
    breuk(
        "OVa.EB02",
        f"{_EINDTOETS}/eindtoetsresultaat",
        also={"OVa.EB04": f"{_EINDTOETS}/eindtoetsresultaat/toets_advies"},
    ),
    breuk(
        "OVa.EB03",
        f"{_EINDTOETS}/eindtoetsresultaat/toetssoort",
        puts={_EINDTOETS: an_eindtoets(eindtoetsresultaat=None, deelgenomen=False)},
    ),
    breuk("OVa.EB04", f"{_EINDTOETS}/eindtoetsresultaat/toets_advies"),
    breuk("OVa.TR04", f"{_TOETS}/afname/afnamedatum", date(2023, 7, 31), soorten=(Soort.POVO,)),
    breuk(
        "OVa.TR04",
        f"{_TOETS}/afname/afnamedatum",
        puts={
            "metadata/datum": date(2026, 8, 1),
            f"{_TOETS}/afname/afnamedatum": date(2024, 7, 31),
        },
        soorten=(Soort.POVO,),
    ),
    breuk("OVa.TR05 PaO.TR02", f"{_TOETS}/resultaat", Resultaat()),
    breuk(
        "OVa.TR06 PaO.TR03",
        f"{_TOETS}/resultaat/toetsscore",
        Toetsscore(codevaardigheidsschaal="A"),
    ),
    breuk("OVa.CL01 PaO.CL01", f"{_RAPPORT}/score", puts={f"{_RAPPORT}/groep/score": (Score(),)}),
)
PERIODEN: Final = (
    breuk(
        "GW.PD01",
        f"{_STEUN}/handelingsplan/einddatum",
        puts={
            f"{_STEUN}/handelingsplan": (
                Handelingsplan(
                    startdatum=date(2025, 9, 2), einddatum=date(2025, 9, 1), isgerichtop="taal"
                ),
            )
        },
    ),
    breuk("GW.PD01", f"{LL}/datumuitschrijving", date(2018, 3, 11)),
    breuk(
        "GW.PD01",
        f"{_LIJST}/schoolloopbaan[2]/einddatum",
        puts={
            _LIJST: Schoolloopbaanlijst(
                schoolloopbaan=(a_schoolloopbaan(), a_schoolloopbaan(einddatum=date(2025, 7, 1)))
            )
        },
    ),
    breuk(
        "GW.PD01",
        f"{_STEUN}/tlv/tlveinddatum",
        puts={
            _STEUN: an_onderwijsondersteuning(
                tlv=(
                    Tlv(
                        tlvingangdatum=date(2025, 8, 1),
                        tlvswvnummer="PO9901",
                        tlvcategorie="L",
                        tlvbeschikkingsnummer="B-1",
                        tlveinddatum=date(2025, 7, 31),
                    ),
                )
            )
        },
    ),
    *(breuk("GW.PD02", path, date(2014, 3, 8)) for path in _VOOR_DE_GEBOORTE),
    *(breuk("GW.PD03", path, date(2026, 3, 31)) for path in _NA_HET_MAKEN),
    *(
        breuk("GW.PD04", f"{_LIJST}/schoolloopbaan/schooljaar", jaar)
        for jaar in ("2025-2027", "2026-2025")
    ),
    *(
        breuk(
            "GW.OO01",
            f"{_STEUN}/{name}",
            puts={f"{_STEUN}/{name}": plan},
        )
        for name, plan in (
            (
                "handelingsplan",
                (
                    Handelingsplan(
                        startdatum=date(2021, 9, 1),
                        einddatum=date(2023, 7, 31),
                        isgerichtop="taal",
                    ),
                ),
            ),
            ("opp", Opp(opp_ingangdatum=date(2023, 7, 31))),
        )
    ),
)
