"""An invented export: the same number of pupils, seed and traps give the same bytes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import TypeVar

from lxml import etree

from adapters.formats.voorbeeld.bestanden import files_of
from adapters.formats.voorbeeld.edexml import edexml
from adapters.formats.voorbeeld.inhoud import lijsten_of
from adapters.formats.voorbeeld.leerlingen import bedacht
from adapters.formats.voorbeeld.lijst import Lijst, Lijstvorm
from adapters.formats.voorbeeld.printing import printed
from adapters.formats.voorbeeld.profiel import Profiel
from adapters.formats.voorbeeld.school import brin_of, school_file
from adapters.formats.voorbeeld.uwlr import uwlr
from adapters.formats.voorbeeld.val import Ander, Leerlingen, Val
from gateway.domain.translation import Sample

_Value = TypeVar("_Value")
_Files = Iterator[tuple[str, bytes]]


def sample_of(profiel: Profiel) -> Sample:
    """How the invented exports of a LAS are made."""

    def sample(pupils: int, seed: int, out: Path, *, traps: Sequence[str] = ()) -> None:
        """
        Write to the folder *out* what a school with *pupils* in group 8 would gather.

        Beside them there are a few pupils of group 7 and former pupils, who must not come along.
        """
        for naam, data in files_in(profiel, pupils, seed, traps=traps):
            target = out / naam
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)

    return sample


def files_in(profiel: Profiel, pupils: int, seed: int, *, traps: Sequence[str] = ()) -> _Files:
    """The files of the export, each by its name; of one name the last is the file."""
    vallen = tuple(profiel.vallen[naam] for naam in traps)
    everyone: Leerlingen = tuple(bedacht(pupils, seed, eerste=profiel.eerste_nummer))
    for val in vallen:
        everyone = val.leerlingen(everyone)
    yield from _Export(profiel, vallen, everyone, seed).files()


@dataclass(frozen=True, slots=True)
class _Export:
    profiel: Profiel
    vallen: Sequence[Val]
    everyone: Leerlingen
    seed: int

    @property
    def leavers(self) -> Leerlingen:
        return [leerling for leerling in self.everyone if leerling.is_leaver]

    def files(self) -> _Files:
        left_out = {naam for val in self.vallen for naam in val.zonder}
        parts = {
            "edexml": self._edexml,
            "uwlr": self._uwlr,
            "school": self._school,
            "bijlagen": self._bijlagen,
        }
        for naam, made in parts.items():
            if naam not in left_out:
                yield from made()
        for naam, lijst in lijsten_of(self.everyone, brin_of(self.seed)).items():
            if naam in self.profiel.lijsten and naam not in left_out:
                yield self._lijst(naam, lijst)
        for val in self.vallen:
            yield from val.erbij(self.leavers, brin_of(self.seed))

    def _edexml(self) -> _Files:
        root = edexml(self.everyone, brin_of(self.seed), auteur=self.profiel.auteur)
        yield self.profiel.edexml, _message([val.edexml for val in self.vallen], root)

    def _uwlr(self) -> _Files:
        changes = [val.uwlr for val in self.vallen]
        for nummer, root in enumerate(uwlr(self.leavers, brin_of(self.seed)), 1):
            yield self.profiel.uwlr.format(nummer=nummer), _message(changes, root)

    def _school(self) -> _Files:
        text = school_file(self.leavers, self.seed)
        yield "school.toml", _through([val.school for val in self.vallen], text).encode()

    def _bijlagen(self) -> _Files:
        for leerling in self.leavers:
            yield from files_of(leerling)

    def _lijst(self, naam: str, lijst: Lijst) -> tuple[str, bytes]:
        """The list as its traps and the LAS make it."""
        vorm: Lijstvorm = _through([val.vorm for val in self.vallen], self.profiel.lijsten[naam])
        changes = [val.lijst[naam] for val in self.vallen if naam in val.lijst]
        data = vorm.written(_through(changes, lijst))
        return vorm.bestand, _through(
            [val.bestand[naam] for val in self.vallen if naam in val.bestand], data
        )


def _through(changes: Sequence[Callable[[_Value], _Value]], value: _Value) -> _Value:
    """The value after each change in turn."""
    return reduce(lambda made, change: change(made), changes, value)


def _message(changes: Sequence[Ander], root: etree._Element) -> bytes:
    for change in changes:
        change(root)
    return printed(root)
