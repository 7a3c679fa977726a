"""What the administrator wrote, in the environment or in a file; the environment goes first."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from gateway.config import kinds, settings
from gateway.config.setting import PREFIX
from gateway.domain.errors import Misused

CONFIG: Final = PREFIX + "CONFIG"
OF_THE_CLIENT: Final = PREFIX + "CLIENT_"
"""What begins like this is for the commands that call a gateway, not for the gateway."""


def given_in(environ: Mapping[str, str]) -> Mapping[str, str]:
    """The text of each setting by its name; raises Misused for one that does not exist."""
    path = environ.get(CONFIG)
    in_file = _in_file(Path(path)) if path else {}
    in_environment = {
        name.removeprefix(PREFIX).lower(): text
        for name, text in environ.items()
        if name.startswith(PREFIX) and name != CONFIG and not name.startswith(OF_THE_CLIENT)
    }
    as_written = {name: PREFIX + name.upper() for name in in_environment}
    _refuse_unknown({**as_written, **{name: name for name in in_file}})
    return {**in_file, **in_environment}


def _in_file(path: Path) -> dict[str, str]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise Misused(kinds.UNREADABLE_FILE.at()) from None
    return {name: _as_text(value) for name, value in table.items()}


def _as_text(value: object) -> str:
    if isinstance(value, list):
        return ",".join(str(item) for item in value)
    return str(value)


def _refuse_unknown(as_written: Mapping[str, str]) -> None:
    known = {setting.name for setting in settings.ALL}
    unknown = [written for name, written in as_written.items() if name not in known]
    if unknown:
        raise Misused(*(kinds.UNKNOWN.at(name=written) for written in unknown))
