"""What every block of a dossier promises."""

import dataclasses
from dataclasses import MISSING

import pytest

from gateway.domain import dossier, overstapdossier
from gateway.domain.dossier import Adres, Huidigeschool, Leerling, Verzorger
from gateway.domain.dossier.parts import parts
from tests.dossier_builders import BSN, a_dossier, a_leerling, an_adres, an_overstapdossier

BLOCKS = {
    thing
    for module in (dossier, overstapdossier)
    for thing in vars(module).values()
    if dataclasses.is_dataclass(thing)
    and isinstance(thing, type)
    and thing.__module__.startswith("gateway.domain")
    and thing.__module__ not in ("gateway.domain.dossier.block", "gateway.domain.dossier.simple")
}


@pytest.fixture(params=sorted(BLOCKS, key=lambda block: block.__name__), ids=lambda b: b.__name__)
def block(request):
    """Each block in turn."""
    return request.param


class TestEveryBlock:
    """What any block promises."""

    def test_cannot_be_changed(self, block):
        """A block is frozen, so what was validated stays as it was."""
        made = block.__new__(block)

        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, parts(block)[0].field, "x")

    def test_takes_names_only(self, block):
        """Values are given by name, so that no two can be swapped unseen."""
        with pytest.raises(TypeError, match="positional"):
            block("x")

    def test_holds_what_is_given(self, block):
        """Each value stands in its own field, and a field that is not given has its default."""
        asked = {one.name: one.default for one in dataclasses.fields(block)}
        needed = {naam: object() for naam, default in asked.items() if default is MISSING}
        every = {naam: object() for naam in asked}

        least, most = block(**needed), block(**every)

        assert {naam: getattr(least, naam) for naam in asked} == asked | needed
        assert {naam: getattr(most, naam) for naam in asked} == every

    def test_asks_for_what_is_required(self, block):
        """Without a value that the standard requires there is no block."""
        required = [one.name for one in dataclasses.fields(block) if one.default is MISSING]

        for naam in required:
            with pytest.raises(TypeError, match=naam):
                block(**{other: object() for other in required if other != naam})

    def test_has_no_other_attributes(self, block):
        """A misspelt name is an error and not a new attribute."""
        made = block.__new__(block)

        assert not hasattr(made, "__dict__")


def test_nothing_of_a_pupil_is_printed():
    """A dossier that ends up in a log or traceback shows no value, nor does any part of it."""
    shown = [repr(a_dossier()), str(a_leerling()), f"{an_overstapdossier()}", repr([an_adres()])]

    assert [text for text in shown if BSN in text or "Verzonnen" in text] == []


def test_equal_by_value():
    """Two blocks with the same values are equal, and one changed value makes them differ."""
    assert a_dossier() == a_dossier()
    assert an_adres(nummer="13") != an_adres()


def test_extension_comes_after_its_base():
    """A carer has the fields of a person first, a school those of an institution."""
    carer = [part.name for part in parts(Verzorger)]
    school = [part.name for part in parts(Huidigeschool)]

    assert carer.index("communicatielijst") < carer.index("relatietotkind")
    assert [school[0], school[-1]] == ["naam", "leerling"]


def test_names_that_python_does_not_have():
    """The one element whose name is no Python name keeps its own name in XML."""
    differing = [(part.field, part.name) for part in parts(Leerling) if part.field != part.name]

    assert differing == [("voorletters_1", "voorletters-1")]


def test_required_values_are_required():
    """A block cannot be made without what the schema requires of it."""
    with pytest.raises(TypeError, match="postcode"):
        Adres(soortadres="bezoek", straat="Verzonnenlaan", nummer="1", plaats="Verzonnendam")
