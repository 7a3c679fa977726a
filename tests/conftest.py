"""Fixtures that all tests may use."""

import gc
from datetime import UTC, datetime
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


# Ten thousand tests are half a million objects that stay: to walk past them time and again, to see
# whether one can go, took a tenth of the whole.
def pytest_collection() -> None:
    """While tests are gathered nothing is garbage."""
    gc.disable()


def pytest_collection_finish() -> None:
    """And what is old by then is hardly ever looked at again."""
    gc.set_threshold(5_000, 20, 50)
    gc.enable()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the standard's facts; skips where it does not stand beside us."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    return SHARED


@pytest.fixture
def moment() -> datetime:
    """The fixed moment of all tests: a Tuesday in the week after the definitive advice."""
    return datetime(2026, 3, 31, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def gateway(tmp_path_factory):
    """A gateway that really runs, over TLS in a process of its own; one for all tests."""
    from tests.gateway_process import a_gateway  # noqa: PLC0415 - few tests need all of it

    with a_gateway(tmp_path_factory.mktemp("gateway")) as gateway:
        yield gateway
