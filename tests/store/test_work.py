"""One transaction at a time."""

import traceback

import pytest
from sqlalchemy.exc import IntegrityError

from gateway.domain.errors import WrongState
from gateway.usecases.ports import Work
from gateway.vault.sealing import Place
from tests.databases import a_store
from tests.overdracht_builders import a_school, a_sleutel, an_id, an_ophaling, an_overdracht
from tests.store_workers import append_entry
from tests.vault_builders import a_vault


def write_everything(work):
    """Write something in every table."""
    place = Place(table="versie", row=an_id())
    work.overdrachten.put(an_overdracht())
    work.versies.put(place, a_vault().seal(b"document", place=place))
    work.codes.put(place, a_vault().seal(b"code", place=place))
    work.ophalingen.put(an_ophaling())
    work.sleutels.put(a_sleutel())
    work.pogingen.add(an_id(3), ("teller",), an_ophaling().opgehaald)
    work.scholen.put(a_school())
    append_entry(work, an_id())


def what_stands(url):
    """What somebody else sees."""
    place = Place(table="versie", row=an_id())
    with a_store(url) as store, store.work() as work:
        return [
            work.overdrachten.get(an_id()),
            work.versies.get(place),
            work.codes.get(place),
            work.ophalingen.get(an_ophaling().id),
            work.sleutels.get(a_sleutel().school, "key-1"),
            work.scholen.get(a_school().vestiging),
            work.audit.last(),
        ]


class TestWork:
    """What one `with` promises."""

    def test_committed(self, store, url):
        """After a clean exit everything stands, for everyone."""
        with store.work() as work:
            write_everything(work)

        assert all(what_stands(url))

    @pytest.mark.parametrize("error", [WrongState, ValueError, KeyboardInterrupt])
    def test_undone(self, store, url, error):
        """After an exception nothing stands, and the exception goes on."""
        with pytest.raises(error), store.work() as work:  # noqa: PT012 - it is about the exit
            write_everything(work)
            raise error

        assert not any(what_stands(url))

    def test_all_or_nothing(self, store, url):
        """Where the database refuses at the last moment, nothing stands."""
        with pytest.raises(IntegrityError), store.work() as work:  # noqa: PT012 - idem
            write_everything(work)
            work.ophalingen.put(an_ophaling(2, overdracht_id=an_id(9)))

        assert not any(what_stands(url))

    def test_usable_after(self, store, url):
        """After an exception the store works as before."""
        for _ in range(20):
            with pytest.raises(ValueError, match="again"), store.work() as work:  # noqa: PT012 - idem
                write_everything(work)
                raise ValueError("again")

        with store.work() as work:
            write_everything(work)

        assert all(what_stands(url))

    def test_own_writes(self, store):
        """A transaction sees what it wrote itself."""
        with store.work() as work:
            work.overdrachten.put(an_overdracht())

            assert work.overdrachten.get(an_id()) == an_overdracht()

    def test_port(self, store):
        """The store gives the use cases each repository that they ask for."""
        asked = {name for name in vars(Work) if not name.startswith("_")}

        with store.work() as work:
            assert all(getattr(work, name) for name in asked)


def test_parameters_stay_out(store):
    """An error of the database repeats nothing of what was written."""
    canary = "-".join("kanarie")  # so that it does not stand in a line of this file
    with pytest.raises(IntegrityError) as caught, store.work() as work:
        work.scholen.put(a_school(sector=None, naam=canary))

    assert canary not in "".join(traceback.format_exception(caught.value))
