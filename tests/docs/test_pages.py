"""What must be named on a page is named there."""

import re
from pathlib import Path

import pytest

from gateway.domain import errors

ROOT = Path(__file__).resolve().parents[2]
ADAPTERS = sorted({path.parent.name for path in ROOT.glob("adapters/*/*.py")} - {"formats"})
ERRORS = sorted(
    name
    for name, thing in vars(errors).items()
    if isinstance(thing, type) and issubclass(thing, errors.OverstapError)
)
PAGES = sorted(
    page
    for pattern in ("*.md", "docs/**/*.md", "adapters/**/*.md", "schemas/**/*.md")
    for page in ROOT.glob(pattern)
)
RAISED = [name for name in ERRORS if "ever raised itself" not in vars(errors)[name].__doc__]


@pytest.mark.parametrize("name", ADAPTERS)
def test_every_adapter_has_a_readme(name):
    """An adapter says which formats it knows, and how certain that is."""
    readme = ROOT / "adapters" / name / "README.md"

    assert readme.is_file()
    assert re.search(r"\b(DOC|CODE|INF|NONE)\b", readme.read_text())


@pytest.mark.parametrize("name", RAISED)
def test_every_error_is_in_the_page_of_the_api(name):
    """A vendor finds every error that the gateway raises in the page of the API."""
    page = (ROOT / "docs" / "api.md").read_text()

    assert re.search(rf"\b{name}\b", page)


def test_every_error_is_in_the_tree():
    """The tree on top of the errors' own module names each of them once."""
    tree = (errors.__doc__ or "").splitlines()

    missing = [name for name in ERRORS if sum(name in line.split() for line in tree) != 1]

    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    """A link from one page to another leads to a page that exists."""
    targets = re.findall(r"\]\((?!https?://|#|mailto:)([^)#]+)", page.read_text())

    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", [ROOT / "docs" / "architecture.md"], ids=lambda p: p.name)
def test_paths_exist(page):
    """Each place in the code that the architecture names is there."""
    named = re.findall(r"`((?:gateway|schemas|adapters)/[\w./]+)`", page.read_text())

    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize(
    "record", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=lambda p: p.name
)
def test_decisions_weigh_options(record):
    """A decision record says what else was possible and what follows from the choice."""
    headings = re.findall(r"^## (.+)$", record.read_text(), re.MULTILINE)

    assert {"Options", "Decision", "Consequences"} <= set(headings)
