"""Names of files say what a file is, and never whose it is."""

from datetime import date

import pytest

from adapters.formats.uitlevering.names import Names, file_stem, nameless, words
from gateway.domain.dossier import Gba
from gateway.domain.identifiers import UniekeCode
from tests.dossier_builders import BSN, a_dossier_of, a_verzorger

CODE = UniekeCode.from_random(123456789012345)
PUPIL = {
    "voornaam": ("Lotte", "Zoë"),
    "roepnaam": "Lot",
    "voorvoegsel": "van der",
    "achternaam": "Dijk-Graaf",
    "geboortedatum": date(2014, 3, 9),
    "bsn": BSN,
    "leerlingid": "70001",
    "gba": Gba(gbavoornaam=("Charlotta",), gbaachternaam="Graaf", gbageboortedatum="09-03-2014"),
    "verzorger": (a_verzorger(achternaam="Öztürk", voornaam=("Hanna",)),),
}


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ("OKR Lotte van der Dijk-Graaf", "okr"),
        ("OKRLotteDijkGraaf", "okr"),
        ("okr_lottedijkgraaf", "okr"),
        ("Verslag Charlotta", "verslag"),
        ("gesprek mw. Ozturk", "gesprek-mw"),
        ("onderzoek Zoe Graaf dyslexie", "onderzoek-dyslexie"),
        ("Lot plaatsingswijzer", "plaatsingswijzer"),
        ("Lotto en onderwijs", "lotto-en-onderwijs"),
        (f"{BSN} rapport", "rapport"),
        ("rapport 9999.00.006", "rapport"),
        ("rapport 9999 00006 def", "rapport-def"),
        ("rapport 999-900-018 zus", "rapport-zus"),
        ("70001_rapport", "rapport"),
        ("7-0-0-0-1 rapport", "rapport"),
        ("rapport 09-03-2014", "rapport"),
        ("rapport 9-3-14", "rapport"),
        ("rapport 9 maart 2014", "rapport"),
        ("rapport_09-mrt-14", "rapport"),
        ("rapport maart 2014", "rapport-maart-2014"),
        ("rapport 2014-03-09", "rapport"),
        ("rapport 20140309", "rapport"),
        ("rapport 123456", "rapport"),
        ("rapport groep 8 2025-2026", "rapport-groep-8-2025-2026"),
        (f"aanmelding {CODE.printed}", "aanmelding"),
        (f"plan-{CODE.characters.lower()}", "plan"),
        (f"plan {CODE.printed.replace('-', '_')}", "plan"),
        ("doorstroomtoets", "doorstroomtoets"),
        ("ABCD-EFGH-JKLM", "abcd-efgh-jklm"),
    ],
)
def test_nameless(given, left):
    """Names, numbers, birth date and code go; what the file is stays."""
    assert words(nameless(given, a_dossier_of(**PUPIL))) == left


@pytest.mark.parametrize(
    "text", ["../../etc/passwd", "a\\b", "a/b", "a\x00b", "CON:", "a*?<>|b", "a\nb", ". ."]
)
def test_words_are_safe(text):
    """No separator, control character or wildcard gets into a name."""
    assert set(words(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("woord " * 20, "-".join(["woord"] * 10)),
        ("x" * 100, "x" * 60),
        ("x" * 60 + " y", "x" * 60),
    ],
)
def test_words_are_short(text, kept):
    """A name stays short enough for every file system, and is cut between words."""
    assert words(text) == kept


@pytest.mark.parametrize(
    ("soort", "datum", "onderwerp", "stem"),
    [
        ("handelingsplan", date(2025, 9, 1), "Spelling", "handelingsplan_2025-09-01_spelling"),
        ("handelingsplan", date(2025, 9, 1), "Handelingsplan", "handelingsplan_2025-09-01"),
        ("onderwijskundig rapport", None, "", "onderwijskundig-rapport"),
        ("bijlage", None, "日本", "bijlage"),
    ],
)
def test_stem(soort, datum, onderwerp, stem):
    """A file is called after its kind, its date and what it is about."""
    assert file_stem(soort, datum, onderwerp) == stem


def test_names_are_given_once():
    """A second file of the same name gets a number, and so does the third."""
    names = Names()

    given = [names.free("toets", ".pdf"), names.free("toets", ".pdf"), names.free("toets", ".pdf")]

    assert given == ["toets.pdf", "toets_2.pdf", "toets_3.pdf"]


def test_a_number_is_no_collision():
    """A file that is called with a number itself does not collide with a numbered one."""
    names = Names()

    given = {
        names.free("toets_2", ".pdf"),
        names.free("toets", ".pdf"),
        names.free("toets", ".pdf"),
    }

    assert len(given) == 3
