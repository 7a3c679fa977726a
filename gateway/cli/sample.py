"""`overstap sample`: makes invented exports of a LAS, to try everything out with."""

from pathlib import Path
from typing import Final

import click

from gateway.bootstrap.adapters import ADAPTERS
from gateway.cli.calling import failures_said
from gateway.cli.new_folders import new_folder

_SAMPLES: Final = {naam: adapter.sample for naam, adapter in ADAPTERS.items() if adapter.sample}
_MOST: Final = 10_000


@click.command("sample")
@click.argument("las", metavar="LAS", type=click.Choice(sorted(_SAMPLES)))
@click.option(
    "--pupils",
    type=click.IntRange(1, _MOST),
    default=24,
    show_default=True,
    help="How many pupils of group 8.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, others.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    required=True,
    help="A new or empty folder.",
)
def command(las: str, *, pupils: int, seed: int, out: Path) -> None:
    """
    Make an invented export of LAS, as a school would gather it.

    Nobody in it exists. The same number of pupils and seed give the same files, byte for byte; 24
    pupils have something of everything that a dossier can hold.
    """
    with failures_said("overstap sample"):
        _SAMPLES[las](pupils, seed, new_folder(out))
        click.echo(f"{out}: een verzonnen export met {pupils} leerlingen in groep 8.")
