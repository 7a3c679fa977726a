"""Any value of the model that there can be, drawn from its own fields."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from itertools import groupby

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from gateway.domain.dossier.parts import Part, parts
from gateway.domain.dossier.simple import STRING, Simple

_SHORT = 6
_CHARACTERS = st.one_of(
    st.sampled_from("<&>\"' \t\n\r]é€\U0001f600"),
    st.characters(
        blacklist_categories=("Cs",),
        blacklist_characters=[
            *map(chr, [*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]),
        ],
    ),
)
_INT = st.integers(-(2**31), 2**31 - 1)


@cache
def blocks(block: type) -> SearchStrategy:
    """Values of *block*, complete as far as its schema asks."""
    listed = parts(block)
    fields = [_options(choice, list(options)) for choice, options in groupby(listed, key=_choice)]
    return st.tuples(*fields).map(lambda drawn: block(**_merged(drawn)))


def _choice(part: Part) -> object:
    return part.choice


def _merged(drawn: tuple[Mapping[str, object], ...]) -> dict[str, object]:
    return {field: value for some in drawn for field, value in some.items()}


def _options(choice: object, options: list[Part]) -> SearchStrategy:
    """Values for *options*: each of them, or one at most where they are one choice."""
    if choice is None:
        return st.fixed_dictionaries({part.field: _values(part) for part in options})
    picked = [st.fixed_dictionaries({part.field: _present(part)}) for part in options]
    return st.one_of(*picked) if choice.required else st.one_of(st.just({}), *picked)


def _values(part: Part) -> SearchStrategy:
    if part.many:
        least = 1 if part.required else 0
        return st.lists(_one(part), min_size=least, max_size=2).map(tuple)
    return _one(part) if part.required else st.none() | _one(part)


def _present(part: Part) -> SearchStrategy:
    one = _one(part)
    return st.lists(one, min_size=1, max_size=2).map(tuple) if part.many else one


def _one(part: Part) -> SearchStrategy:
    if part.simple is None and part.type is not str:
        return st.deferred(lambda: blocks(part.type))
    return _simple(part.simple or STRING, part.type)


def _simple(simple: Simple, python: type) -> SearchStrategy:
    if python is str:
        return _texts(simple)
    if python is int:
        least, most = simple.min_inclusive, simple.max_inclusive
        return _INT if least is None else st.integers(least, most or 2**31 - 1)
    return {
        bool: st.booleans(),
        date: _dates(simple),
        datetime: st.datetimes(timezones=st.just(UTC)),
        Decimal: st.decimals(-9999, simple.max_inclusive or 9999, places=3),
    }[python]


def _dates(simple: Simple) -> SearchStrategy:
    if simple.pattern is None:
        return st.dates()
    return st.integers(1, 9999).map(lambda year: date(year, 7, 31))


def _texts(simple: Simple) -> SearchStrategy:
    if simple.codelist is not None and simple.codelist.nummer is None:
        return st.sampled_from(list(simple.codelist))
    if simple.pattern is not None:
        # Libraries differ in which digits beyond 0-9 they know, by the age of their tables.
        pattern = simple.pattern.replace(r"\p{Nd}", "[0-9]").replace(r"\d", "[0-9]")
        return st.from_regex(pattern, fullmatch=True)
    return st.text(_CHARACTERS, min_size=simple.min_length or 0, max_size=_SHORT)
