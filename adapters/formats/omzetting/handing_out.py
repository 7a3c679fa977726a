"""Whose each test result and each file of an export is."""

import re
from typing import Final

from adapters.formats.bundle import BundleFile
from adapters.formats.contents import Content
from adapters.formats.kinds import MACROS, NUL_BYTES, OLD_WORKBOOK
from adapters.formats.naming import folded, shown
from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.blocks.bijlagen import shown_file
from adapters.formats.omzetting.joining import Register
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.sources import Export
from adapters.formats.uwlr_afnames import Afnames
from gateway.domain.findings import Finding

_NUMBER_FIRST: Final = re.compile(r"([^ _-]+)[ _-]+[^ _-]")


def hand_out_results(export: Export, register: Register) -> None:
    """Give each pupil's test results to them, and report those that are nobody's."""
    for uwlr in export.uwlr:
        if nobody := sum(one.aantal for one in uwlr.afnames if not _gave(one, register)):
            export.findings.append(kinds.RESULTS_NOBODY.at(uwlr.bron, count=nobody))


def _gave(afnames: Afnames, register: Register) -> bool:
    match = register.by_key(afnames.leerlingid)
    found = (match if match.kandidaten else register.by_eck_id(afnames.eck_id)).kandidaten
    if len(found) == 1:
        found[0].afnames.append(afnames)
    return len(found) == 1


def hand_out_files(export: Export, register: Register) -> None:
    """Give each file that goes along to its pupil, and report the files that are nobody's."""
    named = _named_files(register)
    for file in export.bijlagen:
        owners = _owners(file, register) or named.get(folded(file.base), ())
        if len(owners) == 1:
            owners[0].bestanden.append(file)
        else:
            export.findings.append(_nobodys(file))


def _nobodys(file: BundleFile) -> Finding:
    if file.content is Content.OLE and file.base.lower().endswith(".xls"):
        return OLD_WORKBOOK.at(shown_file(file))
    if file.content is Content.MACROS:
        return MACROS.at(shown_file(file))
    if file.base.lower().endswith(".csv") and b"\x00" in file.data:
        return NUL_BYTES.at(shown(file.naam))
    return kinds.ATTACHMENT_NOBODY.at(shown_file(file), size=len(file.data))


def _owners(file: BundleFile, register: Register) -> tuple[Kandidaat, ...]:
    """Whose *file* is by the folder that it lies in, else by the number before its name."""
    number = _NUMBER_FIRST.match(file.base)
    for key in (*reversed(file.folders), *((number[1],) if number else ())):
        if found := register.by_key(key).kandidaten:
            return found
    return ()


def _named_files(register: Register) -> dict[str, tuple[Kandidaat, ...]]:
    """The pupils in whose rows about attachments a file is named."""
    found: dict[str, tuple[Kandidaat, ...]] = {}
    for kandidaat in register.kandidaten:
        for row in kandidaat.rows("bijlage"):
            name = folded(row.line("bestand") or "")
            found[name] = (*found.get(name, ()), kandidaat)
    return found
