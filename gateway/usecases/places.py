"""Where the sealed values of an overdracht stand; each is bound to its own place."""

from gateway.domain.identifiers import UniekeCode
from gateway.domain.overdracht import Overdracht
from gateway.usecases.ports import Work
from gateway.usecases.world import World
from gateway.vault.sealing import Place


def document_place(overdracht_id: str, nummer: int) -> Place:
    """Where the signed document of one version stands."""
    return Place(table="versie", row=overdracht_id, version=nummer)


def code_place(overdracht_id: str) -> Place:
    """Where the code stands, so that its own school can print it again."""
    return Place(table="code", row=overdracht_id)


def store_document(world: World, work: Work, overdracht: Overdracht, document: bytes) -> None:
    """Seal *document* as the newest version."""
    place = document_place(overdracht.id, overdracht.versie.nummer)
    work.versies.put(place, world.vault.seal(document, place=place))


def open_document(world: World, work: Work, overdracht: Overdracht) -> bytes:
    """The signed document of the newest version, byte for byte as it came."""
    place = document_place(overdracht.id, overdracht.versie.nummer)
    sealed = work.versies.get(place)
    if sealed is None:
        raise LookupError("the newest version has no content")
    return world.vault.unseal(sealed, place=place)


def store_code(world: World, work: Work, overdracht_id: str, code: UniekeCode) -> None:
    """Seal *code*, for its own school to print."""
    place = code_place(overdracht_id)
    work.codes.put(place, world.vault.seal(code.characters.encode(), place=place))


def open_code(world: World, work: Work, overdracht_id: str) -> UniekeCode:
    """The code that the parents take along."""
    place = code_place(overdracht_id)
    sealed = work.codes.get(place)
    if sealed is None:
        raise LookupError("the overdracht has no code")
    return UniekeCode(world.vault.unseal(sealed, place=place).decode())


def destroy_documents(work: Work, overdracht: Overdracht) -> None:
    """Destroy the content of every version: its data key and its bytes."""
    for versie in overdracht.versies:
        work.versies.destroy(document_place(overdracht.id, versie.nummer))
