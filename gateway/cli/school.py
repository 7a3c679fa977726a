"""`overstap school`: which schools take part, and which certificates speak for them."""

import json
import os
import re
from datetime import timedelta
from pathlib import Path
from typing import Final

import click

from gateway.bootstrap.world import open_world
from gateway.cli.calling import failures_said
from gateway.cli.paths import PATH
from gateway.cli.reading_files import read_named
from gateway.config import read_config
from gateway.domain.errors import NotFound, Untrusted
from gateway.domain.identifiers import Vestiging
from gateway.domain.party import Certificaat, School, Sector
from gateway.signing.certificates import certificates_from_pem, fingerprint, vestigingen
from gateway.signing.twins import twin_fingerprints
from gateway.usecases import problems
from gateway.usecases.register_certificate import register_certificate
from gateway.usecases.register_school import register_school
from gateway.usecases.supersede_certificate import supersede_certificate
from gateway.usecases.withdraw_certificate import withdraw_certificate
from gateway.usecases.world import World

_FINGERPRINT: Final = re.compile("[0-9a-f]{64}")
_LONGEST_NAME: Final = 255
_SOURCE: Final = "overstap school"


def _as_vestiging(context: click.Context, option: click.Parameter, text: str) -> Vestiging:
    try:
        return Vestiging.parse(text)
    except ValueError:
        raise click.BadParameter("een vestiging ziet eruit als 99XX00", context, option) from None


def _as_naam(context: click.Context, option: click.Parameter, text: str) -> str:
    if 0 < len(text) <= _LONGEST_NAME and text.isprintable():
        return text
    raise click.BadParameter(f"een naam heeft 1 tot {_LONGEST_NAME} tekens", context, option)


@click.group("school")
def command() -> None:
    """
    Register the schools that take part, and the certificates that speak for them.

    The settings are those of `overstap serve`. Exit status: 0 when it was done, 1 when it was
    refused, 2 when it cannot be done like this.
    """


@command.command("add")
@click.argument("vestiging", metavar="99XX00", callback=_as_vestiging)
@click.argument("naam", callback=_as_naam)
@click.option("--sector", type=click.Choice([each.value for each in Sector]), required=True)
@click.option("--active/--inactive", default=True, help="Whether it takes part (it does).")
def add(vestiging: Vestiging, naam: str, *, sector: str, active: bool) -> None:
    """Register a school, or change the name, sector or part that it takes."""
    school = School(vestiging=vestiging, naam=naam, sector=Sector(sector), actief=active)
    with failures_said(_SOURCE):
        register_school(_open_world(), school)
        click.echo(_line(school))


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def show_all(*, as_json: bool) -> None:
    """Show all schools, and the certificates that speak for each."""
    with failures_said(_SOURCE), _open_world().work() as work:
        certificates = list(work.certificaten.all())
        for school in work.scholen.all():
            its_own = [each for each in certificates if school.vestiging in each.vestigingen]
            click.echo(_as_object(school, its_own) if as_json else _lines(school, its_own))


@command.group("certificate")
def certificate() -> None:
    """Let a certificate speak for the schools that it names, or no longer."""


@certificate.command("add")
@click.argument("path", metavar="CERT", type=PATH)
@click.option(
    "--replaces",
    metavar="CERT",
    help="The certificate, or its fingerprint, that this one takes the place of.",
)
@click.option(
    "--overlap",
    metavar="DAYS",
    type=click.IntRange(0, 365),
    default=0,
    show_default=True,
    help="How long the one that is replaced still speaks.",
)
def add_certificate(path: Path, replaces: str | None, *, overlap: int) -> None:
    """Let the certificate in the file CERT speak for the schools that it names."""
    with failures_said(str(path)):
        world = _open_world()
        found = certificates_from_pem(read_named(path))[0]
        doubts = world.trust(world.now()).judge(found, moment=world.now())
        if doubts:
            raise Untrusted(*doubts)
        earlier = None if replaces is None else _registered(world, replaces)
        added = register_certificate(
            world, fingerprint(found), vestigingen(found), twins=twin_fingerprints(found)
        )
        click.echo(_said(added))
        if earlier is not None:
            end = world.now() + timedelta(days=overlap)
            click.echo(_said(supersede_certificate(world, earlier, end=end)))


@certificate.command("revoke")
@click.argument("which", metavar="CERT")
def revoke_certificate(which: str) -> None:
    """Let a certificate, given as a file or by its fingerprint, speak for nobody any more."""
    with failures_said(which):
        click.echo(_said(withdraw_certificate(_open_world(), _fingerprint(which))))


def _open_world() -> World:
    return open_world(read_config(os.environ))


def _registered(world: World, which: str) -> str:
    """The fingerprint of a certificate that is registered; raises NotFound for any other."""
    found = _fingerprint(which)
    with world.work() as work:
        if work.certificaten.get(found) is None:
            raise NotFound(problems.UNKNOWN_CERTIFICATE.at())
    return found


def _fingerprint(which: str) -> str:
    """The fingerprint that *which* is, or that of the certificate in the file that it names."""
    bare = which.replace(":", "").lower()
    if _FINGERPRINT.fullmatch(bare):
        return bare
    return fingerprint(certificates_from_pem(read_named(Path(which)))[0])


def _line(school: School) -> str:
    absent = "" if school.actief else "  (doet niet mee)"
    return f"{school.vestiging}  {school.sector}  {school.naam}{absent}"


def _lines(school: School, certificates: list[Certificaat]) -> str:
    return "\n  ".join([_line(school), *map(_said, certificates)])


def _said(certificaat: Certificaat) -> str:
    schools = " ".join(map(str, sorted(certificaat.vestigingen)))
    said = f"certificaat {certificaat.vingerafdruk} voor {schools}"
    if certificaat.ingetrokken:
        return f"{said}, ingetrokken op {certificaat.ingetrokken:%d-%m-%Y}"
    if certificaat.vervangen:
        return f"{said}, tot {certificaat.vervangen:%d-%m-%Y}"
    return said


def _as_object(school: School, certificates: list[Certificaat]) -> str:
    return json.dumps(
        {
            "vestiging": str(school.vestiging),
            "naam": school.naam,
            "sector": school.sector,
            "actief": school.actief,
            "certificaten": [
                {
                    "vingerafdruk": each.vingerafdruk,
                    "geregistreerd": each.geregistreerd.isoformat(),
                    "vervangen": each.vervangen and each.vervangen.isoformat(),
                    "ingetrokken": each.ingetrokken and each.ingetrokken.isoformat(),
                }
                for each in certificates
            ],
        },
        ensure_ascii=False,
    )
