"""
Builders of valid dossiers and overstapdossiers about invented people.

Each gives a complete, valid object; keyword arguments replace its fields, so that a test names
only what it is about.
"""

import base64
import hashlib
import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

from gateway.domain.dossier import (
    Adres,
    Adreslijst,
    Afgenomendoor,
    Afname,
    CategorieUitlevering,
    Cijferlijst,
    CijferlijstGroep,
    Cijferlijstlijst,
    CijferlijstTypelijst,
    Communicatie,
    Communicatielijst,
    Document,
    Dossier,
    EindtoetsBasisonderwijs,
    EindtoetsDomein,
    EindtoetsDomeinen,
    EindtoetsOnderdeel,
    EindtoetsOnderdelen,
    EindtoetsToets,
    Handelingsplan,
    Huidigeschool,
    Inzage,
    Land,
    Leerling,
    Metadata,
    Onderdeel,
    Onderwijsondersteuning,
    Overigdocumentlijst,
    Overstapadvies,
    Referentiescore,
    Resultaat,
    Schoolloopbaan,
    Schoolloopbaanlijst,
    Score,
    Toets,
    Toetsidentificatie,
    Toetslijst,
    Toetsscore,
    Verzorger,
    Verzuim,
)
from gateway.domain.overstapdossier import (
    Aanvulling,
    Adviestraject,
    Bijlage,
    Doorstroomtoets,
    GegevenAdvies,
    Heroverweging,
    Intelligentie,
    Kop,
    Leerachterstand,
    Overstapdossier,
    Referentieniveau,
    SchoolVerwijzing,
    Software,
    Toestemming,
    Zienswijze,
)

BSN: Final = "999900006"
RAPPORT: Final = "Onderwijskundig rapport.zip"


def a_metadata(**changes: Any) -> Metadata:
    """How a dossier of today was made."""
    categories = CategorieUitlevering(
        cat_metadata="VERPLICHT",
        cat_ouderinzage="VERPLICHT",
        cat_school="VERPLICHT",
        cat_leerling="VERPLICHT",
        cat_oudersverzorgers="VERPLICHT",
        cat_vve="VERBODEN",
        cat_schoolloopbaan="VERPLICHT",
        cat_overstapadvies="VERPLICHT",
        cat_onderwijsondersteuning="OPTIONEEL",
        cat_verzuim="OPTIONEEL",
        cat_eindtoetsbo="OPTIONEEL",
        cat_toetsresultaten="OPTIONEEL",
        cat_handelingsplannen="OPTIONEEL",
        cat_cijferlijsten="OPTIONEEL",
        cat_vombo="VERBODEN",
        cat_bijlagedocs="OPTIONEEL",
    )
    made = Metadata(
        deeldossier="LASLVS",
        pakketnaam="Verzonnen LAS",
        pakketversie="1.0",
        datum=date(2026, 3, 30),
        standaardversie="2019.1",
        validatieversie="2019.1.1",
        categorie_uitlevering=categories,
        overstap="POVO",
    )
    return replace(made, **changes)


def an_inzage(**changes: Any) -> Inzage:
    """Parents who saw the dossier and agree with it."""
    made = Inzage(voorlopigdossier=False, inzage=True, inzagedatum=date(2026, 3, 26), akkoord="Ja")
    return replace(made, **changes)


def an_adres(**changes: Any) -> Adres:
    """An address in an invented town."""
    made = Adres(
        soortadres="bezoek",
        straat="Verzonnenlaan",
        nummer="12",
        toevoeging="a",
        postcode="1234AB",
        plaats="Verzonnendam",
        land=Land(waarde="6030", omschrijving="Nederland"),
    )
    return replace(made, **changes)


def an_adreslijst(*adressen: Adres) -> Adreslijst:
    """The *adressen*, or one where none is given."""
    return Adreslijst(adres=adressen or (an_adres(),))


def a_communicatie(**changes: Any) -> Communicatie:
    """A telephone number that is not secret."""
    made = Communicatie(
        soort="telefoon", aanduiding="prive", nummer="0101234567", geheim=False, noodnummer=False
    )
    return replace(made, **changes)


def a_communicatielijst(*communicatie: Communicatie) -> Communicatielijst:
    """The *communicatie*, or a telephone number and an e-mail address where none is given."""
    email = a_communicatie(soort="e-mail", nummer="verzonnen@school.example", noodnummer=None)
    return Communicatielijst(communicatie=communicatie or (a_communicatie(), email))


def zipped(name: str, content: bytes) -> bytes:
    """A ZIP with one file in it, the same bytes each time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo(name, (2026, 3, 26, 12, 0, 0)), content)
    return buffer.getvalue()


def a_document(**changes: Any) -> Document:
    """The educational report, as the base64 of a ZIP that holds it."""
    content = zipped("Onderwijskundig rapport.pdf", b"%PDF-1.4 verzonnen rapport %%EOF")
    made = Document(
        bestandsnaam=RAPPORT,
        omschrijving="Onderwijskundig rapport",
        bestandsinhoud=base64.b64encode(content).decode(),
    )
    return replace(made, **changes)


def an_overstapadvies(**changes: Any) -> Overstapadvies:
    """A definitive advice, with somebody to call."""
    made = Overstapadvies(
        advies="60",
        wensouders="61",
        wensleerling="60",
        profiel="basis",
        argumentatie="Werkt gestaag en vraagt om hulp waar het nodig is.",
        contactnodig=True,
        contactpersoon="J. Verzonnen",
        contacttelefoon="0101234567",
        contactemail="groep8@school.example",
    )
    return replace(made, **changes)


def a_schoolloopbaan(**changes: Any) -> Schoolloopbaan:
    """Group 8, this school year."""
    made = Schoolloopbaan(
        schooljaar="2025-2026",
        groepscode="8A",
        groepsnaam="Groep 8A",
        jaargroep="8",
        begindatum=date(2025, 8, 1),
        brincode="99XX",
        vestigingscode="00",
    )
    return replace(made, **changes)


def a_toets(**changes: Any) -> Toets:
    """A test of this school year with a skill score and a level."""
    made = Toets(
        toetsidentificatie=Toetsidentificatie(
            eldtoetscode="ABC123", leergebied="rekenen", toetsnaam="Verzonnen rekentoets M8"
        ),
        afname=Afname(
            afnamedatum=date(2026, 1, 20),
            jaargroep="8",
            dl=75,
            afgenomendoor=Afgenomendoor(naammedewerker="J. Verzonnen", functie="leerkracht"),
        ),
        resultaat=Resultaat(
            toetsscore=Toetsscore(
                aantalopgaven=40, aantalgoed=31, vaardigheidsscore=Decimal("112.5")
            ),
            referentiescore=(
                Referentiescore(
                    codereferentiescore="IV", codevergelijkingsgroep="Landelijk", waarde="II"
                ),
            ),
        ),
    )
    return replace(made, **changes)


def an_eindtoets(**changes: Any) -> EindtoetsBasisonderwijs:
    """A final test that the pupil took, with its reference levels."""
    lezen = EindtoetsDomein(domeincode="8050", dom_referentieniveau="04")
    resultaat = EindtoetsToets(
        toetssoort="0013",
        toetsniveau="G",
        datum_afname=date(2026, 2, 3),
        standaardscore=82,
        toets_advies="havo/vwo",
        onderdelen=EindtoetsOnderdelen(
            onderdeel=(
                EindtoetsOnderdeel(
                    onderdeelcode="8000",
                    ond_referentieniveau="04",
                    domeinen=EindtoetsDomeinen(domein=(lezen,)),
                ),
                EindtoetsOnderdeel(onderdeelcode="8001", ond_referentieniveau="03"),
            )
        ),
    )
    made = EindtoetsBasisonderwijs(eindtoetsresultaat=resultaat, deelgenomen=True)
    return replace(made, **changes)


def a_cijferlijst(**changes: Any) -> Cijferlijst:
    """A report with one subject."""
    taal = CijferlijstGroep(
        naam="Taal",
        onderdeel=(Onderdeel(naam="Spelling", score=Score(waarde="7")),),
        score=(Score(waarde="7,5", kwalificatie="ruim voldoende"),),
    )
    made = Cijferlijst(
        cijferlijstTypelijst=CijferlijstTypelijst(groep=(taal,)),
        afnamedatum=date(2026, 2, 10),
        jaargroep="8",
    )
    return replace(made, **changes)


def a_verzorger(**changes: Any) -> Verzorger:
    """A mother who represents the pupil."""
    made = Verzorger(
        voornaam=("Hanna",),
        voorletters_1="H.",
        achternaam="Bedacht",
        geslacht=1,
        adresgeheim=False,
        adreslijst=an_adreslijst(),
        communicatielijst=a_communicatielijst(),
        relatietotkind="2",
        wettigevertegenwoordiger=True,
    )
    return replace(made, **changes)


def an_onderwijsondersteuning(**changes: Any) -> Onderwijsondersteuning:
    """A plan for spelling, and no medicine."""
    plan = Handelingsplan(
        startdatum=date(2025, 9, 1), einddatum=date(2026, 1, 31), isgerichtop="spelling"
    )
    made = Onderwijsondersteuning(medicijngebruik=False, handelingsplan=(plan,))
    return replace(made, **changes)


def a_leerling(**changes: Any) -> Leerling:
    """An invented girl in group 8."""
    made = Leerling(
        voornaam=("Lotte", "Zoë"),
        voorletters_1="L.Z.",
        voorvoegsel="van der",
        achternaam="Verzonnen",
        roepnaam="Lotte",
        geboortedatum=date(2014, 3, 9),
        geslacht=1,
        adresgeheim=False,
        adreslijst=an_adreslijst(),
        communicatielijst=a_communicatielijst(),
        bsn=BSN,
        leerlingid="70001",
        datuminschrijving=date(2018, 3, 12),
        leerlinggewicht="0.00",
        tehuis=False,
        verzorgersaansprakelijk=True,
        overstapadvies=an_overstapadvies(),
        schoolloopbaanlijst=Schoolloopbaanlijst(schoolloopbaan=(a_schoolloopbaan(),)),
        onderwijsondersteuning=an_onderwijsondersteuning(),
        verzuim=Verzuim(dagdelengeoorloofd=3, dagdelenongeoorloofd=0, contactleerplicht=False),
        eindtoets_basisonderwijs=an_eindtoets(),
        toetslijst=Toetslijst(toets=(a_toets(),)),
        cijferlijstlijst=Cijferlijstlijst(cijferlijst=(a_cijferlijst(),)),
        overigdocumentlijst=Overigdocumentlijst(document=(a_document(),)),
        verzorger=(a_verzorger(),),
    )
    return replace(made, **changes)


def a_huidigeschool(**changes: Any) -> Huidigeschool:
    """An invented primary school, with its pupil."""
    made = Huidigeschool(
        naam="Basisschool De Verzonnen Eik",
        adreslijst=an_adreslijst(an_adres(straat="Bedachtplein", nummer="1", toevoeging=None)),
        communicatielijst=a_communicatielijst(a_communicatie(aanduiding="werk")),
        brincode="99XX",
        vestigingscode="00",
        aanleverpunt="0",
        soort="BO",
        naamdirecteur="P. Bedacht",
        leerling=a_leerling(),
    )
    return replace(made, **changes)


def a_dossier(**changes: Any) -> Dossier:
    """A complete POVO dossier that satisfies schema and rules."""
    made = Dossier(
        metadata=a_metadata(),
        overdrachtsoort="overstapdossier",
        inzage=an_inzage(),
        huidigeschool=a_huidigeschool(),
    )
    return replace(made, **changes)


def a_dossier_of(**changes: Any) -> Dossier:
    """A dossier whose pupil has these *changes*."""
    return a_dossier(huidigeschool=a_huidigeschool(leerling=a_leerling(**changes)))


def a_kop(**changes: Any) -> Kop:
    """The first version of a definitive dossier for one VO school."""
    made = Kop(
        dossierId="3f0c1d52-7a64-4b1e-9d8a-5c2e6f7a8b90",
        versie=1,
        soort="POVO",
        status="definitief",
        afzender=SchoolVerwijzing(brin="99XX", vestiging="00"),
        bestemming=(SchoolVerwijzing(brin="99ZZ", vestiging="00"),),
        opgesteld=datetime(2026, 3, 30, 14, 15, tzinfo=UTC),
        software=Software(naam="Overstap", versie="0.1.0"),
    )
    return replace(made, **changes)


def an_aanvulling(**changes: Any) -> Aanvulling:
    """An advice that was raised after the test, and all that goes along beside it."""
    inhoud = base64.b64decode(a_document().bestandsinhoud)
    made = Aanvulling(
        adviestraject=Adviestraject(
            voorlopig=GegevenAdvies(advies="52", datum=date(2026, 1, 19)),
            definitief=GegevenAdvies(advies="60", datum=date(2026, 3, 23)),
            heroverweging=Heroverweging(bijgesteld=True, datum=date(2026, 3, 20)),
        ),
        doorstroomtoets=Doorstroomtoets(
            deelgenomen=True,
            aanbieder="ICE",
            afnamedatum=date(2026, 2, 3),
            toetsadvies="havo/vwo",
            score=Decimal(82),
            referentieniveau=(
                Referentieniveau(waarde="04", onderdeel="LEZEN"),
                Referentieniveau(waarde="03", onderdeel="REKENEN"),
            ),
        ),
        zienswijze=(
            Zienswijze(van="ouder", datum=date(2026, 3, 25), tekst="Wij herkennen ons kind."),
        ),
        leerachterstand=(
            Leerachterstand(
                domein="spelling", toets="Verzonnen spelling M8", dl=75, dle=60, la=Decimal("0.2")
            ),
        ),
        intelligentie=(
            Intelligentie(instrument="Verzonnen IQ-test", datum=date(2025, 11, 4), score=104),
        ),
        bijlage=(
            Bijlage(
                bestandsnaam=RAPPORT,
                soort="onderwijskundig rapport",
                sha256=hashlib.sha256(inhoud).hexdigest(),
                toestemming=Toestemming(datum=date(2026, 3, 26)),
            ),
        ),
    )
    return replace(made, **changes)


def an_overstapdossier(**changes: Any) -> Overstapdossier:
    """A complete transfer dossier that satisfies schema and rules."""
    made = Overstapdossier(kop=a_kop(), dossier=a_dossier(), aanvulling=an_aanvulling())
    return replace(made, **changes)
