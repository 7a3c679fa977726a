"""One table of a mapping file, read setting by setting; what is wrong with any is gathered."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from adapters.formats.uitlevering import problems
from gateway.domain.findings import Finding

_DATE_PARTS: Final = re.compile("dd|mm|jjjj|[-/. ]")
_FILE_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}")


class Settings:
    """Reads a table at *place*, and adds to *wrong* what it finds amiss; never raises."""

    def __init__(self, table: Mapping[str, object], place: str, wrong: list[Finding]) -> None:
        self._table = table
        self._place = place
        self._wrong = wrong
        self._known: list[str] = []

    def has(self, name: str) -> bool:
        """Whether the setting is there."""
        return name in self._table

    def text(self, name: str, *, needed: bool = False) -> str:
        """A text, or nothing."""
        value = self._get(name, "")
        if isinstance(value, str) and (value or not needed):
            return value
        self._refuse(name, "een tekst")
        return ""

    def texts(self, name: str) -> tuple[str, ...]:
        """A text or a list of texts."""
        value = self._get(name, [])
        values = [value] if isinstance(value, str) else value
        if isinstance(values, list) and all(isinstance(text, str) for text in values):
            return tuple(values)
        self._refuse(name, "een tekst of een lijst van teksten")
        return ()

    def switch(self, name: str) -> bool:
        """True or false."""
        value = self._get(name, False)  # noqa: FBT003 - the value itself
        if not isinstance(value, bool):
            self._refuse(name, "true of false")
        return value is True

    def one_of(self, name: str, options: Sequence[str], default: str) -> str:
        """One of *options*."""
        value = self._get(name, default)
        if isinstance(value, str) and value in options:
            return value
        self._refuse(name, " of ".join(repr(str(option)) for option in options if option))
        return default

    def formed(self, name: str, form: re.Pattern[str], expected: str) -> str | None:
        """A text of the *form* that *expected* puts into words; None where it is absent."""
        value = self._get(name, None)
        if value is None or (isinstance(value, str) and form.fullmatch(value)):
            return value
        self._refuse(name, expected)
        return None

    def number(self, name: str, numbers: range) -> int | None:
        """One of *numbers*; None where it is absent."""
        value = self._get(name, None)
        if value is None or (type(value) is int and value in numbers):
            return value
        self._refuse(name, f"een getal van {numbers[0]} tot en met {numbers[-1]}")
        return None

    def date_form(self, name: str, default: str) -> str:
        """The form of a date, out of dd, mm and jjjj."""
        value = self.text(name) or default
        if sorted(re.findall("dd|mm|jjjj", value)) != ["dd", "jjjj", "mm"] or _DATE_PARTS.sub(
            "", value
        ):
            self._refuse(name, "dd, mm en jjjj, met - / . of niets ertussen")
            return default
        return value

    def file_name(self, name: str, default: str) -> str:
        """The name of a file, without a folder."""
        value = self.text(name) or default
        if not _FILE_NAME.fullmatch(value):
            self._refuse(name, "een bestandsnaam van letters, cijfers, punten en streepjes")
            return default
        return value

    def text_table(self, name: str) -> Mapping[str, str]:
        """A table of texts."""
        value = self._get(name, {})
        if isinstance(value, dict) and all(isinstance(text, str) for text in value.values()):
            return value
        self._refuse(name, "een tabel van teksten, zoals { 1 = 'V', 2 = 'M' }")
        return {}

    def table(self, name: str) -> "Settings":
        """A table within this one; an empty one where there is none."""
        value = self._get(name, {})
        if not isinstance(value, dict):
            self._refuse(name, f"een tabel [{name}]")
            value = {}
        return Settings(value, name, self._wrong)

    def tables(self, name: str) -> Iterator["Settings"]:
        """The tables of a list; it holds one at least."""
        value = self._get(name, [])
        if not isinstance(value, list) or not value or not all(isinstance(x, dict) for x in value):
            self._refuse(name, f"een of meer tabellen [[{name}]]")
            return
        for number, table in enumerate(value, start=1):
            yield Settings(table, f"{name}[{number}]", self._wrong)

    def named_tables(self) -> Iterator[tuple[str, "Settings"]]:
        """Each table in this one, by its name; this one holds nothing else."""
        for name in self._table:
            yield name, self.table(name)

    def refuse_others(self) -> None:
        """Whatever was not asked for is a mistake."""
        for name in self._table:
            if name not in self._known:
                known = ", ".join(self._known)
                self._wrong.append(
                    problems.UNKNOWN_SETTING.at(setting=self._full(name), known=known)
                )

    def _get(self, name: str, default: object) -> object:
        self._known.append(name)
        return self._table.get(name, default)

    def _refuse(self, name: str, expected: str) -> None:
        self._wrong.append(problems.WRONG_SETTING.at(setting=self._full(name), expected=expected))

    def _full(self, name: str) -> str:
        return f"{self._place}.{name}" if self._place else name
