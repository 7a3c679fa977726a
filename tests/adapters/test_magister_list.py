"""The list of new pupils for Magister."""

import csv
import io
from datetime import date

import pytest

from gateway.domain.dossier import Gba, Land, Nationaliteit
from tests.dossier_builders import (
    a_communicatie,
    a_communicatielijst,
    a_dossier_of,
    a_verzorger,
    an_aanvulling,
    an_adres,
    an_adreslijst,
    an_overstapadvies,
    an_overstapdossier,
)
from tests.magister_builders import FOLDER, a_levering, a_levering_of, a_mapping, rules, written

LIST = "nieuwe-leerlingen.csv"
LEERLING = "dossier/huidigeschool/leerling"


def rows(content: bytes, encoding: str = "cp1252", separator: str = ";") -> list[dict[str, str]]:
    """The rows of a list, as a program that imports it reads them."""
    text = io.StringIO(content.decode(encoding), newline="")
    return list(csv.DictReader(text, delimiter=separator))


def only_row(*leveringen, mapping=None) -> dict[str, str]:
    """The row of the only pupil in the list."""
    files, _ = written(*leveringen, mapping=mapping)
    (row,) = rows(files[LIST])
    return row


def cell(tmp_path, column: str, levering) -> tuple[str, list[str]]:
    """What stands in the cell of a list with one *column*, and what was found."""
    files, findings = written(levering, mapping=a_mapping(tmp_path, f"naam = 'Proef'\n{column}"))
    (row,) = rows(files[LIST])
    return row["Proef"], rules(findings)


@pytest.fixture(scope="module")
def row():
    """The row of a pupil of whom there is something in every column."""
    return only_row(a_levering())


class TestTheDefaultColumns:
    """The list as it is when a school has no mapping file of its own."""

    @pytest.mark.parametrize(
        ("column", "expected"),
        [
            ("Roepnaam", "Lotte"),
            ("Voornamen", "Lotte Zoë"),
            ("Voorletters", "L.Z."),
            ("Tussenvoegsel", "van der"),
            ("Achternaam", "Verzonnen"),
            ("Geslacht", "V"),
            ("Geboortedatum", "09-03-2014"),
            ("BSN", "999900006"),
            ("Straat", "Verzonnenlaan"),
            ("Huisnummer", "12"),
            ("Toevoeging", "a"),
            ("Postcode", "1234 AB"),
            ("Plaats", "Verzonnendam"),
            ("Adres geheim", "N"),
            ("Telefoonnummer", "0101234567"),
            ("Email", "verzonnen@school.example"),
            ("Vorige school BRIN", "99XX"),
            ("Vorige school vestiging", "00"),
            ("Leerlingnummer vorige school", "70001"),
            ("Schooladvies", "havo"),
            ("Verzorger 1 relatie", "moeder"),
            ("Verzorger 1 achternaam", "Bedacht"),
            ("Verzorger 2 achternaam", ""),
            ("Onderwijsnummer", ""),
            ("Map", FOLDER),
        ],
    )
    def test_column(self, row, column, expected):
        """Each column holds its field in the form that Magister uses."""
        assert row[column] == expected

    @pytest.mark.parametrize(("code", "written"), [(1, "V"), (2, "M"), (0, ""), (None, "")])
    def test_geslacht(self, code, written):
        """In the dossier 1 is a woman and 2 a man; unknown is empty."""
        assert only_row(a_levering_of(geslacht=code))["Geslacht"] == written

    def test_secret_address(self):
        """That an address is secret stands beside it."""
        assert only_row(a_levering_of(adresgeheim=True))["Adres geheim"] == "J"

    @pytest.mark.parametrize(
        ("soort", "mask", "column"),
        [
            ("telefoon", "9999999999", "Telefoonnummer"),
            ("e-mail", "geheim@geheim.geheim", "Email"),
        ],
    )
    def test_secret_number(self, soort, mask, column):
        """What the standard writes for a secret number is no number: the cell is empty."""
        lijst = a_communicatielijst(a_communicatie(soort=soort, nummer=mask, geheim=True))

        files, findings = written(a_levering_of(communicatielijst=lijst))

        (row,) = rows(files[LIST])
        assert row[column] == ""
        (finding,) = (one for one in findings if one.rule == "GW.MAG16")
        assert column in finding.message

    def test_open_number_beside_a_secret_one(self):
        """Of two numbers the one that is not secret stands in the list."""
        lijst = a_communicatielijst(
            a_communicatie(nummer="9999999999", geheim=True),
            a_communicatie(nummer="0612345678", geheim=False),
        )

        files, findings = written(a_levering_of(communicatielijst=lijst))

        (row,) = rows(files[LIST])
        assert row["Telefoonnummer"] == "0612345678"
        assert "GW.MAG16" not in rules(findings)

    @pytest.mark.parametrize("died", [{"overleden": True}, {"overlijdensdatum": date(2024, 1, 2)}])
    def test_carer_who_has_died(self, died):
        """A carer who has died is not written to: the list begins with who is alive."""
        carers = (a_verzorger(achternaam="Overleden", **died), a_verzorger(achternaam="Levend"))

        files, findings = written(a_levering_of(verzorger=carers))

        (row,) = rows(files[LIST])
        assert [row[f"Verzorger {number} achternaam"] for number in (1, 2)] == ["Levend", ""]
        assert rules(findings) == ["GW.MAG17"]

    def test_nothing_but_a_name(self):
        """A pupil of whom hardly anything is known has a row with empty cells."""
        bare = a_levering_of(
            voornaam=(),
            voorletters_1=None,
            voorvoegsel=None,
            roepnaam=None,
            geboortedatum=None,
            geslacht=None,
            adresgeheim=None,
            adreslijst=None,
            communicatielijst=None,
            bsn=None,
            leerlingid=None,
            overstapadvies=None,
            verzorger=(),
        )

        row = only_row(bare)

        filled = {column for column, text in row.items() if text}
        assert filled == {
            "Achternaam",
            "Vorige school BRIN",
            "Vorige school vestiging",
            "Vorige school",
            "Map",
        }

    @pytest.mark.parametrize(
        ("advies", "herzien", "expected"), [("52", "60", "havo"), ("52", None, "vmbo tl t/m havo")]
    )
    def test_advice(self, advies, herzien, expected):
        """Without an aanvulling the advice as it was reconsidered counts, else the first one."""
        overstapadvies = an_overstapadvies(advies=advies, herzienadvies=herzien)

        assert only_row(a_levering_of(overstapadvies=overstapadvies))["Schooladvies"] == expected

    def test_one_address(self):
        """All of an address is of one address, the first kind that is there."""
        post = an_adres(soortadres="post", straat="Postbus", plaats="Elders")
        gba = an_adres(soortadres="gba", straat="Bedachtweg", toevoeging=None)

        row = only_row(a_levering_of(adreslijst=an_adreslijst(post, gba)))

        assert (row["Straat"], row["Toevoeging"], row["Plaats"]) == (
            "Bedachtweg",
            "",
            "Verzonnendam",
        )

    def test_several_pupils(self):
        """Each pupil has a row, in the order in which the dossiers came."""
        names = ["Bedacht", "Verzonnen", "Aardig"]

        files, _ = written(*(a_levering_of(achternaam=name) for name in names))

        assert [row["Achternaam"] for row in rows(files[LIST])] == names

    def test_nobody(self):
        """Without pupils there is a list with a head and no rows."""
        files, findings = written()

        assert rows(files[LIST]) == []
        assert findings == ()


class TestColumnsOfASchool:
    """What a mapping file can ask for."""

    @pytest.mark.parametrize(
        ("column", "expected"),
        [
            (f"veld = '{LEERLING}/geboortedatum'\ndatum = 'jjjjmmdd'", "20140309"),
            (f"veld = '{LEERLING}/voornaam'\nvoeg_samen = ', '", "Lotte, Zoë"),
            (f"veld = '{LEERLING}/voornaam[2]'", "Zoë"),
            (f"veld = '{LEERLING}/voornaam[3]'", ""),
            (f"veld = ['{LEERLING}/gba/gbaachternaam', '{LEERLING}/achternaam']", "Verzonnen"),
            (f"veld = '{LEERLING}/geslacht'\ncodelijst = true", "vrouw"),
            (f"veld = '{LEERLING}/adresgeheim'", "false"),
            (
                "veld = ['kop/afzender/@brin', 'kop/afzender/@vestiging']\nvoeg_samen = ''",
                "99XX00",
            ),
            ("veld = 'kop/opgesteld'", "30-03-2026"),
            ("veld = 'aanvulling/doorstroomtoets/toetsadvies'\nwaarde = 'geen'", "geen"),
            (f"veld = '{LEERLING}/adreslijst/adres/land'", "6030"),
            (f"veld = '{LEERLING}/adreslijst/adres/land/@omschrijving'", "Nederland"),
            (
                f"veld = '{LEERLING}/toetslijst/toets/resultaat/toetsscore/vaardigheidsscore'",
                "112.5",
            ),
            ("waarde = 'brugklas'", "brugklas"),
            ("", ""),
        ],
    )
    def test_column(self, tmp_path, column, expected):
        """A column may take any field, in the form that the school wants."""
        assert cell(tmp_path, column, a_levering_of()) == (expected, [])

    def test_untranslated_code(self, tmp_path):
        """A code that the translation does not know leaves the cell empty, and is reported."""
        column = f"veld = '{LEERLING}/geslacht'\nvertaling = {{ 1 = 'V' }}"

        assert cell(tmp_path, column, a_levering_of(geslacht=2)) == ("", ["GW.MAG11"])

    @pytest.mark.parametrize(
        ("form", "given"), [("postcode", "B-2000"), ("telefoon", "bij oma bellen")]
    )
    def test_value_of_another_form(self, tmp_path, form, given):
        """What is no postcode or telephone number is written as it came, and reported."""
        column = f"veld = '{LEERLING}/geboorteplaats'\nvorm = '{form}'"

        assert cell(tmp_path, column, a_levering_of(geboorteplaats=given)) == (given, ["GW.MAG12"])

    def test_unknown_field(self, tmp_path):
        """A column whose field does not exist stays, empty, and its mistake is named once."""
        mapping = a_mapping(
            tmp_path, "naam = 'A'\nveld = 'leerling/naam'", f"naam = 'B'\nveld = '{LEERLING}/bsn'"
        )

        files, findings = written(a_levering(), a_levering(), mapping=mapping)

        assert [row["A"] for row in rows(files[LIST])] == ["", ""]
        assert rules(findings).count("GW.MAG05") == 1

    def test_name_and_separator(self, tmp_path):
        """The list has the name, separator and encoding that the school chose."""
        top = "[bestand]\nnaam = 'import 2026.csv'\nscheidingsteken = ','\ncodering = 'utf-8'"
        mapping = a_mapping(tmp_path, f"naam = 'Naam'\nveld = '{LEERLING}/roepnaam'", top=top)

        files, _ = written(a_levering_of(roepnaam="Ayşe"), mapping=mapping)

        assert files["import 2026.csv"].startswith(b"\xef\xbb\xbf")
        assert rows(files["import 2026.csv"], "utf-8-sig", ",") == [{"Naam": "Ayşe"}]


class TestCells:
    """What a cell does to what stands in the dossier."""

    def test_separator_and_quotes(self):
        """Separators and quotes inside a value stay inside their cell."""
        assert only_row(a_levering_of(roepnaam='A;"B",C'))["Roepnaam"] == 'A;"B",C'

    def test_lines(self):
        """A row is one line, whatever a value holds."""
        files, _ = written(a_levering_of(roepnaam="Lot\r\nte"))

        assert files[LIST].count(b"\n") == 2
        assert rows(files[LIST])[0]["Roepnaam"] == "Lot te"

    def test_formula(self):
        """A cell that a spreadsheet might run is made harmless and reported by row and column."""
        files, findings = written(a_levering_of(), a_levering_of(roepnaam="=1+1"))

        (finding,) = (finding for finding in findings if finding.rule == "GW.MAG14")
        assert rows(files[LIST])[1]["Roepnaam"] == "'=1+1"
        assert finding.path == f"{LIST}, rij 3"
        assert "Roepnaam" in finding.message

    def test_formula_in_the_overview(self):
        """The overview, which people open in Excel, holds no formula either."""
        files, _ = written(a_levering_of(roepnaam="=1+1", achternaam="@x"))

        assert b'"=' not in files["overzicht.csv"]
        assert b'"@' not in files["overzicht.csv"]

    def test_formula_that_only_ansi_makes(self):
        """A wide equals sign becomes an equals sign in Windows-1252, and no formula."""
        files, findings = written(a_levering_of(roepnaam="\uff1d1+1"))

        assert rows(files[LIST])[0]["Roepnaam"] == "'=1+1"
        assert set(rules(findings)) >= {"GW.MAG13", "GW.MAG14"}

    def test_letter_outside_ansi(self):
        """A name that does not fit is near in the list, right in a second list, and reported."""
        files, findings = written(a_levering_of(roepnaam="Ayşe"))

        assert rows(files[LIST])[0]["Roepnaam"] == "Ayse"
        second = rows(files["nieuwe-leerlingen.utf-8.csv"], "utf-8-sig")
        assert second[0]["Roepnaam"] == "Ayşe"
        assert rules(findings).count("GW.MAG13") == 1

    def test_several_letters_outside_ansi(self):
        """However many cells of a row do not fit, they are told of in one finding."""
        _, findings = written(a_levering_of(roepnaam="Ayşe", voornaam=("Ayşe",)))

        (finding,) = (finding for finding in findings if finding.rule == "GW.MAG13")
        assert finding.facts["columns"] == "Roepnaam, Voornamen"

    def test_no_second_list(self):
        """Where all letters fit there is one list."""
        files, findings = written(a_levering_of(roepnaam="Zoë"))

        assert "nieuwe-leerlingen.utf-8.csv" not in files
        assert rules(findings) == []


class TestNothingIsLostInSilence:
    """What has no column is named."""

    def elements(self, *leveringen, mapping=None) -> set[str]:
        """The elements that the one finding about it names."""
        _, findings = written(*leveringen, mapping=mapping)
        (finding,) = (finding for finding in findings if finding.rule == "GW.MAG15")
        return set(str(finding.facts["elements"]).split(", "))

    def test_blocks(self):
        """Blocks without a column are named as a whole, of dossier and aanvulling."""
        named = self.elements(a_levering())

        assert named >= {
            "metadata",
            "inzage",
            "leerling/toetslijst",
            "leerling/verzuim",
            "leerling/onderwijsondersteuning",
            "aanvulling/doorstroomtoets",
            "aanvulling/zienswijze",
        }

    def test_once_for_all(self):
        """Many pupils draw one finding together, with what any of them has."""
        two = a_levering_of(nationaliteit=(Nationaliteit(waarde="0001"),) * 2)
        three = a_levering_of(verzorger=(a_verzorger(),) * 3)

        named = self.elements(a_levering_of(), two, three)

        assert {"leerling/nationaliteit[2]", "leerling/verzorger[3]"} <= named

    def test_second_address(self):
        """Of two addresses the one that is not in the list is named."""
        other = an_adres(soortadres="post")

        named = self.elements(a_levering_of(adreslijst=an_adreslijst(an_adres(), other)))

        assert "leerling/adreslijst/adres[2]" in named
        assert "leerling/adreslijst/adres/straat" not in named

    def test_second_number(self):
        """A second telephone number is named; the kind that chose the first is not."""
        numbers = a_communicatielijst(a_communicatie(), a_communicatie(nummer="0611111111"))

        named = self.elements(a_levering_of(communicatielijst=numbers))

        assert "leerling/communicatielijst/communicatie[2]" in named
        assert "leerling/communicatielijst/communicatie/soort" not in named

    def test_what_is_in_the_list(self):
        """What stands in a column is not named."""
        named = self.elements(a_levering())

        assert not {"leerling/roepnaam", "leerling/voornaam", "huidigeschool/brincode"} & named

    def test_advice_that_was_raised(self):
        """The advice that gave way to another is named."""
        named = self.elements(a_levering())

        assert "leerling/overstapadvies" in named

    def test_attribute(self):
        """The name of a country beside its code is named too."""
        assert "leerling/adreslijst/adres/land" in self.elements(a_levering())


class TestPrivacy:
    """Findings say what is wrong, and nothing of the pupil."""

    def test_no_value_in_a_finding(self):
        """Whatever is wrong with a dossier, no value of the pupil stands in a finding."""
        canary = "Kanariegeel"
        leerling = {
            "voornaam": (canary,),
            "roepnaam": f"={canary}ş",
            "achternaam": f"+{canary}",
            "geboorteplaats": f"{canary}ł",
            "geslacht": 9,
            "geboortedatum": date(2014, 3, 9),
            "gba": Gba(gbavoornaam=(canary,), gbaachternaam=canary, gbageboortedatum="09-03-2014"),
            "adreslijst": an_adreslijst(
                an_adres(postcode=canary, straat=f"@{canary}", land=Land(waarde=canary))
            ),
            "communicatielijst": a_communicatielijst(a_communicatie(nummer=canary)),
        }
        overstapdossier = an_overstapdossier(
            dossier=a_dossier_of(**leerling), aanvulling=an_aanvulling()
        )

        _, findings = written(a_levering(overstapdossier), a_levering(overstapdossier))

        said = " ".join(f"{one.path} {one.message} {one.advice} {one!r}" for one in findings)
        assert len(findings) > 10
        for secret in (canary.lower(), "999900006", "2014", "70001"):
            assert secret not in said.lower()
