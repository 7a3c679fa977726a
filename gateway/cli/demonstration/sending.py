"""The primary school's part: from the export of its LAS to dossiers that stand ready."""

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from gateway.cli.demonstration.stage import PO, Stage
from gateway.cli.demonstration.telling import Outcome, Story
from gateway.cli.whole_files import write_whole
from gateway.domain.lifecycle import State

PUPILS: Final = 24
_SEED: Final = 1
_PARENTS: Final = "ouders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A dossier that stands ready: its overdracht, its code, its digest and its signed file."""

    id: str
    code: str = field(repr=False)
    sha256: str
    path: Path


def convert(stage: Stage, story: Story) -> Path:
    """Make an invented export, and of it a folder of overstapdossiers that are valid."""
    bundle, out = stage.folder / "bundel", stage.folder / "overstapdossiers"
    story.chapter("1. De basisschool maakt van haar ParnasSys-export overstapdossiers")
    sample = ("--pupils", str(PUPILS), "--seed", str(_SEED), "--out", str(bundle))
    story.run("sample", "parnassys", *sample, acting=stage.acting(PO))
    school = str(bundle / "school.toml")
    story.run(
        "convert",
        "parnassys",
        str(bundle),
        "--school",
        school,
        "--out",
        str(out),
        acting=stage.acting(PO),
    )
    made = len(list(out.glob("*.xml")))
    story.note("omzetten", str(PO), f"{made} overstapdossiers uit één ParnasSys-bundel")
    checked = story.run("validate", str(out), acting=stage.acting(PO))
    story.note("controleren", str(PO), _all_valid(checked))
    return out


def _all_valid(outcome: Outcome) -> str:
    return "alle dossiers zijn in orde" if outcome.status == 0 else "er zijn dossiers afgekeurd"


def sign(stage: Stage, story: Story, dossiers: Path) -> Path:
    """Sign the *dossiers* of the school, and check the signatures."""
    out = stage.folder / "ondertekend"
    out.mkdir(mode=0o700)
    story.chapter("2. De basisschool ondertekent ze")
    key, certificate = stage.gateway.key(PO), stage.gateway.certificate(PO)
    identity = ("--key", str(key), "--cert", str(certificate))
    story.run(
        "sign", *identity, "--out", str(out), str(dossiers), acting=stage.acting(PO), shown=2
    )
    trust = ("--trust", str(stage.gateway.authority))
    verified = story.run("verify", *trust, str(out), acting=stage.acting(PO), shown=2)
    held = "houden alle stand" if verified.status == 0 else "houden niet alle stand"
    story.note("ondertekenen", str(PO), f"de handtekeningen {held}")
    return out


def push(stage: Stage, story: Story, signed: Path) -> list[Ready]:
    """Hand in all dossiers in *signed*, put them ready, and show one code."""
    story.chapter("3. De basisschool dient ze in en zet ze klaar")
    story.run("push", "--release", "--voorlopig", str(signed), acting=stage.acting(PO), shown=2)
    ready = _ready(stage, signed)
    first = ready[0]
    story.run("codeblad", "--out", str(stage.folder), first.id, acting=stage.acting(PO))
    story.say(f"De ouders krijgen het codeblad mee, met de unieke code {first.code}.")
    story.note("indienen en klaarzetten", str(PO), f"{len(ready)} overdrachten klaargezet")
    return ready


def _ready(stage: Stage, signed: Path) -> list[Ready]:
    """Which dossier in *signed* stands ready under which code."""
    paths = {sha256(path.read_bytes()).hexdigest(): path for path in signed.glob("*.xml")}
    with stage.client(PO) as client:
        found = [
            Ready(
                id=stand.id,
                code=client.code(stand.id).code,
                sha256=stand.sha256,
                path=paths[stand.sha256],
            )
            for stand in client.overview()
            if stand.staat is State.KLAARGEZET
        ]
    return sorted(found, key=lambda each: each.path)


def hand_to_parents(stage: Stage, ready: Ready, pgn: str, *, name: str) -> tuple[str, ...]:
    """What the parents take along, code and PGN, as the options with which a school pulls."""
    folder = stage.folder / _PARENTS
    folder.mkdir(mode=0o700, exist_ok=True)
    code_file, pgn_file = folder / f"{name}.code", folder / f"{name}.pgn"
    write_whole(code_file, ready.code.encode())
    write_whole(pgn_file, pgn.encode())
    return ("--code-file", str(code_file), "--pgn-file", str(pgn_file))
