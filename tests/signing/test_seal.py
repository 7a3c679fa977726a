"""The seal that we put on an overstapdossier."""

import logging
from base64 import b64decode

import pytest
from signxml.xades.xades import XAdESVerifier

from gateway.markup.parsing import parse
from gateway.signing.certificates import certificate_from_der, fingerprint
from gateway.signing.check import check
from gateway.signing.keys import KeyKind
from gateway.signing.names import XADES
from tests.certificate_builders import (
    a_signer,
    a_trust,
)
from tests.sealing_builders import (
    BSN,
    MOMENT,
    NAAM,
    a_document,
    a_sealed,
    a_tree,
    canonical,
    references,
    signature,
    signed_properties,
    the,
)

ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"


def algorithms(element, name):
    """The algorithms that the parts of this name ask for."""
    return [each.get("Algorithm") for each in element.iter(f"{{*}}{name}")]


def is_by_a_schema(element) -> bool:
    """Whether it is valid by one of the schemas of ETSI, each of which has all of XAdES in it."""
    return any(schema.validate(element) for schema in XAdESVerifier().schemas())


class TestBaselineB:
    """The seal is an enveloped XAdES signature of baseline B (ETSI EN 319 132-1)."""

    def test_last_child(self):
        """The signature is the last child of the overstapdossier, and the only one."""
        root = a_tree()

        assert root[-1] is signature(root)
        assert len(list(root.iter(signature(root).tag))) == 1

    def test_two_references(self):
        """It refers to the whole document, and to its own properties, and to nothing else."""
        root = a_tree()
        document, properties = references(root)

        assert document.get("URI") == ""
        assert properties.get("URI") == f"#{signed_properties(root).get('Id')}"
        assert properties.get("Type") == "http://uri.etsi.org/01903#SignedProperties"

    def test_transforms(self):
        """The document is digested without the signature, both in the exclusive form."""
        document, properties = references(a_tree())

        assert algorithms(document, "Transform") == [ENVELOPED, EXCLUSIVE]
        assert algorithms(properties, "Transform") == [EXCLUSIVE]

    @pytest.mark.parametrize(
        ("kind", "method"),
        [
            (KeyKind.P256, "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"),
            (KeyKind.P384, "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"),
            (KeyKind.RSA3072, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"),
        ],
    )
    def test_algorithms(self, kind, method):
        """It is made with SHA-256 and the algorithm that fits the key."""
        root = a_tree(a_sealed(signer=a_signer(kind=kind)))

        assert algorithms(root, "SignatureMethod") == [method]
        assert algorithms(root, "CanonicalizationMethod") == [EXCLUSIVE]
        assert set(algorithms(root, "DigestMethod")) == {SHA256}

    def test_signing_time(self):
        """SigningTime is the moment that was handed in, in UTC."""
        properties = signed_properties(a_tree())

        assert properties.findtext(f".//{XADES}SigningTime") == "2026-03-31T09:30:00Z"

    def test_signing_certificate(self):
        """SigningCertificateV2 holds the digest of the certificate that KeyInfo holds."""
        signer = a_signer()
        root = a_tree(a_sealed(signer=signer))

        digest = signed_properties(root).findtext(".//{*}CertDigest/{*}DigestValue", "")
        held = the(root, "KeyInfo", "X509Data", "X509Certificate").text

        assert b64decode(digest).hex() == fingerprint(signer.certificate)
        assert certificate_from_der(b64decode(held)) == signer.certificate

    def test_data_object_format(self):
        """DataObjectFormat says of the reference to the document that it is XML."""
        root = a_tree()
        data_format = next(root.iter(f"{XADES}DataObjectFormat"))

        assert data_format.get("ObjectReference") == f"#{references(root)[0].get('Id')}"
        assert data_format.findtext(f"{XADES}MimeType") == "application/xml"

    def test_schema(self):
        """The signature is valid by the schemas of XML Signature and XAdES."""
        sealed = signature(a_tree())
        bent = signature(a_tree())
        next(bent.iter(f"{XADES}SigningTime")).text = "gisteren"

        assert is_by_a_schema(sealed)
        assert not is_by_a_schema(bent)


class TestSeal:
    """Sealing adds a signature and changes nothing else."""

    @pytest.mark.parametrize("kind", KeyKind)
    def test_checks(self, kind):
        """What we seal we accept, with every kind of key."""
        sealed = a_sealed(signer=a_signer(kind=kind))

        assert check(sealed, a_trust(), moment=MOMENT)

    def test_content_kept(self):
        """Without the signature the document is canonically what was handed in."""
        root = a_tree()
        root.remove(signature(root))

        assert canonical(root) == canonical(parse(a_document()))

    @pytest.mark.parametrize("megabytes", [1, 7])
    def test_attachments(self, megabytes):
        """A document with an attachment of 7 MB can be sealed and checked."""
        attachment = "QUJD" * (megabytes * 1024 * 1024 // 3)
        sealed = a_sealed(inhoud=f"<bijlage>{attachment}</bijlage>")

        root = check(sealed, a_trust(), moment=MOMENT).root

        assert root.findtext(".//{*}bijlage") == attachment

    @pytest.mark.parametrize(
        "inhoud",
        [
            "<a>&lt;&amp;&#13;&#x9;&#xA; é ☃ 𝄞</a>",
            '<a b="&quot;&#xA;&#13;&lt;"/>',
            "<a><![CDATA[<b>]]></a>",
            '<a xmlns="" xml:space="preserve" xml:lang="nl">  </a>',
            '<x:a xmlns:x="urn:x" xmlns:y="urn:y" y:b="1"><x:b xmlns:x="urn:z"/></x:a>',
            "<!-- between elements --><?x between elements?>",
        ],
    )
    def test_any_text(self, inhoud):
        """Characters that XML writes in more than one way survive the seal."""
        sealed = a_sealed(inhoud=inhoud)

        root = check(sealed, a_trust(), moment=MOMENT).root

        assert canonical(root) == canonical(parse(a_document(inhoud=inhoud)))

    def test_several_schools(self):
        """A certificate for several locations seals for each of them."""
        signer = a_signer("99XX00", "99XX01", "99YY00")

        for afzender in ("99XX00", "99XX01", "99YY00"):
            assert check(a_sealed(afzender, signer=signer), a_trust(), moment=MOMENT)

    def test_sealed_apart(self):
        """No two seals share an Id, so documents can be put side by side in one file."""
        first, second = a_tree(), a_tree()

        assert signature(first).get("Id") != signature(second).get("Id")

    def test_nothing_logged(self, caplog):
        """The signature library writes no dossier in the log, even at the level DEBUG."""
        caplog.set_level(logging.DEBUG)
        caplog.set_level(logging.DEBUG, logger="signxml.processor")

        check(a_sealed(), a_trust(), moment=MOMENT)

        assert BSN not in caplog.text
        assert NAAM not in caplog.text
