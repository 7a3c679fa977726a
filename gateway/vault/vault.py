"""The vault as the exchange knows it: the keys, and all that is done with them."""

from dataclasses import dataclass, field
from pathlib import Path

from gateway.domain.errors import Misused
from gateway.domain.identifiers import Pgn, UniekeCode
from gateway.vault import problems
from gateway.vault.index import index_of, index_of_code, index_of_pgn
from gateway.vault.keys import Key, Keyring, read_key, read_keyring
from gateway.vault.sealing import Place, Sealed, seal, unseal


@dataclass(frozen=True, slots=True)
class Vault:
    """Seals and opens what the database keeps, and indexes what it may not show."""

    keyring: Keyring = field(repr=False)
    index_key: Key = field(repr=False)

    def __post_init__(self) -> None:
        if self.index_key in self.keyring.keys:
            raise Misused(problems.SAME_KEY_TWICE.at())

    @classmethod
    def from_files(cls, keys: Path, index_key: Path) -> "Vault":
        """The vault with the *keys* that seal and the *index_key*; raises Misused."""
        return cls(read_keyring(keys), read_key(index_key))

    def seal(self, value: bytes, *, place: Place) -> Sealed:
        """*value*, sealed for *place*."""
        return seal(self.keyring, value, place=place)

    def unseal(self, sealed: Sealed, *, place: Place) -> bytes:
        """The value that was sealed for *place*; raises Misused where it does not open."""
        return unseal(self.keyring, sealed, place=place)

    def index_of_pgn(self, pgn: Pgn) -> bytes:
        """What stands for *pgn* in the database."""
        return index_of_pgn(self.index_key, pgn)

    def index_of_code(self, code: UniekeCode) -> bytes:
        """What stands for *code* in the database."""
        return index_of_code(self.index_key, code)

    def index_of(self, column: str, value: str) -> bytes:
        """What stands for a secret *value* in *column* of the database."""
        return index_of(self.index_key, column, value)
