"""The bar that shows on a terminal how far long work has come; in a pipe there is none."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import Progress

Item = TypeVar("Item")


def tracked(items: Iterable[Item], *, doing: str, console: Console) -> Iterator[Item]:
    """
    Each of *items*, with a bar that says *doing* while they are worked on.

    The bar stands below what *console* prints where that is a terminal, else on standard error.
    While it stands, a terminal may be written to through *console* only.
    """
    todo = list(items)
    shown = console if console.is_terminal else Console(stderr=True)
    with Progress(
        console=shown,
        transient=True,
        disable=not shown.is_terminal or len(todo) <= 1,
        redirect_stdout=False,
        redirect_stderr=False,
    ) as progress:
        yield from progress.track(todo, description=doing)
