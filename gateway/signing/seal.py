"""The seal: an enveloped XAdES baseline B signature over the whole overstapdossier."""

from datetime import UTC, datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree
from signxml.algorithms import CanonicalizationMethod, DigestAlgorithm, SignatureMethod
from signxml.util import SigningSettings
from signxml.xades.xades import XAdESDataObjectFormat, XAdESSigner

from gateway.domain.errors import Refused, Unreadable, Untrusted
from gateway.domain.findings import Finding
from gateway.markup.parsing import parse
from gateway.markup.printing import printed
from gateway.signing import kinds
from gateway.signing.discretion import keep_library_silent
from gateway.signing.names import (
    DS,
    EXCLUSIVE,
    OVERSTAPDOSSIER,
    SIGNATURE,
    SIGNED_PROPERTIES_TYPE,
    XADES,
)
from gateway.signing.sender import afzender
from gateway.signing.signer import Signer
from gateway.signing.structure import structure_findings
from gateway.signing.suitability import unsuitable

_FORMAT: Final = XAdESDataObjectFormat(Description="Overstapdossier", MimeType="application/xml")


def seal(document: bytes, signer: Signer, *, moment: datetime) -> bytes:
    """
    The overstapdossier *document* with the signature of *signer* at this *moment* as last child.

    Raises Unreadable where it is no overstapdossier, Refused where it is signed already, and
    Untrusted where the signer's certificate does not hold, or not for the school that sends it.
    """
    keep_library_silent()
    root = parse(document)
    _refuse_unfit(root)
    _refuse_unfit_signer(root, signer, moment)
    try:
        signed = _Baseline(signer, moment).sign(
            root, key=signer.key, cert=list(signer.chain), always_add_key_value=False
        )
    except etree.C14NError:
        raise Unreadable(kinds.NO_OVERSTAPDOSSIER.at()) from None
    sealed = printed(signed)
    _refuse(*structure_findings(parse(sealed)))
    return sealed


def _refuse_unfit(root: etree._Element) -> None:
    # With an Id on the root, the reference would be to that Id instead of the whole document.
    if root.tag != OVERSTAPDOSSIER or root.get("Id") or root.get("ID"):
        raise Unreadable(kinds.NO_OVERSTAPDOSSIER.at())
    if next(root.iter(SIGNATURE), None) is not None:
        raise Refused(kinds.ALREADY_SIGNED.at())


def _refuse_unfit_signer(root: etree._Element, signer: Signer, moment: datetime) -> None:
    _refuse(*unsuitable(signer.certificate, moment=moment))
    afzender(root, signer.certificate)


def _refuse(*findings: Finding) -> None:
    if findings:
        raise Untrusted(*findings)


class _Baseline(XAdESSigner):
    """Signs as baseline B asks, with the two references that we accept."""

    def __init__(self, signer: Signer, moment: datetime) -> None:
        is_rsa = isinstance(signer.key, rsa.RSAPrivateKey)
        super().__init__(
            data_object_format=_FORMAT,
            signature_algorithm=(
                SignatureMethod.RSA_SHA256 if is_rsa else SignatureMethod.ECDSA_SHA256
            ),
            digest_algorithm=DigestAlgorithm.SHA256,
            c14n_algorithm=CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0,
        )
        self._moment = moment.astimezone(UTC)
        self.signature_annotators.append(_with_two_references)

    def add_signing_time(
        self,
        signed_signature_properties: etree._Element,
        sig_root: etree._Element,
        signing_settings: SigningSettings,
    ) -> None:
        """Say the moment that was handed in, where signxml asks the machine's clock."""
        del sig_root, signing_settings
        time = etree.SubElement(signed_signature_properties, f"{XADES}SigningTime")
        time.text = f"{self._moment:%Y-%m-%dT%H:%M:%SZ}"


def _with_two_references(signature: etree._Element, signing_settings: SigningSettings) -> None:
    """
    Keep the references to the document and to the XAdES properties, each saying its transforms.

    signxml refers to KeyInfo as well, which SigningCertificateV2 makes superfluous, and leaves
    out the transform with which it digests the properties: other verifiers would use another.
    """
    del signing_settings
    for reference in signature.findall(f"{DS}SignedInfo/{DS}Reference")[1:]:
        if reference.get("Type") == SIGNED_PROPERTIES_TYPE:
            transforms = etree.Element(f"{DS}Transforms")
            etree.SubElement(transforms, f"{DS}Transform", Algorithm=EXCLUSIVE)
            reference.insert(0, transforms)
        else:
            _removed(reference)


def _removed(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
