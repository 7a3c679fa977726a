"""Every Dutch sentence that a finding can be said in, and the PO file with its English."""

import ast
import gc
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

import adapters
import gateway
from adapters.formats.omzetting.las import Vindplaatsen
from adapters.formats.omzetting.mapping import ADVIES_DUBBELZINNIG
from gateway.canonical.editions.differences import Differences, Lost, Single, differences_of
from gateway.canonical.editions.edition import known_editions
from gateway.canonical.editions.kinds import KEEP_ELSEWHERE, NO_PLACE
from gateway.canonical.editions.model import block_of
from gateway.cli import words
from gateway.config import settings
from gateway.domain.dossier.parts import parts
from gateway.domain.dossier.simple import Simple
from gateway.domain.findings import Actor, Kind
from gateway.domain.lifecycle import Action
from gateway.domain.overstapdossier import Overstapdossier
from gateway.markup.forms import form_in_words
from gateway.rules import codelijsten, doelgroepen, doorstroomtoets
from gateway.usecases.code_sheet import PRINTING
from gateway.web import problems
from gateway.web.access import SECTORS
from gateway.web.api import CALLS
from gateway.web.bodies import Veld
from gateway.wording.catalogue import VARIABLE

PATH: Final = Path(gateway.__path__[0]) / "wording" / "en.po"

_ROOTS: Final = (gateway, adapters)
_STARTED_APART: Final = (".wsgi", "__main__")
_OF_FINDINGS: Final = frozenset({"at", "note"})
_TABLES_OF_PHRASES: Final = frozenset(
    {
        *("gaps.py", "mapping_file.py", "reading_files.py", "school_file.py", "secrets_read.py"),
        *("toml_sections.py", "velden.py"),
    }
)
_REFUSAL: Final = "_refuse"
_OF_PATTERNS: Final = frozenset("|\\")
_BOUNDS: Final = re.compile("[0-9]+ tot [0-9]+")
_PHRASES: Final = (
    *("in orde", "afgekeurd", "regel", "het bestand"),
    *(f"# {maand} #" for maand in ("januari", "februari", "maart", "augustus")),
    *doelgroepen.GRENZEN.values(),
    *(called for _, called in doorstroomtoets.ONDERDELEN),
    *("tekst tussen aanhalingstekens of een lijst tussen rechte haken", "# of # of #"),
    "Relatie van de lijst van verzorgers",
)


def sentences() -> frozenset[str]:
    """All messages and advices of every kind of finding, and the phrases that fill them."""
    for package in _ROOTS:
        _import_all(package)
    codelijsten.kinds()  # made when they are asked for
    kinds = [thing for thing in gc.get_objects() if type(thing) is Kind]
    found = {sentence for kind in kinds for sentence in (kind.message, kind.advice)}
    others = (_said_around(), _phrases(), _forms(), _of_editions(), _of_the_exchange())
    chosen = (_of_settings(), _of_las())
    return frozenset(found.union(*others, *chosen))


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


def _of_the_exchange() -> Iterator[str]:
    """What a call asks for, for whom it is, and what can be done with an overdracht."""
    for call in CALLS:
        yield from (veld.verwacht for veld in call.takes or () if isinstance(veld, Veld))
    yield from (*SECTORS.values(), *(action.capitalize() for action in Action), PRINTING)


def _of_settings() -> Iterator[str]:
    """What a setting of the gateway, or of a mapping file, may be; around any bounds."""
    for setting in settings.ALL:
        yield _BOUNDS.sub("# tot #", setting.expected)


def _of_las() -> Iterator[str]:
    """What a user of each LAS makes, and the codes that one of its words may stand for."""
    for thing in gc.get_objects():
        if type(thing) is Vindplaatsen:
            places = [getattr(thing, field.name) for field in fields(thing)]
            yield from filter(None, (*places, ", of ".join(filter(None, places[:2]))))
    yield from (VARIABLE.sub("#", codes) for codes in ADVIES_DUBBELZINNIG.values())


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
        if isinstance(call.func, ast.Attribute) and call.func.attr == _REFUSAL:
            yield from filter(_is_dutch, map(_around, call.args))
        if isinstance(call.func, ast.Name) and call.func.id in _OF_FINDINGS:  # in a rule
            yield from _texts(keyword.value for keyword in call.keywords)


def _dutch(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The constants that are phrases: more than a word, no sentence, no name of a column."""
    return filter(_is_dutch, _texts(nodes))


def _is_dutch(text: str) -> bool:
    return " " in text and text[:1].islower() and _OF_PATTERNS.isdisjoint(text)


def _around(node: ast.AST) -> str:
    """The text of *node*, with `#` where something is filled in."""
    if isinstance(node, ast.JoinedStr):
        return VARIABLE.sub("#", "".join(map(_around, node.values)))
    if isinstance(node, ast.Constant):
        return str(node.value)
    return "#"


def _texts(nodes: Iterable[ast.AST]) -> Iterator[str]:
    texts = (one.value for one in nodes if isinstance(one, ast.Constant))
    return (text for text in texts if isinstance(text, str) and " " in text)


def _of_editions() -> Iterator[str]:
    """Why something of another edition is lost, and what to do; as they stand in a sentence."""
    yield from (word.removesuffix(".") for word in (NO_PLACE, KEEP_ELSEWHERE))
    for edition in known_editions().values():
        if not edition.is_current:
            yield from _of_losses(differences_of(edition))


def _of_losses(table: Differences) -> Iterator[str]:
    rows: tuple[Lost | Single, ...] = (*table.lost.values(), *table.single.values())
    for row in rows:
        yield from (word.removesuffix(".") for word in (row.reason, row.advice))


def _forms() -> Iterator[str]:
    """What a value has to look like, in the words of the schema; around any bounds."""
    blocks = [Overstapdossier, *map(block_of, known_editions().values())]
    for simple in set().union(*map(_simples, blocks)):
        form = form_in_words(simple)
        yield form if _is_unbounded(simple) else VARIABLE.sub("#", form)


def _simples(block: type) -> set[Simple]:
    inside = [part.type for part in parts(block) if is_dataclass(part.type)]
    own = {part.simple for part in parts(block) if part.simple is not None}
    return own.union(*map(_simples, inside))


def _is_unbounded(simple: Simple) -> bool:
    return (simple.max_length, simple.min_inclusive, simple.max_inclusive) == (None, None, None)
