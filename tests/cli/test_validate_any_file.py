"""`overstap validate` on whatever a person may name: one clear finding, soon, in little memory."""

import json
import os
import socket
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from gateway.canonical.printing import print_dossier
from tests.dossier_builders import a_dossier

DOSSIER = print_dossier(a_dossier())
MEGABYTES = 160
SECONDS = 3  # of a processor; on a quiet machine half a second, most of it to start


def a_zip(**members):
    """A ZIP with these *members*."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def within(inside):
    """A dossier that has nothing but *inside* it."""
    start = DOSSIER[: DOSSIER.index(b">", DOSSIER.index(b"<dossier")) + 1]
    return start + inside + b"</dossier>"


def written(content):
    """What makes a file of *content*."""
    return lambda path: path.write_bytes(content)


def huge(path):
    """A file of 200 MB that begins as a dossier does."""
    path.write_bytes(DOSSIER[:-20])
    os.truncate(path, 200 * 1024 * 1024)


def a_socket(path):
    """A socket in the place of a file."""
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


TEXT = DOSSIER.decode()
FILES = {
    "empty": (written(b""), "GW.XML01"),
    "blank": (written(b" \r\n" * 1000), "GW.XML01"),
    "PDF": (written(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 40), "GW.XML06"),
    "ZIP of dossiers": (written(a_zip(a=DOSSIER, b=DOSSIER)), "GW.XML06"),
    "docx": (written(a_zip(**{"word/document.xml": b"<w/>"})), "GW.XML06"),
    "JSON": (written(b'{"leerling": []}'), "GW.XML06"),
    "200 MB": (huge, "GW.XML02"),
    "deep": (written(within(b"<a>" * 100_000)), "GW.XML08"),
    "deep and whole": (written(within(b"<a>" * 300 + b"</a>" * 300)), "GW.XML08"),
    "a value of 11 MB": (written(within(b"<a>" + b"x" * 11_000_000 + b"</a>")), "GW.XML14"),
    "many elements": (written(within(b"<a/>" * 100_000)), "GW.XML03"),
    "UTF-16": (written(TEXT.replace("UTF-8", "UTF-16").encode("utf-16")), "GW.XML04"),
    "UTF-16 that says UTF-8": (written(TEXT.encode("utf-16-be")), "GW.XML04"),
    "wrong namespace": (written(DOSSIER.replace(b"/2019/", b"/2O19/", 1)), "GW.DOC02"),
    "other namespace": (written(DOSSIER.replace(b"edustandaard", b"edu", 1)), "GW.DOC13"),
    "no namespace": (written(b"<dossier><metadata/></dossier>"), "GW.DOC13"),
    "SOAP envelope": (
        written(
            b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>'
            + DOSSIER.partition(b"?>")[2]
            + b"</s:Body></s:Envelope>"
        ),
        "GW.DOC10",
    ),
    "cut off": (written(DOSSIER[: len(DOSSIER) // 2]), "GW.XML07"),
    "missing": (lambda path: None, "GW.BST01"),  # noqa: ARG005 - nothing is made
    "link to itself": (lambda path: path.symlink_to(path.name), "GW.BST01"),
    "link to nowhere": (lambda path: path.symlink_to("weg"), "GW.BST01"),
    "pipe that nobody writes": (os.mkfifo, "GW.XML01"),
    "socket": (a_socket, "GW.BST01"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "GW.BST01"),
    "folder without XML": (lambda path: path.mkdir(), "GW.BST02"),
}
# The kernel's own count of memory is that of this program alone; that of getrusage begins with
# what the process was that started it.
PROGRAM = """
import re, resource, sys
from pathlib import Path
from gateway.cli import main
try:
    main(["validate", "--json", sys.argv[1]])
finally:
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = re.search(r"VmHWM:\\s+([0-9]+) kB", Path("/proc/self/status").read_text())
    print(used.ru_utime + used.ru_stime, int(most[1]) / 1024, file=sys.stderr)
"""


def told_of(name):
    """What the program says of the file, and the seconds and megabytes that it took."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM, name], capture_output=True, check=False, timeout=60
    )
    seconds, megabytes = map(float, done.stderr.split())
    return json.loads(done.stdout), seconds, megabytes


@pytest.mark.parametrize("sort", FILES)
def test_any_file(sort, tmp_path, monkeypatch):
    """Whatever the file is, one finding says what, within bounds of time and memory."""
    make, rule = FILES[sort]
    monkeypatch.chdir(tmp_path)
    make(Path("x.xml"))

    told, seconds, megabytes = told_of("x.xml")

    assert [finding["rule"] for finding in told["findings"]] == [rule]
    assert not told["valid"]
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without", "with"])
def test_byte_order_mark(mark, tmp_path, monkeypatch):
    """A byte order mark of UTF-8 makes no difference."""
    monkeypatch.chdir(tmp_path)
    Path("x.xml").write_bytes(mark + DOSSIER)

    assert told_of("x.xml")[0]["valid"]


def test_what_a_program_pipes(tmp_path, monkeypatch):
    """What another program writes into a pipe is judged, also where it is slow to begin."""
    monkeypatch.chdir(tmp_path)
    Path("goed.xml").write_bytes(DOSSIER)

    slowly = '"$0" -c "$1" <(sleep 1; cat goed.xml)'
    done = subprocess.run(  # noqa: S603 - our own program
        ["bash", "-c", slowly, sys.executable, PROGRAM],  # noqa: S607 - as a person has it
        capture_output=True,
        check=False,
        timeout=60,
    )

    assert json.loads(done.stdout)["valid"]
