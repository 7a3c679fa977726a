"""The id of a dossier: the same however often it is made, and telling nothing of the pupil."""

from typing import Final
from uuid import UUID, uuid5

from gateway.domain.identifiers import Vestiging

_DOSSIERS: Final = UUID("5f0e1d4c-6a0b-5c57-9d3e-0f6b8a4c2d71")


def dossier_id(afzender: Vestiging, schooljaar: str, leerlingid: str) -> str:
    """
    The id of the dossier that *afzender* hands over in *schooljaar* of the pupil *leerlingid*.

    *leerlingid* is the pupil's key in the LAS; a PGN could be found back from the id by trying.
    """
    return str(uuid5(_DOSSIERS, f"{afzender}/{schooljaar}/{leerlingid}"))
