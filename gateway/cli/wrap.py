"""`overstap wrap`: puts OSO dossiers into overstapdossiers."""

import sys
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Final
from uuid import UUID

import click

from gateway.canonical.reading import read_dossier
from gateway.canonical.recognition import DOSSIER, recognise
from gateway.canonical.wrapping import wrap_element
from gateway.cli.calling import failures_said
from gateway.cli.paths import PATH
from gateway.cli.targets import make_each
from gateway.domain.errors import Misused, Refused
from gateway.domain.findings import Kind
from gateway.domain.heading import kop_of
from gateway.domain.identifiers import Vestiging
from gateway.domain.overstapdossier import Software
from gateway.markup.parsing import parse
from gateway.markup.schema import check

ALREADY_WRAPPED: Final = Kind(
    rule="GW.DOC22",
    message="Dit is al een overstapdossier.",
    advice="Gebruik het zoals het is, of haal er eerst het OSO-dossier uit met `overstap unwrap`.",
)
ONE_ID: Final = Kind(
    rule="GW.BST32",
    message="Een kenmerk (--dossier-id) hoort bij één dossier, en er zijn er meer genoemd.",
    advice="Noem één bestand, of laat --dossier-id weg.",
)


def _receivers(
    ctx: click.Context, param: click.Parameter, written: tuple[str, ...]
) -> tuple[Vestiging, ...]:
    """The vestigingen that people write as 99ZZ00."""
    try:
        return tuple(Vestiging.parse(text) for text in written)
    except ValueError:
        words = "schrijf een BRIN en een vestiging: 99ZZ00"
        raise click.BadParameter(words, ctx, param) from None


@click.command("wrap")
@click.option(
    "--out", metavar="DIR", type=PATH, required=True, help="Folder for the overstapdossiers."
)
@click.option(
    "--bestemming",
    metavar="99ZZ00",
    multiple=True,
    callback=_receivers,
    help="Receiving vestiging; may be repeated. Without one, any school that has the code.",
)
@click.option("--dossier-id", "dossierid", type=click.UUID, help="Id of the one dossier named.")
@click.option("--force", is_flag=True, help="Overwrite what stands in DIR under the same name.")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=PATH)
def command(
    paths: tuple[Path, ...],
    *,
    out: Path,
    bestemming: tuple[Vestiging, ...],
    dossierid: UUID | None,
    force: bool,
) -> None:
    """
    Wrap OSO dossiers into overstapdossiers, which can then be signed.

    FILE is an XML file, or a folder: then every XML file in it. Each comes out in DIR under its
    own name. What stands in the head is taken from the dossier. Exit status: 0 when all came out,
    1 when one was refused, 2 when a file cannot be read or written.
    """
    with failures_said("overstap wrap"):
        if dossierid is not None and (len(paths) > 1 or paths[0].is_dir()):
            raise Misused(ONE_ID.at())
        named = None if dossierid is None else str(dossierid)
        make = partial(_wrapped, bestemming=bestemming, dossierid=named)
        sys.exit(make_each(paths, make, out=out, force=force, doing="Inpakken"))


def _wrapped(
    document: bytes, *, bestemming: tuple[Vestiging, ...], dossierid: str | None
) -> bytes:
    root = parse(document)
    if recognise(root)[0] != DOSSIER:
        raise Refused(ALREADY_WRAPPED.at())
    if findings := check(root):
        raise Refused(*findings)
    kop = kop_of(
        read_dossier(root),
        bestemming=bestemming,
        opgesteld=datetime.now(UTC).replace(microsecond=0),
        software=Software(naam="Overstap", versie=version("overstap")),
        dossierid=dossierid,
    )
    return wrap_element(root, kop)
