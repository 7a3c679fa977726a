"""The folder of one pupil: the OSO dossier, what stands beside it, and the attachments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from adapters.formats.uitlevering import problems
from adapters.formats.uitlevering.attachments import (
    Attached,
    attached,
    by_name,
    described,
    missing,
)
from adapters.formats.uitlevering.fields import Leaf, leaves, lexical
from adapters.formats.uitlevering.names import Names, file_stem, nameless
from adapters.formats.uitlevering.overview import Written
from adapters.formats.uitlevering.unpacking import (
    MAX_BYTES,
    MAX_ENTRIES,
    MAX_OF_PUPIL,
    Unpacked,
    unpack,
)
from gateway.domain.findings import Finding, Kind
from gateway.domain.overstapdossier import Aanvulling, Bijlage
from gateway.domain.translation import Keep, Levering

DOSSIER: Final = "dossier.xml"
AANVULLING: Final = "aanvulling.txt"
BIJLAGEN: Final = "bijlagen"
CLOSED: Final = f"{BIJLAGEN}/niet-uitgepakt"

_NUMBER: Final = re.compile(r"\[(\d+)\]")
_YES_NO: Final = {"true": "ja", "false": "nee"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was kept of one pupil, or of one attachment, and what was wrong with it."""

    files: tuple[Written, ...] = ()
    findings: tuple[Finding, ...] = ()


def keep_pupil(levering: Levering, folder: str, keep: Keep) -> Kept:
    """Keep all files of one pupil in *folder*; the dossier as the bytes that were signed."""
    overstapdossier = levering.overstapdossier
    aanvulling = overstapdossier.aanvulling
    keep(f"{folder}/{DOSSIER}", levering.dossier)
    files = [Written(bestand=DOSSIER, soort="OSO-dossier")]
    if aanvulling:
        keep(f"{folder}/{AANVULLING}", _as_text(aanvulling))
        files.append(Written(bestand=AANVULLING, soort="aanvulling bij het OSO-dossier"))
    kept = tuple(_attachments(levering, folder, keep))
    absent = tuple(
        problems.MISSING_FILE.at(f"{folder}, {path}") for path in missing(overstapdossier)
    )
    return Kept(
        files=(*files, *(file for one in kept for file in one.files)),
        findings=(*absent, *(finding for one in kept for finding in one.findings)),
    )


def _as_text(aanvulling: Aanvulling) -> bytes:
    """The aanvulling for a person: a line for each value, with the word that a code means."""
    lines = (f"{_called(leaf.path)}: {_said(leaf)}\r\n" for leaf in leaves(aanvulling))
    return "".join(lines).encode("utf-8-sig")


def _called(path: str) -> str:
    """A path in words: `referentieniveau 2 - onderdeel`."""
    return _NUMBER.sub(r" \1", path).replace("/", " - ").replace("@", "")


def _said(leaf: Leaf) -> str:
    if isinstance(leaf.value, date):
        return f"{leaf.value:%d-%m-%Y}"
    text = lexical(leaf.value)
    if isinstance(leaf.value, bool):
        return _YES_NO[text]
    label = leaf.simple.codelist.label(text) if leaf.simple.codelist else text
    return text if label == text else f"{label} (code {text})"


def _attachments(levering: Levering, folder: str, keep: Keep) -> Iterator[Kept]:
    """Each attachment of one pupil, unpacked and kept."""
    overstapdossier, names, left = levering.overstapdossier, Names(), MAX_OF_PUPIL
    named = by_name(overstapdossier)
    for file in attached(overstapdossier.dossier):
        bestandsnaam = file.document.bestandsnaam
        unpacked = unpack(file.document.bestandsinhoud, bestandsnaam, limit=min(left, MAX_BYTES))
        left -= unpacked.size
        bijlage = described(unpacked.sha256, named.get(bestandsnaam, ()))
        soort = bijlage.soort if bijlage else file.soort
        about = nameless(file.onderwerp, overstapdossier.dossier)
        kept = tuple(_named(unpacked, file_stem(soort, file.datum, about), names))
        for name, content in kept:
            keep(f"{folder}/{name}", content)
        kinds = (*unpacked.problems, *_differs(unpacked, bijlage))
        findings = _findings(kinds, f"{folder}, {file.path}", f"{folder}/{kept[-1][0]}")
        files = tuple(_line(file, soort, name, findings) for name, _ in kept)
        yield Kept(files=files, findings=findings)


def _named(unpacked: Unpacked, stem: str, names: Names) -> Iterator[tuple[str, bytes]]:
    """The names and contents of what came out, and last what stayed closed; never nothing."""
    for entry in unpacked.entries:
        yield f"{BIJLAGEN}/{names.free(stem, entry.extension)}", entry.content
    if unpacked.closed:
        name = names.free(stem, unpacked.closed.extension)
        yield f"{CLOSED}/{name}", unpacked.closed.content


def _differs(unpacked: Unpacked, bijlage: Bijlage | None) -> tuple[Kind, ...]:
    """Whether a file is not the one that the aanvulling means; unknown where it is no base64."""
    if not bijlage or not unpacked.sha256 or bijlage.sha256 == unpacked.sha256:
        return ()
    return (problems.OTHER_FILE,)


def _findings(kinds: tuple[Kind, ...], path: str, file: str) -> tuple[Finding, ...]:
    limits = {"limit": MAX_BYTES >> 20, "all": MAX_OF_PUPIL >> 20, "entries": MAX_ENTRIES}
    return tuple(kind.at(path, file=file, **limits) for kind in kinds)


def _line(file: Attached, soort: str, name: str, findings: tuple[Finding, ...]) -> Written:
    return Written(
        bestand=name,
        soort=soort,
        datum=file.datum,
        omschrijving=file.document.omschrijving or "",
        bestandsnaam=file.document.bestandsnaam,
        bijzonderheden=" ".join(finding.message for finding in findings),
        plaats=file.path,
    )
