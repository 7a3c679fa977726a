"""The support of the pupil: diagnoses, plans, decisions, and the files that belong to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from adapters.formats.naming import folded
from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.blocks.bijlagen import Stukken
from adapters.formats.omzetting.facts import Facts
from adapters.formats.omzetting.kandidaat import Kandidaat
from gateway.domain.codelists import DIAGNOSE
from gateway.domain.dossier import (
    ArrangementCluster12,
    ArrangementPao,
    Diagnose,
    Document,
    Handelingsplan,
    Lwoo,
    Onderwijsondersteuning,
    Opp,
    Rvc,
    Signaleringlwoopro,
    Tlv,
    ToelichtingOnderwijsbehoeften,
)

_Block = TypeVar("_Block")
_DIAGNOSES = {folded(code): code for code in DIAGNOSE}
_EMPTY = Onderwijsondersteuning()


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows about support, by what they are about, and the files of the pupil."""

    by_soort: dict[str, list[Facts]]
    stukken: Stukken

    def all(self, soort: str, build: Callable[[Facts], _Block | None]) -> tuple[_Block, ...]:
        """The block for each row of this *soort* that is complete."""
        return tuple(one for row in self.by_soort.get(soort, ()) if (one := build(row)))

    def one(self, soort: str, build: Callable[[Facts], _Block | None]) -> _Block | None:
        """The block for the one row of this *soort*; more rows are reported."""
        rows = self.by_soort.get(soort, [])
        for row in rows[1:]:
            row.note(kinds.ONLY_ONE, what=soort)
        return build(rows[0]) if rows else None

    def files(self, soort: str, row: Facts) -> tuple[Document, ...]:
        """The file that *row* names; where it is the only row, else all files of its *soort*."""
        named = self.stukken.named(row)
        if named:
            return (named,)
        return self.stukken.take(soort) if len(self.by_soort[soort]) == 1 else ()

    def file(self, soort: str, row: Facts) -> Document | None:
        """The file that *row* names; where it is the only row, else the first of its *soort*."""
        named = self.stukken.named(row)
        if named or len(self.by_soort[soort]) > 1:
            return named
        return next(iter(self.stukken.take(soort, only_one=True)), None)


def ondersteuning_of(kandidaat: Kandidaat, stukken: Stukken) -> Onderwijsondersteuning | None:
    """All support that the lists and files tell of; None where they tell of none."""
    rows = _Rows(_by_soort(kandidaat.rows("ondersteuning")), stukken)
    toelichting = next(iter(stukken.take("toelichting", only_one=True)), None)
    found = Onderwijsondersteuning(
        toelichting_onderwijsbehoeften=ToelichtingOnderwijsbehoeften(document=toelichting)
        if toelichting
        else None,
        diagnose=rows.all("diagnose", lambda row: _diagnose(row, rows)),
        medicijngebruik=kandidaat.facts.flag("medicijngebruik"),
        handelingsplan=rows.all("handelingsplan", lambda row: _handelingsplan(row, rows)),
        opp=rows.one("opp", lambda row: _opp(row, rows)),
        tlv=rows.all("tlv", lambda row: _tlv(row, rows)),
        arrangement_cluster12=rows.all("arrangement_cluster12", _cluster12),
        arrangement_pao=rows.all("arrangement_pao", _pao),
        lwoo=rows.one("lwoo", lambda row: _lwoo(row, rows)),
        rvc=rows.one("rvc", lambda row: _rvc(row, rows)),
    )
    return found if found != _EMPTY else None


def _by_soort(rows: Sequence[Facts]) -> dict[str, list[Facts]]:
    found: dict[str, list[Facts]] = {}
    for row in rows:
        soort = row.code("soort", mapping.ONDERSTEUNING)
        if soort:
            found.setdefault(soort, []).append(row)
    return found


def _begin(row: Facts) -> date | None:
    """The first day of a plan or decision; a row without one is of no use."""
    begin = row.day("begindatum")
    if begin is None:
        row.note(kinds.INCOMPLETE_ROW, what="de begindatum")
    return begin


def _needed(row: Facts, *names: str) -> tuple[str, ...] | None:
    """The texts of the fields *names*, where all are filled."""
    found = tuple(text for name in names if (text := row.line(name)))
    if len(found) == len(names):
        return found
    row.note(kinds.INCOMPLETE_ROW, what=" of ".join(names))
    return None


def _diagnose(row: Facts, rows: _Rows) -> Diagnose | None:
    words = (row.line("diagnosecode") or "").replace(";", ",").split(",")
    codes = tuple(code for word in words if (code := _code(word)))
    if not codes or len(codes) < len(words):
        row.note(kinds.INCOMPLETE_ROW, what="een diagnosecode uit de lijst van de standaard")
    if not codes:
        return None
    return Diagnose(
        code=codes,
        naam=row.line("diagnose"),
        datum=row.day("begindatum"),
        doorwie=row.line("doorwie"),
        instantie=row.line("instantie"),
        document=rows.files("diagnose", row),
    )


def _code(word: str) -> str | None:
    """A code of OSO list 23, whose codes `F90.0+` and `F90.0-` differ in their last sign only."""
    plain = word.strip()
    if plain in DIAGNOSE:
        return plain
    return None if plain.endswith(("+", "-")) else _DIAGNOSES.get(folded(plain))


def _handelingsplan(row: Facts, rows: _Rows) -> Handelingsplan | None:
    begin, needed = _begin(row), _needed(row, "gericht_op")
    if begin is None or needed is None:
        return None
    return Handelingsplan(
        startdatum=begin,
        einddatum=row.day("einddatum"),
        isgerichtop=needed[0],
        document=rows.file("handelingsplan", row),
    )


def _opp(row: Facts, rows: _Rows) -> Opp | None:
    begin = _begin(row)
    if begin is None:
        return None
    files = rows.files("opp", row)
    return Opp(opp_ingangdatum=begin, opp_einddatum=row.day("einddatum"), document=files)


def _tlv(row: Facts, rows: _Rows) -> Tlv | None:
    begin, needed = _begin(row), _needed(row, "swv", "beschikking")
    categorie = row.code("categorie", mapping.TLV_CATEGORIE)
    if begin is None or needed is None or categorie is None:
        return None
    return Tlv(
        tlvingangdatum=begin,
        tlvswvnummer=needed[0],
        tlvcategorie=categorie,
        tlvbeschikkingsnummer=needed[1],
        tlveinddatum=row.day("einddatum"),
        document=rows.file("tlv", row),
    )


def _cluster12(row: Facts) -> ArrangementCluster12 | None:
    begin = _begin(row)
    if begin is None:
        return None
    return ArrangementCluster12(
        arrangement_datum=begin,
        arrangement_brin=row.brin("brin"),
        arrangement_vestigingscode=row.vestiging("vestiging"),
    )


def _pao(row: Facts) -> ArrangementPao | None:
    begin = _begin(row)
    if begin is None:
        return None
    return ArrangementPao(
        arrangement_datum=begin,
        arrangement_kenmerk=row.line("kenmerk"),
        arrangement_beschikkingsnr=row.line("beschikking"),
        arrangement_einddatum=row.day("einddatum"),
    )


def _lwoo(row: Facts, rows: _Rows) -> Lwoo | None:
    begin, needed = _begin(row), _needed(row, "swv", "beschikking")
    if begin is None or needed is None:
        return None
    einde = row.day("einddatum")
    if einde and (einde.month, einde.day) != (7, 31):
        row.note(kinds.LWOO_END, "einddatum")
        einde = None
    return Lwoo(
        lwoo_ingangdatum=begin,
        lwoo_swvnummer=needed[0],
        lwoo_beschikkingsnummer=needed[1],
        lwoo_einddatum=einde,
        document=rows.file("lwoo", row),
    )


def _rvc(row: Facts, rows: _Rows) -> Rvc | None:
    signs = [row.flag(name) for name in ("onderzocht", "leerachterstand", "lage_score")]
    if any(sign is None for sign in signs):
        row.note(kinds.INCOMPLETE_ROW, what="onderzoek, leerachterstand of lage score")
        return None
    onderzocht, achterstand, lage_score = map(bool, signs)
    return Rvc(
        centraleproblematiek=row.line("problematiek"),
        maatregelen=row.line("maatregelen"),
        signaleringlwoopro=Signaleringlwoopro(
            deelgenomenaanonderzoek=onderzocht,
            leerachterstand=achterstand,
            lagescoreeindtoets=lage_score,
        ),
        rvcdatum=row.day("begindatum"),
        rvcindicatie=row.code("indicatie", mapping.RVC_INDICATIE),
        document=rows.files("rvc", row),
    )
