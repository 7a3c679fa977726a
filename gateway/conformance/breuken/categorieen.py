"""What breaks a promise of `categorie_uitlevering`."""

from collections.abc import Mapping
from typing import Final

from gateway.conformance.breuk import LL, Breuk, breuk
from gateway.conformance.soorten import Soort
from gateway.conformance.voorbeeld.leerling import a_document
from gateway.domain.dossier import ToelichtingOnderwijsbehoeften

_UITLEVERING: Final = "metadata/categorie_uitlevering"
_STEUN: Final = f"{LL}/onderwijsondersteuning"
_TOELICHTING: Final = f"{_STEUN}/toelichting_onderwijsbehoeften"
_NOT_POSWV: Final = tuple(soort for soort in Soort if soort is not Soort.POSWV)


def _there(
    number: int, name: str, said: str, *, path: str, also: Mapping[str, str] | None = None
) -> Breuk:
    """What stands at *path* may not be there, as the dossier itself has *said*."""
    promised = f"{_UITLEVERING}/{name}"
    return breuk(f"OS.cat{number:02}", path, puts={promised: said}, also=also or {})


def _absent(number: int, name: str, *paths: str, soorten: tuple[Soort, ...]) -> Breuk:
    """There is nothing at *paths*, as the dossier itself has promised."""
    promised = f"{_UITLEVERING}/{name}"
    puts = {promised: "VERPLICHT", **dict.fromkeys(paths)}
    return breuk(f"OS.cat{number:02}", promised, puts=puts, soorten=soorten)


CATEGORIEEN: Final = (
    _there(1, "cat_metadata", "VERBODEN", path="metadata", also={"OS.cat01": "overdrachtsoort"}),
    _there(2, "cat_ouderinzage", "OPT-UIT", path="inzage"),
    _there(
        5,
        "cat_oudersverzorgers",
        "VERBODEN",
        path=f"{LL}/verzorgersaansprakelijk",
        also={"OS.cat05": f"{LL}/verzorger"},
    ),
    _absent(6, "cat_vve", soorten=tuple(Soort)),
    _there(7, "cat_schoolloopbaan", "VERBODEN", path=f"{LL}/schoolloopbaanlijst"),
    _there(8, "cat_overstapadvies", "OPT-UIT", path=f"{LL}/overstapadvies"),
    _there(9, "cat_onderwijsondersteuning", "VERBODEN", path=f"{_STEUN}/medicijngebruik"),
    breuk(
        "GW.cat09",
        _TOELICHTING,
        puts={
            f"{_UITLEVERING}/cat_onderwijsondersteuning": "OPT-UIT",
            f"{_STEUN}/medicijngebruik": None,
            _TOELICHTING: ToelichtingOnderwijsbehoeften(document=a_document()),
        },
    ),
    _absent(10, "cat_verzuim", f"{LL}/verzuim", soorten=tuple(Soort)),
    breuk(
        "OS.cat11",
        f"{LL}/eindtoets_basisonderwijs",
        puts={f"{_UITLEVERING}/cat_eindtoetsbo": "VERBODEN"},
        soorten=_NOT_POSWV,
    ),
    _absent(11, "cat_eindtoetsbo", soorten=(Soort.POSWV,)),
    _there(12, "cat_toetsresultaten", "OPT-UIT", path=f"{LL}/toetslijst"),
    _there(13, "cat_handelingsplannen", "VERBODEN", path=f"{_STEUN}/handelingsplan"),
    _there(14, "cat_cijferlijsten", "VERBODEN", path=f"{LL}/cijferlijstlijst"),
    breuk(
        "OS.cat15",
        f"{LL}/certificaat",
        puts={f"{_UITLEVERING}/cat_vombo": "OPT-UIT", f"{LL}/certificaat": ("A",)},
        soorten=_NOT_POSWV,
    ),
    _absent(15, "cat_vombo", soorten=(Soort.POSWV,)),
    _there(16, "cat_bijlagedocs", "VERBODEN", path=f"{LL}/overigdocumentlijst"),
)
