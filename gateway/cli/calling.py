"""What the commands have in common that call a gateway: its options, and how they fail."""

import functools
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import click
from rich.console import Console

from gateway.cli.paths import PATH
from gateway.cli.words import print_findings
from gateway.client import Client
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Kind

OpenClient = Callable[[], Client]

REFUSED: Final = 1
MISUSED: Final = 2
ENV: Final = "OVERSTAP_CLIENT_"

SYSTEM_FAILED: Final = Kind(
    rule="GW.BST15",
    message="Het besturingssysteem kon een bestand of map niet lezen, maken of schrijven.",
    advice="Kijk of er ruimte is op de schijf, en of u in de genoemde mappen mag schrijven.",
)

_NOBODY_READS: Final = "Afgebroken: de uitvoer wordt niet meer gelezen. De rest is niet gedaan."
_OPTIONS: Final = (
    ("--gateway", "url", "URL", str, "Address of the gateway: https://gateway.example:8443."),
    ("--cert", "certificate", "FILE", PATH, "Certificate of the school (PEM)."),
    ("--key", "key", "FILE", PATH, "Private key of the school (PEM)."),
    ("--authority", "authority", "FILE", PATH, "Who vouches for the gateway (PEM)."),
)


def with_gateway(command: Callable[..., None]) -> Callable[..., None]:
    """Give *command* the options of a gateway, and from them an `open_client`."""

    @functools.wraps(command)
    def called(
        *args: Any, url: str, certificate: Path, key: Path, authority: Path, **rest: Any
    ) -> None:
        open_client = functools.partial(Client, url, certificate, key, authority)
        command(*args, open_client=open_client, **rest)

    for flag, name, metavar, kind, words in reversed(_OPTIONS):
        variable = ENV + flag.removeprefix("--").upper()
        option = click.option(
            flag,
            name,
            metavar=metavar,
            type=kind,
            envvar=variable,
            show_envvar=True,
            required=True,
            help=words,
        )
        called = option(called)
    return called


@contextmanager
def failures_said(source: str) -> Iterator[None]:
    """Say on standard error what is wrong with *source*, and end with the status that fits."""
    try:
        yield
    except OverstapError as error:
        sys.exit(said(error, source))
    except BrokenPipeError:
        click.echo(_NOBODY_READS, err=True)
        raise
    except OSError:
        sys.exit(said(Misused(SYSTEM_FAILED.at()), source))


def for_each(ids: Iterable[str], do: Callable[[str], None], *, command: str) -> int:
    """
    The exit status of the worst, after *do* was done for each of *ids*.

    What goes wrong is said of its id; where that is none it may be a pupil's number, and only the
    *command* is named.
    """
    worst = 0
    for one in ids:
        try:
            do(one)
        except Misused as error:
            worst = max(worst, said(error, command))
        except OverstapError as error:
            worst = max(worst, said(error, one))
    return worst


def said(error: OverstapError, source: str) -> int:
    """Say on standard error what *error* has to say of *source*; the exit status that fits."""
    print_findings(error.findings, source=source, console=Console(stderr=True))
    return MISUSED if isinstance(error, Misused) else REFUSED
