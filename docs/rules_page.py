"""`rules.md`: everything that a verdict can say, made from the rules themselves."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from sys import modules
from types import ModuleType
from typing import Any, Final

from docs.rule_examples import examples
from gateway.canonical import reading, recognition
from gateway.canonical.editions import kinds as editions
from gateway.canonical.editions.codes import codes_of
from gateway.canonical.editions.edition import known_editions
from gateway.canonical.recognition import EDITION
from gateway.domain import heading
from gateway.domain.codelists import ADVIES_VO, Codelist
from gateway.domain.dossier import Dossier
from gateway.domain.findings import Kind
from gateway.markup import decoding, parsing
from gateway.markup import kinds as schema
from gateway.rules import ENVELOPE_RULES, RULES, codelijsten, judging
from gateway.rules.coded import coded_fields
from gateway.rules.niveaus import ADVIEZEN, TOETSADVIEZEN, Bereik
from gateway.rules.registry import Rule
from gateway.usecases import judge_edition, upgrade, validate
from gateway.usecases.judge_edition import IN_ANY_EDITION

PATH: Final = Path(__file__).with_name("rules.md")

_INTRODUCTION: Final = """\
# The rules

Everything that `overstap validate` can say of a document, made from the code by `make docs`; a
test fails where this page and the code differ. Words in braces are filled in: names of elements,
files and limits, never a value of the pupil's.

- An **error** keeps a dossier from being released; **warning** and **information** only show.
- **Who** acts: the `verzender` (the school that sends), the `ontvanger` (the school that fetches),
  the `leverancier` (of the LAS) or the `beheerder` (of the gateway).
- **Ids** without `GW.` are the standard's own, for OSO 2019.1, validation version 2019.1.1. `OVa`
  is the profile overstapdossier (POPO, POVO, VOVO), `OVb` overdracht binnen BRIN, `PaO` the SWV
  dossier (POSWV, VOSWV), `OG` the rules of the data set in every profile, `OS.cat` the categories
  of `categorie_uitlevering`, `codelijst` a code list by its number. Ids in one cell are one rule,
  which each profile numbers anew. `GW` is a check of our own, beyond the published validation.
- **Since** is the first edition of the data set to which a rule is applied here; *any* is every
  edition.

For every rule [the conformance kit](conformance.md) has a dossier that breaks it.
"""
_EXAMPLES: Final = """\
## Ten findings, as a school reads them

On a terminal `overstap validate` says this of ten files of the kit:
"""
_CODES: Final = """\
A field holds a code out of the list that the standard gives it, and else this error, for which the
`verzender` acts:"""
_LEVELS: Final = """\
## Which advice is higher

`GW.AV04`, `GW.AV08` and `GW.AV09` compare advices by the levels that they stand for. Lwoo is
support within a level, and gl and tl are one level. Of two advices the one is higher when neither
its lowest nor its highest level is lower, and one of them is higher: havo/vwo is higher than havo,
by half a level. An advice that was raised after the test asks no further reason, unless the test
is a whole level higher still. An advice for praktijkonderwijs need not go up. An advice that
stands for no level is compared with nothing; beside a test `GW.AV07` then says so.
"""
_OTHERS: Final[tuple[tuple[str, str, tuple[ModuleType, ...]], ...]] = (
    (
        "The file",
        "What keeps a file from being read, before any rule.",
        (parsing, decoding, recognition, reading, validate),
    ),
    ("The schema", "Where the structure is not that of the XSD.", (schema,)),
    (
        "Other editions",
        "What is said of a dossier of another edition than 2019.1, and when it is brought there.",
        (editions, judge_edition, upgrade),
    ),
    (
        "Around the verdict",
        "When a document is wrapped, and when findings repeat.",
        (heading, judging),
    ),
)
_HEADS: Final = ("rule", "what a school reads", "weight", "who")
_RULE_HEADS: Final = (*_HEADS, "broken when", "stated in", "since")
_STATED: Final[Mapping[str, str]] = {
    "OVa": "profile overstapdossier",
    "OVb": "profile binnen BRIN",
    "PaO": "profile SWV",
    "OG": "data set",
    "OS": "categories",
    "GW": "Overstap",
}


def page() -> str:
    """The whole page."""
    parts = (_INTRODUCTION, _EXAMPLES, examples(), *_blocks(), _levels(), _codes(), *_others())
    return "\n".join(parts)


def _blocks() -> Iterator[str]:
    """A section for each block of a dossier, and of what stands around it."""
    yield "## The dossier, block by block\n"
    yield from _sections(RULES)
    yield "## Around the dossier: head, aanvulling and attachments\n"
    yield from _sections(ENVELOPE_RULES, since="overstapdossier 1")


def _sections(rules: Iterable[Rule[Any]], since: str = "") -> Iterator[str]:
    for name, listed in groupby(rules, key=lambda rule: str(rule.judge.__module__)):
        about = (modules[name].__doc__ or "").strip().splitlines()[0]
        rows = (_row(rule, since) for rule in listed)
        yield f"### {about.rstrip('.')}\n\n{_table(_RULE_HEADS, rows)}"


def _row(rule: Rule[Any], since: str) -> tuple[str, ...]:
    kind = next(iter(rule.kinds.values()))
    said = since or ("any" if kind.rule in IN_ANY_EDITION else EDITION)
    stated = dict.fromkeys(_STATED[id_.partition(".")[0]] for id_ in rule.ids)
    ids = "<br>".join(rule.ids)
    return (ids, *_words(kind), rule.says, ", ".join(stated), said)


def _levels() -> str:
    """What each advice stands for, of the school and of the doorstroomtoets."""
    rows = (
        (f"`{code}`", label, *_ends(ADVIEZEN.get(code)), _of_the_test(ADVIEZEN.get(code)))
        for code, label in ADVIES_VO.labels.items()
    )
    heads = ("advice", "means", "lowest level", "highest level", "the same of the doorstroomtoets")
    return f"{_LEVELS}\n{_table(heads, rows)}"


def _ends(bereik: Bereik | None) -> tuple[str, str]:
    if bereik is None:
        return "none", "none"
    lowest, highest = (str(end.name).lower().replace("_", " ") for end in bereik)
    return lowest, highest


def _of_the_test(bereik: Bereik | None) -> str:
    return ", ".join(name for name, stood_for in TOETSADVIEZEN.items() if stood_for == bereik)


def _codes() -> str:
    """The code lists, which share their words, each with the fields that it is for."""
    fields: dict[Codelist, list[str]] = {}
    for path, codelist in coded_fields(Dossier):
        fields.setdefault(codelist, []).append(path)
    rows = (_code_row(codelist, fields[codelist]) for codelist in sorted(fields, key=_number))
    (message, advice), *_ = {(kind.message, kind.advice) for kind in codelijsten.kinds()}
    heads = ("rule", "list", "fields", "since")
    return f"## Code lists\n\n{_CODES}\n\n> {message}<br>*{advice}*\n\n{_table(heads, rows)}"


def _number(codelist: Codelist) -> int:
    return codelist.nummer or 0


def _code_row(codelist: Codelist, paths: Iterable[str]) -> tuple[str, ...]:
    names = dict.fromkeys("/".join(path.split("/")[-2:]) for path in paths)
    kind = codelijsten.kind_of(codelist)
    since = min(name for name, numbers in _numbers().items() if codelist.nummer in numbers)
    return (kind.rule, codelist.naam, ", ".join(f"`{name}`" for name in names), since)


@cache
def _numbers() -> Mapping[str, frozenset[int | None]]:
    """The numbers of the code lists that each edition has; the model has all of its own."""
    known: dict[str, frozenset[int | None]] = {
        EDITION: frozenset(codelist.nummer for _, codelist in coded_fields(Dossier))
    }
    for edition in known_editions().values():
        if not edition.is_current:
            lists = codes_of(edition).values()
            known[edition.name] = frozenset(codelist.nummer for codelist in lists)
    return known


def _others() -> Iterator[str]:
    told: set[str] = set()
    for title, about, sources in _OTHERS:
        kinds = [kind for kind in _kinds_in(sources) if kind.rule not in told]
        told |= {kind.rule for kind in kinds}
        rows = ((kind.rule, *_words(kind)) for kind in sorted(kinds, key=lambda kind: kind.rule))
        yield f"## {title}\n\n{about}\n\n{_table(_HEADS, rows)}"


def _kinds_in(sources: Iterable[ModuleType]) -> Iterator[Kind]:
    for module in sources:
        yield from (value for value in vars(module).values() if isinstance(value, Kind))


def _words(kind: Kind) -> tuple[str, str, str]:
    return f"{kind.message}<br>*{kind.advice}*", str(kind.severity), str(kind.who)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"
