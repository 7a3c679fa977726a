"""Bringing the schema of a database up to date."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

_FOLDER: Final = Path(__file__).parent / "migrations"
_IN_LINE: Final = text("SELECT pg_advisory_xact_lock(7305201935227125)")


def migrate(engine: Engine) -> None:
    """
    Make the tables, or change them into today's; where they are so already, nothing happens.

    All or nothing, and one process at a time: whoever comes second finds the work done.
    """
    config = _config()
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(_IN_LINE)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_up_to_date(connection: Connection) -> bool:
    """Whether the tables are those that this version of the gateway works with."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == head


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    return config
