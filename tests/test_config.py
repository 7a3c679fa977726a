"""How the settings are read, and which of them stop the start."""

import re
from pathlib import Path

import pytest

from gateway.config import read_config
from gateway.config.settings import ALL
from gateway.domain.errors import Misused
from gateway.domain.termijnen import Termijnen
from tests.certificate_builders import a_server_certificate, an_authority

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def given(tmp_path):
    """Settings with which a gateway can start."""
    server = a_server_certificate()
    files = {
        "VAULT_KEYS": b"key",
        "INDEX_KEY": b"key",
        "AUTHORITIES": an_authority().certificate_pem,
        "CERTIFICATE": server.certificate_pem,
        "PRIVATE_KEY": server.key_pem,
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        (tmp_path / name).chmod(0o600)
    paths = {f"OVERSTAP_{name}": str(tmp_path / name) for name in files}
    return {"OVERSTAP_DATABASE": "sqlite:////var/lib/overstap/overstap.db", **paths}


def refused(environ):
    """The ids of what is wrong with *environ*, and all that is said of it."""
    with pytest.raises(Misused) as caught:
        read_config(environ)
    findings = caught.value.findings
    words = " ".join(f"{finding.message} {finding.advice}" for finding in findings)
    return [finding.rule for finding in findings], words


class TestRead:
    """What a gateway starts with."""

    def test_defaults(self, given):
        """What need not be set has a value that is safe."""
        config = read_config(given)

        assert config.address == ("127.0.0.1", 8443)
        assert config.proxies == ()
        assert config.termijnen == Termijnen()

    def test_environment(self, given):
        """A setting is read from the environment."""
        config = read_config({**given, "OVERSTAP_TERMIJN": "30"})

        assert config.termijnen.standaard == 30

    def test_file(self, given, tmp_path):
        """A setting is read from the file that OVERSTAP_CONFIG names."""
        file = tmp_path / "overstap.toml"
        file.write_text('workers = 4\nproxies = ["10.0.0.1", "10.1.0.0/24"]\n')

        config = read_config({**given, "OVERSTAP_CONFIG": str(file)})

        assert config.workers == 4
        assert [str(proxy) for proxy in config.proxies] == ["10.0.0.1/32", "10.1.0.0/24"]

    def test_environment_goes_first(self, given, tmp_path):
        """Of a setting in both places, that in the environment counts."""
        file = tmp_path / "overstap.toml"
        file.write_text("workers = 4\n")

        config = read_config({**given, "OVERSTAP_CONFIG": str(file), "OVERSTAP_WORKERS": "3"})

        assert config.workers == 3

    def test_behind_a_proxy(self, given):
        """Behind a proxy on the same machine the gateway needs no certificate."""
        del given["OVERSTAP_CERTIFICATE"], given["OVERSTAP_PRIVATE_KEY"]

        config = read_config({**given, "OVERSTAP_PROXIES": "127.0.0.1"})

        assert config.certificate is None

    @pytest.mark.parametrize(
        "url",
        [
            "postgresql://u@db.example:5432/overstap?passfile=/etc/overstap/pgpass",
            "postgresql://u@[::1]:5432/overstap",
            "postgresql:///overstap?host=/run/postgresql",
            "sqlite:////var/lib/over:stap@huis/overstap.db",
        ],
    )
    def test_database_without_password(self, given, url):
        """An address of a database in which no password stands is taken as it is."""
        assert read_config({**given, "OVERSTAP_DATABASE": url}).database == url

    def test_of_the_client(self, given):
        """What the commands read that call a gateway is no setting of the gateway."""
        config = read_config({**given, "OVERSTAP_CLIENT_CODE": "2345-6789-ABCD"})

        assert config.workers == 2

    def test_secrets_are_not_shown(self, given):
        """Neither the database nor the files with keys stand in the text of the settings."""
        shown = repr(read_config(given))

        assert "sqlite" not in shown
        assert "VAULT_KEYS" not in shown
        assert "PRIVATE_KEY" not in shown


class TestRefused:
    """What stops the start."""

    def test_all_at_once(self):
        """Everything that is missing is named at once, each with what to set."""
        rules, words = refused({})

        assert rules == ["GW.CFG01"] * 4
        assert "OVERSTAP_VAULT_KEYS" in words

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("OVERSTAP_DATABASE", "mysql://somewhere/geheim"),
            ("OVERSTAP_VAULT_KEYS", "/does/not/exist/geheim"),
            ("OVERSTAP_ADDRESS", "geheim"),
            ("OVERSTAP_ADDRESS", "127.0.0.1:70000"),
            ("OVERSTAP_ADDRESS", "geheim@127.0.0.1:80"),
            ("OVERSTAP_WORKERS", "0"),
            ("OVERSTAP_WORKERS", "geheim"),
            ("OVERSTAP_THREADS", "1000"),
            ("OVERSTAP_TERMIJN", "0"),
            ("OVERSTAP_TERMIJN", "3651"),
            ("OVERSTAP_PROXIES", "geheim"),
            ("OVERSTAP_PROXIES", "10.0.0.1/8"),
            ("OVERSTAP_REVOCATIONS", "/does/not/exist/geheim"),
            ("OVERSTAP_LOG", "/does/not/exist/geheim"),
            ("OVERSTAP_LOG", "/"),
        ],
    )
    def test_wrong_value(self, given, name, value):
        """A value that cannot be used is refused by the name of its setting, and not repeated."""
        rules, words = refused({**given, name: value})

        assert rules == ["GW.CFG02"]
        assert name in words
        assert "geheim" not in words

    def test_unknown(self, given):
        """A setting that does not exist is a mistyped one, which must not pass unseen."""
        rules, words = refused({**given, "OVERSTAP_PROXIE": "127.0.0.1"})

        assert rules == ["GW.CFG03"]
        assert "OVERSTAP_PROXIE" in words

    @pytest.mark.parametrize("name", ["WORKERS", "OVERSTAP_WORKERS", "worker"])
    def test_unknown_in_the_file(self, given, tmp_path, name):
        """A name in the file that is no setting's is told as it stands there."""
        file = tmp_path / "overstap.toml"
        file.write_text(f"{name} = 2\n")

        rules, words = refused({**given, "OVERSTAP_CONFIG": str(file), "OVERSTAP_PROXIE": ""})

        assert rules == ["GW.CFG03"] * 2
        assert f"De instelling {name} bestaat niet." in words
        assert "De instelling OVERSTAP_PROXIE bestaat niet." in words

    @pytest.mark.parametrize("content", ["= 1", "workers =", "\xff"])
    def test_broken_file(self, given, tmp_path, content):
        """A file that is no TOML is refused."""
        file = tmp_path / "overstap.toml"
        file.write_text(content, encoding="latin-1")

        assert refused({**given, "OVERSTAP_CONFIG": str(file)})[0] == ["GW.CFG04"]

    @pytest.mark.parametrize("name", ["VAULT_KEYS", "INDEX_KEY", "PRIVATE_KEY"])
    def test_key_that_others_read(self, given, tmp_path, name):
        """A key that other users of the machine can reach is refused."""
        (tmp_path / name).chmod(0o644)

        rules, words = refused(given)

        assert rules == ["GW.CFG05"]
        assert f"OVERSTAP_{name}" in words

    def test_plain_http_for_others(self, given):
        """Without TLS nobody but this machine may reach the gateway."""
        del given["OVERSTAP_CERTIFICATE"], given["OVERSTAP_PRIVATE_KEY"]
        open_to_all = {"OVERSTAP_PROXIES": "10.0.0.1", "OVERSTAP_ADDRESS": "0.0.0.0:8080"}

        assert refused({**given, **open_to_all})[0] == ["GW.CFG06"]

    def test_nobody_knows_who_calls(self, given):
        """Without TLS and without a proxy the gateway could not tell who calls."""
        del given["OVERSTAP_CERTIFICATE"], given["OVERSTAP_PRIVATE_KEY"]

        assert refused(given)[0] == ["GW.CFG07"]

    def test_certificate_without_key(self, given):
        """A certificate without its key is refused."""
        del given["OVERSTAP_PRIVATE_KEY"]

        assert refused(given)[0] == ["GW.CFG08"]

    @pytest.mark.parametrize(
        "url",
        [
            "postgresql://u:geheim@db/overstap",
            "postgresql://u:ge#geheim@db/overstap",
            "postgresql://u:ge?geheim@db/overstap",
            "postgresql://u:ge/geheim@db/overstap",
            "postgresql://u:geheim@[db/overstap",
            "postgresql://u@db/o?password=geheim",
            "postgresql://u@db/o?application_name=x%23#&password=geheim",
            "postgresql://u@db/o?sslpassword=geheim",
        ],
    )
    def test_password_in_the_address(self, given, url):
        """A password stands in no address of a database, and is not repeated."""
        rules, words = refused({**given, "OVERSTAP_DATABASE": url})

        assert rules == ["GW.CFG09"]
        assert "geheim" not in words

    def test_term_above_the_maximum(self, given):
        """The usual term is not longer than the longest."""
        assert refused({**given, "OVERSTAP_TERMIJN": "200"})[0] == ["GW.CFG10"]

    @pytest.mark.parametrize("everyone", ["0.0.0.0/0", "::/0"])
    def test_everyone_a_proxy(self, given, everyone):
        """Not the whole internet is believed about who calls."""
        assert refused({**given, "OVERSTAP_PROXIES": everyone})[0] == ["GW.CFG11"]


def test_every_setting_is_documented():
    """The page names each setting, its default and its words, in this order, and no other."""
    page = (ROOT / "docs" / "settings.md").read_text()
    rows = re.findall(r"^\| `(OVERSTAP_\w+)` \| (.+?) \| (.+?) \|$", page, re.MULTILINE)
    shown = {None: "**required**", "": "empty"}

    assert rows == [
        (setting.variable, shown.get(setting.default, f"`{setting.default}`"), setting.words)
        for setting in ALL
    ]
