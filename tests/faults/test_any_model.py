"""Any dossier that the model can hold, of each edition: printed, read, and judged twice."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gateway.canonical.editions.model import block_of, check
from gateway.canonical.printing import print_dossier
from gateway.domain.dossier import Dossier
from gateway.markup.codec import decode, encode
from gateway.markup.parsing import parse
from gateway.markup.printing import printed
from tests.edition_builders import edition_2018, edition_2019
from tests.faults.comparing import official
from tests.faults.second_opinion import broken
from tests.model_strategies import blocks

FEW = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("edition", [edition_2018(), edition_2019()], ids=["2018.1", "2019.1"])
class TestOfAnEdition:
    """What holds for a dossier of each edition, as its schema made the model."""

    @FEW
    @given(drawn=st.data())
    def test_there_and_back(self, edition, drawn):
        """It prints to XML that its schema accepts, and that reads back equal."""
        block = block_of(edition)
        dossier = drawn.draw(blocks(block))

        root = parse(printed(encode(dossier, "dossier", edition.namespace)))

        assert check(root, edition) == ()
        assert decode(block, root) == dossier


class TestOfTheModel:
    """What holds for a dossier as the gateway itself has it."""

    @FEW
    @given(dossier=blocks(Dossier))
    def test_there_and_back(self, dossier):
        """It prints to XML that the schema accepts, and that reads back equal."""
        root = parse(print_dossier(dossier))

        assert check(root, edition_2019()) == ()
        assert decode(Dossier, root) == dossier

    @FEW
    @given(dossier=blocks(Dossier))
    def test_judged_twice(self, dossier):
        """However strange its values, our verdict and the second opinion are one."""
        root = parse(print_dossier(dossier))

        assert official(root) == broken(root)
