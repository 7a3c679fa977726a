"""What may stand in a block, looked up by tag; worked out once per block and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from gateway.domain.dossier.block import Choice, Form
from gateway.domain.dossier.parts import Part, parts


@dataclass(frozen=True, slots=True)
class Layout:
    """
    The elements of a block: *known* by their tag, *required* ones, and *choices* between some.

    *ranks* is the place of each field in the order; the options of one choice share theirs.
    *first* is the tag that a run of these elements begins with.
    """

    known: Mapping[str, Part]
    required: tuple[Part, ...]
    choices: Mapping[Choice, tuple[Part, ...]]
    ranks: Mapping[str, int]
    first: str


@cache
def layout_of(block: type, namespace: str) -> Layout:
    """The layout of *block*, whose children are in *namespace* where they do not say otherwise."""
    elements = [part for part in parts(block) if part.form is Form.ELEMENT]
    choices: dict[Choice, tuple[Part, ...]] = {}
    ranks: dict[str, int] = {}
    for rank, part in enumerate(elements):
        ranks[part.field] = rank
        if part.choice is not None:
            choices[part.choice] = (*choices.get(part.choice, ()), part)
            ranks[part.field] = ranks[choices[part.choice][0].field]
    known = {f"{{{part.namespace or namespace}}}{part.name}": part for part in elements}
    return Layout(
        known=known,
        required=tuple(part for part in elements if part.required),
        choices=choices,
        ranks=ranks,
        first=next(iter(known), ""),
    )
