"""Whether a text has the form that its simple type asks for, and that form in words."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from gateway.domain.dossier.simple import Simple
from gateway.markup.lexical import READERS, collapsed

_INT: Final = range(-(2**31), 2**31)
_BASES: Final[Mapping[str, str]] = {
    "string": "een tekst",
    "boolean": "true of false",
    "date": "een bestaande datum (jjjj-mm-dd)",
    "dateTime": "een tijdstip in UTC (jjjj-mm-ddTuu:mm:ssZ)",
    "integer": "een geheel getal",
    "int": "een geheel getal",
    "decimal": "een getal, met een punt voor de decimalen",
}
_PATTERNS: Final[Mapping[str, str]] = {
    "[0-9][0-9][A-Z][A-Z]": "een BRIN: twee cijfers en twee hoofdletters",
    "[0-9][0-9]": "twee cijfers",
    "[0-9][0-9][0-9][0-9]": "vier cijfers",
    "[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]": "een schooljaar (jjjj-jjjj)",
    "[0-9][0-9][0-9][0-9]-07-31": "een datum op 31 juli (jjjj-07-31)",
    r"\p{Nd}{4}-\p{Nd}{2}": "een maand (jjjj-mm)",
    r"\d{2}-\d{2}-\d{4}": "een datum als dd-mm-jjjj",
    "[0-9a-f]{64}": "een SHA-256 in 64 kleine hexadecimale cijfers",
    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}": "een UUID in kleine letters",
}


def has_form(text: str, simple: Simple, python: type) -> bool:
    """Whether *text* is a value of the *simple* type, which the model holds as a *python* type."""
    if python is str:
        return _fits_text(text, simple)
    try:
        value = READERS[python](text)
    except ValueError:
        return False
    in_range = not isinstance(value, int) or simple.base != "int" or value in _INT
    return in_range and _fits_bounds(value, simple) and _fits_pattern(collapsed(text), simple)


def _fits_text(text: str, simple: Simple) -> bool:
    shortest, longest = simple.min_length or 0, simple.max_length
    fits = len(text) >= shortest and (longest is None or len(text) <= longest)
    return fits and _fits_pattern(text, simple) and _fits_list(text, simple)


def _fits_bounds(value: object, simple: Simple) -> bool:
    least, most = simple.min_inclusive, simple.max_inclusive
    return (least is None or value >= least) and (most is None or value <= most)  # type: ignore[operator]


def _fits_pattern(text: str, simple: Simple) -> bool:
    return simple.pattern is None or _compiled(simple.pattern).fullmatch(text) is not None


def _fits_list(text: str, simple: Simple) -> bool:
    return not _is_closed(simple) or text in (simple.codelist or ())


def _is_closed(simple: Simple) -> bool:
    """Whether the schema itself enumerates the code list; the standard's own lists are rules."""
    return simple.codelist is not None and simple.codelist.nummer is None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    r"""The pattern of a schema as Python has it; of the digits that `\d` means, only 0 to 9."""
    return re.compile(pattern.replace(r"\p{Nd}", "[0-9]").replace(r"\d", "[0-9]"))


def form_in_words(simple: Simple) -> str:
    """What a value has to look like, for a person; never what it looks like now."""
    if simple.codelist is not None and _is_closed(simple):
        return "een van: " + ", ".join(simple.codelist)
    words = _PATTERNS.get(simple.pattern or "", _BASES[simple.base])
    least, most = simple.min_inclusive, simple.max_inclusive
    if simple.max_length is not None:
        return f"{words} van hoogstens {simple.max_length} tekens"
    if least is not None and most is not None:
        return f"{words} van {least} tot en met {most}"
    if least is not None:
        return f"{words} van {least} of meer"
    return words if most is None else f"{words} van hoogstens {most}"
