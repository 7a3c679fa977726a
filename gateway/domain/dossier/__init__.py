"""The OSO data set 2019.1, one module per block, field for field in schema order."""

from gateway.domain.dossier.adres import Adres, Adreslijst, Communicatie, Communicatielijst, Land
from gateway.domain.dossier.afname import Afgenomendoor, Afname, Werktbijinstelling
from gateway.domain.dossier.cijferlijst import (
    Cijferlijst,
    CijferlijstGroep,
    Cijferlijstlijst,
    CijferlijstTypelijst,
    Onderdeel,
    Score,
)
from gateway.domain.dossier.document import Document, DocumentLijst, Overigdocumentlijst
from gateway.domain.dossier.dossier import Dossier, Huidigeschool
from gateway.domain.dossier.eindtoets import (
    EindtoetsBasisonderwijs,
    EindtoetsDomein,
    EindtoetsDomeinen,
    EindtoetsOnderdeel,
    EindtoetsOnderdelen,
    EindtoetsToets,
)
from gateway.domain.dossier.inzage import Inzage
from gateway.domain.dossier.leerling import Gba, Leerling, Nationaliteit
from gateway.domain.dossier.metadata import CategorieUitlevering, Metadata
from gateway.domain.dossier.ondersteuning import (
    ArrangementCluster12,
    ArrangementPao,
    Diagnose,
    Handelingsplan,
    Lwoo,
    Onderwijsondersteuning,
    Opp,
    Rvc,
    Signaleringlwoopro,
    Tlv,
    ToelichtingOnderwijsbehoeften,
)
from gateway.domain.dossier.overstapadvies import Overstapadvies
from gateway.domain.dossier.persoon import Persoon, Verzorger
from gateway.domain.dossier.school import Instelling, School
from gateway.domain.dossier.schoolloopbaan import Schoolloopbaan, Schoolloopbaanlijst
from gateway.domain.dossier.toetsen import (
    Betrouwbaarheidsinterval,
    Referentiescore,
    Resultaat,
    Toets,
    Toetsidentificatie,
    Toetslijst,
    Toetsonderdeel,
    Toetsscore,
)
from gateway.domain.dossier.verzuim import Verzuim
from gateway.domain.dossier.vombo import (
    Bevorderd,
    Competenties,
    Examenresultaat,
    Overigvombo,
    Resultaatvakkenvo,
    Stage,
    Werkstuk,
)
from gateway.domain.dossier.vve import Voorschools, Vroegschools

__all__ = [
    "Adres",
    "Adreslijst",
    "Afgenomendoor",
    "Afname",
    "ArrangementCluster12",
    "ArrangementPao",
    "Betrouwbaarheidsinterval",
    "Bevorderd",
    "CategorieUitlevering",
    "Cijferlijst",
    "CijferlijstGroep",
    "CijferlijstTypelijst",
    "Cijferlijstlijst",
    "Communicatie",
    "Communicatielijst",
    "Competenties",
    "Diagnose",
    "Document",
    "DocumentLijst",
    "Dossier",
    "EindtoetsBasisonderwijs",
    "EindtoetsDomein",
    "EindtoetsDomeinen",
    "EindtoetsOnderdeel",
    "EindtoetsOnderdelen",
    "EindtoetsToets",
    "Examenresultaat",
    "Gba",
    "Handelingsplan",
    "Huidigeschool",
    "Instelling",
    "Inzage",
    "Land",
    "Leerling",
    "Lwoo",
    "Metadata",
    "Nationaliteit",
    "Onderdeel",
    "Onderwijsondersteuning",
    "Opp",
    "Overigdocumentlijst",
    "Overigvombo",
    "Overstapadvies",
    "Persoon",
    "Referentiescore",
    "Resultaat",
    "Resultaatvakkenvo",
    "Rvc",
    "School",
    "Schoolloopbaan",
    "Schoolloopbaanlijst",
    "Score",
    "Signaleringlwoopro",
    "Stage",
    "Tlv",
    "ToelichtingOnderwijsbehoeften",
    "Toets",
    "Toetsidentificatie",
    "Toetslijst",
    "Toetsonderdeel",
    "Toetsscore",
    "Verzorger",
    "Verzuim",
    "Voorschools",
    "Vroegschools",
    "Werkstuk",
    "Werktbijinstelling",
]
