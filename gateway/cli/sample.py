"""`overstap sample`: makes invented exports of a LAS, to try everything out with."""

from pathlib import Path
from typing import Final

import click

from gateway.bootstrap.adapters import ADAPTERS
from gateway.cli.calling import failures_said
from gateway.cli.new_folders import new_folder
from gateway.cli.paths import PATH

_SAMPLES: Final = {
    naam: (adapter.sample, adapter.traps)
    for naam, adapter in ADAPTERS.items()
    if adapter.sample is not None
}
_MOST: Final = 10_000


def _list(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's
    if not value or ctx.resilient_parsing:
        return
    traps = _SAMPLES[ctx.params["las"]][1]
    width = max(map(len, traps), default=0)
    for naam, zin in traps.items():
        click.echo(f"{naam:{width}}  {zin}")
    ctx.exit()


def _known(ctx: click.Context, _: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    las = ctx.params.get("las", "")
    unknown = sorted({*value} - {*_SAMPLES[las][1]}) if las else ()
    if unknown:
        names = ", ".join(unknown)
        raise click.BadParameter(f"{names}; `overstap sample {las} --traps` says which there are.")
    return value


@click.command("sample", epilog=f"LAS: {', '.join(sorted(_SAMPLES))}.")
@click.argument("las", metavar="LAS", type=click.Choice(sorted(_SAMPLES)), is_eager=True)
@click.option(
    "--pupils",
    type=click.IntRange(1, _MOST),
    default=24,
    show_default=True,
    help="How many pupils who leave.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, others.")
@click.option(
    "--trap",
    "traps",
    metavar="NAAM",
    multiple=True,
    callback=_known,
    help="An oddity of real exports to put in; may be given more than once.",
)
@click.option(
    "--traps",
    "listed",
    is_flag=True,
    callback=_list,
    expose_value=False,
    help="Only say which traps LAS has.",
)
@click.option(
    "--out",
    type=PATH,
    metavar="DIR",
    required=True,
    help="A new or empty folder.",
)
def command(las: str, *, pupils: int, seed: int, traps: tuple[str, ...], out: Path) -> None:
    """
    Make an invented export of LAS, as a school would gather it.

    Nobody in it exists. The same number of pupils, seed and traps give the same files, byte for
    byte; 24 pupils have something of everything that a dossier can hold.
    """
    sample, _ = _SAMPLES[las]
    with failures_said("overstap sample"):
        sample(pupils, seed, new_folder(out), traps=traps)
        extra = f", met {', '.join(traps)}" if traps else ""
        click.echo(f"{out}: een verzonnen export met {pupils} leerlingen die overstappen{extra}.")
