"""Oddities that a folder of dossiers may hold, each as one more file beside the invented ones."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from gateway.domain.dossier import Dossier

Print = Callable[[Dossier], bytes]
_A_MONTH: Final = timedelta(days=30)
_OTHER: Final = "79999"
_OTHER_BSN: Final = "999990007"
_2018: Final = (
    (b"oso_gegevensset/2019/", b"oso_gegevensset/2018/"),
    (b"cat_onderwijsondersteuning>", b"cat_zorgenbegeleiding>"),
    (b"<standaardversie>2019.1<", b"<standaardversie>2018.1<"),
    (b"<validatieversie>2019.1.1<", b"<validatieversie>2018.1.1<"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Val:
    """A trap: what it is, and how its file is made of the dossier of one pupil."""

    zin: str
    maakt: Callable[[Dossier, Print], bytes]
    bestand: str = "val-{naam}.xml"


def _other(dossier: Dossier, **changes: object) -> Dossier:
    """The dossier of somebody who is in no other file."""
    own = {"leerlingid": _OTHER, "bsn": _OTHER_BSN, "onderwijsnummer": None, **changes}
    school = dossier.huidigeschool
    leerling = replace(school.leerling, **own)  # type: ignore[arg-type]  # of whatever field
    return replace(dossier, huidigeschool=replace(school, leerling=leerling))


def _of_2018(dossier: Dossier, document: Print) -> bytes:
    plain = _other(dossier, onderwijsondersteuning=None, huisarts=None)
    data = document(plain)
    for before, after in _2018:
        data = data.replace(before, after)
    return data


def _older(dossier: Dossier, document: Print) -> bytes:
    metadata = replace(dossier.metadata, datum=dossier.metadata.datum - _A_MONTH)
    return document(replace(dossier, metadata=metadata))


def _same_day(dossier: Dossier, document: Print) -> bytes:
    school = dossier.huidigeschool
    leerling = replace(school.leerling, roepnaam="Verzonnen")
    return document(replace(dossier, huidigeschool=replace(school, leerling=leerling)))


VALLEN: Final[Mapping[str, Val]] = {
    "editie-2018": Val(zin="Een dossier van editie 2018.1.", maakt=_of_2018),
    "onbekende-editie": Val(
        zin="Een dossier van een editie die nog niet bekend is.",
        maakt=lambda dossier, document: document(_other(dossier)).replace(
            b"oso_gegevensset/2019/", b"oso_gegevensset/2031/"
        ),
    ),
    "niet-geldig": Val(
        zin="Een dossier met een element dat de standaard niet kent.",
        maakt=lambda dossier, document: document(_other(dossier)).replace(
            b"<metadata>", b"<metadata><verzonnen/>"
        ),
    ),
    "ouder-dossier": Val(zin="Ook een ouder dossier van een leerling.", maakt=_older),
    "twee-van-een-dag": Val(
        zin="Twee verschillende dossiers van een leerling, van dezelfde dag.", maakt=_same_day
    ),
    "zelfde-leerlingid": Val(
        zin="Twee leerlingen met hetzelfde leerlingid.",
        maakt=lambda dossier, document: document(
            _other(dossier, leerlingid=dossier.huidigeschool.leerling.leerlingid)
        ),
    ),
    "zelfde-bsn": Val(
        zin="Twee leerlingen met hetzelfde BSN.",
        maakt=lambda dossier, document: document(
            _other(
                dossier,
                bsn=dossier.huidigeschool.leerling.bsn,
                onderwijsnummer=dossier.huidigeschool.leerling.onderwijsnummer,
            )
        ),
    ),
    "zonder-leerlingid": Val(
        zin="Een dossier zonder leerlingid.",
        maakt=lambda dossier, document: document(_other(dossier, leerlingid=None)),
    ),
    "doctype": Val(
        zin="Een dossier met een documenttypedeclaratie.",
        maakt=lambda dossier, document: document(_other(dossier)).replace(
            b"<dossier ", b"<!DOCTYPE dossier><dossier ", 1
        ),
    ),
    "ander-bestand": Val(
        zin="Een lijst tussen de dossiers.",
        maakt=lambda _, __: b"Leerlingnummer;Roepnaam\r\n79999;Verzonnen\r\n",
        bestand="lijst.csv",
    ),
}
