"""Findings as `overstap validate` says them on a terminal, about files of the conformance kit."""

import io
from typing import Final

from rich.console import Console

from gateway.cli.words import print_findings
from gateway.conformance.kit import Proef, proeven
from gateway.markup.parsing import parse
from gateway.markup.printing import printed
from gateway.usecases.validate import validate

_WIDTH: Final = 100
_FILES: Final = (
    "OVa.IZ03-POVO-fout.xml",
    "OVa.LL05-POVO-fout.xml",
    "OVa.TR04-POVO-fout.xml",
    "OVa.OV04-POVO-fout.xml",
    "OS.cat08-POVO-fout.xml",
    "codelijst.41-POVO-fout.xml",
    "GW.VZ01-POVO-fout.xml",
    "GW.BL03-POVO-fout.xml",
    "GW.AV04-POVO-waarschuwing.xml",
    "GW.IZ01-POVO-waarschuwing.xml",
)


def examples() -> str:
    """What is said of some of the files, set out to be read."""
    kit = {proef.file: proef for proef in proeven()}
    said = "\n".join(_said(kit[file]) for file in _FILES)
    return f"```text\n{said}```\n"


def _said(proef: Proef) -> str:
    """What is said of one file, on lines of its own as a LAS writes them."""
    verdict = validate(printed(parse(proef.content), pretty=True))
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True, color_system=None, width=_WIDTH)
    print_findings(verdict.findings, source=proef.file, console=console)
    return "".join(f"{line.rstrip()}\n" for line in shown.getvalue().splitlines())
