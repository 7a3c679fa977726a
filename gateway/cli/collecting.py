"""How often Python looks for garbage while a command holds all that a school exported."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SELDOM: Final = (10_000, 20, 20)


@contextmanager
def collected_seldom() -> Iterator[None]:
    """
    Look a tenth as often for rings of things that nobody has, and not among what was there before.

    What an export fills memory with is in no ring and lives to the end. To walk past all of it
    time and again is what makes many pupils cost more than their number.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
