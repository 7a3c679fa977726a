"""What the pupil needs beyond the ordinary, and what was decided about it."""

from datetime import date

from gateway.domain import codelists
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.document import Document
from gateway.domain.dossier.simple import BRINCODE, TEXT, VESTIGINGSCODE, Simple


@block
class ToelichtingOnderwijsbehoeften:
    """A file that explains what the pupil needs."""

    document: Document = element()


@block
class Diagnose:
    """A diagnosis, by whom it was made, and the report of it."""

    code: tuple[str, ...] = element(TEXT.within(codelists.DIAGNOSE), minimum=1)
    naam: str | None = element(TEXT, default=None)
    datum: date | None = element(default=None)
    doorwie: str | None = element(TEXT, default=None)
    instantie: str | None = element(TEXT, default=None)
    document: tuple[Document, ...] = element(default=())


@block
class Handelingsplan:
    """A plan for the help that the pupil gets."""

    startdatum: date = element()
    einddatum: date | None = element(default=None)
    isgerichtop: str = element(TEXT)
    document: Document | None = element(default=None)


@block
class Opp:
    """The development perspective (ontwikkelingsperspectiefplan)."""

    opp_ingangdatum: date = element()
    opp_einddatum: date | None = element(default=None)
    document: tuple[Document, ...] = element(default=())


@block
class Tlv:
    """An admission to special education (toelaatbaarheidsverklaring)."""

    tlvingangdatum: date = element()
    tlvswvnummer: str = element(TEXT)
    tlvcategorie: str = element(TEXT.within(codelists.TLV_CATEGORIE))
    tlvbeschikkingsnummer: str = element(TEXT)
    tlveinddatum: date | None = element(default=None)
    document: Document | None = element(default=None)


@block
class ArrangementCluster12:
    """Support for a pupil with a visual, hearing or language impairment."""

    arrangement_datum: date = element()
    arrangement_brin: str | None = element(BRINCODE, default=None)
    arrangement_vestigingscode: str | None = element(VESTIGINGSCODE, default=None)


@block
class ArrangementPao:
    """Support granted by a samenwerkingsverband."""

    arrangement_datum: date = element()
    arrangement_kenmerk: str | None = element(TEXT, default=None)
    arrangement_beschikkingsnr: str | None = element(TEXT, default=None)
    arrangement_einddatum: date | None = element(default=None)


@block
class Lwoo:
    """An indication for leerwegondersteunend onderwijs."""

    lwoo_ingangdatum: date = element()
    lwoo_swvnummer: str = element(TEXT)
    lwoo_beschikkingsnummer: str = element(TEXT)
    lwoo_einddatum: date | None = element(
        Simple(base="date", pattern=r"[0-9][0-9][0-9][0-9]-07-31"), default=None
    )
    document: Document | None = element(default=None)


@block
class Signaleringlwoopro:
    """Signs that support in secondary education may be needed."""

    deelgenomenaanonderzoek: bool = element()
    leerachterstand: bool = element()
    lagescoreeindtoets: bool = element()


@block
class Rvc:
    """The procedure of the former regional committee for lwoo and praktijkonderwijs."""

    centraleproblematiek: str | None = element(TEXT, default=None)
    maatregelen: str | None = element(TEXT, default=None)
    signaleringlwoopro: Signaleringlwoopro = element()
    rvcdatum: date | None = element(default=None)
    rvcindicatie: str | None = element(TEXT.within(codelists.RVC_INDICATIE), default=None)
    document: tuple[Document, ...] = element(default=())


@block
class Onderwijsondersteuning:
    """All support of the pupil."""

    toelichting_onderwijsbehoeften: ToelichtingOnderwijsbehoeften | None = element(default=None)
    diagnose: tuple[Diagnose, ...] = element(default=())
    medicijngebruik: bool | None = element(default=None)
    handelingsplan: tuple[Handelingsplan, ...] = element(default=())
    opp: Opp | None = element(default=None)
    tlv: tuple[Tlv, ...] = element(default=())
    arrangement_cluster12: tuple[ArrangementCluster12, ...] = element(default=())
    arrangement_pao: tuple[ArrangementPao, ...] = element(default=())
    lwoo: Lwoo | None = element(default=None)
    rvc: Rvc | None = element(default=None)
