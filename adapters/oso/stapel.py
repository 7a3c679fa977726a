"""The pile of dossiers in a bundle: what each says of itself, before it is read as a whole."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from adapters.formats import kinds, oso_kinds
from adapters.formats.bundle import Bundle, BundleFile
from adapters.formats.contents import Content
from adapters.formats.naming import shown
from adapters.formats.oso_dossiers import Element, dossiers_in
from adapters.formats.trees import child, text
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stuk:
    """
    One dossier: where it lies, and by what it is told apart from the others.

    *nummer* counts the dossiers of one file; *rang* orders the dossiers of one pupil, the newest
    last; *digest* is that of its canonical form.
    """

    bron: str
    data: bytes
    nummer: int
    school: str
    leerlingid: str
    pgn: str
    rang: tuple[str, int]
    digest: str

    @property
    def element(self) -> Element:
        """The dossier, parsed anew: so that a pile needs the memory of its files only."""
        return dossiers_in(parse(self.data))[self.nummer]


@dataclass(slots=True)
class Stapel:
    """The dossiers of a bundle, and what is wrong with its other files."""

    stukken: list[Stuk] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def stapel_of(bundle: Bundle) -> Stapel:
    """The dossiers in the files of *bundle*; what holds none is reported, but a school file."""
    stapel = Stapel(findings=list(bundle.findings))
    for file in bundle.files:
        if file.content is Content.XML:
            _take(file, stapel)
        elif file.content is Content.EMPTY:
            stapel.findings.append(kinds.EMPTY_FILE.at(shown(file.naam)))
        elif not file.base.lower().endswith(".toml"):
            stapel.findings.append(oso_kinds.NO_DOSSIER.at(shown(file.naam)))
    return stapel


def _take(file: BundleFile, stapel: Stapel) -> None:
    bron = shown(file.naam)
    try:
        found = tuple(_stukken(file, bron))
    except Refused as refusal:
        stapel.findings.extend(replace(one, path=bron) for one in refusal.findings)
        return
    stapel.stukken.extend(found)
    if not found:
        stapel.findings.append(oso_kinds.NO_DOSSIER.at(bron))


def _stukken(file: BundleFile, bron: str) -> Iterator[Stuk]:
    every = dossiers_in(parse(file.data))
    for nummer, element in enumerate(every):
        dossier = child(element, "dossier") if child(element, "kop") is not None else element
        school = child(dossier, "huidigeschool")
        leerling = child(school, "leerling")
        yield Stuk(
            bron=f"{bron}, dossier {nummer + 1}" if len(every) > 1 else bron,
            data=file.data,
            nummer=nummer,
            school=text(school, "brincode") + text(school, "vestigingscode"),
            leerlingid=text(leerling, "leerlingid"),
            pgn=text(leerling, "bsn") or text(leerling, "onderwijsnummer"),
            rang=(text(child(dossier, "metadata"), "datum"), _versie(element)),
            digest=hashlib.sha256(canonical(element)).hexdigest(),
        )


def _versie(element: Element) -> int:
    """The version of an overstapdossier; a dossier on its own comes before every version."""
    found = text(child(element, "kop"), "versie")
    return int(found) if found.isascii() and found.isdecimal() and len(found) < 10 else 0  # noqa: PLR2004 - more than any int of XSD
