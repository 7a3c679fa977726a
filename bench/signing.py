"""Signing and checking, against the canonical form, its digest and the bare key operation."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256
from lxml import etree

from bench.ratio import Ratio, compare
from bench.verdict import full_dossier
from gateway.canonical.wrapping import wrap
from gateway.domain.overstapdossier import SchoolVerwijzing
from gateway.signing.check import check
from gateway.signing.seal import seal
from tests.certificate_builders import a_signer, a_trust
from tests.dossier_builders import a_kop

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
ALGORITHM = ec.ECDSA(utils.Prehashed(SHA256()))


def ratios() -> Iterator[Ratio]:
    """The full dossier of 173 kB, wrapped, signed with a key on P-256."""
    document = wrap(full_dossier(), a_kop(afzender=SchoolVerwijzing(brin="99XX", vestiging="00")))
    signer, trust = a_signer("99XX00"), a_trust()
    signed = seal(document, signer, moment=MOMENT)
    key = ec.generate_private_key(ec.SECP256R1())
    signature = key.sign(_digest(document), ALGORITHM)
    yield compare(
        "sign 173 kB / canonical form, digest and key",
        partial(seal, document, signer, moment=MOMENT),
        lambda: key.sign(_digest(document), ALGORITHM),
        limit=15,
        repeats=3,
    )
    yield compare(
        "check 173 kB / canonical form, digest and key",
        partial(check, signed, trust, moment=MOMENT),
        lambda: key.public_key().verify(signature, _digest(document), ALGORITHM),
        limit=20,
        repeats=3,
    )


def _digest(document: bytes) -> bytes:
    root = etree.fromstring(document)  # noqa: TID251 - the bare parse belongs to the reference
    return sha256(etree.tostring(root, method="c14n", exclusive=True)).digest()
