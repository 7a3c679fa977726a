"""Overbrengen: a dossier of an older edition becomes one of the edition that is exchanged."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from lxml import etree

from gateway.canonical.editions.bringing import Brought, bring
from gateway.canonical.editions.edition import Edition, Editions
from gateway.canonical.editions.model import check
from gateway.canonical.recognition import DOSSIER, EDITION, other_edition, recognise
from gateway.domain.errors import Refused
from gateway.domain.findings import Actor, Finding, Kind
from gateway.domain.translation import Upgraded
from gateway.markup.parsing import parse
from gateway.markup.printing import printed
from gateway.markup.schema import check as check_document
from gateway.usecases.judge_edition import codes_lost, where_it_came_from

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element

CURRENT_ALREADY: Final = Kind(
    rule="GW.ED10",
    message="Dit dossier is al van editie " + EDITION + ".",
    advice="Gebruik het zoals het is.",
)
SEALED: Final = Kind(
    rule="GW.ED11",
    message="Dit is een overstapdossier; daarin zit altijd een dossier van editie {editie}.",
    advice="Gebruik het zoals het is.",
)
NO_LONGER_VALID: Final = Kind(
    rule="GW.ED12",
    message="Het dossier is niet over te brengen: wat eruit komt, voldoet op deze plaats niet aan "
    "editie {editie}.",
    advice="Meld dit bij de beheerder: de tabel van verschillen van deze editie is niet volledig.",
    who=Actor.ADMINISTRATOR,
)


def upgrade(document: bytes, editions: Editions | None = None) -> Upgraded:
    """
    The dossier in *document*, of one of *editions*, as a dossier of the current edition.

    Raises Refused where it is no dossier of such an edition, or not valid by its own schema.
    """
    root = parse(document)
    edition = _older(root, editions)
    if findings := check(root, edition):
        raise Refused(*findings)
    brought = bring(root, edition, editions)
    if refused := tuple(_refusals(brought)):
        raise Refused(*refused)
    return Upgraded(
        document=printed(brought.root, pretty=True),
        findings=(*brought.findings, *codes_lost(brought)),
    )


def _older(root: Element, editions: Editions | None) -> Edition:
    edition = other_edition(root, editions)
    if edition is None:
        already = CURRENT_ALREADY if recognise(root)[0] == DOSSIER else SEALED
        raise Refused(already.at(editie=EDITION))
    return edition


def _refusals(brought: Brought) -> Iterator[Finding]:
    """Where the new dossier is not valid, at the place that it came from."""
    for finding in where_it_came_from(check_document(brought.root), brought):
        yield NO_LONGER_VALID.at(finding.path, finding.line, editie=EDITION)
