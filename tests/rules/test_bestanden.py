"""The files of a dossier: judged by their names, and by the first and last bytes of the ZIP."""

import base64
from dataclasses import replace

import pytest

from gateway.conformance.breuken.bestanden import base64_zip
from gateway.domain.dossier import Dossier
from gateway.rules import judge
from gateway.rules.documenten import is_cut_off
from tests.dossier_builders import zipped
from tests.rule_builders import copied, filed, named


def told(dossier: Dossier) -> list[str]:
    """The ids of the findings on the files."""
    return [found.rule for found in judge(dossier) if found.rule[:5] in {"GW.DC", "GW.BN"}]


@pytest.mark.parametrize(
    "name",
    [
        "scan.pdf",
        "Scan 2026-03-30 (2).PDF",
        "IMG_2034.jpg",
        "IMG-20260330-WA0001.jpeg",
        "DSC01234.JPG",
        "bijlage 1.docx",
        "Bijlage1",
        "document (3).pdf",
        "nieuw document.docx",
        "Naamloos.pdf",
        "12345678.pdf",
        "kopie van scan001.pdf",
        "____.pdf",
        "Schermafbeelding 2026-03-30.png",
        "scan001.pdf.zip",
    ],
)
def test_says_nothing(name):
    """A name of digits and of words for any file at all says nothing."""
    assert told(named(name)) == ["GW.BN01"]


@pytest.mark.parametrize(
    "name",
    [
        "OKR.pdf",
        "Onderwijskundig rapport.zip",
        "dyslexieverklaring scan.pdf",
        "bijlage 1 - handelingsplan.docx",
        "Dit ben ik.pptx",
        "toetsoverzicht 6-8.pdf",
        "Überblick.pdf",
        "WISC-V.pdf",
    ],
)
def test_says_something(name):
    """One word that is not for any file is enough."""
    assert told(named(name)) == []


@pytest.mark.parametrize(
    "content", ["", "U", "UEsD", "UEsDBA==", "UEsDBBQAAAAIAAAA", "=" * 76, "é"]
)
def test_no_file_at_all(content):
    """Of content that is no ZIP only that is told, however short or strange it is."""
    assert set(told(filed(content))) <= {"GW.DC01", "GW.DC02"}
    assert told(filed(content))


@pytest.mark.parametrize("length", range(0, 400, 7))
def test_cut_off_anywhere(length):
    """A ZIP that is cut off at any byte is told as one thing: no ZIP, or not a whole one."""
    cut = zipped("verslag van het onderzoek.pdf", b"verzonnen")[:length]

    rules = told(filed(cut))

    assert rules in (["GW.DC01"], ["GW.DC02"], [])
    assert (rules == []) == (cut == zipped("verslag van het onderzoek.pdf", b"verzonnen"))


def test_comment():
    """A ZIP with a comment after its end is whole."""
    content = zipped("verslag.pdf", b"verzonnen")
    longest = content[:-2] + b"\xff\xff" + b"." * 65_535

    assert not is_cut_off(base64.b64encode(longest).decode())


@pytest.mark.parametrize("character", ["*", "=", "é", "\x00", "-"])
def test_not_base64_half_way(character):
    """A character that is none of base64 is found wherever it stands."""
    text = base64.b64encode(zipped("verslag.pdf", b"verzonnen" * 50)).decode()

    assert told(filed(text[:40] + character + text[41:])) == ["GW.DC01"]


def test_broken_in_lines():
    """Base64 in lines is judged like any other."""
    content = zipped("verslag.exe", b"verzonnen")

    assert told(filed(base64.encodebytes(content).decode())) == ["GW.BN05"]


def test_long_name():
    """The kind of a file is found behind the longest of names."""
    assert told(filed(base64_zip("heel " * 200 + ".exe"))) == ["GW.BN05"]


def test_folder():
    """Of a ZIP that begins with a folder nothing is said about the kind."""
    assert told(filed(base64_zip("map/"))) == []


def test_locked_program():
    """A file may have more than one thing against it."""
    assert set(told(filed(base64_zip("verslag.exe", locked=True)))) == {"GW.BN05", "GW.BN06"}


def test_same_name_twice():
    """One name for two files is told at the second; the same file twice is no harm."""
    een, ander = zipped("een.pdf", b"een"), zipped("ander.pdf", b"ander")

    findings = judge(copied(een, ander, een))

    assert [finding.path[-24:] for finding in findings] == ["document[2]/bestandsnaam"]


def test_group_plan_in_the_description():
    """A plan for a group is known by what is said about it too."""
    dossier = named("Plan.pdf")
    leerling = dossier.huidigeschool.leerling
    (document,) = leerling.overigdocumentlijst.document
    told_so = replace(
        leerling.overigdocumentlijst,
        document=(replace(document, omschrijving="GROEPSPLAN groep 8"),),
    )
    school = replace(
        dossier.huidigeschool, leerling=replace(leerling, overigdocumentlijst=told_so)
    )

    assert told(replace(dossier, huidigeschool=school)) == ["GW.BN03"]
