"""Documents that are made to cost the gateway its time or its memory."""

import pytest
from lxml import etree

from gateway.canonical.printing import print_dossier
from gateway.markup.parsing import MAX_ELEMENTS, parse
from gateway.markup.schema import LIMIT, MAX_ELEMENTS_IN_DOSSIER, check
from gateway.usecases.validate import validate
from tests.bounded import bounded
from tests.dossier_builders import a_dossier

MEGABYTE = 1024 * 1024
MANY = MAX_ELEMENTS - 10_000


def around(content):
    """A dossier that holds nothing but *content*."""
    return b'<dossier xmlns="%s">%s</dossier>' % (NAMESPACE, content)


def repeated(name, content, count):
    """A valid dossier, but for its element *name*, in the place of which *content* is repeated."""
    root = etree.fromstring(print_dossier(a_dossier()))  # noqa: TID251 - our own
    found = next(root.iter(f"{{*}}{name}"))
    found.getparent().replace(found, etree.Element("HERE"))
    before, _, after = etree.tostring(root).partition(b"<HERE/>")
    return before + content * count + after


NAMESPACE = etree.QName(  # the namespace of a dossier
    etree.fromstring(print_dossier(a_dossier()))  # noqa: TID251 - our own
).namespace.encode()

COSTLY = {
    "elements that no dossier has": lambda: around(b"<x/>" * (MANY // 4)),
    "elements that miss all": lambda: repeated("verzorger", b"<verzorger/>", MANY // 8),
    "instructions": lambda: around(b"<?a b?>" * 400_000),
    "comments": lambda: around(b"<!-- -->" * 400_000),
    "comments by turns with those of a child": lambda: around(b"<!-- --><x><!-- --></x>" * 50_000),
    "attributes": lambda: around(
        b"<x %s/>" % b" ".join(b'a%d=""' % number for number in range(200_000))
    ),
    "one attribute again and again": lambda: around(b"<x %s/>" % (b'a="" ' * 1_000_000)),
    "namespaces": lambda: around(
        b"<x %s/>" % b" ".join(b'xmlns:a%d="u:%d"' % (each, each) for each in range(100_000))
    ),
    "namespaces that are used": lambda: around(
        b"<x %s>%s</x>"
        % (
            b" ".join(b'xmlns:a%d="u:%d"' % (each, each) for each in range(10_000)),
            b"".join(b"<a%d:y/>" % (each % 10_000) for each in range(MANY // 2)),
        )
    ),
    "depth": lambda: around((b"<x>" * 240 + b"</x>" * 240) * 500),
    "depth without end": lambda: around(b"<x>" * MANY),
    "texts at their limit": lambda: around((b"a" * 9 * MEGABYTE + b"<y/>") * 6),
    "references to signs": lambda: around(b"<x>%s</x>" % (b"&#65;" * (9 * MEGABYTE))),
    "one long name": lambda: around(b"<%s/>" % (b"x" * 40 * MEGABYTE)),
}


FEWER = MAX_ELEMENTS_IN_DOSSIER - 1_000
WITHIN_THE_LIMIT = {
    "elements that miss all": lambda: repeated("verzorger", b"<verzorger/>", FEWER),
    "elements that no dossier has": lambda: repeated("verzorger", b"<x/>", FEWER),
    "elements by turns": lambda: repeated("verzorger", b"<x/><verzorger/>", FEWER // 2),
    "empty values": lambda: repeated("voornaam", b"<voornaam/>", FEWER),
    "blocks that are right": lambda: repeated(
        "communicatielijst",
        b"<communicatielijst>%s</communicatielijst>"
        % (
            b"<communicatie><soort>telefoon</soort><nummer>1</nummer></communicatie>"
            * (FEWER // 3)
        ),
        1,
    ),
}


@pytest.mark.parametrize("shape", COSTLY)
def test_refused_cheaply(shape):
    """No document makes the gateway work for long, or take much memory, before it is refused."""
    verdict = bounded(lambda: _told(COSTLY[shape]()), megabytes=1024, seconds=20)

    assert verdict[0] is False
    assert 0 < verdict[1] < 5000


@pytest.mark.parametrize("shape", WITHIN_THE_LIMIT)
def test_as_many_as_may_be(shape):
    """What has just as many elements as a dossier may have is judged whole, and soon."""
    document = WITHIN_THE_LIMIT[shape]()

    told = bounded(lambda: len(check(parse(document))), megabytes=256, seconds=4)

    assert told in {0, LIMIT + 1}


def test_more_than_a_dossier_has():
    """Of a dossier with more elements than any dossier has, that is the one thing said."""
    document = repeated("verzorger", b"<verzorger/>", MAX_ELEMENTS_IN_DOSSIER)

    rules = bounded(
        lambda: [finding.rule for finding in validate(document).findings], megabytes=256, seconds=2
    )

    assert rules == ["GW.XML03"]


def test_entities_expand_to_nothing():
    """An entity bomb costs nothing: a document type is refused before anything is expanded."""
    bomb = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">%s]><a>&z;</a>' % b"".join(
        b'<!ENTITY %c "%s">' % (98 + each, b"&%c;" % (97 + each) * 10) for each in range(25)
    )

    verdict = bounded(lambda: _told(bomb), megabytes=64, seconds=2)

    assert verdict[0] is False


def _told(document):
    verdict = validate(document)
    return verdict.valid, len(verdict.findings)
