"""Of which school and school year an export is."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from adapters.formats.doorstroomtoets import Ketenbericht
from adapters.formats.doorstroomtoets_kinds import OTHER_YEAR as KETEN_OTHER_YEAR
from adapters.formats.edexml import Edexml
from adapters.formats.kinds import SCHOOL_OTHER
from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.sources import Export
from adapters.formats.oso_kinds import EARLIER_YEAR
from adapters.formats.oso_kinds import OTHER_YEAR as STUK_OTHER_YEAR
from adapters.formats.oso_stukken import Stuk
from adapters.formats.school_file import Schoolbestand
from gateway.domain.dossier_id import dossier_id
from gateway.domain.errors import Misused
from gateway.domain.identifiers import Brin, Vestiging
from gateway.domain.merging.bekende import Bekende
from gateway.domain.overstapdossier import SchoolVerwijzing
from gateway.domain.schooljaar import schooljaar

_SCHOOL: Final = re.compile("[0-9]{2}[A-Z]{2}[0-9]{2}")


def sender_of(school: Schoolbestand, export: Export) -> SchoolVerwijzing:
    """The school that hands over; raises Misused where nothing says which it is."""
    known = [(one.brin, one.vestiging) for one in export.edexml if one.brin]
    known += [
        (one.school[:4], one.school[4:]) for one in export.stukken if _SCHOOL.fullmatch(one.school)
    ]
    brin = school.brin or (known[0][0] if known else None)
    if brin is None:
        raise Misused(kinds.NO_SCHOOL.at(school.bron))
    found = next((vestiging for other, vestiging in known if other == brin), "00")
    return SchoolVerwijzing(brin=brin, vestiging=school.vestiging or found)


def only_of(sender: SchoolVerwijzing, export: Export) -> str | None:
    """
    Keep in *export* what is of the *sender* and of the newest school year in it; report the rest.

    Gives that school year, None where no EDEXML says it.
    """
    own = [edexml for edexml in export.edexml if _is_of(sender, edexml)]
    newest = max((edexml.schooljaar for edexml in own), default="")
    kept: list[Edexml] = []
    for edexml in export.edexml:
        if not _is_of(sender, edexml):
            export.findings.append(SCHOOL_OTHER.at(edexml.bron))
        elif edexml.schooljaar != newest:
            export.findings.append(kinds.SECOND_YEAR.at(edexml.bron))
        else:
            kept.append(edexml)
    export.edexml = kept
    foreign = [uwlr for uwlr in export.uwlr if uwlr.brin not in ("", sender.brin)]
    export.findings.extend(SCHOOL_OTHER.at(uwlr.bron) for uwlr in foreign)
    export.uwlr = [uwlr for uwlr in export.uwlr if uwlr.brin in ("", sender.brin)]
    return newest or None


def only_keten_of(sender: SchoolVerwijzing, schooljaar: str, export: Export) -> None:
    """Keep of the messages about the doorstroomtoets those of the school and of this year."""
    kept: list[Ketenbericht] = []
    for one in export.keten:
        if one.brin and (one.brin, one.vestiging) != (sender.brin, sender.vestiging):
            export.findings.append(SCHOOL_OTHER.at(one.bron))
        elif one.schooljaar and one.schooljaar != schooljaar:
            export.findings.append(KETEN_OTHER_YEAR.at(one.bron, expected=schooljaar))
        else:
            kept.append(one)
    export.keten = kept


def only_stukken_of(sender: SchoolVerwijzing, jaar: str, export: Export) -> None:
    """Keep of the OSO dossiers those of the school that were made this school year."""
    kept: list[Stuk] = []
    for one in export.stukken:
        if one.school != sender.brin + sender.vestiging:
            export.findings.append(SCHOOL_OTHER.at(one.bron))
        elif _is_of_other_year(one, jaar):
            export.findings.append(STUK_OTHER_YEAR.at(one.bron, expected=jaar))
        else:
            kept.append(one)
    export.stukken = kept


def _is_of_other_year(stuk: Stuk, jaar: str) -> bool:
    return stuk.schooljaar not in ("", jaar)


def jaar_of_dossiers(
    sender: SchoolVerwijzing, export: Export, known: Sequence[Bekende], today: date
) -> str | None:
    """The school year where no EDEXML says it: of dossiers before, else of those in *export*."""
    own = [one for one in export.stukken if one.school == sender.brin + sender.vestiging]
    jaren = {one.schooljaar for one in own} - {""}
    school = Vestiging(Brin(sender.brin), sender.vestiging)
    told = {one.schooljaar for one in export.keten}
    for jaar in sorted(jaren | told, reverse=True):
        if any(one.dossierId == dossier_id(school, jaar, one.leerlingid or "") for one in known):
            return jaar
    newest, expected = max(jaren, default=None), schooljaar(today)
    if newest and newest != expected:
        found = EARLIER_YEAR.at(own[0].bron, found=newest, expected=expected)
        export.findings.append(found)
    return newest


def schooljaar_of(newest: str | None, today: date, export: Export, las: Las) -> str:
    """The school year of the export; that it is not the one we are in is reported."""
    expected = schooljaar(today)
    if newest and newest != expected:
        bron = export.edexml[0].bron
        export.findings.append(kinds.OTHER_YEAR.at(bron, found=newest, expected=expected))
    return newest or las.jaar(export, expected) or expected


def peildatum_of(export: Export, today: date) -> date:
    """The day on which a pupil must still be at the school."""
    return next((one.peildatum for one in export.edexml if one.peildatum), today)


def _is_of(sender: SchoolVerwijzing, edexml: Edexml) -> bool:
    return not edexml.brin or (edexml.brin, edexml.vestiging) == (sender.brin, sender.vestiging)
