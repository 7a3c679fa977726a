"""`overstap validate`."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gateway.canonical.printing import print_dossier
from tests.dossier_builders import a_dossier
from tests.rule_builders import of, seen

# Who runs the tests in the background ignores Ctrl-C, and so would what they start.
MAIN = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from gateway.cli import main; main()"
)
# Root may read everything but for these privileges.
NO_PRIVILEGE = (
    ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
)
OVERSTAP = (sys.executable, "-c", MAIN, "validate")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a valid dossier, one with an error, one with a warning, and one below."""
    monkeypatch.chdir(tmp_path)
    Path("goed.xml").write_bytes(print_dossier(a_dossier()))
    Path("fout.xml").write_bytes(print_dossier(of(voornaam=(), bsn="999900007")))
    later = seen(inzagedatum=a_dossier().metadata.datum.replace(year=2027))
    Path("let-op.xml").write_bytes(print_dossier(later))
    Path("dieper").mkdir()
    Path("dieper/ook.XML").write_bytes(print_dossier(a_dossier()))
    Path("dieper/lees mij.txt").write_text("geen dossier")
    return tmp_path


def objects(result):
    """What was printed, as the objects that it is."""
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.usefixtures("folder")
class TestExitStatus:
    """0 all valid, 1 one that is not, 2 one that cannot be read."""

    @pytest.mark.parametrize(
        ("names", "status"),
        [
            (("goed.xml",), 0),
            (("goed.xml", "let-op.xml"), 0),
            (("fout.xml", "goed.xml"), 1),
            (("weg.xml", "goed.xml"), 2),
            (("weg.xml", "fout.xml"), 2),
            ((".",), 1),
            (("dieper",), 0),
        ],
    )
    def test_status(self, run, names, status):
        """The worst of all files decides."""
        assert run("validate", *names).exit_code == status

    def test_no_file(self, run):
        """Naming no file is wrong use."""
        assert run("validate").exit_code == 2

    def test_empty_folder(self, run):
        """A folder without XML is named, and is no success."""
        Path("leeg").mkdir()

        result = run("validate", "leeg")

        assert result.exit_code == 2
        assert "leeg: fout GW.BST02" in result.stdout


@pytest.mark.usefixtures("folder")
class TestJson:
    """One object a line, in the order given."""

    def test_objects(self, run):
        """Each object says which file, whether it is valid, what it is, and all findings."""
        good, bad = objects(run("validate", "--json", "goed.xml", "fout.xml"))

        assert good == {
            "file": "goed.xml",
            "valid": True,
            "document": "oso-dossier",
            "edition": "2019.1",
            "findings": [],
        }
        assert [finding["rule"] for finding in bad["findings"]] == ["OVa.LL01", "GW.LL01"]
        assert set(bad["findings"][0]) == {
            *("rule", "severity", "path", "line", "message", "advice", "who")
        }

    def test_order(self, run):
        """Files come in the order given, those of a folder by name, at any depth."""
        result = run("validate", "--json", "let-op.xml", ".")

        assert [line["file"] for line in objects(result)] == [
            *("let-op.xml", "dieper/ook.XML", "fout.xml", "goed.xml", "let-op.xml")
        ]

    def test_a_broken_file_does_not_stop_the_rest(self, run):
        """What is missing, empty, a folder without XML or no XML is an object like the others."""
        Path("leeg.xml").write_bytes(b"")
        Path("map").mkdir()

        lines = objects(run("validate", "--json", "weg.xml", "leeg.xml", "map", "goed.xml"))

        assert [line["valid"] for line in lines] == [False, False, False, True]
        assert [line["document"] for line in lines] == [None, None, None, "oso-dossier"]

    def test_no_permission(self):
        """A file or folder that may not be opened says so, and does not stop the rest."""
        Path("fout.xml").chmod(0)
        Path("dieper").chmod(0)

        done = subprocess.run(  # noqa: S603 - our own program
            [*NO_PRIVILEGE, *OVERSTAP, "--json", "."], capture_output=True, check=False
        )
        Path("dieper").chmod(0o755)

        closed, also, *rest = (json.loads(line) for line in done.stdout.splitlines())
        assert (closed["file"], also["file"]) == ("dieper", "fout.xml")
        assert "geen toegang" in closed["findings"][0]["message"]
        assert "geen toegang" in also["findings"][0]["message"]
        assert [each["file"] for each in rest] == ["goed.xml", "let-op.xml"]
        assert done.returncode == 2

    def test_ascii(self, run):
        """The lines are plain ASCII, whatever the name of a file."""
        name = "Zoë\udcff.xml"
        Path("goed.xml").rename(name)

        result = run("validate", "--json", name)

        assert result.stdout.isascii()
        assert objects(result)[0]["file"] == name


@pytest.mark.usefixtures("folder")
class TestForPeople:
    """Without --json the findings are said in Dutch."""

    def test_in_a_pipe(self, run):
        """In a pipe each finding is one line, with file, line, weight, id, place and words."""
        result = run("validate", "fout.xml")

        heading, first, second = result.stdout.splitlines()
        assert heading == "fout.xml: afgekeurd, 2 fouten"
        assert first.startswith("fout.xml:2: fout OVa.LL01 huidigeschool/leerling/voornaam: De ")
        assert "[verzender] Vul " in first
        assert second.startswith("fout.xml:2: fout GW.LL01 huidigeschool/leerling/bsn: ")

    def test_nothing_wrong(self, run):
        """Of a file that is in order one line says so."""
        assert run("validate", "goed.xml").stdout == "goed.xml: in orde\n"

    def test_warning(self, run):
        """A file with a warning is in order, and the warning is told."""
        heading, warning = run("validate", "let-op.xml").stdout.splitlines()

        assert heading == "let-op.xml: in orde, 1 waarschuwing"
        assert ": waarschuwing GW.IZ01 inzage/inzagedatum: " in warning


@pytest.mark.usefixtures("folder")
class TestProcess:
    """What only shows in a process of its own."""

    def test_no_control_characters(self):
        """In a pipe there is no colour and no bar, not even where colour is forced elsewhere."""
        done = subprocess.run(  # noqa: S603 - our own program
            [*OVERSTAP, "."], capture_output=True, check=False, env=os.environ | {"TERM": "xterm"}
        )

        assert b"\x1b" not in done.stdout + done.stderr
        assert done.returncode == 1

    def test_on_a_terminal(self):
        """On a terminal the findings are set out, with the place and the next step."""
        shown = in_a_terminal([*OVERSTAP, "fout.xml", "goed.xml"])

        assert "huidigeschool/leerling/voornaam" in shown
        assert "verzender: Vul bij de leerling" in shown

    def test_interrupted(self):
        """Ctrl-C ends quietly; what was printed so far is whole."""
        os.mkfifo("wachten.xml")
        writing = os.open("wachten.xml", os.O_RDWR)  # somebody holds it, and writes nothing
        with subprocess.Popen(  # noqa: S603 - our own program
            [*OVERSTAP, "--json", "goed.xml", "wachten.xml"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            first = process.stdout.readline()
            process.send_signal(signal.SIGINT)
            rest, said = process.communicate(timeout=30)
        os.close(writing)

        assert json.loads(first)["file"] == "goed.xml"
        assert (rest, said.strip(), process.returncode) == (b"", b"Afgebroken.", 130)

    @pytest.mark.parametrize("form", [(), ("--json",)], ids=["words", "json"])
    def test_a_disk_that_is_full(self, form):
        """Where what is said cannot be written, one finding on standard error says that."""
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(  # noqa: S603 - our own program
                [*OVERSTAP, *form, "goed.xml"], stdout=full, stderr=subprocess.PIPE, check=False
            )

        assert b"GW.BST15" in done.stderr
        assert b"Traceback" not in done.stderr
        assert done.returncode == 2

    @pytest.mark.parametrize("form", [(), ("--json",)], ids=["words", "json"])
    def test_reader_has_had_enough(self, form):
        """Who reads only the first line ends the run, without a word."""
        for number in range(300):
            os.link("fout.xml", f"dieper/{number}.xml")
        with subprocess.Popen(  # noqa: S603 - our own program
            [*OVERSTAP, *form, "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            process.stdout.readline()
            process.stdout.close()
            said = process.stderr.read()

        assert said == b""

    def test_interrupted_among_many(self):
        """Ctrl-C halfway many files ends at once; each line that was printed is whole."""
        for number in range(1000):
            os.link("fout.xml", f"dieper/{number}.xml")
        with subprocess.Popen(  # noqa: S603 - our own program
            [*OVERSTAP, "--json", "dieper"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            first = process.stdout.readline()
            process.send_signal(signal.SIGINT)
            rest, said = process.communicate(timeout=30)

        told = [json.loads(line)["file"] for line in (first, *rest.splitlines())]
        assert 0 < len(told) < 1000
        assert (said.strip(), process.returncode) == (b"Afgebroken.", 130)


def in_a_terminal(command):
    """What *command* shows on a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - our own program
        command, stdout=theirs, stderr=theirs, env=os.environ | {"COLUMNS": "200", "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
        process.wait()
    os.close(ours)
    return shown.decode()


def _read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
