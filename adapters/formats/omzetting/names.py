"""A name as one field, or as a surname with its prefix behind it, taken apart."""

from collections.abc import Mapping
from typing import Final

from adapters.formats.naming import words_of
from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.facts import Cell
from adapters.formats.omzetting.kandidaat import Kandidaat

PREFIXES: Final = frozenset(
    {"van", "von", "v", "der", "den", "de", "d", "het", "t", "ten", "ter", "te", "in", "op"}
    | {"la", "le", "l", "el", "al", "di", "da", "dos", "du", "des", "zu", "aan", "bij"}
    | {"onder", "uit", "voor"}
)
"""The words that stand before a surname; whatever else does is part of the name."""

_SURNAMES: Final = (
    ("achternaam", "voorvoegsel"),
    ("leerling_achternaam", "leerling_voorvoegsel"),
    ("officiele_achternaam", "officieel_voorvoegsel"),
)
SURNAMES: Final = frozenset(surname for surname, _ in _SURNAMES)
"""The fields that may hold a surname with its prefix behind it."""

_PARTS: Final = ("roepnaam", "voorvoegsel", "achternaam")
_TWO_WORDS: Final = 2
_Name = tuple[str, str, str]


def with_prefixes_apart(cells: Mapping[str, Cell]) -> Mapping[str, Cell]:
    """*cells*, with `Dijkgraaf, van der` as a surname and a prefix."""
    found: dict[str, Cell] = {}
    for surname, prefix in _SURNAMES:
        if surname in cells and "," in cells[surname].text:
            found.update(_apart(cells[surname], surname, prefix, cells))
    return {**cells, **found} if found else cells


def _apart(cell: Cell, surname: str, prefix: str, cells: Mapping[str, Cell]) -> Mapping[str, Cell]:
    head, _, tail = (part.strip() for part in cell.text.partition(","))
    if not head or not _all_prefixes(tail):
        return {}
    return {surname: cell._replace(text=head), prefix: cells.get(prefix, cell._replace(text=tail))}


def _all_prefixes(text: str) -> bool:
    words = words_of(text)
    return bool(words) and set(words) <= PREFIXES


def complete_name(kandidaat: Kandidaat) -> None:
    """Take a name that only stands in one field apart, and note that somebody must look."""
    whole = kandidaat.cells.get("naam")
    if whole is None or "achternaam" in kandidaat.cells:
        return
    if found := name_of(" ".join(whole.text.split())):
        kandidaat.findings.append(whole.at(kinds.NAME_SPLIT))
        for name, text in zip(_PARTS, found, strict=True):
            if text:
                kandidaat.cells.setdefault(name, whole._replace(text=text))


def name_of(whole: str) -> _Name | None:
    """First name, prefix and surname in *whole*; None where they cannot be told apart."""
    if "," in whole:
        before, _, after = (part.strip() for part in whole.partition(","))
        first, behind = _without_trailing(after)
        leading, surname = _without_leading(before)
        return _complete(first, behind or leading, surname)
    first, _, rest = whole.strip().partition(" ")
    leading, surname = _without_leading(rest)
    if leading or len(rest.split()) < _TWO_WORDS:
        return _complete(first, leading, surname)
    return None


def _complete(first: str, prefix: str, surname: str) -> _Name | None:
    return (first, prefix, surname) if first and surname else None


def _without_leading(text: str) -> tuple[str, str]:
    """The prefixes that *text* begins with, and the rest."""
    words = text.split()
    count = next((n for n, word in enumerate(words) if not _all_prefixes(word)), len(words))
    return " ".join(words[:count]), " ".join(words[count:])


def _without_trailing(text: str) -> tuple[str, str]:
    """*text* without the prefixes that it ends with, and those."""
    words = text.split()
    count = len(words)
    while count and _all_prefixes(words[count - 1]):
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])
