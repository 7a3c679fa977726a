"""A QR code as rectangles on a page: sharp at any size, on any printer."""

from itertools import groupby
from typing import Final

import segno
from fpdf import FPDF

_QUIET_ZONE: Final = 4
_SEAM: Final = 0.02
"""Rectangles overlap by a hair, so that no printer leaves white lines between them."""


def draw_qr(page: FPDF, text: str, *, place: tuple[float, float], side: float) -> None:
    """Draw *text* as QR code of *side* millimetres, its upper left corner at *place*."""
    rows = [bytes(row) for row in segno.make_qr(text, error="q").matrix_iter(border=_QUIET_ZONE)]
    module = side / len(rows)
    page.set_fill_color(255, 255, 255)
    page.rect(*place, side, side, style="F")
    page.set_fill_color(0, 0, 0)
    for y, row in enumerate(rows):
        for x, length in _dark_runs(row):
            corner = (place[0] + x * module, place[1] + y * module)
            page.rect(*corner, length * module + _SEAM, module + _SEAM, style="F")


def _dark_runs(row: bytes) -> list[tuple[int, int]]:
    """Where each run of dark modules in *row* begins, and how long it is."""
    runs = []
    for dark, group in groupby(enumerate(row), key=lambda module: bool(module[1])):
        modules = list(group)
        if dark:
            runs.append((modules[0][0], len(modules)))
    return runs
