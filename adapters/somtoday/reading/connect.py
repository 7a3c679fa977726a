"""The answers of Somtoday Connect: pupils with their placements, and carers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from adapters.formats.edexml import DUMMY
from adapters.formats.json_nodes import Knoop
from adapters.formats.naming import shown, shown_column
from adapters.formats.tables import Table
from adapters.formats.values import schooljaar_of
from adapters.somtoday.reading import kinds
from adapters.somtoday.reading.blad import Blad, Cells, flag
from adapters.somtoday.reading.personen import carer_of, pupil_of, relation_of
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import SchoolVerwijzing

LEERLINGEN: Final = "leerlingen"
OUDERS: Final = "ouderVerzorgers"
_RIGHTS: Final = "veldpermissies"
_PLAIN: Final = ("schooljaar", "startdatum", "einddatum", "leerjaar")


@dataclass(slots=True)
class Connect:
    """The lists out of all answers of one school, in which pupils are known by their uuid."""

    afzender: SchoolVerwijzing
    schooljaar: str
    findings: list[Finding] = field(repr=False)
    tables: list[Table] = field(default_factory=list, repr=False)
    _nummers: dict[str, str] = field(default_factory=dict, init=False, repr=False)

    def take_pupils(self, naam: str, waarden: dict[str, object]) -> None:
        """Take in an answer with pupils."""
        bron = shown(naam)
        answer = self._answer(waarden, bron, LEERLINGEN)
        pupils, places = Blad(bron, "leerling"), Blad(f"{bron}, plaatsingen", "plaatsing")
        keys = list[str]()
        for knoop in answer.knopen(LEERLINGEN):
            keys.append(key := self._nummer(knoop))
            if key:
                pupils.add({**pupil_of(knoop), "leerlingnummer": key})
                places.rows.extend(self._plaatsingen(knoop, key))
        self._without_number(keys, bron)
        self._later(places, bron)
        self._keep(pupils, places)

    def take_carers(self, naam: str, waarden: dict[str, object]) -> None:
        """Take in an answer with carers, after all answers with pupils."""
        bron = shown(naam)
        carers = Blad(bron, "verzorger")
        answer, strangers = self._answer(waarden, bron, OUDERS), 0
        for knoop in answer.knopen(OUDERS):
            found = list(self._of_children(knoop))
            strangers += not found
            carers.rows.extend(found)
        if strangers:
            self.findings.append(kinds.OTHERS_CHILD.at(bron, count=strangers))
        self._keep(carers)

    def _answer(self, waarden: dict[str, object], bron: str, wanted: str) -> Knoop:
        """An answer, of which whatever is beside what is *wanted* is reported."""
        others = [naam for naam in waarden if naam not in (wanted, _RIGHTS)]
        if others:
            names = (shown_column(naam, place) for place, naam in enumerate(others, start=1))
            self.findings.append(kinds.UNKNOWN_PART.at(bron, elements=", ".join(names)))
        return Knoop(waarden, bron, self.findings)

    def _keep(self, *bladen: Blad) -> None:
        self.tables.extend(filter(None, (blad.table(self.findings) for blad in bladen)))

    def _nummer(self, knoop: Knoop) -> str:
        """The number of a pupil, else a key that holds in this export only."""
        uuid, nummer = knoop.text("uuid"), knoop.text("leerlingnummer")
        key = nummer or (f"{DUMMY}{uuid}" if uuid else "")
        if uuid:
            self._nummers.setdefault(uuid, key)
        return key

    def _without_number(self, keys: list[str], bron: str) -> None:
        """Report how many pupils have no number, and how many not even a key instead."""
        if nameless := keys.count(""):
            self.findings.append(kinds.NAMELESS.at(bron, count=nameless))
        if unnumbered := sum(key.startswith(DUMMY) for key in keys):
            self.findings.append(kinds.UNNUMBERED.at(bron, count=unnumbered))

    def _plaatsingen(self, knoop: Knoop, nummer: str) -> Iterator[dict[str, str]]:
        for plaatsing in knoop.knopen("plaatsingen"):
            yield {
                "leerlingnummer": nummer,
                **dict.fromkeys(plaatsing.waarden, ""),
                **{naam: plaatsing.text(naam) for naam in _PLAIN},
                **dict(_named(plaatsing, "stamgroep")),
                **dict(_named(plaatsing, "opleiding")),
                "brin": self.afzender.brin,
                "vestigingscode": self.afzender.vestiging,
            }

    def _later(self, places: Blad, bron: str) -> None:
        """Leave out the placements of a year that has not begun."""
        now = [cells for cells in places.rows if _year(cells) <= self.schooljaar]
        if later := len(places.rows) - len(now):
            self.findings.append(kinds.LATER_YEAR.at(bron, count=later))
        places.rows[:] = now

    def _of_children(self, knoop: Knoop) -> Iterator[dict[str, str]]:
        """A carer once for each of the children who are in the export."""
        carer = carer_of(knoop)
        for relatie in knoop.knopen("relatie_tot_leerlingen"):
            nummer = self._nummers.get(relatie.text("uuid"))
            if nummer is not None:
                soort = relation_of(relatie.text("relatiesoort"), knoop.text("geslacht"))
                yield {
                    **carer,
                    **dict.fromkeys(relatie.waarden, ""),
                    "leerlingnummer": nummer,
                    "relatiesoort": soort,
                    "ouderlijk_gezag": flag(relatie.waarden.get("ouderlijk_gezag")),
                }


def _named(plaatsing: Knoop, naam: str) -> Iterator[tuple[str, str]]:
    """The name of what a placement points to; whatever else is said of it is not read."""
    knoop = plaatsing.knoop(naam)
    yield from ((f"{naam} {part}", "") for part in knoop.waarden if part != "naam")
    yield naam, knoop.text("naam")


def _year(cells: Cells) -> str:
    """The school year of a placement, nothing where it has none that can be read."""
    try:
        return schooljaar_of(cells["schooljaar"])
    except ValueError:
        return ""
