"""Every finding can be said in English too, with the same facts."""

from string import Formatter

import pytest
from babel.messages.pofile import read_po

from docs.sentences import PATH, sentences
from gateway.domain.findings import Kind
from gateway.wording import Taal, worded


@pytest.fixture(scope="module")
def english():
    """Each Dutch sentence in the PO file with its English."""
    with PATH.open("rb") as source:
        catalogue = read_po(source, locale="en", charset="utf-8")
    return {str(one.id): str(one.string) for one in catalogue if one.id}


def test_every_sentence_has_its_english(english):
    """No sentence that a finding can say lacks its English, and none is kept that is not said."""
    said = sentences()

    assert sorted(said - english.keys()) == []
    assert sorted(english.keys() - said) == []
    assert sorted(one for one, words in english.items() if not words) == []


def test_the_same_facts_are_filled_in(english):
    """An English sentence has the places of the Dutch one, so that every fact is told."""
    wrong = [one for one, words in english.items() if _places(one) != _places(words)]

    assert wrong == []


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_an_unknown_sentence_stays_as_it_is():
    """A sentence of a school's or supplier's own making is said as it stands."""
    kind = Kind(rule="X.1", message="Iets {wat} onbekends.", advice="Doe {wat}.")

    words = worded(kind.at(wat="nieuws"), Taal.EN)

    assert (words.message, words.advice) == ("Iets nieuws onbekends.", "Doe nieuws.")
