"""Every date of a dossier that cannot be: before the pupil was born, or after it was made."""

import pytest

from gateway.usecases.validate import validate_tree
from tests.faults.ruled import SHORT
from tests.faults.ruling import Ruled

LL, OO, ET, TR, CL = (SHORT[short] for short in ("LL", "OO", "ET", "TR", "CL"))
PAST = (
    *(f"{LL}/{name}" for name in ("onderwijssinds", "startdatumhuidigonderwijs")),
    *(f"{LL}/{name}" for name in ("datuminschrijving", "examenresultaat/datumuitslag")),
    *(f"{OO}/{name}" for name in ("diagnose/datum", "rvc/rvcdatum")),
    f"{LL}/resultaatvakkenvo/datumafgerond",
    f"{ET}/eindtoetsresultaat/datum_afname",
    f"{TR}/afname/afnamedatum",
    f"{LL}/cijferlijstlijst/cijferlijst/afnamedatum",
)
BEGUN = (
    f"{LL}/vroegschools/vroegschoolsdatumingang",
    f"{LL}/schoolloopbaanlijst/schoolloopbaan/begindatum",
    f"{LL}/stage/begindatum",
    *(f"{OO}/{name}" for name in ("handelingsplan/startdatum", "tlv/tlvingangdatum")),
    *(f"{OO}/{name}/arrangement_datum" for name in ("arrangement_cluster12", "arrangement_pao")),
    *(f"{OO}/{name}" for name in ("opp/opp_ingangdatum", "lwoo/lwoo_ingangdatum")),
)


def dated(path, day):
    """The paths that checks of our own name where *day* is put at *path*, beside one without."""
    named = [
        {(finding.rule, finding.path) for finding in validate_tree(ruled.done()).findings}
        for ruled in (Ruled("POPO", (f"{path}={day}",), ()), Ruled("POPO", (), ()))
    ]
    return {where for rule, where in named[0] - named[1] if rule.startswith("GW.PD")}


@pytest.mark.parametrize("path", [*PAST, *BEGUN])
def test_before_birth(path):
    """Nothing of a pupil is of a day before the birth."""
    assert path in dated(path, "2001-01-01")


@pytest.mark.parametrize("path", PAST)
def test_to_come(path):
    """What has been is not of a day after the dossier was made."""
    assert path in dated(path, "2030-01-01")


@pytest.mark.parametrize("path", BEGUN)
def test_may_begin_later(path):
    """What was granted may begin after the dossier was made."""
    assert path not in dated(path, "2026-07-31")


@pytest.mark.parametrize("day", ["2001-01-01", "2030-01-01"])
def test_within_a_report(day):
    """A mark for a part of a subject was given after the birth and before the dossier too."""
    assert f"{CL}/onderdeel[1]/afnamedatum" in dated(f"{CL}/onderdeel/afnamedatum", day)
