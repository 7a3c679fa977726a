"""`overstap sample` with traps."""

import pytest
from click.testing import CliRunner

from gateway.bootstrap.adapters import ADAPTERS
from gateway.cli import main

SAMPLED = sorted(naam for naam, adapter in ADAPTERS.items() if adapter.sample)


def run(*words: object):
    return CliRunner().invoke(main, ["sample", *map(str, words)])


@pytest.mark.parametrize("las", SAMPLED)
def test_listing(las):
    """Each trap of a LAS is listed with a sentence; nothing is made."""
    result = run(las, "--traps")

    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert [line.split()[0] for line in lines] == list(ADAPTERS[las].traps)
    assert all(line.endswith(".") for line in lines)


@pytest.mark.parametrize("words", [("parnassys", "--traps"), ("--traps", "parnassys")])
def test_listing_in_any_order(words):
    """The name of the LAS may come after the question."""
    result = run(*words)

    assert result.exit_code == 0
    assert "hekje-sleutels" in result.output


def test_several_traps(tmp_path):
    """Traps that are named are in the export, and it says so."""
    out = tmp_path / "in"

    result = run("esis", "--trap", "twee-scholen", "--trap", "macro", "--pupils", 2, "--out", out)

    assert result.exit_code == 0, result.output
    assert (out / "edex-andere-school.xml").exists()
    assert list(out.rglob("*.docm"))
    assert "twee-scholen, macro" in result.output


def test_unknown_trap(tmp_path):
    """An unknown trap is refused before anything is made, with how to list them."""
    out = tmp_path / "in"

    result = run("parnassys", "--trap", "bestaat-niet", "--out", out)

    assert result.exit_code == 2
    assert "--traps" in result.output
    assert not out.exists()


def test_nowhere_to_write():
    """Without a folder nothing is made."""
    result = run("parnassys", "--trap", "macro")

    assert result.exit_code == 2
    assert "--out" in result.output
