"""How findings are said."""

import io
import json

from rich.console import Console

from gateway.cli.words import as_json, print_findings, summary
from gateway.domain.findings import Actor, Kind, Severity

ERROR = Kind(rule="T.01", message="Het {wat} ontbreekt.", advice="Vul het in.")
WARNING = Kind(
    rule="T.02",
    message="Dit is oud.",
    advice="Kijk het na.",
    severity=Severity.WARNING,
    who=Actor.RECEIVER,
)
NOTE = Kind(
    rule="T.03", message="Ter kennisgeving.", advice="Niets.", severity=Severity.INFORMATION
)


def printed(*findings, source="bestand.xml", terminal=False):
    """What is printed of *findings*."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="utf-8")
    print_findings(
        findings, source=source, console=Console(file=stream, force_terminal=terminal, width=60)
    )
    stream.flush()
    return raw.getvalue().decode()


class TestInAPipe:
    """One line for each finding."""

    def test_most_important_first(self):
        """Errors come before warnings, and those before what is merely said."""
        lines = printed(NOTE.at(), WARNING.at(), ERROR.at("a/b", 7, wat="BSN")).splitlines()

        assert lines == [
            "bestand.xml: afgekeurd, 1 fout, 1 waarschuwing, 1 opmerking",
            "bestand.xml:7: fout T.01 a/b: Het BSN ontbreekt. [verzender] Vul het in.",
            "bestand.xml: waarschuwing T.02 Dit is oud. [ontvanger] Kijk het na.",
            "bestand.xml: opmerking T.03 Ter kennisgeving. [verzender] Niets.",
        ]

    def test_never_broken(self):
        """A line is as long as it is: nothing is wrapped that grep could miss."""
        lines = printed(ERROR.at("/".join(["heel-lange-naam"] * 20), wat="BSN")).splitlines()

        assert len(lines) == 2

    def test_nothing_that_steers_a_terminal(self):
        """A name out of a file cannot colour, move or break a line."""
        said = printed(ERROR.at(wat="a\x1b[31m\nb\u202ec"), source="x\x1b]0;y\x07\udcff.xml")

        assert "\x1b" not in said
        assert said.count("\n") == 2


class TestOnATerminal:
    """Set out to be read."""

    def test_all_of_it(self):
        """Place, line, id, what is wrong, who acts and what to do are all there."""
        said = printed(ERROR.at("a/b", 7, wat="BSN"), terminal=True)

        for words in ("1 fout", "a/b, regel 7", "T.01", "Het BSN ontbreekt.", "verzender: Vul"):
            assert words in said

    def test_no_markup(self):
        """Brackets in a path or message are no instructions to the printer."""
        said = printed(ERROR.at("verzorger[2]/[red]x", wat="[bold]"), terminal=True)

        assert "verzorger[2]/[red]x" in said
        assert "Het [bold] ontbreekt." in said

    def test_the_file_itself(self):
        """A finding without a place is about the file."""
        assert "het bestand" in printed(WARNING.at(), terminal=True)


class TestAsJson:
    """For a program."""

    def test_keys(self):
        """The keys are those of the design, with who must act beside them."""
        line = as_json([WARNING.at("a", 3)], source="x.xml", document=None, edition=None)

        assert json.loads(line) == {
            "file": "x.xml",
            "valid": True,
            "document": None,
            "edition": None,
            "findings": [
                {
                    "rule": "T.02",
                    "severity": "warning",
                    "path": "a",
                    "line": 3,
                    "message": "Dit is oud.",
                    "advice": "Kijk het na.",
                    "who": "ontvanger",
                }
            ],
        }

    def test_one_line(self):
        """An object is one line, whatever is in it."""
        assert "\n" not in as_json([ERROR.at(wat="a\nb")], source="x\ny")


def test_summary():
    """Of each weight the number is told, in the singular for one."""
    assert summary([ERROR.at(wat=1), ERROR.at(wat=2), NOTE.at()]) == "2 fouten, 1 opmerking"
