"""Schools, their certificates and what they retrieved, in the database."""

import pytest
from sqlalchemy.exc import IntegrityError

from gateway.domain.identifiers import Vestiging
from gateway.domain.party import Sector
from tests.overdracht_builders import (
    AFZENDER,
    ANDERE_ONTVANGER,
    ONTVANGER,
    a_certificaat,
    a_school,
    after,
    an_id,
    an_ophaling,
    an_overdracht,
)

SCHOOLS = (
    a_school(AFZENDER),
    a_school(ONTVANGER, sector=Sector.VO, naam="Verzonnen Lyceum Het Vóórbeeld"),
    a_school(ANDERE_ONTVANGER, sector=Sector.VO, actief=False),
)


def register(store, *certificaten, schools=SCHOOLS):
    """Register the schools and then the certificates."""
    with store.work() as work:
        for school in schools:
            work.scholen.put(school)
        for certificaat in certificaten:
            work.certificaten.put(certificaat)


class TestScholen:
    """Schools."""

    @pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: str(school.vestiging))
    def test_round_trip(self, store, school):
        """A school comes back as it was registered."""
        register(store)

        with store.work() as work:
            assert work.scholen.get(school.vestiging) == school

    def test_unknown(self, store):
        """A vestiging that is not registered is none of ours, though its main location is."""
        register(store)

        with store.work() as work:
            assert work.scholen.get(Vestiging.parse("99AA01")) is None

    def test_changed(self, store):
        """A school that is registered again takes its new name, and no longer takes part."""
        register(store)
        changed = a_school(AFZENDER, naam="Verzonnen School De Nieuwe Naam", actief=False)

        register(store, schools=[changed])

        with store.work() as work:
            assert work.scholen.get(AFZENDER) == changed
            assert len(list(work.scholen.all())) == len(SCHOOLS)

    def test_all(self, store):
        """All schools are listed by vestiging."""
        register(store, schools=reversed(SCHOOLS))

        with store.work() as work:
            assert list(work.scholen.all()) == list(SCHOOLS)


class TestCertificaten:
    """Certificates."""

    @pytest.mark.parametrize(
        "certificaat",
        [
            a_certificaat(),
            a_certificaat(vestigingen=frozenset({AFZENDER, ONTVANGER, ANDERE_ONTVANGER})),
            a_certificaat(vestigingen=frozenset()),
            a_certificaat(vervangen=after(days=1)),
            a_certificaat(vervangen=after(days=1), ingetrokken=after(days=2, microseconds=3)),
        ],
    )
    def test_round_trip(self, store, certificaat):
        """A certificate comes back as it was registered, for one school or more."""
        register(store, certificaat)

        with store.work() as work:
            assert work.certificaten.get(certificaat.vingerafdruk) == certificaat

    def test_unknown(self, store):
        """A fingerprint that is not registered is none of ours."""
        register(store, a_certificaat(1))

        with store.work() as work:
            assert work.certificaten.get(a_certificaat(2).vingerafdruk) is None

    def test_changed(self, store):
        """A certificate that is written again speaks for the schools of the last time."""
        register(store, a_certificaat(vestigingen=frozenset({AFZENDER, ONTVANGER})))
        changed = a_certificaat(vestigingen=frozenset({ONTVANGER}), ingetrokken=after(days=1))

        register(store, changed)

        with store.work() as work:
            assert list(work.certificaten.all()) == [changed]

    def test_all(self, store):
        """All certificates are listed, the newest first, each with its own schools."""
        older = a_certificaat(1)
        newer = a_certificaat(2, geregistreerd=after(days=1), vestigingen=frozenset({ONTVANGER}))
        register(store, older, newer)

        with store.work() as work:
            assert list(work.certificaten.all()) == [newer, older]

    def test_unknown_school(self, store):
        """A certificate cannot speak for a school that is not registered."""
        with pytest.raises(IntegrityError):
            register(store, a_certificaat(), schools=[])

    @pytest.mark.parametrize(
        ("ends", "speaks"),
        [
            ({}, True),
            ({"vervangen": after(days=1)}, False),
            ({"ingetrokken": after(days=1)}, False),
            ({"vervangen": after(days=1, microseconds=1)}, True),
            ({"vervangen": after(days=2), "ingetrokken": after(days=1)}, False),
        ],
    )
    def test_speaks(self, ends, speaks):
        """A certificate speaks until the moment that it was replaced or taken back."""
        assert a_certificaat(**ends).speaks_at(after(days=1)) is speaks


class TestOphalingen:
    """Retrievals."""

    def put(self, store, *ophalingen):
        """Write the retrievals of the first overdracht."""
        with store.work() as work:
            work.overdrachten.put(an_overdracht())
            for ophaling in ophalingen:
                work.ophalingen.put(ophaling)

    @pytest.mark.parametrize("bevestigd", [None, after(minutes=5, microseconds=1)])
    def test_round_trip(self, store, bevestigd):
        """A retrieval comes back as it was written, acknowledged or not."""
        ophaling = an_ophaling(bevestigd=bevestigd)
        self.put(store, an_ophaling(), ophaling)

        with store.work() as work:
            assert work.ophalingen.get(ophaling.id) == ophaling

    def test_unknown(self, store):
        """An id that nobody has leads to nothing."""
        with store.work() as work:
            assert work.ophalingen.get(an_id(7)) is None

    def test_of(self, store):
        """The retrievals of one overdracht are listed oldest first."""
        later = an_ophaling(1, opgehaald=after(hours=1))
        earlier = an_ophaling(2)
        self.put(store, later, earlier)

        with store.work() as work:
            assert list(work.ophalingen.of(an_id(1))) == [earlier, later]
            assert list(work.ophalingen.of(an_id(2))) == []

    @pytest.mark.parametrize("changes", [{"overdracht_id": an_id(7)}, {"versie": 2}])
    def test_orphan(self, store, changes):
        """A retrieval is of a version that there is."""
        with pytest.raises(IntegrityError):
            self.put(store, an_ophaling(**changes))
