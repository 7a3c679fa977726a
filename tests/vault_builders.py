"""Keys and places for the tests of the vault."""

from gateway.vault.keys import Key, Keyring
from gateway.vault.sealing import Place
from gateway.vault.vault import Vault


def a_key(number: int = 1) -> Key:
    """A key that is the same at every call, and another for another *number*."""
    return Key(bytes([number]) * 32)


def a_keyring(*numbers: int) -> Keyring:
    """A key ring with the keys of these *numbers*, oldest first."""
    return Keyring(tuple(a_key(number) for number in numbers or (1,)))


def a_place(table: str = "versie", row: str = "overdracht-1", version: int = 1) -> Place:
    """The place of a first version."""
    return Place(table=table, row=row, version=version)


def a_vault() -> Vault:
    """A vault with one key, and another for its index."""
    return Vault(a_keyring(1), a_key(99))
