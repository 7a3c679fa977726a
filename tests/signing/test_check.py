"""What the check of a seal returns, and what it goes by."""

from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest

from gateway.domain.errors import Unreadable, Untrusted
from gateway.domain.identifiers import Vestiging
from gateway.markup.parsing import parse
from gateway.signing.certificates import fingerprint
from gateway.signing.check import check
from gateway.signing.names import SIGNATURE, XADES
from tests.certificate_builders import a_school_certificate, a_signer, a_trust
from tests.sealing_builders import (
    BSN,
    MOMENT,
    NAAM,
    a_document,
    a_sealed,
    a_tree,
    canonical,
    resigned,
)


def signed_at(text):
    """A document of which the signature says that it was made at that moment."""
    root = a_tree()
    next(root.iter(f"{XADES}SigningTime")).text = text
    return resigned(root)


class TestSealed:
    """What was signed is returned, and who signed it."""

    def test_root(self):
        """The tree is the whole of what was signed: the document without its signature."""
        root = check(a_sealed(), a_trust(), moment=MOMENT).root

        assert canonical(root) == canonical(parse(a_document()))
        assert next(root.iter(SIGNATURE), None) is None

    def test_root_is_the_only_tree(self):
        """The tree is made of the signed bytes, and has no part in the tree that was received."""
        root = check(a_sealed(), a_trust(), moment=MOMENT).root

        assert root.getparent() is None
        assert root.getprevious() is None
        assert root.getnext() is None

    def test_document(self):
        """The document is kept as it was received, byte for byte, with its digest."""
        document = a_sealed() + b"\n\n"

        sealed = check(document, a_trust(), moment=MOMENT)

        assert sealed.document == document
        assert sealed.sha256 == sha256(document).hexdigest()

    def test_certificate(self):
        """The certificate is named by its fingerprint, with the schools that it speaks for."""
        signer = a_signer("99XX00", "99XX01")

        sealed = check(a_sealed(signer=signer), a_trust(), moment=MOMENT)

        assert sealed.certificate == fingerprint(signer.certificate)
        assert sealed.vestigingen == {Vestiging.parse("99XX00"), Vestiging.parse("99XX01")}
        assert sealed.afzender == Vestiging.parse("99XX00")

    def test_moment(self):
        """The moment of signing is the one in the signed properties."""
        assert check(a_sealed(), a_trust(), moment=MOMENT).signed == MOMENT

    def test_line_numbers(self):
        """A line of the tree is the same line in the file that was received."""
        received = {each.tag: each.sourceline for each in a_tree().iter()}

        root = check(a_sealed(), a_trust(), moment=MOMENT).root

        assert {each.tag: received[each.tag] for each in root.iter()} == {
            each.tag: each.sourceline for each in root.iter()
        }

    def test_never_printed(self):
        """What is returned shows no pupil when it is printed."""
        sealed = check(a_sealed(), a_trust(), moment=MOMENT)

        assert BSN not in repr(sealed)
        assert NAAM not in repr(sealed)


class TestMoment:
    """A moment of signing that cannot be is refused."""

    @pytest.mark.parametrize(
        "text",
        [
            "2026-03-31T09:30:00Z",
            "2026-03-31T11:30:00+02:00",
            "2026-03-31T09:34:59.123Z",
            "2026-01-01T00:00:00Z",
        ],
    )
    def test_possible(self, text):
        """A moment until now is accepted, and five minutes on, for clocks differ."""
        assert check(signed_at(text), a_trust(), moment=MOMENT)

    @pytest.mark.parametrize(
        "text",
        [
            "2026-03-31T09:36:00Z",
            "2099-01-01T00:00:00Z",
            "2020-01-01T00:00:00Z",
            "2026-03-31T09:30:00",
            "2026-03-31",
            "gisteren",
            "2026-13-31T09:30:00Z",
        ],
    )
    def test_impossible(self, text):
        """One in the future, before the certificate, or without a time zone is not."""
        with pytest.raises(Untrusted) as refused:
            check(signed_at(text), a_trust(), moment=MOMENT)

        assert {finding.rule for finding in refused.value.findings} <= {"GW.SIG13", "GW.SIG09"}

    def test_any_time_zone(self):
        """The moment at which is checked may be in any time zone."""
        there = MOMENT.astimezone(timezone(timedelta(hours=-8)))

        assert check(a_sealed(), a_trust(), moment=there)

    def test_later(self):
        """A document that was signed long ago still checks while its certificate holds."""
        later = datetime(2030, 1, 1, tzinfo=UTC)

        assert check(a_sealed(), a_trust(), moment=later).signed == MOMENT


class TestUnsigned:
    """What bears no signature is refused with words of its own."""

    def test_unsigned(self):
        """An overstapdossier without a signature is told to be signed."""
        with pytest.raises(Untrusted) as refused:
            check(a_document(), a_trust(), moment=MOMENT)

        assert [finding.rule for finding in refused.value.findings] == ["GW.SIG01"]

    @pytest.mark.parametrize("document", [b"", b"%PDF-1.7", b"<a>", b"\xff\xfe<\x00a\x00"])
    def test_unreadable(self, document):
        """What the XML door does not let through is unreadable."""
        with pytest.raises(Unreadable):
            check(document, a_trust(), moment=MOMENT)

    def test_bytes_before_trust(self):
        """A document whose root is empty is refused like any other."""
        with pytest.raises(Untrusted) as refused:
            check(
                b'<overstapdossier xmlns="urn:overstap:overstapdossier:1"/>',
                a_trust(),
                moment=MOMENT,
            )

        assert [finding.rule for finding in refused.value.findings] == ["GW.SIG01"]


class TestEarly:
    """Nothing is asked of the key before the structure is in order and the certificate trusted."""

    def test_structure_first(self):
        """A signature out of shape by a stranger is refused for its shape alone."""
        root = a_tree()
        root.insert(0, root[-1])
        stranger = a_school_certificate(start=MOMENT + timedelta(1))

        with pytest.raises(Untrusted) as refused:
            check(resigned(root, a_signer(issued=stranger)), a_trust(), moment=MOMENT)

        assert [finding.rule for finding in refused.value.findings] == ["GW.SIG05"]
