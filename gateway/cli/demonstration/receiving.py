"""The secondary schools' part: who gets the dossier, who does not, and what comes of it."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from gateway.bootstrap.world import now, open_world
from gateway.canonical.reading import read_overstapdossier
from gateway.cli.demonstration.sending import Ready, hand_to_parents
from gateway.cli.demonstration.stage import OTHER_VO, PO, VO, Stage
from gateway.cli.demonstration.telling import Outcome, Story
from gateway.cli.demonstration.versions import next_version
from gateway.cli.whole_files import write_whole
from gateway.domain.identifiers import Vestiging
from gateway.domain.overstapdossier import Overstapdossier
from gateway.usecases.expire import expire

_WRONG_PGN: Final = "999999990"
_TERM_AND_A_DAY: Final = timedelta(days=61)


@dataclass(frozen=True, slots=True)
class Pupil:
    """A pupil whose parents go to the secondary school: what is in the dossier, and its code."""

    ready: Ready
    overstapdossier: Overstapdossier = field(repr=False)

    @property
    def pgn(self) -> str:
        """The BSN or onderwijsnummer of the pupil."""
        leerling = self.overstapdossier.dossier.huidigeschool.leerling
        return leerling.bsn or leerling.onderwijsnummer or ""


def pupil_of(ready: Ready) -> Pupil:
    """The pupil whose dossier stands ready."""
    return Pupil(ready, read_overstapdossier(ready.path.read_bytes()))


def pull(stage: Stage, story: Story, pupil: Pupil) -> Path:
    """Fetch the dossier as the right school, check its signature and acknowledge it."""
    story.chapter("4. De VO-school haalt het dossier op met code en BSN")
    _fetched(stage).mkdir(mode=0o700)
    carried = hand_to_parents(stage, pupil.ready, pupil.pgn, name="leerling")
    outcome = _pull(stage, story, "--acknowledge", *carried)
    story.note("ophalen en bevestigen", str(VO), _told(outcome, "geleverd, handtekening klopt"))
    return _fetched(stage)


def export(stage: Stage, story: Story, fetched: Path) -> Path:
    """Make the files for Magister of what was fetched."""
    story.chapter("5. De VO-school maakt de bestanden voor Magister")
    out = stage.folder / "magister"
    trust = ("--trust", str(stage.gateway.authority))
    outcome = story.run(
        "export", "magister", str(fetched), *trust, "--out", str(out), acting=stage.acting(VO)
    )
    files = sum(1 for path in out.rglob("*") if path.is_file())
    story.note("overnemen", str(VO), _told(outcome, f"{files} bestanden voor Magister"))
    return out


def attempts(stage: Stage, story: Story, pupil: Pupil, other: Pupil) -> None:
    """Show who does not get a dossier: with a wrong BSN, and another school."""
    story.chapter("6. Wie het dossier niet krijgt")
    wrong = hand_to_parents(stage, other.ready, _WRONG_PGN, name="verkeerd-bsn")
    outcome = _pull(stage, story, *wrong)
    story.note("ophalen met een verkeerd BSN", str(VO), _told(outcome))
    carried = hand_to_parents(stage, pupil.ready, pupil.pgn, name="leerling")
    outcome = _pull(stage, story, *carried, school=OTHER_VO)
    story.note("ophalen door een andere school", str(OTHER_VO), _told(outcome))


def second_version(stage: Stage, story: Story, pupil: Pupil) -> None:
    """Supplement the dossier, and fetch the new version under the same code."""
    story.chapter("7. De basisschool vult het dossier aan; de code blijft dezelfde")
    signed = _signed_again(stage, story, pupil)
    onto = ("--onto", pupil.ready.id)
    outcome = story.run("push", *onto, str(signed), acting=stage.acting(PO))
    story.note("aanvullen", str(PO), _told(outcome, "versie 2 staat klaar"))
    carried = hand_to_parents(stage, pupil.ready, pupil.pgn, name="leerling")
    outcome = _pull(stage, story, "--known", "1", "--acknowledge", *carried)
    story.note("de nieuwe versie ophalen", str(VO), _told(outcome, "versie 2 geleverd"))


def _signed_again(stage: Stage, story: Story, pupil: Pupil) -> Path:
    draft = stage.folder / "versie-2.xml"
    before = sha256(pupil.ready.path.read_bytes()).hexdigest()
    write_whole(draft, next_version(pupil.overstapdossier, sha256=before, moment=now()))
    key, certificate = stage.gateway.key(PO), stage.gateway.certificate(PO)
    identity = ("--key", str(key), "--cert", str(certificate))
    story.run("sign", *identity, str(draft), acting=stage.acting(PO))
    return draft.with_name("versie-2.signed.xml")


def let_expire(stage: Stage, story: Story, pupil: Pupil) -> None:
    """Move the clock past the term, let expire what nobody fetched, and ask for it."""
    story.chapter("8. Eenenzestig dagen later")
    world = open_world(stage.gateway.config())
    expired = expire(replace(world, now=lambda: now() + _TERM_AND_A_DAY))
    story.say(f"{expired} dossiers die niemand ophaalde zijn verlopen; hun inhoud is gewist.")
    carried = hand_to_parents(stage, pupil.ready, pupil.pgn, name="te-laat")
    outcome = _pull(stage, story, *carried)
    story.note("ophalen na de termijn", str(VO), _told(outcome))


def _pull(stage: Stage, story: Story, *options: str, school: Vestiging = VO) -> Outcome:
    trust, out = str(stage.gateway.authority), str(_fetched(stage))
    arguments = ("--trust", trust, "--out", out, *options)
    return story.run("pull", *arguments, acting=stage.acting(school))


def _fetched(stage: Stage) -> Path:
    """The folder for what the secondary schools fetch."""
    return stage.folder / "opgehaald"


def _told(outcome: Outcome, well: str = "geleverd") -> str:
    """What came of a command: *well*, or why it was refused."""
    if outcome.status == 0:
        return well
    return f"geweigerd: {outcome.reason}"
