"""The commands of a page that are marked to be run: a fence of `sh` right under `<!-- run -->`."""

import os
import re
import subprocess
import sys
from pathlib import Path

_MARKED = re.compile(
    r"^<!--[ ]run(?:[ ]exit=(?P<exit>\d+))?[ ]-->\n+```sh\n(?P<commands>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_SECONDS = 120


def marked_blocks(page: str) -> list[tuple[str, int]]:
    """Each marked block of *page* with the exit status that it promises, in order."""
    return [(found["commands"], int(found["exit"] or 0)) for found in _MARKED.finditer(page)]


def run_block(commands: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run *commands* as a reader would: in *folder*, with `overstap` on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(  # noqa: S603 - the commands of our own README
        ["bash", "-euo", "pipefail", "-c", commands],  # noqa: S607 - the reader's own shell
        cwd=folder,
        env={"PATH": path, "HOME": str(folder), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
