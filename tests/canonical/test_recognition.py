"""Which document a tree is."""

import pytest

from gateway.canonical import recognition
from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.canonical.recognition import dossier_in, recognise
from gateway.domain.errors import Unreadable
from gateway.markup.parsing import parse
from tests.dossier_builders import a_dossier, an_overstapdossier

OSO = "http://www.edustandaard.nl/oso_gegevensset"
ENVELOPE = "urn:overstap:overstapdossier"


def enveloped(inside):
    """An overstapdossier with *inside* it, and nothing else."""
    return f'<overstapdossier xmlns="{ENVELOPE}:1">{inside}</overstapdossier>'


def test_dossier():
    """An OSO dossier of 2019.1 is known as such."""
    assert recognise(parse(print_dossier(a_dossier()))) == ("oso-dossier", "2019.1")


def test_overstapdossier():
    """An overstapdossier has the edition of the dossier in it."""
    root = parse(print_overstapdossier(an_overstapdossier()))

    assert recognise(root) == ("overstapdossier", "2019.1")
    assert dossier_in(root) is root[1]


def test_prefix_does_not_matter():
    """A document is known by its namespace, whatever prefix it is bound to."""
    root = parse(f'<x:dossier xmlns:x="{OSO}/2019/dossier"/>'.encode())

    assert recognise(root) == ("oso-dossier", "2019.1")


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        ("<a/>", recognition.UNKNOWN_DOCUMENT),
        ("<dossier/>", recognition.WRONG_NAMESPACE),
        ('<dossier xmlns="http://www.edustandaard.nl/oso"/>', recognition.WRONG_NAMESPACE),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', recognition.UNKNOWN_DOCUMENT),
        (f'<metadata xmlns="{OSO}/2019/dossier"/>', recognition.UNKNOWN_DOCUMENT),
        (f'<dossier xmlns="{OSO}/2018/dossier"/>', recognition.BRING_FIRST),
        (f'<dossier xmlns="{OSO}/2017/dossier"/>', recognition.OTHER_EDITION),
        (f'<dossier xmlns="{OSO}/dossier"/>', recognition.OTHER_EDITION),
        (f'<dossier xmlns="{OSO}/20180404/dossier"/>', recognition.OTHER_EDITION),
        (f'<dossier xmlns="{OSO}/20200910/dossier"/>', recognition.NEWER_EDITION),
        (f'<dossier xmlns="{OSO}/2024/dossier"/>', recognition.NEWER_EDITION),
        (f'<dossiers xmlns="{OSO}/2019/dossier"/>', recognition.MANY_DOSSIERS),
        (f'<overstapdossier xmlns="{ENVELOPE}:2"/>', recognition.OTHER_ENVELOPE),
        (f'<overstapdossier xmlns="{ENVELOPE}:1"/>', recognition.NO_DOSSIER),
        (enveloped("<dossier/>"), recognition.NO_DOSSIER),
        (enveloped(f'<dossier xmlns="{OSO}/2018/dossier"/>'), recognition.BRING_FIRST),
        (enveloped(f'<dossier xmlns="{OSO}/2019/dossier"/>' * 2), recognition.TWO_DOSSIERS),
    ],
)
def test_refused(document, kind):
    """What is no document that is read here is refused in words that say what it is."""
    with pytest.raises(Unreadable) as refused:
        recognise(parse(document.encode()))

    assert [finding.kind for finding in refused.value.findings] == [kind]
