"""Every Dutch sentence that a finding can be said in, and the PO file with its English."""

import ast
import gc
import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

import adapters
import gateway
from gateway.cli import words
from gateway.domain.findings import Actor, Kind
from gateway.rules import codelijsten
from gateway.web import problems

PATH: Final = Path(gateway.__path__[0]) / "wording" / "en.po"

_ROOTS: Final = (gateway, adapters)
_STARTED_APART: Final = (".wsgi", "__main__")
_OF_FINDINGS: Final = frozenset({"at", "note"})
_TABLES_OF_PHRASES: Final = frozenset({"gaps.py", "reading_files.py", "mapping_file.py"})
_PHRASES: Final = ("in orde", "afgekeurd", "regel", "het bestand")


def sentences() -> frozenset[str]:
    """All messages and advices of every kind of finding, and the phrases that fill them."""
    for package in _ROOTS:
        _import_all(package)
    codelijsten.kinds()  # made when they are asked for
    kinds = [thing for thing in gc.get_objects() if type(thing) is Kind]
    found = {sentence for kind in kinds for sentence in (kind.message, kind.advice)}
    return frozenset(found | set(_said_around()) | set(_phrases()))


def update() -> None:
    """Write the PO file anew: what was translated stays, what is new has no words yet."""
    known = {str(one.id): str(one.string) for one in _read() if one.id}
    catalogue = Catalog(locale="en", project="overstap", charset="utf-8", fuzzy=False)
    for sentence in sorted(sentences()):
        catalogue.add(sentence, known.get(sentence, ""))
    with PATH.open("wb") as target:
        write_po(target, catalogue, width=99, omit_header=True, sort_output=True)


def _read() -> Catalog:
    with PATH.open("rb") as source:
        return read_po(source, locale="en", charset="utf-8")


def _import_all(package: ModuleType) -> None:
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if ".migrations" not in module.name and not module.name.endswith(_STARTED_APART):
            import_module(module.name)


def _said_around() -> Iterator[str]:
    """What stands around a finding: its weight, who acts, how many there are more."""
    yield from (*_PHRASES, *Actor, *words.ONE.values(), *words.MORE.values())
    yield from (problems.ONE_MORE, problems.MORE)


def _phrases() -> Iterator[str]:
    """The words that the code puts into a finding, such as `het adres`."""
    for package in _ROOTS:
        for path in sorted(Path(package.__path__[0]).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from _filled_in(tree)
            if path.name in _TABLES_OF_PHRASES:
                yield from _dutch(ast.walk(tree))


def _filled_in(tree: ast.AST) -> Iterator[str]:
    calls = (one for one in ast.walk(tree) if isinstance(one, ast.Call))
    for call in calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr in _OF_FINDINGS:
            for keyword in call.keywords:
                yield from _dutch(ast.walk(keyword.value))


def _dutch(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The constants that are phrases: more than a word, no sentence, no name of a column."""
    texts = (one.value for one in nodes if isinstance(one, ast.Constant))
    for text in texts:
        if isinstance(text, str) and " " in text and text[:1].islower():
            yield text
