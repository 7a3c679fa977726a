"""What somebody finds who has the database, or what is left of it, and no keys."""

import contextlib
import subprocess
from pathlib import Path

from gateway.domain.identifiers import Bsn, UniekeCode
from gateway.domain.lifecycle import State
from gateway.store.work import DatabaseWork
from gateway.vault.sealing import Place
from tests.databases import a_store
from tests.overdracht_builders import after, an_id, an_overdracht
from tests.vault_builders import a_vault

PGN = Bsn("999900018")
CODE = UniekeCode.from_random(0x2A2A2A2A2A2A2A)
NAME = "Kanarievogel-van Verzonnen"
DOCUMENT = f"<leerling><bsn>{PGN.digits}</bsn>{NAME} {CODE.printed}</leerling>".encode() * 500
CANARIES = (PGN.digits, CODE.characters, CODE.printed, CODE.printed[:4], NAME, "Kanarievogel")
DOCUMENT_PLACE = Place(table="versie", row=an_id())
CODE_PLACE = Place(table="code", row=an_id())


def submit(store):
    """Keep the dossier of the canary, as an indienen does."""
    vault = a_vault()
    with store.work() as work:
        record = an_overdracht(
            code_index=vault.index_of_code(CODE), pgn_index=vault.index_of_pgn(PGN)
        )
        work.overdrachten.put(record)
        work.versies.put(DOCUMENT_PLACE, vault.seal(DOCUMENT, place=DOCUMENT_PLACE))
        code = vault.seal(CODE.characters.encode(), place=CODE_PLACE)
        work.codes.put(CODE_PLACE, code)
        teller = vault.index_of("teller", CODE.characters).hex()
        work.pogingen.add(an_id(5), (teller,), after(minutes=1))


def erase(store):
    """Erase the dossier of the canary, as the clock does."""
    with store.work() as work:
        erase_in(work)


def erase_in(work):
    """Erase the dossier of the canary in this transaction."""
    record = work.overdrachten.get(an_id())
    work.overdrachten.put(record.expire(after(days=60), bewaring=1).erase(after(days=61)))
    work.versies.destroy(DOCUMENT_PLACE)
    work.codes.destroy(CODE_PLACE)


def forms_of(word):
    """How a word may stand in a file or a dump: as text, in hexadecimal, in UTF-16."""
    plain = word.encode()
    return {plain, plain.hex().encode(), plain.hex().upper().encode(), word.encode("utf-16-le")}


def sealed_parts(store):
    """All bytes of the database that lead to the canary, for who has the keys."""
    with store.work() as work:
        record = work.overdrachten.get(an_id())
        both = (work.versies.get(DOCUMENT_PLACE), work.codes.get(CODE_PLACE))
    parts = [record.code_index, record.pgn_index]
    for sealed in both:
        parts += [sealed.wrapped_key, sealed.nonce, sealed.ciphertext]
    return parts


def files_of(store):
    """Every byte that SQLite keeps on disk: the database, and the log that it writes ahead."""
    path = Path(store.engine.url.database)
    return b"".join(each.read_bytes() for each in sorted(path.parent.glob(f"{path.name}*")))


def pieces(part):
    """*part* in pieces that lie on one page of the file, whatever the size of the page."""
    return [part[start : start + 16] for start in range(0, len(part) - 15, 16)] or [part]


class TestStolen:
    """A database that was stolen."""

    def test_files(self, sqlite_store):
        """In the files of SQLite no number, code or name can be found, in any form."""
        submit(sqlite_store)

        content = files_of(sqlite_store)

        assert not [word for word in CANARIES for form in forms_of(word) if form in content]

    def test_dump(self, server):
        """In a dump of PostgreSQL no number, code or name can be found, in any form."""
        with a_store(server.with_tables()) as store:
            submit(store)
        content = subprocess.run(  # noqa: S603 - the server's own program
            [server.programs / "pg_dump", server.uri], check=True, capture_output=True
        ).stdout

        assert b"verzegelde_versie" in content
        assert not [word for word in CANARIES for form in forms_of(word) if form in content]

    def test_search(self, sqlite_store):
        """The search finds what does stand in a file: the index of the number, and the seal."""
        submit(sqlite_store)

        content = files_of(sqlite_store)

        assert all(
            piece in content for part in sealed_parts(sqlite_store) for piece in pieces(part)[:1]
        )


class TestErased:
    """What is left of a dossier that was erased."""

    def test_rows(self, store):
        """After erasing, no row leads to the pupil."""
        submit(store)
        erase(store)

        with store.work() as work:
            record = work.overdrachten.get(an_id())
            assert (record.state, record.code_index, record.pgn_index) == (
                State.GEWIST,
                None,
                None,
            )
            assert work.versies.get(DOCUMENT_PLACE) is None
            assert work.codes.get(CODE_PLACE) is None

    def test_files(self, sqlite_store):
        """After erasing, nothing of key, bytes, code or index is left in the files of SQLite."""
        submit(sqlite_store)
        parts = sealed_parts(sqlite_store)
        erase(sqlite_store)

        content = files_of(sqlite_store)

        assert len(content) > 10_000
        assert not [part for part in parts for piece in pieces(part) if piece in content]

    def test_neighbour_reads(self, sqlite_store):
        """Erasing leaves nothing either while others keep their connections open."""
        submit(sqlite_store)
        parts = sealed_parts(sqlite_store)
        with sqlite_store.engine.connect() as neighbour:
            neighbour.rollback()
            erase(sqlite_store)

            content = files_of(sqlite_store)

        assert not [part for part in parts for piece in pieces(part) if piece in content]

    def test_killed(self, sqlite_store):
        """What a process erased that was killed at once is gone as soon as the next one starts."""
        submit(sqlite_store)
        parts = sealed_parts(sqlite_store)
        with sqlite_store.engine.begin() as connection:
            erase_in(DatabaseWork.on(connection))
        left = files_of(sqlite_store)

        sqlite_store.check()

        assert [part for part in parts for piece in pieces(part) if piece in left]
        content = files_of(sqlite_store)
        assert not [part for part in parts for piece in pieces(part) if piece in content]

    def test_undone(self, sqlite_store):
        """Erasing that is undone leaves the dossier as it was."""
        submit(sqlite_store)
        parts = sealed_parts(sqlite_store)

        with contextlib.suppress(RuntimeError), sqlite_store.work() as work:
            work.versies.destroy(DOCUMENT_PLACE)
            raise RuntimeError

        assert sealed_parts(sqlite_store) == parts
