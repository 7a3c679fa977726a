"""
OSO dossiers that lie in an export: each is what its pupil's dossier begins with.

What the other files say goes before it, for those were gathered for this very conversion; what
they leave out stays as the dossier has it. So nothing in it is lost (docs/adr/0005).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime, time
from typing import Final

from adapters.formats import oso_kinds
from adapters.formats.omzetting.bekend import cells_of, kandidaat_of
from adapters.formats.omzetting.facts import Cell
from adapters.formats.omzetting.joining import Match, Register
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.kinds import BY_NAME, OTHER_PERSON
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.omgeving import Omgeving
from adapters.formats.omzetting.sources import Export
from adapters.formats.oso_dossiers import Dossierbestand
from adapters.formats.oso_newest import Keus, newest
from adapters.formats.oso_stukken import Stuk
from gateway.domain.dossier import Dossier, Huidigeschool
from gateway.domain.dossier_id import dossier_id
from gateway.domain.findings import Finding
from gateway.domain.heading import status_of
from gateway.domain.identifiers import Brin, Vestiging
from gateway.domain.merging.bekende import Bekende
from gateway.domain.merging.changes import (
    ADDED_TO_LIST,
    NOW_SECRET,
    REPLACED,
    STILL_SECRET,
)
from gateway.domain.merging.dossiers import merged
from gateway.domain.overstapdossier import Kop, Overstapdossier, SchoolVerwijzing, Software
from gateway.domain.schooljaar import schooljaar

_NO_DIGEST: Final = "0" * 64
_SAID: Final = {
    REPLACED: oso_kinds.DIFFERS,
    ADDED_TO_LIST: oso_kinds.ADDED_TO,
    NOW_SECRET: NOW_SECRET,
    STILL_SECRET: STILL_SECRET,
}


def with_dossiers(
    kandidaten: Sequence[Kandidaat], export: Export, las: Las
) -> tuple[Kandidaat, ...]:
    """*kandidaten*, each with the OSO dossier that is theirs, and those whom only one names."""
    if not export.stukken:
        return tuple(kandidaten)
    register = Register(tuple(kandidaten))
    alone = (_placed(keus, register, export, las) for keus in newest(export.stukken))
    return (*kandidaten, *(kandidaat for kandidaat in alone if kandidaat))


def completed(
    kandidaat: Kandidaat, made: Overstapdossier | None, omgeving: Omgeving
) -> Overstapdossier | None:
    """What was *made* of the other files, put onto the OSO dossier of the pupil."""
    stuk = kandidaat.stuk
    found = stuk.opened(omgeving.upgrade) if stuk else None
    if stuk is None or found is None or found.dossier is None or made is None:
        return made
    kop = replace(made.kop, status=status_of(found.dossier))
    aanvulling = found.overstapdossier.aanvulling if found.overstapdossier else None
    school = _presented(found.dossier.huidigeschool, made.dossier.huidigeschool)
    if school != found.dossier.huidigeschool:
        notice = oso_kinds.SCHOOL_DIFFERS.at("dossier/huidigeschool", bron=stuk.bron)
        kandidaat.findings.append(notice)
    dossier = replace(found.dossier, huidigeschool=school)
    base = Overstapdossier(kop=kop, dossier=dossier, aanvulling=aanvulling)
    together, changes = merged(base, made, sha256=_NO_DIGEST)
    kandidaat.findings.extend(_told(changes, stuk))
    return _headed(_as_marked(together or base, found.dossier), made, omgeving)


def _headed(whole: Overstapdossier, made: Overstapdossier, omgeving: Omgeving) -> Overstapdossier:
    kop = replace(
        made.kop,
        status=whole.kop.status,
        soort=whole.dossier.metadata.overstap or made.kop.soort,
        bestemming=made.kop.bestemming or omgeving.school.keuze.bestemming or (),
    )
    return replace(whole, kop=kop)


def _presented(own: Huidigeschool, school: Huidigeschool) -> Huidigeschool:
    """The school as its school file presents it; what that leaves out is as in the dossier."""
    said = {one.name: getattr(school, one.name) for one in fields(school)}
    filled = {naam: value for naam, value in said.items() if value not in (None, ())}
    return replace(own, **{**filled, "leerling": own.leerling})


def _as_marked(whole: Overstapdossier, dossier: Dossier) -> Overstapdossier:
    """*whole* without marks of what goes along, where the dossier had none for what is in it."""
    if dossier.metadata.categorie_uitlevering is not None:
        return whole
    metadata = replace(whole.dossier.metadata, categorie_uitlevering=None)
    return replace(whole, dossier=replace(whole.dossier, metadata=metadata))


def _placed(keus: Keus, register: Register, export: Export, las: Las) -> Kandidaat | None:
    """Give a dossier to its pupil; gives the pupil whom no other file names."""
    read = keus.stuk.opened(export.upgrade)
    findings = (*keus.findings, *read.findings, *_head_left(read))
    match = _whose(keus.stuk, read.dossier, register)
    if len(match.kandidaten) > 1:
        export.findings.append(oso_kinds.SEVERAL.at(keus.stuk.bron))
        return None
    dossier = None if keus.refused else read.dossier
    known = match.kandidaten[0] if match.kandidaten else None
    alone = _alone(dossier, keus.stuk, export, las) if dossier and known is None else None
    whose = known or alone
    (whose.findings if whose else export.findings).extend(findings)
    if dossier and known:
        known.findings.extend([BY_NAME.at(keus.stuk.bron)] if match.by_name else [])
        _give(known, dossier, keus.stuk)
    return alone


def _whose(stuk: Stuk, dossier: Dossier | None, register: Register) -> Match:
    """By the key of the LAS and the PGN, else by name and date of birth."""
    texts = {"leerlingnummer": stuk.leerlingid, "pgn": stuk.pgn}
    if dossier is not None:
        leerling = dossier.huidigeschool.leerling
        born = leerling.geboortedatum.isoformat() if leerling.geboortedatum else ""
        names = {"roepnaam": leerling.roepnaam or "", "achternaam": leerling.achternaam}
        texts |= {**names, "voornamen": " ".join(leerling.voornaam), "geboortedatum": born}
    cells = {naam: Cell(stuk.bron, naam, text) for naam, text in texts.items() if text}
    return register.whose(cells, names_are_pupils=True)


def _alone(dossier: Dossier, stuk: Stuk, export: Export, las: Las) -> Kandidaat | None:
    """The pupil whom only an OSO dossier names; none where it has no key of the LAS."""
    if not stuk.leerlingid:
        export.findings.append(oso_kinds.NO_KEY.at(stuk.bron))
        return None
    bekende = _bekende(dossier, stuk.leerlingid)
    kandidaat = kandidaat_of(bekende, dict(cells_of(bekende)), las)
    kandidaat.stuk = stuk
    return kandidaat


def _give(kandidaat: Kandidaat, dossier: Dossier, stuk: Stuk) -> None:
    """Give a dossier to its pupil, unless both its name and its birth date are another's."""
    bekende = _bekende(dossier, kandidaat.leerlingid or kandidaat.key)
    cells = dict(cells_of(bekende))
    named = [naam for naam in ("achternaam", "geboortedatum") if naam in cells]
    if len(named) > 1 and all(kandidaat.differs(naam, cells[naam]) for naam in named):
        kandidaat.findings.append(OTHER_PERSON.at(stuk.bron))
        return
    kandidaat.stuk = stuk
    if kandidaat.bekende is None:
        kandidaat.bekende = bekende
        kandidaat.cells = {**cells, **kandidaat.cells}


def _bekende(dossier: Dossier, leerlingid: str) -> Bekende:
    """Who the pupil of a dossier is, whom the school of this export calls *leerlingid*."""
    school, metadata = dossier.huidigeschool, dossier.metadata
    afzender = SchoolVerwijzing(brin=school.brincode, vestiging=school.vestigingscode)
    vestiging = Vestiging(Brin(school.brincode), school.vestigingscode)
    kop = Kop(
        dossierId=dossier_id(vestiging, schooljaar(metadata.datum), leerlingid),
        versie=1,
        soort=metadata.overstap or "",
        status=status_of(dossier),
        afzender=afzender,
        opgesteld=datetime.combine(metadata.datum, time(), UTC),
        software=Software(naam=metadata.pakketnaam, versie=metadata.pakketversie),
    )
    return Bekende.of(Overstapdossier(kop=kop, dossier=dossier))


def _head_left(read: Dossierbestand) -> Iterator[Finding]:
    if read.overstapdossier is not None:
        yield oso_kinds.HEAD_LEFT.at(read.bron)


def _told(changes: Iterable[Finding], stuk: Stuk) -> Iterator[Finding]:
    """What the merging changed, in the words that fit here; what was only added needs none."""
    for one in changes:
        if kind := _SAID.get(one.kind):
            yield kind.at(one.path, one.line, **{**one.facts, "bron": stuk.bron})
