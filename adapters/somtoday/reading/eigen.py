"""What only Somtoday writes, made into the lists that every LAS has."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from adapters.formats.bundle import BundleFile
from adapters.formats.naming import shown
from adapters.formats.omzetting.schooling import only_stukken_of
from adapters.formats.omzetting.sources import Export
from adapters.formats.oso_stukken import Stuk
from adapters.formats.uitlevering.overview import is_overview
from adapters.somtoday.bijlagen import AANVULLING
from adapters.somtoday.reading import kinds
from adapters.somtoday.reading.aanmeldingen import Aanmeldingen, is_signature
from adapters.somtoday.reading.bijlagen import Bijlage, opened
from adapters.somtoday.reading.connect import LEERLINGEN, OUDERS, Connect
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import SchoolVerwijzing

_Take = Callable[[str, dict[str, object]], None]
_Dossiers = tuple[tuple[Bijlage, tuple[Stuk, ...]], ...]
_PUPIL: Final = frozenset({"uuid", "achternaam"})
_AANMELDING: Final = ("leerling", "verzorgers")


def own(export: Export, afzender: SchoolVerwijzing, schooljaar: str) -> None:
    """Read the answers of Somtoday Connect and the aanmeldingen; the rest is left."""
    connect = Connect(afzender, schooljaar, export.findings)
    aanmeldingen = Aanmeldingen(export.findings)
    for names, take in (
        ((LEERLINGEN,), connect.take_pupils),
        ((OUDERS,), connect.take_carers),
        (_AANMELDING, aanmeldingen.take),
    ):
        _take(export, names, take)
    _leave_signatures(export)
    export.tables[:] = [one for one in export.tables if not is_overview(one.headers)]
    bijlagen = tuple(opened(export.bijlagen, aanmeldingen.keys, export.findings))
    dossiers = tuple((one, one.stukken) for one in bijlagen)
    export.stukken.extend(stuk for _, stukken in dossiers for stuk in stukken)
    only_stukken_of(afzender, schooljaar, export)
    numbers = {one.key: stuk.leerlingid for one, stuk in _used(dossiers, export)}
    export.tables.extend((*connect.tables, *aanmeldingen.tables(numbers)))
    rest = [one for one, stukken in dossiers if not stukken]
    export.bijlagen[:] = _besides(rest, numbers, export.findings)


def _used(dossiers: _Dossiers, export: Export) -> Iterator[tuple[Bijlage, Stuk]]:
    """The one dossier of each aanmelding that is of the school, with the number it gives."""
    for one, stukken in dossiers:
        is_kept = len(stukken) == 1 and any(stukken[0] is stuk for stuk in export.stukken)
        if one.key and is_kept and stukken[0].leerlingid:
            yield one, stukken[0]


def _besides(
    bijlagen: list[Bijlage], numbers: Mapping[str, str], findings: list[Finding]
) -> Iterator[BundleFile]:
    """The files of each pupil; those in bodies beside a dossier came out of that dossier."""
    inside: dict[str, int] = dict.fromkeys(numbers, 0)
    for one in bijlagen:
        if one.in_body and one.key in inside and one.file.base != AANVULLING:
            inside[one.key] += 1
        else:
            yield one.of(numbers.get(one.key, one.key))
    findings.extend(kinds.IN_DOSSIER.at(shown(key), count=inside[key]) for key in inside)


def _take(export: Export, names: tuple[str, ...], take: _Take) -> None:
    """Take in each document that has one of *names*."""
    rest = []
    for naam, document in export.documenten:
        waarden = _whole(document)
        if any(one in waarden for one in names):
            take(naam, waarden)
        else:
            rest.append((naam, document))
    export.documenten[:] = rest


def _whole(document: object) -> dict[str, object]:
    """A document as an answer; a list of pupils without anything around it is one too."""
    if isinstance(document, dict):
        return document
    pupils = document if isinstance(document, list) else []
    is_answer = pupils and all(isinstance(one, dict) and one.keys() >= _PUPIL for one in pupils)
    return {LEERLINGEN: pupils} if is_answer else {}


def _leave_signatures(export: Export) -> None:
    signed = [one for one in export.documenten if is_signature(one[1])]
    export.findings.extend(kinds.SIGNATURE.at(shown(naam)) for naam, _ in signed)
    export.documenten[:] = [one for one in export.documenten if one not in signed]
