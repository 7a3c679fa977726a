"""Every finding can be said in English too, with the same facts."""

import json
import subprocess
import sys
from copy import deepcopy
from itertools import chain
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from adapters.formats.school_file import read_school_file
from adapters.magister.mapping import read_indeling
from adapters.somtoday.mapping import read_indeling as read_aanmelding
from docs.sentences import PATH
from gateway.bootstrap.adapters import ADAPTERS
from gateway.config import kinds, settings
from gateway.conformance.kit import proeven
from gateway.domain.errors import Misused
from gateway.domain.findings import Kind
from gateway.markup.parsing import parse
from gateway.usecases.validate import validate_tree
from gateway.wording import Taal, said_in, worded
from tests.edition_builders import a_document, a_full_dossier
from tests.faults.bases import full
from tests.faults.structural import faults
from tests.parnassys_builders import MOMENT
from tests.phrases import phrases_of, still_dutch

ROOT = Path(__file__).resolve().parents[2]
PUPILS = 4
OF_A_FORM = {"of another type", "of another form", "too long", "too low", "too high"}


@pytest.fixture(scope="module")
def english():
    """Each Dutch sentence in the PO file with its English."""
    with PATH.open("rb") as source:
        catalogue = read_po(source, locale="en", charset="utf-8")
    return {str(one.id): str(one.string) for one in catalogue if one.id}


@pytest.fixture(scope="module")
def said():
    """All sentences of our own code; in a process of its own, for tests make kinds too."""
    code = "import json; from docs.sentences import sentences; print(json.dumps([*sentences()]))"
    ran = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return set(json.loads(ran.stdout))


def test_every_sentence_has_its_english(english, said):
    """No sentence that a finding can say lacks its English, and none is kept that is not said."""
    assert sorted(said - english.keys()) == []
    assert sorted(english.keys() - said) == []
    assert sorted(one for one, words in english.items() if not words) == []


def test_the_same_facts_are_filled_in(english):
    """An English sentence has the places of the Dutch one, so that every fact is told."""
    wrong = [one for one, words in english.items() if _places(one) != _places(words)]

    assert wrong == []


def test_no_phrase_stays_dutch():
    """What the rules, the schema and another edition fill in is said in English, days included."""
    root, say = full("POVO"), said_in(Taal.EN)
    broken = {proef.findings[0]: parse(proef.content) for proef in proeven() if proef.findings}
    wrong = [_damaged(root, fault) for fault in faults(root) if fault.name in OF_A_FORM]
    trees = (*broken.values(), *wrong, parse(a_document(a_full_dossier())))

    phrases = {phrase for tree in trees for phrase in _filled_in(tree)}

    assert [phrase for phrase in sorted(phrases) if say(phrase) == phrase] == []
    assert "31 maart 2026" in phrases


def _damaged(root, fault):
    damaged = deepcopy(root)
    fault.damage(list(damaged.iter("*"))[fault.position])
    return damaged


def _filled_in(tree):
    """The phrases in what is found in *tree*."""
    return phrases_of(validate_tree(tree).findings)


@pytest.mark.parametrize("las", ["magister", "oso", "somtoday"])
def test_no_phrase_of_an_export_stays_dutch(las, tmp_path):
    """What fills a finding of an export is said in English, whatever is odd about it."""
    adapter = ADAPTERS[las]
    findings = []
    for trap in adapter.traps:
        adapter.sample(PUPILS, 1, tmp_path / trap, traps=(trap,))
        reading = adapter.read((tmp_path / trap,), None, MOMENT)
        findings += (*reading.findings, *chain(*(one.findings for one in reading.conversions)))

    assert still_dutch(findings) == []


@pytest.mark.parametrize("setting", settings.ALL, ids=lambda one: one.name)
def test_what_a_setting_may_be(setting):
    """What a setting of the gateway may be is said in English."""
    assert still_dutch([kinds.WRONG.at(name=setting.variable, expected=setting.expected)]) == []


WRONG_MAPPING = """
tekens = 8
scheidingsteken = "x"
codering = "x"
bestand = 5
kolom = 5
datum = "x"
[[kolommen]]
naam = 5
vorm = "x"
vertaling = 5
veld = 5
codelijst = 5
"""
WRONG_AANMELDING = """
leerlingen = 5
[plaatsing]
opleiding = 5
leerjaar = 99
[ondertekening]
datum = 5
"""
WRONG_SCHOOL = """
adviezen = 5
leerling = "x"
[school]
naam = 5
brin = "x"
[overstap]
soort = "x"
bestemming = 5
akkoord = "x"
gaat_over = "x"
inzagedatum = "x"
"""


@pytest.mark.parametrize(
    "read",
    [
        lambda path: read_indeling(path.with_name("magister.toml")),
        lambda path: read_aanmelding(path.with_name("somtoday.toml")),
        lambda path: read_school_file(path.read_bytes(), "school.toml"),
    ],
    ids=["magister", "somtoday", "school"],
)
def test_no_phrase_of_a_file_of_a_school_stays_dutch(read, tmp_path):
    """What should stand in a mapping file or a school file is said in English."""
    (tmp_path / "magister.toml").write_text(WRONG_MAPPING)
    (tmp_path / "somtoday.toml").write_text(WRONG_AANMELDING)
    (tmp_path / "school.toml").write_text(WRONG_SCHOOL)

    with pytest.raises(Misused) as caught:
        read(tmp_path / "school.toml")

    assert len(list(phrases_of(caught.value.findings))) >= 2
    assert still_dutch(caught.value.findings) == []


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_an_unknown_sentence_stays_as_it_is():
    """A sentence of a school's or supplier's own making is said as it stands."""
    kind = Kind(rule="X.1", message="Iets {wat} onbekends.", advice="Doe {wat}.")

    words = worded(kind.at(wat="nieuws"), Taal.EN)

    assert (words.message, words.advice) == ("Iets nieuws onbekends.", "Doe nieuws.")
