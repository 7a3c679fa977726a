"""The sheet for the parents: what stands on it, and that everybody can read it."""

import io
import re
from datetime import UTC, date, datetime
from functools import cache

import pytest
import segno
from pypdf import PdfReader

from gateway.domain.identifiers import UniekeCode
from gateway.usecases.code_sheet import CodeSheet
from gateway.web.codeblad import draw

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
CODE = UniekeCode.from_random(2**54 + 12345)


def a_sheet(**changes):
    """What the sheet of an invented pupil tells."""
    given = {
        "code": CODE,
        "leerling": "Sanne de Boer",
        "school": "Verzonnen Basisschool De Eik",
        "telefoon": "099-1234567",
        "verloopt": date(2026, 5, 30),
    }
    return CodeSheet(**{**given, **changes})


@cache
def document(**changes):
    """The sheet as a file."""
    return PdfReader(io.BytesIO(draw(a_sheet(**changes), moment=MOMENT)))


def pages(**changes):
    """The pages of the sheet."""
    return document(**changes).pages


def text(**changes):
    """All that can be read on the sheet, with single spaces."""
    return " ".join(pages(**changes)[0].extract_text().split())


class TestWords:
    """What the parents read."""

    def test_code(self):
        """The code stands in three groups of four."""
        assert re.search(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b", text())[0] == CODE.printed

    def test_until_when(self):
        """The last day stands in words, as people say a date."""
        assert "Geldig tot en met 30 mei 2026" in text()

    def test_whom_to_ask(self):
        """The school to ask stands on it, with its telephone."""
        assert "Verzonnen Basisschool De Eik, telefoon 099-1234567." in text()

    def test_school_without_telephone(self):
        """Where no telephone is known, the sheet names the school alone."""
        assert "Vraag het aan Verzonnen Basisschool De Eik. Is" in text(telefoon=None)

    @pytest.mark.parametrize(
        "leerling",
        [
            "Łukasz Wiśniewski-Ćirić",
            "Ayşe Yıldız Güneş-Ğ. İnce",  # noqa: RUF001 - a letter of Turkish
            "Zoë Nguyễn-Ángström Țurcanu",
            "Björk Guðmundsdóttir Žižić",
        ],
    )
    def test_names(self, leerling):
        """The name of every pupil stands on it as it is written."""
        assert leerling in text(leerling=leerling)


class TestPage:
    """The paper itself."""

    @pytest.mark.parametrize(
        ("school", "pupil"), [(1, 40), (120, 200), (240, 120), (5000, 1), (1, 5000), (5000, 5000)]
    )
    @pytest.mark.parametrize("words", ["Verzonnen Oude School ", "W", "\n"])
    def test_one_page(self, words, school, pupil):
        """It is one A4, however long the names are, and its words do not run over the foot."""
        (page,) = pages(leerling=(words * pupil)[:pupil], school=(words * school)[:school])

        placed = []
        page.extract_text(visitor_text=lambda words, _cm, tm, *_: placed.append((words, tm[5])))
        written = [(words, height) for words, height in placed if words.strip()]
        lowest = min(height for words, height in written if "letter I" not in words)

        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        assert lowest > 60

    def test_cut(self):
        """What is too long for any size is cut off where all can see it; the advice is whole."""
        read = text(leerling="Sanne " * 200, school="Verzonnen School De Eik " * 200)

        assert read.count("…") == 3
        assert ", telefoon 099-1234567. Is de code verlopen" in read
        assert "Dan maakt de basisschool een nieuw blad voor u." in read

    def test_no_telephone(self):
        """What is too long to be a telephone number is not put there, and not half of it."""
        assert "telefoon" not in text(telefoon="0" * 41)

    def test_nothing_beside_the_words(self):
        """Neither the name nor the code stands in the properties of the file."""
        properties = str(document().metadata)

        assert "Codeblad" in properties
        assert "Sanne" not in properties
        assert CODE.printed not in properties

    def test_letter_without_a_picture(self, caplog):
        """A letter that the font lacks leaves an empty place, and no line in any log."""
        assert len(pages(leerling="Sanne \u674e")) == 1
        assert caplog.records == []

    def test_language(self):
        """A program that reads aloud knows that it is Dutch."""
        assert document().trailer["/Root"]["/Lang"] == "nl-NL"


def test_qr_holds_the_code():
    """The squares on the page are those of a QR code of the code, and of nothing else."""
    wanted = [list(row) for row in segno.make_qr(CODE.printed, error="q").matrix]
    drawn = pages()[0].get_contents().get_data().decode("latin-1")

    squares = [
        tuple(map(float, numbers))
        for numbers in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (-[\d.]+) re f", drawn)
    ]

    assert modules(squares[1:], around=squares[0], side=len(wanted)) == wanted


def modules(squares, *, around, side):
    """Which modules the *squares* make dark, in the white square *around* them."""
    left, top, width, _ = around
    module = width / (side + 8)
    matrix = [[0] * side for _ in range(side)]
    for x, y, length, _ in squares:
        row, column = round((top - y) / module) - 4, round((x - left) / module) - 4
        for each in range(round(length / module)):
            matrix[row][column + each] = 1
    return matrix
