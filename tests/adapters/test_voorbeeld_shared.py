"""The samples that all projects share, as a school would gather them, in every primary LAS."""

import shutil
from collections import Counter
from datetime import UTC, datetime

import pytest

from adapters.esis import ADAPTER as ESIS
from adapters.parnassys import ADAPTER as PARNASSYS
from gateway.domain.errors import Unreadable
from tests.parnassys_builders import SCHOOL
from tests.voorbeeld_expectations import counted

EDEXML = "edexml-2.1.xml"
OLD_EDEXML = "edexml-1.03.xml"
UWLR = "uwlr-2.2-leerresultaten.xml"
IN_2025 = datetime(2025, 3, 31, 9, 30, tzinfo=UTC)
IN_2019 = datetime(2019, 3, 31, 9, 30, tzinfo=UTC)

pytestmark = pytest.mark.parametrize("adapter", [PARNASSYS, ESIS], ids=lambda one: one.naam)


@pytest.fixture
def bundle(tmp_path, shared):
    """A folder with these samples and a school file."""

    def made(*names: str, vestiging: str = "00"):
        for name in names:
            shutil.copy(shared / "las" / "samples" / name, tmp_path)
        school = SCHOOL.replace('vestiging = "00"', f'vestiging = "{vestiging}"')
        (tmp_path / "school.toml").write_text(school)
        return tmp_path

    return made


def rules_in(findings) -> Counter[str]:
    return Counter(finding.rule for finding in findings)


def test_edexml_2_1_and_uwlr(adapter, bundle):
    """The pupil of group 8 gets a dossier with the one result that has a place in it."""
    reading = adapter.read((bundle(EDEXML, UWLR),), None, IN_2025)

    (conversion,) = reading.conversions
    leerling = conversion.overstapdossier.dossier.huidigeschool.leerling
    (toets,) = leerling.toetslijst.toets
    assert (leerling.voorvoegsel, leerling.achternaam) == ("van der", "Dijkgraaf")
    assert leerling.geslacht == 1
    assert leerling.leerlinggewicht == "0.30"
    assert str(toets.resultaat.toetsscore.vaardigheidsscore) == "268.5"
    assert rules_in(reading.findings) == counted("GW.EDX05 GW.UWL04 GW.OMZ35 GW.OMZ36*3 GW.OMZ80")
    assert rules_in(conversion.findings) == counted("GW.UWL05 GW.OMZ45*3 GW.OMZ55")


def test_dummy_key(adapter, bundle):
    """The pupil with the dummy key is of group 7, and no dossier is made of them."""
    reading = adapter.read((bundle(EDEXML),), None, IN_2025)

    assert [one.leerling for one in reading.conversions] == ["70001"]


def test_edexml_1_03(adapter, bundle):
    """In the old version the year comes from the group, and the prefix stays as it is."""
    reading = adapter.read((bundle(OLD_EDEXML, vestiging="01"),), None, IN_2019)

    (conversion,) = reading.conversions
    leerling = conversion.overstapdossier.dossier.huidigeschool.leerling
    assert (leerling.voorvoegsel, leerling.achternaam) == ("v. d.", "Oever")
    assert leerling.geslacht == 2
    assert leerling.schoolloopbaanlijst.schoolloopbaan[0].jaargroep == "8"
    assert rules_in(reading.findings) == counted("GW.EDX05 GW.OMZ36*4 GW.OMZ80")
    assert rules_in(conversion.findings) == counted("GW.OMZ45*4 GW.OMZ55")


def test_all_together(adapter, bundle):
    """Of two schools in one folder only the one of the school file is taken."""
    reading = adapter.read((bundle(EDEXML, OLD_EDEXML, UWLR),), None, IN_2025)

    assert [one.leerling for one in reading.conversions] == ["70001"]
    assert rules_in(reading.findings)["GW.SCH07"] == 1


def test_last_year(adapter, bundle):
    """The bundle of an earlier school year comes through, with a warning that names both."""
    moment = datetime(2026, 3, 31, tzinfo=UTC)

    reading = adapter.read((bundle(EDEXML, UWLR),), None, moment)

    (finding,) = [one for one in reading.findings if one.rule == "GW.OMZ30"]
    assert "2024-2025" in finding.message
    assert "2025-2026" in finding.message


def test_results_without_pupils(adapter, bundle):
    """Results alone are refused, with what to export to go with them."""
    with pytest.raises(Unreadable) as refusal:
        adapter.read((bundle(UWLR),), None, IN_2025)

    assert next(one.rule for one in refusal.value.findings) == "GW.OMZ20"
    assert "EDEXML" in refusal.value.findings[0].advice


def test_no_number_is_made_up(adapter, bundle):
    """Of the last four digits of a number no number is made."""
    (conversion,) = adapter.read((bundle(EDEXML),), None, IN_2025).conversions

    leerling = conversion.overstapdossier.dossier.huidigeschool.leerling
    assert (leerling.bsn, leerling.onderwijsnummer) == (None, None)
