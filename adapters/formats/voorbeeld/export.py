"""An invented export: the same number of pupils and seed give the same bytes."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from adapters.formats.voorbeeld.bestanden import files_of
from adapters.formats.voorbeeld.edexml import edexml
from adapters.formats.voorbeeld.inhoud import lijsten_of
from adapters.formats.voorbeeld.leerlingen import bedacht
from adapters.formats.voorbeeld.profiel import Profiel
from adapters.formats.voorbeeld.school import brin_of, school_file
from adapters.formats.voorbeeld.uwlr import uwlr


def write_export(profiel: Profiel, pupils: int, seed: int, out: Path) -> None:
    """
    Write to the folder *out* what a school with *pupils* in group 8 would gather.

    Beside them there are a few pupils of group 7 and former pupils, who must not come along.
    """
    for naam, data in files_in(profiel, pupils, seed):
        target = out / naam
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def files_in(profiel: Profiel, pupils: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """The files of the export, each by its name."""
    everyone = list(bedacht(pupils, seed, eerste=profiel.eerste_nummer))
    leavers = [leerling for leerling in everyone if leerling.is_leaver]
    brin = brin_of(seed)
    yield profiel.edexml, printed(edexml(everyone, brin, auteur=profiel.auteur))
    for nummer, message in enumerate(uwlr(leavers, brin), 1):
        yield profiel.uwlr.format(nummer=nummer), printed(message)
    yield "school.toml", school_file(leavers, seed).encode()
    for naam, lijst in lijsten_of(everyone, brin).items():
        if vorm := profiel.lijsten.get(naam):
            yield vorm.bestand, vorm.written(lijst)
    for leerling in leavers:
        yield from files_of(leerling)


def printed(root: etree._Element) -> bytes:
    """The message as its maker writes it."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
