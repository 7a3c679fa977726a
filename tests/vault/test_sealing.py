"""What sealing promises."""

import secrets
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from gateway.domain.errors import Misused
from gateway.vault import problems
from gateway.vault.sealing import Place, Sealed, seal, unseal
from tests.vault_builders import a_keyring, a_place

PARTS = ("wrapped_key", "nonce", "ciphertext")


def sealed_at(place: Place | None = None) -> Sealed:
    """A small value, sealed for *place*."""
    return seal(a_keyring(1), b"Fleur de Invent, 999900019", place=place or a_place())


def problem_of(sealed: Sealed, place: Place) -> object:
    """What is said where *sealed* does not open at *place*."""
    with pytest.raises(Misused) as caught:
        unseal(a_keyring(1), sealed, place=place)
    (finding,) = caught.value.findings
    return finding.kind


def flipped(content: bytes, bit: int) -> bytes:
    """*content* with one bit turned over."""
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


class TestRoundTrip:
    """What is sealed can be opened."""

    @given(st.binary(max_size=2000))
    def test_any_value(self, value):
        """Whatever is sealed opens as it was, at its own place."""
        sealed = seal(a_keyring(1), value, place=a_place())

        assert unseal(a_keyring(1), sealed, place=a_place()) == value

    def test_older_key(self):
        """What an older key sealed still opens after a newer one has come."""
        sealed = sealed_at()

        assert unseal(a_keyring(1, 2), sealed, place=a_place())
        assert seal(a_keyring(1, 2), b"", place=a_place()).key_id == a_keyring(2).newest.id

    def test_fresh(self):
        """Sealing the same value twice gives nothing that is the same but the key's id."""
        one, other = sealed_at(), sealed_at()

        assert one.key_id == other.key_id
        assert all(getattr(one, part) != getattr(other, part) for part in PARTS)

    def test_is_aes_256_gcm(self):
        """A sealed value is plain AES-256-GCM, so that others can check how it is made."""
        sealed = sealed_at()
        bound = b'["overstap", "%s", "versie", "overdracht-1", 1]'

        data_key = AESGCM(b"\x01" * 32).decrypt(
            sealed.wrapped_key[:12], sealed.wrapped_key[12:], bound % b"key"
        )
        value = AESGCM(data_key).decrypt(sealed.nonce, sealed.ciphertext, bound % b"value")

        assert len(data_key) == 32
        assert value.startswith(b"Fleur")


class TestRefusals:
    """What does not open."""

    @pytest.mark.parametrize(
        "elsewhere",
        [
            a_place(table="code"),
            a_place(row="overdracht-2"),
            a_place(version=2),
            a_place(table="versie\x00overdracht-1", row=""),
            a_place(row='overdracht-1", 1'),
        ],
    )
    def test_another_place(self, elsewhere):
        """A value that is moved to another table, row or version does not open."""
        assert problem_of(sealed_at(), elsewhere) is problems.DOES_NOT_OPEN

    @pytest.mark.parametrize("part", PARTS)
    def test_part_of_another(self, part):
        """A sealed value with a part of another, from the same place, does not open."""
        mixed = replace(sealed_at(), **{part: getattr(sealed_at(), part)})

        assert problem_of(mixed, a_place()) is problems.DOES_NOT_OPEN

    @pytest.mark.parametrize("part", PARTS)
    def test_any_bit(self, part):
        """Every bit that is turned over in a sealed value is noticed."""
        sealed = sealed_at()
        content = getattr(sealed, part)

        for bit in range(8 * len(content)):
            changed = replace(sealed, **{part: flipped(content, bit)})
            assert problem_of(changed, a_place()) is problems.DOES_NOT_OPEN

    def test_bits_of_a_dossier(self):
        """A bit turned over anywhere in a large sealed value is noticed."""
        sealed = seal(a_keyring(1), secrets.token_bytes(100_000), place=a_place())

        for bit in range(0, 8 * len(sealed.ciphertext), 4001):
            changed = replace(sealed, ciphertext=flipped(sealed.ciphertext, bit))
            assert problem_of(changed, a_place()) is problems.DOES_NOT_OPEN

    @pytest.mark.parametrize("part", PARTS)
    @pytest.mark.parametrize("length", [0, 1, 7, 11, -1])
    def test_cut_off(self, part, length):
        """A sealed value that is cut off, or empty, does not open."""
        sealed = sealed_at()
        cut = replace(sealed, **{part: getattr(sealed, part)[:length]})

        assert problem_of(cut, a_place()) is problems.DOES_NOT_OPEN

    def test_key_that_is_gone(self):
        """What is sealed with a key that is not on the ring names the key that lacks."""
        sealed = seal(a_keyring(2), b"", place=a_place())

        with pytest.raises(Misused, match=sealed.key_id) as caught:
            unseal(a_keyring(1), sealed, place=a_place())

        assert caught.value.findings[0].kind is problems.UNKNOWN_KEY

    def test_key_of_another_name(self):
        """A value that says another key sealed it does not open."""
        keyring = a_keyring(1, 2)
        renamed = replace(sealed_at(), key_id=keyring.newest.id)

        with pytest.raises(Misused) as caught:
            unseal(keyring, renamed, place=a_place())

        assert caught.value.findings[0].kind is problems.DOES_NOT_OPEN

    def test_silence(self):
        """Neither a sealed value nor the refusal to open it shows anything of its bytes."""
        sealed = sealed_at()
        with pytest.raises(Misused) as caught:
            unseal(a_keyring(1), sealed, place=a_place(version=2))

        shown = f"{sealed!r} {caught.value} {caught.value.findings!r}"

        assert repr(sealed.ciphertext)[2:-1] not in shown
        assert "Fleur" not in shown
