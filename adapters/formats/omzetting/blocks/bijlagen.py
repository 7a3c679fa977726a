"""The files that go along with a pupil: which, as what, and where in the dossier they stand."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from adapters.formats.attachments import (
    MAX_BYTES,
    bestandsnaam_of,
    extension_of,
    fits_its_name,
    is_allowed,
    pack,
    says_nothing,
)
from adapters.formats.bundle import BundleFile
from adapters.formats.contents import Content
from adapters.formats.kinds import MACROS
from adapters.formats.naming import folded, pgns_in, shown_attachment, words_of
from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.facts import Facts
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.mapping import CONSENT, PLAATS
from gateway.domain.dossier import Document
from gateway.domain.findings import Finding, Kind
from gateway.domain.overstapdossier import Bijlage, Toestemming

_Soort = tuple[str, str]
_VOCABULARY: Final = frozenset(
    word for words, *_ in PLAATS for phrase in words.split("|") for word in words_of(phrase)
)
_PHRASES: Final = tuple(
    (folded(phrase), (soort, plaats))
    for phrases, soort, plaats in PLAATS
    for phrase in phrases.split("|")
)
_OVERIG: Final[_Soort] = ("overig", "overig")
_EXAMPLE: Final = "onderwijskundig rapport"
_MEGABYTE: Final = 1024 * 1024
_LONG_WORD: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuk:
    """One file that goes along: the name it had, where it belongs, and both its entries."""

    herkomst: str
    plaats: str
    document: Document
    bijlage: Bijlage


@dataclass(slots=True)
class Stukken:
    """The files of one pupil; each is given a place once, and what is left over is `overig`."""

    stukken: tuple[Stuk, ...]
    _placed: set[int] = field(default_factory=set, init=False)

    @property
    def bijlagen(self) -> tuple[Bijlage, ...]:
        """What the aanvulling says of each file."""
        return tuple(stuk.bijlage for stuk in self.stukken)

    def take(self, plaats: str, *, only_one: bool = False) -> tuple[Document, ...]:
        """The files that belong at *plaats* and have no place yet; the first where *only_one*."""
        found = [stuk for stuk in self.stukken if stuk.plaats == plaats and self._is_free(stuk)]
        return tuple(self._place(stuk) for stuk in (found[:1] if only_one else found))

    def named(self, row: Facts) -> Document | None:
        """The file that *row* names, where it goes along and has no place yet."""
        stuk = self.of(row)
        return self._place(stuk) if stuk and self._is_free(stuk) else None

    def of(self, row: Facts) -> Stuk | None:
        """The file that *row* names, wherever it stands."""
        named = folded(row.line("bestand") or "")
        if not named:
            return None
        found = [stuk for stuk in self.stukken if stuk.herkomst == named]
        if len(found) != 1:
            row.note(kinds.NO_SUCH_FILE)
            return None
        return found[0]

    def rest(self) -> tuple[Document, ...]:
        """The files that no other block of the dossier took."""
        return tuple(self._place(stuk) for stuk in self.stukken if self._is_free(stuk))

    def _is_free(self, stuk: Stuk) -> bool:
        return id(stuk) not in self._placed

    def _place(self, stuk: Stuk) -> Document:
        self._placed.add(id(stuk))
        return stuk.document


def own_name(file: BundleFile, key: str) -> str:
    """The name of *file* without the pupil's number before it."""
    return re.sub(rf"^{re.escape(key)}[ _-]+", "", file.base) or file.base


def shown_file(file: BundleFile) -> str:
    """*file*, as a finding may name it."""
    return shown_attachment(file.naam, _VOCABULARY)


def stukken_of(kandidaat: Kandidaat) -> Stukken:
    """The files of a pupil that go along."""
    rows = {folded(row.line("bestand") or ""): row for row in kandidaat.rows("bijlage")}
    taken: set[str] = set()
    stukken = [
        stuk for file in kandidaat.bestanden if (stuk := _stuk(file, kandidaat, rows, taken))
    ]
    present = {folded(own_name(file, kandidaat.key)) for file in kandidaat.bestanden}
    for named, row in rows.items():
        if named not in present | {folded(file.base) for file in kandidaat.bestanden}:
            row.note(kinds.NO_SUCH_FILE)
    return Stukken(tuple(stukken))


def _stuk(
    file: BundleFile, kandidaat: Kandidaat, rows: dict[str, Facts], taken: set[str]
) -> Stuk | None:
    name = own_name(file, kandidaat.key)
    row = rows.get(folded(name)) or rows.get(folded(file.base)) or Facts("", {}, [])
    place = shown_file(file)
    if (kind := _refused(file, row)) is not None:
        kandidaat.findings.append(kind.at(place, limit=MAX_BYTES // _MEGABYTE))
        return None
    soort, plaats = _soort(file, name, row, kandidaat)
    consent = row.day("toestemming")
    if soort in CONSENT and consent is None:
        kandidaat.findings.append(kinds.NO_CONSENT.at(place, soort=soort))
        return None
    bestandsnaam = _bestandsnaam(file, name, soort, kandidaat.findings, taken=taken)
    packed = pack(bestandsnaam, file.data)
    return Stuk(
        herkomst=folded(name),
        plaats=plaats,
        document=Document(
            bestandsnaam=bestandsnaam,
            omschrijving=row.line("omschrijving"),
            bestandsinhoud=packed.inhoud,
        ),
        bijlage=Bijlage(
            bestandsnaam=bestandsnaam,
            soort=soort,
            sha256=packed.sha256,
            toestemming=Toestemming(datum=consent) if consent else None,
        ),
    )


def _refused(file: BundleFile, row: Facts) -> Kind | None:
    """Why *file* does not go along, if so."""
    if row.flag("meesturen") is False:
        return kinds.HELD_BACK
    if file.content is Content.MACROS:
        return MACROS
    if file.content is Content.EMPTY:
        return kinds.EMPTY
    if not is_allowed(file.content):
        return kinds.NOT_ALLOWED
    return kinds.ATTACHMENT_TOO_LARGE if len(file.data) > MAX_BYTES else None


def _soort(file: BundleFile, name: str, row: Facts, kandidaat: Kandidaat) -> _Soort:
    """The kind of attachment and its place, by the list, else by the folder, else by the name."""
    inner = [folder for folder in file.folders if folder != kandidaat.key]
    for text in (row.line("soort") or "", inner[-1] if inner else "", name):
        if found := kind_in(text):
            return found
    kandidaat.findings.append(kinds.KIND_UNKNOWN.at(shown_file(file)))
    return _OVERIG


def kind_in(text: str) -> _Soort | None:
    """The kind of attachment that *text* speaks of, and its place in the dossier."""
    whole, words = folded(text), words_of(text)
    for phrase, soort_and_plaats in _PHRASES:
        if phrase in words or (len(phrase) >= _LONG_WORD and phrase in whole):
            return soort_and_plaats
    return None


def _bestandsnaam(
    file: BundleFile, name: str, soort: str, findings: list[Finding], *, taken: set[str]
) -> str:
    """The name in the dossier: fit to be saved, without a PGN, and no other file's."""
    place, found = shown_file(file), bestandsnaam_of(name)
    if any(pgns_in(found)):
        findings.append(kinds.NUMBER_IN_NAME.at(place))
        found = f"{soort}.{extension_of(file.content, found)}"
    elif says_nothing(found):
        findings.append(kinds.SAYS_NOTHING.at(place, voorstel=_voorstel(file, soort)))
    if not fits_its_name(file.content, found):
        findings.append(kinds.WRONG_EXTENSION.at(place, content=str(file.content)))
    return next(one for one in _numbered(found) if _is_new(one, taken))


def _voorstel(file: BundleFile, soort: str) -> str:
    """A name for *file*, out of what is known of it; an example where that is nothing."""
    stem = _EXAMPLE if soort == _OVERIG[0] else soort
    return f"{stem.capitalize()}.{extension_of(file.content, file.base)}"


def _numbered(name: str) -> Iterator[str]:
    stem, dot, extension = name.rpartition(".")
    yield name
    yield from (f"{stem} ({number}){dot}{extension}" for number in itertools.count(2))


def _is_new(name: str, taken: set[str]) -> bool:
    is_new = name.casefold() not in taken
    taken.add(name.casefold())
    return is_new
