"""One pupil as a whole: the dossier, and the overstapdossier around it."""

from dataclasses import dataclass, replace
from typing import Final

from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.blocks.aanvulling import aanvulling_of
from adapters.formats.omzetting.blocks.advies import (
    Adviezen,
    adviestraject_of,
    adviezen_of,
    inzage_of,
    overstapadvies_of,
)
from adapters.formats.omzetting.blocks.bijlagen import Stukken, stukken_of
from adapters.formats.omzetting.blocks.cijfers import cijferlijstlijst_of
from adapters.formats.omzetting.blocks.eindtoets import doorstroomtoets_of, eindtoets_of
from adapters.formats.omzetting.blocks.leerling import leerling_of
from adapters.formats.omzetting.blocks.loopbaan import schoolloopbaanlijst_of
from adapters.formats.omzetting.blocks.ondersteuning import ondersteuning_of
from adapters.formats.omzetting.blocks.personen import huisarts_of, verantwoordelijken_of
from adapters.formats.omzetting.blocks.toetsen import toetslijst_of
from adapters.formats.omzetting.blocks.verzuim import verzuim_of
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.omgeving import Omgeving
from gateway.domain.dossier import (
    CategorieUitlevering,
    Document,
    Dossier,
    Huidigeschool,
    Leerling,
    Metadata,
    Onderwijsondersteuning,
    Overigdocumentlijst,
)
from gateway.domain.dossier_id import dossier_id
from gateway.domain.identifiers import Brin, Vestiging
from gateway.domain.overstapdossier import Doorstroomtoets, Kop, Overstapdossier

_VERZORGER: Final = "verzorger"
_VVE: Final = "POPO"
_VOMBO: Final = "VOVO"


@dataclass(frozen=True, slots=True)
class _Delen:
    """What both the dossier and the aanvulling draw on."""

    adviezen: Adviezen
    stukken: Stukken
    toets: Doorstroomtoets | None


def overstapdossier_of(kandidaat: Kandidaat, omgeving: Omgeving) -> Overstapdossier | None:
    """The overstapdossier of a pupil; None, with a finding, where there is not even a name."""
    facts = kandidaat.facts
    achternaam = facts.line("achternaam")
    if achternaam is None:
        kandidaat.refuse(kinds.NO_NAME.at())
        return None
    adviezen = adviezen_of(kandidaat, omgeving)
    status = adviezen.status
    delen = _Delen(adviezen, stukken_of(kandidaat), doorstroomtoets_of(facts, status))
    leerling = _with_files(
        _with_blocks(leerling_of(kandidaat, achternaam), kandidaat, omgeving, delen), delen
    )
    traject = adviestraject_of(facts, delen.adviezen)
    return Overstapdossier(
        kop=_kop(kandidaat, omgeving, status),
        dossier=Dossier(
            metadata=_metadata(leerling, omgeving, omgeving.soort(kandidaat)),
            overdrachtsoort="overstapdossier",
            inzage=inzage_of(kandidaat, omgeving, status),
            huidigeschool=_school(leerling, omgeving),
        ),
        aanvulling=aanvulling_of(kandidaat, delen.stukken, traject=traject, toets=delen.toets),
    )


def _with_blocks(
    leerling: Leerling, kandidaat: Kandidaat, omgeving: Omgeving, delen: _Delen
) -> Leerling:
    facts, stukken = kandidaat.facts, delen.stukken
    carers = verantwoordelijken_of(facts, kandidaat.rows(_VERZORGER))
    if carers.aansprakelijk is None and _VERZORGER in omgeving.lijsten:
        facts.note(kinds.LACKS, what="een verzorger", column="Relatie van de lijst van verzorgers")
    return replace(
        leerling,
        huisarts=huisarts_of(facts),
        verzorgersaansprakelijk=carers.aansprakelijk,
        aansprakelijkeinstelling=carers.instelling,
        overstapadvies=overstapadvies_of(kandidaat, omgeving, delen.adviezen),
        schoolloopbaanlijst=schoolloopbaanlijst_of(kandidaat, omgeving),
        onderwijsondersteuning=ondersteuning_of(kandidaat, stukken),
        verzuim=verzuim_of(facts, stukken),
        eindtoets_basisonderwijs=eindtoets_of(facts, delen.toets, stukken),
        toetslijst=toetslijst_of(kandidaat, omgeving, stukken),
        cijferlijstlijst=cijferlijstlijst_of(kandidaat.rows("cijfer")),
        verzorger=carers.verzorgers,
    )


def _with_files(leerling: Leerling, delen: _Delen) -> Leerling:
    """The pupil with the files that no block took."""
    rest = delen.stukken.rest()
    return replace(leerling, overigdocumentlijst=_lijst(rest)) if rest else leerling


def _lijst(documents: tuple[Document, ...]) -> Overigdocumentlijst:
    return Overigdocumentlijst(document=documents)


def _kop(kandidaat: Kandidaat, omgeving: Omgeving, status: str) -> Kop:
    key = kandidaat.leerlingid or kandidaat.key
    afzender = Vestiging(Brin(omgeving.afzender.brin), omgeving.afzender.vestiging)
    known = kandidaat.bekende
    return Kop(
        dossierId=known.dossierId if known else dossier_id(afzender, omgeving.schooljaar, key),
        versie=1,
        soort=omgeving.soort(kandidaat),
        status=status,
        afzender=omgeving.afzender,
        bestemming=omgeving.bestemming(kandidaat),
        opgesteld=omgeving.moment,
        software=omgeving.software,
    )


def _metadata(leerling: Leerling, omgeving: Omgeving, soort: str) -> Metadata:
    return Metadata(
        deeldossier="LASLVS",
        pakketnaam=omgeving.software.naam,
        pakketversie=omgeving.software.versie,
        datum=omgeving.today,
        standaardversie="2019.1",
        validatieversie="2019.1.1",
        categorie_uitlevering=_categorieen(leerling, soort),
        overstap=soort,
    )


def _categorieen(leerling: Leerling, soort: str) -> CategorieUitlevering:
    """What the dossier must and may hold (oso/exchange.md 7.3); what is absent is opted out."""
    support = leerling.onderwijsondersteuning
    plans = bool(support and support.handelingsplan)
    other = bool(support and replace(support, handelingsplan=()) != Onderwijsondersteuning())
    return CategorieUitlevering(
        cat_metadata="VERPLICHT",
        cat_ouderinzage="VERPLICHT",
        cat_school="VERPLICHT",
        cat_leerling="VERPLICHT",
        cat_oudersverzorgers="VERPLICHT",
        cat_vve="OPT-UIT" if soort == _VVE else "VERBODEN",
        cat_schoolloopbaan="VERPLICHT",
        cat_overstapadvies="VERPLICHT",
        cat_onderwijsondersteuning=_optional(other),
        cat_verzuim=_optional(leerling.verzuim),
        cat_eindtoetsbo=_optional(leerling.eindtoets_basisonderwijs),
        cat_toetsresultaten=_optional(leerling.toetslijst),
        cat_handelingsplannen=_optional(plans),
        cat_cijferlijsten=_optional(leerling.cijferlijstlijst),
        cat_vombo="OPT-UIT" if soort == _VOMBO else "VERBODEN",
        cat_bijlagedocs=_optional(leerling.overigdocumentlijst),
    )


def _optional(block: object) -> str:
    return "OPTIONEEL" if block else "OPT-UIT"


def _school(leerling: Leerling, omgeving: Omgeving) -> Huidigeschool:
    school = omgeving.school
    return Huidigeschool(
        naam=school.naam,
        adreslijst=school.adreslijst,
        communicatielijst=school.communicatielijst,
        brincode=omgeving.afzender.brin,
        vestigingscode=omgeving.afzender.vestiging,
        aanleverpunt=school.aanleverpunt,
        soort=school.soort,
        type=school.type,
        naamdirecteur=school.naamdirecteur,
        website=school.website,
        leerling=leerling,
    )
