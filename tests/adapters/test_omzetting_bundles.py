"""Whole bundles: told by what is in them, and read in the memory of a part of them."""

import zipfile
from io import BytesIO

import pytest

from adapters.formats.budget import Limits
from adapters.formats.bundle import gather
from adapters.formats.contents import Content
from adapters.formats.omzetting.sources import sorted_out
from adapters.parnassys import ADAPTER
from tests.parnassys_builders import (
    MOMENT,
    SCHOOL,
    a_bundle,
    a_carer,
    a_reading,
    a_row,
    an_edexml,
    as_csv,
    as_zip,
    only,
    rules_of,
)
from tests.uwlr_builders import a_message, a_result

NAMED = {
    "edex.xml": an_edexml(),
    "leerlingen.csv": as_csv(a_row()),
    "verzorgers.csv": as_csv(a_carer()),
    "uwlr.xml": a_message(a_result()),
    "school.toml": SCHOOL.encode(),
}
MISNAMED = {
    "leerlingen.csv": NAMED["edex.xml"],
    "EDEX.XML": NAMED["leerlingen.csv"],
    "scan001.pdf": NAMED["verzorgers.csv"],
    "school.toml.txt": NAMED["uwlr.xml"],
    "0": NAMED["school.toml"],
}


@pytest.fixture
def empty(tmp_path):
    """A folder with none of the ordinary files."""
    (tmp_path / "leeg").mkdir()
    return lambda files: a_bundle(tmp_path / "leeg", {**dict.fromkeys(NAMED), **files})


def dossier_of(reading):
    return only(reading).overstapdossier.dossier


def test_names_mean_nothing(empty, tmp_path):
    """A bundle is what its files hold: under other names it gives the same dossier."""
    (tmp_path / "echt").mkdir()
    expected = dossier_of(a_reading(tmp_path / "echt", NAMED))

    found = ADAPTER.read((empty(MISNAMED),), None, MOMENT)

    assert dossier_of(found) == expected
    assert set(rules_of(found)) == set()


def test_zip_of_a_bundle(tmp_path):
    """A ZIP gives the same dossier as the folder that is in it."""
    (tmp_path / "map").mkdir()
    expected = dossier_of(a_reading(tmp_path / "map", NAMED))
    path = tmp_path / "export.bin"
    path.write_bytes(as_zip(NAMED.items()))

    assert dossier_of(ADAPTER.read((path,), None, MOMENT)) == expected


@pytest.mark.parametrize("versie", ["1.03", "2.0", "2.1", "2.2"])
@pytest.mark.parametrize("jaar", ["2025-2026", "2026-2027"])
def test_versions_of_edexml(tmp_path, versie, jaar):
    """EDEXML of any version and school year is read, for the published list of years ends."""
    edex = an_edexml(jaar=jaar).replace(
        b"</dependancecode>", f"</dependancecode><xsdversie>{versie}</xsdversie>".encode()
    )

    assert only(a_reading(tmp_path, {"edex.xml": edex})).overstapdossier


class TestLarge:
    """Files that are larger than a school's."""

    def test_list_of_a_gigabyte(self, empty):
        """A list of a gigabyte is refused by its size, and the rest comes through."""
        folder = empty(NAMED)
        with (folder / "groot.csv").open("wb") as file:
            file.write(b"Leerlingnummer;Naam\n")
            file.truncate(1024**3)

        reading = ADAPTER.read((folder,), None, MOMENT)

        assert "GW.BUN04" in rules_of(reading)
        assert only(reading).overstapdossier

    def test_message_of_a_gigabyte(self, empty):
        """So is a message that is larger than any school's."""
        folder = empty(NAMED)
        with (folder / "groot.xml").open("wb") as file:
            file.write(b"<leerresultaten_verzoek>")
            file.truncate(1024**3)

        assert "GW.BUN04" in rules_of(ADAPTER.read((folder,), None, MOMENT))

    def test_other_xml(self, empty):
        """Only messages with results pass by piece by piece; other XML has the door's limit."""
        folder = empty(NAMED)
        with (folder / "groot.xml").open("wb") as file:
            file.write(b"<EDEX>")
            file.truncate(100 * 1024**2)

        reading = ADAPTER.read((folder,), None, MOMENT)

        assert "GW.XML02" in rules_of(reading)
        assert only(reading).overstapdossier

    @pytest.mark.parametrize("pack", [False, True])
    def test_large_message(self, tmp_path, pack):
        """A message beyond the limit of other files is read, also out of a ZIP."""
        message = a_message(*(a_result(f"r{n}") for n in range(40)))
        path = tmp_path / ("uwlr.zip" if pack else "uwlr.xml")
        path.write_bytes(as_zip([("uwlr.xml", message)]) if pack else message)

        bundle = gather([path], Limits(file_bytes=len(message) // 2))

        (uwlr,) = sorted_out(bundle).uwlr
        assert uwlr.afnames[0].aantal == 40

    def test_broken_message_in_a_zip(self, tmp_path):
        """A large message whose packing is broken further on is told of."""
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr("uwlr.xml", a_message(*(a_result(f"r{n}") for n in range(900))))
        data = target.getvalue()
        path = tmp_path / "uwlr.zip"
        path.write_bytes(data.replace(b'key="r899"', b'key="r900"'))

        export = sorted_out(gather([path], Limits(file_bytes=100_000)))

        assert [finding.rule for finding in export.findings] == ["GW.BUN09"]
        assert export.uwlr == []

    def test_nothing_is_held(self, tmp_path):
        """A bundle holds the names of its files, and not what is in them."""
        bundle = gather([a_bundle(tmp_path, {"bijlagen/80001/okr.pdf": b"%PDF-1.4 oud"})])
        (tmp_path / "bijlagen" / "80001" / "okr.pdf").write_bytes(b"%PDF-1.4 new")

        (file,) = (one for one in bundle.files if one.content is Content.PDF)
        assert file.data == b"%PDF-1.4 new"
        assert file.size == 12


def test_workbook_with_macros(tmp_path):
    """A workbook with macros is not opened, and called what it is."""
    data = as_zip(
        [
            ("[Content_Types].xml", b"<Types/>"),
            ("xl/workbook.xml", b"<x/>"),
            ("xl/vbaProject.bin", b"x"),
        ]
    )

    assert "GW.BUN14" in rules_of(a_reading(tmp_path, {"lijst.xlsm": data}))
