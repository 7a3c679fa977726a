"""The simple types of the data set: what a text, number or date has to look like."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from gateway.domain.codelists import Codelist


@dataclass(frozen=True, slots=True, kw_only=True)
class Simple:
    """A built-in type of XML Schema, the facets that narrow it, and the code list behind it."""

    base: str = "string"
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_inclusive: int | None = None
    max_inclusive: int | None = None
    codelist: Codelist | None = None

    def within(self, codelist: Codelist) -> "Simple":
        """The same type, for a code out of *codelist* (which is a rule, not part of the XSD)."""
        return replace(self, codelist=codelist)


STRING: Final = Simple()
TEXT: Final = Simple(min_length=1)
BOOLEAN: Final = Simple(base="boolean")
DATE: Final = Simple(base="date")
DATETIME: Final = Simple(base="dateTime")
INTEGER: Final = Simple(base="integer")
INT: Final = Simple(base="int")
DECIMAL: Final = Simple(base="decimal")
BRINCODE: Final = Simple(pattern="[0-9][0-9][A-Z][A-Z]")
VESTIGINGSCODE: Final = Simple(pattern="[0-9][0-9]")

PLAIN: Final[dict[Callable[..., object], Simple]] = {
    str: STRING,
    bool: BOOLEAN,
    date: DATE,
    datetime: DATETIME,
    int: INTEGER,
    Decimal: DECIMAL,
}
"""The simple type of a Python type, where a field does not name one itself."""
