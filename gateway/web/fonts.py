"""The letters of what we print: a free font that knows every letter of a Dutch pupil's name."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pymupdf_fonts

FAMILY: Final = "FiraGO"
_BUFFERS: Final[Mapping[str, str]] = {"": "figo", "B": "figbo"}


@contextmanager
def font_files() -> Iterator[Mapping[str, Path]]:
    """A file for each style of the font, there for as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="overstap-") as folder:
        files = {style: Path(folder, f"{name}.ttf") for style, name in _BUFFERS.items()}
        for style, file in files.items():
            file.write_bytes(pymupdf_fonts.fontbuffers[_BUFFERS[style]]())
        yield files
