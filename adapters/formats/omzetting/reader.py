"""From a bundle that a school gathered out of its LAS to overstapdossiers of who leaves."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

from adapters.formats.bundle import Bundle, gather
from adapters.formats.kinds import SCHOOL_NO_SUCH_PUPIL
from adapters.formats.naming import shown
from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.bekend import told_of_known
from adapters.formats.omzetting.blocks.dossier import overstapdossier_of
from adapters.formats.omzetting.dossiers import completed
from adapters.formats.omzetting.gathering import gathered
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.leaving import leavers_of
from adapters.formats.omzetting.omgeving import Omgeving
from adapters.formats.omzetting.schooling import (
    jaar_of_dossiers,
    only_keten_of,
    only_of,
    only_stukken_of,
    schooljaar_of,
    sender_of,
)
from adapters.formats.omzetting.sources import Export, refuse_messages, school_in, sorted_out
from adapters.formats.omzetting.telling import told
from adapters.formats.school_file import Schoolbestand
from gateway.domain.errors import Misused, Unreadable
from gateway.domain.findings import Finding
from gateway.domain.merging.bekende import Bekende
from gateway.domain.overstapdossier import Software
from gateway.domain.translation import Conversion, OneByOne, Read, Reading, Upgrade


def reader_of(las: Las, upgrade: Upgrade | None = None) -> Read:
    """
    How the exports of *las* are read: one conversion for each pupil who leaves.

    OSO dossiers of older editions in them are brought over by *upgrade*.
    """

    def read(
        paths: tuple[Path, ...],
        school: Path | None,
        moment: datetime,
        *,
        known: Sequence[Bekende] = (),
    ) -> Reading:
        """
        One conversion for each pupil who leaves, out of the files at *paths*.

        Of the pupils *known* from earlier dossiers there is one where the files say anything.

        Raises Misused or Unreadable where there is no school file, or no pupil at all.
        """
        bundle = gather(paths)
        schoolbestand, noted = _school(bundle, school)
        export = sorted_out(bundle)
        export.findings.extend(noted)
        export.upgrade = upgrade
        return _reading(export, schoolbestand, las, moment, known=known)

    return read


def _school(bundle: Bundle, path: Path | None) -> tuple[Schoolbestand, tuple[Finding, ...]]:
    """The school file; where there is none, what could not be taken in may tell why."""
    try:
        return school_in(bundle, path)
    except Misused as refusal:
        raise Misused(*bundle.findings, *refusal.findings) from None


def _reading(
    export: Export,
    school: Schoolbestand,
    las: Las,
    moment: datetime,
    *,
    known: Sequence[Bekende],
) -> Reading:
    sender = sender_of(school, export)
    newest = only_of(sender, export)
    today = moment.date()
    jaar = None if newest else jaar_of_dossiers(sender, export, known, today)
    schooljaar = jaar or schooljaar_of(newest, today, export, las)
    only_keten_of(sender, schooljaar, export)
    only_stukken_of(sender, schooljaar, export)
    las.eigen(export, sender, schooljaar)
    refuse_messages(export)
    kandidaten = gathered(export, school, las, known)
    edexml, leerlingen = las.vindplaatsen.edexml, las.vindplaatsen.leerlingen
    if not kandidaten:
        none = kinds.NO_PUPILS.at(waar=", of ".join(filter(None, (edexml, leerlingen))))
        raise Unreadable(*told([none, *export.findings], las))
    if edexml and newest is None and not known and not export.stukken:
        export.findings.append(kinds.NO_EDEXML.at(edexml=edexml))
    omgeving = Omgeving(
        las=las,
        school=school,
        afzender=sender,
        schooljaar=schooljaar,
        moment=moment,
        software=Software(naam="Overstap", versie=version("overstap")),
        lijsten=frozenset(export.onderwerpen),
        upgrade=export.upgrade,
    )
    leavers = leavers_of(kandidaten, omgeving, export)
    export.findings.extend(_of_the_school(kandidaten, leavers, omgeving))
    conversions = OneByOne(leavers, partial(_made, omgeving))
    return Reading(conversions=conversions, findings=told(export.findings, las))


def _made(omgeving: Omgeving, kandidaat: Kandidaat) -> Conversion:
    refused = kandidaat.refused
    made = None if refused else overstapdossier_of(kandidaat, omgeving)
    if made is None:
        kandidaat.results()  # what is wrong with them is told all the same
    dossier = completed(kandidaat, made, omgeving)
    noted = kandidaat.findings
    findings = told(told_of_known(noted) if kandidaat.bekende else noted, omgeving.las)
    naam = kandidaat.leerlingid or kandidaat.key
    return Conversion(leerling=naam, overstapdossier=dossier, findings=findings)


def _of_the_school(
    kandidaten: tuple[Kandidaat, ...], leavers: tuple[Kandidaat, ...], omgeving: Omgeving
) -> Iterator[Finding]:
    if not leavers:
        added = any(kandidaat.bekende for kandidaat in kandidaten)
        yield kinds.NOTHING_NEW.at() if added else kinds.NO_LEAVERS.at()
    known = {kandidaat.leerlingid or kandidaat.key for kandidaat in kandidaten}
    for key in sorted(set(omgeving.school.leerlingen) - known):
        yield SCHOOL_NO_SUCH_PUPIL.at(omgeving.school.bron, key=shown(key))
