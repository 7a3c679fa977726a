"""Handing in, fetching, acknowledging and following dossiers from the command line."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from gateway.cli import main
from gateway.domain.lifecycle import State
from gateway.domain.party import Sector
from gateway.usecases.withdraw import withdraw
from tests.certificate_builders import a_signer, an_authority
from tests.dossier_builders import an_inzage
from tests.exchange_builders import (
    AFZENDER,
    ANDERE_ONTVANGER,
    ONTVANGER,
    a_next_version,
    a_party,
    a_signed_overstapdossier,
    shown,
)
from tests.gateway_process import a_bsn
from tests.relay import a_relay

ROOT = Path(__file__).resolve().parents[2]
CODE = re.compile(r"\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b")
UUID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
SOME_ID = "6f1c7e0a-6f57-4c6e-9d6f-6b3a5f0f2f11"


def run(command, *arguments, school=ONTVANGER, gateway, given=None, **environ):
    """What `overstap COMMAND ARGUMENTS` does for *school*; *environ* goes first."""
    certificate, key = gateway.files(school)
    usual = {
        "GATEWAY": gateway.url,
        "CERT": certificate,
        "KEY": key,
        "AUTHORITY": gateway.authority,
        **environ,
    }
    variables = {f"OVERSTAP_CLIENT_{name}": str(value) for name, value in usual.items()}
    words = [command, *map(str, arguments)]
    return CliRunner().invoke(main, words, input=given, env=variables)


@pytest.fixture
def bsn():
    """The number of the pupil of this test."""
    return a_bsn()


@pytest.fixture
def document(tmp_path, bsn):
    """The file with the pupil's dossier."""
    path = tmp_path / "leerling.xml"
    path.write_bytes(a_signed_overstapdossier(bsn=bsn))
    return path


@pytest.fixture
def released(gateway, document):
    """The id and the code of the pupil's overdracht, which stands ready."""
    ran = run("push", document, "--release", school=AFZENDER, gateway=gateway)
    assert ran.exit_code == 0, ran.stderr
    return UUID.search(ran.stdout)[0], CODE.search(ran.stdout)[0]


@pytest.fixture
def out(tmp_path):
    """Where the dossiers go."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


class TestPush:
    """`overstap push`."""

    def test_concept(self, gateway, document):
        """It tells the id of the overdracht, and no code as long as nothing stands ready."""
        ran = run("push", document, school=AFZENDER, gateway=gateway)

        overdracht = UUID.search(ran.stdout)[0]
        assert ran.exit_code == 0
        assert shown(gateway.world, overdracht).state is State.CONCEPT
        assert CODE.search(ran.stdout) is None

    def test_released(self, gateway, released):
        """With --release the dossier stands ready, and the code is told."""
        overdracht, code = released

        assert shown(gateway.world, overdracht).state is State.KLAARGEZET
        assert code

    def test_for_a_program(self, gateway, document):
        """With --json each file is one object on one line."""
        ran = run("push", document, "--release", "--json", school=AFZENDER, gateway=gateway)

        told = json.loads(ran.stdout)
        assert told["file"] == str(document)
        assert CODE.fullmatch(told["code"])
        assert told["verloopt"] == "2026-05-29"

    def test_folder(self, gateway, tmp_path):
        """Of a folder every XML file goes in."""
        for number in range(3):
            path = tmp_path / f"{number}.xml"
            path.write_bytes(a_signed_overstapdossier(bsn=a_bsn()))

        ran = run("push", tmp_path, school=AFZENDER, gateway=gateway)

        assert len(ran.stdout.splitlines()) == 3

    def test_one_refused(self, gateway, tmp_path, document):
        """Where one is refused the others still go in, and the exit status says so."""
        broken = tmp_path / "broken.xml"
        broken.write_bytes(b"<x/>")

        ran = run("push", broken, document, school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 1
        assert "leerling.xml: versie 1 ingediend" in ran.stdout
        assert "broken.xml" in ran.stderr

    def test_provisional(self, gateway, tmp_path):
        """A provisional dossier that is not put ready is in all the same, and told so."""
        inzage = {"inzage": an_inzage(voorlopigdossier=True)}
        path = tmp_path / "voorlopig.xml"
        path.write_bytes(a_signed_overstapdossier(bsn=a_bsn(), status="voorlopig", dossier=inzage))

        ran = run("push", path, "--release", school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 1
        assert UUID.search(ran.stdout)
        assert "voorlopig" in ran.stderr

    def test_once_more(self, gateway, document, released):
        """A file that is in already does not go in twice, and its code is told again."""
        ran = run("push", document, "--release", school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 0
        assert (UUID.search(ran.stdout)[0], CODE.search(ran.stdout)[0]) == released

    def test_provisional_as_yet(self, gateway, tmp_path):
        """A provisional dossier that was held back is put ready when it is pushed once more."""
        inzage = {"inzage": an_inzage(voorlopigdossier=True)}
        path = tmp_path / "voorlopig.xml"
        path.write_bytes(a_signed_overstapdossier(bsn=a_bsn(), status="voorlopig", dossier=inzage))
        run("push", path, "--release", school=AFZENDER, gateway=gateway)

        ran = run("push", path, "--release", "--voorlopig", school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 0
        assert CODE.search(ran.stdout)

    def test_again_after_withdrawal(self, gateway, document, released):
        """A file whose overdracht was withdrawn goes in anew, under another code."""
        withdraw(gateway.world, a_party(Sector.PO, AFZENDER), released[0])

        ran = run("push", document, "--release", school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 0
        assert UUID.search(ran.stdout)[0] != released[0]

    def test_another_file_of_the_pupil(self, gateway, tmp_path, bsn, released):
        """Another file of the same pupil is refused, with the id of the overdracht that runs."""
        other = tmp_path / "ander.xml"
        other.write_bytes(a_signed_overstapdossier(bsn=bsn, dossierId=SOME_ID))

        ran = run("push", other, school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 1
        assert released[0] in ran.stderr

    def test_new_version(self, gateway, tmp_path, bsn, released):
        """With --onto the file is a new version under the same code."""
        overdracht, _ = released
        following = tmp_path / "versie2.xml"
        following.write_bytes(a_next_version(shown(gateway.world, overdracht), bsn=bsn))

        ran = run("push", following, "--onto", overdracht, school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 0
        assert "versie 2" in ran.stdout

    def test_two_new_versions(self, gateway, document):
        """A new version is one file."""
        ran = run("push", document, document, "--onto", SOME_ID, school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 2

    def test_no_such_file(self, gateway, tmp_path):
        """A file that is not there is wrong use."""
        ran = run("push", tmp_path / "nergens.xml", school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 2
        assert "Traceback" not in ran.output

    def test_by_the_wrong_school(self, gateway, document):
        """A VO school hands nothing in."""
        ran = run("push", document, gateway=gateway)

        assert ran.exit_code == 1
        assert "GW.WEB05" in ran.stderr


class TestPull:
    """`overstap pull`."""

    def pull(self, gateway, out, code, bsn, *more, **options):
        """What pull does with these secrets, from the environment."""
        return run("pull", "--out", out, *more, gateway=gateway, CODE=code, PGN=bsn, **options)

    def test_whole(self, gateway, out, document, released, bsn):
        """The file is the document byte for byte, for the eyes of its owner alone."""
        ran = self.pull(gateway, out, released[1], bsn)

        (file,) = out.iterdir()
        assert ran.exit_code == 0
        assert file.read_bytes() == document.read_bytes()
        assert file.stat().st_mode & 0o077 == 0

    def test_name(self, gateway, out, released, bsn):
        """Neither the code nor the number stands in the name of the file or in what is said."""
        ran = self.pull(gateway, out, released[1], bsn)

        (file,) = out.iterdir()
        assert re.fullmatch(rf"overstapdossier-{UUID.pattern}\.xml", file.name)
        assert bsn not in ran.output + file.name
        assert released[1] not in ran.output

    def test_from_files(self, gateway, tmp_path, out, released, bsn):
        """Code and number may come from files."""
        (tmp_path / "code").write_text(f"{released[1]}\n")
        (tmp_path / "pgn").write_text(f"\ufeff{bsn}\r\n", encoding="utf-8")

        files = ("--code-file", tmp_path / "code", "--pgn-file", tmp_path / "pgn")
        ran = run("pull", "--out", out, *files, gateway=gateway)

        assert ran.exit_code == 0, ran.output

    def test_empty_file(self, gateway, tmp_path, out):
        """A file without a code is told to whoever fetches, in whole sentences."""
        (tmp_path / "code").touch()

        ran = run("pull", "--out", out, "--code-file", tmp_path / "code", gateway=gateway)

        assert ran.exit_code == 2
        assert "Hier staat niet één regel met de unieke code. [ontvanger]" in ran.stderr

    def test_asked_for(self, gateway, out, released, bsn):
        """Else they are asked for, and not repeated on the screen."""
        ran = run("pull", "--out", out, gateway=gateway, given=f"{released[1]}\n{bsn}\n")

        assert ran.exit_code == 0, ran.output
        assert "De unieke code: " in ran.stderr
        assert "BSN of onderwijsnummer: " in ran.stderr
        assert len(list(out.iterdir())) == 1

    def test_from_standard_input(self, gateway, out, released, bsn):
        """A program may write both on standard input, a line each."""
        both = ("--code-file", "-", "--pgn-file", "-")

        ran = run("pull", "--out", out, *both, gateway=gateway, given=f"{released[1]}\n{bsn}\n")

        assert ran.exit_code == 0, ran.output

    def test_not_on_the_command_line(self, gateway, out):
        """There are no options for the secrets themselves."""
        help_text = CliRunner().invoke(main, ["pull", "--help"]).stdout

        assert "--code " not in help_text
        assert run("pull", "--pgn", "999900006", "--out", out, gateway=gateway).exit_code == 2

    def test_checked(self, gateway, out, released, bsn):
        """With --trust the signature is checked before anything is written."""
        ran = self.pull(gateway, out, released[1], bsn, "--trust", gateway.authority)

        assert ran.exit_code == 0, ran.output

    def test_not_trusted(self, gateway, tmp_path, out, released, bsn):
        """What is signed by nobody that is trusted is not written, nor acknowledged."""
        other = tmp_path / "other.pem"
        other.write_bytes(an_authority("Een ander").certificate_pem)

        ran = self.pull(gateway, out, released[1], bsn, "--trust", other, "--acknowledge")

        assert ran.exit_code == 1
        assert list(out.iterdir()) == []
        assert shown(gateway.world, released[0]).state is State.OPGEHAALD

    def test_acknowledged(self, gateway, out, released, bsn):
        """With --acknowledge the gateway hears that the dossier has come."""
        ran = self.pull(gateway, out, released[1], bsn, "--acknowledge")

        assert ran.exit_code == 0
        assert shown(gateway.world, released[0]).state is State.ONTVANGEN

    def test_nothing_newer(self, gateway, out, released, bsn):
        """Who has the newest version is told so, and that is well."""
        ran = self.pull(gateway, out, released[1], bsn, "--known", "1")

        assert ran.exit_code == 0
        assert "geen nieuwere versie" in ran.stdout
        assert list(out.iterdir()) == []

    @pytest.mark.parametrize(
        "case",
        [
            ({"PGN": "999900018"}, 1, "GW.EX06"),
            ({"PGN": "123456789"}, 2, "GW.WEB18"),
            ({"CODE": "2345-6789-ABCD"}, 2, "GW.WEB17"),
            ({"school": ANDERE_ONTVANGER}, 1, "GW.EX07"),
            ({"school": AFZENDER}, 1, "GW.WEB05"),
            ({"GATEWAY": "https://127.0.0.1:9"}, 1, "GW.NET01"),
            ({"GATEWAY": "http://127.0.0.1:9"}, 2, "GW.NET09"),
            ({"KEY": "/does/not/exist"}, 2, "GW.NET10"),
        ],
        ids=lambda case: case[2],
    )
    def test_refused(self, gateway, out, released, bsn, case):
        """Whatever is wrong is one finding in words, and nothing is written."""
        changes, status, rule = case

        ran = run(
            "pull", "--out", out, gateway=gateway, **{"CODE": released[1], "PGN": bsn, **changes}
        )

        assert ran.exit_code == status
        assert len([line for line in ran.stderr.splitlines() if rule in line]) == 1
        assert "Traceback" not in ran.output
        assert list(out.iterdir()) == []

    def test_other_authority(self, gateway, tmp_path, out, released, bsn):
        """A gateway that its authority does not vouch for is told nothing."""
        other = tmp_path / "other.pem"
        other.write_bytes(an_authority("Een ander").certificate_pem)

        ran = self.pull(gateway, out, released[1], bsn, AUTHORITY=other)

        assert ran.exit_code == 1
        assert "GW.NET03" in ran.stderr

    def test_certificate_of_another_authority(self, gateway, out, released, bsn):
        """A certificate that the gateway does not take is said to be so."""
        foreign = a_signer(ONTVANGER, authority=an_authority("Een ander"))
        certificate, key = gateway.files(signer=foreign)

        ran = self.pull(gateway, out, released[1], bsn, CERT=certificate, KEY=key)

        assert ran.exit_code == 1
        assert "GW.NET04" in ran.stderr or "GW.NET06" in ran.stderr

    def test_nowhere_to_write(self, gateway, tmp_path, released, bsn):
        """A folder that cannot be made is found out before the dossier is taken."""
        (tmp_path / "bestand").touch()

        ran = self.pull(gateway, tmp_path / "bestand" / "map", released[1], bsn)

        assert ran.exit_code == 2
        assert shown(gateway.world, released[0]).state is State.KLAARGEZET

    def test_new_folder(self, gateway, tmp_path, released, bsn):
        """A folder that is not there is made, for its owner alone."""
        ran = self.pull(gateway, tmp_path / "nieuw" / "map", released[1], bsn)

        assert ran.exit_code == 0
        assert (tmp_path / "nieuw" / "map").stat().st_mode & 0o777 == 0o700

    @pytest.mark.parametrize("content", ["", "\n", "geheim" * 20], ids=["empty", "blank", "long"])
    def test_strange_file(self, gateway, tmp_path, out, content):
        """A file that holds no secret on its first line is refused, and not repeated."""
        (tmp_path / "code").write_text(content)

        ran = run("pull", "--out", out, "--code-file", tmp_path / "code", gateway=gateway)

        assert ran.exit_code == 2
        assert "geheim" not in ran.output

    def test_interrupted(self, gateway, out, released, bsn):
        """Who stops it halfway finds no half file, and may fetch the dossier again."""
        with a_relay(gateway.port, (0, 9_000), stalls=True) as (relay, url):
            process = self.started(gateway, url, out, released[1], bsn)
            assert relay.stalled.wait(30)
            process.send_signal(signal.SIGINT)
            said = process.communicate(timeout=30)[1].decode()

        assert process.returncode == 130
        assert "Traceback" not in said
        assert list(out.iterdir()) == []
        assert self.pull(gateway, out, released[1], bsn).exit_code == 0

    def started(self, gateway, url, out, code, bsn):
        """A pull in a process of its own, by way of *url*."""
        certificate, key = gateway.files(ONTVANGER)
        usual = {
            "GATEWAY": url,
            "CERT": certificate,
            "KEY": key,
            "AUTHORITY": gateway.authority,
            "CODE": code,
            "PGN": bsn,
        }
        variables = {f"OVERSTAP_CLIENT_{name}": str(value) for name, value in usual.items()}
        # Who runs the tests in the background ignores Ctrl-C, and so would what they start.
        heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        main = f"{heeding}from gateway.cli import main; main()"
        command = [sys.executable, "-c", main, "pull"]
        return subprocess.Popen(  # noqa: S603 - our own program
            [*command, "--out", str(out)],
            cwd=ROOT,
            env={**os.environ, **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


class TestAcknowledge:
    """`overstap acknowledge`."""

    def test_received(self, gateway, tmp_path, released, bsn):
        """The file that pull wrote shows that the dossier has come whole."""
        with gateway.client(ONTVANGER) as client:
            found = client.retrieve(released[1], bsn)
        (tmp_path / "dossier.xml").write_bytes(found.document)

        ran = run("acknowledge", found.ophaling_id, tmp_path / "dossier.xml", gateway=gateway)

        assert ran.exit_code == 0
        assert shown(gateway.world, released[0]).state is State.ONTVANGEN

    def test_changed(self, gateway, tmp_path, released, bsn):
        """A file that was changed does not."""
        with gateway.client(ONTVANGER) as client:
            found = client.retrieve(released[1], bsn)
        (tmp_path / "dossier.xml").write_bytes(found.document + b"\n")

        ran = run("acknowledge", found.ophaling_id, tmp_path / "dossier.xml", gateway=gateway)

        assert ran.exit_code == 1
        assert "GW.EX60" in ran.stderr

    def test_no_id(self, gateway, document):
        """What is no id of a retrieval is wrong use."""
        assert run("acknowledge", "999900006", document, gateway=gateway).exit_code == 2


class TestStatus:
    """`overstap status`."""

    def test_one(self, gateway, released):
        """It tells where one overdracht is, one line in a pipe."""
        ran = run("status", released[0], school=AFZENDER, gateway=gateway)

        (line,) = ran.stdout.splitlines()
        assert line.split("\t") == [
            released[0],
            "klaargezet",
            "1",
            AFZENDER,
            ONTVANGER,
            "29-05-2026",
        ]

    def test_all(self, gateway, released):
        """Without an id it tells of all that the school has part in."""
        ran = run("status", school=AFZENDER, gateway=gateway)

        assert released[0] in ran.stdout

    def test_last_day(self, gateway, document, released):
        """Until when is told in the same way as on the sheet for the parents."""
        pushed = run("push", document, "--release", school=AFZENDER, gateway=gateway)

        ran = run("status", released[0], school=AFZENDER, gateway=gateway)

        assert ran.stdout.split()[-1] == pushed.stdout.split()[-1]

    def test_for_a_program(self, gateway, released):
        """With --json each is one object on one line."""
        ran = run("status", released[0], "--json", school=AFZENDER, gateway=gateway)

        assert json.loads(ran.stdout)["staat"] == "klaargezet"

    def test_unknown(self, gateway):
        """One that is not known is refused."""
        assert run("status", SOME_ID, gateway=gateway).exit_code == 1


class TestCodeSheet:
    """`overstap codeblad`."""

    def test_pdf(self, gateway, out, released):
        """The sheet is a PDF under the id of the overdracht."""
        ran = run("codeblad", released[0], "--out", out, school=AFZENDER, gateway=gateway)

        (file,) = out.iterdir()
        assert ran.exit_code == 0
        assert file.name == f"codeblad-{released[0]}.pdf"
        assert file.read_bytes().startswith(b"%PDF")

    def test_of_another_school(self, gateway, out, released):
        """Another school gets no sheet."""
        ran = run("codeblad", released[0], "--out", out, gateway=gateway)

        assert ran.exit_code == 1
        assert list(out.iterdir()) == []


class TestWithdraw:
    """`overstap withdraw`."""

    def test_taken_back(self, gateway, out, released, bsn):
        """What was taken back stands ready no more, and its code opens nothing."""
        ran = run("withdraw", released[0], school=AFZENDER, gateway=gateway)

        given = f"{released[1]}\n{bsn}\n"
        both = ("--code-file", "-", "--pgn-file", "-")
        pulled = run("pull", "--out", out, *both, gateway=gateway, given=given)
        assert ran.exit_code == 0
        assert shown(gateway.world, released[0]).state is State.INGETROKKEN
        assert pulled.exit_code == 1

    def test_one_refused(self, gateway, released):
        """One that is not known does not keep the others from being taken back."""
        ran = run("withdraw", SOME_ID, released[0], school=AFZENDER, gateway=gateway)

        assert ran.exit_code == 1
        assert shown(gateway.world, released[0]).state is State.INGETROKKEN

    def test_of_another_school(self, gateway, released):
        """Another school takes nothing back."""
        assert run("withdraw", released[0], gateway=gateway).exit_code == 1
        assert shown(gateway.world, released[0]).state is State.KLAARGEZET


@pytest.mark.parametrize("command", ["codeblad", "withdraw"])
def test_which_of_several(gateway, tmp_path, released, bsn, command):
    """Of several ids the one refused is named, but no pupil's number; the rest goes on."""
    out = ("--out", tmp_path / "uit") if command == "codeblad" else ()

    ids = (SOME_ID, bsn, released[0])
    ran = run(command, *ids, *out, school=AFZENDER, gateway=gateway)

    assert ran.exit_code == 2
    assert f"{SOME_ID}: fout GW.EX04 " in ran.stderr
    assert f"overstap {command}: fout GW.NET11 " in ran.stderr
    assert released[0] in ran.stdout
    assert bsn not in ran.output


@pytest.mark.parametrize(
    "command", ["push", "pull", "acknowledge", "status", "codeblad", "withdraw"]
)
def test_without_a_gateway(command):
    """Without a gateway to call it says which option is missing."""
    ran = CliRunner().invoke(main, [command, "x", "x"][: 2 if command != "acknowledge" else 3])

    assert ran.exit_code == 2
    assert "Traceback" not in ran.output
