"""
The one form of signature that we read, checked before any arithmetic is done on it.

A signature says itself what it covers, how and by what key; an attacker says something else. So
nothing is accepted but what `seal` makes: one signature, at one place, of one shape.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from gateway.domain.findings import Finding
from gateway.signing import kinds
from gateway.signing.names import (
    DIGESTS,
    DS,
    ENVELOPED,
    EXCLUSIVE,
    OVERSTAPDOSSIER,
    SIGNATURE,
    SIGNATURE_METHODS,
    SIGNED_PROPERTIES_TYPE,
    XADES,
)
from gateway.signing.shape import misshapen

_REFERENCES: Final = f"{DS}SignedInfo/{DS}Reference"
_TRANSFORMS: Final = f"{DS}Transforms/{DS}Transform"
_PROPERTIES: Final = f"{DS}Object/{XADES}QualifyingProperties"
_FORMAT: Final = f".//{XADES}DataObjectFormat"
_IDS: Final = etree.XPath(
    "//@*[local-name()='Id' or local-name()='ID' or local-name()='id']", smart_strings=False
)
_NAME: Final = re.compile("[A-Za-z_][A-Za-z0-9._-]*")


def structure_findings(root: etree._Element) -> tuple[Finding, ...]:
    """All that keeps the signature in the document *root* from being read at all."""
    if root.tag != OVERSTAPDOSSIER:
        return (kinds.NO_OVERSTAPDOSSIER.at(),)
    signatures = list(root.iter(SIGNATURE))
    if len(signatures) != 1:
        return (_wrong_number(len(signatures)),)
    return (
        *_misplaced(root, signatures[0]),
        *_duplicate_ids(root),
        *(tuple(misshapen(signatures[0])) or _wrong_within(signatures[0])),
    )


def _wrong_number(count: int) -> Finding:
    return kinds.SEVERAL_SIGNATURES.at(count=count) if count else kinds.UNSIGNED.at()


def _misplaced(root: etree._Element, signature: etree._Element) -> Iterator[Finding]:
    inside = sum(1 for _ in signature.iter(f"{DS}*", f"{XADES}*"))
    anywhere = sum(1 for _ in root.iter(f"{DS}*", f"{XADES}*"))
    if root[-1] is not signature or inside != anywhere:
        yield kinds.MISPLACED.at(line=signature.sourceline)


def _duplicate_ids(root: etree._Element) -> Iterator[Finding]:
    found = _IDS(root)
    if isinstance(found, list) and any(count > 1 for count in Counter(found).values()):
        yield kinds.DUPLICATE_ID.at()


def _wrong_within(signature: etree._Element) -> Iterator[Finding]:
    """What is wrong with the values in a *signature* whose shape is in order."""
    yield from _wrong_algorithms(signature)
    yield from _wrong_transforms(signature)
    if not _covers_all(signature):
        yield kinds.NOT_THE_WHOLE.at(line=signature.sourceline)


def _wrong_algorithms(signature: etree._Element) -> Iterator[Finding]:
    allowed = {
        f"{DS}CanonicalizationMethod": {EXCLUSIVE},
        f"{DS}SignatureMethod": {method.value for method in SIGNATURE_METHODS},
        f"{DS}DigestMethod": {digest.value for digest in DIGESTS},
    }
    for element in signature.iter(*allowed):
        if element.get("Algorithm") not in allowed[str(element.tag)]:
            name = etree.QName(element).localname
            yield kinds.ALGORITHM.at(element=name, line=element.sourceline)


def _wrong_transforms(signature: etree._Element) -> Iterator[Finding]:
    for reference in signature.iterfind(_REFERENCES):
        allowed = [EXCLUSIVE] if reference.get("URI") else [ENVELOPED, EXCLUSIVE]
        if [each.get("Algorithm") for each in reference.iterfind(_TRANSFORMS)] != allowed:
            yield kinds.TRANSFORM.at(line=reference.sourceline)


def _covers_all(signature: etree._Element) -> bool:
    """Whether the references are to the document, and to the properties, and these fit both."""
    document, properties = signature.iterfind(_REFERENCES)
    qualifying = signature.find(_PROPERTIES)
    data_format = signature.find(_FORMAT)
    if qualifying is None or data_format is None:
        return False
    return (
        (document.get("URI"), document.get("Type")) == ("", None)
        and properties.get("Type") == SIGNED_PROPERTIES_TYPE
        and _leads_to(qualifying[0], properties.get("URI"))
        and _leads_to(signature, qualifying.get("Target"))
        and _leads_to(document, data_format.get("ObjectReference"))
    )


def _leads_to(element: etree._Element, link: str | None) -> bool:
    name = element.get("Id", "")
    return link == f"#{name}" and _NAME.fullmatch(name) is not None
