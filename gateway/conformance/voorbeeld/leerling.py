"""An invented pupil, with something in every block that a school fills most."""

import base64
import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from gateway.conformance.voorbeeld.adres import a_communicatielijst, an_adreslijst
from gateway.domain.dossier import (
    Afgenomendoor,
    Afname,
    Cijferlijst,
    CijferlijstGroep,
    Cijferlijstlijst,
    CijferlijstTypelijst,
    Document,
    EindtoetsBasisonderwijs,
    EindtoetsDomein,
    EindtoetsDomeinen,
    EindtoetsOnderdeel,
    EindtoetsOnderdelen,
    EindtoetsToets,
    Handelingsplan,
    Leerling,
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

BSN: Final = "999900006"
RAPPORT: Final = "Onderwijskundig rapport.zip"


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
