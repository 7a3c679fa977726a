"""Traps in the results of tests."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from adapters.formats.voorbeeld.lijst import as_text
from adapters.formats.voorbeeld.uwlr import OSO, UWLR
from adapters.formats.voorbeeld.val import Leerlingen, Val


def _named(root: etree._Element, name: str) -> list[etree._Element]:
    return list(root.iter(f"{{{UWLR}}}{name}"))


def _capped(root: etree._Element) -> None:
    """The first results have a DLE that the test cannot measure."""
    for element in list(root.iter(f"{{{OSO}}}referentiescore"))[:4]:
        if element.findtext(f"{{{OSO}}}codereferentiescore") == "DLE":
            waarde = element.find(f"{{{OSO}}}waarde")
            assert waarde is not None  # noqa: S101 - our own message
            waarde.text = ">60"


def _letters(root: etree._Element) -> None:
    """Levels A to E in the place of I to V."""
    for element in root.iter(f"{{{OSO}}}referentiescore"):
        code, waarde = (
            element.find(f"{{{OSO}}}codereferentiescore"),
            element.find(f"{{{OSO}}}waarde"),
        )
        assert code is not None and waarde is not None  # noqa: S101, PT018 - our own message
        if code.text == "IV":
            code.text = "AE"
            waarde.text = "ABCDE"[("I", "II", "III", "IV", "V").index(waarde.text or "")]


def _strangers(root: etree._Element) -> None:
    for element in _named(root, "leerlingid")[:1]:
        element.text = "99998"


def _unnamed_tests(root: etree._Element) -> None:
    """The tests of the message are not in it."""
    for toetsen in _named(root, "toetsen"):
        root.remove(toetsen)


def _twice(root: etree._Element) -> None:
    """Two results of one pupil have the same key."""
    first, second, *_ = _named(root, "resultaat")
    second.set("key", first.get("key") or "")


def _no_date(root: etree._Element) -> None:
    resultaat = _named(root, "resultaat")[0]
    datum = resultaat.find(f"{{{UWLR}}}afnamedatum")
    assert datum is not None  # noqa: S101 - our own message
    resultaat.remove(datum)


def _own_form(root: etree._Element) -> None:
    """The first result in a form of the supplier's own, which UWLR allows."""
    resultaat = _named(root, "osoresultaat")[0].getparent()
    assert resultaat is not None  # noqa: S101 - our own message
    for part in resultaat.findall(f"{{{UWLR}}}osoresultaat"):
        resultaat.remove(part)
    own = etree.SubElement(resultaat, f"{{{UWLR}}}anderresultaat")
    etree.SubElement(own, f"{{{UWLR}}}kleur").text = "groen"


def _prefixed(root: etree._Element) -> None:
    """Each pupil's key as a number with zeros before it."""
    for element in _named(root, "leerlingid"):
        element.text = f"00{element.text}"


def _delay(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
    header = ("Leerlingnummer", "Domein", "Toets", "DL", "DLE")
    row = (leerlingen[0].nummer, "spelling", "Verzonnen toets spelling M8", "55", ">60")
    yield "leerachterstanden.csv", as_text([header, row], ";").encode()


TOETSEN: Final = {
    "dle-boven-60": Val(zin="Een DLE staat als >60.", uwlr=_capped),
    "dle-boven-60-lijst": Val(
        zin="Een DLE staat in de lijst van leerachterstanden als >60.",
        zonder=frozenset({"leerachterstanden"}),
        erbij=_delay,
    ),
    "niveaus-a-e": Val(zin="Toetsniveaus zijn A tot en met E.", uwlr=_letters),
    "toetsen-van-onbekenden": Val(
        zin="Er zijn toetsresultaten van een leerling die niet in de export staat.",
        uwlr=_strangers,
    ),
    "toetsen-zonder-namen": Val(
        zin="De UWLR noemt de toetsen niet waarvan de resultaten zijn.", uwlr=_unnamed_tests
    ),
    "zelfde-resultaat": Val(
        zin="Twee toetsresultaten van een leerling hebben dezelfde sleutel.", uwlr=_twice
    ),
    "toets-zonder-datum": Val(zin="Een toetsresultaat heeft geen afnamedatum.", uwlr=_no_date),
    "anderresultaat": Val(
        zin="Een toetsresultaat heeft een vorm die de leverancier zelf bedacht.", uwlr=_own_form
    ),
    "uwlr-met-nullen": Val(
        zin="Het toetsplatform zet nullen voor de leerlingnummers.", uwlr=_prefixed
    ),
    "zonder-uwlr": Val(zin="Er zijn geen toetsresultaten.", zonder=frozenset({"uwlr"})),
}
