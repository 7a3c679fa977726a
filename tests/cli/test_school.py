"""`overstap migrate` and `overstap school`: the administration of a gateway."""

import json
import os
import stat
from datetime import UTC, datetime

import pytest

from gateway.bootstrap.world import open_world
from gateway.config import read_config
from gateway.signing.certificates import fingerprint
from gateway.vault.keys import generate
from tests.certificate_builders import a_school_certificate, an_authority
from tests.exchange_builders import entries

VESTIGING, OTHER = "99AA00", "99AB00"
NAAM = "Verzonnen Basisschool De Eik"


@pytest.fixture
def gateway(tmp_path, monkeypatch):
    """The settings of a gateway whose database has no tables yet."""
    generate(tmp_path / "vault.keys")
    generate(tmp_path / "index.key")
    (tmp_path / "ca.pem").write_bytes(an_authority().certificate_pem)
    settings = {
        "DATABASE": f"sqlite:///{tmp_path / 'overstap.db'}",
        "VAULT_KEYS": tmp_path / "vault.keys",
        "INDEX_KEY": tmp_path / "index.key",
        "AUTHORITIES": tmp_path / "ca.pem",
        "PROXIES": "127.0.0.1",
    }
    for name, value in settings.items():
        monkeypatch.setenv(f"OVERSTAP_{name}", str(value))
    return tmp_path


@pytest.fixture
def migrated(gateway, run):
    """The same, with tables."""
    run("migrate")
    return gateway


@pytest.fixture
def school(migrated, run):
    """The same, with one school."""
    run("school", "add", VESTIGING, NAAM, "--sector", "PO")
    return migrated


def a_certificate(folder, *vestigingen, **options):
    """The file of a new certificate for these schools, and its fingerprint."""
    issued = a_school_certificate(*vestigingen, **options)
    found = fingerprint(issued.certificate)
    path = folder / f"{found[:8]}.pem"
    path.write_bytes(issued.certificate_pem)
    return path, found


def listed(run):
    """What `overstap school list --json` says, by vestiging."""
    objects = map(json.loads, run("school", "list", "--json").stdout.splitlines())
    return {each["vestiging"]: each for each in objects}


class TestMigrate:
    """`overstap migrate`."""

    def test_again(self, gateway, run):
        """The tables are made once; doing it again changes nothing."""
        results = [run("migrate"), run("migrate")]

        assert [result.exit_code for result in results] == [0, 0]
        assert stat.S_IMODE((gateway / "overstap.db").stat().st_mode) == 0o600

    def test_no_settings(self, run):
        """Without settings it says which are missing, and ends with 2."""
        result = run("migrate")

        assert result.exit_code == 2
        assert "OVERSTAP_DATABASE" in result.stderr

    def test_no_folder(self, gateway, run, monkeypatch):
        """Where there can be no database it says so in words, and ends with 2."""
        monkeypatch.setenv("OVERSTAP_DATABASE", f"sqlite:///{gateway}/nowhere/overstap.db")

        result = run("migrate")

        assert result.exit_code == 2
        assert "GW.STORE03" in result.stderr

    @pytest.mark.usefixtures("gateway")
    def test_no_server(self, run, monkeypatch):
        """Where no server answers it says so in words, and ends with 2."""
        monkeypatch.setenv("OVERSTAP_DATABASE", "postgresql://user@127.0.0.1:9/overstap")

        result = run("migrate")

        assert result.exit_code == 2
        assert "GW.STORE08" in result.stderr


class TestSchool:
    """`overstap school`."""

    @pytest.mark.usefixtures("gateway")
    def test_before_migrating(self, run):
        """On a database without tables it says what to do first."""
        result = run("school", "list")

        assert result.exit_code == 2
        assert "overstap migrate" in result.stderr

    @pytest.mark.usefixtures("school")
    def test_added(self, run):
        """A school that was added is listed."""
        result = run("school", "list")

        assert result.exit_code == 0
        assert result.stdout == f"{VESTIGING}  PO  {NAAM}\n"

    @pytest.mark.usefixtures("school")
    def test_recorded(self):
        """That a school was added stands in the audit log."""
        world = open_world(read_config(os.environ))

        assert [entry.velden for entry in entries(world)] == [{"school": VESTIGING}]

    @pytest.mark.usefixtures("school")
    def test_changed(self, run):
        """A school that is added again has its new name, and may stop taking part."""
        run("school", "add", VESTIGING, "Verzonnen Nieuwe Naam", "--sector", "PO", "--inactive")

        assert listed(run)[VESTIGING]["naam"] == "Verzonnen Nieuwe Naam"
        assert listed(run)[VESTIGING]["actief"] is False

    @pytest.mark.parametrize(
        "words",
        [
            ("99A00", NAAM, "--sector", "PO"),
            (VESTIGING, "", "--sector", "PO"),
            (VESTIGING, "n" * 256, "--sector", "PO"),
            (VESTIGING, "twee\nregels", "--sector", "PO"),
            (VESTIGING, NAAM, "--sector", "MBO"),
            (VESTIGING, NAAM),
            (VESTIGING,),
        ],
    )
    @pytest.mark.usefixtures("migrated")
    def test_misused(self, run, words):
        """What can be no school is not added, and ends with 2."""
        result = run("school", "add", *words)

        assert result.exit_code == 2
        assert listed(run) == {}


class TestCertificate:
    """`overstap school certificate`."""

    def test_added(self, school, run):
        """A certificate speaks for the school that it names, and is listed there."""
        path, found = a_certificate(school, VESTIGING)

        result = run("school", "certificate", "add", path)

        assert result.exit_code == 0
        (certificate,) = listed(run)[VESTIGING]["certificaten"]
        assert certificate["vingerafdruk"] == found
        assert found in run("school", "list").stdout

    def test_more_schools(self, school, run):
        """A certificate that names more schools speaks for all of them."""
        run("school", "add", OTHER, "Verzonnen Basisschool De Linde", "--sector", "PO")
        path, found = a_certificate(school, VESTIGING, OTHER)

        run("school", "certificate", "add", path)

        both = [
            listed(run)[each]["certificaten"][0]["vingerafdruk"] for each in (VESTIGING, OTHER)
        ]
        assert both == [found, found]

    @pytest.mark.parametrize("how", ["file", "fingerprint", "with colons"])
    def test_revoked(self, school, run, how):
        """A certificate is revoked by its file, or by its fingerprint where there is no file."""
        path, found = a_certificate(school, VESTIGING)
        run("school", "certificate", "add", path)
        colons = ":".join(found[at : at + 2] for at in range(0, 64, 2)).upper()
        named = {"file": path, "fingerprint": found, "with colons": colons}[how]

        result = run("school", "certificate", "revoke", named)

        assert result.exit_code == 0
        assert listed(run)[VESTIGING]["certificaten"][0]["ingetrokken"] is not None
        assert "ingetrokken op" in run("school", "list").stdout

    def test_replaced(self, school, run):
        """The certificate that a newer one replaces speaks as long as they overlap."""
        (old, former), (new, latter) = (a_certificate(school, VESTIGING) for _ in range(2))
        run("school", "certificate", "add", old)

        run("school", "certificate", "add", new, "--replaces", old, "--overlap", "14")

        found = {each["vingerafdruk"]: each for each in listed(run)[VESTIGING]["certificaten"]}
        left = datetime.fromisoformat(found[former]["vervangen"]) - datetime.now(UTC)
        assert left.days == 13
        assert found[latter]["vervangen"] is None

    def test_unknown_school(self, migrated, run):
        """A certificate that names a school that is not registered is refused."""
        path, _ = a_certificate(migrated, VESTIGING)

        result = run("school", "certificate", "add", path)

        assert result.exit_code == 2
        assert "GW.EX70" in result.stderr

    def test_untrusted(self, school, run):
        """A certificate of an authority that the gateway does not trust is refused."""
        path, _ = a_certificate(school, VESTIGING, authority=an_authority("Een ander"))

        result = run("school", "certificate", "add", path)

        assert result.exit_code == 1
        assert "GW.CERT01" in result.stderr
        assert listed(run)[VESTIGING]["certificaten"] == []

    @pytest.mark.parametrize("words", [("add",), ("revoke",)])
    def test_no_certificate(self, school, run, words):
        """A file that is not there, or holds no certificate, ends with 2."""
        (school / "empty.pem").write_bytes(b"")

        for path in (school / "nowhere.pem", school / "empty.pem"):
            assert run("school", "certificate", *words, path).exit_code == 2

    @pytest.mark.usefixtures("school")
    def test_revoke_unknown(self, run):
        """What was never registered cannot be revoked."""
        result = run("school", "certificate", "revoke", "ab" * 32)

        assert result.exit_code == 1
        assert "GW.EX72" in result.stderr

    def test_replaces_unknown(self, school, run):
        """A certificate cannot replace one that was never registered, and is not added either."""
        path, _ = a_certificate(school, VESTIGING)

        result = run("school", "certificate", "add", path, "--replaces", "ab" * 32)

        assert result.exit_code == 1
        assert listed(run)[VESTIGING]["certificaten"] == []
