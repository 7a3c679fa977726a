"""Dossiers that break one rule, or just pass it: each builder changes what it is about."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from gateway.conformance.soorten import Soort
from gateway.domain.dossier import (
    Communicatielijst,
    Dossier,
    Land,
    Lwoo,
    Overigdocumentlijst,
    Persoon,
    Resultaat,
    Score,
    Toetslijst,
)
from tests.dossier_builders import (
    a_cijferlijst,
    a_communicatie,
    a_document,
    a_dossier,
    a_huidigeschool,
    a_leerling,
    a_metadata,
    a_toets,
    a_verzorger,
    an_adres,
    an_adreslijst,
    an_inzage,
    an_onderwijsondersteuning,
    an_overstapadvies,
)

LL: Final = "huidigeschool/leerling"
DAY: Final = date(2026, 3, 30)
OPTIONAL: Final = "OPTIONEEL"
_DATED: Final = (
    "datuminschrijving",
    "schoolloopbaanlijst",
    "onderwijsondersteuning",
    "eindtoets_basisonderwijs",
    "toetslijst",
    "cijferlijstlijst",
)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A dossier of a kind that breaks a rule, and what is found on it."""

    ids: tuple[str, ...]
    path: str
    broken: Dossier
    soort: Soort


def lax(**changes: Any) -> dict[str, Any]:
    """Metadata fields: nothing is promised of any category, but for *changes*."""
    categories = a_metadata().categorie_uitlevering
    names = dict.fromkeys(categories.__slots__, OPTIONAL)
    return {"categorie_uitlevering": replace(categories, **(names | changes))}


def meta(**changes: Any) -> Dossier:
    """A dossier whose metadata have *changes*."""
    return a_dossier(metadata=a_metadata(**(lax() | changes)))


def category(name: str, said: str, **pupil: Any) -> Dossier:
    """A dossier that says *said* of one category, with a *pupil* to match."""
    return replace(of(**pupil), metadata=a_metadata(**lax(**{name: said})))


def of(**pupil: Any) -> Dossier:
    """A dossier about a *pupil* with these changes."""
    return school(leerling=a_leerling(**pupil))


def school(**changes: Any) -> Dossier:
    """A dossier of a school with these changes."""
    return replace(meta(), huidigeschool=a_huidigeschool(**changes))


def moving(overstap: str, dossier: Dossier | None = None) -> Dossier:
    """The *dossier*, for another kind of transfer."""
    dossier = dossier or meta()
    return replace(dossier, metadata=replace(dossier.metadata, overstap=overstap))


def kind(overdrachtsoort: str, dossier: Dossier | None = None) -> Dossier:
    """The *dossier*, in another form."""
    return replace(dossier or meta(), overdrachtsoort=overdrachtsoort)


def within_brin(**pupil: Any) -> Dossier:
    """A dossier that stays within one BRIN, about a *pupil* with these changes."""
    return kind("overdrachtbinnenbrin", of(**pupil))


def swv(
    overstap: str = "VOSWV", *, metadata: Mapping[str, Any] | None = None, **pupil: Any
) -> Dossier:
    """A request to a samenwerkingsverband about a *pupil* with these changes."""
    made = kind("swv-dossier", moving(overstap, of(**({"bsn": None} | pupil))))
    return replace(made, metadata=replace(made.metadata, **(metadata or {})))


def seen(**changes: Any) -> Dossier:
    """A dossier whose inzage has *changes*."""
    return replace(meta(), inzage=an_inzage(**changes))


def advised(**changes: Any) -> Dossier:
    """A dossier whose overstapadvies has *changes*."""
    return of(overstapadvies=an_overstapadvies(**changes))


def cared(**changes: Any) -> Dossier:
    """A dossier with two carers, of whom the second has *changes*."""
    return of(verzorger=(a_verzorger(), a_verzorger(**changes)))


def reached(**changes: Any) -> Communicatielijst:
    """A telephone number, and something with *changes*."""
    return Communicatielijst(communicatie=(a_communicatie(), a_communicatie(**changes)))


def mailed(address: str) -> Dossier:
    """A dossier whose pupil has an e-mail *address*."""
    return of(communicatielijst=reached(soort="e-mail", nummer=address))


def called(number: str) -> Dossier:
    """A dossier whose pupil has this telephone *number*."""
    return of(communicatielijst=reached(nummer=number))


def newborn(day: date) -> Dossier:
    """A dossier within one BRIN about a pupil born on a *day* before which nothing happened."""
    nothing = dict.fromkeys(_DATED)
    return within_brin(geboortedatum=day, **nothing)


def planned(**changes: Any) -> Dossier:
    """A dossier of 30 March 2026 about a pupil with a plan that has *changes*."""
    (plan,) = an_onderwijsondersteuning().handelingsplan
    early = replace(plan, startdatum=date(2022, 8, 1))
    return supported(handelingsplan=(replace(early, **changes),))


def named(bestandsnaam: str) -> Dossier:
    """A dossier with a file of that name."""
    files = Overigdocumentlijst(document=(a_document(bestandsnaam=bestandsnaam),))
    return of(overigdocumentlijst=files)


def copied(*contents: bytes) -> Dossier:
    """A dossier with files of one name and these *contents*."""
    texts = (base64.b64encode(content).decode() for content in contents)
    files = tuple(a_document(bestandsinhoud=text) for text in texts)
    return of(overigdocumentlijst=Overigdocumentlijst(document=files))


def supported(**changes: Any) -> Dossier:
    """A dossier about a pupil with support that has *changes*."""
    return of(onderwijsondersteuning=an_onderwijsondersteuning(**changes))


def lwoo(einde: date | None) -> Dossier:
    """A dossier about a pupil whose lwoo ends on *einde*."""
    aanwijzing = Lwoo(
        lwoo_ingangdatum=date(2025, 8, 1),
        lwoo_swvnummer="VO9901",
        lwoo_beschikkingsnummer="B-1",
        lwoo_einddatum=einde,
    )
    return supported(lwoo=aanwijzing)


def doctor(**changes: Any) -> Persoon:
    """A general practitioner."""
    return replace(Persoon(achternaam="Bedacht", adresgeheim=False), **changes)


def tested(resultaat: Resultaat) -> Dossier:
    """A dossier with two tests, the second with this *resultaat*."""
    return of(toetslijst=Toetslijst(toets=(a_toets(), a_toets(resultaat=resultaat))))


def taken_on(day: date, made: date | None = None) -> Dossier:
    """A dossier, *made* on another day than the usual one, with a test taken on *day*."""
    toets = a_toets()
    toets = replace(toets, afname=replace(toets.afname, afnamedatum=day))
    dossier = of(toetslijst=Toetslijst(toets=(toets,)))
    return replace(dossier, metadata=replace(dossier.metadata, datum=made or DAY))


def marked(*scores: Score) -> Dossier:
    """A dossier with a report on which one subject has these marks."""
    lijst = a_cijferlijst()
    (vak,) = lijst.cijferlijstTypelijst.groep
    vakken = replace(lijst.cijferlijstTypelijst, groep=(vak, replace(vak, score=scores)))
    lijst = replace(lijst, cijferlijstTypelijst=vakken)
    made = a_leerling().cijferlijstlijst
    return of(cijferlijstlijst=replace(made, cijferlijst=(lijst,)))


def filed(content: bytes | str) -> Dossier:
    """A dossier with a file of this *content*."""
    text = content if isinstance(content, str) else base64.b64encode(content).decode()
    document = a_document(bestandsinhoud=text)
    return of(overigdocumentlijst=Overigdocumentlijst(document=(document,)))


def posted(postcode: str, land: Land | None = None) -> Dossier:
    """A dossier about a pupil with two addresses, the second with this *postcode*."""
    return of(adreslijst=an_adreslijst(an_adres(), an_adres(postcode=postcode, land=land)))


def graded(jaargroep: str) -> Dossier:
    """A dossier with a report on which the second subject has a part of this *jaargroep*."""
    lijst = a_cijferlijst()
    (vak,) = lijst.cijferlijstTypelijst.groep
    onderdeel = replace(vak.onderdeel[0], jaargroep=jaargroep)
    groep = (vak, replace(vak, onderdeel=(onderdeel,)))
    vakken = replace(lijst.cijferlijstTypelijst, groep=groep)
    made = a_leerling().cijferlijstlijst
    return of(
        cijferlijstlijst=replace(made, cijferlijst=(replace(lijst, cijferlijstTypelijst=vakken),))
    )
