"""What the signature library may not tell."""

import logging
from typing import Final

_TALKATIVE: Final = "signxml.processor"


def keep_library_silent() -> None:
    """
    Keep dossiers out of the log.

    At level DEBUG signxml logs every document that it canonicalises. A logger's level can be
    changed by any configuration, and `disabled` is undone by `dictConfig`; so we say it each time.
    """
    logging.getLogger(_TALKATIVE).disabled = True
