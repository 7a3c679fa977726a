"""The advice of the school: the way to it, and what of it the 2019.1 data set can say."""

from collections.abc import Mapping
from dataclasses import dataclass

from adapters.formats.naming import folded
from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.facts import Facts
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.omgeving import Omgeving
from adapters.formats.school_file import Contact
from gateway.domain.dossier import Inzage, Overstapadvies
from gateway.domain.overstapdossier import Adviestraject, GegevenAdvies, Heroverweging

_LONGEST_POINTS = 280
_WITH_ADVICE = "POVO"


@dataclass(frozen=True, slots=True)
class Adviezen:
    """
    The codes of the advice: provisional and definitive.

    It is *verwacht* where a pupil leaves primary school; nobody else waits for one.
    """

    voorlopig: str | None
    definitief: str | None
    verwacht: bool = True

    @property
    def status(self) -> str:
        """The status of a dossier with this advice."""
        waits = self.voorlopig or self.verwacht
        return "definitief" if self.definitief or not waits else "voorlopig"

    @property
    def is_revised(self) -> bool:
        """Whether the definitive advice is another than the provisional one was."""
        return bool(self.voorlopig and self.definitief and self.voorlopig != self.definitief)


def adviezen_of(kandidaat: Kandidaat, omgeving: Omgeving) -> Adviezen:
    """The advice in codes, as the lists and the school file say."""
    facts, chosen = kandidaat.facts, omgeving.school.adviezen
    adviezen = Adviezen(
        voorlopig=advies_code(facts, "voorlopig_advies", chosen),
        definitief=advies_code(facts, "definitief_advies", chosen),
        verwacht=omgeving.soort(kandidaat) == _WITH_ADVICE,
    )
    given = facts.has("voorlopig_advies", "definitief_advies")
    if not given and adviezen.verwacht:
        facts.note(kinds.LACKS, what="het schooladvies", column="Definitief advies")
    elif adviezen.status == "voorlopig":
        facts.note(kinds.PROVISIONAL)
    return adviezen


def advies_code(facts: Facts, name: str, chosen: Mapping[str, str]) -> str | None:
    """The code of an advice in words; words with several meanings only by the school's choice."""
    words = folded(facts.line(name) or "")
    if words in chosen:
        return chosen[words]
    if codes := mapping.ADVIES_DUBBELZINNIG.get(words):
        facts.note(kinds.AMBIGUOUS_ADVICE, name, codes=codes)
        return None
    return facts.code(name, mapping.ADVIES)


def overstapadvies_of(
    kandidaat: Kandidaat, omgeving: Omgeving, adviezen: Adviezen
) -> Overstapadvies:
    """
    The block of the dossier.

    A definitive advice that differs from the provisional one is the revised advice of 2019.1,
    which stands beside the first.
    """
    facts, chosen = kandidaat.facts, omgeving.school.adviezen
    contact = _contact(kandidaat, omgeving)
    revised = adviezen.definitief if adviezen.is_revised else None
    return Overstapadvies(
        advies=adviezen.voorlopig if revised else adviezen.definitief or adviezen.voorlopig,
        wensouders=advies_code(facts, "wens_ouders", chosen),
        wensleerling=advies_code(facts, "wens_leerling", chosen),
        herzienadvies=revised,
        motivatie_herzienadvies=facts.text("heroverweging_motivering") if revised else None,
        profiel=facts.code("profiel", mapping.PROFIEL),
        argumentatie=facts.text("argumentatie"),
        contactnodig=contact.nodig,
        contactpersoon=contact.persoon,
        contacttelefoon=contact.telefoon,
        contactemail=contact.email,
        aandachtspunten=_points(facts),
    )


def _points(facts: Facts) -> str | None:
    points = facts.text("aandachtspunten")
    if points is None or len(points) <= _LONGEST_POINTS:
        return points
    facts.note(kinds.TOO_LONG, "aandachtspunten", limit=_LONGEST_POINTS)
    return points[:_LONGEST_POINTS].rstrip()


def _contact(kandidaat: Kandidaat, omgeving: Omgeving) -> Contact:
    """Whom to call: the pupil's own part of the school file, else the list, else the school."""
    own, school = omgeving.keuze(kandidaat).contact, omgeving.algemeen(kandidaat).contact
    facts = kandidaat.facts
    asked = (own.nodig, facts.flag("contact_nodig"), school.nodig)
    nodig = next((answer for answer in asked if answer is not None), None)
    if nodig is None:
        facts.note(kinds.LACKS, what="of contact nodig is", column="Contact nodig")
    if not nodig:
        return Contact(nodig=nodig)
    return Contact(
        nodig=nodig,
        persoon=own.persoon or facts.line("contactpersoon") or school.persoon,
        telefoon=own.telefoon or facts.phone("contacttelefoon") or school.telefoon,
        email=own.email or facts.line("contactemail") or school.email,
    )


def inzage_of(kandidaat: Kandidaat, omgeving: Omgeving, status: str) -> Inzage:
    """That the parents saw the dossier; the pupil's own part of the school file goes first."""
    facts, own = kandidaat.facts, omgeving.keuze(kandidaat).inzage
    school = omgeving.algemeen(kandidaat).inzage
    datum = own.datum or facts.day("inzage_datum") or school.datum
    if datum is None:
        facts.note(kinds.LACKS, what="de datum van inzage door de ouders", column="Inzagedatum")
    akkoord = own.akkoord or facts.code("akkoord", mapping.AKKOORD) or school.akkoord
    if datum is not None and akkoord is None:
        facts.note(kinds.LACKS, what="of de ouders akkoord zijn", column="Akkoord")
    return Inzage(
        voorlopigdossier=status == "voorlopig",
        inzage=True if datum else None,
        inzagedatum=datum,
        akkoord=akkoord,
        redennietakkoord=own.reden or facts.text("reden_niet_akkoord") or school.reden,
        toestemming=own.toestemming
        or facts.code("toestemming", mapping.AKKOORD)
        or school.toestemming,
    )


def adviestraject_of(facts: Facts, adviezen: Adviezen) -> Adviestraject | None:
    """The way to the advice, as far as each step has its date."""
    traject = Adviestraject(
        voorlopig=_given(facts, "voorlopig", adviezen.voorlopig, is_expected=adviezen.verwacht),
        definitief=_given(facts, "definitief", adviezen.definitief, is_expected=adviezen.verwacht),
        heroverweging=_heroverweging(facts, adviezen),
    )
    return traject if traject.voorlopig or traject.definitief or traject.heroverweging else None


def _given(
    facts: Facts, when: str, advies: str | None, *, is_expected: bool
) -> GegevenAdvies | None:
    if advies is None:
        return None
    datum = facts.day(f"{when}_datum")
    if datum is None:
        if is_expected:
            facts.note(kinds.NO_DATE_FOR_ADVICE, f"{when}_advies")
        return None
    return GegevenAdvies(advies=advies, datum=datum)


def _heroverweging(facts: Facts, adviezen: Adviezen) -> Heroverweging | None:
    datum = facts.day("heroverweging_datum")
    if datum is None:
        return None
    motivering = facts.text("heroverweging_motivering")
    return Heroverweging(bijgesteld=adviezen.is_revised, motivering=motivering, datum=datum)
