"""The attachments of aanmeldingen: bodies for Somtoday Connect, and files as they are."""

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import Final

from adapters.formats.bundle import BundleFile
from adapters.formats.contents import Content, content_of
from adapters.formats.json_documents import is_json, read_json
from adapters.formats.json_nodes import Knoop
from adapters.formats.naming import shown
from adapters.formats.oso_stukken import Stuk, stukken_in
from adapters.formats.uitlevering.pupil import BIJLAGEN, CLOSED
from adapters.somtoday.reading import kinds
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding
from gateway.markup.parsing import parse

_BODY: Final = frozenset({"bestandsnaam", "bestand"})
_NAMELESS: Final = "bijlage"
_OF_THE_PUPIL: Final = ("", f"/{BIJLAGEN}", f"/{CLOSED}")
"""Where the files of an aanmelding lie, below its folder; another folder is somebody's own."""


@dataclass(frozen=True, slots=True, repr=False)
class Bijlage:
    """A file, the key of the aanmelding that it belongs to, and whether it came in a body."""

    file: BundleFile
    key: str
    in_body: bool

    @property
    def stukken(self) -> tuple[Stuk, ...]:
        """The OSO dossiers that the file is or holds."""
        if self.file.content is not Content.XML:
            return ()
        try:
            return tuple(stukken_in(self.file, parse(self.file.data)))
        except Refused:
            return ()

    def of(self, nummer: str) -> BundleFile:
        """The file in the folder of the pupil with this *nummer*; where it lay without one."""
        return replace(self.file, naam=f"{nummer}/{self.file.base}") if nummer else self.file


def opened(
    files: Iterable[BundleFile], keys: Mapping[str, str], findings: list[Finding]
) -> Iterator[Bijlage]:
    """*files*, those in bodies taken out; *keys* leads from a folder to its aanmelding."""
    for file in files:
        key, body = _key(file, keys), _body(file)
        inside = _inside(file, body, findings) if body else file
        if inside is not None:
            yield Bijlage(inside, key, in_body=body is not None)


def _key(file: BundleFile, keys: Mapping[str, str]) -> str:
    """The key of the aanmelding that *file* lies with; nothing where there is none, or several."""
    place = "/".join(("", *file.folders))
    above = (place.removesuffix(tail)[1:] for tail in _OF_THE_PUPIL if place.endswith(tail))
    return next((keys[folder] for folder in above if folder in keys), "")


def _body(file: BundleFile) -> Knoop | None:
    """The body in *file*; None where it is another file, or JSON that nobody could read."""
    document = read_json(file.data, "", []) if is_json(file.head) else None
    if not isinstance(document, dict) or not document.keys() >= _BODY:
        return None
    return Knoop(document, shown(file.naam))


def _inside(file: BundleFile, body: Knoop, findings: list[Finding]) -> BundleFile | None:
    """The file in a body, which is taken out anew each time that somebody wants it."""
    try:
        data = _decoded(body)
    except ValueError:
        findings.append(kinds.BROKEN_BODY.at(shown(file.naam)))
        return None
    base = body.text("bestandsnaam").replace("\\", "/").rpartition("/")[2] or _NAMELESS
    naam = "/".join((*file.folders, base))
    return BundleFile(naam, content_of(data), len(data), partial(_again, file))


def _decoded(body: Knoop) -> bytes:
    """The bytes that a body stands for; raises ValueError where they are none."""
    bestand = body.waarden["bestand"]
    if not isinstance(bestand, str):
        raise ValueError("no text")  # noqa: TRY004 - as for a text that is no base64
    return base64.b64decode("".join(bestand.split()), validate=True)


def _again(file: BundleFile) -> BytesIO:
    body = _body(file)
    return BytesIO(_decoded(body) if body else b"")
