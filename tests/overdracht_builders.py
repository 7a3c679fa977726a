"""Builders of what the store keeps: valid, and about nobody."""

import hashlib
from datetime import UTC, datetime, timedelta
from uuid import UUID

from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Ophaling, Overdracht, Status, Versie
from gateway.domain.party import Certificaat, School, Sector
from gateway.usecases.ports import Sleutel

START = datetime(2026, 3, 31, 9, 30, 0, 123457, tzinfo=UTC)
AFZENDER = Vestiging.parse("99AA00")
ONTVANGER = Vestiging.parse("99VA00")
ANDERE_ONTVANGER = Vestiging.parse("99VB01")


def an_id(number: int = 1) -> str:
    """The id that belongs to *number*."""
    return str(UUID(int=number))


def a_sha256(of: object = "document") -> str:
    """The digest that belongs to *of*."""
    return hashlib.sha256(str(of).encode()).hexdigest()


def an_index(of: object = "index") -> bytes:
    """The index that belongs to *of*."""
    return hashlib.sha256(str(of).encode()).digest()


def after(**duration: int) -> datetime:
    """So long after the start of the test."""
    return START + timedelta(**duration)


def a_versie(nummer: int = 1, **changes: object) -> Versie:
    """The version with this number."""
    given = {"sha256": a_sha256(nummer), "status": Status.DEFINITIEF, "aangeleverd": START}
    return Versie(nummer=nummer, **{**given, **changes})


def an_overdracht(number: int = 1, **changes: object) -> Overdracht:
    """A hand-over that stands ready, of the pupil with this number."""
    given = {
        "id": an_id(number),
        "dossier_id": an_id(1000 + number),
        "schooljaar": "2025-2026",
        "afzender": AFZENDER,
        "bestemmingen": (ONTVANGER,),
        "state": State.KLAARGEZET,
        "code_index": an_index(f"code {number}"),
        "pgn_index": an_index(f"pgn {number}"),
        "versies": (a_versie(),),
        "looptijd": 60,
        "ingediend": START,
        "gewijzigd": START,
        "termijn": after(days=60),
        "klaargezet": START,
    }
    return Overdracht(**{**given, **changes})


def an_ophaling(number: int = 1, **changes: object) -> Ophaling:
    """A retrieval of the first version of the first overdracht."""
    given = {
        "id": an_id(2000 + number),
        "overdracht_id": an_id(1),
        "versie": 1,
        "sha256": a_sha256(1),
        "school": ONTVANGER,
        "opgehaald": START,
    }
    return Ophaling(**{**given, **changes})


def a_school(vestiging: Vestiging = AFZENDER, **changes: object) -> School:
    """A school for primary education that says that it is invented."""
    given = {"naam": "Verzonnen School De Proef", "sector": Sector.PO}
    return School(vestiging=vestiging, **{**given, **changes})


def a_certificaat(number: int = 1, **changes: object) -> Certificaat:
    """A certificate of one school."""
    given = {"vestigingen": frozenset({AFZENDER}), "geregistreerd": START}
    return Certificaat(vingerafdruk=a_sha256(f"certificate {number}"), **{**given, **changes})


def a_sleutel(sleutel: str = "key-1", **changes: object) -> Sleutel:
    """An idempotency key that made the first overdracht."""
    given = {
        "school": AFZENDER,
        "sha256": a_sha256("body"),
        "overdracht_id": an_id(1),
        "moment": START,
    }
    return Sleutel(sleutel=sleutel, **{**given, **changes})
