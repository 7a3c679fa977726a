"""The people around the pupil: carers, the institution that stands in for them, the doctor."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from adapters.formats.naming import folded
from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.blocks.adressen import (
    adreslijst_of,
    communicatielijst_of,
    is_abroad,
)
from adapters.formats.omzetting.facts import Facts
from gateway.domain.dossier import (
    Adreslijst,
    Communicatie,
    Communicatielijst,
    Instelling,
    Persoon,
    Verzorger,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verantwoordelijken:
    """Who is responsible for the pupil: carers, or an institution."""

    verzorgers: tuple[Verzorger, ...]
    instelling: Instelling | None
    aansprakelijk: bool | None


def verantwoordelijken_of(pupil: Facts, rows: Sequence[Facts]) -> Verantwoordelijken:
    """The carers and institution in *rows*, and whether the carers are answerable."""
    people = [row for row in rows if not _is_institution(row)]
    verzorgers = tuple(filter(None, (_verzorger(row, pupil) for row in people)))
    institutions = [row for row in rows if _is_institution(row)]
    for row in institutions[1:]:
        row.note(kinds.ONLY_ONE, what="instelling")
    instelling = _instelling(institutions[0]) if institutions else None
    stated = pupil.flag("aansprakelijk")
    if stated is None and (verzorgers or instelling):
        stated = instelling is None
    return Verantwoordelijken(verzorgers=verzorgers, instelling=instelling, aansprakelijk=stated)


def huisarts_of(pupil: Facts) -> Persoon | None:
    """The general practitioner, where the list names one."""
    naam = pupil.line("huisarts")
    if naam is None:
        return None
    doctor = pupil.renamed("huisarts_")
    return Persoon(
        achternaam=naam,
        adreslijst=adreslijst_of(doctor),
        communicatielijst=_at_work(communicatielijst_of(doctor, hidden=False)),
    )


def _is_institution(row: Facts) -> bool:
    return row.has("instelling") and not row.has("achternaam")


def _verzorger(row: Facts, pupil: Facts) -> Verzorger | None:
    achternaam, wettelijk = row.line("achternaam"), row.flag("wettelijk")
    if achternaam is None or wettelijk is None:
        what = (
            "de achternaam" if achternaam is None else "of dit de wettelijk vertegenwoordiger is"
        )
        row.note(kinds.INCOMPLETE_ROW, what=what)
        return None
    adres, geheim = _adres_of_carer(row, pupil)
    overlijdensdatum = row.day("overlijdensdatum")
    return Verzorger(
        voornaam=tuple((row.line("voornamen") or "").split()),
        voorletters_1=row.initials("voorletters"),
        voorvoegsel=row.line("voorvoegsel"),
        achternaam=achternaam,
        roepnaam=row.line("roepnaam"),
        geslacht=_geslacht(row),
        adresgeheim=geheim,
        adreslijst=adres,
        communicatielijst=communicatielijst_of(row, hidden=bool(geheim)),
        relatietotkind=row.code("relatie", mapping.RELATIE),
        overleden=True if overlijdensdatum else row.flag("overleden"),
        overlijdensdatum=overlijdensdatum,
        wettigevertegenwoordiger=wettelijk,
        iban=(row.line("iban") or "").replace(" ", "").upper() or None,
    )


def _geslacht(row: Facts) -> int | None:
    code = row.code("geslacht", mapping.GESLACHT_VERZORGER)
    return int(code) if code else None


def _adres_of_carer(row: Facts, pupil: Facts) -> tuple[Adreslijst | None, bool | None]:
    """
    The address of a carer, and whether it is secret.

    That it is not secret is never assumed. Where the pupil's is, or may be, that of a carer in
    the same house betrays it, whatever the list says.
    """
    geheim = row.flag("adresgeheim")
    adres = None if geheim or is_abroad(row) else adreslijst_of(row)
    if adres is None:
        return None, geheim
    is_open = pupil.quiet().flag("adresgeheim") is False
    if (is_open and _house(row) == _house(pupil)) or (
        geheim is False and (is_open or _is_elsewhere(row, pupil))
    ):
        return adres, geheim
    row.note(kinds.UNSURE_CARER if is_open else kinds.HIDDEN_CARER)
    return None, None if is_open else True


def _is_elsewhere(row: Facts, pupil: Facts) -> bool:
    """Whether a carer has another house; where that of the pupil is kept secret, any may be it."""
    home = _house(pupil)
    is_told = any(home) or pupil.quiet().flag("adresgeheim") is None
    return is_told and _house(row) != home


def _house(facts: Facts) -> tuple[str, str]:
    """Postcode and first number of an address, however they are written."""
    whole = facts.line("huisnummer") or facts.line("adres") or ""
    return folded(facts.line("postcode") or ""), (re.findall(r"\d+", whole) or [""])[0]


def _instelling(row: Facts) -> Instelling:
    return Instelling(
        naam=row.line("instelling") or "",
        adreslijst=adreslijst_of(row),
        communicatielijst=_at_work(communicatielijst_of(row, hidden=False)),
    )


def _at_work(lijst: Communicatielijst | None) -> Communicatielijst | None:
    """The same numbers, as those of a place of work."""
    if lijst is None:
        return None
    numbers = tuple(
        Communicatie(soort=one.soort, aanduiding="werk", nummer=one.nummer, geheim=one.geheim)
        for one in lijst.communicatie
    )
    return Communicatielijst(communicatie=numbers)
