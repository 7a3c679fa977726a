"""
The keyed index: what stands in the database where a PGN or a code would tell who it is.

Only 90,909,090 numbers pass the eleven test, so a plain hash is no protection: HMAC-SHA-256
with a key outside the database is.
"""

import hashlib
import hmac
import json

from gateway.domain.identifiers import Pgn, UniekeCode
from gateway.vault.keys import Key


def index_of(key: Key, column: str, value: str) -> bytes:
    """What stands for *value* in *column*; the same value has another index elsewhere."""
    message = json.dumps(["overstap", "index", column, value]).encode()
    return hmac.new(key.secret, message, hashlib.sha256).digest()


def index_of_pgn(key: Key, pgn: Pgn) -> bytes:
    """What stands for *pgn* in the database."""
    return index_of(key, "pgn", pgn.digits)


def index_of_code(key: Key, code: UniekeCode) -> bytes:
    """What stands for *code* in the database."""
    return index_of(key, "code", code.characters)
