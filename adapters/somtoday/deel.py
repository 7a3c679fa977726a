"""A block of the dossier that remembers what was taken out of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from adapters.formats.uitlevering.cells import one_line
from adapters.formats.uitlevering.fields import lexical, places

_Block_co = TypeVar("_Block_co", covariant=True)
_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class Deel(Generic[_Block_co]):
    """
    A *block* at its path, out of which each value is taken by the name of its element.

    The paths of the values taken gather in *taken*, which all parts of one dossier share.
    """

    block: _Block_co = field(repr=False)
    at: str
    taken: set[str] = field(repr=False)

    def value(self, naam: str) -> object:
        """The value of an element; None where it is not there."""
        value = getattr(self.block, naam.replace("-", "_"))
        if value is not None:
            self.taken.add(f"{self.at}/{naam}")
        return value

    def text(self, naam: str) -> str | None:
        """The text of an element, on one line."""
        value = self.value(naam)
        return None if value is None else one_line(lexical(value)) or None

    def day(self, naam: str) -> str | None:
        """The date in an element: year, month, day."""
        value = self.value(naam)
        return value.isoformat() if isinstance(value, date) else None

    def flag(self, naam: str) -> bool:
        """Whether an element is there and says yes."""
        return self.value(naam) is True

    def code(self) -> str | None:
        """The code in an element that says in an attribute what the code means."""
        self.taken.update((self.at, f"{self.at}/@omschrijving"))
        return one_line(str(getattr(self.block, "waarde", ""))) or None

    def texts(self, naam: str) -> tuple[str, ...]:
        """The texts of all elements of a name."""
        found = list(places(f"{self.at}/{naam}", getattr(self.block, naam)))
        self.taken.update(at for at, _ in found)
        return tuple(one_line(str(text)) for _, text in found)

    def part(self, naam: str, kind: type[_Part]) -> "Deel[_Part] | None":
        """The block in an element."""
        block = getattr(self.block, naam)
        return Deel(block, f"{self.at}/{naam}", self.taken) if isinstance(block, kind) else None

    def parts(self, naam: str, kind: type[_Part]) -> Iterator["Deel[_Part]"]:
        """The blocks in all elements of a name."""
        for at, block in places(f"{self.at}/{naam}", getattr(self.block, naam)):
            if isinstance(block, kind):
                yield Deel(block, at, self.taken)
