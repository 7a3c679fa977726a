"""What the gateway wrote down of it all, and what it did not."""

from collections.abc import Iterator
from pathlib import Path

from gateway.audit.chain import check
from gateway.bootstrap.world import open_world
from gateway.canonical.reading import read_overstapdossier
from gateway.cli.demonstration.stage import Stage
from gateway.cli.demonstration.telling import Story
from gateway.domain.overstapdossier import Overstapdossier


def look_for_traces(stage: Stage, story: Story) -> None:
    """Look in every log for numbers, codes and names, and check the chain of the audit log."""
    story.chapter("9. Wat de gateway ervan opschreef")
    written = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in stage.logs)
    found = {word for word in secrets(stage) if word in written}
    lines = len(written.splitlines())
    outcome = f"{len(found)} keer een BSN, code of naam in {lines} regels log"
    story.say(outcome + ".")
    story.note("de logboeken doorzoeken", "gateway", outcome)
    with open_world(stage.gateway.config()).work() as work:
        entries = list(work.audit.entries())
    whole = "een hele keten" if not check(entries) else "een verbroken keten"
    story.say(f"Het auditlog telt {len(entries)} regels en is {whole}.")
    story.note("het auditlog controleren", "gateway", f"{len(entries)} regels, {whole}")


def secrets(stage: Stage) -> set[str]:
    """Every number, code and name in the demonstration that no log may hold."""
    return set(_of_pupils(stage.folder / "ondertekend")) | set(_codes(stage.folder / "ouders"))


def _of_pupils(signed: Path) -> Iterator[str]:
    for path in signed.glob("*.xml"):
        yield from _of_pupil(read_overstapdossier(path.read_bytes()))


def _of_pupil(overstapdossier: Overstapdossier) -> Iterator[str]:
    leerling = overstapdossier.dossier.huidigeschool.leerling
    values = (leerling.bsn, leerling.onderwijsnummer, leerling.achternaam, leerling.roepnaam)
    yield from filter(None, values)


def _codes(parents: Path) -> Iterator[str]:
    for path in parents.glob("*.code"):
        code = path.read_text(encoding="ascii")
        yield from (code, code.replace("-", ""))
