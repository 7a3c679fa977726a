"""A file that goes along."""

from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.simple import TEXT


@block
class Document:
    """A file: its name, and the base64 of a ZIP that holds it."""

    bestandsnaam: str = element(TEXT)
    omschrijving: str | None = element(TEXT, default=None)
    bestandsinhoud: str = element(TEXT)


@block
class DocumentLijst:
    """The files about absence."""

    document: tuple[Document, ...] = element(minimum=1)


@block
class Overigdocumentlijst:
    """The files that belong to no other block."""

    document: tuple[Document, ...] = element(minimum=1)
