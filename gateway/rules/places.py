"""Where things stand in a dossier, as paths that a person can follow from its root."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from gateway.domain.dossier import Dossier, Instelling, Leerling, Persoon, Toets

Item = TypeVar("Item")
Party = Instelling | Leerling | Persoon

SCHOOL: Final = "huidigeschool"
LEERLING: Final = f"{SCHOOL}/leerling"


def each(path: str, items: Sequence[Item]) -> Iterator[tuple[str, Item]]:
    """Each of *items* with its path; numbered from 1 only where there are several."""
    if len(items) == 1:
        yield path, items[0]
        return
    for number, item in enumerate(items, start=1):
        yield f"{path}[{number}]", item


def present(holder: object, path: str, names: Iterable[str]) -> Iterator[str]:
    """The path of each element called one of *names* that *holder*, which is at *path*, has."""
    for name in names:
        found = getattr(holder, name, None)
        place = f"{path}/{name}".lstrip("/")
        if isinstance(found, tuple):
            yield from (numbered for numbered, _ in each(place, found))
        elif found is not None:
            yield place


def parties(dossier: Dossier) -> Iterator[tuple[str, Party]]:
    """Everyone in the dossier who may have an address or a telephone number, with their path."""
    leerling = dossier.huidigeschool.leerling
    yield SCHOOL, dossier.huidigeschool
    yield LEERLING, leerling
    if leerling.huisarts is not None:
        yield f"{LEERLING}/huisarts", leerling.huisarts
    if leerling.aansprakelijkeinstelling is not None:
        yield f"{LEERLING}/aansprakelijkeinstelling", leerling.aansprakelijkeinstelling
    yield from each(f"{LEERLING}/verzorger", leerling.verzorger)
    yield from _institutions(leerling)


def _institutions(leerling: Leerling) -> Iterator[tuple[str, Party]]:
    """Those who took the tests, and those where the pupil did a work placement."""
    toetsen = () if leerling.toetslijst is None else leerling.toetslijst.toets
    for path, toets in each(f"{LEERLING}/toetslijst/toets", toetsen):
        if toets.afname.afgenomendoor is not None:
            yield from _employer(f"{path}/afname/afgenomendoor", toets)
    for path, stage in each(f"{LEERLING}/stage", leerling.stage):
        if stage.instelling is not None:
            yield f"{path}/instelling", stage.instelling


def _employer(path: str, toets: Toets) -> Iterator[tuple[str, Party]]:
    afgenomendoor = toets.afname.afgenomendoor
    werkt = afgenomendoor and afgenomendoor.werktbijinstelling
    if werkt and werkt.instelling is not None:
        yield f"{path}/werktbijinstelling/instelling", werkt.instelling
    if werkt and werkt.school is not None:
        yield f"{path}/werktbijinstelling/school", werkt.school
