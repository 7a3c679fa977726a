"""Checking what is to be written against the documented fields."""

from collections.abc import Mapping, Sequence

from adapters.formats.uitlevering.cells import is_formula
from adapters.somtoday import problems
from adapters.somtoday.velden import Veld
from adapters.somtoday.verslag import Verslag

Json = Mapping[str, object]


def checked(velden: Sequence[Veld], values: Json, verslag: Verslag, at: str = "") -> Json:
    """
    Those of *values* that have the documented form, in the documented order.

    What is empty is left out; what must be there and is not, or does not fit, is noted.
    """
    found = {veld.naam: _value(veld, values.get(veld.naam), verslag, at) for veld in velden}
    return {naam: value for naam, value in found.items() if value is not None}


def _value(veld: Veld, value: object, verslag: Verslag, at: str) -> object:
    place = f"{at}{veld.naam}"
    if value is None or value == "":
        _note_absent(veld, verslag, place)
        return None
    if isinstance(value, Mapping):
        return checked(veld.velden, value, verslag, f"{place}/") or None
    if isinstance(value, list):
        return [
            checked(veld.velden, one, verslag, f"{place}[{number}]/")
            for number, one in enumerate(value, start=1)
        ]
    return _fitting(veld, value, verslag, place)


def _note_absent(veld: Veld, verslag: Verslag, place: str) -> None:
    if veld.verplicht and not verslag.knows(place):
        verslag.note(problems.MISSING, place)


def _fitting(veld: Veld, value: object, verslag: Verslag, place: str) -> object:
    if not veld.fits(value):
        verslag.note(problems.UNFIT, place, form=veld.vorm.woorden)
        return None
    if isinstance(value, str) and is_formula(value):
        verslag.note(problems.FORMULA, place)
    return value
