"""What every LAS adapter is and gives back: nothing that it reads is lost in silence."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Generic, Protocol, TypeVar, overload

from gateway.domain.dekking import Dekking
from gateway.domain.findings import Finding
from gateway.domain.merging.bekende import Bekende
from gateway.domain.overstapdossier import Overstapdossier

Source = TypeVar("Source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """
    One pupil out of an export: the overstapdossier, and all that was lost, missing or in doubt.

    *leerling* is the key of the pupil in the LAS, by which its school finds the pupil.
    *overstapdossier* is None where too little came along to make one.
    """

    leerling: str
    overstapdossier: Overstapdossier | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """
    All that an adapter made of one export; *findings* concern the export, not one pupil.

    The *conversions* may be made one by one as they are asked for, so that a school's export
    needs the memory of one dossier.
    """

    conversions: Sequence[Conversion]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class OneByOne(Sequence[Conversion], Generic[Source]):
    """The conversions of *sources*, each made anew when it is asked for."""

    sources: Sequence[Source]
    converted: Callable[[Source], Conversion]

    def __len__(self) -> int:
        return len(self.sources)

    @overload
    def __getitem__(self, index: int) -> Conversion: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Conversion]: ...
    def __getitem__(self, index: int | slice) -> Conversion | Sequence[Conversion]:
        if isinstance(index, slice):
            return OneByOne(self.sources[index], self.converted)
        return self.converted(self.sources[index])


@dataclass(frozen=True, slots=True, kw_only=True)
class Levering:
    """
    One pupil's dossier as a school received it.

    *dossier* is the OSO dossier inside in its canonical form, the bytes that were signed: an
    adapter hands those on, and never prints the dossier anew from the *overstapdossier*.
    """

    overstapdossier: Overstapdossier
    dossier: bytes = field(repr=False)


class Read(Protocol):
    """How the export in some files is read, with what a school file adds, at a moment."""

    def __call__(
        self,
        paths: tuple[Path, ...],
        school: Path | None,
        moment: datetime,
        *,
        known: Sequence[Bekende] = (),
    ) -> Reading:
        """
        Give what came of the export; of the pupils *known* before, only what it adds.

        The dossier of a known pupil has the id of the one before. Raises Misused or Unreadable
        where no pupil can be had from it at all.
        """


Keep = Callable[[str, bytes], None]
"""Keeps a file that an adapter wrote, under a name in which `/` parts folders."""

Write = Callable[[Iterable[Levering], Path | None, Keep], tuple[Finding, ...]]
"""
Writes the files of a LAS from leveringen, by the mapping file of a school where there is one.

Each pupil's files are kept before the next levering is asked for, so that hundreds of dossiers
need the memory of one. The findings say all that had no place in the files.
"""


class Sample(Protocol):
    """How invented exports are made, always the same for the same number of pupils and seed."""

    def __call__(self, pupils: int, seed: int, out: Path, *, traps: Sequence[str] = ()) -> None:
        """Write to the folder *out* an export with *pupils* who leave, and these *traps*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgraded:
    """A document of the current edition, and what of the older one is not in it."""

    document: bytes = field(repr=False)
    findings: tuple[Finding, ...]


Upgrade = Callable[[bytes], Upgraded]
"""
Brings an OSO dossier of another edition to the one that the model carries.

Raises Refused where its edition is not known, or the dossier not valid by its own schema.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapter:
    """
    A LAS: how its exports are read, how its imports are written, how samples are made.

    *mapping* is the text of the mapping file that a school begins its own with; *traps* are the
    oddities of real exports that a sample may hold, each with what it is. *leest* and *schrijft*
    say which parts of a dossier come in and go out. What a system cannot do is None.
    """

    naam: str
    read: Read | None = None
    write: Write | None = None
    mapping: Callable[[], str] | None = None
    sample: Sample | None = None
    traps: Mapping[str, str] = field(default_factory=dict)
    leest: tuple[Dekking, ...] = ()
    schrijft: tuple[Dekking, ...] = ()
