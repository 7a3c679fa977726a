"""One setting: its name, what it is for, and how its text is read."""

import ipaddress
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar
from urllib.parse import urlsplit

from gateway.config import kinds
from gateway.domain.findings import Finding

Value = TypeVar("Value")
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

PREFIX: Final = "OVERSTAP_"
_PORTS: Final = range(1, 65536)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Generic[Value]):
    """
    One setting, in the environment as `OVERSTAP_NAME` and in the TOML file as `name`.

    *read* makes the value of its text or raises ValueError; *expected* says in words what that
    text may be, *words* what the setting is for. Without *default* it must be set.
    """

    name: str
    words: str
    expected: str
    read: Callable[[str], Value]
    default: str | None = None

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return PREFIX + self.name.upper()

    def of(self, given: Mapping[str, str]) -> Value:
        """The value that was *given* or else the default; wrong_with() must say nothing."""
        return self.read(given.get(self.name, self.default or ""))

    def wrong_with(self, given: Mapping[str, str]) -> Iterator[Finding]:
        """What keeps this setting from being read, without a word of its value."""
        text = given.get(self.name, self.default)
        if text is None:
            yield kinds.MISSING.at(name=self.variable, expected=self.expected)
            return
        try:
            self.read(text)
        except (ValueError, OSError):
            yield kinds.WRONG.at(name=self.variable, expected=self.expected)


def file(text: str) -> Path:
    """A file that exists and may be read."""
    path = Path(text)
    if not text or not path.is_file():
        raise ValueError("no such file")
    with path.open("rb"):
        return path


def optional_file(text: str) -> Path | None:
    """A file that exists, or nothing."""
    return file(text) if text else None


def files(text: str) -> tuple[Path, ...]:
    """Any number of files, with commas between them."""
    return tuple(file(name) for name in _listed(text))


def networks(text: str) -> tuple[Network, ...]:
    """Any number of addresses or networks, with commas between them."""
    return tuple(ipaddress.ip_network(name) for name in _listed(text))


def number(smallest: int, largest: int) -> Callable[[str], int]:
    """A reader of whole numbers between these two."""

    def read(text: str) -> int:
        value = int(text)
        if not smallest <= value <= largest:
            raise ValueError("out of bounds")
        return value

    return read


def new_file(text: str) -> Path | None:
    """A file that can be written, or made in a folder that there is, or nothing."""
    if not text:
        return None
    path = Path(text)
    touched = path if path.exists() else path.parent
    if path.is_dir() or not path.parent.is_dir() or not os.access(touched, os.W_OK):
        raise ValueError("no file to write")
    return path


def address(text: str) -> tuple[str, int]:
    """A host and a port, as in `127.0.0.1:8443` or `[::1]:8443`."""
    split = urlsplit(f"//{text}")
    if not split.hostname or split.port not in _PORTS or split.path or "@" in text:
        raise ValueError("no address")
    return split.hostname, int(split.port or 0)


def database_url(text: str) -> str:
    """The address of a database."""
    if not text.startswith(("sqlite:", "postgresql:", "postgres:")):
        raise ValueError("no database")
    return text


def _listed(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]
