"""The files of an export, sorted by what they are."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from lxml import etree

from adapters.formats import kinds
from adapters.formats.bundle import Bundle, BundleFile, parsed
from adapters.formats.contents import Content
from adapters.formats.csv_lists import read_csv
from adapters.formats.doorstroomtoets import Ketenbericht, read_keten
from adapters.formats.edexml import Edexml, read_edexml
from adapters.formats.json_documents import is_json, read_json
from adapters.formats.json_kinds import OTHER_JSON
from adapters.formats.naming import folded, shown
from adapters.formats.oso_stukken import Stuk, stukken_in
from adapters.formats.school_file import Schoolbestand, read_school_file
from adapters.formats.tables import Table
from adapters.formats.trees import descendant
from adapters.formats.uwlr import Uwlr, may_be_uwlr, read_uwlr
from adapters.formats.workbooks import read_workbook
from gateway.domain.errors import Misused, Refused
from gateway.domain.findings import Finding
from gateway.domain.translation import Upgrade

_ATTACHMENT_FOLDERS: Final = frozenset({"bijlagen", "bijlage", "documenten", "dossiers"})
_LARGEST_SCHOOL_FILE: Final = 1024 * 1024
_EDEXML_ROOTS: Final = ("EDEX", "leerlinggegevens")
_LISTS: Final = {Content.TEXT: read_csv, Content.XLSX: read_workbook}


@dataclass(slots=True, repr=False)
class Export:
    """
    What the files of an export hold.

    *onderwerpen* names what its tables are about, as far as that was found out. *berichten* are
    messages in XML, *documenten* those in JSON, each with its name, of which one LAS may know what
    they are. *findings* concern the export. *upgrade* brings an OSO dossier of an older edition
    over.
    """

    edexml: list[Edexml] = field(default_factory=list)
    uwlr: list[Uwlr] = field(default_factory=list)
    keten: list[Ketenbericht] = field(default_factory=list)
    stukken: list[Stuk] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    onderwerpen: set[str] = field(default_factory=set)
    bijlagen: list[BundleFile] = field(default_factory=list)
    berichten: list[tuple[str, etree._Element]] = field(default_factory=list)
    documenten: list[tuple[str, object]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    upgrade: Upgrade | None = None


def school_in(bundle: Bundle, path: Path | None) -> tuple[Schoolbestand, tuple[Finding, ...]]:
    """
    The school file at *path*, else the one in the bundle.

    Raises Misused where there is none, where there are several, or where it is no use.
    """
    inside = [file for file in bundle.files if _is_school_file(file)]
    if path is not None:
        data = _read(path)
        others = [file for file in inside if file.data != data]
        school, findings = read_school_file(data, shown(path.name))
        return school, (*findings, *(_second(file) for file in others))
    if len(inside) != 1:
        raise Misused(*(map(_second, inside) if inside else [kinds.SCHOOL_MISSING.at()]))
    return read_school_file(inside[0].data, shown(inside[0].naam))


def sorted_out(bundle: Bundle) -> Export:
    """The files of *bundle* by what they hold; what is in none of them is reported."""
    export = Export(findings=list(bundle.findings))
    rest = [file for file in bundle.files if not _is_school_file(file)]
    others = [file for file in rest if not _is_message(file, export)]
    keys = {leerling.key for edexml in export.edexml for leerling in edexml.leerlingen}
    for file in others:
        if _is_attachment(file, keys):
            export.bijlagen.append(file)
        elif file.content is not Content.XML:
            _take_list(file, export)
    return export


def refuse_messages(export: Export) -> None:
    """Report the messages of which nobody knows what they are."""
    export.findings.extend(kinds.OTHER_MESSAGE.at(bron) for bron, _ in export.berichten)
    export.findings.extend(OTHER_JSON.at(shown(naam)) for naam, _ in export.documenten)
    export.berichten.clear()
    export.documenten.clear()


def _is_message(file: BundleFile, export: Export) -> bool:
    """Whether *file* is a message between systems, which is then taken in; it is no attachment."""
    if _is_json(file):
        _take_json(file, export)
        return True
    return file.content is Content.XML and _is_xml_message(file, export)


def _is_xml_message(file: BundleFile, export: Export) -> bool:
    """Take *file* in; only an OSO dossier is told apart wherever it lies, for it goes nowhere."""
    try:
        if not _is_put_aside(file) and may_be_uwlr(file.head) and _takes_uwlr(file, export):
            return True
        root = parsed(file)
        stukken = tuple(stukken_in(file, root))
    except Refused as refusal:
        found = (replace(one, path=shown(file.naam)) for one in refusal.findings)
        export.findings.extend(() if _is_put_aside(file) else found)
        return False
    export.stukken.extend(stukken)
    if not stukken and not _is_put_aside(file):
        _take_xml(root, shown(file.naam), export)
    return bool(stukken)


def _takes_uwlr(file: BundleFile, export: Export) -> bool:
    with file.source() as source:
        uwlr, findings = read_uwlr(source, shown(file.naam))
    export.uwlr.extend([uwlr] if uwlr else ())
    export.findings.extend(findings)
    return uwlr is not None


def _take_json(file: BundleFile, export: Export) -> None:
    bron = shown(file.naam)
    document = read_json(file.data, bron, export.findings)
    if document is None:
        return
    berichten, findings = read_keten(document, bron)
    if not berichten:
        export.documenten.append((file.naam, document))
        return
    export.keten.extend(berichten)
    export.findings.extend(findings)


def _is_json(file: BundleFile) -> bool:
    is_text = file.content in (Content.TEXT, Content.UNKNOWN)  # UTF-16 is known by its mark alone
    return is_text and not _is_put_aside(file) and is_json(file.head)


def _take_list(file: BundleFile, export: Export) -> None:
    read = _LISTS.get(file.content)
    if read is None:
        kind = kinds.EMPTY_FILE if file.content is Content.EMPTY else kinds.UNKNOWN_FILE
        export.findings.append(kind.at(shown(file.naam)))
        return
    tables, findings = read(file.data, shown(file.naam))
    export.tables.extend(tables)
    export.findings.extend(findings)


def _second(file: BundleFile) -> Finding:
    return kinds.SCHOOL_SECOND.at(shown(file.naam))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise Misused(kinds.SCHOOL_UNREADABLE.at(shown(path.name))) from None


def _is_school_file(file: BundleFile) -> bool:
    if file.content is not Content.TEXT or file.size > _LARGEST_SCHOOL_FILE:
        return False
    if _is_put_aside(file) or _is_json(file):
        return False
    try:
        return "school" in tomllib.loads(file.data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        return file.base.lower().endswith(".toml")


def _is_put_aside(file: BundleFile) -> bool:
    """Whether the file lies in a folder for attachments."""
    return any(folded(folder) in _ATTACHMENT_FOLDERS for folder in file.folders)


def _is_attachment(file: BundleFile, keys: Iterable[str]) -> bool:
    if _is_put_aside(file) or any(folder in keys for folder in file.folders):
        return True
    if file.content in (Content.XML, Content.EMPTY):
        return False
    return file.content not in _LISTS or file.base.split("_")[0].split(" ")[0] in keys


def _take_xml(root: etree._Element, bron: str, export: Export) -> None:
    pupils = next(filter(_is_there, _found(root, _EDEXML_ROOTS)), None)
    if pupils is not None:
        edexml, findings = read_edexml(pupils, bron)
        export.edexml.append(edexml)
        export.findings.extend(findings)
    else:
        export.berichten.append((bron, root))


def _found(root: etree._Element, names: Iterable[str]) -> Iterator[etree._Element | None]:
    return (descendant(root, name) for name in names)


def _is_there(element: etree._Element | None) -> bool:
    return element is not None
