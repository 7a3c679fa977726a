"""Files that are made to harm whoever reads an export, and what must be told of each of them."""

import io
import json
import os
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook

MEGABYTE = 1024 * 1024
PGN = "999900018"
ESCAPE = "\x1b[2J\r\n"
_LIST = "Leerlingnummer;Relatie;Achternaam\nvreemd;moeder;Zoë\n"


class Told(NamedTuple):
    """The finding that a file must give, with a LAS and with a pile of OSO dossiers."""

    las: str
    oso: str

    def by(self, naam: str) -> str:
        """The finding that the adapter of that name must give."""
        return self.oso if naam == "oso" else self.las


def _not_a_dossier(las: str) -> Told:
    """What is no dossier, so that a pile of dossiers does not even open it."""
    return Told(las, "GW.OSO04")


def _anywhere(rule: str) -> Told:
    return Told(rule, rule)


def a_zip(*files: tuple[str | zipfile.ZipInfo, bytes], stored: bool = False) -> bytes:
    """A ZIP with any names, also those that no honest program writes."""
    target = io.BytesIO()
    how = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with warnings.catch_warnings(), zipfile.ZipFile(target, "w", how) as archive:
        warnings.simplefilter("ignore")  # of a name that is there already
        for name, data in files:
            archive.writestr(name, data)
    return target.getvalue()


def a_workbook(**changes: Callable[[bytes], bytes]) -> bytes:
    """A small workbook, with changes to its parts by the last name of each."""
    book = Workbook()
    for row in (["Leerlingnummer", "Relatie", "Achternaam"], ["vreemd", "moeder", "Zoë"]):
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    with zipfile.ZipFile(target) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    kept = {name: changes.get(Path(name).stem, bytes)(data) for name, data in parts.items()}
    return a_zip(*kept.items())


def _with(*parts: tuple[str, bytes]) -> bytes:
    """A workbook with some more parts."""
    target = io.BytesIO(a_workbook())
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return target.getvalue()


def _with_linked_workbook() -> bytes:
    """A workbook that points at another one on somebody else's machine."""
    link = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId99" TargetMode="External" Target="file:///etc/passwd" Type="http://'
        b'schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"/>'
        b"</Relationships>"
    )
    inner = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    folder = "xl/externalLinks"
    return _with(
        (f"{folder}/externalLink1.xml", inner),
        (f"{folder}/_rels/externalLink1.xml.rels", link),
    )


def _with_formulas() -> bytes:
    """A workbook with more formulas than anybody would read about."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    row = f"<row>{'<c><f>1+1</f><v>2</v></c>' * 200}</row>"
    head = "<row><c><v>1</v></c></row>"
    sheet = f'<worksheet xmlns="{space}"><sheetData>{head}{row * 110}</sheetData></worksheet>'
    return a_workbook(sheet1=lambda _: sheet.encode())


def _symlink() -> zipfile.ZipInfo:
    link = zipfile.ZipInfo("link.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    return link


def _renamed(name: str) -> bytes:
    """A ZIP whose one entry has a *name* that the library would have mended."""
    raw = name.encode()
    safe = "x" * len(raw)
    return a_zip((safe, _LIST.encode())).replace(safe.encode(), raw)


def _claiming(size: int, *, times: int, padding: int) -> bytes:
    """A ZIP that says that each of its entries unpacks to *size* bytes."""
    files = [(f"{number}.csv", b"a;b\n1;2\n") for number in range(times)]
    data = bytearray(a_zip(*files, ("vulling.pdf", b"%PDF-" + os.urandom(padding)), stored=True))
    place = data.find(b"PK\x01\x02")
    for _ in range(times):
        data[place + 24 : place + 28] = struct.pack("<I", size)
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


def _overlapping() -> bytes:
    """A ZIP of which two entries are the same bytes, as in bombs that need no nesting."""
    data = bytearray(a_zip(("a.csv", _LIST.encode()), ("b.csv", _LIST.encode())))
    second = data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 4)
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    return bytes(data)


ARCHIVES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "buiten de map": (lambda: _renamed("../../buiten.csv"), "GW.BUN06"),
    "vanaf de wortel": (lambda: _renamed("/etc/buiten.csv"), "GW.BUN06"),
    "van een schijf": (lambda: _renamed("C:/buiten.csv"), "GW.BUN06"),
    "met stuurtekens": (lambda: _renamed(f"a{ESCAPE}.csv"), "GW.BUN06"),
    "snelkoppeling": (lambda: a_zip((_symlink(), b"/etc/passwd")), "GW.BUN07"),
    "naam dubbel": (lambda: a_zip(("a.csv", b"1"), ("a.csv", b"2")), "GW.BUN06"),
    "bom": (lambda: a_zip(("bom.csv", bytes(48 * MEGABYTE))), "GW.BUN05"),
    "te veel samen": (
        lambda: _claiming(400 * MEGABYTE, times=3, padding=13 * MEGABYTE),
        "GW.BUN03",
    ),
    "onware maat": (lambda: _claiming(3, times=1, padding=MEGABYTE), "GW.BUN09"),
    "overlappend": (_overlapping, "GW.BUN09"),
    "zip in zip": (lambda: a_zip(("in.zip", a_zip(("a.csv", b"1")))), "GW.BUN10"),
}
"""ZIPs that are given as an export themselves, and the finding that each must give."""

_DEEP = 100_000
_DOCTYPE = '<!DOCTYPE {0} [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
_ROOTS = {
    "edexml": "EDEX",
    "uwlr": "leerresultaten_verzoek",
    "oso": "dossier",
    "decibel": "Leerlingen",
}


def _xml_files() -> dict[str, tuple[bytes, Told]]:
    """Messages of each kind with entities, and some that are deep, wide, cut off or long."""
    found: dict[str, tuple[bytes, Told]] = {
        f"{naam}-entiteiten.xml": (
            f"{_DOCTYPE.format(root)}<{root}><x>&b;</x></{root}>".encode(),
            _anywhere("GW.XML05"),
        )
        for naam, root in _ROOTS.items()
    }
    external = '<!DOCTYPE EDEX SYSTEM "http://127.0.0.1:9/x.dtd"><EDEX/>'
    long_text = f"<EDEX><x>{'a' * 11 * MEGABYTE}</x></EDEX>"
    return found | {
        "van-buiten.xml": (external.encode(), _anywhere("GW.XML05")),
        "diep.xml": (b"<EDEX>" + b"<x>" * _DEEP, _anywhere("GW.XML08")),
        "breed.xml": (b"<EDEX>" + b"<x/>" * 600_000 + b"</EDEX>", _anywhere("GW.XML03")),
        "lang.xml": (long_text.encode(), _anywhere("GW.XML14")),
        "afgebroken.xml": (b"<EDEX><leerlingen><leerling key='1'>", _anywhere("GW.XML07")),
        "utf16.xml": ("<EDEX/>".encode("utf-16"), _anywhere("GW.XML04")),
        "lege-afnames.xml": (
            b"<leerresultaten_verzoek>"
            + b"<toetsafname/>" * 50_000
            + b"</leerresultaten_verzoek>",
            Told("GW.BUN16", "GW.OSO04"),
        ),
        "een-afname.xml": (
            b"<leerresultaten_verzoek><toetsafname>" + b"<resultaat/>" * 600_000,
            _anywhere("GW.XML03"),
        ),
        "nul.xml": (b"<EDEX>\x00</EDEX>", _anywhere("GW.XML07")),
    }


def _json_files() -> dict[str, tuple[bytes, Told]]:
    return {
        "diep.json": (b'{"a":' * _DEEP, _not_a_dossier("GW.JSN03")),
        "getal.json": (
            b'{"leerlingen": [{"uuid": ' + b"1" * 5_000 + b"}]}",
            _not_a_dossier("GW.JSN06"),
        ),
        "macht.json": (b'{"leerlingen": [{"uuid": 1e999999999}]}', _not_a_dossier("GW.JSN06")),
        "nan.json": (b'{"leerlingen": [{"uuid": NaN}]}', _not_a_dossier("GW.JSN06")),
        "dubbel.json": (
            json.dumps({"leerlingen": [{}]}).replace("{}", '{"uuid":1,"uuid":2}').encode(),
            _not_a_dossier("GW.JSN05"),
        ),
        "breed.json": (b'{"a": [' + b"1," * 1_000_000 + b"1]}", _not_a_dossier("GW.JSN02")),
    }


def _list_files() -> dict[str, tuple[bytes, Told]]:
    mixed = _LIST.encode() + "vreemd;vader;Loïs\n".encode("cp1252")
    sheet = b"<!DOCTYPE x [<!ENTITY a 'b'>]>"
    return {
        "gemengd.csv": (mixed, _not_a_dossier("GW.LST04")),
        "utf16.csv": (_LIST.encode("utf-16"), _not_a_dossier("GW.OMZ27")),
        "nul.csv": (_LIST.encode() + b"\x00", _not_a_dossier("GW.LST03")),
        "nul-verderop.csv": (
            _LIST.encode() + b"vreemd;a;a\n" * 1_000 + b"\x00\n",
            _not_a_dossier("GW.LST03"),
        ),
        "aanhaling.csv": (_LIST.encode() + b'vreemd;a;"' + b"a\n" * 9, _not_a_dossier("GW.LST05")),
        "een-regel.csv": (b"a;" * 9 * MEGABYTE, _not_a_dossier("GW.LST05")),
        "cellen.csv": (
            b";" * 249 + b"\n" + (b";" * 249 + b"\n") * 21_000,
            _not_a_dossier("GW.LST13"),
        ),
        "entiteit.xlsx": (
            a_workbook(sheet1=lambda part: sheet + part),
            _not_a_dossier("GW.LST02"),
        ),
        "groot-blad.xlsx": (
            a_workbook(sheet1=lambda _: b"<row>" * 12 * MEGABYTE),
            _not_a_dossier("GW.BUN05"),
        ),
        "teksten.xlsx": (
            _with(("xl/sharedStrings.xml", b"<si><t>a</t></si>" * 3 * MEGABYTE)),
            _not_a_dossier("GW.BUN05"),
        ),
        "scheef.csv": (_LIST.encode() + b"a\n" * 30_000, _not_a_dossier("GW.BUN16")),
        "formules.xlsx": (_with_formulas(), _not_a_dossier("GW.BUN16")),
        "verwijzing.xlsx": (_with_linked_workbook(), _not_a_dossier("GW.OMZ27")),
        "Onderwijskundig rapport.xlsx": (
            _with(("xl/vbaProject.bin", b"macro")),
            _not_a_dossier("GW.BUN14"),
        ),
        "leeg.csv": (b"", _anywhere("GW.BUN12")),
        f"{PGN} rapport.csv": (_LIST.encode(), _not_a_dossier("GW.OMZ27")),
        f"naam{ESCAPE}.csv": (_LIST.encode(), _not_a_dossier("GW.OMZ27")),
        f"{'a' * 251}.csv": (_LIST.encode(), _not_a_dossier("GW.OMZ27")),
        os.fsdecode(b"\xff\xfe.csv"): (_LIST.encode(), _not_a_dossier("GW.OMZ27")),
    }


def files() -> dict[str, tuple[bytes, Told]]:
    """Every file that may lie in a folder, by its name, with what must be told of it."""
    return _xml_files() | _json_files() | _list_files()


def a_folder(folder: Path) -> dict[str, Told]:
    """Fill *folder* with all hostile files and odd entries; what must be told of each."""
    folder.mkdir()
    told: dict[str, Told] = {}
    for naam, (data, rules) in files().items():
        (folder / naam).write_bytes(data)
        told[naam] = rules
    return told | _sparse(folder) | _odd(folder)


def _sparse(folder: Path) -> dict[str, Told]:
    """Files that are large on paper only, so that a test need not write them."""
    for naam, head, size in (
        ("gigabyte.csv", _LIST.encode(), 1024),
        ("regel.csv", b"Leerlingnummer;", 300),
        ("groot.xml", b"<EDEX>", 450),
        ("groot.json", b'{"a":', 300),
    ):
        with (folder / naam).open("wb") as file:
            file.write(head)
            file.truncate(size * MEGABYTE)
    return {
        "gigabyte.csv": _anywhere("GW.BUN04"),
        "regel.csv": _anywhere("GW.BUN04"),
        "groot.xml": _anywhere("GW.XML02"),
        "groot.json": _anywhere("GW.BUN04"),
    }


def _odd(folder: Path) -> dict[str, Told]:
    """What is in a folder and no file."""
    os.mkfifo(folder / "pijp.csv")
    (folder / "lus.csv").symlink_to(folder / "lus.csv")
    (folder / "nergens.csv").symlink_to(folder / "er-niet")
    (folder / "nul-apparaat.csv").symlink_to("/dev/zero")
    (folder / "rond").symlink_to(folder)
    names = ("pijp.csv", "lus.csv", "nergens.csv", "nul-apparaat.csv", "rond")
    return dict.fromkeys(names, _anywhere("GW.BUN07"))
