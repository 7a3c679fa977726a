"""The whole verdict on a dossier, against what libxml2 and the xmlschema library need at least."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import xmlschema
from lxml import etree

from bench.ratio import Ratio, compare
from gateway.canonical.printing import print_dossier
from gateway.canonical.reading import read_dossier
from gateway.domain.dossier import Dossier, Overigdocumentlijst, Toetslijst
from gateway.markup.parsing import parse
from gateway.markup.schema import compiled
from gateway.rules.keuring import keuring
from gateway.usecases.validate import validate
from tests.dossier_builders import a_document, a_dossier_of, a_toets

SCHEMA = "oso/2019.1/dossier.xsd"
EXAMPLES = Path(__file__).resolve().parents[2] / "shared/oso/2019.1/examples"


def ratios() -> Iterator[Ratio]:
    """The full dossier of 173 kB and the one of 18 kB."""
    for size, document in (("173 kB", full_dossier()), ("18 kB", small_dossier())):
        yield from _beside_libxml2(size, document)
        yield compare(
            f"verdict on {size} / check by the xmlschema library",
            partial(validate, document),
            partial(_by_xmlschema(), parse(document)),
            limit=1 / 8,
            repeats=3,
        )


def _beside_libxml2(size: str, document: bytes) -> Iterator[Ratio]:
    """The whole verdict but for what looks into the attachments, and that apart."""
    assert validate(document).valid
    bare = partial(_bare, document)
    whole = compare("", partial(validate, document), bare, limit=0)
    files = compare("", partial(_look_into_files, read_dossier(document)), bare, limit=0)
    beside = "libxml2's bare parse and XSD"
    yield replace(
        whole, name=f"verdict on {size} / {beside}", ours=whole.ours - files.ours, limit=3
    )
    yield replace(files, name=f"content of the files in it / {beside}", limit=1)


def _look_into_files(dossier: Dossier) -> list[object]:
    return list(keuring(dossier))


def full_dossier() -> bytes:
    """A POVO dossier with every block and its attachments."""
    return _document("Voorbeelddossier_OV_POVO_full.xml", files=8, tests=30)


def small_dossier() -> bytes:
    """A POVO dossier of a pupil whose parents let little go along."""
    return _document("Voorbeelddossier_OV_POVO_opt_out.xml", files=0, tests=3)


def _document(name: str, *, files: int, tests: int) -> bytes:
    """The published example of that *name*, or one of about its size where it is not here."""
    published = EXAMPLES / name
    if published.is_file():
        return published.read_bytes()
    document = a_document()
    bulk = replace(document, bestandsinhoud=document.bestandsinhoud * 100)
    return print_dossier(
        a_dossier_of(
            toetslijst=Toetslijst(toets=(a_toets(),) * tests),
            overigdocumentlijst=Overigdocumentlijst(document=(document, *(bulk,) * files)),
        )
    )


def _bare(document: bytes) -> bool:
    root = etree.fromstring(document)  # noqa: TID251 - the bare parse is what is measured
    return compiled(SCHEMA).validate(root)


def _by_xmlschema() -> Callable[..., bool]:
    path = Path(__file__).resolve().parents[1] / "schemas" / SCHEMA
    return xmlschema.XMLSchema(str(path), allow="local", defuse="always").is_valid
