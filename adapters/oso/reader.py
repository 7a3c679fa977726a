"""From files that hold OSO dossiers to overstapdossiers: each dossier as it is, under a head."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

from adapters.formats.bundle import Bundle, gather
from adapters.formats.kinds import SCHOOL_MISSING, SCHOOL_NO_SUCH_PUPIL, SCHOOL_OTHER
from adapters.formats.naming import shown
from adapters.formats.omzetting.sources import school_in
from adapters.formats.oso_dossiers import Dossierbestand, placed
from adapters.formats.oso_kinds import EARLIER_YEAR, NO_DOSSIERS, NO_KEY
from adapters.formats.oso_newest import Keus, newest
from adapters.formats.school_file import Keuze, Schoolbestand
from adapters.oso.stapel import Stapel, stapel_of
from gateway.domain import heading
from gateway.domain.dossier import Dossier
from gateway.domain.errors import Misused, Refused, Unreadable
from gateway.domain.findings import Finding
from gateway.domain.identifiers import Brin, Vestiging
from gateway.domain.merging.bekende import Bekende, Bekenden
from gateway.domain.overstapdossier import Kop, Overstapdossier, Software
from gateway.domain.schooljaar import schooljaar
from gateway.domain.translation import Conversion, OneByOne, Reading, Upgrade


@dataclass(frozen=True, slots=True, kw_only=True)
class Omgeving:
    """What the dossiers of one reading share; there may be no school file."""

    school: Schoolbestand | None
    moment: datetime
    upgrade: Upgrade | None
    known: Bekenden

    def keuze(self, leerlingid: str | None) -> Keuze:
        """What the school chose for this pupil alone."""
        return self.school.leerlingen.get(leerlingid or "", Keuze()) if self.school else Keuze()

    def bestemming(self, leerlingid: str | None) -> tuple[Vestiging, ...]:
        """The schools that the dossier of this pupil is for; none where any may take it on."""
        own = self.keuze(leerlingid).bestemming
        general = self.school.keuze.bestemming if self.school else None
        chosen = own if own is not None else general or ()
        return tuple(Vestiging(Brin(one.brin), one.vestiging) for one in chosen)


def read(
    paths: tuple[Path, ...],
    school: Path | None,
    moment: datetime,
    *,
    known: Sequence[Bekende] = (),
    upgrade: Upgrade | None = None,
) -> Reading:
    """
    One conversion for each pupil of whom the files at *paths* hold a dossier.

    A school file is not needed: the dossier says of which school it is. Raises Unreadable where
    there is no dossier at all, Misused where a path or the school file is no use.
    """
    bundle = gather(paths)
    schoolbestand, noted = _school(bundle, school)
    stapel = stapel_of(bundle)
    findings = [*noted, *stapel.findings]
    if not stapel.stukken:
        raise Unreadable(NO_DOSSIERS.at(), *findings)
    omgeving = Omgeving(
        school=schoolbestand, moment=moment, upgrade=upgrade, known=Bekenden(known)
    )
    keuzes = newest(stapel.stukken)
    findings += _nobodys(schoolbestand, keuzes)
    findings += _of_an_earlier_year(stapel, moment.date())
    going = tuple(
        keus for keus in keuzes if omgeving.keuze(keus.stuk.leerlingid).overstap is not False
    )
    conversions = OneByOne(going, partial(_converted, omgeving))
    return Reading(conversions=conversions, findings=tuple(findings))


def _school(bundle: Bundle, path: Path | None) -> tuple[Schoolbestand | None, tuple[Finding, ...]]:
    try:
        return school_in(bundle, path)
    except Misused as refusal:
        if any(finding.kind is not SCHOOL_MISSING for finding in refusal.findings):
            raise
        return None, ()


def _nobodys(school: Schoolbestand | None, keuzes: tuple[Keus, ...]) -> Iterator[Finding]:
    """Reports the pupils whom the school file names and of whom there is no dossier."""
    known = {keus.stuk.leerlingid for keus in keuzes}
    for key in sorted(set(school.leerlingen) - known) if school else ():
        yield SCHOOL_NO_SUCH_PUPIL.at(school.bron if school else "", key=shown(key))


def _of_an_earlier_year(stapel: Stapel, today: date) -> Iterator[Finding]:
    """Reports where the newest of the dossiers was not made this school year."""
    found, expected = (
        max((one.schooljaar for one in stapel.stukken), default=""),
        schooljaar(today),
    )
    if found and found < expected:
        bron = next(one.bron for one in stapel.stukken if one.schooljaar == found)
        yield EARLIER_YEAR.at(bron, found=found, expected=expected, las="het LAS")


def _converted(omgeving: Omgeving, keus: Keus) -> Conversion:
    stuk = keus.stuk
    found = stuk.opened(omgeving.upgrade)
    made, findings = None, (*keus.findings, *found.findings)
    if found.dossier is not None and not keus.refused:
        try:
            made = _as_known(_wrapped(found, found.dossier, omgeving), omgeving.known)
        except Refused as refusal:
            findings = (*findings, *placed(map(_by_this_way, refusal.findings), stuk.bron))
    naam = stuk.leerlingid or stuk.bron
    return Conversion(leerling=naam, overstapdossier=made, findings=findings)


def _wrapped(found: Dossierbestand, dossier: Dossier, omgeving: Omgeving) -> Overstapdossier:
    """The overstapdossier that was there, else the dossier under a head of its own."""
    school, own = omgeving.school, dossier.huidigeschool
    if school and school.brin and school.brin != own.brincode:
        raise Refused(SCHOOL_OTHER.at("huidigeschool/brincode"))
    if school and school.vestiging and school.vestiging != own.vestigingscode:
        raise Refused(SCHOOL_OTHER.at("huidigeschool/vestigingscode"))
    if found.overstapdossier is not None:
        return found.overstapdossier
    return Overstapdossier(kop=_kop(dossier, omgeving), dossier=dossier)


def _as_known(made: Overstapdossier, known: Bekenden) -> Overstapdossier:
    """*made* under the id of the dossier that went before, where there is one of this pupil."""
    bekende = known.of(made.dossier.huidigeschool.leerling)
    if bekende is None:
        return made
    return replace(made, kop=replace(made.kop, dossierId=bekende.dossierId))


def _kop(dossier: Dossier, omgeving: Omgeving) -> Kop:
    return heading.kop_of(
        dossier,
        bestemming=omgeving.bestemming(dossier.huidigeschool.leerling.leerlingid),
        opgesteld=omgeving.moment,
        software=Software(naam="Overstap", versie=version("overstap")),
    )


def _by_this_way(finding: Finding) -> Finding:
    """*finding* with the advice that fits here, where there is no option for an id."""
    return NO_KEY.at(finding.path) if finding.kind is heading.NO_LEERLINGID else finding
