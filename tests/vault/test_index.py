"""What the keyed index promises."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.domain.errors import Misused
from gateway.domain.identifiers import Bsn, UniekeCode
from gateway.vault import problems
from gateway.vault.index import index_of, index_of_code, index_of_pgn
from gateway.vault.keys import generate
from gateway.vault.vault import Vault
from tests.vault_builders import a_key, a_keyring, a_place, a_vault

BSN = Bsn("999900018")
CODE = UniekeCode.from_random(20260331)


class TestIndex:
    """What stands in the database for a PGN or a code."""

    def test_found_again(self):
        """The same number, or code, has the same index at every call."""
        assert index_of_pgn(a_key(), BSN) == index_of_pgn(a_key(), Bsn(BSN.digits))
        assert index_of_code(a_key(), CODE) == index_of_code(
            a_key(), UniekeCode.parse(CODE.printed.lower())
        )

    def test_another_number(self):
        """Another number has another index."""
        assert index_of_pgn(a_key(), BSN) != index_of_pgn(a_key(), Bsn("999900031"))

    def test_another_key(self):
        """Without the key nobody can make the index of a number, or of a code."""
        assert index_of_pgn(a_key(1), BSN) != index_of_pgn(a_key(2), BSN)
        assert index_of_code(a_key(1), CODE) != index_of_code(a_key(2), CODE)

    def test_no_plain_hash(self):
        """The index of a number is not the hash of that number."""
        assert index_of_pgn(a_key(), BSN) != hashlib.sha256(BSN.digits.encode()).digest()

    @given(st.tuples(st.text(), st.text()), st.tuples(st.text(), st.text()))
    def test_scope(self, one, other):
        """Two indexes are equal only where both column and value are."""
        same = index_of(a_key(), *one) == index_of(a_key(), *other)

        assert same == (one == other)


class TestVault:
    """The vault that the exchange is handed."""

    def test_from_files(self, tmp_path):
        """A vault opened twice from the same files opens the same values and finds them."""
        generate(tmp_path / "keys")
        generate(tmp_path / "index")
        one = Vault.from_files(tmp_path / "keys", tmp_path / "index")
        other = Vault.from_files(tmp_path / "keys", tmp_path / "index")

        sealed = one.seal(b"value", place=a_place())

        assert other.unseal(sealed, place=a_place()) == b"value"
        assert one.index_of_pgn(BSN) == other.index_of_pgn(BSN)
        assert one.index_of_code(CODE) == other.index_of_code(CODE)
        assert one.index_of("poging", "99XX00") == other.index_of("poging", "99XX00")

    def test_keys_apart(self):
        """A key that seals, even an old one, is never the key of the index."""
        with pytest.raises(Misused) as caught:
            Vault(a_keyring(1, 2), a_key(1))

        assert [finding.kind for finding in caught.value.findings] == [problems.SAME_KEY_TWICE]

    def test_not_printed(self):
        """A vault shows nothing of its keys."""
        assert repr(a_vault()) == "Vault()"
