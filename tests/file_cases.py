"""Dossiers whose files, by content and name, are on the right side of a rule."""

import base64
from typing import Final

from gateway.conformance.breuken.bestanden import base64_zip
from tests.dossier_builders import zipped
from tests.rule_builders import copied, filed, named

ZIP: Final = zipped("brief.txt", b"een verzonnen brief")
NAMES: Final = (
    "Dyslexieverklaring.pdf",
    "OKR.pdf",
    "scan verslag 2025.pdf",
    "Plaatsingswijzer 001.docx",
)
BESTANDEN: Final = (
    ("GW.DC01", filed(ZIP)),
    ("GW.DC01", filed(base64.encodebytes(ZIP).decode())),
    ("GW.DC02", filed(ZIP[:-2] + b"\x04\x00note")),
    *(("GW.BN01", named(name)) for name in NAMES),
    ("GW.BN02", copied(ZIP, ZIP)),
    ("GW.BN03", named("Plan van aanpak groep 8.pdf")),
    *(("GW.BN04", filed(base64_zip(f"brief.{soort}"))) for soort in ("JPEG", "odt", "pptx")),
    ("GW.BN04", filed(base64.encodebytes(zipped("brief " * 20 + ".pdf", b"x")).decode())),
    ("GW.BN05", filed(base64_zip("exe.pdf"))),
    ("GW.BN06", filed(base64_zip("brief.pdf"))),
)
"""The id of a rule, and a dossier that just passes it."""
