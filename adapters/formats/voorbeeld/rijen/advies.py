"""The lists of the advice and of the doorstroomtoets: one row for each pupil."""

from collections.abc import Iterable
from typing import Final

from adapters.formats.voorbeeld import ronde
from adapters.formats.voorbeeld.adviezen import traject_of
from adapters.formats.voorbeeld.feiten import doorstroomtoets_of
from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Row, ja_nee

ADVIEZEN: Final = (
    "Leerlingnummer",
    "Voorlopig advies",
    "Datum voorlopig advies",
    "Definitief advies",
    "Datum definitief advies",
    "Datum heroverweging",
    "Motivering heroverweging",
    "Wens ouders",
    "Wens leerling",
    "Profiel",
    "Argumentatie",
    "Aandachtspunten",
    "Contact nodig",
    "Contactpersoon",
    "Contacttelefoon",
    "Contactemail",
    "Inzagedatum",
    "Akkoord",
    "Reden niet akkoord",
    "Medicijngebruik",
    "Dagdelen geoorloofd",
    "Dagdelen ongeoorloofd",
    "Meer dan 25 procent",
    "Verzuimfrequentie",
    "Contact leerplicht",
)


def advies_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """The advice, what the parents said of it, and the absence of each pupil."""
    for one in leerlingen:
        traject = traject_of(one)
        yield {
            "Leerlingnummer": one.key,
            "Voorlopig advies": traject.voorlopig,
            "Datum voorlopig advies": "21-1-2026",
            "Definitief advies": traject.definitief,
            "Datum definitief advies": "23-03-2026" if traject.definitief else "",
            "Datum heroverweging": "19-03-2026" if traject.motivering else "",
            "Motivering heroverweging": traject.motivering,
            "Wens ouders": traject.voorlopig,
            "Wens leerling": "havo" if one.rang % 2 else "",
            "Profiel": ("basis", "plus", "bespreek", "disharmonisch")[one.rang % 4],
            "Argumentatie": "Werkt zelfstandig; leest graag; één aandachtspunt: tempo.",
            **(_extra(one) if one.place == ronde.CONTACT else _plain(one)),
            **(_verzuim() if one.place == ronde.VERZUIM else {}),
        }


def _plain(one: Bedacht) -> Row:
    medicijnen = "Ja" if one.place == ronde.ARTS else "Nee"
    return {"Contact nodig": "Nee", "Akkoord": "Ja", "Medicijngebruik": medicijnen}


def _extra(one: Bedacht) -> Row:
    return {
        "Contact nodig": "Ja",
        "Contactpersoon": "Mevr. Verzonnen-Leerkracht",
        "Contacttelefoon": "010-0000000",
        "Contactemail": f"groep8.{one.rang % 3}@verzonnen.example",
        "Aandachtspunten": "Let op de overgang: geef een overzichtelijk rooster en een mentor.",
        "Inzagedatum": "24-03-2026",
        "Akkoord": "Nee",
        "Reden niet akkoord": "De ouders vinden het advies te laag.",
    }


def _verzuim() -> Row:
    return {
        "Dagdelen geoorloofd": "12",
        "Dagdelen ongeoorloofd": "3",
        "Meer dan 25 procent": "Nee",
        "Verzuimfrequentie": "4",
        "Contact leerplicht": "Ja",
    }


DOORSTROOMTOETS: Final = (
    "Leerlingnummer",
    "Deelgenomen doorstroomtoets",
    "Reden geen doorstroomtoets",
    "Doorstroomtoets",
    "Datum doorstroomtoets",
    "Toetsadvies",
    "Score doorstroomtoets",
    "Referentieniveau lezen",
    "Referentieniveau taalverzorging",
    "Referentieniveau rekenen",
)


def doorstroomtoets_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """Whether each pupil took the test, and how it went."""
    for one in leerlingen:
        if toets := doorstroomtoets_of(one):
            yield {
                "Leerlingnummer": one.key,
                "Deelgenomen doorstroomtoets": ja_nee(toets.deelgenomen),
                "Reden geen doorstroomtoets": toets.reden,
                "Doorstroomtoets": toets.aanbieder,
                "Datum doorstroomtoets": toets.datum,
                "Toetsadvies": toets.toetsadvies,
                "Score doorstroomtoets": toets.score,
                "Referentieniveau lezen": toets.lezen,
                "Referentieniveau taalverzorging": toets.taalverzorging,
                "Referentieniveau rekenen": toets.rekenen,
            }
