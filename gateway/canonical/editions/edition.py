"""Which editions there are: the folders below `schemas/oso`, each found by its namespace."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from gateway.canonical.editions.kinds import BROKEN_FOLDER
from gateway.domain.errors import Misused, Unreadable
from gateway.domain.overstapdossier import DOSSIER_NAMESPACE
from gateway.markup.parsing import parse

SCHEMA = "dossier.xsd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition of the data set: its name is that of its folder."""

    name: str
    namespace: str
    folder: Path

    @property
    def is_current(self) -> bool:
        """Whether it is the edition that the model carries."""
        return self.namespace == DOSSIER_NAMESPACE

    def broken(self, reason: str) -> Misused:
        """The error that its folder is not as it should be, for that *reason*."""
        return Misused(BROKEN_FOLDER.at(str(self.folder), editie=self.name, reden=reason))

    def read(self, name: str) -> bytes:
        """The file of that *name* in the folder; raises Misused where it cannot be read."""
        try:
            return (self.folder / name).read_bytes()
        except OSError:
            raise self.broken(f"{name} is niet te lezen") from None


Editions = Mapping[str, Edition]
"""Editions by the namespace of their dossiers."""


def known_editions() -> Editions:
    """The editions that came with the gateway."""
    return editions_in(Path(str(files("schemas"))) / "oso")


@cache
def editions_in(*folders: Path) -> Editions:
    """
    Every edition that has a folder in one of *folders*.

    Raises Misused where a folder cannot be read, or two hold the same edition.
    """
    found: dict[str, Edition] = {}
    for edition in _listed(folders):
        if edition.namespace in found:
            raise edition.broken(f"{found[edition.namespace].name} heeft dezelfde naamruimte")
        found[edition.namespace] = edition
    return found


def _listed(folders: Iterable[Path]) -> Iterable[Edition]:
    for folder in folders:
        for schema in sorted(folder.glob(f"*/{SCHEMA}")):
            yield _opened(schema.parent)


def _opened(folder: Path) -> Edition:
    nameless = Edition(name=folder.name, namespace="", folder=folder)
    try:
        namespace = parse(nameless.read(SCHEMA)).get("targetNamespace")
    except Unreadable:
        raise nameless.broken(f"{SCHEMA} is geen leesbare XML") from None
    if not namespace:
        raise nameless.broken(f"{SCHEMA} noemt geen targetNamespace")
    return Edition(name=folder.name, namespace=str(namespace), folder=folder)
