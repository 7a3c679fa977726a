"""UWLR 2.2 `leerresultaten`: the results of tests, as a test platform sends them to a LAS."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from adapters.formats import kinds
from adapters.formats.trees import child, children, descendant, text, texts
from gateway.domain.findings import Finding

_SCORES: Final = (
    "aantalopgaven",
    "aantalgoed",
    "aantalfout",
    "aantalgelezen",
    "tijd",
    "vaardigheidsscore",
    "codevaardigheidsschaal",
)
_REFERENTIE: Final = "referentiescore"
_REFERENTIES: Final = ("codereferentiescore", "codevergelijkingsgroep", "waarde", "kwalificatie")
_PLACELESS: Final = ("infourl", "toetshierarchie", "toetsnormering", "toetsonderdeelnormering")
_REQUIRED: Final = ("afnamedatum", "toetscode")


@dataclass(frozen=True, slots=True)
class ToetsNaam:
    """What a test is called, what it is about, and the names of its parts by their code."""

    naam: str = ""
    vakgebied: str = ""
    onderdelen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Afname:
    """
    One result of one pupil: of a whole test, or of the *onderdeel* that is named.

    The texts are those of the message; *interval* is empty or holds `bivlaag` and `bivhoog`.
    """

    bron: str
    line: int | None
    leerlingid: str
    key: str
    afnamedatum: str
    toetscode: str
    versie: str
    onderdeel: str
    scores: Mapping[str, str]
    interval: Mapping[str, str]
    referenties: tuple[Mapping[str, str], ...]
    toets: ToetsNaam


@dataclass(frozen=True, slots=True, kw_only=True)
class Uwlr:
    """One message: for which school, and the results in it."""

    bron: str
    brin: str
    afnames: tuple[Afname, ...] = field(repr=False)


def read_uwlr(root: etree._Element, bron: str) -> tuple[Uwlr, tuple[tuple[str, Finding], ...]]:
    """
    The results below *root*, and what is wrong or lost.

    Each finding comes with the key of the pupil whom it is about, empty where about the file.
    """
    findings: list[tuple[str, Finding]] = []
    toetsen = dict(_toetsen(root))
    lists = children(root, "toetsafnames")
    afnames = [
        afname
        for toetsafname in (one for each in lists for one in children(each, "toetsafname"))
        for afname in _afnames(toetsafname, bron, toetsen, findings)
    ]
    if not afnames and not findings:
        findings.append(("", kinds.UWLR_NO_RESULTS.at(bron)))
    findings += (("", finding) for finding in _losses(root, bron))
    brin = text(child(root, "school"), "brincode")
    return Uwlr(bron=bron, brin=brin, afnames=tuple(afnames)), tuple(findings)


def _toetsen(root: etree._Element) -> Iterator[tuple[str, ToetsNaam]]:
    for each in children(root, "toetsen"):
        for toets in children(each, "toets"):
            onderdelen = {
                text(deel, "toetsonderdeelcode"): text(deel, "toetsonderdeelnaam")
                for lijst in children(toets, "toetsonderdelen")
                for deel in children(lijst, "toetsonderdeel")
            }
            naam = ToetsNaam(text(toets, "toetsnaam"), text(toets, "vakgebied"), onderdelen)
            yield text(toets, "toetscode"), naam


def _afnames(
    toetsafname: etree._Element,
    bron: str,
    toetsen: Mapping[str, ToetsNaam],
    findings: list[tuple[str, Finding]],
) -> Iterator[Afname]:
    leerlingid = text(toetsafname, "leerlingid")
    if not leerlingid:
        incomplete = kinds.UWLR_INCOMPLETE.at(bron, toetsafname.sourceline, element="leerlingid")
        findings.append(("", incomplete))
        return
    for lijst in children(toetsafname, "resultaten"):
        for resultaat in children(lijst, "resultaat"):
            yield from _afname(resultaat, leerlingid, bron, toetsen, findings=findings)


def _afname(
    resultaat: etree._Element,
    leerlingid: str,
    bron: str,
    toetsen: Mapping[str, ToetsNaam],
    *,
    findings: list[tuple[str, Finding]],
) -> Iterator[Afname]:
    place, velden = (f"{bron}, resultaat", resultaat.sourceline), texts(resultaat)
    oso = child(resultaat, "osoresultaat")
    missing = next((name for name in _REQUIRED if name not in velden), None)
    if missing is not None:
        findings.append((leerlingid, kinds.UWLR_INCOMPLETE.at(*place, element=missing)))
    elif oso is None:
        plain = "score" in velden
        kind = kinds.UWLR_PLAIN_SCORE if plain else kinds.UWLR_OTHER_RESULT
        findings.append((leerlingid, kind.at(*place)))
    else:
        toets = toetsen.get(velden["toetscode"])
        if toets is None:
            findings.append((leerlingid, kinds.UWLR_UNKNOWN_TEST.at(*place)))
        score = child(oso, "toetsscore")
        yield Afname(
            bron=place[0],
            line=place[1],
            leerlingid=leerlingid,
            key=resultaat.get("key") or "",
            afnamedatum=velden["afnamedatum"],
            toetscode=velden["toetscode"],
            versie=velden.get("versie", ""),
            onderdeel=velden.get("toetsonderdeelcode", ""),
            scores=_texts(score, _SCORES),
            interval=_texts(child(score, "betrouwbaarheidsinterval"), ("bivlaag", "bivhoog")),
            referenties=tuple(_texts(each, _REFERENTIES) for each in children(oso, _REFERENTIE)),
            toets=toets or ToetsNaam(),
        )


def _texts(element: etree._Element | None, names: tuple[str, ...]) -> Mapping[str, str]:
    found = texts(element)
    return {name: found[name] for name in names if name in found}


def _losses(root: etree._Element, bron: str) -> Iterator[Finding]:
    """What the message says of tests and the dossier has no place for, once for the file."""
    filled = [name for name in _PLACELESS if descendant(root, name) is not None]
    if filled:
        yield kinds.UWLR_NO_PLACE.at(bron, elements=", ".join(filled))
