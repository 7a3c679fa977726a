"""A bundle of files from outside: a folder, a ZIP, or single files."""

import os
import stat
import struct
import zipfile

import pytest

from adapters.formats.archive import is_safe
from adapters.formats.budget import Limits
from adapters.formats.bundle import gather
from adapters.formats.contents import Content
from gateway.domain.errors import Misused, Refused
from tests.parnassys_builders import PDF, as_workbook, as_zip

UNSAFE = (
    "../x.xml",
    "a/../../x.xml",
    "/etc/x.xml",
    "C:/x.xml",
    "c:x.xml",
    "a\\x.xml",
    "..\\x.xml",
    "a//x.xml",
    "./x.xml",
    "a\x00.xml",
    "a\nb.xml",
)


@pytest.fixture
def zipped(tmp_path):
    """Writes a ZIP with these files and gathers it."""

    def gathered(*files, data: bytes | None = None):
        path = tmp_path / "export.zip"
        path.write_bytes(as_zip(files) if data is None else data)
        return gather([path])

    return gathered


def rules(bundle) -> list[str]:
    return [finding.rule for finding in bundle.findings]


class TestFolders:
    """What is taken from a folder."""

    def test_files_by_name(self, tmp_path):
        """Files come with the folders they stand in, in the order of their names."""
        (tmp_path / "b" / "c").mkdir(parents=True)
        (tmp_path / "b" / "c" / "x.pdf").write_bytes(PDF)
        (tmp_path / "a.xml").write_bytes(b"<EDEX/>")

        bundle = gather([tmp_path])

        assert [(file.naam, file.content) for file in bundle.files] == [
            ("a.xml", Content.XML),
            ("b/c/x.pdf", Content.PDF),
        ]
        assert bundle.files[1].folders == ("b", "c")

    def test_content_not_name(self, tmp_path):
        """What a file is follows from its content, whatever its name says."""
        (tmp_path / "export.pdf").write_bytes(b"<EDEX/>")

        (file,) = gather([tmp_path]).files

        assert file.content is Content.XML

    def test_no_links(self, tmp_path):
        """A link is not followed, to a file as little as to a folder."""
        outside = tmp_path / "outside"
        outside.mkdir()
        (outside / "secret.xml").write_bytes(b"<EDEX/>")
        inside = tmp_path / "inside"
        inside.mkdir()
        (inside / "a.xml").symlink_to(outside / "secret.xml")
        (inside / "folder").symlink_to(outside)

        bundle = gather([inside])

        assert bundle.files == ()
        assert sorted(rules(bundle)) == ["GW.BUN07", "GW.BUN07"]

    def test_no_pipes(self, tmp_path):
        """A named pipe is not opened, for reading it would never end."""
        os.mkfifo(tmp_path / "pipe")

        bundle = gather([tmp_path])

        assert rules(bundle) == ["GW.BUN07"]

    def test_files_of_the_system(self, tmp_path):
        """What an operating system leaves behind is not the school's."""
        (tmp_path / ".DS_Store").write_bytes(b"x")
        (tmp_path / "__MACOSX").mkdir()
        (tmp_path / "__MACOSX" / "._a.xml").write_bytes(b"x")

        bundle = gather([tmp_path])

        assert (bundle.files, bundle.findings) == ((), ())

    def test_no_such_path(self, tmp_path):
        """A path that is not there is said to be so, and ends everything."""
        with pytest.raises(Misused, match="het bestaat niet"):
            gather([tmp_path / "nergens"])

    def test_zip_inside_stays_closed(self, tmp_path):
        """A ZIP inside a folder is reported, not opened."""
        (tmp_path / "in.zip").write_bytes(as_zip([("a.xml", b"<EDEX/>")]))

        bundle = gather([tmp_path])

        assert bundle.files == ()
        assert rules(bundle) == ["GW.BUN10"]


class TestZip:
    """What is taken from a ZIP, and what is not."""

    def test_files(self, zipped):
        """The files of a ZIP come as those of a folder do, workbooks too."""
        bundle = zipped(("a/leerlingen.xlsx", as_workbook(["a"], [1])), ("edex.xml", b"<EDEX/>"))

        assert [(file.naam, file.content) for file in bundle.files] == [
            ("a/leerlingen.xlsx", Content.XLSX),
            ("edex.xml", Content.XML),
        ]

    @pytest.mark.parametrize("name", UNSAFE)
    def test_names_that_point_outside(self, zipped, name):
        """One unsafe name refuses the whole ZIP."""
        bundle = zipped(data=with_name(name))

        assert is_safe(name) is False
        assert bundle.files == ()
        assert rules(bundle) == ["GW.BUN06"]

    def test_names_that_read_backwards(self, zipped):
        """A name with a sign that turns the letters around is as unsafe."""
        assert rules(zipped(("\u202efdp.exe", b"MZ"))) == ["GW.BUN06"]

    def test_links(self, zipped):
        """A link in a ZIP refuses it."""
        link = zipfile.ZipInfo("link.xml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16

        bundle = zipped((link, b"/etc/passwd"))

        assert rules(bundle) == ["GW.BUN07"]

    def test_same_name_twice(self, zipped):
        """Two files of one name refuse the ZIP, for who knows which is meant."""
        with pytest.warns(UserWarning, match="Duplicate"):
            data = as_zip([("a.xml", b"<EDEX/>"), ("a.xml", b"<EDEX></EDEX>")])

        assert rules(zipped(data=data)) == ["GW.BUN06"]

    def test_names_that_differ_in_case(self, zipped):
        """On some systems they are one file, so the ZIP is refused."""
        assert rules(zipped(("A.xml", b"<a/>"), ("a.xml", b"<b/>"))) == ["GW.BUN06"]

    def test_bomb(self, zipped):
        """A ZIP that grows more than a hundredfold is not unpacked."""
        bundle = zipped(("bom.txt", b"0" * 40_000_000))

        assert bundle.files == ()
        assert rules(bundle) == ["GW.BUN05"]

    def test_lying_size(self, zipped):
        """What an entry holds beyond the size that it states is not read."""
        data = bytearray(as_zip([("a.txt", b"0" * 5_000_000)]))
        for place in (22, data.rindex(b"PK\x01\x02") + 24):
            data[place : place + 4] = struct.pack("<I", 10)

        bundle = zipped(data=bytes(data))

        assert bundle.files == ()
        assert rules(bundle) == ["GW.BUN09"]

    def test_encrypted(self, zipped):
        """A ZIP with a password is reported as such."""
        data = bytearray(as_zip([("a.xml", b"<EDEX/>")]))
        for place in (6, data.rindex(b"PK\x01\x02") + 8):
            data[place] |= 1

        assert rules(zipped(data=bytes(data))) == ["GW.BUN08"]

    def test_cut_off(self, zipped):
        """A ZIP of which the end is missing is broken."""
        data = as_zip([("a.xml", b"<EDEX/>" * 100)])

        assert rules(zipped(data=data[:-40])) == ["GW.BUN09"]

    def test_nested(self, zipped):
        """A ZIP in a ZIP stays closed; the rest comes along."""
        bundle = zipped(("in.zip", as_zip([("a.xml", b"<a/>")])), ("b.xml", b"<EDEX/>"))

        assert [file.naam for file in bundle.files] == ["b.xml"]
        assert rules(bundle) == ["GW.BUN10"]


class TestLimits:
    """How much may be read."""

    def test_number_of_files(self, tmp_path):
        """Too many files refuse the export, not some of them."""
        for number in range(4):
            (tmp_path / f"{number}.txt").write_text("x")

        with pytest.raises(Refused, match="meer dan 3 bestanden"):
            gather([tmp_path], Limits(files=3))

    def test_bytes_in_all(self, tmp_path):
        """So does too much in all."""
        for number in range(3):
            (tmp_path / f"{number}.txt").write_bytes(b"x" * 600_000)

        with pytest.raises(Refused, match="groter dan 1 MB"):
            gather([tmp_path], Limits(total_bytes=1024 * 1024))

    def test_one_large_file(self, tmp_path):
        """One file that is too large is left out, and the rest is read."""
        (tmp_path / "groot.txt").write_bytes(b"x" * 20)
        (tmp_path / "klein.txt").write_bytes(b"x")

        bundle = gather([tmp_path], Limits(file_bytes=10))

        assert [file.naam for file in bundle.files] == ["klein.txt"]
        assert rules(bundle) == ["GW.BUN04"]

    def test_numbers_are_masked(self, tmp_path):
        """A file whose name holds a number as long as a BSN is not named by it."""
        (tmp_path / "999900018.zip").write_bytes(b"PK\x03\x04 broken")

        (finding,) = gather([tmp_path]).findings

        assert "999900018" not in finding.path


def with_name(name: str) -> bytes:
    """A ZIP with one file of that very name, which no honest library would write."""
    raw = name.encode()
    safe = "x" * len(raw)
    return as_zip([(safe, b"<EDEX/>")]).replace(safe.encode(), raw)
