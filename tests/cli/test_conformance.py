"""`overstap conformance`."""

from gateway.conformance.kit import manifest, proeven


def test_writes_the_kit(run, tmp_path):
    """The folder holds every document and the manifest, and nothing else."""
    kit = tuple(proeven())

    result = run("conformance", "--out", "kit")

    assert result.exit_code == 0, result.output
    written = {path.name: path.read_bytes() for path in (tmp_path / "kit").iterdir()}
    assert written.pop("manifest.json").decode() == manifest(kit)
    assert written == {proef.file: proef.content for proef in kit}


def test_folder_in_use(run, tmp_path):
    """A folder that holds something already is refused, and left as it was."""
    (tmp_path / "iets.xml").write_text("van eerder")

    result = run("conformance", "--out", ".")

    assert result.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["iets.xml"]


def test_nowhere_to_write(run, tmp_path):
    """A file where the folder should be is refused in words."""
    (tmp_path / "kit").write_text("een bestand")

    result = run("conformance", "--out", "kit")

    assert result.exit_code == 2
    assert "GW.BST10" in result.output
