"""
The keys that never stand in the database: read from files, and never shown.

A key file has one key on each line, 32 random bytes in base64, the newest last. The newest key
seals; the older ones only open what they once sealed. A new key is a new line at the end
(`openssl rand -base64 32 >> FILE`).
"""

import base64
import binascii
import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from gateway.domain.errors import Misused
from gateway.vault import problems

KEY_BYTES: Final = 32
_NAMED: Final = b"overstap:key-id"
_ONLY_THE_OWNER: Final = 0o600


@dataclass(frozen=True, slots=True)
class Key:
    """One key of 32 bytes."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise ValueError("a key is 32 bytes")

    @property
    def id(self) -> str:
        """The name of the key, made from it, which says nothing about it."""
        return hmac.new(self.secret, _NAMED, hashlib.sha256).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Keyring:
    """The keys that seal and open, oldest first; there is at least one."""

    keys: tuple[Key, ...]

    def __post_init__(self) -> None:
        if not self.keys:
            raise ValueError("a key ring has at least one key")

    @property
    def newest(self) -> Key:
        """The key that seals."""
        return self.keys[-1]

    def find(self, key_id: str) -> Key | None:
        """The key named *key_id*, or None where it is not on the ring."""
        return next((key for key in self.keys if key.id == key_id), None)


def read_keyring(path: Path) -> Keyring:
    """The keys in the file *path*; raises Misused where it has none, or one that is no key."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError:
        raise Misused(problems.NO_KEY_FILE.at(str(path))) from None
    keys = [_key(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not keys:
        raise Misused(problems.EMPTY_KEY_FILE.at(str(path)))
    return Keyring(tuple(keys))


def read_key(path: Path) -> Key:
    """The one key in the file *path*; raises Misused where there are none or more."""
    keys = read_keyring(path).keys
    if len(keys) > 1:
        raise Misused(problems.MORE_THAN_ONE_KEY.at(str(path)))
    return keys[0]


def generate(path: Path) -> None:
    """Write a new key to the file *path*, which must not exist, for its owner only."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_THE_OWNER)
    except FileExistsError:
        raise Misused(problems.KEY_FILE_EXISTS.at(str(path))) from None
    with os.fdopen(handle, "wb") as file:
        file.write(base64.b64encode(secrets.token_bytes(KEY_BYTES)) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _key(path: Path, number: int, line: bytes) -> Key:
    try:
        return Key(base64.b64decode(line.strip(), validate=True))
    except (binascii.Error, ValueError):
        raise Misused(problems.NOT_A_KEY.at(str(path), number)) from None
