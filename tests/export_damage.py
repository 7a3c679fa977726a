"""Harm done to the files of an export, whatever form they have."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

from lxml import etree
from openpyxl import load_workbook

from gateway.markup.parsing import parse

JUNK = "§ 31-02-20x6"
KEPT = ("", "8", "Volgt onderwijs")
"""Without these the pupil would not be one who leaves."""
STRANGER = "vreemdgegeven"


def damage(folder: Path, key: str) -> int:
    """Make every value about the pupil *key* senseless, but the key; how many files that hit."""
    return sum(_rewritten(path, lambda one, how: how.damage(one, key)) for path in _files(folder))


def add_stranger(path: Path) -> bool:
    """Add to the file at *path* a column, element or name that nobody knows, with a value."""
    return _rewritten(path, lambda one, how: how.stranger(one))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _rewritten(path: Path, change: Callable[[bytes, Any], bytes | None]) -> bool:
    how = {".csv": Csv, ".xml": Xml, ".json": Json, ".xlsx": Xlsx}.get(path.suffix.lower())
    made = change(path.read_bytes(), how(path)) if how else None
    if made is not None:
        path.write_bytes(made)
    return made is not None


class Csv:
    """Lists as text."""

    def __init__(self, path: Path) -> None:
        raw = path.read_bytes()
        self.encoding = "utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else _encoding(raw)

    def rows(self, data: bytes) -> tuple[list[list[str]], str]:
        """The rows and what parts their cells."""
        text = data.decode(self.encoding)
        separator = max(";,\t", key=text.split("\n", 1)[0].count)
        return list(csv.reader(StringIO(text), delimiter=separator)), separator

    def text(self, rows: list[list[str]], separator: str) -> bytes:
        """The rows as the file that they came from."""
        target = StringIO()
        csv.writer(target, delimiter=separator).writerows(rows)
        return target.getvalue().encode(self.encoding)

    def damage(self, data: bytes, key: str) -> bytes | None:
        """The list with the row of one pupil made senseless."""
        rows, separator = self.rows(data)
        if not any(key in row for row in rows):
            return None
        harmed = [_harmed(row, key) if key in row else row for row in rows]
        return self.text(harmed, separator)

    def stranger(self, data: bytes) -> bytes | None:
        """The list with one more column; one without rows is told to be empty anyway."""
        rows, separator = self.rows(data)
        if len(rows) == 1:
            return None
        return self.text(
            [[*row, STRANGER if at == 0 else "x"] for at, row in enumerate(rows)], separator
        )


class Xlsx:
    """Workbooks."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def damage(self, data: bytes, key: str) -> bytes | None:  # noqa: ARG002 - the file itself
        """The workbook with the row of one pupil made senseless."""
        book, hit = load_workbook(self.path), False
        for row in (row for sheet in book for row in sheet.iter_rows(min_row=2)):
            if key in {str(cell.value) for cell in row}:
                hit = True
                for cell in row:
                    if cell.value is not None and str(cell.value) not in (*KEPT, key):
                        cell.value = JUNK
        return self._saved(book) if hit else None

    def stranger(self, data: bytes) -> bytes:  # noqa: ARG002 - the file itself
        """The workbook with one more column."""
        book = load_workbook(self.path)
        sheet = book.active
        sheet.cell(1, sheet.max_column + 1, STRANGER)
        sheet.cell(2, sheet.max_column, "x")
        return self._saved(book)

    def _saved(self, book) -> bytes:
        book.save(self.path)
        return self.path.read_bytes()


class Xml:
    """EDEXML, UWLR and whatever else is XML."""

    def __init__(self, path: Path) -> None: ...

    def damage(self, data: bytes, key: str) -> bytes | None:
        """The message with all about one pupil made senseless."""
        root, hit = parse(data), False
        for element in list(root.iter(etree.Element)):
            if element.get("key") == key or _child_text(element, "leerlingid") == key:
                hit = True
                for one in element.iterdescendants(etree.Element):
                    if len(one) == 0 and (one.text or "").strip() not in (*KEPT, key):
                        one.text = JUNK
        return etree.tostring(root) if hit else None

    def stranger(self, data: bytes) -> bytes | None:
        """The message with one more element at the first pupil."""
        root = parse(data)
        found = next(root.iter("{*}leerling", "{*}toetsafname", "{*}Leerling"), None)
        if found is None:
            return None
        space = etree.QName(found).namespace
        name = f"{{{space}}}{STRANGER}" if space else STRANGER
        etree.SubElement(found, name).text = "x"
        return etree.tostring(root)


class Json:
    """Messages of Somtoday and of the doorstroomtoets chain."""

    def __init__(self, path: Path) -> None: ...

    def damage(self, data: bytes, key: str) -> bytes | None:
        """The message with all about one pupil made senseless."""
        tree = json.loads(data)
        return json.dumps(tree).encode() if _harm_nodes(tree, key) else None

    def stranger(self, data: bytes) -> bytes:
        """The message with one more name in its first object."""
        tree = json.loads(data)
        first = tree[0] if isinstance(tree, list) else tree
        first[STRANGER] = "x"
        return json.dumps(tree).encode()


def _encoding(raw: bytes) -> str:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _harmed(row: list[str], key: str) -> list[str]:
    return [cell if cell in (*KEPT, key) else JUNK for cell in row]


def _child_text(element: etree._Element, name: str) -> str | None:
    return element.findtext(f"{{*}}{name}") or element.findtext(name)


def _harm_nodes(node: Any, key: str) -> bool:
    """Make the object about *key* senseless: the innermost one that names it."""
    if not isinstance(node, dict | list) or key not in json.dumps(node):
        return False
    inner = list(node.values() if isinstance(node, dict) else node)
    if any([_harm_nodes(one, key) for one in inner if _is_many(one)]):  # noqa: C419 - each of them
        return True
    if isinstance(node, list):
        return any([_harm_nodes(one, key) for one in node])  # noqa: C419 - each of them
    for name, value in node.items():
        if isinstance(value, str | int | float) and str(value) != key:
            node[name] = JUNK
    return True


def _is_many(node: Any) -> bool:
    return isinstance(node, list) and len(node) > 1
