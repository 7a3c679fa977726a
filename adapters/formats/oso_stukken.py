"""A dossier in a file of an export: what it says of itself, before it is read as a whole."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from adapters.formats.bundle import BundleFile
from adapters.formats.naming import shown
from adapters.formats.oso_dossiers import Dossierbestand, Element, dossiers_in, opened
from adapters.formats.trees import child, text
from gateway.domain.schooljaar import schooljaar
from gateway.domain.translation import Upgrade
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical

_LONGEST_INT = 9


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stuk:
    """
    One dossier: where it lies, and by what it is told apart from the others.

    *nummer* counts the dossiers of one file; *school* is BRIN and vestiging; *rang* orders the
    dossiers of one pupil, the newest last; *digest* is that of its canonical form.
    """

    bron: str
    file: BundleFile
    nummer: int
    school: str
    leerlingid: str
    pgn: str
    rang: tuple[str, int]
    digest: str

    @property
    def datum(self) -> str:
        """The day on which the dossier was made, as it stands there."""
        return self.rang[0]

    @property
    def schooljaar(self) -> str:
        """The school year in which it was made; its schema says what is wrong with a date."""
        try:
            return schooljaar(date.fromisoformat(self.datum))
        except ValueError:
            return ""

    def opened(self, upgrade: Upgrade | None) -> Dossierbestand:
        """The dossier, read anew: so that a pile needs the memory of one file only."""
        data, every = _read(self.file)
        return opened(every[self.nummer], data, self.bron, upgrade)


def stukken_in(file: BundleFile, root: Element) -> Iterator[Stuk]:
    """The dossiers that *file*, whose root is *root*, is or holds."""
    every, bron = dossiers_in(root), shown(file.naam)
    for nummer, element in enumerate(every):
        dossier = child(element, "dossier") if child(element, "kop") is not None else element
        school = child(dossier, "huidigeschool")
        leerling = child(school, "leerling")
        yield Stuk(
            bron=f"{bron}, dossier {nummer + 1}" if len(every) > 1 else bron,
            file=file,
            nummer=nummer,
            school=text(school, "brincode") + text(school, "vestigingscode"),
            leerlingid=text(leerling, "leerlingid"),
            pgn=text(leerling, "bsn") or text(leerling, "onderwijsnummer"),
            rang=(text(child(dossier, "metadata"), "datum"), _versie(element)),
            digest=hashlib.sha256(canonical(element)).hexdigest(),
        )


@lru_cache(maxsize=1)
def _read(file: BundleFile) -> tuple[bytes, tuple[Element, ...]]:
    """What *file* holds; kept for the next, as the dossiers of one file are opened in a row."""
    data = file.data
    return data, dossiers_in(parse(data))


def _versie(element: Element) -> int:
    """The version of an overstapdossier; a dossier on its own comes before every version."""
    found = text(child(element, "kop"), "versie")
    is_int = found.isascii() and found.isdecimal() and len(found) <= _LONGEST_INT
    return int(found) if is_int else 0
