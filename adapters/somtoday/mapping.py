"""
The mapping file of a school: what it wants in its aanmeldingen, and what it knows of pupils.

The one that goes along, `indeling.toml`, is where a school begins.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Final

from adapters.formats.uitlevering.mapping_file import settings_of
from adapters.formats.uitlevering.settings import Settings
from adapters.somtoday.velden import DATUM, LEERLING, SCHOOLJAAR, TEKST, UUID, Vorm
from gateway.domain.codelists import ADVIES_VO, RELATIE_TOT_KIND, Codelist
from gateway.domain.errors import Misused
from gateway.domain.findings import Finding

DEFAULT: Final = "indeling.toml"
OWN_FIELDS: Final = tuple(veld for veld in LEERLING if not veld.velden and veld.vorm.soort is str)
"""What a school may know of a pupil that the dossier does not hold."""
_ANY: Final = re.compile(r"\S(.*\S)?")
_LEERJAREN: Final = range(1, 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eigen:
    """What the school knows of one pupil itself."""

    velden: Mapping[str, str] = field(default_factory=dict, repr=False)
    opleiding: str | None = None
    leerjaar: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indeling:
    """What a school wants in its aanmeldingen."""

    opleiding: str | None
    bij_advies: Mapping[str, str]
    leerjaar: int | None
    schooljaar: str | None
    advies: Mapping[str, str]
    relatie: Mapping[str, str]
    toevoeging_bij_huisnummer: bool
    geheim_adres_meegeven: bool
    ondertekening: Mapping[str, str]
    leerlingen: Mapping[str, Eigen] = field(repr=False)

    @property
    def places(self) -> bool:
        """Whether a pupil can be placed at all."""
        own = (eigen.opleiding for eigen in self.leerlingen.values())
        return bool(self.opleiding or self.bij_advies or any(own))


def default_text() -> str:
    """The mapping file that goes along, for a school to begin with."""
    return resources.files("adapters.somtoday").joinpath(DEFAULT).read_text("utf-8")


def read_indeling(path: Path | None) -> Indeling:
    """
    The mapping file at *path*, or the one that goes along.

    Raises Misused, with all that is wrong with it at once.
    """
    wrong: list[Finding] = []
    top = settings_of(path, default_text(), wrong)
    plaatsing, adres = top.table("plaatsing"), top.table("adres")
    indeling = Indeling(
        opleiding=plaatsing.formed("opleiding", *_said(UUID)),
        bij_advies=dict(_coded(plaatsing.table("bij_advies"), ADVIES_VO, UUID)),
        leerjaar=plaatsing.number("leerjaar", _LEERJAREN),
        schooljaar=plaatsing.formed("schooljaar", *_said(SCHOOLJAAR)),
        advies=dict(_coded(top.table("advies"), ADVIES_VO)),
        relatie=dict(_coded(top.table("relatie"), RELATIE_TOT_KIND)),
        toevoeging_bij_huisnummer=adres.switch("toevoeging_bij_huisnummer"),
        geheim_adres_meegeven=adres.switch("geheim_adres_meegeven"),
        ondertekening=dict(_ondertekening(top.table("ondertekening"))),
        leerlingen={key: _eigen(one) for key, one in top.table("leerlingen").named_tables()},
    )
    for settings in (plaatsing, adres, top):
        settings.refuse_others()
    if wrong:
        raise Misused(*wrong)
    return indeling


def _said(vorm: Vorm) -> tuple[re.Pattern[str], str]:
    """A form as a setting wants it; an empty text is never meant."""
    return vorm.patroon or _ANY, vorm.woorden


def _coded(settings: Settings, codes: Codelist, vorm: Vorm = TEKST) -> Iterator[tuple[str, str]]:
    """Each code of *codes* that the table has, with what it stands for."""
    for code in codes:
        if (text := settings.formed(code, *_said(vorm))) is not None:
            yield code, text
    settings.refuse_others()


def _ondertekening(settings: Settings) -> Iterator[tuple[str, str]]:
    """Who signs and when; both or neither."""
    naam = settings.text("naam", needed=settings.has("datum"))
    datum = settings.formed("datum", *_said(DATUM))
    settings.refuse_others()
    if naam and settings.has("datum") and datum:
        yield from (("naam", naam), ("datum", datum))


def _eigen(settings: Settings) -> Eigen:
    found = ((veld.naam, settings.formed(veld.naam, *_said(veld.vorm))) for veld in OWN_FIELDS)
    eigen = Eigen(
        velden={naam: text for naam, text in found if text is not None},
        opleiding=settings.formed("opleiding", *_said(UUID)),
        leerjaar=settings.number("leerjaar", _LEERJAREN),
    )
    settings.refuse_others()
    return eigen
