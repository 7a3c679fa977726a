"""What the key files promise."""

import base64
import stat
from pathlib import Path

import pytest

from gateway.domain.errors import Misused
from gateway.vault import problems
from gateway.vault.keys import Key, Keyring, generate, read_key, read_keyring
from tests.vault_builders import a_key, a_keyring


def a_file(folder: Path, *lines: bytes, mode: int = 0o600) -> Path:
    """A key file with these *lines*."""
    path = folder / "keys"
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    path.chmod(mode)
    return path


def a_line(number: int) -> bytes:
    """The line that stands for the key of this *number*."""
    return base64.b64encode(a_key(number).secret)


class TestReading:
    """What is read from a key file."""

    def test_newest_last(self, tmp_path):
        """The last line of a key file is the key that seals."""
        path = a_file(tmp_path, a_line(1), a_line(2))

        keyring = read_keyring(path)

        assert keyring == a_keyring(1, 2)
        assert keyring.newest == a_key(2)

    def test_empty_lines(self, tmp_path):
        """Empty lines and Windows line ends in a key file do not matter."""
        path = a_file(tmp_path, b"", a_line(1) + b"\r", b"")

        assert read_keyring(path) == a_keyring(1)

    def test_generated(self, tmp_path):
        """A generated key file has one key, and only its owner may read it."""
        path = tmp_path / "keys"

        generate(path)

        assert len(read_key(path).secret) == 32
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_generated_afresh(self, tmp_path):
        """No two generated keys are the same."""
        generate(tmp_path / "one")
        generate(tmp_path / "two")

        assert read_key(tmp_path / "one") != read_key(tmp_path / "two")


class TestRefusals:
    """What is no key file."""

    def test_missing(self, tmp_path):
        """A key file that is not there stops the start with a sentence on what to do."""
        with pytest.raises(Misused) as caught:
            read_keyring(tmp_path / "nowhere")

        assert [finding.kind for finding in caught.value.findings] == [problems.NO_KEY_FILE]

    @pytest.mark.parametrize("lines", [(), (b"",), (b"  ", b"")])
    def test_empty(self, tmp_path, lines):
        """A key file without a key is refused."""
        with pytest.raises(Misused) as caught:
            read_keyring(a_file(tmp_path, *lines))

        assert [finding.kind for finding in caught.value.findings] == [problems.EMPTY_KEY_FILE]

    @pytest.mark.parametrize(
        "line",
        [
            base64.b64encode(b"k" * 31),
            base64.b64encode(b"k" * 33),
            b"k" * 32,
            b"not base64 at all!",
            b"\xff\xfe",
            a_line(1)[:-1],
        ],
    )
    def test_no_key(self, tmp_path, line):
        """A line that is no key of 32 bytes is refused by its number, and not repeated."""
        with pytest.raises(Misused) as caught:
            read_keyring(a_file(tmp_path, a_line(1), line))

        (finding,) = caught.value.findings
        assert (finding.kind, finding.line) == (problems.NOT_A_KEY, 2)
        assert line.decode(errors="replace") not in str(caught.value)

    def test_one_key_only(self, tmp_path):
        """Where one key is asked for, a file with two is refused."""
        with pytest.raises(Misused) as caught:
            read_key(a_file(tmp_path, a_line(1), a_line(2)))

        assert [finding.kind for finding in caught.value.findings] == [problems.MORE_THAN_ONE_KEY]

    def test_never_overwritten(self, tmp_path):
        """A key is never generated over another."""
        path = a_file(tmp_path, a_line(1))

        with pytest.raises(Misused) as caught:
            generate(path)

        assert [finding.kind for finding in caught.value.findings] == [problems.KEY_FILE_EXISTS]
        assert read_key(path) == a_key(1)

    @pytest.mark.parametrize("secret", [b"", b"k" * 16, b"k" * 64])
    def test_key_of_another_size(self, secret):
        """A key of another size than 32 bytes cannot exist."""
        with pytest.raises(ValueError, match="32 bytes"):
            Key(secret)

    def test_empty_ring(self):
        """A key ring without a key cannot exist."""
        with pytest.raises(ValueError, match="at least one key"):
            Keyring(())


class TestSecrecy:
    """What a key shows of itself."""

    def test_not_printed(self):
        """A key is shown neither as itself nor on its ring."""
        shown = f"{a_key(7)!r} {a_keyring(7)!r} {a_keyring(7)}"

        assert "\\x07" not in shown

    def test_id(self):
        """The id of a key is always the same, and differs between keys."""
        assert a_key(1).id == a_key(1).id
        assert len({a_key(number).id for number in range(50)}) == 50
