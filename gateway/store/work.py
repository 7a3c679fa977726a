"""Everything that one transaction can reach."""

from dataclasses import dataclass
from typing import Self

from sqlalchemy import Connection

from gateway.store import tables
from gateway.store.certificaten import Certificaten
from gateway.store.journal import Journal
from gateway.store.ophalingen import Ophalingen
from gateway.store.overdrachten import Overdrachten
from gateway.store.pogingen import Pogingen
from gateway.store.scholen import Scholen
from gateway.store.sleutels import Sleutels
from gateway.store.verzegeld import Verzegeld


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseWork:
    """The repositories, all on the connection of one transaction."""

    overdrachten: Overdrachten
    versies: Verzegeld
    codes: Verzegeld
    ophalingen: Ophalingen
    sleutels: Sleutels
    pogingen: Pogingen
    scholen: Scholen
    certificaten: Certificaten
    audit: Journal

    @classmethod
    def on(cls, connection: Connection) -> Self:
        """The repositories on *connection*."""
        return cls(
            overdrachten=Overdrachten(connection),
            versies=Verzegeld(connection, tables.verzegelde_versie),
            codes=Verzegeld(connection, tables.verzegelde_code),
            ophalingen=Ophalingen(connection),
            sleutels=Sleutels(connection),
            pogingen=Pogingen(connection),
            scholen=Scholen(connection),
            certificaten=Certificaten(connection),
            audit=Journal(connection),
        )

    @property
    def has_destroyed(self) -> bool:
        """Whether a sealed value was destroyed."""
        return self.versies.has_destroyed or self.codes.has_destroyed
