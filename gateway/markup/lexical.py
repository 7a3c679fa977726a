"""How the values of the model are written in XML, and read back."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

_WHITESPACE: Final = " \t\r\n"
_BOOLEANS: Final[Mapping[str, bool]] = {"true": True, "false": False, "1": True, "0": False}
_INTEGER: Final = re.compile(r"[+-]?[0-9]+")
_DECIMAL: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_DATE: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2})?")
_PLAIN_DATE: Final = len("2026-03-31")
_MOMENT: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"
)


def collapsed(text: str) -> str:
    """*text* without the space around it, which counts for no type but xs:string."""
    return text.strip(_WHITESPACE)


def _matched(form: re.Pattern[str], text: str) -> re.Match[str]:
    match = form.fullmatch(collapsed(text))
    if match is None:
        raise ValueError
    return match


def _read_boolean(text: str) -> bool:
    value = _BOOLEANS.get(text)
    if value is None and (value := _BOOLEANS.get(collapsed(text))) is None:
        raise ValueError
    return value


def _read_integer(text: str) -> int:
    if text.isascii() and text.isdigit():  # the common form, seen at once
        return int(text)
    return int(_matched(_INTEGER, text)[0])


def _read_decimal(text: str) -> Decimal:
    if text.isascii() and text.replace(".", "", 1).isdigit():  # the common form, seen at once
        return Decimal(text)
    return Decimal(_matched(_DECIMAL, text)[0])


def _read_date(text: str) -> date:
    """The day, without the timezone that xs:date allows: a birthday has none."""
    if len(text) == _PLAIN_DATE and text[4] == text[7] == "-":  # the common form, seen at once
        return date.fromisoformat(text)
    return date.fromisoformat(_matched(_DATE, text)[1])


def _read_moment(text: str) -> datetime:
    day, fraction, zone = _matched(_MOMENT, text).groups()
    moment = datetime.fromisoformat(f"{day}{(fraction or '')[:7]}{zone}")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError from None


READERS: Final[Mapping[type, Callable[[str], object]]] = {
    bool: _read_boolean,
    int: _read_integer,
    Decimal: _read_decimal,
    date: _read_date,
    datetime: _read_moment,
}
"""How a text becomes a value; each raises ValueError where it is not of the form. A str stays."""


def _write_decimal(value: Decimal) -> str:
    """One form for equal values, so that equal models print equal bytes."""
    if not value.is_finite():
        raise ValueError
    written = str(value)  # half the time of the format, which seldom differs
    if "E" in written:
        written = f"{value:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return written if value else "0"


def _write_moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError
    written = value.astimezone(UTC).replace(tzinfo=None).isoformat()
    return (written.rstrip("0") if "." in written else written) + "Z"


WRITERS: Final[Mapping[type, Callable[[Any], str]]] = {
    str: str,
    bool: lambda value: "true" if value else "false",
    int: str,
    Decimal: _write_decimal,
    date: date.isoformat,
    datetime: _write_moment,
}
"""How a value becomes its text; each raises ValueError for what XML Schema cannot say."""


def write(value: object) -> str:
    """The canonical text of *value*; raises ValueError for a value that XML Schema cannot say."""
    return WRITERS.get(type(value), str)(value)
