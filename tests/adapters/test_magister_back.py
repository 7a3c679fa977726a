"""What Overstap wrote for Magister, read back."""

from dataclasses import replace
from pathlib import Path

import pytest

from adapters.magister import ADAPTER
from gateway.canonical.printing import print_dossier
from gateway.domain.translation import Levering
from tests.dossier_builders import (
    a_document,
    a_dossier_of,
    a_kop,
    an_aanvulling,
    an_overstapdossier,
)
from tests.magister_builders import FOLDER, written
from tests.parnassys_builders import MOMENT

_SCHOOL = """\
[school]
naam = "Basisschool De Verzonnen Eik"
brin = "99XX"
vestiging = "00"
aanleverpunt = "0"
soort = "BO"
telefoon = "0101234567"
[school.adres]
straat = "Bedachtplein"
nummer = "1"
postcode = "1234AB"
plaats = "Verzonnendam"
"""
_NAMED = f'{_SCHOOL}[leerling."70001"]\ngaat_over = true\nsoort = "POVO"\n'


def kept(folder: Path, *overstapdossiers, school: str = _SCHOOL) -> dict[str, bytes]:
    """What was written for Magister, in *folder*."""
    leveringen = (
        Levering(overstapdossier=one, dossier=print_dossier(one.dossier))
        for one in overstapdossiers
    )
    files, _ = written(*leveringen)
    for name, content in {**files, "school.toml": school.encode()}.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return files


def read(folder: Path):
    """What comes of *folder*."""
    return ADAPTER.read((folder,), None, MOMENT)


def without_dossiers(folder: Path) -> None:
    """Leave only the lists and the attachments."""
    for dossier in folder.rglob("dossier.xml"):
        dossier.unlink()


class TestWithDossiers:
    """The folder as it was written."""

    def test_pupil(self, tmp_path):
        """Each pupil comes back whole, attachments included, out of the dossier."""
        overstapdossier = an_overstapdossier()
        kept(tmp_path, overstapdossier)

        (conversion,) = read(tmp_path).conversions

        back = conversion.overstapdossier.dossier.huidigeschool.leerling
        assert back == overstapdossier.dossier.huidigeschool.leerling
        assert conversion.overstapdossier.kop.soort == "POVO"

    def test_two_pupils(self, tmp_path):
        """Of two pupils each comes back once."""
        other = an_overstapdossier(
            kop=a_kop(dossierId="aaaaaaaa-7a64-4b1e-9d8a-5c2e6f7a8b90"),
            dossier=a_dossier_of(leerlingid="70002", bsn="999900018"),
        )
        kept(tmp_path, an_overstapdossier(), other)

        assert sorted(one.leerling for one in read(tmp_path).conversions) == ["70001", "70002"]

    def test_what_is_for_people(self, tmp_path):
        """The lists, the sheet and the text are told to be ours; no other file is in doubt."""
        kept(tmp_path, an_overstapdossier())

        found = read(tmp_path).findings

        assert [(one.rule, one.path) for one in found] == [
            ("GW.MAG60", f"{FOLDER}/aanvulling.txt"),
            ("GW.MAG59", "nieuwe-leerlingen.csv"),
            ("GW.MAG59", "overzicht.csv"),
        ]

    def test_somebody_elses_sheet(self, tmp_path):
        """A file of that name that lies elsewhere is an attachment like any other."""
        kept(tmp_path, an_overstapdossier())
        (tmp_path / "70001").mkdir()
        (tmp_path / "70001" / "intakeblad.pdf").write_bytes(b"%PDF-1.4 verzonnen %%EOF")

        (conversion,) = read(tmp_path).conversions

        leerling = conversion.overstapdossier.dossier.huidigeschool.leerling
        assert len(leerling.overigdocumentlijst.document) == 2


class TestWithoutDossiers:
    """Only the list, the overview and the attachments."""

    @pytest.fixture
    def leerling(self, tmp_path):
        """The pupil as they come back."""
        kept(tmp_path, an_overstapdossier(), school=_NAMED)
        without_dossiers(tmp_path)
        (conversion,) = read(tmp_path).conversions
        return conversion.overstapdossier.dossier.huidigeschool.leerling

    def test_columns(self, leerling):
        """What has a column comes back as it was."""
        before = an_overstapdossier().dossier.huidigeschool.leerling

        for name in ("voornaam", "voorletters_1", "voorvoegsel", "achternaam", "roepnaam"):
            assert getattr(leerling, name) == getattr(before, name)
        for name in ("geboortedatum", "geslacht", "adresgeheim", "bsn", "leerlingid"):
            assert getattr(leerling, name) == getattr(before, name)
        assert leerling.adreslijst.adres[0].postcode == "1234AB"
        assert leerling.overstapadvies.advies == "60"

    def test_attachments(self, leerling):
        """An attachment comes back with what the overview says of it."""
        (document,) = leerling.overigdocumentlijst.document

        assert document.bestandsnaam == "onderwijskundig-rapport.pdf"
        assert document.omschrijving == "Onderwijskundig rapport"

    def test_a_boy(self, tmp_path):
        """M in our own list is a man, also where no V stands beside it."""
        kept(tmp_path, an_overstapdossier(dossier=a_dossier_of(geslacht=2)), school=_NAMED)
        without_dossiers(tmp_path)

        (conversion,) = read(tmp_path).conversions

        assert conversion.overstapdossier.dossier.huidigeschool.leerling.geslacht == 2

    def test_letters_that_ansi_lacks(self, tmp_path):
        """Of the list in two encodings the one with every letter counts."""
        kept(tmp_path, an_overstapdossier(dossier=a_dossier_of(roepnaam="Ayşe")), school=_NAMED)
        without_dossiers(tmp_path)

        (conversion,) = read(tmp_path).conversions

        assert conversion.overstapdossier.dossier.huidigeschool.leerling.roepnaam == "Ayşe"

    def test_what_a_spreadsheet_would_run(self, tmp_path):
        """The apostrophe that kept a cell from being run is taken off again."""
        kept(tmp_path, an_overstapdossier(dossier=a_dossier_of(roepnaam="=1+1")), school=_NAMED)
        without_dossiers(tmp_path)

        (conversion,) = read(tmp_path).conversions

        assert conversion.overstapdossier.dossier.huidigeschool.leerling.roepnaam == "=1+1"

    def test_other_school(self, tmp_path):
        """Pupils whom another school sent stay out."""
        kept(tmp_path, an_overstapdossier(), school=_NAMED.replace("99XX", "99ZZ"))
        without_dossiers(tmp_path)

        with pytest.raises(Exception, match="geen enkele leerling") as refusal:
            read(tmp_path)

        assert "GW.MAG57" in [one.rule for one in refusal.value.findings]

    def test_same_number_at_another_school(self, tmp_path):
        """Carers and attachments of a pupil of another school do not go to who has the number."""
        kept(tmp_path, an_overstapdossier(), school=_NAMED.replace("99XX", "99YY"))
        without_dossiers(tmp_path)
        own = "Stamnummer,Roepnaam,Achternaam\r\n70001,Noa,Bedacht\r\n"
        tmp_path.joinpath("lijst.csv").write_text(own, "utf-8")

        reading = read(tmp_path)

        (conversion,) = reading.conversions
        leerling = conversion.overstapdossier.dossier.huidigeschool.leerling
        assert (leerling.verzorger, leerling.overigdocumentlijst) == ((), None)
        assert {"GW.MAG57", "GW.OMZ32"} <= {one.rule for one in reading.findings}

    def test_names_that_lead_elsewhere(self, tmp_path):
        """A name in the list that is no folder of ours leads nowhere."""
        kept(tmp_path, an_overstapdossier(aanvulling=an_aanvulling(bijlage=())), school=_NAMED)
        without_dossiers(tmp_path)
        path = tmp_path / "overzicht.csv"
        path.write_bytes(path.read_bytes().replace(FOLDER.encode(), b"../../etc"))

        (conversion,) = read(tmp_path).conversions

        assert conversion.overstapdossier


def test_a_table_of_a_school_is_not_ours(tmp_path):
    """A list with a column Map that names no folder of ours is a list like any other."""
    text = "Map;Stamnummer;Achternaam\r\nkast 3;70001;Verzonnen\r\n"
    (tmp_path / "lijst.csv").write_text(text)
    (tmp_path / "school.toml").write_text(_NAMED)

    reading = read(tmp_path)

    assert [one.rule for one in reading.findings if one.rule.startswith("GW.MAG")] == []
    assert len(reading.conversions) == 1


def test_documents_are_not_doubled(tmp_path):
    """What lies in the dossier and in the folder beside it comes along once."""
    document = a_document(bestandsnaam="Dit ben ik.zip")
    leerling = an_overstapdossier().dossier.huidigeschool.leerling
    lijst = replace(leerling.overigdocumentlijst, document=(document,))
    kept(
        tmp_path,
        an_overstapdossier(dossier=a_dossier_of(overigdocumentlijst=lijst), aanvulling=None),
    )

    (conversion,) = read(tmp_path).conversions

    back = conversion.overstapdossier.dossier.huidigeschool.leerling
    assert [one.bestandsnaam for one in back.overigdocumentlijst.document] == ["Dit ben ik.zip"]
