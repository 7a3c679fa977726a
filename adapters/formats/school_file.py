"""
The school file: what no export of a LAS holds, written by the school itself in TOML.

docs/school-file.md says for a school what may stand in it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from adapters.formats import kinds
from adapters.formats.naming import folded
from adapters.formats.toml_sections import Section, toml_section
from gateway.domain.codelists import ADVIES_VO
from gateway.domain.dossier import Adres, Adreslijst, Communicatie, Communicatielijst, Land
from gateway.domain.errors import Misused
from gateway.domain.findings import Finding, has_errors
from gateway.domain.overstapdossier import SchoolVerwijzing

_BRIN: Final = re.compile(r"[0-9]{2}[A-Z]{2}")
_VESTIGING: Final = re.compile(r"[0-9]{2}")
_SCHOOL: Final = re.compile(r"[0-9]{2}[A-Z]{2}([0-9]{2})?")
_POSTCODE: Final = re.compile(r"[0-9]{4} ?[A-Za-z]{2}")
_AKKOORD: Final = re.compile("Ja|Nee|Onbekend")
_OVERSTAP: Final = re.compile("POVO|VOVO|POPO")
_ANY: Final = re.compile(".+")
_NEDERLAND: Final = Land(waarde="6030", omschrijving="Nederland")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inzagekeuze:
    """That parents saw the dossier: when, and whether they agree."""

    datum: date | None = None
    akkoord: str | None = None
    reden: str | None = None
    toestemming: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom the receiving school calls, and whether it should."""

    nodig: bool | None = None
    persoon: str | None = None
    telefoon: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """
    What the school decides for all pupils, or for one.

    *overstap* is True for a pupil who leaves though not in group 8, False for one who stays;
    *soort* is the kind of move, such as POVO.
    """

    bestemming: tuple[SchoolVerwijzing, ...] | None = None
    inzage: Inzagekeuze = Inzagekeuze()
    contact: Contact = Contact()
    overstap: bool | None = None
    soort: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schoolbestand:
    """
    The school as it presents itself, and its choices.

    *kolommen* leads from a folded header to the name of a field, *negeren* holds the folded
    headers that the school knowingly leaves out, *adviezen* leads from a folded advice to a code.
    """

    bron: str
    naam: str
    brin: str | None
    vestiging: str | None
    aanleverpunt: str
    soort: str | None
    type: str | None
    naamdirecteur: str | None
    website: str | None
    adreslijst: Adreslijst
    communicatielijst: Communicatielijst
    keuze: Keuze
    leerlingen: Mapping[str, Keuze] = field(repr=False)
    kolommen: Mapping[str, str]
    negeren: frozenset[str]
    adviezen: Mapping[str, str]


def read_school_file(data: bytes, bron: str) -> tuple[Schoolbestand, tuple[Finding, ...]]:
    """The school file in *data*; raises Misused, with all that is wrong, where it is no use."""
    findings: list[Finding] = []
    root = toml_section(data, bron, findings)
    school = root.section("school") or Section("school", bron, {}, findings)
    found = _schoolbestand(root, school)
    school.done()
    root.done()
    if has_errors(findings):
        raise Misused(*findings)
    return found, tuple(findings)


def _schoolbestand(root: Section, school: Section) -> Schoolbestand:
    columns = root.section("kolommen")
    advices = root.section("adviezen")
    pupils = root.section("leerling")
    overstap = root.section("overstap")
    return Schoolbestand(
        bron=root.bron,
        naam=school.needed("naam"),
        brin=school.text("brin", _BRIN, "99XX"),
        vestiging=school.text("vestiging", _VESTIGING, "00"),
        aanleverpunt=school.needed("aanleverpunt"),
        soort=school.text("soort"),
        type=school.text("type"),
        naamdirecteur=school.text("directeur"),
        website=school.text("website"),
        adreslijst=Adreslijst(adres=_adressen(school)),
        communicatielijst=Communicatielijst(communicatie=_communicaties(school)),
        keuze=_keuze(overstap) if overstap else Keuze(),
        leerlingen=_leerlingen(pupils) if pupils else {},
        negeren=_negeren(columns) if columns else frozenset(),
        kolommen=_kolommen(columns) if columns else {},
        adviezen=_adviezen(advices) if advices else {},
    )


def _adressen(school: Section) -> tuple[Adres, ...]:
    bezoek = school.section("adres") or Section("school.adres", school.bron, {}, school.findings)
    post = school.section("postadres")
    return (_adres(bezoek, "bezoek"), *((_adres(post, "post"),) if post else ()))


def _adres(section: Section, soort: str) -> Adres:
    adres = Adres(
        soortadres=soort,
        straat=section.needed("straat"),
        nummer=section.needed("nummer"),
        toevoeging=section.text("toevoeging"),
        postcode=section.needed("postcode", _POSTCODE, "1234AB").replace(" ", "").upper(),
        plaats=section.needed("plaats"),
        gemeente=section.text("gemeente"),
        land=_NEDERLAND,
    )
    section.done()
    return adres


def _communicaties(school: Section) -> tuple[Communicatie, ...]:
    telefoon, email = school.needed("telefoon"), school.text("email")
    found = (("telefoon", telefoon), ("e-mail", email))
    return tuple(
        Communicatie(soort=soort, aanduiding="werk", nummer=nummer)
        for soort, nummer in found
        if nummer
    )


def _keuze(section: Section) -> Keuze:
    inzage, contact = section.section("inzage"), section.section("contact")
    scholen = section.texts("bestemming", _SCHOOL, '["99XX00"]')
    keuze = Keuze(
        bestemming=None if scholen is None else tuple(map(_verwijzing, scholen)),
        inzage=_inzage(inzage) if inzage else Inzagekeuze(),
        contact=_contact(contact) if contact else Contact(),
        overstap=section.flag("gaat_over"),
        soort=section.text("soort", _OVERSTAP, '"POVO", "VOVO" of "POPO"'),
    )
    section.done()
    return keuze


def _verwijzing(school: str) -> SchoolVerwijzing:
    return SchoolVerwijzing(brin=school[:4], vestiging=school[4:] or "00")


def _inzage(section: Section) -> Inzagekeuze:
    inzage = Inzagekeuze(
        datum=section.day("datum"),
        akkoord=section.text("akkoord", _AKKOORD, '"Ja", "Nee" of "Onbekend"'),
        reden=section.text("reden"),
        toestemming=section.text("toestemming", _AKKOORD, '"Ja", "Nee" of "Onbekend"'),
    )
    section.done()
    return inzage


def _contact(section: Section) -> Contact:
    contact = Contact(
        nodig=section.flag("nodig"),
        persoon=section.text("persoon"),
        telefoon=section.text("telefoon"),
        email=section.text("email"),
    )
    section.done()
    return contact


def _leerlingen(section: Section) -> Mapping[str, Keuze]:
    return {key: _keuze(pupil) for key, pupil in section.sections()}


def _negeren(section: Section) -> frozenset[str]:
    return frozenset(map(folded, section.texts("negeren", _ANY, "kolommen tussen haken") or ()))


def _kolommen(section: Section) -> Mapping[str, str]:
    """Which field each header fills, and the last that is asked of this part of the file."""
    names = section.section("velden")
    section.done()
    return {folded(header): field for header, field in names.pairs()} if names else {}


def _adviezen(section: Section) -> Mapping[str, str]:
    """Which code of the list `Advies VO` this school means by an advice in words."""
    return {folded(words): code for words, code in section.pairs() if _is_advies(section, code)}


def _is_advies(section: Section, code: str) -> bool:
    known = code in ADVIES_VO
    if not known:
        form = "een code uit de lijst Advies VO, zoals 42"
        section.findings.append(kinds.SCHOOL_FORM.at(section.bron, key=section.naam, form=form))
    return known
