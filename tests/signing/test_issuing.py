"""The certificates that our own authority issues."""

import socket
import ssl
import threading
from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from gateway.domain.errors import Misused
from gateway.domain.identifiers import Vestiging
from gateway.signing.certificates import (
    certificate_from_der,
    certificates_from_pem,
    fingerprint,
    vestigingen,
)
from gateway.signing.issuing import new_authority
from gateway.signing.keys import KeyKind, key_from_pem
from gateway.signing.revocation import lists_from_pem, serials
from tests.certificate_builders import (
    END,
    START,
    VALIDITY,
    a_revocation_list,
    a_school_certificate,
    a_server_certificate,
    an_authority,
)


def extension(certificate, kind):
    """What the certificate says of this kind."""
    return certificate.extensions.get_extension_for_class(kind).value


class TestSchoolCertificate:
    """A school's certificate names its locations, and serves to sign and to call."""

    def test_vestigingen(self):
        """It is bound to each of the locations that it was issued for."""
        certificate = a_school_certificate("99XX00", "99YY03").certificate

        assert vestigingen(certificate) == {Vestiging.parse("99XX00"), Vestiging.parse("99YY03")}

    def test_names(self):
        """The locations stand in it as URIs of our own."""
        names = extension(a_school_certificate("99XX00").certificate, x509.SubjectAlternativeName)

        assert [name.value for name in names] == ["urn:overstap:vestiging:99XX00"]

    @pytest.mark.parametrize("kind", KeyKind)
    def test_usage(self, kind):
        """It signs and calls servers, and may not issue others; an RSA key may encipher too."""
        certificate = a_school_certificate(kind=kind).certificate
        usage = extension(certificate, x509.KeyUsage)

        assert usage.digital_signature
        assert usage.key_encipherment is (kind is KeyKind.RSA3072)
        assert not usage.key_cert_sign
        assert not extension(certificate, x509.BasicConstraints).ca
        assert [use.dotted_string for use in extension(certificate, x509.ExtendedKeyUsage)] == [
            "1.3.6.1.5.5.7.3.2"
        ]

    def test_validity(self):
        """It holds between the moments that were handed in."""
        certificate = a_school_certificate().certificate

        assert (certificate.not_valid_before_utc, certificate.not_valid_after_utc) == (START, END)

    @pytest.mark.parametrize(
        ("kind", "key", "bits"),
        [
            (KeyKind.P256, ec.EllipticCurvePrivateKey, 256),
            (KeyKind.P384, ec.EllipticCurvePrivateKey, 384),
            (KeyKind.RSA3072, rsa.RSAPrivateKey, 3072),
        ],
    )
    def test_keys(self, kind, key, bits):
        """The key is of the kind that was asked for, and survives being written."""
        issued = a_school_certificate(kind=kind)

        read = key_from_pem(issued.key_pem)

        assert isinstance(read, key)
        assert read.key_size == bits
        assert certificates_from_pem(issued.certificate_pem) == (issued.certificate,)

    def test_key_never_printed(self):
        """The private key does not show when what was issued is printed."""
        issued = a_school_certificate()

        assert "PrivateKey" not in repr(issued)

    def test_numbers(self):
        """No two certificates have the same number."""
        numbers = {a_school_certificate().certificate.serial_number for _ in range(20)}

        assert len(numbers) == 20

    def test_name_too_long(self):
        """A name that does not fit in a certificate is refused."""
        with pytest.raises(ValueError, match="length"):
            new_authority("x" * 65, VALIDITY)


class TestList:
    """The authority's list of what it takes back."""

    def test_serials(self):
        """It holds the numbers of the certificates, each once."""
        certificate = a_school_certificate().certificate

        listed = lists_from_pem(a_revocation_list(certificate, certificate))

        assert serials(listed) == {certificate.serial_number}

    def test_renewal(self):
        """It says when it was made and when it must be renewed."""
        (listed,) = lists_from_pem(a_revocation_list())

        assert (listed.last_update_utc, listed.next_update_utc) == (START, END)


class TestReading:
    """A certificate as it comes over TLS."""

    def test_der(self):
        """The certificate that TLS carries is the one that was issued."""
        issued = a_school_certificate()
        der = ssl.PEM_cert_to_DER_cert(issued.certificate_pem.decode())

        assert certificate_from_der(der) == issued.certificate
        assert len(fingerprint(issued.certificate)) == 64

    @pytest.mark.parametrize(
        ("written", "instead"),
        [
            (b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01\x2a"),
            (b"\x06\x03\x55\x04\x03\x0c", b"\x06\x03\x55\x04\x03\x03"),
            (b"\x06\x03\x55\x1d\x11", b"\x06\x03\x55\x1d\x0e"),
            (b"urn:", b"\xff\xfe:\x00"),
        ],
        ids=["version", "name in bits", "extension twice", "name in no letters"],
    )
    def test_hostile(self, written, instead):
        """What is almost a certificate is said to be none, in whatever way it is not."""
        der = a_school_certificate().certificate.public_bytes(Encoding.DER)

        with pytest.raises(Misused) as refused:
            certificate_from_der(der.replace(written, instead))

        assert written in der
        assert [finding.rule for finding in refused.value.findings] == ["GW.CERT10"]


def served(server: ssl.SSLContext, client: ssl.SSLContext, host: str) -> bytes:
    """The certificate that the client showed to a server on this machine, over real sockets."""
    shown = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve():
            connection, _ = listening.accept()
            try:
                with server.wrap_socket(connection, server_side=True) as secured:
                    shown.append(secured.getpeercert(binary_form=True))
                    secured.sendall(b"welkom")
            except ssl.SSLError as error:
                shown.append(error)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            with (
                socket.create_connection(listening.getsockname()) as connection,
                client.wrap_socket(connection, server_hostname=host) as secured,
            ):
                secured.recv(6)
        finally:
            thread.join()
    return shown[0]


@pytest.fixture
def contexts(tmp_path):
    """Contexts of a server that asks for a certificate, and of a client that shows one."""

    def make(school, *, server=None, authority=None):
        made = []
        anchor = (authority or an_authority()).certificate_pem.decode()
        for side, issued in (
            (ssl.PROTOCOL_TLS_SERVER, server or a_server_certificate()),
            (ssl.PROTOCOL_TLS_CLIENT, school),
        ):
            context = ssl.SSLContext(side)
            context.load_verify_locations(cadata=anchor)
            held = tmp_path / f"{len(made)}.pem"
            held.write_bytes(issued.certificate_pem + issued.key_pem)
            context.load_cert_chain(held)
            context.verify_flags |= ssl.VERIFY_X509_STRICT
            made.append(context)
        made[0].verify_mode = ssl.CERT_REQUIRED
        return made

    return make


class TestTls:
    """OpenSSL, which judges certificates by its own rules, takes what we issue."""

    @pytest.mark.parametrize("kind", KeyKind)
    @pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
    def test_both_sides(self, contexts, kind, host):
        """A school and a server know each other by our certificates."""
        school = a_school_certificate(kind=kind)
        server, client = contexts(school)

        shown = served(server, client, host)

        assert certificate_from_der(shown) == school.certificate

    def test_other_host(self, contexts):
        """A server is not taken for another."""
        server, client = contexts(a_school_certificate())

        with pytest.raises(ssl.SSLCertVerificationError):
            served(server, client, "gateway.example.org")

    def test_school_is_no_server(self, contexts):
        """A school cannot pose as the gateway."""
        server, client = contexts(a_school_certificate(), server=a_school_certificate())

        with pytest.raises(ssl.SSLCertVerificationError):
            served(server, client, "localhost")

    def test_stranger(self, contexts):
        """A certificate of another authority opens no connection."""
        stranger = a_school_certificate(authority=an_authority("Onbekende uitgever"))
        server, client = contexts(stranger)

        with pytest.raises(ssl.SSLError):
            served(server, client, "localhost")

    def test_expired(self, contexts):
        """Nor does one that has expired."""
        expired = a_school_certificate(end=datetime(2025, 6, 1, tzinfo=UTC))
        server, client = contexts(expired)

        with pytest.raises(ssl.SSLError):
            served(server, client, "localhost")
