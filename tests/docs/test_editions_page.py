"""The page on editions names what an edition consists of."""

from dataclasses import fields
from pathlib import Path

import pytest

from gateway.canonical.editions import kinds
from gateway.canonical.editions.codes import TABLE as CODES
from gateway.canonical.editions.differences import TABLE, Differences, Lost, Moved, Single, Value
from gateway.canonical.editions.edition import SCHEMA
from gateway.canonical.editions.particles import XS
from gateway.domain.findings import Kind
from gateway.markup.parsing import parse
from gateway.usecases import judge_edition, upgrade

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "adding-an-edition.md"
ROWS = (Differences, Lost, Moved, Single, Value)
KINDS = {
    kind.rule
    for module in (kinds, judge_edition)
    for kind in vars(module).values()
    if isinstance(kind, Kind)
}


@pytest.fixture(scope="module")
def page():
    """The text of the page."""
    return PAGE.read_text()


@pytest.mark.parametrize("name", [SCHEMA, CODES, TABLE])
def test_files(page, name):
    """Every file of an edition is explained."""
    assert f"## {name}" in page


@pytest.mark.parametrize("key", sorted({key.name for row in ROWS for key in fields(row)}))
def test_keys(page, key):
    """Every key of the table of differences is named."""
    assert f"`{key}" in page or f"[[{key}]]" in page


@pytest.mark.parametrize("rule", sorted(judge_edition.IN_ANY_EDITION))
def test_rules(page, rule):
    """Every rule that holds in any edition is named."""
    assert f"`{rule}`" in page


@pytest.mark.parametrize("rule", sorted(KINDS | {upgrade.NO_LONGER_VALID.rule}))
def test_findings(page, rule):
    """Every finding about another edition is named."""
    assert f"`{rule}`" in page


@pytest.mark.parametrize("folder", sorted(ROOT.glob("schemas/oso/*/dossier.xsd")), ids=str)
def test_constructs(page, folder):
    """Every construct that a schema of ours uses is among those that the page allows."""
    facets = {"minLength", "maxLength", "pattern", "minInclusive", "maxInclusive"}
    used = {
        str(element.tag).removeprefix(XS) for element in parse(folder.read_bytes()).iter("*")
    } - facets

    assert [name for name in used - {"schema", "attribute"} if f"`{name}`" not in page] == []
