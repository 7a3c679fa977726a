"""
How findings are said: in Dutch or English to a person, and as JSON to a machine.

On a terminal they are set out to be read, most important first. In a pipe each finding is one
line that begins with its file, so that grep, sort and wc do what one expects.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

import click
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from gateway.domain.findings import Finding, Severity, has_errors
from gateway.wording import Taal, said_in, worded

ONE: Final = {
    Severity.ERROR: "fout",
    Severity.WARNING: "waarschuwing",
    Severity.INFORMATION: "opmerking",
}
MORE: Final = {
    Severity.ERROR: "fouten",
    Severity.WARNING: "waarschuwingen",
    Severity.INFORMATION: "opmerkingen",
}
_STYLE: Final = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.INFORMATION: "bold cyan",
}
_RANK: Final = {severity: rank for rank, severity in enumerate(Severity)}


def print_findings(
    findings: Iterable[Finding], *, source: str, console: Console | None = None
) -> None:
    """Say what is wrong with *source*, or that nothing is; on standard output unless told."""
    console = console or Console()
    ordered = sorted(findings, key=lambda finding: _RANK[finding.severity])
    if console.is_terminal:
        _set_out(ordered, source, console)
        return
    click.echo("\n".join(map(sayable, _lines(ordered, source))), file=console.file)


def as_json(findings: Iterable[Finding], *, source: str, **facts: object) -> str:
    """One line of JSON: the file, whether it is valid, other *facts*, and the findings."""
    found = tuple(findings)
    return json.dumps(
        {
            "file": source,
            "valid": not has_errors(found),
            **facts,
            "findings": [_as_object(finding) for finding in found],
        }
    )


def chosen() -> Taal:
    """The language that the user of the command line chose; Dutch where there is no choice."""
    context = click.get_current_context(silent=True)
    asked = context.find_root().obj if context else None
    return asked if isinstance(asked, Taal) else Taal.NL


def placed(finding: Finding) -> Finding:
    """*finding* with its line in its place: for where the source is not the file with the line."""
    return finding if finding.line is None else replace(finding, path=_place(finding), line=None)


def summary(findings: Sequence[Finding]) -> str:
    """How many findings of each weight there are: `2 fouten, 1 waarschuwing`."""
    counts = Counter(finding.severity for finding in findings)
    say = said_in(chosen())
    return ", ".join(
        f"{counts[severity]} {say((ONE if counts[severity] == 1 else MORE)[severity])}"
        for severity in Severity
        if counts[severity]
    )


def _outcome(findings: Sequence[Finding]) -> str:
    outcome = said_in(chosen())("afgekeurd" if has_errors(findings) else "in orde")
    return f"{outcome}, {summary(findings)}" if findings else outcome


def _as_object(finding: Finding) -> dict[str, object]:
    words = worded(finding, chosen())
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "path": finding.path,
        "line": finding.line,
        "message": words.message,
        "advice": words.advice,
        "who": str(finding.who),
    }


def _lines(findings: Sequence[Finding], source: str) -> Iterator[str]:
    say = said_in(chosen())
    yield f"{source}: {_outcome(findings)}"
    for finding in findings:
        words = worded(finding, chosen())
        line = f":{finding.line}" if finding.line else ""
        place = f" {finding.path}:" if finding.path else ""
        said = f"{say(ONE[finding.severity])} {finding.rule}{place} {words.message}"
        yield f"{source}{line}: {said} [{say(finding.who)}] {words.advice}"


def _set_out(findings: Sequence[Finding], source: str, console: Console) -> None:
    heaviest = findings[0].severity if findings else None
    heading = Text(sayable(source), style="bold")
    heading.append("  ").append(_outcome(findings), _STYLE[heaviest] if heaviest else "green")
    console.print(heading)
    for finding in findings:
        _set_out_one(finding, console)


def _set_out_one(finding: Finding, console: Console) -> None:
    say, words = said_in(chosen()), worded(finding, chosen())
    first = Text(say(ONE[finding.severity]), style=_STYLE[finding.severity])
    first.append(f"  {_place(finding)}", "default not bold")
    first.append(f"  {sayable(finding.rule)}", "dim not bold")
    console.print(Padding(first, (0, 0, 0, 2)))
    for text in (words.message, f"{say(finding.who)}: {words.advice}"):
        console.print(Padding(Text(sayable(text)), (0, 0, 0, 4)))


def _place(finding: Finding) -> str:
    say = said_in(chosen())
    line = f"{say('regel')} {finding.line}" if finding.line else ""
    return sayable(", ".join(filter(None, (finding.path, line))) or say("het bestand"))


def sayable(text: str) -> str:
    """*text* on one line, without what would steer a terminal."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else "?" for character in text)
