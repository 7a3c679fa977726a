"""What all dossiers of one export share."""

from dataclasses import dataclass
from datetime import date, datetime

from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.las import Las
from adapters.formats.school_file import Keuze, Schoolbestand
from gateway.domain.overstapdossier import SchoolVerwijzing, Software
from gateway.domain.translation import Upgrade

_AUGUST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Omgeving:
    """
    The LAS, the school, the school year, the moment of making, the software that makes.

    *lijsten* names what the lists of the export are about.
    """

    las: Las
    school: Schoolbestand
    afzender: SchoolVerwijzing
    schooljaar: str
    moment: datetime
    software: Software
    upgrade: Upgrade | None = None
    lijsten: frozenset[str]

    @property
    def today(self) -> date:
        """The day on which the dossiers are made."""
        return self.moment.date()

    @property
    def first_day_of_tests(self) -> date:
        """The first of August two school years before this one: older tests stay out (TR04)."""
        begin = self.today.year if self.today.month >= _AUGUST else self.today.year - 1
        return date(begin - 2, _AUGUST, 1)

    def keuze(self, kandidaat: Kandidaat) -> Keuze:
        """What the school chose for this pupil alone."""
        return self.school.leerlingen.get(kandidaat.leerlingid or kandidaat.key, Keuze())

    def soort(self, kandidaat: Kandidaat) -> str:
        """The kind of move that this pupil makes, such as POVO."""
        return self.keuze(kandidaat).soort or self.school.keuze.soort or self.las.soort

    def bestemming(self, kandidaat: Kandidaat) -> tuple[SchoolVerwijzing, ...]:
        """The schools that the dossier of this pupil is for; none where any may take it on."""
        own = self.keuze(kandidaat).bestemming
        return own if own is not None else self.algemeen(kandidaat).bestemming or ()

    def algemeen(self, kandidaat: Kandidaat) -> Keuze:
        """
        What the school chose for all pupils of whom it chose nothing else.

        In a dossier that was made before that choice is there already, or another took its
        place; only a later day on which the parents saw the dossier is news.
        """
        if kandidaat.bekende is None:
            return self.school.keuze
        inzage, before = self.school.keuze.inzage, kandidaat.bekende.inzagedatum
        is_news = inzage.datum is not None and (before is None or before < inzage.datum)
        return Keuze(inzage=inzage) if is_news else Keuze()
