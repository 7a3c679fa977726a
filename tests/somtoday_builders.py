"""Builders for what the Somtoday adapter takes: leveringen, mapping files, and what it writes."""

import base64
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adapters.somtoday import ADAPTER
from gateway.domain.dossier import Nationaliteit
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Overstapdossier
from gateway.domain.translation import Levering, Reading
from tests.dossier_builders import a_dossier_of, a_kop, an_overstapdossier

SIGNED = b"<dossier>as it was signed</dossier>"
FOLDER = "leerling-3f0c1d52"
ID = "3f0c1d52-7a64-4b1e-9d8a-5c2e6f7a8b90"
OPLEIDING = "11111111-2222-4333-8444-555555555555"
OTHER = "66666666-7777-4888-9999-aaaaaaaaaaaa"
PUPIL = "aaaaaaaa-0000-4000-8000-000000000001"
SISTER = "aaaaaaaa-0000-4000-8000-000000000002"
MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
LEAVES = "Leerlingnummer;Uitschrijfdatum\r\n130001;17-04-2026\r\n"
TOO = "130002;17-04-2026\r\n"
SCHOOL = """\
[school]
naam = "Verzonnen lyceum"
brin = "99XX"
vestiging = "00"
aanleverpunt = "0"
soort = "VO"
telefoon = "0100000006"

[school.adres]
straat = "Verzonnensingel"
nummer = "11"
postcode = "9999 ZX"
plaats = "Verzonnendam"

[overstap.inzage]
datum = 2026-03-20
akkoord = "Ja"

[overstap.contact]
nodig = false
"""
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


def a_pupil(**changes: Any) -> dict[str, Any]:
    """A pupil as Somtoday Connect answers; a change to None leaves a field out."""
    made = {
        "uuid": PUPIL,
        "leerlingnummer": 130001,
        "roepnaam": "Lotte",
        "voornamen": "Lotte Zoë",
        "voorletters": "LZ",
        "voorvoegsel": "van der",
        "achternaam": "Verzonnen",
        "geslacht": "VROUW",
        "geboortedatum": "2012-03-09",
        "emailadres": "verzonnen@school.example",
        "mobielnummer": "0612345678",
        "adres": {
            "postcode": "1234AB",
            "straat": "Verzonnenlaan",
            "huisnummer": "12a",
            "huisnummer_toevoeging": "a",
            "huisnummer_zonder_toevoeging": "12",
            "woonplaats": "Verzonnendam",
            "land": "Nederland",
        },
        "plaatsingen": [a_plaatsing()],
        "BSN": "999900006",
        "adviesSchoolVanHerkomst": "HAVO",
        "telefoonnummer_geheim": False,
        "adres_geheim": False,
    }
    return {naam: value for naam, value in {**made, **changes}.items() if value is not None}


def a_plaatsing(**changes: Any) -> dict[str, Any]:
    """A placement in year 2 of this school year."""
    return {
        "schooljaar": "2025/2026",
        "startdatum": "2025-08-01",
        "einddatum": "2026-07-31",
        "leerjaar": 2,
        "opleiding": {"naam": "Brugklas havo/vwo"},
        "stamgroep": {"naam": "2hv1"},
        **changes,
    }


def a_carer(*children: str, **changes: Any) -> dict[str, Any]:
    """A mother as Somtoday Connect answers."""
    made = {
        "geslacht": "VROUW",
        "voorletters": "HM",
        "achternaam": "Bedacht",
        "emailadres": "ouder@school.example",
        "relatie_tot_leerlingen": [
            {"uuid": child, "relatiesoort": "Moeder", "ouderlijk_gezag": True}
            for child in children or (PUPIL,)
        ],
        "telefoonnummer_geheim": False,
        "adres_geheim": False,
    }
    return {naam: value for naam, value in {**made, **changes}.items() if value is not None}


def an_export(folder: Path, **files: object) -> Path:
    """A bundle of a school, of the pupils that `lijst.csv` says leave, and these JSON *files*."""
    folder.mkdir(exist_ok=True)
    folder.joinpath("school.toml").write_text(SCHOOL, "utf-8")
    folder.joinpath("lijst.csv").write_text(LEAVES, "utf-8")
    for naam, content in files.items():
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        folder.joinpath(f"{naam}.json").write_bytes(data)
    return folder


def connected(folder: Path, *pupils: dict[str, Any], **files: object) -> Reading:
    """What comes of an export with these *pupils*, one where none is given; all leave."""
    export = an_export(folder, leerlingen={"leerlingen": pupils or [a_pupil()]}, **files)
    if len(pupils) > 1:
        export.joinpath("lijst.csv").write_text(LEAVES + TOO, "utf-8")
    return read(export)


def read(*paths: Path) -> Reading:
    """What the adapter reads at *paths*."""
    assert ADAPTER.read is not None
    return ADAPTER.read(paths, None, MOMENT)


def told(reading: Reading) -> set[str]:
    """The ids of all findings, on the export and on the pupils."""
    found = [*reading.findings, *(two for one in reading.conversions for two in one.findings)]
    return {finding.rule for finding in found}
