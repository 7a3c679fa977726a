"""Whether a dossier says of itself that it is of its edition."""

from collections.abc import Iterator

from gateway.canonical.editions.differences import differences_of
from gateway.canonical.editions.edition import Edition
from gateway.canonical.editions.kinds import WRONG_EDITION_NAMED
from gateway.canonical.editions.places import Element
from gateway.domain.findings import Finding
from gateway.markup.paths import path_of


def unexpected(root: Element, edition: Edition) -> Iterator[Finding]:
    """A finding for each value of *root* that a dossier of *edition* has otherwise."""
    for expected in differences_of(edition).expected:
        for element in root.findall("/".join(f"{{*}}{name}" for name in expected.path)):
            if element.text != expected.value:
                yield WRONG_EDITION_NAMED.at(
                    path_of(element),
                    element.sourceline,
                    naam=expected.path[-1],
                    verwacht=expected.value,
                    editie=edition.name,
                )
