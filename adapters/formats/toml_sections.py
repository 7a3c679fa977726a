"""Reading TOML that a person wrote: every key is checked, all that is wrong said at once."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from adapters.formats import kinds
from adapters.formats.naming import is_sayable, shown
from gateway.domain.errors import Misused
from gateway.domain.findings import Finding

_LINE: Final = re.compile(r"at line (\d+)")


@dataclass(slots=True)
class Section:
    """One table of a TOML file, which knows what has been asked of it."""

    naam: str
    bron: str
    values: Mapping[str, object] = field(repr=False)
    findings: list[Finding] = field(repr=False)
    _asked: set[str] = field(default_factory=set, init=False)

    def text(self, key: str, form: re.Pattern[str] | None = None, shape: str = "") -> str | None:
        """The text under *key*, of the given *form*, which *shape* puts into words."""
        value = self._value(key, str)
        if not isinstance(value, str) or not value.strip():
            return None
        plain = " ".join(value.split())
        if is_sayable(plain) and (form is None or form.fullmatch(plain)):
            return plain
        self._wrong(key, shape or _WORDS[str])
        return None

    def needed(self, key: str, form: re.Pattern[str] | None = None, shape: str = "") -> str:
        """The text under *key*; that it is not there is a finding."""
        found = self.text(key, form, shape)
        if found is None and self.values.get(key, "") == "":
            self.findings.append(kinds.SCHOOL_LACKS.at(self.bron, key=self.path(key)))
        return found or ""

    def texts(self, key: str, form: re.Pattern[str], shape: str) -> tuple[str, ...] | None:
        """The texts in the list under *key*, or the one text there; None where it is absent."""
        value = self._value(key, str, list)
        if value is None:
            return None
        found = value if isinstance(value, list) else [value]
        if all(isinstance(one, str) and form.fullmatch(one) for one in found):
            return tuple(found)
        self._wrong(key, shape)
        return None

    def flag(self, key: str) -> bool | None:
        """Yes or no, as `true` or `false`."""
        value = self._value(key, bool)
        return value if isinstance(value, bool) else None

    def day(self, key: str) -> date | None:
        """A date, as TOML writes it."""
        value = self._value(key, date)
        return value if isinstance(value, date) else None

    def section(self, key: str) -> "Section | None":
        """The table under *key*."""
        value = self._value(key, dict)
        if not isinstance(value, dict):
            return None
        return Section(self.path(key), self.bron, value, self.findings)

    def sections(self) -> Iterator[tuple[str, "Section"]]:
        """Each table in this one, by its key."""
        for key in self.values:
            if (section := self.section(key)) is not None:
                yield key, section

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each key of this table with its text."""
        for key in self.values:
            if (value := self.text(key)) is not None:
                yield key, value

    def done(self) -> None:
        """Report every key that nothing asked for."""
        for key in sorted(set(self.values) - self._asked):
            self.findings.append(kinds.SCHOOL_UNKNOWN.at(self.bron, key=self.path(key)))

    def path(self, key: str) -> str:
        """The whole name of *key*, as it stands in a finding."""
        return shown(f"{self.naam}.{key}" if self.naam else key)

    def _value(self, key: str, *types: type) -> object:
        self._asked.add(key)
        value = self.values.get(key)
        right = type(value) in types
        if value is not None and not right:
            self._wrong(key, " of ".join(_WORDS[kind] for kind in types))
        return value if right else None

    def _wrong(self, key: str, shape: str) -> None:
        self.findings.append(kinds.SCHOOL_FORM.at(self.bron, key=self.path(key), form=shape))


_WORDS: Final[Mapping[type, str]] = {
    str: "tekst tussen aanhalingstekens",
    bool: "true of false",
    date: "een datum als 2026-03-20",
    dict: "een deel met een kop tussen rechte haken",
    list: "een lijst tussen rechte haken",
    datetime: "een datum zonder tijd",
}


def toml_section(data: bytes, bron: str, findings: list[Finding]) -> Section:
    """The whole of a TOML file; raises Misused where it is none."""
    try:
        values = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        line = _LINE.search(str(error)) if isinstance(error, tomllib.TOMLDecodeError) else None
        place = int(line[1]) if line else None
        raise Misused(kinds.SCHOOL_NO_TOML.at(bron, place)) from None
    return Section("", bron, values, findings)
