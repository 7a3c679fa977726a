"""The options of `overstap certificate`, and what may stand in them."""

import ipaddress
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypedDict

import click

from gateway.cli.paths import PATH
from gateway.domain.identifiers import Vestiging
from gateway.signing.keys import KeyKind

_LONGEST_NAME: Final = 64
_HOST: Final = re.compile(r"(\*\.)?[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_Command = Callable[..., Any]


class Wanted(TypedDict):
    """How a certificate is wanted."""

    out: Path
    valid_for: int
    kind: str


AUTHORITY: Final = click.option(
    "--authority", metavar="DIR", type=PATH, required=True, help="Folder of the authority."
)
OUT: Final = click.option(
    "--out", metavar="DIR", type=PATH, required=True, help="Folder to write to."
)
KEY_KIND: Final = click.option(
    "--key-kind",
    "kind",
    type=click.Choice([kind.value for kind in KeyKind]),
    default=KeyKind.P256.value,
    show_default=True,
    help="Kind of key to make.",
)


def days(default: int) -> Callable[[_Command], _Command]:
    """The option of how many days a certificate or list holds."""
    return click.option(
        "--days",
        "valid_for",
        type=click.IntRange(1, 36500),
        default=default,
        show_default=True,
        help="How long it holds.",
    )


def as_vestigingen(
    context: click.Context, option: click.Parameter, texts: tuple[str, ...]
) -> tuple[Vestiging, ...]:
    """The locations of schools that were named, as 99XX00."""
    try:
        return tuple(Vestiging.parse(text) for text in texts)
    except ValueError:
        raise click.BadParameter("een vestiging ziet eruit als 99XX00", context, option) from None


def as_hosts(
    context: click.Context, option: click.Parameter, texts: tuple[str, ...]
) -> tuple[str, ...]:
    """The names and IP addresses of servers that were named."""
    if all(_HOST.fullmatch(text) or _is_address(text) for text in texts):
        return texts
    raise click.BadParameter("dit is geen naam en geen IP-adres van een server", context, option)


def as_naam(context: click.Context, option: click.Parameter, text: str) -> str:
    """The name that was given, if it fits in a certificate."""
    if 0 < len(text) <= _LONGEST_NAME and text.isprintable():
        return text
    raise click.BadParameter(f"een naam heeft 1 tot {_LONGEST_NAME} tekens", context, option)


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
