"""Letters that an encoding or a file name does not know, and the nearest that it does."""

import unicodedata
from typing import Final

ANSI: Final = "cp1252"

# Letters of European names that Unicode does not take apart into a letter and a mark.
_NEAREST: Final = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "ħ": "h",
        "Ħ": "H",
        "\u0131": "i",
        "ŋ": "n",
        "Ŋ": "N",
        "ŧ": "t",
        "Ŧ": "T",
        "ø": "o",
        "Ø": "O",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "ß": "ss",
        "ẞ": "SS",
        "þ": "th",
        "Þ": "Th",
        "ə": "e",
        "Ə": "E",
        "\u2010": "-",
        "\u2011": "-",
        "\u2212": "-",
        "\u02bb": "'",
        "\u02bc": "'",
    }
)


def composed(text: str) -> str:
    """*text* with each letter and its marks as one character, as most software writes it."""
    return unicodedata.normalize("NFC", text)


def in_ansi(text: str) -> str:
    """*text* with the nearest letter for each that Windows-1252 does not know."""
    return "".join(letter if _fits(letter) else _nearest(letter, ANSI) for letter in text)


def plain(text: str) -> str:
    """*text* in small letters without marks, for comparing and for file names."""
    if text.isascii():
        return text.lower()
    return "".join(
        letter if letter.isascii() else _nearest(letter, "ascii") for letter in text
    ).lower()


def _fits(letter: str) -> bool:
    try:
        letter.encode(ANSI)
    except UnicodeEncodeError:
        return False
    return True


def _nearest(letter: str, encoding: str) -> str:
    """The letter without its marks; a question mark where there is nothing near."""
    known = letter.translate(_NEAREST)
    bare = unicodedata.normalize("NFKD", known)
    near = "".join(part for part in bare if not unicodedata.combining(part))
    return near.encode(encoding, "replace").decode(encoding)
