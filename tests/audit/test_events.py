"""The closed list of events, and its page."""

import re
from pathlib import Path

import pytest

from gateway.audit.chain import following
from gateway.audit.events import ACTIE, FIELDS, LOOK, REDEN, TOESTEMMING, Event, Veld, check_fields
from gateway.domain import errors
from gateway.domain.lifecycle import Action

PAGE = Path(__file__).parents[2] / "docs" / "audit-events.md"
EXAMPLES = {
    "overdracht": "6f1f6a52-3f3e-4f5c-9f62-5d5f3d1c0a11",
    "ophaling": "0b0e7c3a-94a5-4b0f-8f7e-3b2d5a1c9e42",
    "betreft": "6f1f6a52-3f3e-4f5c-9f62-5d5f3d1c0a11",
    "school": "99AA00",
    "scholen": "99AA00 99AB01",
    "naar": "99VA00",
    "certificaat": "ab" * 32,
    "versie": "2",
    "sha256": "cd" * 32,
    "status": "voorlopig",
    "toestemming": "2026-03-31",
    "actie": "ophalen",
    "reden": "NotFound",
    "regels": "GW.EX06 OVa.LL01",
}
BIRTHDAY = "2014-03-09"
PERSONAL = [
    "999900006",
    "7K3M-9QXT-2V8D",
    "7K3M9QXT2V8D",
    "Lotte van der Verzonnen",
    "Lotte",
    "lotte",
    "LOTTE",
    "Lotte.Verzonnen",
    "GW.999900006",
    BIRTHDAY,
    "20140309",
]
VELDEN = sorted({veld for velden in FIELDS.values() for veld in velden}, key=lambda it: it.naam)
BY_NAME = pytest.mark.parametrize("veld", VELDEN, ids=lambda veld: veld.naam)


def fields_of(event: Event) -> dict[str, str]:
    """Good values for all fields of *event*."""
    return {veld.naam: EXAMPLES[veld.naam] for veld in FIELDS[event]}


def rows(heading: str) -> list[list[str]]:
    """The cells of each row of the table under *heading* on the page."""
    section = PAGE.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("event", Event)
def test_has_fields(event, moment):
    """Of every event an entry can be made, which holds the values of its fields as given."""
    entry = following(None, event, moment, fields_of(event))

    assert entry.gebeurtenis is event
    assert entry.velden == fields_of(event)


@pytest.mark.parametrize("actie", [*Action, LOOK])
def test_every_action(actie):
    """Whatever is tried and refused can be written down."""
    assert ACTIE.fits(actie)


def test_every_error():
    """A refusal can be written down whichever error of ours it ended in."""
    ends = [
        name
        for name, value in vars(errors).items()
        if isinstance(value, type)
        and issubclass(value, errors.OverstapError)
        and value is not errors.OverstapError
    ]

    assert len(ends) > 10
    assert [name for name in ends if not REDEN.fits(name)] == []


def test_page_lists_the_events():
    """The page has every event with its fields, and no other."""
    listed = {
        event.strip("`"): re.findall("`(.+?)`", fields) for event, _, fields in rows("The events")
    }

    assert listed == {
        str(event): [veld.naam for veld in velden] for event, velden in FIELDS.items()
    }
    assert set(FIELDS) == set(Event)


def test_page_lists_the_fields():
    """The page says of every field what it means, in the words of the code."""
    listed = {field.strip("`"): meaning for field, meaning in rows("The fields")}

    assert listed == {veld.naam: veld.betekenis for veld in VELDEN}


@pytest.mark.parametrize("event", Event)
def test_missing_field(event):
    """An entry without one of its fields is not made."""
    velden = fields_of(event)
    velden.pop(next(iter(velden)))

    with pytest.raises(ValueError, match="has the fields"):
        check_fields(event, velden)


@pytest.mark.parametrize("event", Event)
def test_other_field(event):
    """An entry with a field that is not its own is not made."""
    with pytest.raises(ValueError, match="has the fields"):
        check_fields(event, {**fields_of(event), "naam": "99AA00"})


@pytest.mark.parametrize(
    ("veld", "personal"),
    [
        (veld, personal)
        for veld in VELDEN
        for personal in PERSONAL
        if (veld, personal) != (TOESTEMMING, BIRTHDAY)
    ],
    ids=lambda it: it.naam if isinstance(it, Veld) else it,
)
def test_personal(veld: Veld, personal):
    """No field takes a number, a code or a name, and none but that of the consent takes a day."""
    event = next(event for event, velden in FIELDS.items() if veld in velden)

    with pytest.raises(ValueError, match="does not have its form") as caught:
        check_fields(event, {**fields_of(event), veld.naam: personal})

    assert personal not in str(caught.value)


@BY_NAME
@pytest.mark.parametrize("ending", ["\n", " ", "\n999900006"])
def test_whole(veld: Veld, ending):
    """A field has its form from the first character to the last."""
    assert veld.fits(EXAMPLES[veld.naam])
    assert not veld.fits(EXAMPLES[veld.naam] + ending)
