"""A model out of an XSD: what the schema of an edition may use beside what 2018.1 uses."""

from datetime import date

import pytest
from lxml import etree

from gateway.canonical.editions.deriving import derived
from gateway.canonical.editions.particles import Unsupported
from gateway.domain.codelists import Codelist
from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import parts
from gateway.markup.codec import decode_leniently
from gateway.markup.parsing import parse
from gateway.markup.schema import check_against

URN = "urn:test"
TYPES = """
<xs:simpleType name="kleur"><xs:restriction base="xs:string">
  <xs:enumeration value="rood"/><xs:enumeration value="blauw"/>
</xs:restriction></xs:simpleType>
<xs:simpleType name="kort"><xs:restriction base="d:lang"><xs:maxLength value="5"/></xs:restriction>
</xs:simpleType>
<xs:simpleType name="lang"><xs:restriction base="xs:string"><xs:minLength value="2"/>
  <xs:maxLength value="9"/></xs:restriction></xs:simpleType>
<xs:simpleType name="letters"><xs:restriction base="xs:string"><xs:pattern value="\\p{L}+"/>
</xs:restriction></xs:simpleType>
<xs:simpleType name="keus"><xs:union memberTypes="xs:int xs:date"/></xs:simpleType>
"""


A = '<xs:element name="a" type="xs:string"/>'


def schema(content, types=TYPES):
    """A schema whose `d` has that *content*."""
    return parse(
        f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:d="{URN}"
        targetNamespace="{URN}" elementFormDefault="qualified">
        <xs:element name="d"><xs:complexType>{content}</xs:complexType></xs:element>{types}
        </xs:schema>""".encode()
    )


def block(content, codes=None):
    """The block of `d`."""
    return derived(schema(content), "d", codes or {})


def of(name, content):
    """The part of that *name* in the block of `d`."""
    return next(part for part in parts(block(content)) if part.name == name)


def sequence(*elements):
    """A sequence of *elements*."""
    return f"<xs:sequence>{''.join(elements)}</xs:sequence>"


def element(name, kind="xs:string", more=""):
    """The declaration of an element."""
    return f'<xs:element name="{name}" type="{kind}" {more}/>'


class TestOccurrence:
    """How often an element stands there."""

    @pytest.mark.parametrize(
        ("more", "required", "many"),
        [
            ("", True, False),
            ('minOccurs="0"', False, False),
            ('maxOccurs="unbounded"', True, True),
            ('minOccurs="0" maxOccurs="3"', False, True),
        ],
    )
    def test_element(self, more, required, many):
        """An element is there, or may be, once or more."""
        part = of("a", sequence(element("a", more=more)))

        assert (part.required, part.many) == (required, many)

    def test_optional_sequence(self):
        """What stands in a sequence that may be left out, may be left out."""
        content = sequence(f'<xs:sequence minOccurs="0">{element("a")}</xs:sequence>')

        assert not of("a", content).required

    @pytest.mark.parametrize(("more", "required"), [("", True), ('minOccurs="0"', False)])
    def test_choice(self, more, required):
        """Of a choice one is there at most, or exactly one."""
        options = element("a") + element("b")
        listed = parts(block(f"<xs:choice {more}>{options}</xs:choice>"))

        assert {part.choice.required for part in listed} == {required}
        assert not any(part.required for part in listed)

    def test_choice_of_sequences(self):
        """Of a choice between sequences only the schema knows what goes together."""
        content = f"<xs:choice>{sequence(element('a'), element('b'))}{element('c')}</xs:choice>"

        assert {(p.choice, p.required) for p in parts(block(content))} == {(None, False)}

    @pytest.mark.parametrize(
        "content",
        [
            f'<xs:sequence><xs:sequence maxOccurs="9">{A}</xs:sequence></xs:sequence>',
            f'<xs:choice maxOccurs="unbounded">{A}</xs:choice>',
            f"<xs:all>{A}</xs:all>",
            f'<xs:sequence>{A}<xs:any processContents="skip"/></xs:sequence>',
            f"<xs:sequence>{A}</xs:sequence><xs:anyAttribute/>",
            "<xs:sequence><xs:element name='a' type='xs:string' nillable='true'/></xs:sequence>",
            "<xs:sequence><xs:element name='a' type='xs:string' default='x'/></xs:sequence>",
        ],
        ids=["sequence", "choice", "all", "any", "any attribute", "nillable", "default"],
    )
    def test_refused(self, content):
        """What the model cannot say as the schema says it, no edition may use."""
        with pytest.raises(Unsupported):
            block(content)

    def test_unqualified(self):
        """Neither may its elements be without a namespace."""
        unqualified = schema(sequence(A))
        unqualified.set("elementFormDefault", "unqualified")

        with pytest.raises(Unsupported):
            derived(unqualified, "d", {})


class TestValues:
    """What a value looks like."""

    def test_facets_add_up(self):
        """A type that narrows another keeps what the other says."""
        simple = of("a", sequence(element("a", "d:kort"))).simple

        assert (simple.min_length, simple.max_length) == (2, 5)

    def test_enumeration(self):
        """A list that the schema itself closes is told with its values."""
        compiled, model = etree.XMLSchema(schema(ENUMERATED)), block(ENUMERATED)

        (finding,) = check_against(
            parse(f'<d xmlns="{URN}"><a>geel</a></d>'.encode()), compiled, model
        )

        assert "rood, blauw" in finding.message

    @pytest.mark.parametrize("kind", ["xs:gYear", "xs:dateTime", "d:keus", "d:letters"])
    def test_only_the_schema_knows(self, kind):
        """Of a value whose form the model does not know the schema alone decides."""
        content = sequence(element("a", kind))
        compiled, model = etree.XMLSchema(schema(content)), block(content)

        (finding,) = check_against(
            parse(f'<d xmlns="{URN}"><a> % % </a></d>'.encode()), compiled, model
        )

        assert (finding.path, finding.rule) == ("a", "GW.XSD13")

    @pytest.mark.parametrize(
        ("pattern", "understood"),
        [
            ("[0-9]{4}", "[0-9]{4}"),
            (r"\d{2}\.\d", r"\d{2}\.\d"),
            (r"\p{Nd}", r"\p{Nd}"),
            (r"\w+", None),
            (r"\i\c*", None),
            ("[a-z-[aeiou]]", None),
            ("^x$", None),
            ("a{2}{3}", None),
        ],
    )
    def test_pattern(self, pattern, understood):
        """A pattern is taken over only where Python reads it as the schema does."""
        inner = (
            f'<xs:restriction base="xs:string"><xs:pattern value="{pattern}"/></xs:restriction>'
        )
        declared = f'<xs:element name="a"><xs:simpleType>{inner}</xs:simpleType></xs:element>'

        assert of("a", sequence(declared)).simple.pattern == understood

    def test_patterns(self):
        """Of several patterns in one type a value has to fit one."""
        inner = '<xs:pattern value="a"/><xs:pattern value="b"/>'
        inner = f'<xs:restriction base="xs:string">{inner}</xs:restriction>'
        declared = f'<xs:element name="a"><xs:simpleType>{inner}</xs:simpleType></xs:element>'

        assert of("a", sequence(declared)).simple.pattern == "a|b"

    @pytest.mark.parametrize("base", ["xs:token", "xs:normalizedString", "xs:base64Binary"])
    def test_facets_of_what_is_not_known(self, base):
        """Facets that count in another form than the text has are left to the schema."""
        inner = f'<xs:restriction base="{base}"><xs:maxLength value="2"/></xs:restriction>'
        declared = f'<xs:element name="a"><xs:simpleType>{inner}</xs:simpleType></xs:element>'

        assert of("a", sequence(declared)).simple.max_length is None

    def test_inline(self):
        """A type that stands in the element itself is read like one with a name."""
        inner = "<xs:simpleType><xs:restriction base='xs:date'/></xs:simpleType>"

        assert of("a", sequence(f'<xs:element name="a">{inner}</xs:element>')).type is date

    def test_inline_below_inline(self):
        """A restriction may hold the type that it narrows."""
        base = "<xs:simpleType><xs:restriction base='d:lang'/></xs:simpleType>"
        inner = f"<xs:simpleType><xs:restriction>{base}</xs:restriction></xs:simpleType>"

        part = of("a", sequence(f'<xs:element name="a">{inner}</xs:element>'))

        assert part.simple.max_length == 9


ENUMERATED = sequence(element("a", "d:kleur"))


class TestNames:
    """Names that Python does not have."""

    @pytest.mark.parametrize("name", ["voorletters-1", "class", "a.b"])
    def test_name(self, name):
        """An element may have a name that Python does not take, and is read all the same."""
        content = sequence(element(name))
        (part,) = parts(block(content))

        read = decode_leniently(
            block(content), parse(f'<d xmlns="{URN}"><{name}>x</{name}></d>'.encode())
        )

        assert part.name == name
        assert getattr(read, part.field) == "x"

    @pytest.mark.parametrize(("use", "required"), [("required", True), ("optional", False)])
    def test_attribute(self, use, required):
        """An attribute is there, or may be."""
        content = f'{sequence(element("a"))}<xs:attribute name="k" type="xs:string" use="{use}"/>'
        part = of("k", content)

        assert (part.form, part.required) == (Form.ATTRIBUTE, required)


class TestCodes:
    """A code list is on the fields whose path ends as the table says."""

    NESTED = sequence(
        *(
            f'<xs:element name="{name}"><xs:complexType>{sequence(element("c"))}'
            "</xs:complexType></xs:element>"
            for name in ("a", "b")
        )
    )

    def lists(self, codes):
        """The number of the list on `a/c` and on `b/c`."""
        model = block(self.NESTED, {steps: Codelist(n, "", {}) for steps, n in codes.items()})
        inner = [parts(part.type)[0].simple.codelist for part in parts(model)]
        return [None if codelist is None else codelist.nummer for codelist in inner]

    def test_everywhere(self):
        """A name alone is that element wherever it stands."""
        assert self.lists({("c",): 1}) == [1, 1]

    def test_below_one(self):
        """With the name above it, it is the one there."""
        assert self.lists({("a", "c"): 1}) == [1, None]

    def test_longest(self):
        """Of two that fit, the one that says more holds."""
        assert self.lists({("c",): 1, ("b", "c"): 2}) == [1, 2]
