"""From element to bytes."""

import pytest

from gateway.domain.errors import Unreadable
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical, printed


def test_canonical_form():
    """Attributes in order, empty elements open, nothing of how it was typed."""
    root = parse(b"<?xml version='1.0'?>\r\n<a  z='1' b='2' ><c/>\r\n</a >")

    assert canonical(root) == b'<a b="2" z="1"><c></c>\n</a>'


def test_part_stands_alone():
    """A part is canonical on its own: of what is declared around it, only what it uses."""
    root = parse(
        b'<a xmlns="urn:a" xmlns:p="urn:p" xmlns:q="urn:q"><p:b p:c="1"><p:d/></p:b>x</a>'
    )

    assert canonical(root[0]) == b'<p:b xmlns:p="urn:p" p:c="1"><p:d></p:d></p:b>'


def test_part_keeps_what_it_declares():
    """What a part itself declares belongs to it, used or not."""
    root = parse(b'<a><b xmlns:unused="urn:u"/></a>')

    assert canonical(root[0]) == b'<b xmlns:unused="urn:u"></b>'


def test_part_leaves_the_tree_alone():
    """Printing a part does not take it out of its tree."""
    root = parse(b"<a><b/>tail</a>")

    canonical(root[0])

    assert canonical(root) == b"<a><b></b>tail</a>"


def test_relative_namespace():
    """A namespace that is no full address has no canonical form."""
    root = parse(b'<a xmlns="relative"/>')

    with pytest.raises(Unreadable):
        canonical(root)


def test_printed():
    """A document is printed in UTF-8 with a declaration."""
    document = printed(parse("<a>é</a>".encode()))

    assert document == "<?xml version='1.0' encoding='UTF-8'?>\n<a>é</a>".encode()


def test_printed_for_people():
    """Pretty printing gives each element a line."""
    assert printed(parse(b"<a><b/></a>"), pretty=True).endswith(b"<a>\n  <b/>\n</a>\n")
