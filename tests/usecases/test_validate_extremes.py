"""Values that a schema allows and a program cannot hold."""

import pytest

from gateway.canonical.printing import print_dossier
from gateway.usecases.validate import validate
from tests.dossier_builders import a_dossier

DOSSIER = print_dossier(a_dossier())


@pytest.mark.parametrize(
    ("written", "extreme"),
    [
        (b"2014-03-09", b"12014-03-09"),
        (b"2014-03-09", b"-0014-03-09"),
        (b"<geslacht>1<", b"<geslacht>" + b"0" * 5000 + b"1<"),
    ],
    ids=["year of five digits", "before our era", "digits without end"],
)
def test_is_told(written, extreme):
    """Such a value is a finding at its place, and never a failure of the gateway."""
    verdict = validate(DOSSIER.replace(written, extreme, 1))

    assert not verdict.valid
    assert "GW.XML10" in {finding.rule for finding in verdict.findings}
