"""Builders for what the Magister adapter takes: leveringen, mapping files and hostile ZIPs."""

import base64
import io
import zipfile
from pathlib import Path
from typing import Any

from adapters.magister import ADAPTER
from gateway.domain.dossier import Document, Overigdocumentlijst
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Overstapdossier
from gateway.domain.translation import Levering
from tests.dossier_builders import a_document, a_dossier_of, an_overstapdossier

SIGNED = b"<dossier>as it was signed</dossier>"
FOLDER = "leerling-3f0c1d52"


def a_levering(overstapdossier: Overstapdossier | None = None) -> Levering:
    """A complete dossier as a school received it."""
    return Levering(overstapdossier=overstapdossier or an_overstapdossier(), dossier=SIGNED)


def a_levering_of(**changes: Any) -> Levering:
    """A levering whose pupil has these *changes*, and no aanvulling."""
    return a_levering(an_overstapdossier(dossier=a_dossier_of(**changes), aanvulling=None))


def a_levering_with(*documents: Document) -> Levering:
    """A levering that holds these *documents* and no aanvulling."""
    return a_levering_of(overigdocumentlijst=Overigdocumentlijst(document=documents))


def written(
    *leveringen: Levering, mapping: Path | None = None
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The files and the findings that the adapter makes of *leveringen*."""
    assert ADAPTER.write is not None
    files: dict[str, bytes] = {}
    findings = ADAPTER.write(leveringen, mapping, files.__setitem__)
    return files, findings


def rules(findings: tuple[Finding, ...]) -> list[str]:
    """The ids of *findings*, without the one that says what has no column."""
    return [finding.rule for finding in findings if finding.rule != "GW.MAG15"]


def a_mapping(folder: Path, *columns: str, top: str = "") -> Path:
    """A mapping file with *columns*, each the lines of its table."""
    path = folder / "indeling.toml"
    path.write_text(top + "".join(f"\n[[kolom]]\n{column}\n" for column in columns), "utf-8")
    return path


def a_zip(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP with these *entries*, under names that may be hostile."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def a_document_of(raw: bytes, **changes: Any) -> Document:
    """An attachment whose base64 stands for *raw*."""
    return a_document(bestandsinhoud=base64.b64encode(raw).decode(), **changes)
