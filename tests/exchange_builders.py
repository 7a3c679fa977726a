"""
Builders of the exchange: a world on a real database, schools, and signed dossiers.

The clock of a world stands still until a test moves it: `world.now.advance(days=3)`.
"""

import random
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final
from uuid import UUID

from gateway.audit.chain import Entry
from gateway.canonical.printing import print_overstapdossier
from gateway.domain.identifiers import Bsn, Pgn, UniekeCode, Vestiging
from gateway.domain.overdracht import Overdracht
from gateway.domain.overstapdossier import Overstapdossier, SchoolVerwijzing, VorigeVersie
from gateway.domain.party import Certificaat, Party, School, Sector
from gateway.domain.termijnen import Termijnen
from gateway.signing.certificates import fingerprint
from gateway.signing.seal import seal
from gateway.signing.signer import Signer
from gateway.signing.trust import Trust
from gateway.store.store import Store
from gateway.usecases.acknowledge import acknowledge
from gateway.usecases.places import open_code
from gateway.usecases.release import release
from gateway.usecases.retrieve import Geleverd, retrieve
from gateway.usecases.submit import submit
from gateway.usecases.world import World
from tests.certificate_builders import a_signer, an_authority
from tests.databases import a_sqlite_with_tables, a_store
from tests.dossier_builders import (
    BSN,
    a_dossier,
    a_huidigeschool,
    a_kop,
    a_leerling,
    an_inzage,
    an_overstapdossier,
)
from tests.vault_builders import a_vault

MOMENT: Final = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
AFZENDER: Final = "99XX00"
ANDERE_AFZENDER: Final = "99XW00"
ONTVANGER: Final = "99ZZ00"
ANDERE_ONTVANGER: Final = "99ZY00"
PGN: Final = Bsn(BSN)
OTHER_PGN: Final = Bsn("999900018")


@dataclass(slots=True)
class Clock:
    """A clock that stands still until it is moved."""

    moment: datetime = MOMENT

    def __call__(self) -> datetime:  # noqa: D102 - what a clock does
        return self.moment

    def advance(self, **duration: int) -> None:
        """Move on by so many days, hours, minutes ..."""
        self.moment += timedelta(**duration)


def a_store_in(folder: Path) -> AbstractContextManager[Store]:
    """The store in a new SQLite database in *folder*."""
    return a_store(a_sqlite_with_tables(folder))


def a_world(store: Store, *, clock: Clock | None = None, **termijnen: object) -> World:
    """A world on *store*, with a clock that stands still and chance that repeats itself."""
    chance = random.Random(2026)
    trust = Trust(anchors=(an_authority().certificate,))
    return World(
        work=store.work,
        now=clock or Clock(),
        random_bits=chance.getrandbits,
        new_id=lambda: str(UUID(int=chance.getrandbits(128), version=4)),
        vault=a_vault(),
        trust=lambda _: trust,
        terms=Termijnen(**termijnen),
    )


@cache
def the_signer(*vestigingen: str) -> Signer:
    """The signer of these school locations: one and the same each time it is asked for."""
    return a_signer(*vestigingen)


def a_party(sector: Sector, *vestigingen: str) -> Party:
    """Who calls with the certificate of these school locations, registered or not."""
    return Party(
        naam=f"Verzonnen School {vestigingen[0]}",
        sector=sector,
        vestigingen=frozenset(Vestiging.parse(each) for each in vestigingen),
        vingerafdruk=fingerprint(the_signer(*vestigingen).certificate),
    )


def take_part(world: World, *parties: Party) -> None:
    """Register these schools and their certificates, as an administrator once did."""
    with world.work() as work:
        for party in parties:
            for each in sorted(party.vestigingen):
                name = f"Verzonnen School {each}"
                work.scholen.put(School(vestiging=each, naam=name, sector=party.sector))
            work.certificaten.put(
                Certificaat(
                    vingerafdruk=party.vingerafdruk,
                    vestigingen=party.vestigingen,
                    geregistreerd=world.now(),
                )
            )


def a_po_school(world: World, *vestigingen: str) -> Party:
    """A registered primary school (99XX00 where none is named)."""
    party = a_party(Sector.PO, *(vestigingen or (AFZENDER,)))
    take_part(world, party)
    return party


def a_vo_school(world: World, *vestigingen: str) -> Party:
    """A registered secondary school (99ZZ00 where none is named)."""
    party = a_party(Sector.VO, *(vestigingen or (ONTVANGER,)))
    take_part(world, party)
    return party


def a_reference(vestiging: str) -> SchoolVerwijzing:
    """*vestiging*, as the head of an overstapdossier names it."""
    return SchoolVerwijzing(brin=vestiging[:4], vestiging=vestiging[4:])


def a_signed_overstapdossier(  # each names another part of the document
    *,
    afzender: str = AFZENDER,
    bestemming: tuple[str, ...] = (ONTVANGER,),
    bsn: str = BSN,
    signer: Signer | None = None,
    dossier: dict[str, object] | None = None,
    **kop: object,
) -> bytes:
    """A valid overstapdossier of an invented pupil, signed by its afzender."""
    head = a_kop(
        afzender=a_reference(afzender),
        bestemming=tuple(a_reference(each) for each in bestemming),
        **kop,
    )
    inzage = an_inzage(voorlopigdossier=head.status == "voorlopig")
    school = a_huidigeschool(
        brincode=afzender[:4], vestigingscode=afzender[4:], leerling=a_leerling(bsn=bsn)
    )
    content = {"inzage": inzage, "huidigeschool": school, **(dossier or {})}
    made = an_overstapdossier(kop=head, dossier=a_dossier(**content))
    return _sealed(made, signer or the_signer(afzender))


@cache
def _sealed(made: Overstapdossier, signer: Signer) -> bytes:
    """The signed document, which takes longer to make than to remember."""
    return seal(print_overstapdossier(made), signer, moment=MOMENT)


def a_next_version(overdracht: Overdracht, **changes: object) -> bytes:
    """The signed version that follows the newest of *overdracht*."""
    follows = {
        "afzender": str(overdracht.afzender),
        "dossierId": overdracht.dossier_id,
        "versie": overdracht.versie.nummer + 1,
        "vorigeVersie": VorigeVersie(sha256=overdracht.versie.sha256),
    }
    return a_signed_overstapdossier(**{**follows, **changes})


def the_code(world: World, overdracht: Overdracht) -> UniekeCode:
    """The code of *overdracht*, without anybody having asked for its sheet."""
    with world.work() as work:
        return open_code(world, work, overdracht.id)


def a_released(world: World, po: Party, **dossier: object) -> Overdracht:
    """An overdracht of *po* that stands ready."""
    submitted = submit(world, po, a_signed_overstapdossier(**dossier))
    return release(world, po, submitted.id)


def a_retrieved(world: World, vo: Party, overdracht: Overdracht, pgn: Pgn = PGN) -> Geleverd:
    """What *vo* gets when it retrieves *overdracht* with its own code."""
    delivered = retrieve(world, vo, the_code(world, overdracht), pgn)
    assert isinstance(delivered, Geleverd)
    return delivered


def a_received(world: World, vo: Party, overdracht: Overdracht) -> Overdracht:
    """*overdracht* after *vo* retrieved and acknowledged it."""
    ophaling = a_retrieved(world, vo, overdracht).ophaling
    return acknowledge(world, vo, ophaling.id, ophaling.sha256)


def entries(world: World) -> list[Entry]:
    """The whole audit log."""
    with world.work() as work:
        return list(work.audit.entries())


def shown(world: World, overdracht_id: str) -> Overdracht:
    """The record as it stands in the database."""
    with world.work() as work:
        overdracht = work.overdrachten.get(overdracht_id)
    assert overdracht is not None
    return overdracht
