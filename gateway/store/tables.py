"""
Everything that the database keeps.

A PGN and a code stand here only as keyed indexes, a dossier only sealed. Columns are named like
the fields of the domain, so that the tables are the mapping too. Whatever refers to another
row is checked when the transaction commits, so that the order of writing does not matter.
"""

from typing import Final

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Status
from gateway.domain.party import Sector
from gateway.store.types import Moment, School, one_of

_ID: Final = String(36)
_SHA256: Final = String(64)

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of(target: str) -> ForeignKey:
    return ForeignKey(target, deferrable=True, initially="DEFERRED")


def _of_versie() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["overdracht_id", "versie"],
        ["versie.overdracht_id", "versie.nummer"],
        deferrable=True,
        initially="DEFERRED",
    )


overdracht: Final = Table(
    "overdracht",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("dossier_id", _ID, nullable=False),
    Column("schooljaar", String(9), nullable=False),
    Column("afzender", School, nullable=False),
    Column("state", one_of(State, name="state"), nullable=False),
    Column("code_index", LargeBinary, unique=True),
    Column("pgn_index", LargeBinary),
    Column("looptijd", Integer, nullable=False),
    Column("ingediend", Moment, nullable=False),
    Column("gewijzigd", Moment, nullable=False),
    Column("termijn", Moment),
    Column("claim", School, index=True),
    Column("klaargezet", Moment),
    Column("opgehaald", Moment),
    Column("ontvangen", Moment),
    CheckConstraint(
        "(state = 'gewist') = (code_index IS NULL) AND (state = 'gewist') = (pgn_index IS NULL)",
        name="erased",
    ),
    Index(None, "afzender", "ingediend"),
    Index(None, "state", "termijn"),
)
Index(
    "uq_overdracht_open",
    overdracht.c.pgn_index,
    overdracht.c.afzender,
    overdracht.c.schooljaar,
    unique=True,
    sqlite_where=text("state NOT IN ('ingetrokken', 'gewist')"),
    postgresql_where=text("state NOT IN ('ingetrokken', 'gewist')"),
)

bestemming: Final = Table(
    "bestemming",
    metadata,
    Column("overdracht_id", _ID, _of("overdracht.id"), primary_key=True),
    Column("volgorde", Integer, primary_key=True),
    Column("school", School, nullable=False),
)

deling: Final = Table(
    "deling",
    metadata,
    Column("overdracht_id", _ID, _of("overdracht.id"), primary_key=True),
    Column("volgorde", Integer, primary_key=True),
    Column("school", School, nullable=False, index=True),
    Column("toestemming", Date, nullable=False),
)

versie: Final = Table(
    "versie",
    metadata,
    Column("overdracht_id", _ID, _of("overdracht.id"), primary_key=True),
    Column("nummer", Integer, primary_key=True),
    Column("sha256", _SHA256, nullable=False),
    Column("status", one_of(Status, name="status"), nullable=False),
    Column("aangeleverd", Moment, nullable=False),
    Column("gewist", Moment),
)


def _sealed_columns() -> tuple[Column[str] | Column[bytes], ...]:
    return (
        Column("key_id", String(16), nullable=False),
        Column("wrapped_key", LargeBinary, nullable=False),
        Column("nonce", LargeBinary, nullable=False),
        Column("ciphertext", LargeBinary, nullable=False),
    )


verzegelde_versie: Final = Table(
    "verzegelde_versie",
    metadata,
    Column("overdracht_id", _ID, primary_key=True),
    Column("versie", Integer, primary_key=True),
    *_sealed_columns(),
    _of_versie(),
)

verzegelde_code: Final = Table(
    "verzegelde_code",
    metadata,
    Column("overdracht_id", _ID, _of("overdracht.id"), primary_key=True),
    Column("versie", Integer, primary_key=True),
    *_sealed_columns(),
)

ophaling: Final = Table(
    "ophaling",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("overdracht_id", _ID, nullable=False, index=True),
    Column("versie", Integer, nullable=False),
    Column("sha256", _SHA256, nullable=False),
    Column("school", School, nullable=False),
    Column("opgehaald", Moment, nullable=False),
    Column("bevestigd", Moment),
    _of_versie(),
)

sleutel: Final = Table(
    "sleutel",
    metadata,
    Column("school", School, primary_key=True),
    Column("sleutel", String(255), primary_key=True),
    Column("sha256", _SHA256, nullable=False),
    Column("overdracht_id", _ID, nullable=False),
    Column("moment", Moment, nullable=False, index=True),
)

poging: Final = Table(
    "poging",
    metadata,
    Column("poging_id", _ID, primary_key=True),
    Column("teller", String(255), primary_key=True),
    Column("moment", Moment, nullable=False, index=True),
    Index(None, "teller", "moment"),
)

school: Final = Table(
    "school",
    metadata,
    Column("vestiging", School, primary_key=True),
    Column("naam", String(255), nullable=False),
    Column("sector", one_of(Sector, name="sector"), nullable=False),
    Column("actief", Boolean, nullable=False),
)

certificaat: Final = Table(
    "certificaat",
    metadata,
    Column("vingerafdruk", _SHA256, primary_key=True),
    Column("geregistreerd", Moment, nullable=False),
    Column("vervangen", Moment),
    Column("ingetrokken", Moment),
)

certificaat_school: Final = Table(
    "certificaat_school",
    metadata,
    Column("vingerafdruk", _SHA256, _of("certificaat.vingerafdruk"), primary_key=True),
    Column("vestiging", School, _of("school.vestiging"), primary_key=True, index=True),
)

audit: Final = Table(
    "audit",
    metadata,
    Column("nummer", Integer, primary_key=True, autoincrement=False),
    Column("moment", String(24), nullable=False),
    Column("gebeurtenis", String(40), nullable=False),
    Column("velden", Text, nullable=False),
    Column("vorige", _SHA256, nullable=False, unique=True),
)

audit_kop: Final = Table(
    "audit_kop",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("nummer", Integer, nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)
