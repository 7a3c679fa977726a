"""
For every rule a dossier that breaks it, alone where that can be, and one that just passes.

`Case.ids` are the ids of all findings on the broken dossier, at `Case.path` the first of them.
"""

import base64
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from gateway.domain.dossier import (
    Bevorderd,
    Communicatielijst,
    Competenties,
    Examenresultaat,
    Handelingsplan,
    Instelling,
    Land,
    Nationaliteit,
    Overigvombo,
    Resultaat,
    Resultaatvakkenvo,
    Schoolloopbaanlijst,
    Score,
    Stage,
    Tlv,
    ToelichtingOnderwijsbehoeften,
    Toetslijst,
    Toetsscore,
    Voorschools,
    Vroegschools,
)
from tests.dossier_builders import (
    a_communicatie,
    a_document,
    a_leerling,
    a_schoolloopbaan,
    a_toets,
    a_verzorger,
    an_eindtoets,
    an_inzage,
    an_onderwijsondersteuning,
    an_overstapadvies,
    zipped,
)
from tests.rule_builders import (
    LL,
    advised,
    cared,
    case,
    category,
    doctor,
    filed,
    graded,
    kind,
    lwoo,
    mailed,
    marked,
    meta,
    moving,
    of,
    posted,
    reached,
    school,
    seen,
    supported,
    swv,
    taken_on,
    tested,
    to_primary,
    within_brin,
    without_bsn,
)

ZIP: Final = zipped("brief.txt", b"een verzonnen brief")
SILENT: Final = Resultaat()
TOELICHTING: Final = ToelichtingOnderwijsbehoeften(document=a_document())
VOORSCHOOLS: Final = Voorschools(codevoorschoolsprogramma=1, voorschoolsemaanden=12)
VROEGSCHOOLS: Final = Vroegschools(
    codevroegschoolsprogramma=1, vroegschoolsdatumingang=date(2018, 8, 1)
)
OVERIG: Final = Overigvombo(
    beroepskeuzetest=False, portfolio=False, pop=False, motivatiebrief=False, lobdossier=False
)
VAK: Final = Resultaatvakkenvo(vakcode="NE", afgerond=True, examenvak=True, exameneindcijfer=7)
EXAMEN: Final = Examenresultaat(examenuitslag="geslaagd")
ZORG: Final = Instelling(naam="Stichting Verzonnen Zorg")

METADATA: Final = (
    case("OVa.MD01", "metadata/deeldossier", meta(deeldossier="LVS"), meta(deeldossier="LAS")),
    case("OVa.MD02", "metadata/validatieversie", meta(validatieversie="2019.1"), meta()),
    case(
        "OVa.MD03",
        "metadata/categorie_uitlevering",
        meta(categorie_uitlevering=None),
        meta(),
    ),
    case("OG.02", "metadata/standaardversie", meta(standaardversie="2019.1.1"), meta()),
    case(
        "OVb.MD01",
        "metadata/deeldossier",
        kind("overdrachtbinnenbrin", meta(deeldossier="TIB")),
        within_brin(),
    ),
    case(
        "OVb.MD02",
        "metadata/validatieversie",
        kind("overdrachtbinnenbrin", meta(validatieversie="2018.1")),
        within_brin(),
    ),
    case(
        "OVb.MD03",
        "metadata/categorie_uitlevering",
        kind("overdrachtbinnenbrin", meta(categorie_uitlevering=None)),
        within_brin(),
    ),
)
OVERSTAP: Final = (
    case(
        "OVa.OS01",
        "metadata/overstap",
        meta(overstap=None),
        kind("overdrachtbinnenbrin", meta(overstap=None)),
    ),
    case("OVa.OS02", "metadata/overstap", moving("VOMBO"), moving("POPO")),
    case(
        "OVa.OS03 codelijst.29",
        "overdrachtsoort",
        kind("overdracht"),
        kind("overdrachtbinnenbrin"),
    ),
)
INZAGE: Final = (
    case("OVa.IZ01", "inzage", replace(meta(), inzage=None), within_brin()),
    case("OVa.IZ02", "inzage/inzage", seen(inzage=False), seen(inzage=True)),
    case("OVa.IZ03", "inzage/inzagedatum", seen(inzagedatum=None), seen()),
    case("OVa.IZ04", "inzage/akkoord", seen(akkoord=None), seen(akkoord="Onbekend")),
    case(
        "OVa.IZ05",
        "inzage/toestemming",
        moving("VOVO"),
        moving("VOVO", seen(toestemming="Nee")),
    ),
    case(
        "GW.IZ01",
        "inzage/inzagedatum",
        seen(inzagedatum=date(2026, 3, 31)),
        seen(inzagedatum=date(2026, 3, 30)),
    ),
)
SCHOOL: Final = (
    case("OVa.SL01", "huidigeschool/adreslijst/adres", school(adreslijst=None), school()),
    case(
        "OVa.SL01",
        f"{LL}/schoolloopbaanlijst/schoolloopbaan",
        of(schoolloopbaanlijst=None),
        within_brin(schoolloopbaanlijst=None),
    ),
    case(
        "OVa.SL02",
        "huidigeschool/communicatielijst/communicatie",
        school(communicatielijst=None),
        school(communicatielijst=Communicatielijst(communicatie=(a_communicatie(),))),
    ),
)
LEERLING: Final = (
    case("OVa.LL01", f"{LL}/voornaam", of(voornaam=()), of(voornaam=("Lotte",))),
    case(
        "OVa.LL02", f"{LL}/geboortedatum", of(geboortedatum=None), within_brin(geboortedatum=None)
    ),
    case(
        "OVa.LL03 OVa.LL02",
        f"{LL}/geboortemaand",
        of(geboortedatum=None, geboortemaand="2014-03"),
        of(),
    ),
    case("OVb.LL01", f"{LL}/geboortemaand", within_brin(geboortemaand="2014-03"), within_brin()),
    case("OVa.LL10", f"{LL}/geboorteplaats", of(geboorteplaats="Verzonnendam"), of()),
    case(
        "OVa.LL11 OVa.LL11",
        f"{LL}/nationaliteit[1]",
        of(nationaliteit=(Nationaliteit(waarde="0001"), Nationaliteit(waarde="0052"))),
        of(),
    ),
    case("OVb.LL", f"{LL}/geboorteplaats", within_brin(geboorteplaats="Oord"), within_brin()),
    case(
        "OVb.LL",
        f"{LL}/nationaliteit",
        within_brin(nationaliteit=(Nationaliteit(waarde="0001"),)),
        within_brin(),
    ),
    case("OVa.LL12", f"{LL}/bsn", of(bsn=None), of(bsn=None, onderwijsnummer="101211151")),
    case("OVa.LL13", f"{LL}/leerlingid", of(leerlingid=None), moving("POPO", of(leerlingid=None))),
    case("OVa.LL14", f"{LL}/datuminschrijving", of(datuminschrijving=None), of()),
    case(
        "OVa.LL15 OVa.AI01",
        f"{LL}/verzorgersaansprakelijk",
        of(verzorgersaansprakelijk=None),
        of(verzorgersaansprakelijk=False, aansprakelijkeinstelling=ZORG),
    ),
    case("GW.LL01", f"{LL}/bsn", of(bsn="999900007"), of(bsn="999900006")),
    case(
        "GW.LL02",
        f"{LL}/onderwijsnummer",
        of(bsn=None, onderwijsnummer="101211152"),
        of(bsn=None, onderwijsnummer="101211151"),
    ),
    case(
        "GW.LL03",
        f"{LL}/geboortedatum",
        of(geboortedatum=date(2026, 3, 31)),
        of(geboortedatum=date(2026, 3, 30)),
    ),
)
ADRESSEN: Final = (
    case("OVa.LL04", f"{LL}/adresgeheim", of(adresgeheim=None), of(adresgeheim=False)),
    case(
        "OVa.LL05",
        f"{LL}/adreslijst/adres",
        of(adreslijst=None),
        of(adreslijst=None, adresbuitenland=("1 Made Up Road, London",)),
    ),
    case(
        "OVa.LL06", f"{LL}/adreslijst", of(adresgeheim=True), of(adresgeheim=True, adreslijst=None)
    ),
    case("OVb.LL02", f"{LL}/adreslijst", within_brin(adresgeheim=True), within_brin()),
    case(
        "OVa.LL07 OVa.LL05",
        f"{LL}/postcode4adres",
        of(adreslijst=None, postcode4adres="1234"),
        of(),
    ),
    case("OVb.LL03", f"{LL}/postcode4adres", within_brin(postcode4adres="1234"), within_brin()),
    case(
        "OVa.LL09",
        f"{LL}/adresbuitenland",
        of(adresgeheim=True, adreslijst=None, adresbuitenland=("1 Made Up Road",)),
        of(adresgeheim=False, adreslijst=None, adresbuitenland=("1 Made Up Road",)),
    ),
    case(
        "OVb.LL05",
        f"{LL}/adresbuitenland",
        within_brin(adresgeheim=True, adreslijst=None, adresbuitenland=("1 Made Up Road",)),
        within_brin(adresgeheim=True, adreslijst=None),
    ),
    case("GW.AD01", f"{LL}/adreslijst/adres[2]/postcode", posted("1234ab"), posted("1234 AB")),
    case(
        "GW.AD01",
        f"{LL}/adreslijst/adres[2]/postcode",
        posted("0123AB", Land(waarde="6030")),
        posted("SW1A 2AA", Land(waarde="6039", omschrijving="Groot-Brittannië")),
    ),
)
COMMUNICATIE: Final = (
    case(
        "OVa.LL08",
        f"{LL}/communicatielijst/communicatie[2]/nummer",
        of(communicatielijst=reached(geheim=True)),
        of(communicatielijst=reached(geheim=True, nummer="9999999999")),
    ),
    case(
        "OVa.LL08",
        "huidigeschool/communicatielijst/communicatie/nummer",
        school(
            communicatielijst=Communicatielijst(
                communicatie=(a_communicatie(soort="e-mail", geheim=True, nummer="ik@x.example"),)
            )
        ),
        of(communicatielijst=reached(soort="e-mail", geheim=True, nummer="geheim@geheim.geheim")),
    ),
    case(
        "OVb.LL04",
        f"{LL}/communicatielijst/communicatie[2]/nummer",
        within_brin(communicatielijst=reached(geheim=True)),
        within_brin(communicatielijst=reached(geheim=True, nummer="9999999999")),
    ),
    case(
        "OVa.OV04",
        f"{LL}/verzorger[2]/communicatielijst/communicatie[2]/nummer",
        cared(communicatielijst=reached(geheim=True)),
        cared(communicatielijst=reached(geheim=True, nummer="9999999999")),
    ),
    case(
        "OVb.OV02",
        f"{LL}/verzorger/communicatielijst/communicatie[2]/nummer",
        within_brin(verzorger=(a_verzorger(communicatielijst=reached(geheim=True)),)),
        within_brin(),
    ),
    case(
        "OG.01",
        f"{LL}/communicatielijst/communicatie[2]/nummer",
        mailed("verzonnen.school.example"),
        mailed("a@b.c"),
    ),
    case(
        "OG.01",
        f"{LL}/communicatielijst/communicatie[2]/nummer",
        mailed("verzonnen@school-.example"),
        mailed("verzonnen@ba-sis-school.example"),
    ),
    case(
        "OG.01",
        f"{LL}/communicatielijst/communicatie[2]/nummer",
        mailed("a" * 242 + "@school.example"),
        mailed("a" * 241 + "@school.example"),
    ),
    case(
        "OG.01",
        f"{LL}/communicatielijst/communicatie[2]/nummer",
        mailed("@b."),
        mailed("o'bedacht@school.example"),
    ),
    case(
        "GW.CM01",
        f"{LL}/communicatielijst/communicatie[2]/nummer",
        mailed("Hanna Bedacht verzonnen@school.example"),
        mailed("Hanna.Bedacht+verzonnen@school.example"),
    ),
)
VERZORGERS: Final = (
    case(
        "OVa.AI01",
        f"{LL}/aansprakelijkeinstelling",
        of(verzorgersaansprakelijk=False),
        moving(
            "VOVO", replace(of(verzorgersaansprakelijk=False), inzage=an_inzage(toestemming="Ja"))
        ),
    ),
    case(
        "OVa.OV01",
        f"{LL}/verzorger",
        of(verzorger=()),
        of(verzorger=(), verzorgersaansprakelijk=False, aansprakelijkeinstelling=ZORG),
    ),
    case(
        "OVa.OV03",
        f"{LL}/verzorger[2]/adreslijst",
        cared(adresgeheim=True),
        cared(adresgeheim=True, adreslijst=None),
    ),
    case(
        "OVb.OV01",
        f"{LL}/verzorger/adreslijst",
        within_brin(verzorger=(a_verzorger(adresgeheim=True),)),
        within_brin(verzorger=(a_verzorger(adresgeheim=None),)),
    ),
    case(
        "OG.04",
        f"{LL}/verzorger[2]/overlijdensdatum",
        cared(overlijdensdatum=date(2020, 1, 1), overleden=False),
        cared(overlijdensdatum=date(2020, 1, 1), overleden=True),
    ),
    case("OG.05", f"{LL}/huisarts/roepnaam", of(huisarts=doctor(roepnaam="Piet")), of()),
    case("OG.05", f"{LL}/huisarts/geslacht", of(huisarts=doctor(geslacht=0)), of()),
    case(
        "OG.05",
        f"{LL}/huisarts/adresgeheim",
        of(huisarts=doctor(adresgeheim=True)),
        of(huisarts=doctor(voorletters_1="P.")),
    ),
    case(
        "GW.VZ01",
        f"{LL}/verzorger[2]/iban",
        cared(iban="NL51RABO0307495249"),
        cared(iban="NL51 RABO 0307 4952 48"),
    ),
)
ADVIES: Final = (
    case(
        "OVa.OA01",
        f"{LL}/overstapadvies",
        of(overstapadvies=None),
        within_brin(overstapadvies=None),
    ),
    case(
        "OVa.OA02",
        f"{LL}/overstapadvies/advies",
        advised(advies=None),
        school(soort="SO", leerling=a_leerling(overstapadvies=an_overstapadvies(advies=None))),
    ),
    case(
        "OVa.OA03",
        f"{LL}/overstapadvies/contactnodig",
        advised(contactnodig=None),
        advised(contactnodig=False),
    ),
    case(
        "OVa.OA04",
        f"{LL}/overstapadvies/contactpersoon",
        advised(contactpersoon=None),
        advised(contactpersoon=None, contactnodig=False),
    ),
    case(
        "OVa.OA05",
        f"{LL}/overstapadvies/contacttelefoon",
        advised(contacttelefoon=None),
        advised(contacttelefoon=None, contactnodig=False),
    ),
    case(
        "OVa.VV01",
        f"{LL}/voorschools",
        of(voorschools=VOORSCHOOLS),
        moving("POPO", of(voorschools=VOORSCHOOLS)),
    ),
    case(
        "OVa.VV02",
        f"{LL}/vroegschools",
        of(vroegschools=(VROEGSCHOOLS,)),
        moving("POPO", of(vroegschools=(VROEGSCHOOLS,))),
    ),
    case(
        "OG.03",
        f"{LL}/onderwijsondersteuning/lwoo/lwoo_einddatum",
        lwoo(date(2026, 7, 30)),
        lwoo(date(2026, 7, 31)),
    ),
)
TOETSEN: Final = (
    case(
        "OVa.EB02 OVa.EB04",
        f"{LL}/eindtoets_basisonderwijs/eindtoetsresultaat",
        of(eindtoets_basisonderwijs=an_eindtoets(eindtoetsresultaat=None)),
        of(eindtoets_basisonderwijs=None),
    ),
    case(
        "OVa.EB03",
        f"{LL}/eindtoets_basisonderwijs/eindtoetsresultaat/toetssoort",
        of(eindtoets_basisonderwijs=an_eindtoets(eindtoetsresultaat=None, deelgenomen=False)),
        of(eindtoets_basisonderwijs=an_eindtoets(deelgenomen=False)),
    ),
    case(
        "OVa.EB04",
        f"{LL}/eindtoets_basisonderwijs/eindtoetsresultaat/toets_advies",
        of(
            eindtoets_basisonderwijs=an_eindtoets(
                eindtoetsresultaat=replace(an_eindtoets().eindtoetsresultaat, toets_advies=None)
            )
        ),
        of(
            eindtoets_basisonderwijs=an_eindtoets(
                eindtoetsresultaat=replace(an_eindtoets().eindtoetsresultaat, toets_advies="")
            )
        ),
    ),
    case(
        "OVa.TR04",
        f"{LL}/toetslijst/toets/afname/afnamedatum",
        taken_on(date(2023, 7, 31)),
        taken_on(date(2023, 8, 1)),
    ),
    case(
        "OVa.TR04",
        f"{LL}/toetslijst/toets/afname/afnamedatum",
        taken_on(date(2024, 7, 31), made=date(2026, 8, 1)),
        moving("POPO", taken_on(date(2001, 1, 1))),
    ),
    case(
        "OVa.TR05",
        f"{LL}/toetslijst/toets[2]/resultaat",
        tested(SILENT),
        tested(Resultaat(document=a_document())),
    ),
    case(
        "OVa.TR06",
        f"{LL}/toetslijst/toets[2]/resultaat/toetsscore",
        tested(Resultaat(toetsscore=Toetsscore(codevaardigheidsschaal="A"))),
        tested(Resultaat(toetsscore=Toetsscore(tijd=Decimal(0)))),
    ),
    case(
        "OVa.CL01",
        f"{LL}/cijferlijstlijst/cijferlijst/cijferlijstTypelijst/score[3]",
        marked(Score(waarde="7"), Score()),
        marked(Score(waarde="7"), Score(kwalificatie="goed")),
    ),
)
DOCUMENTEN: Final = (
    case(
        "GW.DC01",
        f"{LL}/overigdocumentlijst/document/bestandsinhoud",
        filed(b"%PDF-1.4 verzonnen"),
        filed(ZIP),
    ),
    case(
        "GW.DC01",
        f"{LL}/overigdocumentlijst/document/bestandsinhoud",
        filed(base64.b64encode(ZIP).decode()[:-1]),
        filed(base64.encodebytes(ZIP).decode()),
    ),
    case(
        "GW.PD01",
        f"{LL}/onderwijsondersteuning/handelingsplan/einddatum",
        supported(
            handelingsplan=(
                Handelingsplan(
                    startdatum=date(2025, 9, 2), einddatum=date(2025, 9, 1), isgerichtop="taal"
                ),
            )
        ),
        supported(
            handelingsplan=(
                Handelingsplan(
                    startdatum=date(2025, 9, 1), einddatum=date(2025, 9, 1), isgerichtop="taal"
                ),
            )
        ),
    ),
    case(
        "GW.PD01",
        f"{LL}/datumuitschrijving",
        of(datumuitschrijving=date(2018, 3, 11)),
        of(datumuitschrijving=date(2018, 3, 12)),
    ),
    case(
        "GW.PD01",
        f"{LL}/schoolloopbaanlijst/schoolloopbaan[2]/einddatum",
        of(
            schoolloopbaanlijst=Schoolloopbaanlijst(
                schoolloopbaan=(a_schoolloopbaan(), a_schoolloopbaan(einddatum=date(2025, 7, 1)))
            )
        ),
        of(),
    ),
    case(
        "GW.PD01",
        f"{LL}/onderwijsondersteuning/tlv/tlveinddatum",
        supported(
            tlv=(
                Tlv(
                    tlvingangdatum=date(2025, 8, 1),
                    tlvswvnummer="PO9901",
                    tlvcategorie="L",
                    tlvbeschikkingsnummer="B-1",
                    tlveinddatum=date(2025, 7, 31),
                ),
            )
        ),
        supported(),
    ),
)
CODELIJSTEN: Final = (
    case("codelijst.2", f"{LL}/overstapadvies/advies", advised(advies=""), advised(advies="80")),
    case("codelijst.14", f"{LL}/geslacht", of(geslacht=3), of(geslacht=0)),
    case(
        "codelijst.13",
        f"{LL}/cijferlijstlijst/cijferlijst/cijferlijstTypelijst/onderdeel[2]/jaargroep",
        graded("9"),
        graded("8"),
    ),
    case("codelijst.41", f"{LL}/verzorger[2]/relatietotkind", cared(relatietotkind="10"), cared()),
)
CATEGORIEEN: Final = (
    case(
        "OS.cat01 OS.cat01",
        "metadata",
        category("cat_metadata", "VERBODEN"),
        category("cat_metadata", "VERPLICHT"),
    ),
    case(
        "OS.cat02",
        "inzage",
        category("cat_ouderinzage", "OPT-UIT"),
        category("cat_ouderinzage", "VERPLICHT"),
    ),
    case(
        "OS.cat05 OS.cat05",
        f"{LL}/verzorgersaansprakelijk",
        category("cat_oudersverzorgers", "VERBODEN"),
        category("cat_oudersverzorgers", "VERPLICHT"),
    ),
    case(
        "OS.cat06",
        "metadata/categorie_uitlevering/cat_vve",
        category("cat_vve", "VERPLICHT"),
        category("cat_vve", "VERPLICHT", vanpeuterspeelzaal=False),
    ),
    case(
        "OS.cat07",
        f"{LL}/schoolloopbaanlijst",
        category("cat_schoolloopbaan", "VERBODEN"),
        category("cat_schoolloopbaan", "VERPLICHT"),
    ),
    case(
        "OS.cat08",
        f"{LL}/overstapadvies",
        category("cat_overstapadvies", "OPT-UIT"),
        category("cat_overstapadvies", "VERPLICHT"),
    ),
    case(
        "OS.cat09",
        f"{LL}/onderwijsondersteuning/medicijngebruik",
        category("cat_onderwijsondersteuning", "VERBODEN"),
        category("cat_onderwijsondersteuning", "VERPLICHT"),
    ),
    case(
        "GW.cat09",
        f"{LL}/onderwijsondersteuning/toelichting_onderwijsbehoeften",
        category(
            "cat_onderwijsondersteuning",
            "OPT-UIT",
            onderwijsondersteuning=an_onderwijsondersteuning(
                medicijngebruik=None, toelichting_onderwijsbehoeften=TOELICHTING
            ),
        ),
        category(
            "cat_onderwijsondersteuning",
            "OPT-UIT",
            onderwijsondersteuning=an_onderwijsondersteuning(medicijngebruik=None),
        ),
    ),
    case(
        "OS.cat10",
        "metadata/categorie_uitlevering/cat_verzuim",
        category("cat_verzuim", "VERPLICHT", verzuim=None),
        category("cat_verzuim", "VERBODEN", verzuim=None),
    ),
    case(
        "OS.cat11",
        f"{LL}/eindtoets_basisonderwijs",
        category("cat_eindtoetsbo", "VERBODEN"),
        category("cat_eindtoetsbo", "VERPLICHT"),
    ),
    case(
        "OS.cat12",
        f"{LL}/toetslijst",
        category("cat_toetsresultaten", "OPT-UIT"),
        category("cat_toetsresultaten", "OPT-UIT", toetslijst=None),
    ),
    case(
        "OS.cat13",
        f"{LL}/onderwijsondersteuning/handelingsplan",
        category("cat_handelingsplannen", "VERBODEN"),
        category("cat_handelingsplannen", "VERBODEN", onderwijsondersteuning=None),
    ),
    case(
        "OS.cat14",
        f"{LL}/cijferlijstlijst",
        category("cat_cijferlijsten", "VERBODEN"),
        category("cat_cijferlijsten", "VERPLICHT"),
    ),
    case(
        "OS.cat15 OS.cat15",
        f"{LL}/certificaat[1]",
        category("cat_vombo", "OPT-UIT", certificaat=("A", "B")),
        category("cat_vombo", "OPT-UIT"),
    ),
    case(
        "OS.cat16",
        f"{LL}/overigdocumentlijst",
        category("cat_bijlagedocs", "VERBODEN"),
        category("cat_bijlagedocs", "VERPLICHT"),
    ),
)

SWV: Final = (
    case("PaO.MD01", "metadata/deeldossier", swv(metadata={"deeldossier": "LVS"}), swv()),
    case("PaO.MD02", "metadata/validatieversie", swv(metadata={"validatieversie": "1"}), swv()),
    case(
        "PaO.MD03",
        "metadata/categorie_uitlevering",
        swv(metadata={"categorie_uitlevering": None}),
        swv(),
    ),
    case("PaO.SO01", "metadata/overstap", swv(metadata={"overstap": None}), swv()),
    case("PaO.SO02", "metadata/overstap", swv("POVO"), swv("VOSWV")),
    case("PaO.SO03 codelijst.29", "overdrachtsoort", kind("swv", swv()), swv()),
    case("PaO.LL01", f"{LL}/voornaam", swv(voornaam=()), swv()),
    case("PaO.LL02", f"{LL}/geboortedatum", swv(geboortedatum=None), swv()),
    case(
        "PaO.LL03 PaO.LL02",
        f"{LL}/geboortemaand",
        swv(geboortemaand="2014-03", geboortedatum=None),
        swv(),
    ),
    case("PaO.LL04", f"{LL}/adresgeheim", swv(adresgeheim=None), swv()),
    case("PaO.LL05", f"{LL}/adreslijst/adres", swv(adreslijst=None), swv()),
    case("PaO.LL06", f"{LL}/adreslijst", swv(adresgeheim=True), swv()),
    case(
        "PaO.LL07 PaO.LL05",
        f"{LL}/postcode4adres",
        swv(adreslijst=None, postcode4adres="1234"),
        swv(),
    ),
    case(
        "PaO.LL08",
        f"{LL}/communicatielijst/communicatie[2]/nummer",
        swv(communicatielijst=reached(geheim=True)),
        swv(),
    ),
    case(
        "PaO.LL09",
        f"{LL}/adresbuitenland",
        swv(adresgeheim=True, adreslijst=None, adresbuitenland=("1 Made Up Road",)),
        swv(adresgeheim=True, adreslijst=None),
    ),
    case("PaO.LL10", f"{LL}/geboorteplaats", swv(geboorteplaats="Verzonnendam"), swv()),
    case(
        "PaO.LL11",
        f"{LL}/nationaliteit",
        swv(nationaliteit=(Nationaliteit(waarde="0001"),)),
        swv(),
    ),
    case("PaO.LL12", f"{LL}/bsn", swv(bsn="999900006"), swv()),
    case("PaO.LL12", f"{LL}/onderwijsnummer", swv(onderwijsnummer="101211151"), swv()),
    case("PaO.VV01", f"{LL}/vanpeuterspeelzaal", swv(vanpeuterspeelzaal=False), swv()),
    case(
        "PaO.VV02",
        f"{LL}/naampeuterspeelzaal",
        swv(naampeuterspeelzaal="De Verzonnen Beer"),
        swv("POSWV", naampeuterspeelzaal="De Verzonnen Beer", eindtoets_basisonderwijs=None),
    ),
    case("PaO.VV03", f"{LL}/voorschools", swv(voorschools=VOORSCHOOLS), swv()),
    case("PaO.VV04", f"{LL}/vroegschools", swv(vroegschools=(VROEGSCHOOLS,)), swv()),
    case("PaO.EB01", f"{LL}/eindtoets_basisonderwijs", swv("POSWV"), swv("VOSWV")),
    case(
        "PaO.SL01",
        f"{LL}/schoolloopbaanlijst/schoolloopbaan",
        swv(schoolloopbaanlijst=None),
        swv(),
    ),
    case(
        "PaO.SL02",
        "huidigeschool/communicatielijst/communicatie",
        replace(swv(), huidigeschool=replace(swv().huidigeschool, communicatielijst=None)),
        swv(),
    ),
    case("PaO.OV01", f"{LL}/verzorger", swv(verzorger=()), swv()),
    case(
        "PaO.OV03",
        f"{LL}/verzorger/adreslijst",
        swv(verzorger=(a_verzorger(adresgeheim=True),)),
        swv(),
    ),
    case(
        "PaO.LL08",
        f"{LL}/verzorger/communicatielijst/communicatie[2]/nummer",
        swv(verzorger=(a_verzorger(communicatielijst=reached(geheim=True)),)),
        swv(),
    ),
    case(
        "PaO.OV05",
        f"{LL}/verzorger/banknummer",
        swv(verzorger=(a_verzorger(banknummer="1"),)),
        swv(),
    ),
    case(
        "PaO.VM01",
        f"{LL}/bevorderd",
        to_primary(bevorderd=Bevorderd()),
        swv(bevorderd=Bevorderd()),
    ),
    case("PaO.VM02", f"{LL}/examenresultaat", to_primary(examenresultaat=EXAMEN), to_primary()),
    case(
        "PaO.VM03", f"{LL}/resultaatvakkenvo", to_primary(resultaatvakkenvo=(VAK,)), to_primary()
    ),
    case("PaO.VM04", f"{LL}/certificaat", to_primary(certificaat=("A",)), to_primary()),
    case(
        "PaO.VM05", f"{LL}/competenties", to_primary(competenties=(Competenties(),)), to_primary()
    ),
    case("PaO.VM06", f"{LL}/stage", to_primary(stage=(Stage(),)), to_primary()),
    case("PaO.VM07", f"{LL}/overigvombo", to_primary(overigvombo=OVERIG), to_primary()),
    case(
        "PaO.TR02",
        f"{LL}/toetslijst/toets/resultaat",
        swv(toetslijst=Toetslijst(toets=(a_toets(resultaat=SILENT),))),
        swv(),
    ),
    case(
        "PaO.TR03",
        f"{LL}/toetslijst/toets/resultaat/toetsscore",
        swv(toetslijst=Toetslijst(toets=(a_toets(resultaat=Resultaat(toetsscore=Toetsscore())),))),
        swv(),
    ),
    case(
        "PaO.CL01",
        f"{LL}/cijferlijstlijst/cijferlijst/cijferlijstTypelijst/score[2]",
        kind("swv-dossier", moving("VOSWV", without_bsn(marked(Score())))),
        swv(),
    ),
)

CASES: Final = (
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
    *DOCUMENTEN,
    *CODELIJSTEN,
    *CATEGORIEEN,
    *SWV,
)
