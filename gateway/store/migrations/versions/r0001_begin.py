"""The tables that the exchange begins with."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ID = sa.String(36)
_SHA256 = sa.String(64)
_SCHOOL = sa.String(6)
_MOMENT = sa.DateTime(timezone=True)
_STATES = (
    "concept",
    "klaargezet",
    "opgehaald",
    "ontvangen",
    "teruggezet",
    "verlopen",
    "ingetrokken",
    "gewist",
)
_IS_OPEN = "state NOT IN ('ingetrokken', 'gewist')"
_ERASED = "(state = 'gewist') = (code_index IS NULL) AND (state = 'gewist') = (pgn_index IS NULL)"


def upgrade() -> None:
    """Make them all; the chain of the audit log begins empty."""
    _overdracht()
    _parts_of_overdracht()
    _sealed()
    _ophaling()
    _limits()
    _schools()
    _audit()


def _one_of(name: str, *words: str) -> sa.Column[str]:
    kind = sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=20)
    return sa.Column(name, kind, nullable=False)


def _overdracht() -> None:
    op.create_table(
        "overdracht",
        sa.Column("id", _ID, nullable=False),
        sa.Column("dossier_id", _ID, nullable=False),
        sa.Column("schooljaar", sa.String(9), nullable=False),
        sa.Column("afzender", _SCHOOL, nullable=False),
        _one_of("state", *_STATES),
        sa.Column("code_index", sa.LargeBinary),
        sa.Column("pgn_index", sa.LargeBinary),
        sa.Column("looptijd", sa.Integer, nullable=False),
        sa.Column("ingediend", _MOMENT, nullable=False),
        sa.Column("gewijzigd", _MOMENT, nullable=False),
        sa.Column("termijn", _MOMENT),
        sa.Column("claim", _SCHOOL),
        sa.Column("klaargezet", _MOMENT),
        sa.Column("opgehaald", _MOMENT),
        sa.Column("ontvangen", _MOMENT),
        sa.CheckConstraint(_ERASED, name=op.f("ck_overdracht_erased")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overdracht")),
        sa.UniqueConstraint("code_index", name=op.f("uq_overdracht_code_index")),
    )
    _index("overdracht", "afzender", "ingediend")
    _index("overdracht", "claim")
    _index("overdracht", "state", "termijn")
    op.create_index(
        "uq_overdracht_open",
        "overdracht",
        ["pgn_index", "afzender", "schooljaar"],
        unique=True,
        sqlite_where=sa.text(_IS_OPEN),
        postgresql_where=sa.text(_IS_OPEN),
    )


def _parts_of_overdracht() -> None:
    _part_of_overdracht("bestemming", "volgorde", sa.Column("school", _SCHOOL, nullable=False))
    _part_of_overdracht(
        "deling",
        "volgorde",
        sa.Column("school", _SCHOOL, nullable=False),
        sa.Column("toestemming", sa.Date, nullable=False),
    )
    _index("deling", "school")
    _part_of_overdracht(
        "versie",
        "nummer",
        sa.Column("sha256", _SHA256, nullable=False),
        _one_of("status", "voorlopig", "definitief"),
        sa.Column("aangeleverd", _MOMENT, nullable=False),
        sa.Column("gewist", _MOMENT),
    )


def _part_of_overdracht(name: str, number: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("overdracht_id", _ID, nullable=False),
        sa.Column(number, sa.Integer, nullable=False),
        *columns,
        _refers(name, "overdracht_id", "overdracht.id"),
        sa.PrimaryKeyConstraint("overdracht_id", number, name=op.f(f"pk_{name}")),
    )


def _sealed() -> None:
    of_overdracht = _refers("verzegelde_code", "overdracht_id", "overdracht.id")
    for name, refers in (
        ("verzegelde_versie", _refers_to_versie("verzegelde_versie")),
        ("verzegelde_code", of_overdracht),
    ):
        op.create_table(
            name,
            sa.Column("overdracht_id", _ID, nullable=False),
            sa.Column("versie", sa.Integer, nullable=False),
            sa.Column("key_id", sa.String(16), nullable=False),
            sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
            sa.Column("nonce", sa.LargeBinary, nullable=False),
            sa.Column("ciphertext", sa.LargeBinary, nullable=False),
            refers,
            sa.PrimaryKeyConstraint("overdracht_id", "versie", name=op.f(f"pk_{name}")),
        )


def _ophaling() -> None:
    op.create_table(
        "ophaling",
        sa.Column("id", _ID, nullable=False),
        sa.Column("overdracht_id", _ID, nullable=False),
        sa.Column("versie", sa.Integer, nullable=False),
        sa.Column("sha256", _SHA256, nullable=False),
        sa.Column("school", _SCHOOL, nullable=False),
        sa.Column("opgehaald", _MOMENT, nullable=False),
        sa.Column("bevestigd", _MOMENT),
        _refers_to_versie("ophaling"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ophaling")),
    )
    _index("ophaling", "overdracht_id")


def _limits() -> None:
    op.create_table(
        "sleutel",
        sa.Column("school", _SCHOOL, nullable=False),
        sa.Column("sleutel", sa.String(255), nullable=False),
        sa.Column("sha256", _SHA256, nullable=False),
        sa.Column("overdracht_id", _ID, nullable=False),
        sa.Column("moment", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("school", "sleutel", name=op.f("pk_sleutel")),
    )
    _index("sleutel", "moment")
    op.create_table(
        "poging",
        sa.Column("poging_id", _ID, nullable=False),
        sa.Column("teller", sa.String(255), nullable=False),
        sa.Column("moment", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("poging_id", "teller", name=op.f("pk_poging")),
    )
    _index("poging", "moment")
    _index("poging", "teller", "moment")


def _schools() -> None:
    op.create_table(
        "school",
        sa.Column("vestiging", _SCHOOL, nullable=False),
        sa.Column("naam", sa.String(255), nullable=False),
        _one_of("sector", "PO", "VO"),
        sa.Column("actief", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("vestiging", name=op.f("pk_school")),
    )
    op.create_table(
        "certificaat",
        sa.Column("vingerafdruk", _SHA256, nullable=False),
        sa.Column("geregistreerd", _MOMENT, nullable=False),
        sa.Column("vervangen", _MOMENT),
        sa.Column("ingetrokken", _MOMENT),
        sa.PrimaryKeyConstraint("vingerafdruk", name=op.f("pk_certificaat")),
    )
    op.create_table(
        "certificaat_school",
        sa.Column("vingerafdruk", _SHA256, nullable=False),
        sa.Column("vestiging", _SCHOOL, nullable=False),
        _refers("certificaat_school", "vingerafdruk", "certificaat.vingerafdruk"),
        _refers("certificaat_school", "vestiging", "school.vestiging"),
        sa.PrimaryKeyConstraint("vingerafdruk", "vestiging", name=op.f("pk_certificaat_school")),
    )
    _index("certificaat_school", "vestiging")


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("nummer", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("moment", sa.String(24), nullable=False),
        sa.Column("gebeurtenis", sa.String(40), nullable=False),
        sa.Column("velden", sa.Text, nullable=False),
        sa.Column("vorige", _SHA256, nullable=False),
        sa.PrimaryKeyConstraint("nummer", name=op.f("pk_audit")),
        sa.UniqueConstraint("vorige", name=op.f("uq_audit_vorige")),
    )
    kop = op.create_table(
        "audit_kop",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("nummer", sa.Integer, nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_audit_kop_one_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_kop")),
    )
    op.bulk_insert(kop, [{"id": 1, "nummer": 0}])


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint(
        [column], [target], name=name, deferrable=True, initially="DEFERRED"
    )


def _refers_to_versie(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["overdracht_id", "versie"],
        ["versie.overdracht_id", "versie.nummer"],
        name=op.f(f"fk_{table}_overdracht_id_versie"),
        deferrable=True,
        initially="DEFERRED",
    )
