"""How the pupil and the carers are reached, in the words of an aanmelding."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from adapters.formats.uitlevering.cells import MASKS, telefoon
from adapters.somtoday import problems
from adapters.somtoday.deel import Deel
from adapters.somtoday.geheimen import Geheimen, number
from adapters.somtoday.verslag import Verslag
from gateway.domain.dossier import Communicatie, Communicatielijst, Leerling, Persoon

_MOBILE: Final = re.compile(r"(06|00316)")
_NUMBER: Final = "een telefoonnummer"
_FIELDS: Final = {"telefoon": "telefoonnummer", "e-mail": "emailadres"}


def bereik_of(
    persoon: Deel[Leerling] | Deel[Persoon], geheimen: Geheimen, verslag: Verslag, at: str
) -> Mapping[str, object]:
    """One mobile number, one other number and one mail address; rather none that is secret."""
    found = sorted(_known(persoon, verslag, at), key=lambda one: _rank(one.block, geheimen))
    numbers = [one for one in found if one.block.soort == "telefoon"]
    mobile = [one for one in numbers if _is_mobile(one.block)]
    others = [one for one in numbers if not _is_mobile(one.block)]
    return {
        "emailadres": _mail(found, geheimen, verslag, f"{at}/emailadres"),
        **_number(mobile, geheimen, verslag, f"{at}/mobielnummer"),
        **_number(others, geheimen, verslag, f"{at}/telefoonnummer"),
    }


def _known(
    persoon: Deel[Leerling] | Deel[Persoon], verslag: Verslag, at: str
) -> Iterator[Deel[Communicatie]]:
    """Those that are there; in the place of one that is secret stands no number."""
    for one in _all(persoon):
        if number(one.block) not in MASKS:
            yield one
        else:
            _taken(one)
            verslag.note(problems.HIDDEN, f"{at}/{_FIELDS.get(one.block.soort, '')}")


def _all(persoon: Deel[Leerling] | Deel[Persoon]) -> Iterator[Deel[Communicatie]]:
    lijst = persoon.part("communicatielijst", Communicatielijst)
    return lijst.parts("communicatie", Communicatie) if lijst else iter(())


def _rank(communicatie: Communicatie, geheimen: Geheimen) -> tuple[bool, bool]:
    return geheimen.mark(communicatie), communicatie.aanduiding == "werk"


def _is_mobile(communicatie: Communicatie) -> bool:
    digits = re.sub(r"\D", "", telefoon(communicatie.nummer) or "")
    return bool(_MOBILE.match(digits))


def _mail(
    found: list[Deel[Communicatie]], geheimen: Geheimen, verslag: Verslag, veld: str
) -> str | None:
    """The first mail address that is not secret; an aanmelding cannot say that one is."""
    mails = [one for one in found if one.block.soort == "e-mail"]
    if any(geheimen.mark(one.block) for one in mails):
        verslag.note(problems.SECRET_MAIL, veld)
    shown = [one for one in mails if not geheimen.mark(one.block)]
    return _taken(shown[0]) if shown else None


def _number(
    found: list[Deel[Communicatie]], geheimen: Geheimen, verslag: Verslag, veld: str
) -> Mapping[str, object]:
    """The first number, and that it is secret where it is."""
    if not found:
        return {}
    naam, first = veld.rpartition("/")[2], found[0]
    nummer = telefoon(_taken(first) or "")
    if nummer is None:
        verslag.note(problems.UNFIT, veld, form=_NUMBER)
        return {}
    if not geheimen.mark(first.block):
        said = {} if first.block.geheim is None else {f"{naam}_geheim": False}
        return {naam: nummer, **said}
    verslag.note(problems.SECRET_NUMBER, veld)
    return {naam: nummer, f"{naam}_geheim": True}


def _taken(communicatie: Deel[Communicatie]) -> str | None:
    for naam in ("soort", "aanduiding", "geheim", "noodnummer"):
        communicatie.value(naam)
    return communicatie.text("nummer")
