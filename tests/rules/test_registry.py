"""The registry holds every rule of the agreement."""

import re

from gateway.rules import RULES, all_kinds

_ID = re.compile(r"\b(?:OVa|OVb|PaO|OG|OS)\.(?:[A-Z]{2}\d\d|\d\d|cat\d\d|LL)(?!\d)")


def ids_in(rules: str) -> set[str]:
    """Every id in the tables of rules.md, with the ranges that it writes with two dots."""
    tables = rules.partition("## Known slips")[0]
    listed = set(_ID.findall(tables))
    for block, first, last in re.findall(r"PaO\.([A-Z]{2})(\d\d)\.\.[A-Z]{2}(\d\d)", tables):
        listed |= {f"PaO.{block}{number:02}" for number in range(int(first), int(last) + 1)}
    listed |= {"PaO.SL02"}  # written as "PaO.SL01, SL02"
    return listed | {f"OS.cat{number:02}" for number in range(1, 17)}


def test_complete(shared):
    """Every id of the agreement is a rule here, and every rule that is not ours is an id there."""
    expected = ids_in((shared / "oso/2019.1/rules.md").read_text())

    known = {id_ for rule in RULES for id_ in rule.ids}

    # the standard has no check for these two categories
    assert expected - known == {"OS.cat03", "OS.cat04"}
    assert {id_ for id_ in known - expected if not id_.startswith("GW.")} == set()


def test_every_code_list_is_judged(shared):
    """Each code list of the standard is a kind of finding."""
    lines = (shared / "oso/2019.1/codelists.tsv").read_text().splitlines()[1:]

    kinds = {kind.rule for kind in all_kinds()}

    assert {f"codelijst.{line.split()[0]}" for line in lines} <= kinds
