"""A Decibel layout in XML: each `Leerling` a row, each element in it a column."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from adapters.formats.kinds import TOO_MANY_ROWS
from adapters.formats.tables import MAX_COLUMNS, MAX_ROWS, Table, tabled
from adapters.formats.trees import children, local, text
from adapters.magister.reading import kinds
from gateway.domain.findings import Finding


def is_decibel(root: etree._Element) -> bool:
    """Whether a message is a Decibel layout of pupils."""
    return local(root).casefold() == "leerlingen"


def read_decibel(root: etree._Element, bron: str, findings: list[Finding]) -> Table | None:
    """The pupils in a Decibel layout as a list; what it holds beside them is reported."""
    leerlingen = list(children(root, "Leerling"))
    columns = list(dict.fromkeys(local(part) for one in leerlingen for part in _fields(one)))
    if len(leerlingen) > MAX_ROWS or len(columns) > MAX_COLUMNS:
        findings.append(TOO_MANY_ROWS.at(bron, limit=MAX_ROWS, columns=MAX_COLUMNS))
        return None
    if unknown := sorted(set(_unknown(root, leerlingen))):
        findings.append(kinds.XML_UNKNOWN.at(bron, elements=", ".join(unknown)))
    if not columns:
        findings.append(kinds.XML_EMPTY.at(bron))
        return None
    lines = [(0, columns)]
    lines += [
        (number, _cells(one, columns, f"{bron}, Leerling {number}", findings))
        for number, one in enumerate(leerlingen, start=1)
    ]
    table = tabled(bron, lines, findings)
    return replace(table, rij="Leerling") if table else None


def _fields(leerling: etree._Element) -> Iterator[etree._Element]:
    """What holds a value of the pupil: elements without elements of their own."""
    return (part for part in leerling.iterchildren("*") if not len(part) and text(part))


def _cells(
    leerling: etree._Element, columns: list[str], bron: str, findings: list[Finding]
) -> list[str]:
    found = list(_fields(leerling))
    counted = Counter(map(local, found))
    twice = sorted(name for name in counted if counted[name] > 1)
    findings.extend(kinds.XML_TWICE.at(bron, leerling.sourceline, element=name) for name in twice)
    once = {local(part): text(part) for part in found if counted[local(part)] == 1}
    return [once.get(name, "") for name in columns]


def _unknown(root: etree._Element, leerlingen: list[etree._Element]) -> Iterator[str]:
    """What stands where no field does: other elements, elements in elements, attributes, text."""
    yield from (local(part) for part in root.iterchildren("*") if local(part) != "Leerling")
    for leerling in leerlingen:
        yield from (f"@{etree.QName(str(name)).localname}" for name in leerling.keys())  # noqa: SIM118 - an element, no dict
        for part in leerling.iterchildren("*"):
            yield from (f"{local(part)}/{local(inner)}" for inner in part.iterchildren("*"))
            yield from (
                f"{local(part)}/@{etree.QName(str(name)).localname}"
                for name in part.keys()  # noqa: SIM118 - an element, no dict
            )
