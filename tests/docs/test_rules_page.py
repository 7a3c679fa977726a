"""The page of the rules says what the rules say."""

import pytest

from docs.rules_page import PATH, page
from gateway.domain.findings import Kind
from gateway.markup import kinds
from gateway.rules import RULES, all_kinds


def test_fresh():
    """The page is what the rules make of it today; `make docs` writes it anew."""
    assert PATH.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: kind.rule)
def test_every_rule(kind):
    """Every id that a rule can have is on the page, with its words."""
    text = PATH.read_text(encoding="utf-8")

    assert kind.rule in text
    assert kind.message in text
    assert kind.advice in text


def test_every_condition():
    """When a rule is broken is on the page."""
    text = PATH.read_text(encoding="utf-8")

    assert [rule.ids for rule in RULES if rule.says not in text] == []


def test_the_schema():
    """So is all that the schema can have against a document."""
    text = PATH.read_text(encoding="utf-8")
    listed = [value.rule for value in vars(kinds).values() if isinstance(value, Kind)]

    missing = [id_ for id_ in listed if id_ not in text]

    assert listed
    assert missing == []
