"""The years of the pupil at school."""

from datetime import date

from adapters.formats.naming import folded
from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.facts import Facts
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.omgeving import Omgeving
from gateway.domain.dossier import Schoolloopbaan, Schoolloopbaanlijst


def schoolloopbaanlijst_of(kandidaat: Kandidaat, omgeving: Omgeving) -> Schoolloopbaanlijst | None:
    """All years in the order of time; at least this year, from the group that the pupil is in."""
    rows = kandidaat.rows("schoolloopbaan")
    jaren = [jaar for row in rows if (jaar := _jaar(row, omgeving))]
    has_this_year = any(jaar.schooljaar == omgeving.schooljaar for jaar in jaren)
    if not has_this_year and kandidaat.bekende is None:
        jaren += filter(None, [_this_year(kandidaat.facts, omgeving)])
    if not rows:
        kandidaat.facts.note(kinds.ONLY_THIS_YEAR)
    if not jaren:
        return None
    return Schoolloopbaanlijst(schoolloopbaan=tuple(sorted(jaren, key=_order)))


def _order(jaar: Schoolloopbaan) -> tuple[str, date, str]:
    return jaar.schooljaar, jaar.begindatum or date.min, jaar.jaargroep


def _jaar(row: Facts, omgeving: Omgeving) -> Schoolloopbaan | None:
    schooljaar, groep = row.schooljaar("schooljaar"), row.line("groep")
    brin, jaargroep = row.brin("brin"), row.code("jaargroep", mapping.JAARGROEP)
    if not row.has("jaargroep"):
        jaargroep = _in_name(groep or "")
    parts = (("het schooljaar", schooljaar), ("de groep", groep), ("het leerjaar", jaargroep))
    missing = [what for what, value in (*parts, ("het BRIN", brin)) if value is None]
    if schooljaar is None or groep is None or jaargroep is None or brin is None:
        row.note(kinds.INCOMPLETE_ROW, what=" en ".join(missing))
        return None
    own = omgeving.afzender.vestiging if brin == omgeving.afzender.brin else "00"
    own = row.quiet().vestiging("brin") or own
    return Schoolloopbaan(
        schooljaar=schooljaar,
        groepscode=groep,
        groepsnaam=row.line("groepsnaam"),
        jaargroep=jaargroep,
        begindatum=row.day("begindatum"),
        einddatum=row.day("einddatum"),
        brincode=brin,
        vestigingscode=row.vestiging("vestiging") or own,
        schoolsoort=row.line("schoolsoort"),
        schooltype=row.line("schooltype"),
    )


def _in_name(groep: str) -> str | None:
    """The year that the name of a group is; a letter alone names the group, not its year."""
    name = folded(groep)
    return None if len(name) == 1 and name.isalpha() else mapping.JAARGROEP.get(name)


def _this_year(facts: Facts, omgeving: Omgeving) -> Schoolloopbaan | None:
    groep, jaargroep = facts.line("groep"), facts.code("jaargroep", mapping.JAARGROEP)
    groepscode = facts.line("groepscode") or groep
    if groepscode is None or jaargroep is None:
        return None
    return Schoolloopbaan(
        schooljaar=omgeving.schooljaar,
        groepscode=groepscode,
        groepsnaam=groep,
        jaargroep=jaargroep,
        brincode=omgeving.afzender.brin,
        vestigingscode=omgeving.afzender.vestiging,
        schoolsoort=omgeving.school.soort,
        schooltype=omgeving.school.type,
    )
