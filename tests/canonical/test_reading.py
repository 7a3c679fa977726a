"""From bytes to the model."""

import pytest

from gateway.canonical import reading
from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.canonical.reading import read_dossier, read_overstapdossier
from gateway.domain.errors import Unreadable
from gateway.markup.parsing import parse
from tests.dossier_builders import a_dossier, an_overstapdossier


@pytest.mark.parametrize("source", [lambda document: document, parse], ids=["bytes", "root"])
class TestBothSources:
    """A document, or the root that verification returned."""

    def test_overstapdossier(self, source):
        """An overstapdossier is read as it was printed."""
        document = print_overstapdossier(an_overstapdossier())

        assert read_overstapdossier(source(document)) == an_overstapdossier()

    def test_dossier(self, source):
        """A dossier is read as it was printed."""
        assert read_dossier(source(print_dossier(a_dossier()))) == a_dossier()

    def test_dossier_inside(self, source):
        """Of an overstapdossier the dossier can be read alone."""
        document = print_overstapdossier(an_overstapdossier())

        assert read_dossier(source(document)) == a_dossier()

    def test_dossier_without_envelope(self, source):
        """A dossier on its own is no overstapdossier, and the finding says how to make one."""
        with pytest.raises(Unreadable) as refused:
            read_overstapdossier(source(print_dossier(a_dossier())))

        assert refused.value.findings[0].kind is reading.NOT_WRAPPED
        assert "overstap wrap" in refused.value.findings[0].advice


@pytest.mark.parametrize("read", [read_dossier, read_overstapdossier])
@pytest.mark.parametrize("document", [b"", b"no XML", b"<a/>", b"<a>"])
def test_neither(read, document):
    """What is no document of ours is refused."""
    with pytest.raises(Unreadable):
        read(document)


def test_printed_alike():
    """Equal dossiers are printed as equal bytes, so that a digest says whether they differ."""
    assert print_overstapdossier(an_overstapdossier()) == print_overstapdossier(
        an_overstapdossier()
    )
