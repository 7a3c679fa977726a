"""The intake sheet: what a mentor reads of a pupil, and what must not stand on it."""

import io
from dataclasses import replace
from datetime import date

import pypdf
import pytest

from adapters.formats.uitlevering.pupil import keep_pupil
from adapters.magister.intake import blad
from adapters.magister.intake.inhoud import blad_of
from gateway.domain.dossier import (
    Afname,
    Communicatielijst,
    Diagnose,
    Handelingsplan,
    Huidigeschool,
    Leerling,
    Lwoo,
    Onderwijsondersteuning,
    Opp,
    Overigdocumentlijst,
    Referentiescore,
    Resultaat,
    Tlv,
    Toetsidentificatie,
    Toetslijst,
    Toetsonderdeel,
)
from gateway.domain.overstapdossier import Zienswijze
from tests.dossier_builders import (
    BSN,
    a_communicatie,
    a_document,
    a_dossier,
    a_dossier_of,
    a_huidigeschool,
    a_kop,
    a_leerling,
    a_metadata,
    a_toets,
    a_verzorger,
    an_aanvulling,
    an_inzage,
    an_overstapadvies,
    an_overstapdossier,
)
from tests.magister_builders import FOLDER, a_levering, a_levering_of, written

SHEET = f"{FOLDER}/intakeblad.pdf"
ABSENT = "staat niet in het dossier"
SIBLING = "999900018"
SUPPORT = Onderwijsondersteuning(
    diagnose=(
        Diagnose(code=("F81.0",), datum=date(2024, 3, 12), doorwie="drs. V. Erzonnen"),
        Diagnose(code=("G40",)),
    ),
    medicijngebruik=True,
    handelingsplan=(Handelingsplan(startdatum=date(2025, 9, 1), isgerichtop="spelling"),),
    opp=Opp(opp_ingangdatum=date(2024, 8, 1), opp_einddatum=date(2026, 7, 31)),
    tlv=(
        Tlv(
            tlvingangdatum=date(2024, 8, 1),
            tlvswvnummer="VO9901",
            tlvcategorie="L",
            tlvbeschikkingsnummer="B-1",
        ),
    ),
    lwoo=Lwoo(
        lwoo_ingangdatum=date(2025, 8, 1), lwoo_swvnummer="VO9901", lwoo_beschikkingsnummer="B-2"
    ),
)


def sheet_of(levering) -> pypdf.PdfReader:
    """The intake sheet of one pupil."""
    files, _ = written(levering)
    return pypdf.PdfReader(io.BytesIO(files[SHEET]))


def text_of(levering) -> str:
    """All that stands on the sheet of paper, on one line."""
    return " ".join(" ".join(page.extract_text() for page in sheet_of(levering).pages).split())


def words_of(levering) -> str:
    """All that the sheet says, before it is drawn, on one line."""
    kept = keep_pupil(levering, FOLDER, lambda *_: None)
    made = blad_of(levering.overstapdossier, kept.files, blad.RUIM)
    return " ".join(
        [
            made.naam,
            made.herkomst,
            *made.let_op,
            *(words for deel in made.delen for words in said(deel)),
        ]
    )


def said(deel):
    """The heading of a part and what stands under it."""
    yield deel.kop
    for een in deel.inhoud:
        if isinstance(een, blad.Tabel):
            yield from (cell for rij in een.rijen for cell in rij)
        else:
            yield f"{een.naam} {een.tekst}" if isinstance(een, blad.Regel) else een.tekst


def a_nearly_empty_levering():
    """A dossier with what the standard demands of a pupil, and nothing more."""
    school = Huidigeschool(
        naam="School De Lege Klas",
        brincode="99XX",
        vestigingscode="00",
        aanleverpunt="0",
        leerling=Leerling(achternaam="Verzonnen"),
    )
    dossier = a_dossier(inzage=None, huidigeschool=school)
    return a_levering(an_overstapdossier(dossier=dossier, aanvulling=None))


def a_levering_saying(**categories):
    """A full dossier, with support, whose metadata says this of *categories*."""
    metadata = a_metadata()
    said = replace(metadata.categorie_uitlevering, **categories)
    document = a_document(bestandsnaam="Rapport.zip")
    school = a_huidigeschool(
        leerling=a_leerling(
            onderwijsondersteuning=replace(
                SUPPORT, diagnose=(replace(SUPPORT.diagnose[0], document=(document,)),)
            )
        )
    )
    dossier = a_dossier(metadata=replace(metadata, categorie_uitlevering=said))
    return a_levering(an_overstapdossier(dossier=replace(dossier, huidigeschool=school)))


def a_quotient(code: str = "IQ"):
    """The outcome of a test of intelligence."""
    return Referentiescore(
        codereferentiescore=code, codevergelijkingsgroep="Landelijk", waarde="114"
    )


def a_levering_with_phone(**changes):
    """A pupil with one carer, whose only telephone number is changed so."""
    own = ("adresgeheim", "overleden", "overlijdensdatum")
    verzorger = {key: changes.pop(key) for key in own if key in changes}
    phone = a_communicatie(nummer="0612345678", **changes)
    lijst = Communicatielijst(communicatie=(phone,))
    return a_levering_of(verzorger=(a_verzorger(communicatielijst=lijst, **verzorger),))


@pytest.fixture(scope="module")
def full_text():
    """The paper of a full dossier."""
    return text_of(a_levering())


class TestWhatStandsOnIt:
    """What a mentor needs on the first day."""

    @pytest.mark.parametrize(
        "said",
        [
            "Lotte Zoë van der Verzonnen",
            "Roepnaam Lotte",
            "Geboortedatum 09-03-2014",
            "Basisschool De Verzonnen Eik, Verzonnendam (BRIN 99XX00)",
            "groep 8, Groep 8A (2025-2026)",
            "Advies havo",
            "voorlopig vmbo tl t/m havo (19-01-2026)",
            "na de toets heroverwogen en bijgesteld (20-03-2026)",
            "definitief havo (23-03-2026)",
            "Toets IEP, 03-02-2026",
            "Toetsadvies havo/vwo",
            "lezen 2F, rekenen 1S",
            "rekenen Verzonnen rekentoets M8 20-01-2026 vs 112,5, 31 van 40 goed niveau II",
            "spelling 0,2 (DL 75, DLE 60)",
            "Handelingsplan gericht op spelling, 01-09-2025 t/m 31-01-2026.",
            "De leerling gebruikt geen medicijnen.",
            "De school van herkomst vindt contact over deze leerling nodig.",
            "Zienswijze van de ouders (25-03-2026): Wij herkennen ons kind.",
            "Verzuim in de laatste twaalf maanden: 3 dagdelen geoorloofd",
            "Naam J. Verzonnen Telefoon 0101234567 E-mail groep8@school.example",
            "Hanna Bedacht moeder, wettelijk vertegenwoordiger 0101234567",
            "bijlagen/onderwijskundig-rapport.pdf (onderwijskundig rapport)",
            "Uit het overstapdossier van 30-03-2026, versie 1 (definitief).",
        ],
    )
    def test_full_dossier(self, said, full_text):
        """Pupil, advice, test, results, support, attention, people and files stand on it."""
        assert said in full_text

    @pytest.mark.parametrize(
        "said",
        [
            "Vastgesteld: dyslexie; 12-03-2024, drs. V. Erzonnen.",
            "Vastgesteld: epilepsie.",
            "De leerling gebruikt medicijnen.",
            "Er is een ontwikkelingsperspectief (OPP), 01-08-2024 t/m 31-07-2026.",
            "Er is een toelaatbaarheidsverklaring (TLV), categorie laag, vanaf 01-08-2024.",
            "Er is een aanwijzing lwoo, vanaf 01-08-2025.",
            "Het dossier zegt niets over: dyscalculie.",
        ],
    )
    def test_support(self, said):
        """Support stands on it in sentences, and so does what the dossier does not speak of."""
        assert said in words_of(a_levering_of(onderwijsondersteuning=SUPPORT))

    @pytest.mark.parametrize(
        "said",
        [
            f"Roepnaam {ABSENT}",
            f"Geboortedatum {ABSENT}",
            f"Laatste groep {ABSENT}",
            f"Advies {ABSENT}",
            f"Weg naar het advies {ABSENT}",
            f"Een doorstroomtoets {ABSENT}.",
            f"Een toetsresultaat {ABSENT}.",
            "Het dossier zegt niets over: dyslexie, dyscalculie, een OPP, een TLV, lwoo, medicijn",
            "Het dossier noemt geen aandachtspunten.",
            f"Naam {ABSENT} Telefoon {ABSENT} E-mail {ABSENT}",
            f"Een ouder of verzorger {ABSENT}.",
            "Bij het dossier zijn geen bijlagen.",
        ],
    )
    def test_what_is_absent(self, said):
        """What the dossier lacks is said to be lacking; nothing is left to guess."""
        assert said in words_of(a_nearly_empty_levering())

    def test_last_of_each_domain(self):
        """Of forty tests the last in each domain stands on it, whatever its capitals."""
        toetsen = tuple(
            a_toets(
                toetsidentificatie=Toetsidentificatie(
                    eldtoetscode=f"T{number}",
                    leergebied=("Rekenen", "rekenen", "spelling", "Lezen")[number % 4],
                    toetsnaam=f"Toets {number}.",
                ),
                afname=Afname(afnamedatum=date(2020 + number // 10, 1 + number % 10, 5)),
            )
            for number in range(40)
        )

        text = words_of(a_levering_of(toetslijst=Toetslijst(toets=toetsen)))

        shown = [number for number in range(40) if f"Toets {number}." in text]
        assert shown == [37, 38, 39]

    def test_levels_beside_others(self):
        """A level against another group than the country names that group."""
        scores = (
            Referentiescore(
                codereferentiescore="DLE", codevergelijkingsgroep="Landelijk", waarde=">60"
            ),
            Referentiescore(
                codereferentiescore="Percentiel", codevergelijkingsgroep="HAVO", waarde="55"
            ),
        )
        toets = a_toets(resultaat=Resultaat(referentiescore=scores))

        text = words_of(a_levering_of(toetslijst=Toetslijst(toets=(toets,))))

        assert "DLE >60, Percentiel 55 (havo)" in text

    def test_director_where_nobody_is_named(self):
        """Without a contact person the director stands there, and is said to be the director."""
        text = words_of(a_levering_of(overstapadvies=None))

        assert "Naam P. Bedacht (directeur) Telefoon 0101234567" in text

    def test_parents_who_do_not_agree(self):
        """A mentor knows that the parents do not agree with the dossier, and why."""
        inzage = an_inzage(akkoord="Nee", redennietakkoord="Het advies vinden wij te laag.")

        text = words_of(a_levering(an_overstapdossier(dossier=a_dossier(inzage=inzage))))

        assert "niet met het dossier eens: Het advies vinden wij te laag." in text

    def test_provisional(self):
        """On a provisional dossier that is the first thing that one reads."""
        text = words_of(a_levering(an_overstapdossier(kop=a_kop(status="voorlopig"))))

        assert text.index("Dit dossier is voorlopig") < text.index("Leerling")

    def test_not_taken(self):
        """Why there was no test stands where the result would."""
        toets = replace(
            an_aanvulling().doorstroomtoets,
            deelgenomen=False,
            reden="ziekte",
            aanbieder=None,
            toetsadvies=None,
        )

        text = words_of(
            a_levering(an_overstapdossier(aanvulling=an_aanvulling(doorstroomtoets=toets)))
        )

        assert "niet gemaakt: ziek, ook op de inhaaldagen" in text
        assert "Toetsadvies" not in text


class TestWhatMustNotStandOnIt:
    """Secrets, and what the school of origin did not release."""

    def test_no_bsn(self):
        """No BSN stands on it, not of the pupil and not of a sister in somebody's remark."""
        spaced = f"{BSN[:3]} {BSN[3:6]} {BSN[6:]}"
        advies = an_overstapadvies(
            argumentatie=f"BSN {BSN}, ook wel {spaced}; zus {SIBLING}. Bel 0101234567 even."
        )

        text = words_of(a_levering_of(overstapadvies=advies))

        assert BSN not in text.replace(" ", "")
        assert SIBLING not in text
        assert "Bel 0101234567 even." in text

    @pytest.mark.parametrize("reason", ["OPT-UIT", "VERBODEN"])
    @pytest.mark.parametrize(
        ("categorie", "secret"),
        [
            ("cat_schoolloopbaan", "Groep 8A"),
            ("cat_overstapadvies", "definitief havo"),
            ("cat_eindtoetsbo", "havo/vwo"),
            ("cat_toetsresultaten", "Verzonnen rekentoets"),
            ("cat_onderwijsondersteuning", "dyslexie"),
            ("cat_onderwijsondersteuning", "bijlagen/diagnose"),
            ("cat_onderwijsondersteuning", "medicijnen"),
            ("cat_onderwijsondersteuning", "intelligentieonderzoek"),
            ("cat_handelingsplannen", "gericht op spelling"),
            ("cat_verzuim", "dagdelen"),
            ("cat_oudersverzorgers", "Hanna"),
            ("cat_bijlagedocs", "bijlagen/onderwijskundig-rapport"),
        ],
    )
    def test_withheld(self, categorie, secret, reason):
        """What a category leaves out is not on the sheet, should the dossier hold it after all."""
        before = words_of(a_levering_saying(**{categorie: "VERPLICHT"}))
        after = words_of(a_levering_saying(**{categorie: reason}))

        assert secret in before
        assert secret not in after

    def test_withheld_is_said(self):
        """The mentor reads that a part was not sent along, not that it does not exist."""
        text = words_of(a_levering_saying(cat_toetsresultaten="OPT-UIT"))

        assert "De school van herkomst heeft dit deel niet meegestuurd." in text

    def test_medical_facts_without_release(self):
        """Where a dossier does not say what goes along, no medical fact stands on the sheet."""
        school = a_huidigeschool(leerling=a_leerling(onderwijsondersteuning=SUPPORT))
        dossier = a_dossier(metadata=a_metadata(categorie_uitlevering=None), huidigeschool=school)

        text = words_of(a_levering(an_overstapdossier(dossier=dossier)))

        assert not [word for word in ("dyslexie", "epilepsie", "gebruikt") if word in text]
        assert "Of medische gegevens gedeeld mogen worden zegt het dossier niet" in text
        assert "Er is een ontwikkelingsperspectief" in text

    def test_names_of_medical_files_without_release(self):
        """Where no medical fact may stand on the sheet, no name of a file about one does."""
        document, score = a_document(bestandsnaam="Rapport.zip"), a_quotient()
        wisc = a_toets(resultaat=Resultaat(referentiescore=(score,), document=document))
        diagnose = replace(SUPPORT.diagnose[0], document=(document,))
        leerling = a_leerling(
            onderwijsondersteuning=replace(SUPPORT, diagnose=(diagnose,)),
            toetslijst=Toetslijst(toets=(wisc, a_toets(resultaat=Resultaat(document=document)))),
        )
        school = a_huidigeschool(leerling=leerling)
        silent = a_dossier(metadata=a_metadata(categorie_uitlevering=None), huidigeschool=school)

        before = words_of(a_levering(an_overstapdossier(dossier=a_dossier(huidigeschool=school))))
        after = words_of(a_levering(an_overstapdossier(dossier=silent)))

        assert [before.count(name) for name in ("bijlagen/diagnose", "bijlagen/toets")] == [1, 2]
        assert [after.count(name) for name in ("bijlagen/diagnose", "bijlagen/toets")] == [0, 1]

    def test_medical_files_alone_without_release(self):
        """The sheet does not say that there are no attachments where it may not name them."""
        diagnose = replace(SUPPORT.diagnose[0], document=(a_document(),))
        leerling = a_leerling(
            onderwijsondersteuning=replace(SUPPORT, diagnose=(diagnose,)),
            overigdocumentlijst=None,
        )
        school = a_huidigeschool(leerling=leerling)
        dossier = a_dossier(metadata=a_metadata(categorie_uitlevering=None), huidigeschool=school)

        text = words_of(a_levering(an_overstapdossier(dossier=dossier, aanvulling=None)))

        assert "Wat er aan bijlagen is, ligt in de map." in text

    def test_no_intelligence_quotient(self):
        """That intelligence was tested stands on it; the outcome does not."""
        text = words_of(a_levering())

        assert "Op 04-11-2025 is intelligentieonderzoek gedaan" in text
        assert "104" not in text

    @pytest.mark.parametrize(
        ("leergebied", "toetsnaam", "code", "is_part"),
        [
            (None, "WISC-III", "IQ", False),
            (None, "WISC-III", "IQ", True),
            ("IQ", "WISC-III", "Standaardscore", False),
            ("overig", "Niet-schoolse intelligentietest", "Standaardscore", False),
        ],
    )
    def test_no_test_of_intelligence(self, leergebied, toetsnaam, code, is_part):
        """A test of intelligence among the tests is said to have been taken, and no more."""
        outcome, none = Resultaat(referentiescore=(a_quotient(code),)), Resultaat()
        part = Toetsonderdeel(eldonderdeelcode="V-1", resultaat=outcome)
        wisc = a_toets(
            toetsidentificatie=Toetsidentificatie(
                eldtoetscode="V-WISC", leergebied=leergebied, toetsnaam=toetsnaam
            ),
            afname=Afname(afnamedatum=date(2025, 5, 6), jaargroep="7"),
            resultaat=none if is_part else outcome,
            toetsonderdeel=(part,) if is_part else (),
        )

        text = words_of(a_levering_of(toetslijst=Toetslijst(toets=(wisc,))))

        assert "Op 06-05-2025 is intelligentieonderzoek gedaan" in text
        assert "Wat er aan toetsresultaten is, staat in het dossier." in text
        assert not [word for word in ("114", toetsnaam) if word in text]

    @pytest.mark.parametrize(
        "changes",
        [
            {"geheim": True},
            {"nummer": "9999999999"},
            {"adresgeheim": True, "geheim": None},
            {"overleden": True},
            {"overlijdensdatum": date(2024, 1, 2)},
        ],
    )
    def test_secret_number(self, changes):
        """No secret number stands on it, nor one of which a secret address leaves doubt."""
        phone = changes.pop("nummer", "0612345678")
        levering = a_levering_with_phone(**changes)
        if phone != "0612345678":
            lijst = Communicatielijst(communicatie=(a_communicatie(nummer=phone),))
            levering = a_levering_of(verzorger=(a_verzorger(communicatielijst=lijst),))

        text = words_of(levering)

        assert "0612345678" not in text
        assert "9999999999" not in text
        has_died = changes.keys() & {"overleden", "overlijdensdatum"}
        assert ("overleden" if has_died else "geheim") in text

    def test_number_that_is_not_secret(self):
        """A number that is said not to be secret stands on it, whatever the address is."""
        assert "0612345678" in words_of(a_levering_with_phone(adresgeheim=True, geheim=False))

    def test_no_address(self):
        """Of a pupil with a secret address the sheet says that it is, and holds no address."""
        text = words_of(a_levering_of(adresgeheim=True))

        assert "Het adres van de leerling is geheim" in text
        assert "1234" not in text.replace("0101234567", "")

    def test_nothing_beside_the_words(self):
        """Neither a name nor a number of the pupil stands in the properties of the file."""
        properties = str(sheet_of(a_levering()).metadata)

        assert "Intakeblad" in properties
        assert [secret for secret in ("Lotte", "Verzonnen", BSN) if secret in properties] == []

    def test_repr(self):
        """What stands on a sheet shows in no traceback."""
        parts = (
            blad.Regel(naam="Naam", tekst="geheim"),
            blad.Zin(tekst="geheim"),
            blad.Tabel(koppen=("Naam",), breedten=(1,), rijen=(("geheim",),)),
        )

        assert "geheim" not in repr(parts)


class TestThePaper:
    """The file itself."""

    def test_listed(self):
        """The overview tells people that the sheet is there."""
        files, _ = written(a_levering())

        assert '"intakeblad.pdf";"intakeblad voor de mentor"' in files["overzicht.csv"].decode()

    def test_same_bytes(self):
        """The same dossier gives the same file, to the byte."""
        assert written(a_levering())[0][SHEET] == written(a_levering())[0][SHEET]

    def test_accessible(self):
        """A program that reads aloud knows its language, its title and its headings."""
        sheet = sheet_of(a_levering())

        assert sheet.trailer["/Root"]["/Lang"] == "nl-NL"
        assert sheet.metadata.title == "Intakeblad voor de mentor"
        assert sheet.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
        assert [item.title for item in sheet.outline][:2] == ["Leerling", "Schooladvies"]

    def test_one_page(self):
        """An ordinary dossier fits on one A4."""
        (page,) = sheet_of(a_levering()).pages

        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]

    def test_never_more_than_two(self):
        """However much a dossier holds, the sheet is two pages, and says that there is more."""
        wide = "W" * 2000
        toets = a_toets(
            resultaat=Resultaat(
                referentiescore=(
                    Referentiescore(
                        codereferentiescore="FN", codevergelijkingsgroep="GT", waarde=wide
                    ),
                )
            )
        )
        toetsen = tuple(
            replace(
                toets,
                toetsidentificatie=Toetsidentificatie(
                    eldtoetscode="T", leergebied=f"{number} {wide}", toetsnaam=wide
                ),
            )
            for number in range(40)
        )
        leerling = a_leerling(
            voornaam=(wide,),
            roepnaam=wide,
            achternaam=wide,
            toetslijst=Toetslijst(toets=toetsen),
            verzorger=tuple(a_verzorger(voornaam=(wide,)) for _ in range(30)),
            onderwijsondersteuning=Onderwijsondersteuning(
                diagnose=tuple(Diagnose(code=("F90",), naam=wide) for _ in range(30))
            ),
            overstapadvies=an_overstapadvies(
                argumentatie=wide,
                motivatie_herzienadvies=wide,
                contactpersoon=wide,
                contacttelefoon=wide,
                contactemail=wide,
            ),
            overigdocumentlijst=Overigdocumentlijst(
                document=tuple(a_document(bestandsnaam=f"{number}.pdf") for number in range(30))
            ),
        )
        zienswijze = Zienswijze(van="ouder", datum=date(2026, 3, 1), tekst=wide)
        levering = a_levering(
            an_overstapdossier(
                dossier=a_dossier(huidigeschool=a_huidigeschool(naam=wide, leerling=leerling)),
                aanvulling=an_aanvulling(zienswijze=(zienswijze,) * 20, bijlage=()),
            )
        )

        assert len(sheet_of(levering).pages) == 2
        assert "En 35 domeinen meer in het dossier." in text_of(levering)

    def test_letter_without_a_picture(self, caplog):
        """A letter that the font lacks is told in a finding and on the sheet, and never named."""
        levering = a_levering_of(roepnaam="\u674e")

        _, findings = written(levering)

        (finding,) = (one for one in findings if one.rule == "GW.MAG41")
        assert "\u674e" not in finding.message + finding.advice + finding.path
        assert "Niet alle letters van dit dossier" in text_of(levering)
        assert caplog.records == []

    @pytest.mark.parametrize("name", ["Ayşegül", "Łucja", "Nguyễn", "Đorđe", "Zoë", "Σωκράτης"])
    def test_letters_of_the_world(self, name):
        """Letters of the names that schools know stand on it as they are."""
        text = text_of(a_levering_of(roepnaam=name))

        assert name in text
        assert "Niet alle letters" not in text

    def test_lines_and_marks(self):
        """Line ends and other control characters in a remark break nothing."""
        advies = an_overstapadvies(argumentatie="Eerst\r\n\tdan \x85daarna\u2028slot **vet** <b>")

        text = text_of(a_levering_of(overstapadvies=advies))

        assert "Eerst dan daarna slot **vet** <b>" in text

    def test_from_another_secondary_school(self):
        """Of a pupil who moves within secondary education the last year is one of those."""
        loopbaan = a_dossier_of().huidigeschool.leerling.schoolloopbaanlijst
        year = replace(
            loopbaan.schoolloopbaan[0], jaargroep="12", groepscode="2hv1", groepsnaam=None
        )

        text = text_of(
            a_levering_of(schoolloopbaanlijst=replace(loopbaan, schoolloopbaan=(year,)))
        )

        assert "leerjaar 2 vo, 2hv1 (2025-2026)" in text
