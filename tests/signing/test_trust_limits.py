"""What a certificate is for, the lists of those taken back, and what cannot be meant as trust."""

from base64 import b64encode
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from gateway.domain.errors import Misused
from gateway.domain.findings import Actor
from gateway.signing.issuing import Issued, Validity, new_authority
from gateway.signing.trust import Trust
from tests.certificate_builders import (
    START,
    VALIDITY,
    a_certificate_for,
    a_certificate_with,
    a_revocation_list,
    a_school_certificate,
    a_server_certificate,
    a_trust,
    an_authority,
)
from tests.sealing_builders import MOMENT

DAY = timedelta(days=1)
USES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


def judged(certificate, trust=None):
    """The ids of what the trust finds wrong with the certificate."""
    return [finding.rule for finding in (trust or a_trust()).judge(certificate, moment=MOMENT)]


def a_school_certificate_used_for(*, authority=False, **uses):
    """A school's certificate for these uses, and perhaps to issue others."""
    certificate = a_school_certificate().certificate
    said = [
        x509.KeyUsage(**dict.fromkeys(USES, False) | uses),
        x509.BasicConstraints(ca=authority, path_length=None),
    ]
    rest = [each for each in certificate.extensions if each.oid not in {one.oid for one in said}]
    return a_certificate_with(
        [*rest, *(x509.Extension(each.oid, critical=True, value=each) for each in said)]
    )


def damaged(pem, written, instead):
    """The revocation list with these bytes in it replaced."""
    der = x509.load_pem_x509_crl(pem).public_bytes(Encoding.DER)
    assert written in der
    text = b64encode(der.replace(written, instead, 1))
    return b"-----BEGIN X509 CRL-----\n" + text + b"\n-----END X509 CRL-----\n"


class TestUse:
    """A certificate is used for what it is meant for."""

    def test_server(self):
        """The certificate of a server is not one of a school."""
        assert judged(a_server_certificate().certificate) == ["GW.CERT07"]

    def test_authority(self):
        """Nor is that of the authority itself."""
        assert "GW.CERT07" in judged(an_authority().certificate)

    @pytest.mark.parametrize(
        "uri", ["urn:overstap:vestiging:", "urn:overstap:vestiging:9XX900", "https://example.org"]
    )
    def test_no_school(self, uri):
        """A certificate that names no school does not hold for any."""
        named = x509.SubjectAlternativeName([x509.UniformResourceIdentifier(uri)])
        extensions = [
            each for each in a_school_certificate().certificate.extensions if each.oid != named.oid
        ]

        certificate = a_certificate_with(
            [*extensions, x509.Extension(named.oid, critical=False, value=named)]
        )

        assert judged(certificate) == ["GW.CERT08"]

    @pytest.mark.parametrize("missing", [x509.KeyUsage, x509.ExtendedKeyUsage])
    def test_no_use_named(self, missing):
        """A certificate that does not say what it is for, is for nothing."""
        certificate = a_school_certificate().certificate
        extensions = [each for each in certificate.extensions if each.oid != missing.oid]

        assert "GW.CERT07" in judged(a_certificate_with(extensions))

    def test_enciphering_only(self):
        """A certificate that is for enciphering only does not sign."""
        refused = a_school_certificate_used_for(key_encipherment=True)

        assert judged(refused) == ["GW.CERT07"]

    def test_authority_of_its_own(self):
        """A school's certificate with which others could be issued is not accepted."""
        refused = a_school_certificate_used_for(
            digital_signature=True, key_cert_sign=True, authority=True
        )

        assert "GW.CERT07" in judged(refused)

    def test_enormous_key(self):
        """A key of a size that costs seconds to verify with is refused unread."""
        enormous = rsa.RSAPublicNumbers(65537, (1 << 16384) + 1).public_key()

        assert "GW.CERT06" in judged(a_certificate_for(enormous))

    def test_critical_unknown(self):
        """A certificate with a condition that we do not know, and that is critical, is refused."""
        certificate = a_school_certificate().certificate
        unknown = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")
        condition = x509.Extension(unknown.oid, critical=True, value=unknown)

        assert judged(a_certificate_with([*certificate.extensions, condition])) == ["GW.CERT01"]


class TestLists:
    """What an authority takes back is told in its list."""

    def test_others_hold(self):
        """A certificate that is not on the list holds."""
        listed = a_revocation_list(a_school_certificate().certificate)
        trust = Trust.from_pem(an_authority().certificate_pem, listed)

        assert judged(a_school_certificate().certificate, trust) == []

    def test_number_of_another_authority(self):
        """The list of one authority says nothing of the same number by another."""
        other = an_authority("Tweede uitgever")
        certificate = a_school_certificate().certificate
        listed = a_revocation_list(certificate, authority=other)
        both = an_authority().certificate_pem + other.certificate_pem

        assert judged(certificate, Trust.from_pem(both, listed)) == []

    @pytest.mark.parametrize("place", [0, 1])
    def test_several_in_a_file(self, place):
        """A file may hold the lists of several authorities, and each of them counts."""
        other = an_authority("Tweede uitgever")
        certificate = a_school_certificate().certificate
        lists = [a_revocation_list(authority=other)]
        lists.insert(place, a_revocation_list(certificate))
        both = an_authority().certificate_pem + other.certificate_pem

        assert judged(certificate, Trust.from_pem(both, b"".join(lists))) == ["GW.CERT04"]

    def test_out_of_date(self):
        """With a list that should have been renewed, nothing is trusted: it may hide a theft."""
        listed = a_revocation_list(end=MOMENT - DAY)
        trust = Trust.from_pem(an_authority().certificate_pem, listed)

        (finding,) = trust.judge(a_school_certificate().certificate, moment=MOMENT)

        assert finding.rule == "GW.CERT09"
        assert finding.who is Actor.ADMINISTRATOR

    def test_of_a_stranger(self):
        """A list of an authority that we do not trust is no list."""
        listed = a_revocation_list(authority=an_authority("Onbekende uitgever"))

        with pytest.raises(Misused) as refused:
            Trust.from_pem(an_authority().certificate_pem, listed)

        assert [finding.rule for finding in refused.value.findings] == ["GW.CERT13"]

    def test_of_an_impostor(self):
        """Nor is one that another made in the name of ours."""
        impostor = new_authority("Proefuitgever Overstap", VALIDITY)

        with pytest.raises(Misused) as refused:
            Trust.from_pem(an_authority().certificate_pem, a_revocation_list(authority=impostor))

        assert [finding.rule for finding in refused.value.findings] == ["GW.CERT13"]

    def test_in_another_name(self):
        """Nor is one in the name of an authority that did not sign it."""
        named = Issued(an_authority("Tweede uitgever").certificate, an_authority().key)

        with pytest.raises(Misused) as refused:
            Trust.from_pem(an_authority().certificate_pem, a_revocation_list(authority=named))

        assert [finding.rule for finding in refused.value.findings] == ["GW.CERT13"]


class TestAuthority:
    """An authority holds no longer than its own certificate."""

    def test_expired_authority(self):
        """That the authority itself has expired is told to the administrator."""
        short = new_authority("Verlopen uitgever", Validity(START, MOMENT - DAY))
        certificate = a_school_certificate(authority=short).certificate

        (finding,) = a_trust(short.certificate).judge(certificate, moment=MOMENT)

        assert finding.rule == "GW.CERT14"
        assert finding.who is Actor.ADMINISTRATOR

    def test_stranger_beside_an_expired_authority(self):
        """That one authority has expired does not explain the certificate of another."""
        short = new_authority("Verlopen uitgever", Validity(START, MOMENT - DAY))

        assert judged(a_school_certificate().certificate, a_trust(short.certificate)) == [
            "GW.CERT01"
        ]


class TestMisuse:
    """Trust is refused where it cannot be meant."""

    def refusal(self, anchors, *lists):
        """The ids of the findings with which the trust is refused."""
        with pytest.raises(Misused) as refused:
            Trust.from_pem(anchors, *lists)
        return [finding.rule for finding in refused.value.findings]

    def test_nothing(self):
        """There is no trust without an authority, and no default."""
        with pytest.raises(Misused):
            Trust(())

    @pytest.mark.parametrize(
        "pem", [b"", b"nonsense", an_authority().key_pem], ids=["nothing", "nonsense", "key"]
    )
    def test_no_certificate(self, pem):
        """What is no certificate is said to be none."""
        assert self.refusal(pem) == ["GW.CERT10"]

    def test_school_as_anchor(self):
        """A school's certificate is no authority."""
        assert self.refusal(a_school_certificate().certificate_pem) == ["GW.CERT11"]

    def test_weak_anchor(self):
        """An authority with a weak key is not trusted."""
        weak = ec.generate_private_key(ec.SECP256K1())
        certificate = a_certificate_for(weak.public_key(), like=an_authority().certificate)

        with pytest.raises(Misused) as refused:
            Trust((certificate,))

        assert [finding.rule for finding in refused.value.findings] == ["GW.CERT06"]

    @pytest.mark.parametrize(
        "pem",
        [
            b"",
            b"nonsense",
            an_authority().certificate_pem,
            a_revocation_list() + a_revocation_list()[:99],
            damaged(a_revocation_list(), b"\x02\x01\x01\x30", b"\x02\x01\x2a\x30"),
            damaged(a_revocation_list(), b"\x55\x04\x03\x0c", b"\x55\x04\x03\x02"),
        ],
        ids=["nothing", "nonsense", "certificate", "the second cut off", "version", "issuer"],
    )
    def test_no_list(self, pem):
        """What is no list is said to be none."""
        assert self.refusal(an_authority().certificate_pem, pem) == ["GW.CERT12"]
