"""Where things stand in a dossier, as paths that a person can follow from its root."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeVar

from gateway.domain.dossier import Dossier, Instelling, Leerling, Persoon, Toets

Item = TypeVar("Item")
Party = Instelling | Leerling | Persoon
Parties = Iterable[tuple[str, Party]]

SCHOOL: Final = "huidigeschool"
LEERLING: Final = f"{SCHOOL}/leerling"
_USUAL: Final = 60


def each(path: str, items: Sequence[Item]) -> Iterable[tuple[str, Item]]:
    """Each of *items* with its path; numbered from 1 only where there are several."""
    if not items:
        return ()
    count = len(items)
    if count == 1:
        return ((path, items[0]),)
    paths = _kept(path, count) if count <= _USUAL else _numbered(path, count)
    return zip(paths, items, strict=True)


def _numbered(path: str, count: int) -> Iterator[str]:
    return (f"{path}[{number}]" for number in range(1, count + 1))


@lru_cache(maxsize=512)
def _kept(path: str, count: int) -> tuple[str, ...]:
    """The same paths return in every rule and every dossier, so they are made once."""
    return tuple(_numbered(path, count))


def present(holder: object, path: str, names: Iterable[str]) -> Iterator[str]:
    """The path of each element called one of *names* that *holder*, which is at *path*, has."""
    for name in names:
        found = getattr(holder, name, None)
        if found is None or found == ():
            continue
        place = f"{path}/{name}".lstrip("/")
        if isinstance(found, tuple):
            yield from (numbered for numbered, _ in each(place, found))
        else:
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
