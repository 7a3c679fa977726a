"""The layers that the architecture promises."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_contracts_hold():
    """Nobody imports what the contracts in `pyproject.toml` forbid."""
    command = Path(sys.executable).with_name("lint-imports")

    ran = subprocess.run(  # noqa: S603 - a command of this installation
        [command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
