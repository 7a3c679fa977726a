"""`overstap certificate`: an authority of one's own, and what it issues and revokes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Unpack

import click

from gateway.cli.authority_folder import (
    NAME,
    read_authority,
    read_revoked,
    write_issued,
    write_list,
)
from gateway.cli.calling import failures_said
from gateway.cli.certificate_options import (
    AUTHORITY,
    KEY_KIND,
    OUT,
    Wanted,
    as_hosts,
    as_naam,
    as_vestigingen,
    days,
)
from gateway.cli.paths import PATH
from gateway.cli.reading_files import read_named
from gateway.domain.errors import Misused
from gateway.domain.findings import Kind
from gateway.domain.identifiers import Vestiging
from gateway.signing.certificates import certificates_from_pem, fingerprint, vestigingen
from gateway.signing.issuing import (
    Issued,
    Validity,
    new_authority,
    school_certificate,
    server_certificate,
)
from gateway.signing.keys import KeyKind

_LIST_DAYS: Final = 90
_CLOCKS_MAY_DIFFER: Final = timedelta(minutes=5)

NOT_ISSUED_HERE: Final = Kind(
    rule="GW.BST22",
    message="Dit certificaat is niet door deze uitgever uitgegeven.",
    advice="Trek het in bij de uitgever die het heeft uitgegeven.",
)


@click.group("certificate")
def command() -> None:
    """
    Issue certificates to schools and servers, and revoke them.

    For a demonstration, a test, or a gateway within one organisation: elsewhere schools get
    their certificates from an authority that they know already. Exit status: 0 when it was done,
    2 when it cannot be done like this.
    """


@command.command("authority")
@OUT
@days(3650)
@KEY_KIND
@click.option("--naam", callback=as_naam, default="Overstap proefuitgever", show_default=True)
def authority(naam: str, **wanted: Unpack[Wanted]) -> None:
    """
    Make an authority: ca.pem for all who trust it, its key, and an empty list crl.pem.

    The list must be renewed (`overstap certificate revoke`) before it is 90 days old.
    """
    with failures_said(str(wanted["out"])):
        issued = new_authority(naam, _from_now(wanted["valid_for"]), kind=KeyKind(wanted["kind"]))
        written = write_issued(wanted["out"], NAME, issued)
        listed = write_list(wanted["out"], issued, (), _from_now(_LIST_DAYS))
        _tell(*written, listed)


@command.command("school")
@AUTHORITY
@click.option(
    "--vestiging",
    "schools",
    metavar="99XX00",
    callback=as_vestigingen,
    multiple=True,
    required=True,
    help="Location that the certificate speaks for; may be given more than once.",
)
@click.option("--naam", callback=as_naam, required=True, help="Name of the school or the board.")
@OUT
@days(1095)
@KEY_KIND
def school(
    authority: Path, schools: tuple[Vestiging, ...], naam: str, **wanted: Unpack[Wanted]
) -> None:
    """Issue a certificate with which a school signs, and calls the gateway: 99XX00.pem."""
    with failures_said(str(authority)):
        issuer = read_authority(authority)
        validity, kind = _within(issuer, wanted["valid_for"]), KeyKind(wanted["kind"])
        issued = school_certificate(issuer, schools, naam=naam, validity=validity, kind=kind)
        _tell(*write_issued(wanted["out"], str(schools[0]), issued))


@command.command("server")
@AUTHORITY
@click.option(
    "--host",
    "hosts",
    metavar="NAME",
    callback=as_hosts,
    multiple=True,
    required=True,
    help="Name or IP address of the server; may be given more than once.",
)
@OUT
@days(397)
@KEY_KIND
def server(authority: Path, hosts: tuple[str, ...], **wanted: Unpack[Wanted]) -> None:
    """Issue a certificate with which a gateway shows who it is: server.pem."""
    with failures_said(str(authority)):
        issuer = read_authority(authority)
        validity, kind = _within(issuer, wanted["valid_for"]), KeyKind(wanted["kind"])
        issued = server_certificate(issuer, hosts, validity=validity, kind=kind)
        _tell(*write_issued(wanted["out"], "server", issued))


@command.command("revoke")
@AUTHORITY
@days(_LIST_DAYS)
@click.argument("paths", metavar="[CERT]...", nargs=-1, type=PATH)
def revoke(authority: Path, paths: tuple[Path, ...], *, valid_for: int) -> None:
    """
    Revoke certificates, or only renew the list of those that were revoked.

    Writes crl.pem anew; give it to every gateway that trusts this authority.
    """
    with failures_said(str(authority)):
        issuer = read_authority(authority)
        revoked = read_revoked(authority) | {_serial(path, issuer) for path in paths}
        _tell(write_list(authority, issuer, revoked, _from_now(valid_for)))


@command.command("show")
@click.argument("paths", metavar="CERT...", nargs=-1, required=True, type=PATH)
def show(paths: tuple[Path, ...]) -> None:
    """Say of each certificate its fingerprint, until when it holds, and for which schools."""
    with failures_said("overstap certificate show"):
        for path in paths:
            for certificate in certificates_from_pem(read_named(path)):
                schools = " ".join(map(str, sorted(vestigingen(certificate)))) or "-"
                until = f"{certificate.not_valid_after_utc:%d-%m-%Y}"
                click.echo(f"{path}: {fingerprint(certificate)} tot {until} {schools}")


def _from_now(days: int) -> Validity:
    now = datetime.now(UTC).replace(microsecond=0)
    return Validity(now - _CLOCKS_MAY_DIFFER, now + timedelta(days))


def _within(issuer: Issued, days: int) -> Validity:
    """From now, but no longer than the issuer's own certificate holds."""
    wanted = _from_now(days)
    return Validity(wanted.start, min(wanted.end, issuer.certificate.not_valid_after_utc))


def _serial(path: Path, issuer: Issued) -> int:
    certificate = certificates_from_pem(read_named(path))[0]
    if certificate.issuer != issuer.certificate.subject:
        raise Misused(NOT_ISSUED_HERE.at(str(path)))
    return certificate.serial_number


def _tell(*written: Path) -> None:
    for path in written:
        click.echo(f"geschreven: {path}")
