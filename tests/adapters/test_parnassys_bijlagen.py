"""The files that go along with a pupil."""

import base64
import zipfile
from datetime import date
from io import BytesIO

import pytest

from tests.parnassys_builders import (
    PDF,
    a_reading,
    an_edexml,
    as_csv,
    as_workbook,
    as_zip,
    edex_pupil,
    leerling_of,
    only,
    rules_of,
    told_of,
)

PLAN = {"Leerlingnummer": "80001", "Begindatum": "01-09-2025"}


@pytest.fixture
def convert(tmp_path):
    """The conversion of one pupil with these files, and rows about them."""

    def converted(*files, rows=(), support=(), content=PDF):
        given = dict.fromkeys(files, content) if not isinstance(content, dict) else content
        lists = {"bijlagen.csv": as_csv(*rows)} if rows else {}
        plans = {"plannen.csv": as_csv(*support)} if support else {}
        return only(a_reading(tmp_path, {**given, **lists, **plans}))

    return converted


def bijlagen(conversion) -> list[tuple[str, str]]:
    aanvulling = conversion.overstapdossier.aanvulling
    return [(one.bestandsnaam, one.soort) for one in aanvulling.bijlage]


def overig(conversion) -> list[str]:
    lijst = leerling_of(conversion).overigdocumentlijst
    return [] if lijst is None else [one.bestandsnaam for one in lijst.document]


@pytest.mark.parametrize(
    ("name", "bestandsnaam"),
    [
        ("bijlagen/80001/OKR.pdf", "OKR.pdf"),
        ("80001/OKR.pdf", "OKR.pdf"),
        ("bijlagen/80001_OKR.pdf", "OKR.pdf"),
        ("80001 - OKR.pdf", "OKR.pdf"),
        ("bijlagen/groep 8/80001/okr/Rapport Zoë.pdf", "Rapport Zoë.pdf"),
    ],
)
def test_whose_and_what(convert, name, bestandsnaam):
    """A file is a pupil's by its folder or its first word, and is what folder or name say."""
    conversion = convert(name)

    assert bijlagen(conversion) == [(bestandsnaam, "onderwijskundig rapport")]
    assert overig(conversion) == [bestandsnaam]


@pytest.mark.parametrize(
    ("name", "soort"),
    [
        ("Onderwijskundig rapport 2026.pdf", "onderwijskundig rapport"),
        ("OPP evaluatie.pdf", "ontwikkelingsperspectief"),
        ("Plaatsingswijzer.pdf", "plaatsingswijzer"),
        ("Zienswijze op het onderwijskundig rapport.pdf", "zienswijze"),
        ("Handelingsplan rekenen.pdf", "handelingsplan"),
        ("Ondersteuningsformulier ouders.pdf", "ondersteuningsformulier ouders"),
        ("schoolformulier.pdf", "ondersteuningsformulier school"),
        ("Succesplan.pdf", "succesplan"),
        ("dit-ben-ik.pdf", "werkstuk Dit ben ik"),
        ("Toetsoverzicht groep 6-8.pdf", "toetsoverzicht"),
        ("Opstel.pdf", "overig"),
    ],
)
def test_kinds(convert, name, soort):
    """The kind of an attachment follows from the words in its name."""
    assert bijlagen(convert(f"80001/{name}")) == [(name, soort)]


def test_list_goes_first(convert):
    """What the list of attachments says of a file goes before its name."""
    row = {
        "Leerlingnummer": "80001",
        "Bestand": "rapport.pdf",
        "Soort": "succesplan",
        "Omschrijving": "Voor de mentor",
    }

    conversion = convert("80001/Rapport.PDF", rows=[row])

    assert bijlagen(conversion) == [("Rapport.PDF", "succesplan")]
    document = leerling_of(conversion).overigdocumentlijst.document[0]
    assert document.omschrijving == "Voor de mentor"


def test_list_says_whose(tmp_path):
    """A loose file is the pupil's whose row names it, where that is one pupil."""
    files = {
        "edex.xml": an_edexml(edex_pupil(), edex_pupil("80002", roepnaam="Bram")),
        "bijlagen/een.pdf": PDF,
        "bijlagen/twee.pdf": PDF,
        "bijlagen.csv": as_csv(
            {"Leerlingnummer": "80002", "Bestand": "een.pdf", "Soort": "okr"},
            {"Leerlingnummer": "80001", "Bestand": "twee.pdf", "Soort": "okr"},
            {"Leerlingnummer": "80002", "Bestand": "twee.pdf", "Soort": "okr"},
        ),
    }

    reading = a_reading(tmp_path, files)

    assert overig(reading.conversions[0]) == []
    assert overig(reading.conversions[1]) == ["een.pdf"]
    assert "GW.OMZ32" in rules_of(reading)


def test_nobodys(tmp_path):
    """A file that is nobody's is told of without its name, and does not go along."""
    reading = a_reading(tmp_path, {"bijlagen/OKR van Zoë Verzonnenaar.pdf": PDF})

    (finding,) = told_of(reading)
    assert (finding.rule, finding.path) == ("GW.OMZ32", "bijlagen/OKR … … ….pdf")


@pytest.mark.parametrize(
    "name", ["Dyslexieverklaring.pdf", "Onderzoeksverslag.pdf", "IQ-onderzoek.pdf"]
)
def test_consent(convert, name):
    """A declaration or report of research stays behind without a dated consent of the parents."""
    conversion = convert(f"80001/{name}")

    assert overig(conversion) == []
    assert "GW.OMZ73" in rules_of(conversion)


def test_consent_given(convert):
    """With consent it goes along, and the consent beside it."""
    row = {"Leerlingnummer": "80001", "Bestand": "Dyslexieverklaring.pdf"}

    conversion = convert("80001/Dyslexieverklaring.pdf", rows=[{**row, "Toestemming": "2-2-2026"}])

    (bijlage,) = conversion.overstapdossier.aanvulling.bijlage
    assert bijlage.toestemming.datum == date(2026, 2, 2)


def test_held_back(convert):
    """What the school marks to stay, stays."""
    row = {"Leerlingnummer": "80001", "Bestand": "OKR.pdf", "Soort": "okr", "Meesturen": "Nee"}

    conversion = convert("80001/OKR.pdf", rows=[row])

    assert conversion.overstapdossier.aanvulling is not None
    assert bijlagen(conversion) == []
    assert "GW.OMZ74" in rules_of(conversion)


_MACRO = as_zip(
    [("[Content_Types].xml", b"<T/>"), ("word/document.xml", b"x"), ("word/vbaProject.bin", b"x")]
)


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("OKR.pdf", b"MZ\x90\x00\x03\x00", "GW.OMZ70"),
        ("OKR.pdf", b"<html>x</html>", "GW.OMZ70"),
        ("OKR.docx", _MACRO, "GW.BUN14"),
        ("OKR.pdf", PDF + b"x" * (7 * 1024 * 1024), "GW.OMZ72"),
        ("OKR.pdf", b"", "GW.OMZ79"),
    ],
    ids=["a program", "a web page", "macros", "too large", "empty"],
)
def test_refused(convert, name, content, rule):
    """A file that may not go along is told of, whatever its name promises."""
    conversion = convert(f"80001/{name}", content=content)

    assert overig(conversion) == []
    assert rule in rules_of(conversion)


def test_zip_among_attachments(tmp_path):
    """A ZIP among the attachments stays closed and behind; it is told of."""
    reading = a_reading(tmp_path, {"bijlagen/80001/alles.zip": as_zip([("a.pdf", PDF)])})

    assert rules_of(reading) == ["GW.BUN10"]
    assert overig(only(reading)) == []


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("scan001.pdf", PDF, "GW.OMZ75"),
        ("Opstel.pdf", PDF, "GW.OMZ76"),
        ("OKR.docx", PDF, "GW.OMZ71"),
        ("OKR 999900018.pdf", PDF, "GW.OMZ77"),
    ],
    ids=["says nothing", "unknown kind", "wrong extension", "BSN"],
)
def test_doubtful(convert, name, content, rule):
    """A file with a doubtful name goes along, and the doubt is told."""
    conversion = convert(f"80001/{name}", content=content)

    assert len(overig(conversion)) == 1
    assert rule in rules_of(conversion)


@pytest.mark.parametrize(
    "name",
    [
        "OKR 999900018.pdf",
        "OKR 9999 00018.pdf",
        "OKR 9999.00.018.pdf",
        "OKR_999-900-018_8a.pdf",
        "OKR 2025-2026 9999 - 00018.pdf",
        "OKR \u0669\u0669\u0669\u0669\u0660\u0660\u0660\u0661\u0668.pdf",
        "OKR.999900018",
    ],
)
def test_number_in_a_name(convert, name):
    """No BSN stands in the name of a file in the dossier, however it is written."""
    conversion = convert(f"80001/{name}")

    assert overig(conversion) == ["onderwijskundig rapport.pdf"]


@pytest.mark.parametrize(
    ("path", "voorstel"),
    [
        ("80001/handelingsplan/scan001.pdf", "Handelingsplan.pdf"),
        ("80001/scan001.Verzonnenaar", "Onderwijskundig rapport.pdf"),
    ],
)
def test_another_name(convert, path, voorstel):
    """For a name that says nothing there is another, of the kind of attachment and its ending."""
    conversion = convert(path)

    (finding,) = (one for one in conversion.findings if one.rule == "GW.OMZ75")
    assert finding.facts["voorstel"] == voorstel


def test_same_names(convert):
    """Two files of one name become two names, so that each entry is of one file."""
    conversion = convert("80001/a/OKR.pdf", "80001/b/okr.pdf")

    assert overig(conversion) == ["OKR.pdf", "okr (2).pdf"]


def test_office_files_of_a_pupil(convert):
    """A workbook or text in a pupil's folder is an attachment, not a list."""
    content = {
        "80001/Toetsoverzicht.xlsx": as_workbook(["a"], [1]),
        "80001/Plaatsingswijzer.txt": b"Verzonnen;tekst\r\n1;2\r\n",
    }

    conversion = convert(content=content)

    assert overig(conversion) == ["Plaatsingswijzer.txt", "Toetsoverzicht.xlsx"]


def test_content_is_the_file(convert):
    """In the dossier stands the base64 of a ZIP that holds the file."""
    conversion = convert("80001/OKR.pdf")

    document = leerling_of(conversion).overigdocumentlijst.document[0]
    with zipfile.ZipFile(BytesIO(base64.b64decode(document.bestandsinhoud))) as archive:
        assert archive.read("OKR.pdf") == PDF
