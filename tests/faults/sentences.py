"""
The standard's rules once more, for tests: XPath over the raw tree, row by row as in rules.md.

There is nothing of `gateway.rules` or of the model in it. It does what the published files do: of
the slips that rules.md names only those are here that the published files see to.

`$kind` is the text of `overdrachtsoort`, `$move` that of `metadata/overstap`, `$limit` the first
day of which a test may go along and `$email` what an e-mail address ends as.
"""

from typing import Final, NamedTuple


class Row(NamedTuple):
    """A rule: its id, when it applies, and the XPath that finds something where it is broken."""

    id: str
    applies: str
    broken: str


OVA: Final = "$kind = 'overstapdossier'"
OVB: Final = "$kind = 'overdrachtbinnenbrin'"
PAO: Final = "$kind = 'swv-dossier'"
TO_SWV: Final = "($move = 'POSWV' or $move = 'VOSWV')"
NO_KIND: Final = f"not({OVA} or {OVB} or {PAO})"
# of a dossier of no known kind the move says for whom it was meant
OV_FAMILY: Final = f"({OVA} or {OVB} or ({NO_KIND} and not({TO_SWV})))"
PAO_FAMILY: Final = f"({PAO} or ({NO_KIND} and {TO_SWV}))"
ALWAYS: Final = "true()"

M: Final = "d:metadata"
S: Final = "d:huidigeschool"
LL: Final = f"{S}/d:leerling"


def _true(path: str) -> str:
    return f"({path}[normalize-space() = 'true' or normalize-space() = '1'])"


_SECRET: Final = _true(f"{LL}/d:adresgeheim")
_LEGIBLE: Final = (
    f"[{_true('d:geheim')} and ((d:soort = 'telefoon' and not(d:nummer = '9999999999'))"
    " or (d:soort = 'e-mail' and not(d:nummer = 'geheim@geheim.geheim')))]"
)
_TAKEN: Final = f"{LL}/d:eindtoets_basisonderwijs[{_true('d:deelgenomen')}]"
_NOT_TAKEN: Final = f"{LL}/d:eindtoets_basisonderwijs[not({_true('d:deelgenomen')})]"
_CALL: Final = f"{LL}/d:overstapadvies[{_true('d:contactnodig')}]"
_NO_RESULT: Final = "[not(d:toetsscore or d:referentiescore or d:document)]"
_NO_SCORE: Final = (
    "[not(d:aantalopgaven or d:aantalgoed or d:aantalfout or d:aantalgelezen or d:tijd"
    " or d:vaardigheidsscore)]"
)

_OV: Final = (
    Row("OVa.MD03", OVA, f"not({M}/d:categorie_uitlevering)"),
    Row("OVb.MD03", OVB, f"not({M}/d:categorie_uitlevering)"),
    Row("OVa.OS01", OVA, f"not({M}/d:overstap)"),
    Row("OVa.OS02", OVA, "not($move = 'POPO' or $move = 'POVO' or $move = 'VOVO')"),
    Row("OVa.IZ01", OVA, "not(d:inzage)"),
    Row("OVa.IZ02", OVA, f"d:inzage[not({_true('d:inzage')})]"),
    Row("OVa.IZ03", OVA, f"d:inzage[{_true('d:inzage')} and not(d:inzagedatum)]"),
    Row("OVa.IZ04", OVA, f"d:inzage[{_true('d:inzage')} and not(d:akkoord)]"),
    Row("OVa.IZ05", f"{OVA} and $move = 'VOVO'", "not(d:inzage/d:toestemming)"),
    Row("OVa.LL12", OVA, f"{LL}[not(d:bsn or d:onderwijsnummer)]"),
    Row("OVa.LL13", f"{OVA} and $move = 'POVO'", f"{LL}[not(d:leerlingid)]"),
    Row("OVa.LL14", OVA, f"{LL}[not(d:datuminschrijving)]"),
    Row("OVa.LL15", OVA, f"{LL}[not(d:verzorgersaansprakelijk)]"),
    Row(
        "OVa.AI01",
        f"{OVA} and ($move = 'POPO' or $move = 'POVO')",
        f"{LL}[not({_true('d:verzorgersaansprakelijk')}) and not(d:aansprakelijkeinstelling)]",
    ),
    Row("OVa.VV01", f"{OVA} and not($move = 'POPO')", f"{LL}/d:voorschools"),
    Row("OVa.VV02", f"{OVA} and not($move = 'POPO')", f"{LL}/d:vroegschools"),
    Row("OVa.OA01", OVA, f"{LL}[not(d:overstapadvies)]"),
    Row(
        "OVa.OA02",
        f"{OVA} and $move = 'POVO'",
        f"{S}[not(d:soort = 'SO')]/d:leerling/d:overstapadvies[not(d:advies)]",
    ),
    Row("OVa.OA03", OVA, f"{LL}/d:overstapadvies[not(d:contactnodig)]"),
    Row("OVa.OA04", OVA, f"{_CALL}[not(d:contactpersoon)]"),
    Row("OVa.OA05", OVA, f"{_CALL}[not(d:contacttelefoon)]"),
    Row("OVa.EB02", OVA, f"{_TAKEN}[not(d:eindtoetsresultaat)]"),
    Row("OVa.EB03", OVA, f"{_NOT_TAKEN}[not(d:eindtoetsresultaat/d:toetssoort)]"),
    Row("OVa.EB04", OVA, f"{_TAKEN}[not(d:eindtoetsresultaat/d:toets_advies)]"),
    Row(
        "OVa.TR04",
        f"{OV_FAMILY} and $move = 'POVO'",
        f"{LL}//d:toets[number(translate(d:afname/d:afnamedatum, '-', '')) < $limit]",
    ),
    Row("OVb.LL", OVB, f"{LL}/d:geboorteplaats | {LL}/d:nationaliteit"),
    Row("OVa.LL08", OVA, f".//d:communicatie{_LEGIBLE}[not(ancestor::d:verzorger)]"),
    Row("OVa.OV04", OVA, f".//d:verzorger//d:communicatie{_LEGIBLE}"),
    Row("OVb.LL04", OVB, f".//d:communicatie{_LEGIBLE}[not(ancestor::d:verzorger)]"),
    Row("OVb.OV02", OVB, f".//d:verzorger//d:communicatie{_LEGIBLE}"),
    Row("OVa.OS03", f"{OV_FAMILY} and not({OVA} or {OVB})", "d:overdrachtsoort"),
)
_PAO: Final = (
    Row("PaO.MD03", PAO, f"not({M}/d:categorie_uitlevering)"),
    Row("PaO.SO01", PAO, f"not({M}/d:overstap)"),
    Row("PaO.SO02", PAO, f"not({TO_SWV})"),
    Row("PaO.SO03", f"{PAO_FAMILY} and not({PAO})", "d:overdrachtsoort"),
    Row("PaO.LL08", PAO, f".//d:communicatie{_LEGIBLE}"),
    Row("PaO.LL12", PAO, f"{LL}/d:bsn | {LL}/d:onderwijsnummer"),
    Row("PaO.OV05", PAO, f"{LL}/d:verzorger/d:banknummer"),
    *(
        Row(f"PaO.{id_}", f"{PAO} and $move = '{move}'", f"{LL}/d:{name}")
        for id_, move, name in (
            ("VV01", "VOSWV", "vanpeuterspeelzaal"),
            ("VV02", "VOSWV", "naampeuterspeelzaal"),
            ("VV03", "VOSWV", "voorschools"),
            ("VV04", "VOSWV", "vroegschools"),
            ("EB01", "POSWV", "eindtoets_basisonderwijs"),
            ("VM01", "POSWV", "bevorderd"),
            ("VM02", "POSWV", "examenresultaat"),
            ("VM03", "POSWV", "resultaatvakkenvo"),
            ("VM04", "POSWV", "certificaat"),
            ("VM05", "POSWV", "competenties"),
            ("VM06", "POSWV", "stage"),
            ("VM07", "POSWV", "overigvombo"),
        )
    ),
)
# the same rule in several profiles: its ids, and what is wrong
_ALIKE: Final = (
    ("OVa.LL01 PaO.LL01", f"{LL}[not(d:voornaam)]"),
    ("OVa.LL02 PaO.LL02", f"{LL}[not(d:geboortedatum)]"),
    ("OVa.LL03 OVb.LL01 PaO.LL03", f"{LL}/d:geboortemaand"),
    ("OVa.LL04 PaO.LL04", f"{LL}[not(d:adresgeheim)]"),
    (
        "OVa.LL05 PaO.LL05",
        f"{LL}[not({_true('d:adresgeheim')}) and not(d:adreslijst/d:adres or d:adresbuitenland)]",
    ),
    ("OVa.LL06 OVb.LL02 PaO.LL06", f"{_SECRET} and {LL}/d:adreslijst/d:adres"),
    ("OVa.LL07 OVb.LL03 PaO.LL07", f"{LL}/d:postcode4adres"),
    ("OVa.LL09 OVb.LL05 PaO.LL09", f"{_SECRET} and {LL}/d:adresbuitenland"),
    ("OVa.LL10 PaO.LL10", f"{LL}/d:geboorteplaats"),
    ("OVa.LL11 PaO.LL11", f"{LL}/d:nationaliteit"),
    (
        "OVa.SL01 PaO.SL01",
        f"{S}[not(d:adreslijst/d:adres)] | {LL}[not(d:schoolloopbaanlijst/d:schoolloopbaan)]",
    ),
    ("OVa.SL02 PaO.SL02", f"{S}[not(d:communicatielijst/d:communicatie)]"),
    ("OVa.OV01 PaO.OV01", f"{LL}[{_true('d:verzorgersaansprakelijk')} and not(d:verzorger)]"),
    (
        "OVa.OV03 OVb.OV01 PaO.OV03",
        f"{LL}/d:verzorger[{_true('d:adresgeheim')} and d:adreslijst/d:adres]",
    ),
    ("OVa.TR05 PaO.TR02", f"{LL}/d:toetslijst//d:resultaat{_NO_RESULT}"),
    ("OVa.TR06 PaO.TR03", f"{LL}/d:toetslijst//d:toetsscore{_NO_SCORE}"),
    ("OVa.CL01 PaO.CL01", f"{LL}/d:cijferlijstlijst//d:score[not(d:waarde or d:kwalificatie)]"),
)
_WHEN: Final = {"OVa": OVA, "OVb": OVB, "PaO": PAO}
_NO_LAS: Final = f"not({M}/d:deeldossier = 'LAS' or {M}/d:deeldossier = 'LASLVS')"
_OTHER_VERSION: Final = f"not({M}/d:validatieversie = '2019.1.1')"
# of a dossier within one BRIN the id is that of its profile; in both it is for all of the family
_MARKED_ALL: Final = (
    Row("OVa.MD01", f"{OV_FAMILY} and not({OVB})", _NO_LAS),
    Row("OVb.MD01", OVB, _NO_LAS),
    Row("PaO.MD01", PAO_FAMILY, _NO_LAS),
    Row("OVa.MD02", f"{OV_FAMILY} and not({OVB})", _OTHER_VERSION),
    Row("OVb.MD02", OVB, _OTHER_VERSION),
    Row("PaO.MD02", PAO, _OTHER_VERSION),
)
_DATA_SET: Final = (
    Row(
        "OG.01",
        ALWAYS,
        ".//d:communicatie[d:soort = 'e-mail'][string-length(d:nummer) < 4 or "
        "string-length(d:nummer) > 256 or not(re:test(d:nummer, $email))]",
    ),
    Row("OG.02", ALWAYS, f"not({M}/d:standaardversie = '2019.1')"),
    Row("OG.03", ALWAYS, ".//d:lwoo_einddatum[not(re:test(., '[0-9]{4}-07-31'))]"),
    Row("OG.04", ALWAYS, f".//d:verzorger[d:overlijdensdatum and not({_true('d:overleden')})]"),
    Row(
        "OG.05",
        ALWAYS,
        f".//d:huisarts[d:roepnaam or d:geslacht or {_true('d:adresgeheim')}]",
    ),
    Row(
        "codelijst.33",
        ALWAYS,
        f"{M}/d:deeldossier[not(. = 'LAS' or . = 'LVS' or . = 'LASLVS' or . = 'TIB')]",
    ),
)

CATEGORIES: Final = (
    (1, "cat_metadata", "", "metadata overdrachtsoort"),
    (2, "cat_ouderinzage", "", "inzage"),
    (5, "cat_oudersverzorgers", LL, "verzorgersaansprakelijk verzorger aansprakelijkeinstelling"),
    (6, "cat_vve", LL, "vanpeuterspeelzaal naampeuterspeelzaal voorschools vroegschools"),
    (7, "cat_schoolloopbaan", LL, "schoolloopbaanlijst"),
    (8, "cat_overstapadvies", LL, "overstapadvies"),
    (
        9,
        "cat_onderwijsondersteuning",
        f"{LL}/d:onderwijsondersteuning",
        "toelichting_onderwijsbehoeften diagnose medicijngebruik opp tlv "  # noqa: ISC004 - long
        "arrangement_cluster12 arrangement_pao lwoo rvc",
    ),
    (10, "cat_verzuim", LL, "verzuim"),
    (11, "cat_eindtoetsbo", LL, "eindtoets_basisonderwijs"),
    (12, "cat_toetsresultaten", LL, "toetslijst"),
    (13, "cat_handelingsplannen", f"{LL}/d:onderwijsondersteuning", "handelingsplan"),
    (14, "cat_cijferlijsten", LL, "cijferlijstlijst"),
    (
        15,
        "cat_vombo",
        LL,
        "bevorderd examenresultaat resultaatvakkenvo certificaat competenties stage overigvombo",
    ),
    (16, "cat_bijlagedocs", LL, "overigdocumentlijst"),
)
# the published files look for a misspelt element here
_NOT_SEEN: Final = "toelichting_onderwijsbehoeften"


def _category(number: int, name: str, inside: str, elements: str) -> Row:
    """The row of one category: VERPLICHT and nothing there, or something where it may not be."""
    said = f"{M}/d:categorie_uitlevering/d:{name}"
    there = [f"{inside or '.'}/d:{element}" for element in elements.split()]
    seen = [path for path in there if not path.endswith(_NOT_SEEN)]
    return Row(
        f"OS.cat{number:02}",
        ALWAYS,
        f"({said} = 'VERPLICHT' and not({' | '.join(there)})) or "
        f"(({said} = 'VERBODEN' or {said} = 'OPT-UIT') and ({' | '.join(seen)}))",
    )


def _alike(ids: str, broken: str) -> tuple[Row, ...]:
    return tuple(Row(id_, _WHEN[id_.partition(".")[0]], broken) for id_ in ids.split())


ROWS: Final = (
    *_OV,
    *_PAO,
    *_MARKED_ALL,
    *_DATA_SET,
    *(row for ids, broken in _ALIKE for row in _alike(ids, broken)),
    *(_category(*given) for given in CATEGORIES),
)
"""Every rule of the standard, but for the code lists."""
