"""The mapping file of a school, as TOML, before anybody asked what it sets."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from adapters.formats.uitlevering import problems
from adapters.formats.uitlevering.settings import Settings
from gateway.domain.errors import Misused
from gateway.domain.findings import Finding

MAX_BYTES: Final = 1024 * 1024
_LINE: Final = re.compile(r"\(at line ([0-9]+)")


def settings_of(path: Path | None, default: str, wrong: list[Finding]) -> Settings:
    """
    The settings in the file at *path*, or in the *default* text where there is none.

    What is amiss with any of them goes to *wrong*; raises Misused where it is no TOML at all.
    """
    return Settings(_parsed(default if path is None else _text(path)), "", wrong)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                raise Misused(problems.UNREADABLE.at(reason="het is te groot"))
            return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Misused(problems.UNREADABLE.at(reason="het is geen UTF-8")) from None
    except OSError:
        raise Misused(problems.UNREADABLE.at(reason="het bestaat niet of is gesloten")) from None


def _parsed(text: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else None
        raise Misused(problems.UNREADABLE.at(line=line, reason="het is geen TOML")) from None
    except RecursionError:
        raise Misused(problems.UNREADABLE.at(reason="het is te diep genest")) from None
