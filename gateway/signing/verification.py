"""The arithmetic of a signature whose structure is in order: does it hold?"""

from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from lxml import etree
from signxml.exceptions import InvalidDigest, SignXMLException
from signxml.verifier import VerifyResult
from signxml.xades.xades import XAdESSignatureConfiguration, XAdESVerifier

from gateway.domain.errors import Untrusted
from gateway.signing import kinds
from gateway.signing.discretion import keep_library_silent
from gateway.signing.names import DIGESTS, SIGNATURE_METHODS


@dataclass(frozen=True, slots=True)
class Signed:
    """What a signature vouches for: the document without it, as bytes, and its properties."""

    document: bytes = field(repr=False)
    properties: etree._Element = field(repr=False)


def verified(root: etree._Element, certificate: x509.Certificate, *, moment: datetime) -> Signed:
    """
    What the one signature in *root* vouches for, if the key of *certificate* made it.

    Raises Untrusted where none does. Whether the certificate is to be trusted is not asked here.
    """
    keep_library_silent()
    try:
        document, properties = _results(root, certificate, moment)
    except InvalidDigest:
        raise Untrusted(kinds.ALTERED.at()) from None
    except etree.DocumentInvalid:
        raise Untrusted(kinds.SHAPE.at(element="Signature")) from None
    except (SignXMLException, etree.LxmlError, ValueError):
        raise Untrusted(kinds.OTHER_KEY.at()) from None
    if properties.signed_xml is None:
        raise Untrusted(kinds.NOT_THE_WHOLE.at())
    return Signed(document.signed_data, properties.signed_xml)


def _results(
    root: etree._Element, certificate: x509.Certificate, moment: datetime
) -> list[VerifyResult]:
    """The signed document and the signed properties, in the order that the structure demands."""
    expected = XAdESSignatureConfiguration(
        require_x509=True,
        location="./",
        expect_references=2,
        signature_methods=SIGNATURE_METHODS,
        digest_algorithms=DIGESTS,
        verification_time=moment,
    )
    return XAdESVerifier().verify(root, x509_cert=certificate, expect_config=expected)
