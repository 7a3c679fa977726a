"""The page on adding a LAS works as it stands."""

import re
from pathlib import Path

import pytest

from gateway.domain.translation import Adapter
from tests.parnassys_builders import MOMENT, a_bundle, a_row, an_edexml, as_csv, edex_pupil

PAGE = Path(__file__).resolve().parents[2] / "docs" / "adding-a-las.md"


@pytest.fixture
def adapter() -> Adapter:
    """The adapter that the page shows, made by its own code."""
    (code,) = re.findall(r"<!-- las -->\n```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    made: dict[str, object] = {}
    exec(code, made)  # noqa: S102 - the code of our own page
    assert isinstance(made["ADAPTER"], Adapter)
    return made["ADAPTER"]


def test_the_example_reads(adapter, tmp_path):
    """The LAS of the page reads an export by its own header and its own word."""
    row = {**a_row(Roepnaam=None), "Hoe heet het kind": "Zoë", "Geslacht": "dametje"}
    edexml = an_edexml(edex_pupil(roepnaam=None, geslacht=None))
    bundle = a_bundle(tmp_path, {"edex.xml": edexml, "leerlingen.csv": as_csv(row)})

    (conversion,) = adapter.read((bundle,), None, MOMENT).conversions

    leerling = conversion.overstapdossier.dossier.huidigeschool.leerling
    assert (leerling.roepnaam, leerling.geslacht) == ("Zoë", 1)


def test_the_folders_are_there():
    """Every module that the page names exists."""
    root = PAGE.parent.parent
    named = re.findall(r"`((?:adapters|gateway|tests)/[a-z_/.]+)`", PAGE.read_text())

    assert named
    assert [path for path in named if not (root / path).exists()] == []
