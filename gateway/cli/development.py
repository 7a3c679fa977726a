"""A gateway to try things with: own authority, keys and invented schools, all in one folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Final

from gateway.bootstrap.world import now, open_world, prepare
from gateway.cli.whole_files import write_whole
from gateway.config import Config, read_config
from gateway.domain.errors import Misused
from gateway.domain.findings import Actor, Kind
from gateway.domain.identifiers import Vestiging
from gateway.domain.party import School, Sector
from gateway.signing.certificates import fingerprint
from gateway.signing.issuing import (
    Issued,
    Validity,
    new_authority,
    school_certificate,
    server_certificate,
)
from gateway.usecases.register_certificate import register_certificate
from gateway.usecases.register_school import register_school
from gateway.vault.keys import generate

HALF_MADE: Final = Kind(
    rule="GW.DEV01",
    message="In deze map staan al bestanden, maar geen hele ontwikkelgateway.",
    advice="Noem een nieuwe map, of maak deze eerst leeg.",
    who=Actor.ADMINISTRATOR,
)

SCHOOLS: Final = tuple(
    School(vestiging=Vestiging.parse(vestiging), naam=naam, sector=sector)
    for vestiging, naam, sector in (
        ("99AA00", "Verzonnen Basisschool De Eik", Sector.PO),
        ("99AB00", "Verzonnen Basisschool De Linde", Sector.PO),
        ("99ZY00", "Verzonnen College Noord", Sector.VO),
        ("99ZZ00", "Verzonnen College Zuid", Sector.VO),
    )
)

_HOSTS: Final = ("localhost", "127.0.0.1")
_LASTS: Final = timedelta(days=825)
_CONFIG: Final = "overstap.toml"
_TO_CHOOSE: Final = ("OVERSTAP_ADDRESS", "OVERSTAP_LOG")


@dataclass(frozen=True, slots=True)
class Development:
    """The folder of a development gateway, and where everything in it is."""

    folder: Path

    @property
    def authority(self) -> Path:
        """Who vouches for the gateway and for its schools."""
        return self.folder / "authority.pem"

    @property
    def is_whole(self) -> bool:
        """Whether the gateway in this folder was made to the end."""
        return (self.folder / _CONFIG).is_file()

    def certificate(self, vestiging: Vestiging) -> Path:
        """The certificate of a school."""
        return self.folder / "schools" / f"{vestiging}.pem"

    def key(self, vestiging: Vestiging) -> Path:
        """The private key of a school."""
        return self.folder / "schools" / f"{vestiging}.key"

    def config(self, environ: Mapping[str, str] = MappingProxyType({})) -> Config:
        """The settings of this gateway, with the address and the log that *environ* names."""
        chosen = {name: environ[name] for name in _TO_CHOOSE if name in environ}
        return read_config({"OVERSTAP_CONFIG": str(self.folder / _CONFIG), **chosen})


def make_development(
    folder: Path,
    *,
    address: str = "127.0.0.1:8443",
    schools: tuple[School, ...] = SCHOOLS,
    settings: Mapping[str, str | int] | None = None,
) -> Development:
    """
    A gateway in *folder*, which must be new or empty, with these *schools* registered.

    *settings* are those beside the usual ones, by their names in the TOML file.
    """
    development = Development(folder.resolve())
    _make_folders(development)
    validity = Validity(now() - timedelta(days=1), now() + _LASTS)
    authority = new_authority("Overstap ontwikkeling", validity)
    _write_gateway(development, authority, validity)
    issued = {school: _school(authority, school, validity) for school in schools}
    for school, each in issued.items():
        _write_school(development, school, each)
    _write_config(development, {"address": address, **(settings or {})})
    _register(development.config(), issued)
    return development


def _make_folders(development: Development) -> None:
    if development.folder.exists() and any(development.folder.iterdir()):
        raise Misused(HALF_MADE.at(str(development.folder)))
    (development.folder / "schools").mkdir(parents=True, mode=0o700)


def _school(authority: Issued, school: School, validity: Validity) -> Issued:
    return school_certificate(authority, [school.vestiging], naam=school.naam, validity=validity)


def _write_gateway(development: Development, authority: Issued, validity: Validity) -> None:
    folder, server = development.folder, server_certificate(authority, _HOSTS, validity=validity)
    write_whole(development.authority, authority.certificate_pem)
    write_whole(folder / "authority.key", authority.key_pem)
    write_whole(folder / "server.pem", server.certificate_pem)
    write_whole(folder / "server.key", server.key_pem)
    generate(folder / "vault.keys")
    generate(folder / "index.key")


def _write_school(development: Development, school: School, issued: Issued) -> None:
    write_whole(development.certificate(school.vestiging), issued.certificate_pem)
    write_whole(development.key(school.vestiging), issued.key_pem)


def _write_config(development: Development, settings: Mapping[str, str | int]) -> None:
    folder = development.folder
    usual = {
        "database": f"sqlite:///{folder / 'overstap.db'}",
        "vault_keys": folder / "vault.keys",
        "index_key": folder / "index.key",
        "authorities": development.authority,
        "certificate": folder / "server.pem",
        "private_key": folder / "server.key",
    }
    lines = [f"{name} = '{value}'\n" for name, value in {**usual, **settings}.items()]
    write_whole(folder / _CONFIG, "".join(lines).encode())


def _register(config: Config, issued: Mapping[School, Issued]) -> None:
    prepare(config)
    world = open_world(config)
    for school, each in issued.items():
        register_school(world, school)
        certificate = fingerprint(each.certificate)
        register_certificate(world, certificate, frozenset({school.vestiging}))
