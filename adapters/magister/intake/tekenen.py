"""Draws an intake sheet as PDF."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pymupdf_fonts
from fpdf import FPDF
from fpdf.fonts import FontFace, TTFFont
from fpdf.prefs import ViewerPreferences

from adapters.magister.intake.blad import Blad, Deel, Inhoud, Regel, Tabel, Zin

_FAMILY: Final = "NotoSans"
_BUFFERS: Final[Mapping[str, str]] = {"": "notos", "B": "notosbo"}
_LEFT: Final = 18
_WIDTH: Final = 210 - 2 * _LEFT
_LABEL: Final = 42
_BOTTOM: Final = 18
_LINE: Final = 4.3
_POINT: Final = 3.5
_SIZE: Final = 9
_ROOM: Final = 16
_LONG_NAME: Final = 40
_INK: Final = (17, 24, 39)
_QUIET: Final = (75, 85, 99)
_RULE: Final = (203, 213, 225)
_ALARM: Final = (153, 27, 27)
_FOOT: Final = (
    "Vertrouwelijk: alleen voor wie deze leerling begeleidt. Dit blad is een uittreksel;"
    " waar \N{HORIZONTAL ELLIPSIS} staat, zegt het dossier meer."
)


class Pagina(FPDF):
    """A4 in Dutch; every page has its number and says how to treat it."""

    def __init__(self, moment: datetime) -> None:
        super().__init__(format="A4")
        self.set_title("Intakeblad voor de mentor")
        self.set_lang("nl-NL")
        self.set_creation_date(moment)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_margins(_LEFT, 15)
        self.set_auto_page_break(auto=True, margin=_BOTTOM)

    def footer(self) -> None:
        """Say on each page how to treat it, and which page it is."""
        self.set_y(-12)
        self.set_font(_FAMILY, "", 7)
        self.set_text_color(*_QUIET)
        self.cell(_WIDTH - 20, 4, _FOOT)
        self.cell(20, 4, f"{self.page_no()} van {{nb}}", align="R")
        self.set_text_color(*_INK)

    def write_down(self, words: str, size: float, *, style: str = "") -> None:
        """Write *words* over the whole width."""
        self.set_font(_FAMILY, style, size)
        self.multi_cell(_WIDTH, size * 0.52, words, align="L", new_x="LMARGIN", new_y="NEXT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A sheet as PDF, its number of pages, and whether the font knew every letter."""

    content: bytes = field(repr=False)
    pages: int
    complete: bool


def draw(blad: Blad, *, moment: datetime) -> Drawn:
    """The sheet as PDF, made at *moment*."""
    # The libraries warn of letters and tables that they pass over; a letter is of a pupil's name.
    for library in ("fpdf", "fontTools"):
        logging.getLogger(library).setLevel(logging.ERROR)
    pagina = Pagina(moment)
    with TemporaryDirectory(prefix="overstap-") as folder:
        _add_fonts(pagina, Path(folder))
        pagina.add_page()
        _head(pagina, blad)
        for deel in blad.delen:
            _part(pagina, deel)
        return Drawn(
            content=bytes(pagina.output()),
            pages=pagina.pages_count,
            complete=_letters(blad) <= _known(pagina),
        )


def _add_fonts(pagina: Pagina, folder: Path) -> None:
    for style, name in _BUFFERS.items():
        file = folder / f"{name}.ttf"
        file.write_bytes(pymupdf_fonts.fontbuffers[name]())
        pagina.add_font(_FAMILY, style, file)


def _known(pagina: Pagina) -> frozenset[int]:
    """The letters that every style of the font has."""
    fonts = (font for font in pagina.fonts.values() if isinstance(font, TTFFont))
    return frozenset.intersection(*(frozenset(font.cmap) for font in fonts))


def _head(pagina: Pagina, blad: Blad) -> None:
    pagina.set_text_color(*_QUIET)
    pagina.write_down("Intakeblad voor de mentor", 9)
    pagina.set_text_color(*_INK)
    pagina.write_down(blad.naam, 17 if len(blad.naam) <= _LONG_NAME else 13, style="B")
    pagina.set_text_color(*_QUIET)
    pagina.write_down(blad.herkomst, 9)
    pagina.set_text_color(*_ALARM)
    for zin in blad.let_op:
        pagina.write_down(zin, 10, style="B")
    pagina.set_text_color(*_INK)


def _part(pagina: Pagina, deel: Deel) -> None:
    """A heading with what stands under it; a heading never stands alone at the foot of a page."""
    if pagina.will_page_break(_ROOM):
        pagina.add_page()
    pagina.ln(1.8)
    pagina.start_section(deel.kop)
    pagina.write_down(deel.kop, 11, style="B")
    pagina.set_draw_color(*_RULE)
    pagina.line(_LEFT, pagina.get_y() + 0.4, _LEFT + _WIDTH, pagina.get_y() + 0.4)
    pagina.ln(1)
    for een in deel.inhoud:
        _content(pagina, een)


def _content(pagina: Pagina, een: Inhoud) -> None:
    if isinstance(een, Tabel):
        _table(pagina, een)
    elif isinstance(een, Regel):
        _line(pagina, een)
    else:
        _point(pagina, een)


def _point(pagina: Pagina, zin: Zin) -> None:
    """A sentence behind a dot, so that a long one is seen to be one."""
    if pagina.will_page_break(_LINE):
        pagina.add_page()
    pagina.set_font(_FAMILY, "", _SIZE)
    pagina.cell(_POINT, _LINE, "\N{BULLET}")
    pagina.multi_cell(_WIDTH - _POINT, _LINE, zin.tekst, align="L", new_x="LMARGIN", new_y="NEXT")


def _line(pagina: Pagina, regel: Regel) -> None:
    if pagina.will_page_break(_LINE):
        pagina.add_page()
    pagina.set_font(_FAMILY, "", _SIZE)
    pagina.set_text_color(*_QUIET)
    pagina.cell(_LABEL, _LINE, regel.naam)
    pagina.set_text_color(*_INK)
    pagina.multi_cell(
        _WIDTH - _LABEL, _LINE, regel.tekst, align="L", new_x="LMARGIN", new_y="NEXT"
    )


def _table(pagina: Pagina, tabel: Tabel) -> None:
    pagina.set_font(_FAMILY, "", _SIZE - 0.5)
    pagina.set_draw_color(*_RULE)
    with pagina.table(
        (tabel.koppen, *tabel.rijen),
        borders_layout="HORIZONTAL_LINES",
        col_widths=tabel.breedten,
        headings_style=FontFace(emphasis="BOLD"),
        line_height=_LINE,
        text_align="LEFT",
        v_align="TOP",
        width=_WIDTH,
        align="LEFT",
    ):
        pass
    pagina.ln(0.6)


def _letters(blad: Blad) -> frozenset[int]:
    """Every letter that came out of the dossier."""
    return frozenset(ord(letter) for text in _texts(blad) for letter in text)


def _texts(blad: Blad) -> Iterator[str]:
    yield blad.naam
    for deel in blad.delen:
        for een in deel.inhoud:
            if isinstance(een, Tabel):
                yield from (cell for rij in een.rijen for cell in rij)
            else:
                yield een.tekst
