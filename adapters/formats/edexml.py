"""
EDEXML 2.x: the pupils and groups of one school (1.03 as well, which 2.x readers accept).

Read by name, in whatever order and namespace, for real exports keep to neither. The published
schema is not used to refuse: its list of school years ends at 2024-2025.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from lxml import etree

from adapters.formats import kinds
from adapters.formats.trees import child, children, local, text, texts
from adapters.formats.values import brin_of, schooljaar_of, vestiging_of
from gateway.domain.findings import Finding

DUMMY: Final = "#"
_READ: Final = frozenset(
    {"achternaam", "voorvoegsel", "voornamen", "voorletters-1", "roepnaam", "geboortedatum"}
    | {"geslacht", "jaargroep", "sofinummer", "bsn", "onderwijsnummer", "bsn_ondwnr-4"}
    | {"gewicht_nieuw", "instroomdatum", "uitstroomdatum"}
)
_NO_PLACE: Final = frozenset(
    {"start_ondw_jgr3", "gebruikersnaam", "emailadres", "fotourl", "etniciteit", "land"}
    | {"land_vader", "land_moeder", "rijksregisternummer", "gewicht", "postnummerbe"}
    | {"postcodenl", "postcodeoverig", "toevoegingen", "samengestelde_groepen"}
)
_OF_THE_EXPORT: Final = frozenset({"groep", "vestiging", "mutatiedatum"})


@dataclass(frozen=True, slots=True)
class Groep:
    """A group: its name, and the year that its pupils are in (`C` where several are)."""

    naam: str
    jaargroep: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Leerling:
    """A pupil as the export has them: each filled element by its name, the groups, the ECK-iD."""

    bron: str
    line: int | None
    key: str
    velden: Mapping[str, str]
    groepen: tuple[str, ...]
    eck_id: str = ""

    @property
    def has_lasting_key(self) -> bool:
        """Whether the key names the pupil in the next export too."""
        return not self.key.startswith(DUMMY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edexml:
    """One file: a school in one school year."""

    bron: str
    schooljaar: str
    brin: str
    vestiging: str
    peildatum: date | None
    groepen: Mapping[str, Groep]
    leerlingen: tuple[Leerling, ...] = field(repr=False)

    def groep_of(self, leerling: Leerling) -> Groep | None:
        """The one group of *leerling*, where there is one and the file knows it."""
        keys = set(leerling.groepen)
        return self.groepen.get(keys.pop()) if len(keys) == 1 else None

    def jaargroep_of(self, leerling: Leerling) -> str:
        """The year of *leerling*: their own, else (1.03) that of the group."""
        groep = self.groep_of(leerling)
        return leerling.velden.get("jaargroep") or (groep.jaargroep if groep else "")


def read_edexml(root: etree._Element, bron: str) -> tuple[Edexml, tuple[Finding, ...]]:
    """The school and pupils in the EDEXML below *root*, and what is wrong or lost."""
    findings: list[Finding] = []
    school = child(root, "school")
    groepen = {
        groep.get("key", ""): Groep(text(groep, "naam"), text(groep, "jaargroep"))
        for groep in children(_or_empty(child(root, "groepen")), "groep")
    }
    edexml = Edexml(
        bron=bron,
        schooljaar=_shaped(school, "schooljaar", schooljaar_of, findings, bron=bron),
        brin=_shaped(school, "brincode", brin_of, findings, bron=bron),
        vestiging=_vestiging(school),
        peildatum=_date(text(school, "peildatum")) or _date(text(school, "aanmaakdatum")),
        groepen=groepen,
        leerlingen=tuple(_leerlingen(root, bron, findings)),
    )
    findings += _losses(root, bron)
    return edexml, tuple(findings)


def _or_empty(element: etree._Element | None) -> etree._Element:
    return etree.Element("leeg") if element is None else element


def _shaped(
    school: etree._Element | None,
    name: str,
    read: Callable[[str], str],
    findings: list[Finding],
    *,
    bron: str,
) -> str:
    try:
        return read(text(school, name))
    except ValueError:
        pass
    shape = {"schooljaar": "jjjj-jjjj", "brincode": "99XX"}[name]
    findings.append(kinds.EDEX_NO_SCHOOL.at(bron, element=name, form=shape))
    return ""


def _vestiging(school: etree._Element | None) -> str:
    """The location of the school, also where it stands behind the BRIN (`99XX.01`)."""
    for found in (text(school, "dependancecode"), text(school, "brincode")):
        try:
            return vestiging_of(found)
        except ValueError:
            continue
    return "00"


def _date(found: str) -> date | None:
    try:
        return date.fromisoformat(found[:10])
    except ValueError:
        return None


def _leerlingen(root: etree._Element, bron: str, findings: list[Finding]) -> list[Leerling]:
    elements = list(children(_or_empty(child(root, "leerlingen")), "leerling"))
    if not elements:
        findings.append(kinds.EDEX_NO_PUPILS.at(bron))
    return [
        leerling
        for position, element in enumerate(elements, 1)
        if (leerling := _leerling(element, f"{bron}, leerling[{position}]", findings))
    ]


def _leerling(element: etree._Element, bron: str, findings: list[Finding]) -> Leerling | None:
    line = element.sourceline
    key = " ".join((element.get("key") or "").split())
    if not key:
        findings.append(kinds.EDEX_NO_KEY.at(bron, line))
        return None
    found = texts(element)
    counted = Counter(local(part) for part in element.iterchildren("*"))
    double = sorted(name for name in _READ if counted[name] > 1)
    findings.extend(kinds.EDEX_DOUBLE_ELEMENT.at(bron, line, element=name) for name in double)
    return Leerling(
        bron=bron,
        line=line,
        key=key,
        velden={name: found[name] for name in _READ - {*double} if name in found},
        groepen=tuple(groep.get("key", "") for groep in children(element, "groep")),
        eck_id=" ".join((element.get("eckid") or "").split()),
    )


def _losses(root: etree._Element, bron: str) -> list[Finding]:
    """The elements of pupils that go no further, once for the whole file."""
    pupils = children(_or_empty(child(root, "leerlingen")), "leerling")
    filled = {
        local(part)
        for pupil in pupils
        for part in pupil.iterchildren("*")
        if text(part) or len(part)
    }
    unknown = sorted(filled - _READ - _NO_PLACE - _OF_THE_EXPORT)
    placeless = sorted(filled & _NO_PLACE)
    found = [(kinds.EDEX_UNKNOWN_ELEMENT, unknown), (kinds.EDEX_NO_PLACE, placeless)]
    return [kind.at(bron, elements=", ".join(names)) for kind, names in found if names]
