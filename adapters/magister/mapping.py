"""
The mapping file of a school: which columns its list of new pupils has, and from which fields.

The one that goes along, `indeling.toml`, is where a school begins.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import resources
from pathlib import Path
from typing import Final

from adapters.formats.uitlevering.mapping_file import settings_of
from adapters.formats.uitlevering.settings import Settings
from adapters.magister import problems
from gateway.domain.errors import Misused
from gateway.domain.findings import Finding

DEFAULT: Final = "indeling.toml"


class Vorm(StrEnum):
    """A form in which Magister writes something otherwise than the standard does."""

    POSTCODE = "postcode"
    TELEFOON = "telefoon"


class Codering(StrEnum):
    """The bytes of the list: what Magister calls ANSI, or UTF-8 with a mark that says so."""

    ANSI = "windows-1252"
    UTF8 = "utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One column: its head, the fields that fill it, and how their value is written."""

    naam: str
    velden: tuple[str, ...] = ()
    waarde: str = ""
    vertaling: Mapping[str, str] = field(default_factory=dict)
    codelijst: bool = False
    vorm: Vorm | None = None
    datum: str = "dd-mm-jjjj"
    voeg_samen: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indeling:
    """What the list is called, how it is written, and its columns."""

    naam: str
    scheidingsteken: str
    codering: Codering
    kolommen: tuple[Kolom, ...]


def default_text() -> str:
    """The mapping file that goes along, for a school to begin with."""
    return resources.files("adapters.magister").joinpath(DEFAULT).read_text("utf-8")


def read_indeling(path: Path | None) -> Indeling:
    """
    The mapping file at *path*, or the one that goes along.

    Raises Misused, with all that is wrong with it at once.
    """
    wrong: list[Finding] = []
    top = settings_of(path, default_text(), wrong)
    bestand = top.table("bestand")
    indeling = Indeling(
        naam=bestand.file_name("naam", "nieuwe-leerlingen.csv"),
        scheidingsteken=bestand.one_of("scheidingsteken", (";", ",", "\t"), ";"),
        codering=Codering(bestand.one_of("codering", tuple(Codering), Codering.ANSI)),
        kolommen=tuple(_kolom(kolom) for kolom in top.tables("kolom")),
    )
    bestand.refuse_others()
    top.refuse_others()
    wrong += _twice(indeling)
    if wrong:
        raise Misused(*wrong)
    return indeling


def _kolom(settings: Settings) -> Kolom:
    vorm = settings.one_of("vorm", ("", *Vorm), "")
    kolom = Kolom(
        naam=settings.text("naam", needed=True),
        velden=settings.texts("veld"),
        waarde=settings.text("waarde"),
        vertaling=settings.text_table("vertaling"),
        codelijst=settings.switch("codelijst"),
        vorm=Vorm(vorm) if vorm else None,
        datum=settings.date_form("datum", "dd-mm-jjjj"),
        voeg_samen=settings.text("voeg_samen") if settings.has("voeg_samen") else None,
    )
    settings.refuse_others()
    return kolom


def _twice(indeling: Indeling) -> list[Finding]:
    names = [kolom.naam for kolom in indeling.kolommen]
    twice = sorted({name for name in names if names.count(name) > 1})
    return [problems.DOUBLE_COLUMN.at(column=name) for name in twice]
