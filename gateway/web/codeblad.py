"""The code sheet for the parents: one page that says what it is for and what to do with it."""

import logging
from bisect import bisect
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Final

from fpdf import FPDF
from fpdf.enums import MethodReturnValue

from gateway.usecases.code_sheet import CodeSheet
from gateway.web.fonts import FAMILY, font_files
from gateway.web.qr import draw_qr

Sizes = tuple[tuple[int, int], ...]

_LEFT: Final = 22
_WIDTH: Final = 210 - 2 * _LEFT
_BOX_HEIGHT: Final = 66
_QR_SIDE: Final = 50
_FOOT: Final = 282
_INK: Final = (17, 24, 39)
_QUIET: Final = (75, 85, 99)
_PAPER: Final = (238, 242, 247)

# A name may be of any length. Each size in points, with the lines that it may take: the largest
# that fits. The last of each are the tallest; together they leave the sheet on its one page.
_SIZES_OF_SCHOOL: Final = ((11, 2), (8, 3))
_SIZES_OF_PUPIL: Final = ((16, 1), (12, 2), (9, 3))
_SIZES_OF_QUESTIONS: Final = ((11, 4), (9, 5))
_LONGER_THAN_FITS: Final = 1000
_LONGEST_TELEPHONE: Final = 40
_MONTHS: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

_INTRODUCTION: Final = (
    "Uw kind gaat naar de middelbare school. Wij hebben daarvoor een overstapdossier gemaakt. "
    "Daarin staat wat de nieuwe school moet weten om uw kind goed te helpen. "
    "Met deze code haalt de middelbare school dat dossier op."
)
_STEPS: Final = (
    (
        "Neem dit blad mee als u uw kind aanmeldt bij de middelbare school. "
        "Een foto of scan van dit blad is ook goed."
    ),
    (
        "De middelbare school vraagt ook het burgerservicenummer (BSN) van uw kind. "
        "Zonder dat nummer opent de code niets."
    ),
    "De middelbare school haalt het overstapdossier zelf op. U hoeft verder niets te doen.",
)
_KEEP: Final = (
    "Geef de code alleen aan de school waar u uw kind aanmeldt. "
    "Zet dit blad niet op internet en stuur het niet door in een groepsapp."
)
_LETTERS: Final = "In de code staan geen nul (0), geen een (1), geen letter I en geen letter O."


class _Page(FPDF):
    """One A4 in Dutch, on which everything is written below what stands there."""

    def __init__(self, moment: datetime) -> None:
        super().__init__(format="A4")
        self.set_title("Codeblad overstapdossier")
        self.set_lang("nl-NL")
        self.set_creation_date(moment)
        self.set_margins(_LEFT, 20)
        self.set_auto_page_break(auto=False)
        self.add_page()
        self.set_text_color(*_INK)

    def write_down(self, words: str, size: float, *, style: str = "", above: float = 2) -> None:
        """Write *words* over the whole width, *above* millimetres below the last."""
        self.ln(above)
        self.set_font(FAMILY, style, size)
        self.multi_cell(_WIDTH, size * 0.5, words, align="L", new_x="LMARGIN", new_y="NEXT")

    def lines_of(self, words: str, size: float, style: str) -> int:
        """How many lines *words* take over the whole width."""
        self.set_font(FAMILY, style, size)
        counted = self.multi_cell(
            _WIDTH, size * 0.5, words, align="L", dry_run=True, output=MethodReturnValue.LINES
        )
        return len(counted) if isinstance(counted, list) else 0

    def write_fitting(
        self,
        name: str,
        sizes: Sizes,
        *,
        said: Callable[[str], str] = str,
        style: str = "",
        above: float = 2,
    ) -> None:
        """Write what is *said* of *name* in the largest of *sizes*; cut it where none will do."""
        name = " ".join(name[:_LONGER_THAN_FITS].split())
        for size, most in sizes:
            if self.lines_of(said(name), size, style) <= most:
                self.write_down(said(name), size, style=style, above=above)
                return
        size, most = sizes[-1]
        length = bisect(
            range(len(name)),
            most,
            key=lambda length: self.lines_of(said(_cut(name, length)), size, style),
        )
        self.write_down(said(_cut(name, length - 1)), size, style=style, above=above)


def _cut(name: str, length: int) -> str:
    return f"{name[:length].rstrip()}…"


def draw(sheet: CodeSheet, *, moment: datetime) -> bytes:
    """The code sheet as PDF, made at *moment*."""
    # The library warns of letters that the font lacks, and repeats them: those of a pupil's name.
    logging.getLogger("fpdf").setLevel(logging.ERROR)
    page = _Page(moment)
    with font_files() as files:
        for style, file in files.items():
            page.add_font(FAMILY, style, file)
        _draw_heading(page, sheet)
        _draw_code(page, sheet)
        _draw_steps(page)
        _draw_questions(page, sheet)
        return bytes(page.output())


def _draw_heading(page: _Page, sheet: CodeSheet) -> None:
    page.write_fitting(sheet.school, _SIZES_OF_SCHOOL, style="B", above=0)
    page.write_down("Code voor het overstapdossier", 22, style="B", above=7)
    page.write_fitting(sheet.leerling, _SIZES_OF_PUPIL, said="van {}".format, above=1)
    page.write_down(_INTRODUCTION, 11, above=6)


def _draw_code(page: _Page, sheet: CodeSheet) -> None:
    top = page.get_y() + 8
    page.set_fill_color(*_PAPER)
    page.rect(_LEFT, top, _WIDTH, _BOX_HEIGHT, style="F", round_corners=True, corner_radius=3)
    _write_in_box(page, top + 12, "De code", 11)
    _write_in_box(page, top + 24, sheet.code.printed, 27, style="B")
    _write_in_box(page, top + 44, f"Geldig tot en met {_in_words(sheet.verloopt)}", 12, style="B")
    place = (_LEFT + _WIDTH - _QR_SIDE - 8, top + 8)
    draw_qr(page, sheet.code.printed, place=place, side=_QR_SIDE)
    page.set_xy(_LEFT, top + _BOX_HEIGHT)


def _write_in_box(page: _Page, height: float, words: str, size: float, *, style: str = "") -> None:
    page.set_font(FAMILY, style, size)
    page.set_xy(_LEFT + 7, height)
    page.cell(0, size * 0.5, words)


def _draw_steps(page: _Page) -> None:
    page.write_down("Wat moet u doen?", 14, style="B", above=8)
    for number, step in enumerate(_STEPS, 1):
        page.write_down(f"{number}.  {step}", 11)
    page.write_down("Ga er zuinig mee om", 14, style="B", above=6)
    page.write_down(_KEEP, 11)


def _draw_questions(page: _Page, sheet: CodeSheet) -> None:
    page.write_down("Vragen?", 14, style="B", above=6)
    page.write_fitting(sheet.school, _SIZES_OF_QUESTIONS, said=partial(_whom_to_ask, sheet))
    page.set_text_color(*_QUIET)
    page.set_y(_FOOT)
    page.write_down(_LETTERS, 9, above=0)


def _whom_to_ask(sheet: CodeSheet, school: str) -> str:
    number = " ".join((sheet.telefoon or "").split())
    # Half a number reaches nobody.
    reached = f", telefoon {number}" if 0 < len(number) <= _LONGEST_TELEPHONE else ""
    return (
        f"Vraag het aan {school}{reached}. Is de code verlopen, of bent u dit blad kwijt? "
        "Dan maakt de basisschool een nieuw blad voor u."
    )


def _in_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
