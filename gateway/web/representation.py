"""How the API writes what the exchange knows; it agrees with `schemas.py`, which a test proves."""

import json
from datetime import UTC, datetime
from http import HTTPStatus

from flask import Response

from gateway.domain.findings import Verdict
from gateway.domain.overdracht import Overdracht, Versie
from gateway.usecases.code_sheet import CodeSheet
from gateway.web.media import JSON
from gateway.web.problems import as_object

Json = dict[str, object]


def answer(body: Json, status: int = HTTPStatus.OK) -> Response:
    """*body* as an answer in JSON."""
    return Response(json.dumps(body, ensure_ascii=False), status=int(status), mimetype=JSON)


def of_overdracht(overdracht: Overdracht) -> Json:
    """An overdracht; nothing in it leads to the pupil."""
    return {
        "id": overdracht.id,
        "dossierId": overdracht.dossier_id,
        "staat": str(overdracht.state),
        "schooljaar": overdracht.schooljaar,
        "afzender": str(overdracht.afzender),
        "bestemmingen": [str(school) for school in overdracht.bestemmingen],
        "versies": [of_versie(versie) for versie in overdracht.versies],
        "looptijd": overdracht.looptijd,
        "claim": str(overdracht.claim) if overdracht.claim else None,
        "gedeeldMet": [
            {"school": str(deling.school), "toestemming": deling.toestemming.isoformat()}
            for deling in overdracht.gedeeld_met
        ],
        **_moments(overdracht),
    }


def of_versie(versie: Versie) -> Json:
    """One version of the dossier, without its content."""
    return {
        "nummer": versie.nummer,
        "sha256": versie.sha256,
        "status": str(versie.status),
        "aangeleverd": _utc(versie.aangeleverd),
        "gewist": _utc(versie.gewist),
    }


def of_code_sheet(sheet: CodeSheet) -> Json:
    """The code, and the last day that it opens the dossier."""
    return {"code": sheet.code.printed, "verloopt": sheet.verloopt.isoformat()}


def of_verdict(verdict: Verdict) -> Json:
    """What the gateway has to say of one document."""
    return {
        "geldig": verdict.valid,
        "document": verdict.document,
        "editie": verdict.edition,
        "bevindingen": [as_object(finding) for finding in verdict.findings],
    }


def _moments(overdracht: Overdracht) -> Json:
    return {
        "termijn": _utc(overdracht.termijn),
        "ingediend": _utc(overdracht.ingediend),
        "gewijzigd": _utc(overdracht.gewijzigd),
        "klaargezet": _utc(overdracht.klaargezet),
        "opgehaald": _utc(overdracht.opgehaald),
        "ontvangen": _utc(overdracht.ontvangen),
    }


def _utc(moment: datetime | None) -> str | None:
    """*moment* as RFC 3339 in UTC, to the second."""
    if moment is None:
        return None
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
