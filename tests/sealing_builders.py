"""
Builders of sealed documents, genuine and forged.

A forger here holds every key that he likes and writes every signature that he likes: `resigned`
puts whatever stands in a signature in order again, with any digest and any key.
"""

from base64 import b64encode
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from hashlib import sha256

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils
from cryptography.hazmat.primitives.hashes import SHA256, HashAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree

from gateway.domain.overstapdossier import DOSSIER_NAMESPACE
from gateway.markup.parsing import parse
from gateway.signing.names import DS, SIGNATURE, XADES
from gateway.signing.seal import seal
from gateway.signing.signer import Signer
from tests.certificate_builders import a_signer

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
BSN = "999912343"
NAAM = "Zelfbedacht-Canarie"
OTHER_BSN = "999912355"

Digest = Callable[[bytes], bytes]
Sign = Callable[[bytes], bytes]


def a_document(afzender: str = "99XX00", *, bsn: str = BSN, inhoud: str = "") -> bytes:
    """An overstapdossier of an invented pupil, sent by *afzender*, not signed yet."""
    brin, vestiging = afzender[:4], afzender[4:]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<overstapdossier xmlns="urn:overstap:overstapdossier:1">
  <kop>
    <dossierId>6f1c7e0a-6f57-4c6e-9d6f-6b3a5f0f2f11</dossierId>
    <versie>1</versie>
    <soort>POVO</soort>
    <status>definitief</status>
    <afzender brin="{brin}" vestiging="{vestiging}"/>
    <bestemming brin="99ZZ" vestiging="00"/>
    <opgesteld>2026-03-31T09:00:00Z</opgesteld>
    <software naam="Verzonnen LAS" versie="1.0"/>
  </kop>
  <od:dossier xmlns:od="{DOSSIER_NAMESPACE}">
    <od:leerling><od:bsn>{bsn}</od:bsn><od:achternaam>{NAAM}</od:achternaam></od:leerling>
    {inhoud}
  </od:dossier>
</overstapdossier>
""".encode()


def a_sealed(
    afzender: str = "99XX00", *, signer: Signer | None = None, bsn: str = BSN, inhoud: str = ""
) -> bytes:
    """The overstapdossier of `a_document`, signed by its afzender."""
    document = a_document(afzender, bsn=bsn, inhoud=inhoud)
    return seal(document, signer or a_signer(afzender), moment=MOMENT)


def a_tree(sealed: bytes | None = None) -> etree._Element:
    """The root of a sealed document, to be forged."""
    return parse(sealed or a_sealed())


def printed(root: etree._Element) -> bytes:
    """The document, as it goes over the line."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def canonical(root: etree._Element) -> bytes:
    """The exclusive canonical form, that which is signed."""
    return etree.tostring(root, method="c14n", exclusive=True, with_comments=False)


def signature(root: etree._Element) -> etree._Element:
    """The first signature in the document."""
    return next(root.iter(SIGNATURE))


def the(root: etree._Element, *path: str) -> etree._Element:
    """The element of the signature at *path*, such as `SignedInfo`, `SignatureMethod`."""
    element = signature(root)
    for name in path:
        found = element.find(f"{{*}}{name}")
        assert found is not None, name
        element = found
    return element


def references(root: etree._Element) -> list[etree._Element]:
    """The references of the first signature."""
    return the(root, "SignedInfo").findall(f"{DS}Reference")


def signed_properties(root: etree._Element) -> etree._Element:
    """The XAdES properties of the first signature."""
    return the(root, "Object", "QualifyingProperties", "SignedProperties")


def resigned(
    root: etree._Element,
    signer: Signer | None = None,
    *,
    certificate: x509.Certificate | None = None,
    digest: Digest = lambda data: sha256(data).digest(),
    sign: Sign | None = None,
) -> bytes:
    """The document with all digests and the signature made anew, over whatever stands there."""
    signer = signer or a_signer()
    certificate = certificate or signer.certificate
    for text in root.iter(f"{DS}X509Certificate"):
        text.text = b64encode(certificate.public_bytes(Encoding.DER)).decode()
    for text in root.findall(f".//{XADES}CertDigest/{DS}DigestValue"):
        text.text = b64encode(digest(certificate.public_bytes(Encoding.DER))).decode()
    for reference in references(root):
        value = reference.find(f"{DS}DigestValue")
        value.text = b64encode(digest(canonical(_referred(root, reference)))).decode()
    signed = canonical(the(root, "SignedInfo"))
    the(root, "SignatureValue").text = b64encode(
        (sign or (lambda data: raw_signature(signer.key, data)))(signed)
    ).decode()
    return printed(root)


def raw_signature(key: object, data: bytes, *, hashed: HashAlgorithm | None = None) -> bytes:
    """The signature as XML Signature writes it, made by any kind of key."""
    hashed = hashed or SHA256()
    if isinstance(key, ec.EllipticCurvePrivateKey):
        size = (key.key_size + 7) // 8
        numbers = utils.decode_dss_signature(key.sign(data, ec.ECDSA(hashed)))
        return b"".join(number.to_bytes(size, "big") for number in numbers)
    assert isinstance(key, rsa.RSAPrivateKey)
    return key.sign(data, padding.PKCS1v15(), hashed)


def signed_by_another_school(afzender: str = "99XX00", other: str = "99YY00") -> bytes:
    """A document of *afzender* that *other* has signed with a certificate of its own."""
    return resigned(a_tree(a_sealed(afzender)), a_signer(other))


def _referred(root: etree._Element, reference: etree._Element) -> etree._Element:
    """What the reference is to, the document without its signatures where it has no URI."""
    uri = reference.get("URI", "")
    if uri:
        found = [each for each in root.iter("*") if each.get("Id") == uri.removeprefix("#")]
        return found[0] if found else root
    copied = deepcopy(root)
    for each in list(copied.iter(SIGNATURE)):
        parent = each.getparent()
        if parent is not None:
            parent.remove(each)
    return copied
