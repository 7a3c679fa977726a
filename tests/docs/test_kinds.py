"""Every kind of finding, over the whole code base."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from gateway.audit.events import REGELS

ROOT = Path(__file__).resolve().parents[2]

# Runs in a process of its own: tests make kinds too, and those are none of our business.
_COLLECT = """
import gc, importlib, json, pkgutil
import adapters, gateway
for package in (gateway, adapters):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if ".migrations" not in module.name and not module.name.endswith((".wsgi", "__main__")):
            importlib.import_module(module.name)
from gateway.domain.findings import Kind
kinds = [thing for thing in gc.get_objects() if type(thing) is Kind]
print(json.dumps([[kind.rule, kind.message, kind.advice] for kind in kinds]))
"""


@pytest.fixture(scope="module")
def kinds():
    """Every kind that the code base defines, as rule, message and advice."""
    ran = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", _COLLECT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return [tuple(kind) for kind in json.loads(ran.stdout)]


def test_every_id_is_unique(kinds):
    """No two kinds of finding share an id, so an id says what is wrong."""
    rules = [rule for rule, _, _ in kinds]

    assert sorted({rule for rule in rules if rules.count(rule) > 1}) == []


def test_every_id_has_a_form(kinds):
    """An id has the form that the audit log takes: too short for a number or code of a pupil."""
    assert [rule for rule, _, _ in kinds if not REGELS.fits(rule)] == []


def test_every_kind_is_a_sentence(kinds):
    """Message and advice are whole sentences for a person; an advice may end with a command."""
    broken = [
        rule
        for rule, message, advice in kinds
        if not re.fullmatch(r"[A-Z{].*[.?!]", message, re.DOTALL)
        or not re.fullmatch(r"[A-Z{].*([.?!]|met: .+)", advice, re.DOTALL)
    ]

    assert broken == []
