"""Whatever is changed in a sealed document, it is refused, or what is read is what was signed."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from gateway.domain.errors import Refused, Untrusted
from gateway.signing.check import check
from gateway.signing.keys import KeyKind
from tests.certificate_builders import a_signer, a_trust
from tests.sealing_builders import (
    BSN,
    MOMENT,
    OTHER_BSN,
    a_sealed,
    a_tree,
    canonical,
    printed,
    signed_by_another_school,
)

SEALED = a_sealed()
SIGNED = canonical(check(SEALED, a_trust(), moment=MOMENT).root)


def read_from(document: bytes) -> bytes | None:
    """What is read of the document where it is accepted, and nothing where it is refused."""
    try:
        return canonical(check(document, a_trust(), moment=MOMENT).root)
    except Refused:
        return None


def texts(root):
    """The elements of the dossier with a text of their own, and the attributes."""
    for element in root.iter("{urn:overstap*}*", "{http://www.edustandaard.nl*}*"):
        yield from ((element, name) for name in element.attrib)
        if (element.text or "").strip():
            yield element, ""


class TestAlterations:
    """Nothing that was signed can be changed."""

    def test_every_text(self):
        """Each text and each attribute of the dossier, changed by a character, is noticed."""
        count = sum(1 for _ in texts(a_tree(SEALED)))

        for index in range(count):
            root = a_tree(SEALED)
            element, name = list(texts(root))[index]
            if name:
                element.set(name, element.get(name)[:-1] + "~")
            else:
                element.text = element.text[:-1] + "~"
            assert read_from(printed(root)) is None, (element.tag, name)

    @settings(max_examples=300, deadline=None, database=None)
    @given(st.integers(0, len(SEALED) - 1), st.binary(max_size=3))
    def test_any_byte(self, place, written):
        """A byte anywhere replaced by others is noticed, or changes nothing that is read."""
        altered = SEALED[:place] + written + SEALED[place + 1 :]

        assert read_from(altered) in {None, SIGNED}

    @settings(max_examples=200, deadline=None, database=None)
    @given(st.integers(0, 2**32))
    def test_any_element(self, seed):
        """An element moved, doubled or taken away is noticed, or changes nothing that is read."""
        chosen = random.Random(seed)
        root = a_tree(SEALED)
        taken, target = chosen.sample(list(root.iter())[1:], 2)
        if target in taken.iter():
            taken, target = target, root
        if chosen.random() < 0.5:
            taken.getparent().remove(taken)
        if chosen.random() < 0.7:
            target.insert(chosen.randrange(len(target) + 1), taken)

        assert read_from(printed(root)) in {None, SIGNED}

    def test_bsn(self):
        """Another pupil's number is noticed."""
        forged = SEALED.replace(BSN.encode(), OTHER_BSN.encode())

        with pytest.raises(Untrusted) as refused:
            check(forged, a_trust(), moment=MOMENT)

        assert [finding.rule for finding in refused.value.findings] == ["GW.SIG11"]

    @pytest.mark.parametrize("kind", KeyKind)
    def test_signature_value(self, kind):
        """A signature of which one bit is turned holds with no kind of key."""
        root = a_tree(a_sealed(signer=a_signer(kind=kind)))
        value = root[-1].find("{*}SignatureValue")
        value.text = ("B" if value.text[0] == "A" else "A") + value.text[1:]

        with pytest.raises(Untrusted) as refused:
            check(printed(root), a_trust(), moment=MOMENT)

        assert [finding.rule for finding in refused.value.findings] == ["GW.SIG12"]

    def test_another_school(self):
        """A document that another school has signed anew is refused, and says whose it is."""
        with pytest.raises(Untrusted) as refused:
            check(signed_by_another_school("99XX00", "99YY00"), a_trust(), moment=MOMENT)

        (finding,) = refused.value.findings
        assert finding.rule == "GW.SIG15"
        assert "99XX00" in finding.message
        assert "99YY00" in finding.message


class TestWritings:
    """One document can be written in many ways; all of them are the same document."""

    def rewritten(self):
        """The sealed document in other writings."""
        root = a_tree(SEALED)
        prefixed = SEALED.replace(b"ds:", b"q:").replace(b":ds=", b":q=")
        return {
            "latin": etree.tostring(root, encoding="ISO-8859-1"),
            "no declaration": etree.tostring(root),
            "byte order mark": b"\xef\xbb\xbf" + SEALED,
            "carriage returns": SEALED.replace(b"\n", b"\r\n"),
            "quotes": SEALED.replace(b'brin="99XX"', b"brin='99XX'"),
            "spaces in a tag": SEALED.replace(b'"99XX" vest', b'"99XX"\n  vest'),
            "attributes in another order": SEALED.replace(
                b'brin="99XX" vestiging="00"', b'vestiging="00" brin="99XX"'
            ),
            "cdata": SEALED.replace(BSN.encode(), b"<![CDATA[" + BSN.encode() + b"]]>"),
            "character reference": SEALED.replace(
                BSN[:1].encode() + BSN[1:].encode(), b"&#57;" + BSN[1:].encode()
            ),
            "comment between elements": SEALED.replace(b"<kop>", b"<!-- x --><kop>"),
            "unused namespace": SEALED.replace(b"<kop>", b'<kop xmlns:unused="urn:unused">'),
            "prefix of the signature": prefixed,
        }

    @pytest.mark.parametrize(
        "name",
        [
            "latin",
            "no declaration",
            "byte order mark",
            "carriage returns",
            "quotes",
            "spaces in a tag",
            "attributes in another order",
            "cdata",
            "character reference",
            "comment between elements",
            "unused namespace",
        ],
    )
    def test_accepted(self, name):
        """Another way to write the same is accepted, and read the same."""
        document = self.rewritten()[name]

        assert document != SEALED
        assert read_from(document) == SIGNED

    def test_another_prefix_in_the_signature(self):
        """The prefix of the signature's own parts is signed, so it cannot be changed after."""
        assert read_from(self.rewritten()["prefix of the signature"]) is None
