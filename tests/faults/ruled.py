"""
What breaks a rule, by hand: what is changed in a full dossier, and the errors it must lead to.

A change is `-path` (taken away), `path=text` (put there, in its place where it is not), or
`path<kind` (taken over from the full dossier of that kind). A finding is an id and, where it is
not the first of the changed paths, `@path`. Capitals alone are short for a path, see `SHORT`.
"""

POPO, POVO, VOVO, BB, POSWV, VOSWV = "POPO", "POVO", "VOVO", "binnen BRIN", "POSWV", "VOSWV"
OV = (POPO, POVO, VOVO)
SWV = (POSWV, VOSWV)
ALL = (*OV, BB, *SWV)
PROFILES = {"OVa": OV, "OVb": (BB,), "PaO": SWV}
_LL = "huidigeschool/leerling"
SHORT = {
    "LL": _LL,
    "OO": f"{_LL}/onderwijsondersteuning",
    "ET": f"{_LL}/eindtoets_basisonderwijs",
    "TR": f"{_LL}/toetslijst/toets",
    "CL": f"{_LL}/cijferlijstlijst/cijferlijst/cijferlijstTypelijst",
    "NUMMER": "communicatielijst/communicatie",
}
_SCORE = (
    "aantalopgaven",
    "aantalgoed",
    "aantalfout",
    "aantalgelezen",
    "tijd",
    "vaardigheidsscore",
)
_RESULT = ("toetsscore", "referentiescore", "document")


def _gone(path: str, names: tuple[str, ...]) -> str:
    return " ".join(f"-{path}/{name}" for name in names)


# the ids of one rule by profile, more rules after a semicolon; changes; the kinds where not all
TABLE: tuple[tuple[str, str] | tuple[str, str, tuple[str, ...]], ...] = (
    ("OVa.MD01 OVb.MD01 PaO.MD01", "metadata/deeldossier=LVS"),
    ("OVa.MD01 OVb.MD01 PaO.MD01; codelijst.33", "metadata/deeldossier=anders"),
    ("OVa.MD02 OVb.MD02 PaO.MD02", "metadata/validatieversie=2018.1.1"),
    ("OVa.MD03 OVb.MD03 PaO.MD03", "-metadata/categorie_uitlevering"),
    ("OG.02", "metadata/standaardversie=2018.1"),
    ("OVa.OS01; OVa.OS02", "-metadata/overstap", (POVO, VOVO)),
    ("PaO.SO01; PaO.SO02", "-metadata/overstap"),
    ("OVa.OS02", "metadata/overstap=VOMBO", (POVO, VOVO)),
    ("OVa.OS02; codelijst.16", "metadata/overstap=anders", (POVO, VOVO)),
    ("PaO.SO02", "metadata/overstap=POVO"),
    ("OVa.OS03 PaO.SO03; codelijst.29", "overdrachtsoort=anders"),
    ("OVa.OS03; codelijst.29", "overdrachtsoort=anders", (BB,)),
    ("OVa.IZ01", "-inzage", (POPO, POVO)),
    ("OVa.IZ01; OVa.IZ05@inzage/toestemming", "-inzage", (VOVO,)),
    ("OVa.IZ02", "-inzage/inzage"),
    ("OVa.IZ02", "inzage/inzage=false"),
    ("OVa.IZ02", "inzage/inzage=0"),
    ("OVa.IZ03", "-inzage/inzagedatum"),
    ("OVa.IZ04", "-inzage/akkoord"),
    ("OVa.IZ05", "-inzage/toestemming", (VOVO,)),
    ("OVa.SL01@huidigeschool/adreslijst/adres", "-huidigeschool/adreslijst"),
    ("PaO.SL01@huidigeschool/adreslijst/adres", "-huidigeschool/adreslijst"),
    ("OVa.SL01@LL/schoolloopbaanlijst/schoolloopbaan", "-LL/schoolloopbaanlijst"),
    ("PaO.SL01@LL/schoolloopbaanlijst/schoolloopbaan", "-LL/schoolloopbaanlijst"),
    ("OVa.SL02@huidigeschool/communicatielijst/communicatie", "-huidigeschool/communicatielijst"),
    ("PaO.SL02@huidigeschool/communicatielijst/communicatie", "-huidigeschool/communicatielijst"),
    ("OVa.LL01 PaO.LL01", "-LL/voornaam"),
    ("OVa.LL02 PaO.LL02", "-LL/geboortedatum"),
    (
        "OVa.LL02 PaO.LL02; OVa.LL03 PaO.LL03@LL/geboortemaand",
        "-LL/geboortedatum LL/geboortemaand=2014-03",
    ),
    ("OVb.LL01@LL/geboortemaand", "-LL/geboortedatum LL/geboortemaand=2014-03"),
    ("OVa.LL04 PaO.LL04", "-LL/adresgeheim"),
    ("OVa.LL05 PaO.LL05@LL/adreslijst/adres", "-LL/adreslijst -LL/adresbuitenland"),
    ("OVa.LL06 OVb.LL02 PaO.LL06@LL/adreslijst", "LL/adresgeheim=true -LL/adresbuitenland"),
    ("OVa.LL09 OVb.LL05 PaO.LL09@LL/adresbuitenland", "LL/adresgeheim=1 -LL/adreslijst"),
    ("OVa.LL07 OVb.LL03 PaO.LL07@LL/postcode4adres", "-LL/adreslijst LL/postcode4adres=1234"),
    ("OVa.LL08 OVb.LL04 PaO.LL08@LL/NUMMER/nummer", "LL/NUMMER/geheim=true"),
    (
        "OVa.LL08 OVb.LL04 PaO.LL08@huidigeschool/NUMMER/nummer",
        "huidigeschool/NUMMER/geheim=1 huidigeschool/NUMMER/soort=telefoon",
    ),
    (
        "OVa.LL08 OVb.LL04 PaO.LL08@LL/huisarts/NUMMER/nummer",
        "LL/huisarts/NUMMER/geheim=true",
    ),
    ("OVa.OV04 OVb.OV02 PaO.LL08@LL/verzorger/NUMMER/nummer", "LL/verzorger/NUMMER/geheim=true"),
    ("OVa.LL10 OVb.LL PaO.LL10", "LL/geboorteplaats=Verzonnendam"),
    ("OVa.LL11 OVb.LL PaO.LL11", "LL/nationaliteit=0001"),
    ("OVa.LL12@LL/bsn", "-LL/onderwijsnummer"),
    ("PaO.LL12", "LL/bsn=999900006"),
    ("PaO.LL12", "LL/onderwijsnummer=101211151"),
    ("OVa.LL13", "-LL/leerlingid", (POVO,)),
    ("OVa.LL14", "-LL/datuminschrijving"),
    ("OVa.LL15", "-LL/verzorgersaansprakelijk"),
    (
        "OVa.AI01@LL/aansprakelijkeinstelling",
        "LL/verzorgersaansprakelijk=false -LL/aansprakelijkeinstelling",
        (POPO, POVO),
    ),
    ("OVa.VV01", "LL/voorschools<POPO", (POVO, VOVO)),
    ("OVa.VV02", "LL/vroegschools<POPO", (POVO, VOVO)),
    ("OVa.OA01", "-LL/overstapadvies"),
    ("OVa.OA02", "-LL/overstapadvies/advies", (POVO,)),
    ("OVa.OA03", "-LL/overstapadvies/contactnodig"),
    ("OVa.OA04", "-LL/overstapadvies/contactpersoon"),
    ("OVa.OA05", "-LL/overstapadvies/contacttelefoon"),
    ("OVa.OV01 PaO.OV01", "-LL/verzorger"),
    ("OVa.OV03 OVb.OV01 PaO.OV03@LL/verzorger/adreslijst", "LL/verzorger/adresgeheim=true"),
    ("PaO.OV05", "LL/verzorger/banknummer=1"),
    ("OVa.EB02; OVa.EB04@ET/eindtoetsresultaat/toets_advies", "-ET/eindtoetsresultaat"),
    (
        "OVa.EB03@ET/eindtoetsresultaat/toetssoort",
        "ET/deelgenomen=false -ET/eindtoetsresultaat",
    ),
    ("OVa.EB04", "-ET/eindtoetsresultaat/toets_advies"),
    ("OVa.TR04", "TR/afname/afnamedatum=2023-07-31", (POVO,)),
    ("OVa.TR04@TR/afname/afnamedatum", "metadata/datum=2027-08-01", (POVO,)),
    ("OVa.TR05 PaO.TR02@TR/resultaat", _gone("TR/resultaat", _RESULT)),
    (
        "OVa.TR05 PaO.TR02@TR/toetsonderdeel/resultaat",
        _gone("TR/toetsonderdeel/resultaat", _RESULT),
    ),
    ("OVa.TR06 PaO.TR03@TR/resultaat/toetsscore", _gone("TR/resultaat/toetsscore", _SCORE)),
    ("OVa.CL01 PaO.CL01@CL/score[1]", "-CL/score/waarde -CL/score/kwalificatie"),
    (
        "OVa.CL01 PaO.CL01@CL/onderdeel[1]/score",
        "-CL/onderdeel/score/waarde -CL/onderdeel/score/kwalificatie",
    ),
    ("PaO.VV01", "LL/vanpeuterspeelzaal<POPO", (VOSWV,)),
    ("PaO.VV02", "LL/naampeuterspeelzaal<POPO", (VOSWV,)),
    ("PaO.VV03", "LL/voorschools<POPO", (VOSWV,)),
    ("PaO.VV04", "LL/vroegschools<POPO", (VOSWV,)),
    ("PaO.EB01", "ET<POPO", (POSWV,)),
    ("PaO.VM01", "LL/bevorderd<POPO", (POSWV,)),
    ("PaO.VM02", "LL/examenresultaat<POPO", (POSWV,)),
    ("PaO.VM03", "LL/resultaatvakkenvo<POPO", (POSWV,)),
    ("PaO.VM04", "LL/certificaat<POPO", (POSWV,)),
    ("PaO.VM05", "LL/competenties<POPO", (POSWV,)),
    ("PaO.VM06", "LL/stage<POPO", (POSWV,)),
    ("PaO.VM07", "LL/overigvombo<POPO", (POSWV,)),
    *(
        ("OG.01", f"{whose}/NUMMER/nummer={address}", kinds)
        for whose, kinds in (("LL", OV), ("huidigeschool", (BB,)), ("LL/verzorger", SWV))
        for address in (
            "a@b",
            "school.example",
            "a@school-.example",
            "a@-b.example",
            "a@b.example.",
        )
    ),
    ("OG.03; GW.XSD08", "OO/lwoo/lwoo_einddatum=2026-07-30"),
    ("OG.04@LL/verzorger/overlijdensdatum", "-LL/verzorger/overleden"),
    ("OG.04@LL/verzorger/overlijdensdatum", "LL/verzorger/overleden=false"),
    ("OG.05", "LL/huisarts/roepnaam=Piet"),
    ("OG.05", "LL/huisarts/geslacht=2"),
    ("OG.05", "LL/huisarts/adresgeheim=true"),
    ("GW.CM01", "LL/NUMMER/nummer=school@voorbeeld"),
    ("GW.CM01", "LL/NUMMER/nummer=<a@voorbeeld.example"),
    ("GW.AD01", "LL/adreslijst/adres/postcode=1234ab"),
    ("GW.AD01", "LL/verzorger/adreslijst/adres/postcode=12345"),
    ("GW.LL01@LL/bsn", "-LL/onderwijsnummer LL/bsn=999900007", (*OV, BB)),
    ("GW.LL02", "LL/onderwijsnummer=101211152", (*OV, BB)),
    ("GW.LL03", "LL/geboortedatum=2030-01-01"),
    ("GW.VZ01", "LL/verzorger/iban=NL92ABNA0417164300"),
    *(
        ("GW.DC01", f"{holder}/document/bestandsinhoud=geen_base64")
        for holder in (
            *("LL/overigdocumentlijst", "LL/verzuim/documentLijst", "TR/resultaat"),
            *("OO/toelichting_onderwijsbehoeften", "OO/diagnose", "OO/handelingsplan", "OO/opp"),
            *("OO/tlv", "OO/lwoo", "OO/rvc", "TR/toetsonderdeel/resultaat"),
        )
    ),
    ("GW.DC01", "ET/document/bestandsinhoud=geen_base64", (*OV, BB, VOSWV)),
    (
        "OVa.LL08 OVb.LL04 PaO.LL08@LL/aansprakelijkeinstelling/NUMMER/nummer",
        "LL/aansprakelijkeinstelling/NUMMER/geheim=true",
    ),
    (
        "OVa.LL08 OVb.LL04 PaO.LL08@LL/stage/instelling/NUMMER/nummer",
        "LL/stage/instelling/NUMMER/geheim=true",
        (*OV, BB, VOSWV),
    ),
    ("GW.PD01", "LL/vroegschools/vroegschoolseinddatum=2001-07-31", (POPO, BB, POSWV)),
    ("GW.PD01", "LL/datumuitschrijving=2001-07-31"),
    ("GW.PD01", "LL/schoolloopbaanlijst/schoolloopbaan/einddatum=2001-07-31"),
    ("GW.PD01", "LL/stage/einddatum=2001-07-31", (*OV, BB, VOSWV)),
    ("GW.PD01", "OO/handelingsplan/einddatum=2001-07-31"),
    ("GW.PD01", "OO/opp/opp_einddatum=2001-07-31"),
    ("GW.PD01", "OO/tlv/tlveinddatum=2001-07-31"),
    ("GW.PD01", "OO/arrangement_pao/arrangement_einddatum=2001-07-31"),
    ("GW.PD01", "OO/lwoo/lwoo_einddatum=2001-07-31"),
)
