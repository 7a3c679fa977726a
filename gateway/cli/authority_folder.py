"""The folder in which a certificate authority of one's own lives, and the files that it issues."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from gateway.cli.reading_files import read_named
from gateway.cli.whole_files import CANNOT_WRITE, write_whole
from gateway.domain.errors import Misused
from gateway.domain.findings import Kind
from gateway.signing.issuing import Issued, Validity, revocation_list
from gateway.signing.revocation import lists_from_pem, serials

NAME: Final = "ca"
_LIST: Final = "crl.pem"
_FOR_ALL_TO_READ: Final = 0o644

NEVER_TWICE: Final = Kind(
    rule="GW.BST21",
    message="Hier staat al een certificaat of sleutel ({name}); die wordt niet overschreven.",
    advice="Kies een andere map, of berg het oude certificaat en de oude sleutel eerst op.",
)


def read_authority(folder: Path) -> Issued:
    """The authority in *folder*; raises Misused where there is none."""
    return Issued.from_pem(
        read_named(folder / f"{NAME}-key.pem"), read_named(folder / f"{NAME}.pem")
    )


def read_revoked(folder: Path) -> frozenset[int]:
    """The serial numbers that the authority in *folder* has revoked so far."""
    return serials(lists_from_pem(read_named(folder / _LIST)))


def write_issued(folder: Path, name: str, issued: Issued) -> tuple[Path, Path]:
    """Write certificate and key as `NAME.pem` and `NAME-key.pem`, never over another."""
    certificate, key = folder / f"{name}.pem", folder / f"{name}-key.pem"
    for path in (certificate, key):
        if path.exists():
            raise Misused(NEVER_TWICE.at(str(folder), name=path.name))
    _make(folder)
    write_whole(key, issued.key_pem)
    _write_for_all(certificate, issued.certificate_pem)
    return certificate, key


def write_list(
    folder: Path, authority: Issued, revoked: Iterable[int], validity: Validity
) -> Path:
    """Write the authority's list of what it has revoked, over the one before."""
    _write_for_all(folder / _LIST, revocation_list(authority, revoked, validity))
    return folder / _LIST


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Misused(CANNOT_WRITE.at(str(folder))) from None


def _write_for_all(path: Path, content: bytes) -> None:
    write_whole(path, content)
    path.chmod(_FOR_ALL_TO_READ)
