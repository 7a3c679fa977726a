"""Documents written from the model, without elements in between."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from gateway.domain.errors import Refused
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE, NAMESPACE, Overstapdossier
from gateway.markup.codec import encode
from gateway.markup.printing import printed
from gateway.markup.writing import written
from tests.dossier_builders import a_dossier, an_adres, an_overstapdossier
from tests.model_strategies import blocks


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(overstapdossier=blocks(Overstapdossier))
def test_as_printed(overstapdossier):
    """What is written is, byte for byte, what printing its elements gives."""
    args = (overstapdossier, "overstapdossier", NAMESPACE)

    assert written(*args) == printed(encode(*args))


@pytest.mark.parametrize(
    "text", ["", " ", "a&b", "<b>", "]]>", "a\rb", "a\nb\tc", '"q"', "é€\U0001f600"]
)
def test_signs(text):
    """Every sign that XML has a meaning for stands in a text as it stands in an element."""
    adres = replace(an_adres(), straat=text)

    assert written(adres, "adres", "urn:x") == printed(encode(adres, "adres", "urn:x"))


@pytest.mark.parametrize("text", ["\x00", "a\x0b", "\ufffe", "\ud800"])
def test_unwritable(text):
    """A text that XML cannot hold is refused by the place where it stands."""
    with pytest.raises(Refused) as caught:
        written(replace(an_adres(), straat=text), "adres", DOSSIER_NAMESPACE)

    (finding,) = caught.value.findings
    assert (finding.rule, finding.path) == ("GW.XML11", "straat")


@pytest.mark.parametrize(
    ("block", "tag", "namespace"),
    [
        (an_overstapdossier(), "overstapdossier", NAMESPACE),
        (a_dossier(), "dossier", DOSSIER_NAMESPACE),
    ],
    ids=["overstapdossier", "dossier"],
)
def test_whole_documents(block, tag, namespace):
    """A valid document comes out the same by either way."""
    assert written(block, tag, namespace) == printed(encode(block, tag, namespace))
