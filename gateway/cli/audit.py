"""`overstap audit`: whether the audit log of a gateway is still what was written."""

import os
import re
import sys
from typing import Final

import click
from rich.console import Console

from gateway.audit.chain import ALTERED, Head, walk
from gateway.cli.calling import REFUSED, failures_said
from gateway.cli.words import print_findings
from gateway.config import read_config
from gateway.domain.errors import Misused
from gateway.domain.findings import Finding
from gateway.store.store import Store

_HEAD: Final = re.compile("([0-9]{1,18}):([0-9a-f]{64})", re.ASCII)
_SOURCE: Final = "overstap audit"
_WHOLE: Final = "Het auditlogboek is heel: {nummer} regels. Leg buiten deze machine vast:"


def _as_head(context: click.Context, option: click.Parameter, text: str | None) -> Head | None:
    if text is None:
        return None
    match = _HEAD.fullmatch(text)
    if match is None:
        words = (
            "wat eerder is vastgelegd ziet eruit als 4711:9c1e... (64 tekens na de dubbele punt)"
        )
        raise click.BadParameter(words, context, option)
    return Head(nummer=int(match[1]), digest=match[2])


@click.group("audit")
def command() -> None:
    """
    Check the audit log of a gateway, also against what was noted of it elsewhere.

    The settings are those of `overstap serve`, which goes on meanwhile: nothing is changed.
    """


@command.command("check")
@click.option(
    "--since",
    metavar="NUMBER:DIGEST",
    callback=_as_head,
    help="An entry that was noted earlier, elsewhere: that it is still there.",
)
def check(since: Head | None) -> None:
    """
    Check that no entry was changed, taken out, moved or put in between.

    Says NUMBER:DIGEST of the last entry. Only against one that was noted elsewhere does it show
    that the end was cut off or changed, or the whole log written anew. Exit status: 0 when the
    log is whole, 1 when it is not, 2 when that could not be found out.
    """
    with failures_said(_SOURCE):
        last, findings = _walked(Store.at(read_config(os.environ).database), since)
        if findings:
            print_findings(findings, source=_SOURCE, console=Console(stderr=True))
            sys.exit(REFUSED)
        click.echo(_WHOLE.format(nummer=last.nummer), err=True)
        click.echo(f"{last.nummer}:{last.digest}")


def _walked(store: Store, since: Head | None) -> tuple[Head, tuple[Finding, ...]]:
    try:
        return walk(store.audit_entries(), known=since)
    except Misused as refusal:
        # An entry that nobody can read is one that was changed.
        if any(finding.kind is not ALTERED for finding in refusal.findings):
            raise
        return Head(nummer=0, digest=""), refusal.findings
    finally:
        store.close()
