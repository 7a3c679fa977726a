"""The one shape of signature that we read: which element holds which, with which attributes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from gateway.domain.findings import Finding
from gateway.signing import kinds
from gateway.signing.names import DS, XADES


@dataclass(frozen=True, slots=True)
class _Shape:
    """*children* is a pattern for their names, each followed by a space."""

    children: str = ""
    attributes: frozenset[str] = frozenset()


def _shape(children: str = "", *attributes: str) -> _Shape:
    return _Shape(children, frozenset(attributes))


_MOST_CERTIFICATES: Final = 4
_UP_TO: Final = f"{{1,{_MOST_CERTIFICATES}}}"

_SHAPES: Final[Mapping[str, _Shape]] = {
    f"{DS}Signature": _shape("SignedInfo SignatureValue KeyInfo Object ", "Id"),
    f"{DS}SignedInfo": _shape("CanonicalizationMethod SignatureMethod Reference Reference ", "Id"),
    f"{DS}CanonicalizationMethod": _shape("", "Algorithm"),
    f"{DS}SignatureMethod": _shape("", "Algorithm"),
    f"{DS}Reference": _shape("Transforms DigestMethod DigestValue ", "Id", "URI", "Type"),
    f"{DS}Transforms": _shape("(Transform ){1,2}"),
    f"{DS}Transform": _shape("", "Algorithm"),
    f"{DS}DigestMethod": _shape("", "Algorithm"),
    f"{DS}DigestValue": _shape(),
    f"{DS}SignatureValue": _shape(),
    f"{DS}KeyInfo": _shape("X509Data ", "Id"),
    f"{DS}X509Data": _shape(f"(X509Certificate ){_UP_TO}"),
    f"{DS}X509Certificate": _shape(),
    f"{DS}Object": _shape("QualifyingProperties ", "Id"),
    f"{XADES}QualifyingProperties": _shape("SignedProperties ", "Id", "Target"),
    f"{XADES}SignedProperties": _shape(
        "SignedSignatureProperties SignedDataObjectProperties ", "Id"
    ),
    f"{XADES}SignedSignatureProperties": _shape("SigningTime SigningCertificateV2 ", "Id"),
    f"{XADES}SigningTime": _shape(),
    f"{XADES}SigningCertificateV2": _shape(f"(Cert ){_UP_TO}"),
    f"{XADES}Cert": _shape("CertDigest (IssuerSerialV2 )?"),
    f"{XADES}CertDigest": _shape("DigestMethod DigestValue "),
    f"{XADES}IssuerSerialV2": _shape(),
    f"{XADES}SignedDataObjectProperties": _shape("DataObjectFormat ", "Id"),
    f"{XADES}DataObjectFormat": _shape("(Description )?MimeType (Encoding )?", "ObjectReference"),
    f"{XADES}Description": _shape(),
    f"{XADES}MimeType": _shape(),
    f"{XADES}Encoding": _shape(),
}
"""UnsignedProperties, KeyValue, RetrievalMethod, a second Object and all else are absent here."""

_NAMESPACE_OF_CHILDREN: Final = {f"{XADES}CertDigest": DS, f"{DS}Object": XADES}


def misshapen(signature: etree._Element) -> Iterator[Finding]:
    """One finding for each element of the *signature* that is not shaped as we read it."""
    for element in signature.iter("*"):
        if not _is_in_shape(element):
            parent = element.getparent()
            known = element if str(element.tag) in _SHAPES or parent is None else parent
            yield kinds.SHAPE.at(element=etree.QName(known).localname, line=element.sourceline)


def _is_in_shape(element: etree._Element) -> bool:
    tag = str(element.tag)
    shape = _SHAPES.get(tag)
    if shape is None or not shape.attributes.issuperset(map(str, element.attrib)):
        return False
    children = "".join(f"{_name_within(tag, str(child.tag))} " for child in element)
    texts = (element.text or "", *(child.tail or "" for child in element))
    is_leaf = not shape.children and not shape.attributes
    return (
        re.fullmatch(shape.children, children) is not None
        and bool("".join(texts).strip()) == is_leaf
    )


def _name_within(parent: str, child: str) -> str:
    """The child's local name, or all of it where it is not in the namespace it should be in."""
    namespace = XADES if parent.startswith(XADES) else DS
    return child.removeprefix(_NAMESPACE_OF_CHILDREN.get(parent, namespace))
