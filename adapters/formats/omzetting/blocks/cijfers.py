"""The marks on the pupil's reports."""

from collections.abc import Sequence
from datetime import date

from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.facts import Facts
from gateway.domain.dossier import (
    Cijferlijst,
    CijferlijstGroep,
    Cijferlijstlijst,
    CijferlijstTypelijst,
    Onderdeel,
    Score,
)

_Rapport = tuple[str | None, date | None, str]


def cijferlijstlijst_of(rows: Sequence[Facts]) -> Cijferlijstlijst | None:
    """One list of marks for each report: the rows of one period, date and year."""
    reports: dict[_Rapport, dict[str, list[Facts]]] = {}
    for row in rows:
        vak, jaargroep = row.line("vak"), row.code("jaargroep", mapping.JAARGROEP)
        if vak is None or jaargroep is None:
            row.note(kinds.INCOMPLETE_ROW, what="het vak of het leerjaar")
            continue
        rapport = (row.line("periode"), row.day("datum"), jaargroep)
        reports.setdefault(rapport, {}).setdefault(vak, []).append(row)
    lists = tuple(one for key, vakken in reports.items() if (one := _cijferlijst(key, vakken)))
    return Cijferlijstlijst(cijferlijst=lists) if lists else None


def _cijferlijst(rapport: _Rapport, vakken: dict[str, list[Facts]]) -> Cijferlijst | None:
    groepen = tuple(groep for naam, rows in vakken.items() if (groep := _groep(naam, rows)))
    if not groepen:
        return None
    periode, datum, jaargroep = rapport
    return Cijferlijst(
        cijferlijstTypelijst=CijferlijstTypelijst(groep=groepen),
        afnamedatum=datum,
        jaargroep=jaargroep,
        periode=periode,
    )


def _groep(naam: str, rows: list[Facts]) -> CijferlijstGroep | None:
    whole = [row for row in rows if not row.has("onderdeel")]
    scores = tuple(score for row in whole if (score := _score(row)))
    if not scores:
        rows[0].note(kinds.INCOMPLETE_ROW, what="het cijfer voor het hele vak")
        return None
    parts = [row for row in rows if row.has("onderdeel")]
    return CijferlijstGroep(
        naam=naam,
        onderdeel=tuple(
            Onderdeel(naam=row.line("onderdeel") or "", score=score)
            for row in parts
            if (score := _score(row))
        ),
        score=scores,
    )


def _score(row: Facts) -> Score | None:
    waarde, kwalificatie = row.line("cijfer"), row.line("kwalificatie")
    if waarde is None and kwalificatie is None:
        return None
    return Score(waarde=waarde, kwalificatie=kwalificatie)
