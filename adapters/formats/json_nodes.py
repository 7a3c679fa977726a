"""Reading JSON that is what it is: every value asked for by name and form, never trusted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from adapters.formats import json_kinds as kinds
from adapters.formats.naming import is_sayable
from gateway.domain.findings import Finding, Kind

_LAST: Final = 50  # more than there are names to note of one object; notes may be of thousands


@dataclass(frozen=True, slots=True, repr=False)
class Knoop:
    """One object of a JSON document, where it stands, and where what is wrong in it is noted."""

    waarden: dict[str, object]
    bron: str
    notes: list[Finding] = field(default_factory=list)

    def has(self, naam: str) -> bool:
        """Whether there is a value of that name, of whatever form."""
        return self.waarden.get(naam) is not None

    def text(self, naam: str) -> str:
        """The text *naam*, or a number as it was written; empty where there is none."""
        value = self.waarden.get(naam)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
            self.note(kinds.WRONG_FORM, naam)
            return ""
        text = " ".join(str(value).split())
        if is_sayable(text):
            return text
        self.note(kinds.UNSAYABLE, naam)
        return ""

    def knoop(self, naam: str) -> "Knoop":
        """The object *naam*; an empty one where there is none."""
        value = self.waarden.get(naam)
        if value is not None and not isinstance(value, dict):
            self.note(kinds.WRONG_FORM, naam)
        return Knoop(value if isinstance(value, dict) else {}, self.bron, self.notes)

    def knopen(self, naam: str) -> Iterator["Knoop"]:
        """The objects in the list *naam*."""
        value = self.waarden.get(naam)
        if value is not None and not isinstance(value, list):
            self.note(kinds.WRONG_FORM, naam)
        for one in value if isinstance(value, list) else ():
            if isinstance(one, dict):
                yield Knoop(one, self.bron, self.notes)
            else:
                self.note(kinds.WRONG_FORM, naam)

    def note(self, kind: Kind, naam: str = "", *, elements: str = "") -> None:
        """Note that *kind* is wrong with the value *naam*, or with these *elements*; not again."""
        found = kind.at(self.bron, naam=naam, elements=elements)
        if found not in self.notes[-_LAST:]:
            self.notes.append(found)
