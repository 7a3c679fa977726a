"""By what two entries of a list are the same thing, of which a later export may say more."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from gateway.domain.dossier import (
    Adres,
    ArrangementCluster12,
    ArrangementPao,
    Cijferlijst,
    CijferlijstGroep,
    Communicatie,
    Diagnose,
    Document,
    EindtoetsDomein,
    EindtoetsOnderdeel,
    Handelingsplan,
    Nationaliteit,
    Onderdeel,
    Referentiescore,
    Resultaatvakkenvo,
    Schoolloopbaan,
    Score,
    Tlv,
    Toets,
    Toetsonderdeel,
    Verzorger,
    Vroegschools,
)
from gateway.domain.dossier.parts import parts
from gateway.domain.overstapdossier import (
    Bijlage,
    Intelligentie,
    Leerachterstand,
    Referentieniveau,
    SchoolVerwijzing,
    Zienswijze,
)

Key = tuple[str, ...]

_NAMED_BY: Final[Mapping[type, Callable[[Any], tuple[object, ...]]]] = {
    Adres: lambda one: (one.soortadres,),
    ArrangementCluster12: lambda one: (one.arrangement_datum,),
    ArrangementPao: lambda one: (one.arrangement_datum, one.arrangement_kenmerk),
    Bijlage: lambda one: (one.bestandsnaam,),
    Cijferlijst: lambda one: (one.jaargroep, one.periode, one.afnamedatum),
    CijferlijstGroep: lambda one: (one.naam,),
    Communicatie: lambda one: (one.soort, one.aanduiding, one.nummer),
    Diagnose: lambda one: (one.datum, *one.code),
    Document: lambda one: (one.bestandsnaam,),
    EindtoetsDomein: lambda one: (one.domeincode,),
    EindtoetsOnderdeel: lambda one: (one.onderdeelcode,),
    Handelingsplan: lambda one: (one.startdatum, one.isgerichtop),
    Intelligentie: lambda one: (one.datum, one.instrument),
    Leerachterstand: lambda one: (one.domein, one.toets),
    Nationaliteit: lambda one: (one.waarde,),
    Onderdeel: lambda one: (one.naam, one.jaargroep, one.periode),
    Referentieniveau: lambda one: (one.onderdeel,),
    Referentiescore: lambda one: (one.codereferentiescore, one.codevergelijkingsgroep),
    Resultaatvakkenvo: lambda one: (one.vakcode,),
    SchoolVerwijzing: lambda one: (one.brin, one.vestiging),
    Schoolloopbaan: lambda one: (one.schooljaar, one.begindatum, one.brincode, one.groepscode),
    Score: lambda _: (),
    Tlv: lambda one: (one.tlvingangdatum, one.tlvbeschikkingsnummer),
    Toets: lambda one: (
        one.afname.afnamedatum,
        one.toetsidentificatie.eldtoetscode,
        one.toetsidentificatie.toetsversie,
    ),
    Toetsonderdeel: lambda one: (one.eldonderdeelcode,),
    Verzorger: lambda one: (one.achternaam, one.voorletters_1, *one.voornaam),
    Vroegschools: lambda one: (one.vroegschoolsdatumingang, one.codevroegschoolsprogramma),
    Zienswijze: lambda one: (one.datum, one.van),
}


def key_of(one: object) -> Key:
    """
    What names *one* among the entries of its list; entries without such a name differ by all.

    The marks of a subject on one report have one name: a later mark goes for the one before.
    Keys of one list can be ordered: dates come in their order, what is absent comes first.
    """
    named_by = _NAMED_BY.get(type(one))
    return tuple(map(_text, named_by(one) if named_by else _everything(one)))


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _everything(one: object) -> tuple[object, ...]:
    """All values in a block, however deep; they are compared and never shown."""
    return tuple(
        value
        for part in parts(type(one))
        for held in _held(getattr(one, part.field))
        for value in ((held,) if part.simple else _everything(held))
    )


def _held(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)
