"""Run every bench, or those that are named, and print a table of ratios."""

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from rich.console import Console
from rich.table import Table

import bench
from bench.ratio import Ratio

_NO_BENCH = frozenset({"__main__", "bundles", "ratio"})


def _ratios(names: Iterable[str]) -> Iterator[Ratio]:
    for name in names:
        yield from import_module(f"bench.{name}").ratios()


def _all() -> list[str]:
    return sorted(
        found.name for found in iter_modules(bench.__path__) if found.name not in _NO_BENCH
    )


def _amount(amount: float, unit: str) -> str:
    return f"{amount * 1000:.3f} ms" if unit == "s" else f"{amount:.1f} {unit}"


def main(names: list[str]) -> int:
    """Exit status 1 where a ratio is above its limit."""
    table = Table("what", "ours", "reference", "times", "at most", "")
    worst = 0
    for ratio in _ratios(names or _all()):
        worst = max(worst, 0 if ratio.kept else 1)
        table.add_row(
            ratio.name,
            _amount(ratio.ours, ratio.unit),
            _amount(ratio.reference, ratio.unit),
            f"{ratio.times:.2f}",
            f"{ratio.limit:g}",
            "ok" if ratio.kept else "too slow",
        )
    Console(width=110).print(table)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
