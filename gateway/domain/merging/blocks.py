"""Two blocks of the same kind brought together: what is new comes in, the rest stays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from gateway.domain.dossier import Adres, EindtoetsBasisonderwijs, Toetsscore
from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.findings import Finding
from gateway.domain.merging.changes import ADDED, ADDED_TO_LIST, REPLACED
from gateway.domain.merging.identity import Key, key_of
from gateway.domain.overstapdossier import Doorstroomtoets, GegevenAdvies, Heroverweging

_Block = TypeVar("_Block")
_NOTHING: Final = (None, ())
_OF_ONE_PIECE: Final = (
    Adres,
    Doorstroomtoets,
    EindtoetsBasisonderwijs,
    GegevenAdvies,
    Heroverweging,
    Toetsscore,
)
"""Blocks whose values hang together: of two that contradict each other the later goes as one."""


@dataclass(frozen=True, slots=True)
class Merge:
    """
    Brings what a later export says into a block, and notes each change where it was made.

    What the later one leaves out stays. Two later exports that say nothing of the same thing
    end in the same block, whichever of them comes first.
    """

    changes: list[Finding] = field(default_factory=list)

    def block(self, earlier: _Block, later: _Block, path: str) -> _Block:
        """*earlier* with all that *later* says; the changes are noted below *path*."""
        every = parts(type(earlier))
        if earlier == later:
            return earlier
        if isinstance(earlier, _OF_ONE_PIECE) and _contradict(every, earlier, later):
            self.changes.append(REPLACED.at(path))
            return later
        values = {part.field: self._value(part, earlier, later, path) for part in every}
        for part in _given_up(every, values, later):
            self.changes.append(REPLACED.at(f"{path}/{part.name}"))
            values[part.field] = () if part.many else None
        return type(earlier)(**values)

    def _value(self, part: Part, earlier: object, later: object, path: str) -> Any:
        old, new = getattr(earlier, part.field), getattr(later, part.field)
        place = path if part.form is Form.TEXT else f"{path}/{part.name}"
        if new in _NOTHING or new == old:
            return old
        if old in _NOTHING or part.simple:
            self.changes.append(_noted(part, old, new, place))
            return new
        return self._entries(old, new, place) if part.many else self.block(old, new, place)

    def _entries(self, old: Sequence[Any], new: Sequence[Any], path: str) -> tuple[Any, ...]:
        """The entries of a list: two with one name are brought together, the others added."""
        entries, added = list(old), []
        named = _by_name(old, new)
        for one in (one for one in new if one not in old):
            same = named.get(key_of(one))
            if same:
                place = same.pop(0)
                entries[place] = self.block(old[place], one, f"{path}[{place + 1}]")
            else:
                added.append(one)
        for one in added:
            _insert(entries, one)
        if added:
            self.changes.append(ADDED_TO_LIST.at(path, aantal=len(added)))
        return tuple(entries)


def _contradict(every: Sequence[Part], earlier: object, later: object) -> bool:
    """Whether both fill one value, and not with the same."""
    values = ((getattr(earlier, part.field), getattr(later, part.field)) for part in every)
    return any(old != new for old, new in values if old not in _NOTHING and new not in _NOTHING)


def _given_up(every: Sequence[Part], values: dict[str, Any], later: object) -> Iterator[Part]:
    """What stood for one of a choice of which the later export gives another."""
    chosen = {part.choice for part in every if getattr(later, part.field) not in _NOTHING}
    left = (part for part in every if getattr(later, part.field) in _NOTHING)
    for part in left:
        if part.choice and part.choice in chosen and values[part.field] not in _NOTHING:
            yield part


def _noted(part: Part, old: Any, new: Any, place: str) -> Finding:
    if old not in _NOTHING:
        return REPLACED.at(place)
    return ADDED_TO_LIST.at(place, aantal=len(new)) if part.many else ADDED.at(place)


def _by_name(old: Sequence[Any], new: Sequence[Any]) -> dict[Key, list[int]]:
    """Where the entries are that the later export does not repeat as they are, by their name."""
    found: dict[Key, list[int]] = {}
    for place, entry in enumerate(old):
        if entry not in new:
            found.setdefault(key_of(entry), []).append(place)
    return found


def _insert(entries: list[Any], one: object) -> None:
    """Put *one* behind the last entry that does not come after it; all others keep their order."""
    key = key_of(one)
    before = max((at for at, entry in enumerate(entries) if key_of(entry) <= key), default=-1)
    entries.insert(before + 1, one)
