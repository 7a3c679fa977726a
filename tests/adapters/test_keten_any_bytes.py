"""Whatever stands in a JSON file, it is a message with findings, or findings; never an error."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.formats.doorstroomtoets import read_keten
from adapters.formats.json_documents import read_json
from tests.adapters.test_any_bytes import damaged
from tests.keten_builders import (
    a_deelnemerslijst,
    a_resultaat,
    a_schooladviezenlijst,
    as_json,
)

MESSAGES = tuple(map(as_json, (a_resultaat(), a_deelnemerslijst(), a_schooladviezenlijst())))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
quick = settings(max_examples=150, deadline=None)


def read(data: bytes):
    """What comes of the bytes of a file: messages, and findings."""
    findings = []
    document = read_json(data, "x.json", findings)
    if document is None and not findings:
        document = {}  # `null` is JSON too
    if document is None:
        return (), findings
    berichten, noted = read_keten(document, "x.json")
    return berichten, [*findings, *noted]


@quick
@given(data=st.sampled_from(MESSAGES).flatmap(damaged))
def test_damaged_messages(data):
    """A message with some bytes changed, or cut off, is read or told of."""
    berichten, findings = read(data)

    assert berichten or findings


def places(value, path=()):
    """Every place in a document."""
    yield path
    inside = dict(enumerate(value)) if isinstance(value, list) else value
    for key, inner in inside.items() if isinstance(inside, dict) else ():
        yield from places(inner, (*path, key))


@quick
@given(data=st.data())
def test_other_values(data):
    """A message with any value in any place is read or told of."""
    document = json.loads(data.draw(st.sampled_from(MESSAGES)))
    *above, last = data.draw(st.sampled_from([one for one in places(document) if one]))
    holder = document
    for key in above:
        holder = holder[key]
    holder[last] = data.draw(VALUES)

    berichten, findings = read(json.dumps(document).encode())

    assert berichten or findings


@quick
@given(data=st.binary(max_size=300))
def test_any_bytes(data):
    """Bytes that are no JSON are a finding."""
    berichten, findings = read(data)

    assert berichten or findings
