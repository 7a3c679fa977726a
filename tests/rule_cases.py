"""
Dossiers that break a rule, those of the conformance kit; and such as just pass one.

`Case.ids` are the ids of all findings of the rules on the broken dossier, at `Case.path` the
first of them.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from gateway.conformance.breuk import Breuk
from gateway.conformance.breuken import BREUKEN
from gateway.conformance.breuken.inhoud import VOORSCHOOLS, VROEGSCHOOLS
from gateway.conformance.soorten import Soort, dossier_of
from gateway.domain.dossier import (
    Communicatielijst,
    Handelingsplan,
    Instelling,
    Land,
    Resultaat,
    Score,
    Toetsscore,
)
from tests.category_cases import CATEGORIEEN
from tests.dossier_builders import (
    a_communicatie,
    a_document,
    a_leerling,
    a_verzorger,
    an_eindtoets,
    an_inzage,
    an_overstapadvies,
)
from tests.file_cases import BESTANDEN
from tests.request_cases import AANVRAGEN
from tests.rule_builders import (
    Case,
    advised,
    called,
    cared,
    doctor,
    graded,
    kind,
    lwoo,
    mailed,
    marked,
    meta,
    moving,
    newborn,
    of,
    planned,
    posted,
    reached,
    school,
    seen,
    supported,
    taken_on,
    tested,
    within_brin,
)

NUMBERS: Final = (
    "010-1234567",
    "(010) 123 45 67",
    "06 12 34 56 78",
    "+31 (0)10 1234567",
    "+31612345678",
    "0031 10 123 45 67",
    "+32 2 123 45 67",
    "0049 30 1234567",
    "0800-1234",
    "14 010",
)
ZORG: Final = Instelling(naam="Stichting Verzonnen Zorg")

METADATA: Final = (
    ("OVa.MD01", meta(deeldossier="LAS")),
    ("OVa.MD02", meta(validatieversie="2019.1.1")),
    ("OVa.MD03", meta()),
    ("OG.02", meta(standaardversie="2019.1")),
)
OVERSTAP: Final = (
    ("OVa.OS01", kind("overdrachtbinnenbrin", meta(overstap=None))),
    ("OVa.OS02", moving("VOVO", seen(toestemming="Ja"))),
    ("OVa.OS03", kind("overdrachtbinnenbrin")),
)
INZAGE: Final = (
    ("OVa.IZ01", kind("overdrachtbinnenbrin", replace(meta(), inzage=None))),
    ("OVa.IZ02", seen(inzage=True)),
    ("OVa.IZ03", kind("overdrachtbinnenbrin", seen(inzagedatum=None))),
    ("OVa.IZ04", seen(akkoord="Onbekend")),
    ("OVa.IZ05", moving("VOVO", seen(toestemming="Nee"))),
    ("GW.IZ01", seen(inzagedatum=date(2026, 3, 30))),
)
SCHOOL: Final = (
    ("OVa.SL01", within_brin(schoolloopbaanlijst=None)),
    ("OVa.SL02", school(communicatielijst=Communicatielijst(communicatie=(a_communicatie(),)))),
)
LEERLING: Final = (
    ("OVa.LL01", of(voornaam=("Lotte",))),
    ("OVa.LL02", within_brin(geboortedatum=None)),
    ("OVa.LL03", of(geboortemaand=None)),
    ("OVa.LL10", of(geboorteplaats=None)),
    ("OVa.LL11", of(nationaliteit=())),
    ("OVb.LL", within_brin(geboorteplaats=None, nationaliteit=())),
    ("OVa.LL12", of(bsn=None, onderwijsnummer="101211151")),
    ("OVa.LL13", moving("POPO", of(leerlingid=None))),
    ("OVa.LL14", within_brin(datuminschrijving=None)),
    ("OVa.LL15", of(verzorgersaansprakelijk=False, aansprakelijkeinstelling=ZORG)),
    ("GW.LL01", of(bsn="999900006")),
    ("GW.LL02", of(bsn=None, onderwijsnummer="101211151")),
    ("GW.LL03", newborn(date(2026, 3, 30))),
)
ADRESSEN: Final = (
    ("OVa.LL04", of(adresgeheim=False)),
    ("OVa.LL05", of(adreslijst=None, adresbuitenland=("1 Made Up Road, London",))),
    ("OVa.LL06", of(adresgeheim=True, adreslijst=None)),
    ("OVa.LL07", of(postcode4adres=None)),
    ("OVa.LL09", of(adresgeheim=False, adreslijst=None, adresbuitenland=("1 Made Up Road",))),
    ("OVb.LL05", within_brin(adresgeheim=True, adreslijst=None)),
    ("GW.AD01", posted("1234 AB")),
    ("GW.AD01", posted("SW1A 2AA", Land(waarde="6039", omschrijving="Groot-Brittannië"))),
)
COMMUNICATIE: Final = (
    ("OVa.LL08", of(communicatielijst=reached(geheim=True, nummer="9999999999"))),
    (
        "OVa.LL08",
        of(communicatielijst=reached(soort="e-mail", geheim=True, nummer="geheim@geheim.geheim")),
    ),
    ("OVb.LL04", within_brin(communicatielijst=reached(geheim=True, nummer="9999999999"))),
    ("OVa.OV04", cared(communicatielijst=reached(geheim=True, nummer="9999999999"))),
    ("OG.01", mailed("a@b.c")),
    ("OG.01", mailed("verzonnen@ba-sis-school.example")),
    ("OG.01", mailed("a" * 241 + "@school.example")),
    ("OG.01", mailed("o'bedacht@school.example")),
    ("GW.CM01", mailed("Hanna.Bedacht+verzonnen@school.example")),
    *(("GW.CM02", called(number)) for number in NUMBERS),
    ("GW.CM02", of(communicatielijst=reached(geheim=True, nummer="9999999999"))),
    ("GW.CM03", advised(contacttelefoon="06 - 12 34 56 78", contactemail="groep.8@school.nl")),
    ("GW.CM03", advised(contacttelefoon=None, contactnodig=False, contactemail=None)),
)
VERZORGERS: Final = (
    (
        "OVa.AI01",
        moving(
            "VOVO", replace(of(verzorgersaansprakelijk=False), inzage=an_inzage(toestemming="Ja"))
        ),
    ),
    ("OVa.OV01", of(verzorger=(), verzorgersaansprakelijk=False, aansprakelijkeinstelling=ZORG)),
    ("OVa.OV03", cared(adresgeheim=True, adreslijst=None)),
    ("OVb.OV01", within_brin(verzorger=(a_verzorger(adresgeheim=None),))),
    ("OG.04", cared(overlijdensdatum=date(2020, 1, 1), overleden=True)),
    ("OG.05", of(huisarts=doctor(voorletters_1="P."))),
    ("GW.VZ01", cared(iban="NL51 RABO 0307 4952 48")),
)
ADVIES: Final = (
    ("OVa.OA01", within_brin(overstapadvies=None)),
    (
        "OVa.OA02",
        school(soort="SO", leerling=a_leerling(overstapadvies=an_overstapadvies(advies=None))),
    ),
    ("OVa.OA03", advised(contactnodig=False)),
    ("OVa.OA04", advised(contactpersoon=None, contactnodig=False)),
    ("OVa.OA05", advised(contacttelefoon=None, contactnodig=False)),
    ("OVa.VV01", moving("POPO", of(voorschools=VOORSCHOOLS))),
    ("OVa.VV02", moving("POPO", of(vroegschools=(VROEGSCHOOLS,)))),
    ("OG.03", lwoo(date(2026, 7, 31))),
)
TOETSEN: Final = (
    ("OVa.EB02", of(eindtoets_basisonderwijs=None)),
    ("OVa.EB03", of(eindtoets_basisonderwijs=an_eindtoets(deelgenomen=False))),
    (
        "OVa.EB04",
        of(
            eindtoets_basisonderwijs=an_eindtoets(
                eindtoetsresultaat=replace(an_eindtoets().eindtoetsresultaat, toets_advies="")
            )
        ),
    ),
    ("OVa.TR04", taken_on(date(2023, 8, 1))),
    ("OVa.TR04", moving("POPO", taken_on(date(2014, 3, 9)))),
    ("OVa.TR05", tested(Resultaat(document=a_document()))),
    ("OVa.TR06", tested(Resultaat(toetsscore=Toetsscore(tijd=Decimal(0))))),
    ("OVa.CL01", marked(Score(waarde="7"), Score(kwalificatie="goed"))),
)
DATUMS: Final = (
    (
        "GW.PD01",
        supported(
            handelingsplan=(
                Handelingsplan(
                    startdatum=date(2025, 9, 1), einddatum=date(2025, 9, 1), isgerichtop="taal"
                ),
            )
        ),
    ),
    ("GW.PD01", of(datumuitschrijving=date(2018, 3, 12))),
    ("GW.PD02", of(datuminschrijving=date(2014, 3, 9))),
    ("GW.PD03", taken_on(date(2026, 3, 30))),
    ("GW.PD04", graded("8")),
    ("GW.OO01", planned(einddatum=date(2023, 8, 1))),
    ("GW.OO01", planned(einddatum=None, startdatum=date(2023, 8, 1))),
)
CODELIJSTEN: Final = (
    ("codelijst.2", advised(advies="80")),
    ("codelijst.14", of(geslacht=0)),
    ("codelijst.13", graded("8")),
)
PASSES: Final = (
    *METADATA,
    *OVERSTAP,
    *INZAGE,
    *SCHOOL,
    *LEERLING,
    *ADRESSEN,
    *COMMUNICATIE,
    *VERZORGERS,
    *ADVIES,
    *TOETSEN,
    *BESTANDEN,
    *DATUMS,
    *CODELIJSTEN,
    *CATEGORIEEN,
    *AANVRAGEN,
)
"""The id of a rule, and a dossier that is on the right side of it."""


def _case(breuk: Breuk, soort: Soort) -> Case:
    ids = [id_ for id_, _ in breuk.found(soort) if not id_.startswith("GW.XSD")]
    broken = breuk.done(dossier_of(soort))
    return Case(ids=tuple(ids), path=breuk.path, broken=broken, soort=soort)


CASES: Final = tuple(_case(breuk, soort) for breuk in BREUKEN for soort in breuk.soorten)
