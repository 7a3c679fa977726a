"""Cells that people open in a spreadsheet, and that no spreadsheet runs."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from adapters.formats.uitlevering.letters import composed

MASKS: Final = frozenset({"9999999999", "geheim@geheim.geheim"})
"""What the standard writes for a telephone number and a mail address that are secret."""

_TELEFOON: Final = re.compile(r"\+?\(?\d[\d ().-]{4,24}", re.ASCII)
_TRUNK: Final = re.compile(r"\(0\)")
_NUMBER: Final = re.compile(r"[+-](?:\d[\d.,]*)?", re.ASCII)
_FORMULA: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def telefoon(text: str) -> str | None:
    """
    A telephone number that does not begin with a plus, so that no spreadsheet reads a formula.

    `+31 6 1234` becomes `06 1234`, and the plus of another country becomes `00`; None where it
    is no telephone number.
    """
    number = _TRUNK.sub("", text.strip()).strip()
    if not _TELEFOON.fullmatch(number):
        return None
    if number.startswith("+31"):
        return "0" + number[3:].lstrip(" -.")
    return "00" + number[1:] if number.startswith("+") else number


def one_line(text: str) -> str:
    """*text* on one line: line ends, tabs and other control characters become a space."""
    printable = "".join(" " if unicodedata.category(x) in {"Cc", "Zl", "Zp"} else x for x in text)
    return re.sub(" {2,}", " ", composed(printable)).strip()


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run *text*; a number with a sign is none, nor is a lone sign."""
    return text.startswith(_FORMULA) and not _NUMBER.fullmatch(text)


def defused(text: str) -> str:
    """*text* as a spreadsheet shows it and never runs it."""
    return f"'{text}" if is_formula(text) else text


def as_csv(rows: Iterable[Sequence[str]], separator: str) -> str:
    """
    Every cell in quotes, and none that a spreadsheet runs.

    With quotes a separator inside a cell begins no cell of its own in a spreadsheet that reads
    another separator than ours.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return text.getvalue()
