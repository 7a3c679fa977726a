"""The xmlsec library, which shares no code with ours, is of the same opinion."""

from base64 import b64decode

import pytest
import xmlsec

from gateway.domain.errors import Refused
from gateway.signing.check import check
from gateway.signing.keys import KeyKind
from tests.certificate_builders import a_school_certificate, a_signer, a_trust
from tests.sealing_builders import (
    MOMENT,
    OTHER_BSN,
    a_sealed,
    a_tree,
    canonical,
    printed,
    signature,
    signed_properties,
    the,
)


def accepted_by_xmlsec(document: bytes) -> bool:
    """Whether the signature holds by xmlsec, with the certificate that stands in it."""
    root = a_tree(document)
    xmlsec.tree.add_ids(root, ["Id"])
    context = xmlsec.SignatureContext()
    certificate = b64decode(the(root, "KeyInfo", "X509Data", "X509Certificate").text)
    context.key = xmlsec.Key.from_memory(certificate, xmlsec.constants.KeyDataFormatCertDer)
    try:
        context.verify(signature(root))
    except xmlsec.Error:
        return False
    return True


def with_a_visitor_in_the_kop(root):
    """The first element of the dossier moved into the kop."""
    root[0].append(root[1][0])


def with_another_signing_time(root):
    """Another moment among the signed properties."""
    signed_properties(root)[0][0].text = "2026-03-30T09:30:00Z"


def with_another_value(root):
    """The characters of the signature in another order."""
    value = the(root, "SignatureValue")
    value.text = value.text[4:] + value.text[:4]


def with_another_certificate(root):
    """The certificate of another key of the same school."""
    other = a_tree(a_sealed(signer=a_signer(issued=a_school_certificate())))
    held = the(other, "KeyInfo", "X509Data", "X509Certificate").text
    the(root, "KeyInfo", "X509Data", "X509Certificate").text = held


def with_another_bsn(root):
    """The number of another pupil."""
    root[1][0][0].text = OTHER_BSN


def with_another_sender(root):
    """Another location as sender."""
    next(root.iter("{*}afzender")).set("vestiging", "01")


CHANGES = (
    with_a_visitor_in_the_kop,
    with_another_signing_time,
    with_another_value,
    with_another_certificate,
    with_another_bsn,
    with_another_sender,
)


class TestSecondVerifier:
    """Anyone can check what we sign."""

    @pytest.mark.parametrize("kind", KeyKind)
    def test_accepts(self, kind):
        """It accepts what we sign, with every kind of key."""
        assert accepted_by_xmlsec(a_sealed(signer=a_signer(kind=kind)))

    @pytest.mark.parametrize(
        "inhoud",
        [
            "<a>&lt;&amp;&#13;&#x9; é ☃ 𝄞</a>",
            '<a b="&quot;&#xA;&#13;"/>',
            '<a xmlns="" xml:space="preserve" xml:lang="nl">  </a>',
            '<x:a xmlns:x="urn:x" xmlns:y="urn:y" y:b="1"><x:b xmlns:x="urn:z"/></x:a>',
            "<!-- between elements -->",
            f"<bijlage>{'QUJD' * 2_300_000}</bijlage>",
        ],
        ids=["texts", "attributes", "xml:", "namespaces", "comment", "attachment of 7 MB"],
    )
    def test_accepts_any_content(self, inhoud):
        """It accepts what we sign, whatever the content."""
        assert accepted_by_xmlsec(a_sealed(inhoud=inhoud))

    @pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
    def test_refuses(self, change):
        """What was changed, both refuse; before the change both accepted it."""
        root = a_tree()
        genuine = printed(root)
        change(root)

        with pytest.raises(Refused):
            check(printed(root), a_trust(), moment=MOMENT)
        assert not accepted_by_xmlsec(printed(root))
        assert check(genuine, a_trust(), moment=MOMENT)
        assert accepted_by_xmlsec(genuine)

    @pytest.mark.parametrize("kind", KeyKind)
    def test_signs(self, kind):
        """What xmlsec signs by the same profile, we accept and read as it was signed."""
        issued = a_school_certificate(kind=kind)
        root = a_tree(a_sealed(signer=a_signer(issued=issued)))
        content = canonical(check(printed(root), a_trust(), moment=MOMENT).root)
        for value in (the(root, "SignatureValue"), *signature(root).iter("{*}DigestValue")):
            if value.getparent().tag != "{http://uri.etsi.org/01903/v1.3.2#}CertDigest":
                value.text = None
        xmlsec.tree.add_ids(root, ["Id"])
        context = xmlsec.SignatureContext()
        context.key = xmlsec.Key.from_memory(issued.key_pem, xmlsec.constants.KeyDataFormatPem)
        context.sign(signature(root))

        assert canonical(check(printed(root), a_trust(), moment=MOMENT).root) == content
