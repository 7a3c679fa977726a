"""
What processes of their own do with one database at the same time.

Run as `python -m tests.store_workers TASK URL NAME COUNT`. A worker says `ready`, begins when it
is told to, and then says what came of each thing that it did, once that is committed.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import uuid4

from gateway.audit.chain import following
from gateway.audit.events import Event
from gateway.domain.identifiers import Vestiging
from gateway.store.store import Store
from gateway.usecases.ports import Work
from gateway.vault.sealing import Place
from tests.overdracht_builders import (
    START,
    a_sha256,
    a_sleutel,
    after,
    an_id,
    an_overdracht,
)
from tests.vault_builders import a_vault

LIMIT: Final = 10
SEALED_BYTES: Final = 20_000
SCHOOLS: Final = tuple(Vestiging.parse(f"99V{letter}00") for letter in "ABCDEFGH")


def append_entry(work: Work, overdracht_id: str) -> None:
    """Write in the audit log that the overdracht stands ready."""
    velden = {"overdracht": overdracht_id, "school": "99AA00", "certificaat": a_sha256("cert")}
    event = Event.KLAARGEZET
    entry = following(
        work.audit.last(), event, START, {**velden, "versie": "1", "status": "definitief"}
    )
    work.audit.append(entry)


def _append(store: Store, name: int, number: int) -> str:
    with store.work() as work:
        append_entry(work, an_id(1000 * name + number))
    return "appended"


def _guess(store: Store, name: int, number: int) -> str:
    with store.work() as work:
        if work.pogingen.count("school 99VA00", since=START) >= LIMIT:
            return "refused"
        work.pogingen.add(an_id(1000 * name + number), ("school 99VA00",), after(minutes=1))
    return "counted"


def _push(store: Store, name: int, number: int) -> str:
    key = f"key-{number}"
    with store.work() as work:
        earlier = work.sleutels.get(a_sleutel().school, key)
        if earlier is not None:
            return f"{number} {earlier.overdracht_id}"
        made = an_id(1000 * name + number)
        work.sleutels.put(a_sleutel(key, overdracht_id=made))
    return f"{number} {made}"


def _claim(store: Store, name: int, number: int) -> str:
    with store.work() as work:
        overdracht = work.overdrachten.get(an_id(number))
        if overdracht.claim is not None:
            return "late"
        claimed = overdracht.retrieve(SCHOOLS[name], after(minutes=1))
        work.overdrachten.put(claimed)
    return f"{number} {SCHOOLS[name]}"


def _submit(store: Store, name: int, number: int) -> str:
    del name, number
    unique = uuid4().int
    place = Place(table="versie", row=an_id(unique))
    with store.work() as work:
        work.overdrachten.put(an_overdracht(unique, dossier_id=an_id(unique)))
        work.versies.put(place, a_vault().seal(bytes(SEALED_BYTES), place=place))
        append_entry(work, an_id(unique))
    return an_id(unique)


def _all(store: Store, name: int, number: int) -> str:
    tasks = ("append", "guess", "push", "claim")
    return "\n".join(f"{task} {TASKS[task](store, name, number)}" for task in tasks)


def _migrate(store: Store, name: int, number: int) -> str:
    del name, number
    store.migrate()
    return "migrated"


TASKS: Final[dict[str, Callable[[Store, int, int], str]]] = {
    "append": _append,
    "guess": _guess,
    "push": _push,
    "claim": _claim,
    "submit": _submit,
    "all": _all,
    "migrate": _migrate,
}


@contextmanager
def workers(task: str, url: str, *, many: int, count: int) -> Iterator[list[subprocess.Popen]]:
    """So many processes that all do *task* so often, from the same moment on."""
    command = [sys.executable, "-m", "tests.store_workers", task, url]
    started = [
        subprocess.Popen(  # noqa: S603 - our own module
            [*command, str(name), str(count)],
            cwd=Path(__file__).parents[1],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in range(many)
    ]
    try:
        for process in started:
            assert process.stdout.readline() == "ready\n"
        for process in started:
            process.stdin.write("go\n")
            process.stdin.flush()
        yield started
    finally:
        for process in started:
            process.kill()
            process.communicate()


def outcomes(task: str, url: str, *, many: int, count: int) -> list[str]:
    """What came of all that so many processes did."""
    with workers(task, url, many=many, count=count) as started:
        said = [process.communicate()[0] for process in started]
        assert [process.returncode for process in started] == [0] * many
    return [line for lines in said for line in lines.splitlines()]


def main(task: str, url: str, name: str, count: str) -> None:
    """Do *task* with the store at *url*, *count* times."""
    store = Store.at(url)
    print("ready", flush=True)  # noqa: T201 - this is how a worker speaks
    sys.stdin.readline()
    for number in range(int(count)):
        said = TASKS[task](store, int(name), number)
        print(said if task == "all" else f"{task} {said}", flush=True)  # noqa: T201
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
