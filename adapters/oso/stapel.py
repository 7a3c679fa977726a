"""The pile of dossiers in a bundle, and what is wrong with its other files."""

from dataclasses import dataclass, field, replace

from adapters.formats import kinds, oso_kinds
from adapters.formats.bundle import Bundle, BundleFile, parsed
from adapters.formats.contents import Content
from adapters.formats.naming import shown
from adapters.formats.oso_stukken import Stuk, stukken_in
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding


@dataclass(slots=True)
class Stapel:
    """The dossiers of a bundle, and what is wrong with its other files."""

    stukken: list[Stuk] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def stapel_of(bundle: Bundle) -> Stapel:
    """The dossiers in the files of *bundle*; what holds none is reported, but a school file."""
    stapel = Stapel(findings=list(bundle.findings))
    for file in bundle.files:
        if file.content is Content.XML:
            _take(file, stapel)
        elif file.content is Content.EMPTY:
            stapel.findings.append(kinds.EMPTY_FILE.at(shown(file.naam)))
        elif not file.base.lower().endswith(".toml"):
            stapel.findings.append(oso_kinds.NO_DOSSIER.at(shown(file.naam)))
    return stapel


def _take(file: BundleFile, stapel: Stapel) -> None:
    bron = shown(file.naam)
    try:
        found = tuple(stukken_in(file, parsed(file)))
    except Refused as refusal:
        stapel.findings.extend(replace(one, path=bron) for one in refusal.findings)
        return
    stapel.stukken.extend(found)
    if not found:
        stapel.findings.append(oso_kinds.NO_DOSSIER.at(bron))
