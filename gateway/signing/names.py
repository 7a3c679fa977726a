"""The names that XML Signature and XAdES give to things, and the ones of them that we accept."""

from typing import Final

from signxml.algorithms import DigestAlgorithm, SignatureMethod

from gateway.domain.overstapdossier import NAMESPACE

DS: Final = "{http://www.w3.org/2000/09/xmldsig#}"
XADES: Final = "{http://uri.etsi.org/01903/v1.3.2#}"
OVERSTAP: Final = f"{{{NAMESPACE}}}"

SIGNATURE: Final = f"{DS}Signature"
OVERSTAPDOSSIER: Final = f"{OVERSTAP}overstapdossier"

ENVELOPED: Final = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
EXCLUSIVE: Final = "http://www.w3.org/2001/10/xml-exc-c14n#"
SIGNED_PROPERTIES_TYPE: Final = "http://uri.etsi.org/01903#SignedProperties"

SIGNATURE_METHODS: Final = frozenset(
    {
        SignatureMethod.ECDSA_SHA256,
        SignatureMethod.ECDSA_SHA384,
        SignatureMethod.ECDSA_SHA512,
        SignatureMethod.RSA_SHA256,
        SignatureMethod.RSA_SHA384,
        SignatureMethod.RSA_SHA512,
    }
)
DIGESTS: Final = frozenset(
    {DigestAlgorithm.SHA256, DigestAlgorithm.SHA384, DigestAlgorithm.SHA512}
)
