"""The answers of Somtoday Connect about invented pupils and their carers."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from adapters.formats.voorbeeld.feiten import (
    Adres,
    Verzorger,
    adres_of,
    bereikbaar_of,
    verzorgers_of,
)
from adapters.formats.voorbeeld.leerlingen import Bedacht

Antwoord = dict[str, object]
_OLDER: Final = 2
_YEARS: Final = (("2024/2025", 1), ("2025/2026", 2))
_ADVIEZEN: Final = ("HAVO", "VWO", "VMBO-TL", "HAVO/VWO")


def two_years_on(one: Bedacht) -> Bedacht:
    """The pupil in year 2 of secondary school."""
    return replace(
        one, key=one.nummer, geboren=one.geboren.replace(year=one.geboren.year - _OLDER)
    )


def leerling(one: Bedacht, brin: str) -> Antwoord:
    """A pupil; what is not known is left out, and so is an address that is secret."""
    bereikbaar, adres = bereikbaar_of(one), adres_of(one)
    found: Antwoord = {
        "uuid": _uuid(one, "leerling"),
        "leerlingnummer": int(one.nummer),
        "roepnaam": one.roepnaam,
        "voornamen": " ".join(one.voornamen),
        "voorletters": one.voorletters,
        "voorvoegsel": one.voorvoegsel or None,
        "achternaam": one.achternaam,
        "geslacht": "MAN" if one.jongen else "VROUW",
        "geboortedatum": one.geboren.isoformat(),
        "emailadres": None if bereikbaar.email_geheim else bereikbaar.email,
        "telefoonnummer": bereikbaar.telefoon,
        "adres": None if adres.geheim else _adres(adres),
        "verzorgers": [
            {"uuid": _uuid(one, ouder.relatie), "volgnummer": nummer}
            for nummer, ouder in enumerate(_ouders(one), start=1)
        ],
        "vestiging": {"uuid": str(uuid5(NAMESPACE_URL, brin)), "naam": "Hoofdgebouw"},
        "plaatsingen": [_plaatsing(one, schooljaar, jaar) for schooljaar, jaar in _YEARS],
        "lesgroepen": [],
        "vakkeuzes": [],
        "BSN": one.bsn or None,
        "isActief": not one.is_weg,
        "schoolVanHerkomstBrin": "99QQ",
        "schoolVanHerkomstNaam": "Verzonnen basisschool De Zeeëgel",
        "adviesSchoolVanHerkomst": _ADVIEZEN[one.number(len(_ADVIEZEN), of="herkomst")],
        "telefoonnummer_geheim": bool(bereikbaar.telefoon_geheim),
        "adres_geheim": bool(adres.geheim),
    }
    return {naam: value for naam, value in found.items() if value is not None}


def ouders(one: Bedacht) -> Iterator[Antwoord]:
    """The carers of a pupil; who has died is none."""
    for ouder in _ouders(one):
        yield {
            "uuid": _uuid(one, ouder.relatie),
            "geslacht": "MAN" if ouder.man else "VROUW",
            "voorletters": ouder.voorletters.replace(".", ""),
            **({"voorvoegsel": ouder.voorvoegsel} if ouder.voorvoegsel else {}),
            "achternaam": ouder.achternaam,
            "emailadres": ouder.email,
            "telefoonnummer": ouder.mobiel,
            "uitgebreidMobielNummer": ouder.mobiel,
            **({} if ouder.adres.geheim is None else {"adres": _adres(ouder.adres)}),
            "leerlingen_van_vestiging": [_uuid(one, "leerling")],
            "relatie_tot_leerlingen": [
                {
                    "uuid": _uuid(one, "leerling"),
                    "relatiesoort": ouder.relatie,
                    "ouderlijk_gezag": True,
                    "mag_post_ontvangen": True,
                }
            ],
            "telefoonnummer_geheim": bool(ouder.telefoon_geheim),
            "adres_geheim": ouder.adres.geheim is None,
        }


def _ouders(one: Bedacht) -> list[Verzorger]:
    return [ouder for ouder in verzorgers_of(one) if ouder.relatie and ouder.overleden is None]


def _adres(adres: Adres) -> Antwoord:
    if adres.land not in ("", "Nederland"):
        text = f"{adres.straat} {adres.huisnummer}, {adres.postcode} {adres.plaats}"
        return {"buitenlands_adres": text, "land": adres.land}
    if not adres.straat:
        return {}
    return {
        "postcode": adres.postcode,
        "straat": adres.straat,
        "huisnummer": f"{adres.huisnummer}{adres.toevoeging}",
        **({"huisnummer_toevoeging": adres.toevoeging} if adres.toevoeging else {}),
        "huisnummer_zonder_toevoeging": str(adres.huisnummer),
        "woonplaats": adres.plaats,
        "land": "Nederland",
    }


def _plaatsing(one: Bedacht, schooljaar: str, leerjaar: int) -> Antwoord:
    begin, einde = schooljaar.split("/")
    groep = f"{leerjaar}hv{one.rang // 28 + 1}"
    return {
        "uuid": _uuid(one, schooljaar),
        "schooljaar": schooljaar,
        "startdatum": f"{begin}-08-01",
        "einddatum": f"{einde}-07-31",
        "leerjaar": leerjaar,
        "opleiding": {
            "uuid": str(uuid5(NAMESPACE_URL, f"opleiding {leerjaar}")),
            "afkorting": f"HV{leerjaar}",
            "naam": "Brugklas havo/vwo",
            "code": "0090",
        },
        "stamgroep": {"uuid": str(uuid5(NAMESPACE_URL, groep)), "naam": groep},
        "mentoren": [],
    }


def _uuid(one: Bedacht, what: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"urn:overstap:verzonnen:{one.nummer}/{what}"))
