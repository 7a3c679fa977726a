"""Signature wrapping: every way to make a genuine signature vouch for what it was not put on."""

import pytest

from gateway.domain.errors import Refused, Untrusted
from gateway.signing.check import check
from tests.certificate_builders import a_signer, a_trust
from tests.forgeries import of_key, of_parts, of_place, of_reference, of_transform
from tests.forgeries.matrix import FORGERIES
from tests.sealing_builders import (
    BSN,
    MOMENT,
    NAAM,
    OTHER_BSN,
    a_tree,
    printed,
    references,
    resigned,
    signature,
    the,
)

KINDS_OF_FORGERY = (of_key, of_parts, of_place, of_reference, of_transform)


class TestWrapping:
    """A genuine signature vouches for the whole document that it was put on, and nothing else."""

    @pytest.mark.parametrize("name", FORGERIES)
    def test_refused(self, name):
        """Every forgery of the matrix is refused, with a finding that says what is wrong."""
        rule, forgery = FORGERIES[name]

        with pytest.raises(Refused) as refusal:
            check(forgery(), a_trust(), moment=MOMENT)

        assert rule in {finding.rule for finding in refusal.value.findings}

    @pytest.mark.parametrize("name", FORGERIES)
    def test_tells_nothing(self, name):
        """A refusal repeats neither the pupil's name nor a number, however it is printed."""
        _, forgery = FORGERIES[name]

        with pytest.raises(Refused) as refusal:
            check(forgery(), a_trust(), moment=MOMENT)

        told = repr(refusal.value) + "".join(
            repr(finding) + finding.message + finding.advice for finding in refusal.value.findings
        )
        assert not any(secret in told for secret in (BSN, OTHER_BSN, NAAM))

    @pytest.mark.parametrize("kind", KINDS_OF_FORGERY, ids=lambda kind: kind.__name__)
    def test_every_kind(self, kind):
        """Each kind of forgery has its rows in the matrix."""
        assert any(forgery.__module__ == kind.__name__ for _, forgery in FORGERIES.values())

    def test_the_forger_can_sign(self):
        """What the matrix signs anew is accepted where nothing else was changed."""
        assert check(resigned(a_tree(), a_signer()), a_trust(), moment=MOMENT)

    def test_all_at_once(self):
        """A signature that is wrong in several ways draws a finding for each."""
        root = a_tree()
        references(root)[0].set("URI", "#kop")
        the(root, "SignedInfo", "SignatureMethod").set("Algorithm", "urn:x")
        root.insert(0, signature(root))

        with pytest.raises(Untrusted) as refusal:
            check(printed(root), a_trust(), moment=MOMENT)

        rules = {finding.rule for finding in refusal.value.findings}
        assert rules == {"GW.SIG05", "GW.SIG06", "GW.SIG07", "GW.SIG08"}
