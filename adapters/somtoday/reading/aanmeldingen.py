"""Aanmeldingen, as this adapter writes them, made into lists."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Final

from adapters.formats.edexml import DUMMY
from adapters.formats.json_nodes import Knoop
from adapters.formats.naming import shown
from adapters.formats.tables import Table
from adapters.formats.uitlevering.folders import FOLDER
from adapters.somtoday.reading import kinds
from adapters.somtoday.reading.blad import Blad
from adapters.somtoday.reading.personen import carer_of, pupil_of, relation_of
from gateway.domain.findings import Finding

_ANY: Final = "aanmelding"
"""In the key of one whose folder somebody named themselves, for a pupil's name may be in that."""
_NUMMER: Final = "leerlingnummer"
_READ: Final = ("leerling", "advies", "verzorgers")
_SIGNATURE: Final = frozenset({"naam", "datum"})


@dataclass(slots=True)
class Aanmeldingen:
    """
    All aanmeldingen of an export.

    An aanmelding has no number of the pupil, so its key holds in this export only. *keys* leads
    from the folder of each to that key, by which the files in the folder find the pupil; where
    several lie in one folder nobody knows whose its files are, and it leads to no key.
    """

    findings: list[Finding] = field(repr=False)
    keys: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set, init=False)
    _bladen: list[Blad] = field(default_factory=list, init=False, repr=False)

    def take(self, naam: str, waarden: dict[str, object]) -> None:
        """Take in one aanmelding."""
        bron = shown(naam)
        whole = Knoop(waarden, bron, self.findings)
        if not whole.has("leerling"):
            self.findings.append(kinds.NO_PUPIL.at(bron))
            return
        key = self._key(naam)
        pupil, carers = Blad(bron, "leerling"), Blad(f"{bron}, verzorgers", "verzorger")
        pupil.add(
            {
                _NUMMER: key,
                **{name: "" for name in waarden if name not in _READ},
                **pupil_of(whole.knoop("leerling")),
                **_advies(whole.knoop("advies")),
                "overstap": "ja",
            }
        )
        for knoop in whole.knopen("verzorgers"):
            carers.add({**_carer(knoop), _NUMMER: key})
        self._bladen += (pupil, carers)

    def tables(self, besides: Container[str]) -> Iterator[Table]:
        """The lists, without the aanmeldingen of these keys."""
        for blad in self._bladen:
            blad.rows[:] = [cells for cells in blad.rows if cells[_NUMMER] not in besides]
            if table := blad.table(self.findings):
                yield table

    def _key(self, naam: str) -> str:
        folder = naam.rpartition("/")[0]
        own = folder.rpartition("/")[2]
        wanted = f"{DUMMY}{own if FOLDER.fullmatch(own) else _ANY}"
        names = chain((wanted,), (f"{wanted}-{number}" for number in count(2)))
        key = next(one for one in names if one not in self._taken)
        self._taken.add(key)
        self.keys[folder] = "" if folder in self.keys else key
        return key


def is_signature(document: object) -> bool:
    """Whether a document is who signed an aanmelding, and when."""
    return isinstance(document, dict) and document.keys() == _SIGNATURE


def _advies(knoop: Knoop) -> dict[str, str]:
    return {naam: knoop.text(naam) for naam in knoop.waarden}


def _carer(knoop: Knoop) -> dict[str, str]:
    carer = carer_of(knoop)
    relatie = relation_of(knoop.text("relatie_tot_leerling"), knoop.text("geslacht"))
    return {**carer, "relatie_tot_leerling": relatie}
