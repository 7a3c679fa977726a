"""Documents that pass by element after element."""

from io import BytesIO

import pytest

from gateway.domain.errors import Unreadable
from gateway.markup import streaming
from gateway.markup.streaming import stream

FILLER = b"<vulling>" + b"x" * 70_000 + b"</vulling>"

FAR, FURTHER = (
    b'<?xml version="1.0"' + b" " * count + b'encoding="UTF-7"?>' for count in (200, 70_000)
)
"""Declarations whose encoding stands far from where one looks."""


def texts(document, *names):
    """The text of each element, as it passes."""
    return [element.text for element in stream(BytesIO(document), names or ("a",))]


def refusal(document, *names):
    with pytest.raises(Unreadable) as caught:
        texts(document, *names)
    return caught.value.findings[0].rule


def test_elements_pass_by():
    """The elements that are asked for come one by one, in whatever namespace."""
    document = b'<x xmlns:p="urn:p"><a>1</a><b/><p:a>2</p:a><c><a>3</a></c></x>'

    assert texts(document) == ["1", "2", "3"]


def test_root():
    """The root may be asked for as well; it comes last."""
    found = [element.tag for element in stream(BytesIO(b"<x><a/></x>"), ("a", "x"))]

    assert found == ["a", "x"]


def test_what_has_passed_is_gone():
    """Of what has passed nothing is left when the next element is asked for."""
    document = b"<x><w><b>1</b>" + b"<a><c>2</c></a>" * 3 + b"</w><a/></x>"

    left = [
        len(element.getroottree().getroot().xpath("//*"))
        for element in stream(BytesIO(document), ("a",))
    ]

    assert left == [10, 8, 6, 4]


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        (b"", "GW.XML01"),
        ("<x/>".encode("utf-16"), "GW.XML04"),
        (b'<?xml version="1.0" encoding="utf-7"?><x/>', "GW.XML04"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x><a>&a;</a></x>', "GW.XML05"),
        (b"<x>" + FILLER + b"<!DOCTYPE x></x>", "GW.XML05"),
        (b"PK\x03\x04", "GW.XML06"),
        (b"<x><a>1</a>", "GW.XML07"),
        (b"<x>" + FILLER + b"<a></x>", "GW.XML07"),
        (b"<x>" + b"<d>" * 300 + b"</d>" * 300 + b"</x>", "GW.XML08"),
        (b"<x><a>1<!-- 2 -->3</a></x>", "GW.XML09"),
        (b"<x>" + FILLER + b"<a><b>1<?pi?></b></a></x>", "GW.XML09"),
        (b"<x><a>1<?pi?>3</a></x>", "GW.XML09"),
        (b"<?xml-stylesheet ?><x><a>1<?pi?>3</a></x>", "GW.XML09"),
        (FAR + b"<x>+ADwAIQ---x-->1</x>", "GW.XML04"),
        (FURTHER + b"<x>+ADwAIQ---x-->1</x>", "GW.XML04"),
    ],
)
def test_refused(document, rule):
    """What the door refuses as a whole, it refuses as it passes."""
    assert refusal(document) == rule


def test_doctype_over_the_edge():
    """A doctype is seen too where one chunk ends in it."""
    head = b"<x>" + b" " * (64 * 1024 - 8)

    assert refusal(head + b"<!DOCTYPE x></x>") == "GW.XML05"


def test_comments_while_it_passes():
    """What passes has no comment left in it."""
    document = b"<x><a><!-- 2 --><b>3</b></a></x>"

    assert [len(element) for element in stream(BytesIO(document), ("a",))] == [1]


def test_too_large(monkeypatch):
    """A document beyond the limit is refused, however small its elements."""
    monkeypatch.setattr(streaming, "MAX_STREAM_BYTES", 1024 * 1024)

    assert refusal(b"<x>" + b"<a>1</a>" * 200_000 + b"</x>") == "GW.XML02"


@pytest.mark.parametrize("inside", [b"<b>1</b>", b"<a2>1</a2>"])
def test_too_large_an_element(monkeypatch, inside):
    """An element that is more than any pupil's, and what is nobody's, is refused in time."""
    monkeypatch.setattr(streaming, "MAX_PIECE_BYTES", 1024 * 1024)

    assert refusal(b"<x><a>" + inside * 200_000 + b"</a></x>") == "GW.XML13"
