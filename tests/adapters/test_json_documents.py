"""The door through which JSON comes in: one reading of it, or a finding, in bounded time."""

from decimal import Decimal
from time import perf_counter

import pytest

from adapters.formats.json_documents import MAX_DEPTH, MAX_VALUES, is_json, read_json

MEGABYTE = 1024 * 1024
REFUSED = {
    "utf-16": ('{"a": 1}'.encode("utf-16"), "GW.JSN01"),
    "utf-16 without a mark": ('{"a": 1}'.encode("utf-16-le"), "GW.JSN01"),
    "latin-1": (b'{"a": "\xe9"}', "GW.JSN01"),
    "too many values": (b"[{}," + b"1," * MAX_VALUES + b"1]", "GW.JSN02"),
    "too deep": (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "GW.JSN03"),
    "endlessly deep": (b'{"a":' * 400_000, "GW.JSN03"),
    "cut off": (b'{"a": [1, 2', "GW.JSN04"),
    "text behind it": (b'{"a": 1} {"a": 2}', "GW.JSN04"),
    "a line break in a text": (b'{"a": "x\ny"}', "GW.JSN04"),
    "nothing": (b"", "GW.JSN04"),
    "a key twice": (b'{"a": {"pgn": 1, "pgn": 2}}', "GW.JSN05"),
    "a key escaped the second time": (b'{"pgn": 1, "\\u0070gn": 2}', "GW.JSN05"),
    "NaN": (b'{"a": NaN}', "GW.JSN06"),
    "minus infinity": (b'{"a": -Infinity}', "GW.JSN06"),
    "a gigabyte in ten characters": (b'{"a": 1e999999999}', "GW.JSN06"),
    "digits without end": (b'{"a": 1' + b"0" * MEGABYTE + b"}", "GW.JSN06"),
    "decimals without end": (b'{"a": 1.' + b"0" * MEGABYTE + b"}", "GW.JSN06"),
}


@pytest.mark.parametrize(("data", "rule"), REFUSED.values(), ids=REFUSED)
def test_refused(data, rule):
    """What has two readings, or costs too much, is a finding at the file, within a second."""
    findings, begun = [], perf_counter()

    found = read_json(data, "toets.json", findings)

    assert found is None
    assert [(one.rule, one.path) for one in findings] == [(rule, "toets.json")]
    assert perf_counter() - begun < 3


def test_many_keys_of_which_one_is_there_twice():
    """That a key is there twice is found in time that grows with the number of keys alone."""
    keys = ",".join(f'"k{number}": 1' for number in range(300_000))
    findings, begun = [], perf_counter()

    read_json(b"{%s, %s}" % (keys.encode(), b'"k299999": 2'), "toets.json", findings)

    assert [one.rule for one in findings] == ["GW.JSN05"]
    assert perf_counter() - begun < 5


def test_a_key_that_may_be_a_name():
    """A key with anything but letters in it is not repeated: it may be a number of a pupil."""
    findings = []

    read_json(b'{"999900018": 1, "999900018": 2}', "toets.json", findings)

    assert "9999" not in findings[0].message


def test_read():
    """A mark before UTF-8 is no matter, a number with a point keeps its digits, text is text."""
    findings = []

    found = read_json(b'\xef\xbb\xbf{"a": [1, 2.50, "\xc3\xab", null, true]}', "x", findings)

    assert (found, findings) == ({"a": [1, Decimal("2.50"), "ë", None, True]}, [])


@pytest.mark.parametrize(
    "data",
    [b'{"a": 1}', b'\xef\xbb\xbf \n{"a": 1}', b'[{"a": 1}]', b"[]", '{"a": 1}'.encode("utf-16")],
)
def test_recognised(data):
    """JSON is known by how it begins, also where the door will refuse its encoding."""
    assert is_json(data)


@pytest.mark.parametrize(
    "data",
    [b'[school]\nnaam = "x"', b"[[school]]", b"Naam;BSN", b"<xml/>", b"", "Naam".encode("utf-16")],
)
def test_not_recognised(data):
    """A school file, a list and XML are no JSON."""
    assert not is_json(data)
