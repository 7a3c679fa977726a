"""Builders for what the Somtoday adapter takes: leveringen, mapping files, and what it writes."""

import base64
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from adapters.somtoday import ADAPTER
from gateway.domain.dossier import Nationaliteit
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Overstapdossier
from gateway.domain.translation import Levering
from tests.dossier_builders import a_dossier_of, a_kop, an_overstapdossier

SIGNED = b"<dossier>as it was signed</dossier>"
FOLDER = "leerling-3f0c1d52"
ID = "3f0c1d52-7a64-4b1e-9d8a-5c2e6f7a8b90"
OPLEIDING = "11111111-2222-4333-8444-555555555555"
OTHER = "66666666-7777-4888-9999-aaaaaaaaaaaa"
FOR_ALL = ("GW.SOM02", "GW.SOM03", "GW.SOM41")
BIRTH = {
    "geboorteplaats": "Verzonnendam",
    "nationaliteit": (Nationaliteit(waarde="0001", omschrijving="Nederlandse"),),
}
"""Where a pupil is from, which a dossier may hold within one school only."""


def a_levering(overstapdossier: Overstapdossier | None = None) -> Levering:
    """A dossier as a school received it."""
    return Levering(overstapdossier=overstapdossier or an_overstapdossier(), dossier=SIGNED)


def a_levering_of(*, soort: str = "POVO", **changes: Any) -> Levering:
    """A levering without an aanvulling, whose pupil has these *changes*."""
    kop, dossier = a_kop(soort=soort), a_dossier_of(**changes)
    return a_levering(an_overstapdossier(kop=kop, dossier=dossier, aanvulling=None))


def within_the_school(**changes: Any) -> Levering:
    """A hand-over within one school, which says where the pupil is from."""
    dossier = replace(a_dossier_of(**{**BIRTH, **changes}), overdrachtsoort="overdrachtbinnenbrin")
    return a_levering(an_overstapdossier(dossier=dossier, aanvulling=None))


def a_mapping(folder: Path, *parts: str) -> Path:
    """A mapping file of these *parts*, or one that knows where the pupil is from."""
    own = (
        f'[leerlingen."{ID}"]\ngeboorteland = "6030"\n'
        'geboorteplaats = "Verzonnendam"\nnationaliteit1 = "0001"\n'
    )
    path = folder / "indeling.toml"
    tables = '[relatie]\n1 = "Ouder"\n2 = "Ouder"\n[advies]\n60 = "havo"\n61 = "havo/vwo"\n'
    path.write_text("\n".join((*parts, *(() if parts else (tables, own)))), "utf-8")
    return path


def written(
    *leveringen: Levering, mapping: Path | None = None
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The files and the findings that the adapter makes of *leveringen*."""
    assert ADAPTER.write is not None
    files: dict[str, bytes] = {}
    findings = ADAPTER.write(leveringen, mapping, files.__setitem__)
    return files, findings


def aanmelding(levering: Levering, mapping: Path | None = None) -> dict[str, Any]:
    """The aanmelding that is written of one pupil."""
    files, _ = written(levering, mapping=mapping)
    body: dict[str, Any] = json.loads(files[f"{FOLDER}/aanmelding.json"])
    return body


def noted(levering: Levering, mapping: Path | None = None) -> dict[str, str]:
    """The ids of the findings about fields of one pupil, by field."""
    _, findings = written(levering, mapping=mapping)
    return {
        finding.path.partition(", ")[2]: finding.rule
        for finding in findings
        if finding.rule not in FOR_ALL and finding.rule != "GW.SOM12"
    }


def bodies(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files in the bodies of attachments, by the name that Somtoday is given."""
    found = (json.loads(files[name]) for name in sorted(files) if "/bijlagen/" in name)
    return {body["bestandsnaam"]: base64.b64decode(body["bestand"]) for body in found}
