"""`overstap demo`: the whole way of a dossier on this machine, nothing to configure."""

import tempfile
from pathlib import Path

import click
from rich.console import Console

from gateway.cli.calling import failures_said
from gateway.cli.demonstration import receiving, sending
from gateway.cli.demonstration.evidence import look_for_traces
from gateway.cli.demonstration.stage import Stage, make_stage, served
from gateway.cli.demonstration.telling import Story
from gateway.cli.new_folders import new_folder
from gateway.cli.paths import PATH

_BEGUN = """\
Deze demonstratie maakt een eigen gateway met een eigen certificaatuitgever, twee basisscholen
en twee VO-scholen, alle verzonnen. Ieder commando hieronder kunt u ook zelf geven, in de map
{folder}.
Adres, certificaat en sleutel van de school staan in OVERSTAP_CLIENT_GATEWAY, _CERT, _KEY en
_AUTHORITY; vooraan de regel staat welke school het commando geeft."""


@click.command("demo")
@click.option(
    "--out",
    type=PATH,
    metavar="DIR",
    help="A new or empty folder for all that is made; without it one is made.",
)
def command(out: Path | None) -> None:
    """
    Show the whole way: from a ParnasSys export to the files for Magister.

    Makes a gateway of its own, sends the dossiers of 24 invented pupils through it, and shows who
    does not get them. Asks nothing and reaches nothing outside this machine.
    """
    with failures_said("overstap demo"):
        folder = new_folder(out or Path(tempfile.mkdtemp(prefix="overstap-demo-")))
        story = Story(Console(), folder.resolve())
        story.console.print(_BEGUN.format(folder=story.folder), soft_wrap=True, highlight=False)
        stage = make_stage(story.folder)
        with served(stage):
            _play(stage, story)
        look_for_traces(stage, story)
        _end(story)


def _play(stage: Stage, story: Story) -> None:
    signed = sending.sign(stage, story, sending.convert(stage, story))
    ready = sending.push(stage, story, signed)
    first, second, last = (receiving.pupil_of(ready[place]) for place in (0, 1, -1))
    fetched = receiving.pull(stage, story, first)
    receiving.export(stage, story, fetched)
    receiving.attempts(stage, story, first, second)
    receiving.second_version(stage, story, first)
    receiving.let_expire(stage, story, last)


def _end(story: Story) -> None:
    story.end()
    console = story.console
    console.print(f"\nAlles staat in {story.folder}:")
    for path in sorted(story.folder.iterdir()):
        console.print(f"  {path.name}{'/' if path.is_dir() else ''}", highlight=False)
