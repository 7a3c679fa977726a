"""
Sealing: AES-256-GCM with a fresh key for every value, that key wrapped by one from the key ring.

Both the value and its key are bound to the place of the value in the database, so that what
stands elsewhere does not open. Who destroys the wrapped key destroys every copy of the value.
"""

import json
import secrets
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from gateway.domain.errors import Misused
from gateway.vault import problems
from gateway.vault.keys import KEY_BYTES, Keyring

# NIST SP 800-38D 8.2.2 and 8.3: 96 random bits are safe for 2^32 values under one key. A data
# key seals one value; a wrapping key is renewed long before it has wrapped four billion.
_NONCE_BYTES: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a sealed value stands in the database."""

    table: str
    row: str
    version: int = 1

    def bound(self, part: str) -> bytes:
        """What ties *part* of a sealed value to this place and no other."""
        return json.dumps(["overstap", part, self.table, self.row, self.version]).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A sealed value; it says nothing without the key named *key_id*."""

    key_id: str
    wrapped_key: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    ciphertext: bytes = field(repr=False)


def seal(keyring: Keyring, value: bytes, *, place: Place) -> Sealed:
    """*value*, sealed for *place* under the newest key."""
    data_key = secrets.token_bytes(KEY_BYTES)
    nonce, wrapping_nonce = secrets.token_bytes(_NONCE_BYTES), secrets.token_bytes(_NONCE_BYTES)
    wrapped = AESGCM(keyring.newest.secret).encrypt(wrapping_nonce, data_key, place.bound("key"))
    return Sealed(
        key_id=keyring.newest.id,
        wrapped_key=wrapping_nonce + wrapped,
        nonce=nonce,
        ciphertext=AESGCM(data_key).encrypt(nonce, value, place.bound("value")),
    )


def unseal(keyring: Keyring, sealed: Sealed, *, place: Place) -> bytes:
    """The value that was sealed for *place*; raises Misused where it does not open."""
    key = keyring.find(sealed.key_id)
    if key is None:
        raise Misused(problems.UNKNOWN_KEY.at(place.table, sleutel=sealed.key_id))
    wrapping_nonce, wrapped = sealed.wrapped_key[:_NONCE_BYTES], sealed.wrapped_key[_NONCE_BYTES:]
    try:
        data_key = AESGCM(key.secret).decrypt(wrapping_nonce, wrapped, place.bound("key"))
        return AESGCM(data_key).decrypt(sealed.nonce, sealed.ciphertext, place.bound("value"))
    except (InvalidTag, ValueError):
        raise Misused(problems.DOES_NOT_OPEN.at(place.table)) from None
