"""What is said of a file is Dutch, or English for who asks for it."""

import json

import pytest
from click.testing import CliRunner

from gateway.cli import main

DUTCH = "Het bestand is leeg."
ENGLISH = "The file is empty."


@pytest.fixture
def said(tmp_path):
    """What the program says of an empty file."""
    empty = tmp_path / "leeg.xml"
    empty.write_bytes(b"")

    def ran(*words, **environment):
        command = [*words, "validate", str(empty)]
        return CliRunner().invoke(main, command, env=environment).output

    return ran


def test_dutch_unless_asked(said):
    """Without a choice all is Dutch."""
    assert DUTCH in said()
    assert "fout GW.XML01" in said()


def test_english_by_option(said):
    """With --taal en message, weight and who acts are English."""
    output = said("--taal", "en")

    assert ENGLISH in output
    assert "error GW.XML01" in output
    assert "[sender]" in output
    assert DUTCH not in output


def test_english_by_setting(said):
    """The setting OVERSTAP_CLIENT_TAAL chooses for all commands."""
    assert ENGLISH in said(OVERSTAP_CLIENT_TAAL="en")


def test_english_to_a_machine(tmp_path):
    """In JSON the words are in the language chosen, and names and codes stay as they are."""
    (tmp_path / "leeg.xml").write_bytes(b"")
    words = ["--taal", "en", "validate", "--json", str(tmp_path / "leeg.xml")]

    (finding,) = json.loads(CliRunner().invoke(main, words).output)["findings"]

    assert finding["message"] == ENGLISH
    assert (finding["who"], finding["severity"]) == ("verzender", "error")


def test_another_language(said):
    """A language that the program does not speak is refused, and those that it does are named."""
    output = said("--taal", "fy")

    assert "'nl', 'en'" in output
