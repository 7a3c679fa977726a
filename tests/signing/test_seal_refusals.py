"""What cannot be sealed."""

from datetime import timedelta

import pytest

from gateway.domain.errors import Refused, Unreadable, Untrusted
from gateway.signing.seal import seal
from tests.certificate_builders import END, a_server_certificate, a_signer
from tests.sealing_builders import MOMENT, a_document, a_sealed


class TestRefusal:
    """What cannot be sealed is said before anything is signed."""

    def refusal(self, document, signer=None, moment=MOMENT):
        """The error with which sealing is refused."""
        with pytest.raises(Refused) as refused:
            seal(document, signer or a_signer(), moment=moment)
        return refused.value

    def test_sealed_already(self):
        """A document that carries a signature is not signed again."""
        error = self.refusal(a_sealed())

        assert [finding.rule for finding in error.findings] == ["GW.SIG03"]

    def test_placeholder(self):
        """Nor one that says where the signature library should put it."""
        placeholder = (
            '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="placeholder"/>'
        )

        error = self.refusal(a_document(inhoud=placeholder))

        assert [finding.rule for finding in error.findings] == ["GW.SIG03"]

    @pytest.mark.parametrize(
        "document",
        [
            b"<a/>",
            a_document().replace(b"overstapdossier:1", b"overstapdossier:2"),
            a_document().replace(b"<overstapdossier ", b'<overstapdossier Id="x" '),
            a_document().replace(b"<overstapdossier ", b'<overstapdossier ID="x" '),
            a_document(inhoud='<a xmlns="relative"/>'),
        ],
        ids=["other", "namespace", "Id", "ID", "relative namespace"],
    )
    def test_no_overstapdossier(self, document):
        """Anything but an overstapdossier is refused."""
        error = self.refusal(document)

        assert isinstance(error, Unreadable)
        assert [finding.rule for finding in error.findings] == ["GW.SIG02"]

    @pytest.mark.parametrize("document", [b"", b"%PDF-1.7", b"<a>", b"<!DOCTYPE a><a/>"])
    def test_unreadable(self, document):
        """What the XML door does not let through is not sealed."""
        assert isinstance(self.refusal(document), Unreadable)

    def test_ids_doubled(self):
        """A document in which two elements share an Id would be refused, so it is not sealed."""
        error = self.refusal(a_document(inhoud='<a Id="x"/><b Id="x"/>'))

        assert [finding.rule for finding in error.findings] == ["GW.SIG10"]

    @pytest.mark.parametrize(
        ("moment", "rule"),
        [(END + timedelta(days=1), "GW.CERT02"), (MOMENT - timedelta(days=999), "GW.CERT03")],
    )
    def test_out_of_time(self, moment, rule):
        """A certificate does not sign outside its validity."""
        error = self.refusal(a_document(), moment=moment)

        assert [finding.rule for finding in error.findings] == [rule]

    def test_another_school(self):
        """A school cannot sign what another school sends."""
        error = self.refusal(a_document("99XX00"), a_signer("99YY00"))

        assert [finding.rule for finding in error.findings] == ["GW.SIG15"]
        assert "99XX00" in error.findings[0].message
        assert "99YY00" in error.findings[0].message

    @pytest.mark.parametrize(
        "afzender",
        ['<afzender brin="99XX"/>', '<afzender brin="x" vestiging="00"/>', "", "<afzender/>" * 2],
    )
    def test_no_sender(self, afzender):
        """A document that does not say who sends it is not signed."""
        named = b'<afzender brin="99XX" vestiging="00"/>'

        error = self.refusal(a_document().replace(named, afzender.encode()))

        assert [finding.rule for finding in error.findings] == ["GW.SIG14"]

    def test_server(self):
        """The certificate of a server signs no dossier."""
        error = self.refusal(a_document(), a_signer(issued=a_server_certificate()))

        assert isinstance(error, Untrusted)
        assert [finding.rule for finding in error.findings] == ["GW.CERT07"]
