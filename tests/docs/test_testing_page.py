"""The page on testing names what there is, and no more."""

import re
from pathlib import Path

import pytest

from mutation import MUTATED

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "testing.md"
FOLDERS = sorted(path.name for path in (ROOT / "tests").iterdir() if any(path.glob("test_*.py")))
TARGETS = ("test", "faults", "fuzz", "mutation", "bench")


@pytest.fixture(scope="module")
def page():
    """The text of the page."""
    return PAGE.read_text()


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_folder(page, folder):
    """Every folder of tests is said to promise something."""
    assert f"`tests/{folder}`" in page


def test_what_is_named_exists(page):
    """Every file and folder that the page names is there, but for what a run leaves behind."""
    named = set(re.findall(r"`((?:tests|gateway|fuzz|mutation|docs)/[\w/.]+)`", page))

    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("target", TARGETS)
def test_targets(page, target):
    """Every way of testing has a target in the Makefile and a line on the page."""
    assert re.search(rf"^{target}:.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert re.search(rf"^make {target} ", page, re.MULTILINE)


def test_limits(page):
    """The variables that the page lets a person set are those of the Makefile."""
    named = re.findall(r"\(([A-Z_]+)=", page)

    makefile = (ROOT / "Makefile").read_text()
    assert named
    assert [name for name in named if f"{name} ?=" not in makefile] == []


def test_what_is_mutated(page):
    """What is mutated is what the page says."""
    assert [path for path in MUTATED if f"`{path.removesuffix('/*')}`" not in page] == []


def test_linked():
    """Who contributes finds the page."""
    assert "docs/testing.md" in (ROOT / "CONTRIBUTING.md").read_text()
