"""What the README tells a reader to type works."""

from pathlib import Path

from tests.readme_blocks import marked_blocks, run_block

ROOT = Path(__file__).resolve().parents[2]


class TestTheHarness:
    """How marked blocks are found and run."""

    def test_only_marked_blocks(self):
        """A block without the mark is not run."""
        page = "```sh\nrm -rf everything\n```\n\n<!-- run -->\n```sh\necho one\n```\n"

        assert marked_blocks(page) == [("echo one\n", 0)]

    def test_promised_exit_status(self):
        """A block may promise that it ends with another exit status than 0."""
        page = "<!-- run exit=1 -->\n\n```sh\nfalse\n```\n"

        assert marked_blocks(page) == [("false\n", 1)]

    def test_runs_where_told(self, tmp_path):
        """A block runs in the folder that it is given, and leaves its files there."""
        ran = run_block("echo hello > greeting", tmp_path)

        assert ran.returncode == 0
        assert (tmp_path / "greeting").read_text() == "hello\n"

    def test_stops_at_the_first_failure(self, tmp_path):
        """A command that fails ends its block."""
        ran = run_block("false\necho not reached", tmp_path)

        assert ran.returncode == 1
        assert ran.stdout == ""

    def test_finds_the_command(self, tmp_path):
        """The command `overstap` of this installation is on the path."""
        ran = run_block("overstap --version", tmp_path)

        assert ran.returncode == 0
        assert "overstap" in ran.stdout


def test_readme_commands_work(tmp_path):
    """The marked blocks of the README, run one after the other in one folder, do as promised."""
    blocks = marked_blocks((ROOT / "README.md").read_text())

    for commands, promised in blocks:
        ran = run_block(commands, tmp_path)

        assert ran.returncode == promised, f"{commands}\n{ran.stdout}\n{ran.stderr}"
