"""What a finding says is never a pupil's: every value is searched for in all that is said."""

import json
from collections.abc import Iterator
from dataclasses import is_dataclass

import pytest

from adapters.formats.bundle import gather
from adapters.formats.omzetting.columns import LEERLING, ONDERWERPEN
from adapters.parnassys import ADAPTER
from gateway.canonical.printing import print_overstapdossier
from gateway.domain.dossier.parts import parts
from gateway.domain.errors import OverstapError
from gateway.domain.findings import Finding
from gateway.usecases.validate import validate
from tests.parnassys_builders import (
    MOMENT,
    PDF,
    SCHOOL,
    a_bundle,
    a_reading,
    a_row,
    an_edexml,
    as_csv,
    as_workbook,
    edex_pupil,
)
from tests.uwlr_builders import a_message, a_result, referentie

CANARY = "Kanarie"
BSN = "999900018"


def said(findings) -> str:
    """All that findings say, as a person or machine may come to see it."""
    return "\n".join(
        json.dumps([one.message, one.advice, one.path, repr(one), {**one.facts}], default=str)
        for one in findings
    )


def all_said(reading) -> str:
    """All that a reading says, of the export and of each pupil, and what its values print as."""
    found: list[Finding] = list(reading.findings)
    for conversion in reading.conversions:
        found += conversion.findings
    return said(found) + repr(reading) + repr(list(reading.conversions))


@pytest.mark.parametrize(
    "onderwerp", [LEERLING, *ONDERWERPEN], ids=lambda onderwerp: onderwerp.naam
)
@pytest.mark.parametrize("value", [f"{CANARY} 9", "31-31-2099", "x" * 400 + CANARY])
def test_columns(tmp_path, onderwerp, value):
    """Whatever stands in whichever column of whichever list, no finding repeats it."""
    columns = {field: header for header, field in onderwerp.velden.items()}
    row = {header: value for field, header in columns.items() if field != "leerlingnummer"}
    files = {"lijst.csv": as_csv({"Leerlingnummer": "80001", **row})}

    spoken = all_said(a_reading(tmp_path, files))

    assert CANARY not in spoken
    assert "31-31-2099" not in spoken


@pytest.mark.parametrize(
    "element",
    [
        "achternaam",
        "voornamen",
        "voorletters_1",
        "roepnaam",
        "geboortedatum",
        "geslacht",
        "jaargroep",
        "gewicht_nieuw",
        "instroomdatum",
        "uitstroomdatum",
        "bsn",
    ],
)
def test_elements(tmp_path, element):
    """Nor what stands in an element of EDEXML."""
    reading = a_reading(tmp_path, {"edex.xml": an_edexml(edex_pupil(**{element: f"{CANARY} 9"}))})

    assert CANARY not in all_said(reading)


@pytest.mark.parametrize(
    "result",
    [
        a_result(key=CANARY, datum=CANARY),
        a_result(toets=CANARY, onderdeel=CANARY),
        a_result(oso=referentie(CANARY, CANARY, CANARY)),
        a_result(oso=f"<oso:toetsscore><oso:tijd>{CANARY}</oso:tijd></oso:toetsscore>"),
        a_result(anders=f"<anderresultaat>{CANARY}</anderresultaat>"),
    ],
)
def test_results(tmp_path, result):
    """Nor what stands in a test result."""
    assert CANARY not in all_said(a_reading(tmp_path, {"uwlr.xml": a_message(result)}))


def test_no_header_row(tmp_path):
    """A list without headers, whose first row is a pupil's, is told of without that row."""
    rows = f"80001;{CANARY};Verzonnenaar;{BSN}\n80002;{CANARY};Anders;999900031\n"
    files = {
        "zonder.csv": rows,
        "zonder.xlsx": as_workbook([80001, CANARY, int(BSN)], [2, CANARY, 3]),
    }

    spoken = all_said(a_reading(tmp_path, files))

    assert "GW.OMZ26" in spoken
    assert CANARY not in spoken
    assert BSN not in spoken


@pytest.mark.parametrize(
    "name",
    [
        f"bijlagen/{CANARY} {BSN}.pdf",
        f"80001/{CANARY}.pdf",
        f"bijlagen/80001_{CANARY}.exe",
        f"bijlagen/{BSN}/okr.pdf",
        f"80001/Verklaring {CANARY}.pdf",
    ],
)
def test_names_of_files(tmp_path, name):
    """The name of an attachment, in which schools write the pupil's, is not repeated."""
    reading = a_reading(tmp_path, {name: PDF if name.endswith("pdf") else b"MZ\x00"})

    spoken = said([*reading.findings, *(f for one in reading.conversions for f in one.findings)])
    assert reading.conversions[0].findings
    assert CANARY not in spoken
    assert BSN not in spoken


@pytest.mark.parametrize(
    "files",
    [
        {"kapot.xml": f"<EDEX><leerling>{CANARY}</EDEX>"},
        {"kapot.csv": f'Naam;BSN\n"{CANARY};{BSN}\n'},
        {"school.toml": f'[school]\nnaam = "{CANARY}\n'},
        {"school.toml": SCHOOL + f'[leerling."{BSN}"]\nnaam = "{CANARY}"\n'},
        {"school.toml": SCHOOL + f'[overstap.contact]\npersoon = "{CANARY}"\n'},
    ],
)
def test_broken_files(tmp_path, files):
    """A file that cannot be read is told of without what is in it."""
    try:
        spoken = all_said(a_reading(tmp_path, files))
    except OverstapError as error:
        spoken = said(error.findings) + str(error)

    assert CANARY not in spoken
    assert BSN not in spoken


def texts(value: object) -> Iterator[str]:
    """Every text in a block, at whatever depth."""
    if isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for part in parts(type(value)):
            yield from texts(getattr(value, part.field))
    elif isinstance(value, str):
        yield value


def test_whole_sample(tmp_path):
    """Of an invented school no name, number or street stands in anything said of it."""
    ADAPTER.sample(24, 3, tmp_path)
    reading = ADAPTER.read((tmp_path,), None, MOMENT)

    spoken = all_said(reading)

    for conversion in reading.conversions:
        leerling = conversion.overstapdossier.dossier.huidigeschool.leerling
        own = (leerling.bsn, leerling.onderwijsnummer, leerling.achternaam, *leerling.voornaam)
        secret = {text for text in own if text}
        if leerling.adreslijst:
            secret.add(leerling.adreslijst.adres[0].straat)
        assert not [text for text in secret if text in spoken]


def test_verdict_and_finding_agree(tmp_path):
    """What the gateway finds in a dossier with a wrong BSN does not repeat it either."""
    reading = a_reading(tmp_path, {"leerlingen.csv": as_csv(a_row(BSN="999900019"))})
    assert reading.conversions[0].overstapdossier is not None

    verdict = validate(print_overstapdossier(reading.conversions[0].overstapdossier))

    assert not verdict.valid
    assert "999900019" not in said(verdict.findings) + all_said(reading)


def test_bundle_prints_nothing(tmp_path):
    """A bundle that is printed by mistake shows names of files only."""
    folder = a_bundle(tmp_path, {"leerlingen.csv": as_csv(a_row(Roepnaam=CANARY))})

    assert CANARY not in repr(gather([folder]))
