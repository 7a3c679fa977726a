"""Bringing the tables of a database up to date."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from gateway.domain.errors import Misused
from gateway.store import problems

_FOLDER: Final = Path(__file__).parent / "migrations"
_IN_LINE: Final = text("SELECT pg_advisory_xact_lock(7305201935227125)")


def migrate(engine: Engine) -> None:
    """
    Make the tables, or change them into today's; where they are so already, nothing happens.

    All or nothing, and one process at a time: whoever comes second finds the work done. Raises
    Misused where the database does not answer, or has the tables of a newer gateway.
    """
    _demand_answer(engine)
    try:
        with engine.begin() as connection:
            _migrate(connection)
    except CommandError:
        raise Misused(problems.OTHER_TABLES.at()) from None


def check_tables(engine: Engine) -> None:
    """Raise Misused where the database does not answer, or has not the tables of this gateway."""
    _demand_answer(engine)
    with engine.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
    if revision != ScriptDirectory.from_config(_config()).get_current_head():
        raise Misused(problems.OTHER_TABLES.at())


def _demand_answer(engine: Engine) -> None:
    try:
        engine.connect().close()
    except DBAPIError:
        raise Misused(problems.NO_ANSWER.at()) from None


def _migrate(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(_IN_LINE)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    return config
