"""Traps in the attachments."""

import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Final

from adapters.formats.voorbeeld.bestanden import content
from adapters.formats.voorbeeld.val import Erbij, Leerlingen, Val

_NOW: Final = (1980, 1, 1, 0, 0, 0)


def _file(naam: str, made: Callable[[], bytes] | None = None) -> Erbij:
    """One more file for the first pupil; `{bsn}` in its name is the pupil's own."""

    def more(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
        first = leerlingen[0]
        base = naam.format(bsn=first.bsn)
        yield f"bijlagen/{first.key}/{base}", content(base) if made is None else made()

    return more


def _nobodys(_: Leerlingen, __: str) -> Iterable[tuple[str, bytes]]:
    yield "bijlagen/Handelingsplan.pdf", content("Handelingsplan.pdf")


def _plan() -> bytes:
    return content("Handelingsplan.pdf")


def _program() -> bytes:
    return b"MZ\x90\x00verzonnen"


def _zip() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(zipfile.ZipInfo("Rapport.txt", _NOW), b"verzonnen")
    return target.getvalue()


def _macros() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for naam in ("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"):
            archive.writestr(zipfile.ZipInfo(naam, _NOW), b"verzonnen")
    return target.getvalue()


BIJLAGEN: Final = {
    "zonder-toestemming": Val(
        zin="Een onderzoeksverslag gaat mee zonder datum van toestemming.",
        erbij=_file("Onderzoeksverslag.pdf"),
    ),
    "nietszeggende-naam": Val(
        zin="De naam van een bijlage zegt niet wat het is.", erbij=_file("scan0002.pdf")
    ),
    "bsn-in-naam": Val(
        zin="In de naam van een bijlage staat een BSN.", erbij=_file("Rapport {bsn}.pdf")
    ),
    "verkeerde-extensie": Val(
        zin="Een bijlage heet .docx en is een PDF.",
        erbij=_file("Handelingsplan.docx", _plan),
    ),
    "macro": Val(zin="Een bijlage bevat macro's.", erbij=_file("Handelingsplan.docm", _macros)),
    "programma": Val(
        zin="Een bijlage is een programma.", erbij=_file("Handelingsplan.exe", _program)
    ),
    "leeg-bestand": Val(zin="Een bijlage is leeg.", erbij=_file("Handelingsplan.pdf", bytes)),
    "zip-in-map": Val(zin="Een bijlage is een ZIP.", erbij=_file("Rapporten.zip", _zip)),
    "bijlage-van-niemand": Val(
        zin="Van een bijlage is niet te zeggen bij wie zij hoort.", erbij=_nobodys
    ),
}
