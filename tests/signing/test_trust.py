"""Which certificates the gateway trusts, and what it says of the others."""

from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from gateway.domain.errors import Untrusted
from gateway.domain.findings import Actor
from gateway.signing.check import check
from gateway.signing.issuing import new_authority
from gateway.signing.signer import Signer
from gateway.signing.trust import Trust
from tests.certificate_builders import (
    END,
    START,
    VALIDITY,
    a_certificate_for,
    a_chain,
    a_revocation_list,
    a_school_certificate,
    a_signer,
    a_trust,
    an_authority,
)
from tests.sealing_builders import MOMENT, a_sealed, a_tree, resigned

DAY = timedelta(days=1)


def judged(certificate, trust=None, *, moment=MOMENT):
    """The ids of what the trust finds wrong with the certificate."""
    return [finding.rule for finding in (trust or a_trust()).judge(certificate, moment=moment)]


def expired():
    """A certificate that has expired, with the trust that judges it."""
    return a_school_certificate(end=MOMENT - DAY), a_trust()


def not_yet_valid():
    """A certificate that is not valid yet."""
    return a_school_certificate(start=MOMENT + DAY), a_trust()


def revoked():
    """A certificate that the authority has taken back."""
    issued = a_school_certificate()
    listed = a_revocation_list(issued.certificate)
    return issued, Trust.from_pem(an_authority().certificate_pem, listed)


def of_another_school():
    """A genuine certificate, but of another school than the one that sends."""
    return a_school_certificate("99YY00"), a_trust()


def of_another_authority():
    """A certificate of an authority that we do not know."""
    return a_school_certificate(authority=an_authority("Onbekende uitgever")), a_trust()


FINDINGS = {
    expired: "GW.CERT02",
    not_yet_valid: "GW.CERT03",
    revoked: "GW.CERT04",
    of_another_school: "GW.SIG15",
    of_another_authority: "GW.CERT01",
}


class TestFindings:
    """
    Expired, not yet valid, revoked, unknown and another school's each have their own words.

    Of one that the school has replaced the gateway knows: tests/usecases/test_submit.py.
    """

    @pytest.mark.parametrize("case", FINDINGS, ids=lambda case: case.__name__)
    def test_finding(self, case):
        """A dossier signed with such a certificate is refused with exactly that finding."""
        issued, trust = case()
        signed = resigned(a_tree(), a_signer(issued=issued))

        with pytest.raises(Untrusted) as refused:
            check(signed, trust, moment=MOMENT)

        assert [finding.rule for finding in refused.value.findings] == [FINDINGS[case]]

    @pytest.mark.parametrize("case", FINDINGS, ids=lambda case: case.__name__)
    def test_words(self, case):
        """Each finding says what is wrong, what to do, and who acts: the sender."""
        issued, trust = case()
        signed = resigned(a_tree(), a_signer(issued=issued))

        with pytest.raises(Untrusted) as refused:
            check(signed, trust, moment=MOMENT)

        (finding,) = refused.value.findings
        assert "ertificaat" in finding.message
        assert finding.advice
        assert finding.who is Actor.SENDER

    def test_day(self):
        """The day on which a certificate expired is told as it is written in Dutch."""
        certificate = a_school_certificate(end=MOMENT - DAY).certificate

        (finding,) = a_trust().judge(certificate, moment=MOMENT)

        assert "30-03-2026" in finding.message

    def test_all_at_once(self):
        """A certificate with which more is wrong draws all findings at once."""
        certificate = a_school_certificate(end=MOMENT - DAY).certificate
        listed = a_revocation_list(certificate)
        trust = Trust.from_pem(an_authority().certificate_pem, listed)

        assert judged(certificate, trust) == ["GW.CERT02", "GW.CERT04"]


class TestPath:
    """Only a certificate from which a valid way leads to an authority that we trust, holds."""

    def test_held(self):
        """The certificate of a school, by an authority that we trust, holds."""
        assert judged(a_school_certificate().certificate) == []

    def test_edges_of_validity(self):
        """It holds from its first moment to its last."""
        certificate = a_school_certificate(start=MOMENT, end=MOMENT).certificate

        assert judged(certificate) == []

    def test_several_authorities(self):
        """Each of several authorities is trusted."""
        other = an_authority("Tweede uitgever")
        trust = a_trust(an_authority().certificate, other.certificate)

        assert judged(a_school_certificate().certificate, trust) == []
        assert judged(a_school_certificate(authority=other).certificate, trust) == []

    def test_authority_of_the_same_name(self):
        """An authority that only bears the same name is not trusted."""
        impostor = new_authority("Proefuitgever Overstap", VALIDITY)

        certificate = a_school_certificate(authority=impostor).certificate

        assert judged(certificate) == ["GW.CERT01"]

    def test_signed_by_a_school(self):
        """A school cannot issue certificates to others."""
        school = a_school_certificate()

        forged = a_school_certificate("99YY00", authority=school).certificate

        findings = a_trust().judge(forged, [school.certificate], moment=MOMENT)
        assert [finding.rule for finding in findings] == ["GW.CERT01"]

    def test_signed_by_itself(self):
        """A certificate that vouches for itself is not trusted."""
        key = ec.generate_private_key(ec.SECP256R1())
        like = a_certificate_for(key.public_key())
        itself = x509.CertificateBuilder(
            like.issuer,
            like.issuer,
            key.public_key(),
            like.serial_number,
            START,
            END,
            list(like.extensions),
        ).sign(key, SHA256())

        assert judged(itself) == ["GW.CERT01"]

    def test_intermediate(self):
        """A way over an authority between the school's and ours is found where it comes along."""
        root, middle = a_chain(path_length=1)
        certificate = a_school_certificate(authority=middle).certificate
        trust = a_trust(root.certificate)

        assert trust.judge(certificate, [middle.certificate], moment=MOMENT) == ()
        assert judged(certificate, trust) == ["GW.CERT01"]

    def test_intermediate_in_the_signature(self):
        """The certificates in between travel with the signature."""
        root, middle = a_chain(path_length=1)
        issued = a_school_certificate(authority=middle)
        signer = Signer(issued.key, (issued.certificate, middle.certificate))

        assert check(a_sealed(signer=signer), a_trust(root.certificate), moment=MOMENT)

    def test_too_long(self):
        """An authority that may not appoint others, does not."""
        root, middle = a_chain(path_length=0)
        certificate = a_school_certificate(authority=middle).certificate

        findings = a_trust(root.certificate).judge(
            certificate, [middle.certificate], moment=MOMENT
        )

        assert [finding.rule for finding in findings] == ["GW.CERT01"]

    def test_revoked_in_between(self):
        """What a revoked authority issued does not hold."""
        root, middle = a_chain(path_length=1)
        certificate = a_school_certificate(authority=middle).certificate
        listed = a_revocation_list(middle.certificate, authority=root)
        trust = Trust.from_pem(root.certificate_pem, listed)

        findings = trust.judge(certificate, [middle.certificate], moment=MOMENT)

        assert [finding.rule for finding in findings] == ["GW.CERT04"]

    def test_weak_in_between(self):
        """A weak key anywhere on the way is too weak."""
        root, middle = a_chain(path_length=1, key=rsa.generate_private_key(65537, 2048))
        certificate = a_school_certificate(authority=middle).certificate

        findings = a_trust(root.certificate).judge(
            certificate, [middle.certificate], moment=MOMENT
        )

        assert [finding.rule for finding in findings] == ["GW.CERT06"]
