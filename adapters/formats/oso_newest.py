"""Which dossier of each pupil counts: the newest, and none where that cannot be told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from adapters.formats import oso_kinds as kinds
from adapters.formats.oso_stukken import Stuk
from gateway.domain.findings import Finding, has_errors


@dataclass(frozen=True, slots=True, kw_only=True)
class Keus:
    """The dossier of one pupil that counts, and what there is to say of the others."""

    stuk: Stuk
    findings: tuple[Finding, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether it cannot be told which dossier is that of the pupil."""
        return has_errors(self.findings)


def newest(stukken: Iterable[Stuk]) -> tuple[Keus, ...]:
    """Of each pupil the newest dossier, by its date and version, in the order of the files."""
    found: dict[tuple[str, ...], list[Stuk]] = {}
    for stuk in stukken:
        found.setdefault(_whose(stuk), []).append(stuk)
    chosen = {whose: _newest(same) for whose, same in found.items()}
    of_pgn: dict[str, list[Stuk]] = {}
    for stuk in chosen.values():
        of_pgn.setdefault(stuk.pgn or stuk.bron, []).append(stuk)
    return tuple(
        Keus(
            stuk=chosen[whose],
            findings=(*_said(chosen[whose], same), *_shared(chosen[whose], of_pgn)),
        )
        for whose, same in found.items()
    )


def _whose(stuk: Stuk) -> tuple[str, ...]:
    """Whose a dossier is: by the key of its school, else by number, else nobody's but its own."""
    if stuk.leerlingid:
        return stuk.school, stuk.leerlingid
    return (stuk.pgn,) if stuk.pgn else (stuk.bron, str(stuk.nummer), "")


def _newest(same: Sequence[Stuk]) -> Stuk:
    return max(same, key=lambda stuk: stuk.rang)


def _said(chosen: Stuk, same: Sequence[Stuk]) -> Iterator[Finding]:
    for other in same:
        if other is chosen:
            continue
        if other.pgn != chosen.pgn and other.pgn and chosen.pgn:
            yield kinds.SAME_KEY.at(chosen.bron, other=other.bron)
        elif other.rang == chosen.rang and other.digest != chosen.digest:
            yield kinds.TWO_ALIKE.at(chosen.bron, other=other.bron)
        else:
            yield kinds.TWICE.at(other.bron, other=chosen.bron)


def _shared(chosen: Stuk, of_pgn: dict[str, list[Stuk]]) -> Iterator[Finding]:
    """That others have the number too: the first of them is named, however many there are."""
    others = (one for one in of_pgn[chosen.pgn or chosen.bron] if one is not chosen)
    for other in islice(others, 1):
        yield kinds.SAME_PGN.at(chosen.bron, other=other.bron)
