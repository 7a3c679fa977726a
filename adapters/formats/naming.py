"""How a file, folder or column is named in a finding: findable, and without a pupil's data."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from gateway.domain.identifiers import passes_bsn_test, passes_onderwijsnummer_test

_LONG_NUMBER: Final = re.compile(r"\d(?:[ ._-]?\d){6,}")
_NINE_DIGITS: Final = re.compile(r"(?<!\d)(?=(\d(?:[\W_]{0,3}\d){8})(?!\d))")
# What XML 1.0 cannot say, and a lone half of a pair that UTF-8 cannot write.
_UNSAYABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST: Final = 40
_ENDINGS: Final = frozenset(
    {"pdf", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "heic", "webp", "svg"}
    | {"doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "pptm", "odt", "ods", "odp"}
    | {"odf", "rtf", "txt", "csv", "xml", "json", "html", "htm", "msg", "eml", "zip", "rar", "7z"}
    | {"mp3", "mp4", "mov", "wav", "exe", "toml"}
)
"""What behind the last dot of a name is no part of it; behind a dot stand surnames as well."""
_FOLDERS: Final = frozenset(
    {
        "bijlage",
        "bijlagen",
        "bestand",
        "bestanden",
        "document",
        "documenten",
        "dossier",
        "dossiers",
    }
    | {"export", "leerling", "leerlingen", "groep", "klas", "school", "scan", "scans", "overig"}
)
_FOLDED: Final = re.compile(r"[\W_]+")


def is_sayable(text: str) -> bool:
    """Whether *text* can stand in an XML document and in UTF-8."""
    return not _UNSAYABLE.search(text)


def sayable(text: str) -> str:
    """*text* with a space for each character that no XML document can hold."""
    return _UNSAYABLE.sub(" ", text)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """*text* for comparing: without case, accents, spaces, dots and other signs."""
    if text.isascii():
        return _FOLDED.sub("", text.lower())
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l").replace("ø", "o"))
    return _FOLDED.sub("", "".join(c for c in plain if not unicodedata.combining(c)))


def words_of(text: str) -> tuple[str, ...]:
    """The words of *text*, each folded, in their order."""
    parts = re.split(r"[\W_]+", unicodedata.normalize("NFC", text))
    return tuple(word for part in parts if (word := folded(part)))


def pgns_in(text: str) -> Iterator[str]:
    """What in *text* is a BSN or onderwijsnummer, as it is written: `9999.00.006` as well."""
    for found in _NINE_DIGITS.finditer(text):
        digits = "".join(str(int(c)) for c in found[1] if c.isdecimal())
        if passes_bsn_test(digits) or passes_onderwijsnummer_test(digits):
            yield found[1]


def shown(naam: str) -> str:
    """A file's own *naam*, with every number masked that is long enough to be a person's."""
    printable = "".join(c if c.isprintable() else "?" for c in naam)
    for pgn in pgns_in(printable):
        printable = printable.replace(pgn, "…")
    return _LONG_NUMBER.sub("…", printable)


def shown_column(header: str, position: int) -> str:
    """A column by its *header*, or by its place where that may be something else than a header."""
    plain = " ".join(header.split())
    if (
        not plain
        or len(plain) > _LONGEST
        or re.search(r"\d{4}|@", plain)
        or _LONG_NUMBER.search(plain)
        or not plain.isprintable()
    ):
        return f"nr. {position}"
    return f"'{plain}'"


def shown_attachment(naam: str, vocabulary: frozenset[str]) -> str:
    """
    An attachment's *naam*, with each word masked that is not of the known *vocabulary*.

    Schools write the pupil's name in it, and call folders after pupils. What has a digit in the
    name of a folder is a LAS key, which stays.
    """
    *folders, base = naam.split("/")
    stem, dot, extension = base.rpartition(".")
    if extension.lower() not in _ENDINGS:
        stem, dot, extension = base, "", ""
    keys = frozenset(word for one in folders for word in words_of(one) if _has_digit(word))
    kept = (_masked(one, vocabulary | _FOLDERS | keys) for one in folders)
    return shown("/".join((*kept, f"{_masked(stem, vocabulary)}{dot}{extension}")))


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _masked(text: str, vocabulary: frozenset[str]) -> str:
    parts = re.split(r"([\W_]+)", text)
    return "".join(
        part if index % 2 or not part or folded(part) in vocabulary else "…"
        for index, part in enumerate(parts)
    )
