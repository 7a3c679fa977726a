"""The page of the API says what the API is."""

from pathlib import Path

import pytest

from gateway.domain.outcomes import OUTCOMES
from gateway.web.api import CALLS
from gateway.web.openapi import path_of
from gateway.web.problems import HTTP_PROBLEMS, STATUSES

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text()
RAISED = [error for error in OUTCOMES if "ever raised itself" not in error.__doc__]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_calls(call):
    """Every call has a row, with those whom it is for."""
    path = path_of(call).replace("overdracht_id", "id").replace("ophaling_id", "id")
    who = "everyone" if call.who is None else ", ".join(sorted(call.who))

    assert f"| `{call.method} {path}` | {who} |" in PAGE


@pytest.mark.parametrize("error", RAISED, ids=lambda error: error.__name__)
def test_outcomes(error):
    """Every outcome has a row, with its status and its error."""
    assert f"| `{OUTCOMES[error]}` | {int(STATUSES[error])} | `{error.__name__}` |" in PAGE


@pytest.mark.parametrize("status", sorted(set(HTTP_PROBLEMS) - {400}))
def test_http(status):
    """So has what goes wrong in HTTP itself."""
    assert f"`{HTTP_PROBLEMS[status][0]}` ({int(status)})" in PAGE
