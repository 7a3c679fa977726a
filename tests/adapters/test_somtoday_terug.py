"""What the adapter writes it reads back."""

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.somtoday import ADAPTER
from gateway.canonical.printing import print_dossier
from gateway.domain import codelists
from gateway.domain.translation import Levering
from tests.dossier_builders import (
    a_communicatie,
    a_communicatielijst,
    a_dossier_of,
    a_kop,
    a_verzorger,
    an_overstapadvies,
    an_overstapdossier,
)
from tests.somtoday_builders import FOLDER, a_mapping, an_export, read, told

OTHER = "aaaaaaaa-7a64-4b1e-9d8a-5c2e6f7a8b90"
NAMES = ("voornaam", "voorvoegsel", "achternaam", "roepnaam", "geboortedatum", "geslacht")


def written_to(folder: Path, *overstapdossiers, mapping: Path | None = None) -> Path:
    """A bundle with the files that are written of *overstapdossiers*, and a school file."""

    def keep(naam: str, data: bytes) -> None:
        path = folder / naam
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    leveringen = [
        Levering(overstapdossier=one, dossier=print_dossier(one.dossier))
        for one in overstapdossiers
    ]
    ADAPTER.write(leveringen, mapping, keep)
    an_export(folder).joinpath("lijst.csv").unlink()
    return folder


def without_dossier(folder: Path) -> Path:
    """The same bundle, in which the OSO dossier did not come along."""
    folder.joinpath(FOLDER, "bijlagen", "01.json").unlink()
    return folder


def leerling_of(reading):
    """The one pupil of a reading."""
    (conversion,) = reading.conversions
    return conversion.overstapdossier.dossier.huidigeschool.leerling


class TestWithTheDossier:
    """The OSO dossier that goes along as attachment."""

    def test_whole(self, tmp_path):
        """All that the dossier said of the pupil comes back, as it was."""
        original = an_overstapdossier()

        reading = read(written_to(tmp_path, original))

        found, before = leerling_of(reading), original.dossier.huidigeschool.leerling
        there = before.overigdocumentlijst.document
        assert found.overigdocumentlijst.document[: len(there)] == there
        assert replace(found, overigdocumentlijst=before.overigdocumentlijst) == before
        assert "GW.SOM55" in told(reading)

    def test_beside_the_dossier(self, tmp_path):
        """What stood beside the dossier comes back as a text."""
        reading = read(written_to(tmp_path, an_overstapdossier()))

        *_, last = leerling_of(reading).overigdocumentlijst.document
        assert last.bestandsnaam == "aanvulling-bij-het-oso-dossier.txt"

    def test_overview(self, tmp_path):
        """The overview that stands beside the folders is no list of pupils, and no mistake."""
        reading = read(written_to(tmp_path, an_overstapdossier()))

        assert [one.rule for one in reading.findings] == ["GW.SOM55"]

    def test_two_pupils(self, tmp_path):
        """Each aanmelding has its own dossier."""
        other = an_overstapdossier(
            kop=a_kop(dossierId=OTHER),
            dossier=a_dossier_of(bsn="999900018", leerlingid="70002", roepnaam="Noa"),
        )

        reading = read(written_to(tmp_path, an_overstapdossier(), other))

        names = {
            one.leerling: one.overstapdossier.dossier.huidigeschool.leerling.roepnaam
            for one in reading.conversions
        }
        assert names == {"70001": "Lotte", "70002": "Noa"}

    def test_of_another_school(self, tmp_path):
        """A dossier of another school is not handed on as the own one; the aanmelding is read."""
        folder = written_to(tmp_path, an_overstapdossier())
        school = folder / "school.toml"
        school.write_text(school.read_text("utf-8").replace("99XX", "99YY"), "utf-8")

        reading = read(folder)

        assert leerling_of(reading).roepnaam == "Lotte"
        assert leerling_of(reading).toetslijst is None
        assert "GW.SCH08" in told(reading) or "GW.SCH07" in told(reading)


class TestTheAanmelding:
    """What the aanmelding itself can say."""

    @pytest.mark.parametrize(
        "changes",
        [
            {},
            {"geslacht": 2, "voorvoegsel": None, "voornaam": ("Jan",)},
            {"bsn": None, "onderwijsnummer": "101260010"},
            {"roepnaam": "Zoë", "achternaam": "Şahin-Ünlü"},
        ],
    )
    def test_names_and_number(self, tmp_path, changes):
        """Names, sex, birth date and number come back equal."""
        original = an_overstapdossier(dossier=a_dossier_of(**changes))

        found = leerling_of(read(without_dossier(written_to(tmp_path, original))))

        before = original.dossier.huidigeschool.leerling
        for naam in (*NAMES, "bsn", "onderwijsnummer"):
            assert getattr(found, naam) == getattr(before, naam)

    @pytest.mark.parametrize("code", codelists.ADVIES_VO)
    def test_advice(self, tmp_path, code):
        """Every advice comes back as the code that it was."""
        advies = an_overstapadvies(advies=code, wensouders=code, herzienadvies=None)
        dossier = a_dossier_of(overstapadvies=advies)
        original = an_overstapdossier(dossier=dossier, aanvulling=None)

        found = leerling_of(read(without_dossier(written_to(tmp_path, original))))

        assert found.overstapadvies.advies == code
        assert found.overstapadvies.wensouders == code

    @pytest.mark.parametrize(("geslacht", "relatie"), [(1, "2"), (2, "1"), (1, "3"), (2, "3")])
    def test_carers(self, tmp_path, geslacht, relatie):
        """Carers come back with their names, relation and whether they represent the pupil."""
        carer = a_verzorger(
            geslacht=geslacht, relatietotkind=relatie, wettigevertegenwoordiger=False
        )
        original = an_overstapdossier(dossier=a_dossier_of(verzorger=(carer,)))

        (found,) = leerling_of(read(without_dossier(written_to(tmp_path, original)))).verzorger

        for naam in (
            "voorletters_1",
            "achternaam",
            "geslacht",
            "relatietotkind",
            "wettigevertegenwoordiger",
        ):
            assert getattr(found, naam) == getattr(carer, naam)

    def test_secret_number(self, tmp_path):
        """A number that is secret stays so."""
        lijst = a_communicatielijst(a_communicatie(nummer="0612345678", geheim=True))
        carer = a_verzorger(communicatielijst=lijst)
        original = an_overstapdossier(dossier=a_dossier_of(verzorger=(carer,)))

        (found,) = leerling_of(read(without_dossier(written_to(tmp_path, original)))).verzorger

        (number,) = found.communicatielijst.communicatie
        assert (number.nummer, number.geheim) == ("9999999999", True)

    def test_not_a_pupil_number(self, tmp_path):
        """The key of an aanmelding is no number of the pupil, and says nothing of them."""
        folder = without_dossier(written_to(tmp_path, an_overstapdossier()))

        (conversion,) = read(folder).conversions

        assert conversion.leerling == f"#{FOLDER}"
        assert leerling_of(read(folder)).leerlingid is None

    def test_folder_of_somebodys_own(self, tmp_path):
        """The key says nothing of a folder that is called after the pupil."""
        folder = without_dossier(written_to(tmp_path, an_overstapdossier()))
        folder.joinpath(FOLDER).rename(folder / "999900006 Lotte Verzonnen")

        reading = read(folder)

        assert [one.leerling for one in reading.conversions] == ["#aanmelding"]
        assert len(leerling_of(reading).overigdocumentlijst.document) == 2

    def test_attachments(self, tmp_path):
        """The files in bodies come back, with the kind that their names say."""
        folder = without_dossier(written_to(tmp_path, an_overstapdossier()))

        (conversion,) = read(folder).conversions

        kinds = [one.soort for one in conversion.overstapdossier.aanvulling.bijlage]
        assert kinds == ["overig", "onderwijskundig rapport"]

    def test_in_one_folder(self, tmp_path):
        """Aanmeldingen in one folder are each of a pupil, and whose its files are nobody says."""
        folder = without_dossier(written_to(tmp_path, an_overstapdossier())) / FOLDER
        text = folder.joinpath("aanmelding.json").read_text("utf-8")
        for nummer, roepnaam in enumerate(("Noa", "Sem")):
            changed = text.replace('"Lotte"', f'"{roepnaam}"')
            folder.joinpath(f"nog-een-{nummer}.json").write_text(changed, "utf-8")

        reading = read(tmp_path)

        pupils = [
            one.overstapdossier.dossier.huidigeschool.leerling for one in reading.conversions
        ]
        assert [one.roepnaam for one in pupils] == ["Lotte", "Noa", "Sem"]
        assert [one.overigdocumentlijst for one in pupils] == [None, None, None]
        assert "GW.OMZ32" in told(reading)

    def test_folder_of_another(self, tmp_path):
        """A file in the folder of another pupil is not of an aanmelding that lies above it."""
        folder = without_dossier(written_to(tmp_path, an_overstapdossier()))
        other = folder / FOLDER / "130002"
        other.mkdir()
        other.joinpath("Handelingsplan.pdf").write_bytes(b"%PDF-1.4 verzonnen %%EOF")

        reading = read(folder)

        found = leerling_of(reading).overigdocumentlijst.document
        assert "Handelingsplan.pdf" not in [one.bestandsnaam for one in found]
        assert "GW.OMZ32" in told(reading)

    def test_losses(self, tmp_path):
        """What of an aanmelding has no place in a dossier is told."""
        mapping = a_mapping(tmp_path, '[ondertekening]\nnaam = "A. Bedacht"\ndatum = "2026-04-01"')
        folder = written_to(tmp_path / "export", an_overstapdossier(), mapping=mapping)

        reading = read(without_dossier(folder))

        lost = " ".join(one.message for one in reading.findings if one.rule == "GW.OMZ25")
        assert "school_van_herkomst_nederland" in lost
        assert "GW.SOM56" in told(reading)


class TestHostile:
    """Bodies that somebody else made."""

    def body(self, folder: Path, **changes) -> Path:
        """A bundle with one more body."""
        body = {
            "bestandsnaam": "rapport.pdf",
            "bestand": base64.b64encode(b"%PDF-1.4 verzonnen %%EOF").decode(),
            **changes,
        }
        path = without_dossier(written_to(folder, an_overstapdossier()))
        path.joinpath(FOLDER, "bijlagen", "09.json").write_text(json.dumps(body), "utf-8")
        return path

    @pytest.mark.parametrize("bestand", ["geen base64!", 3, None, ["x"], "QUJD!"])
    def test_broken(self, tmp_path, bestand):
        """A body that is no base64 is told, and the pupil comes through."""
        reading = read(self.body(tmp_path, bestand=bestand))

        assert "GW.SOM54" in told(reading)
        assert leerling_of(reading).roepnaam == "Lotte"

    @pytest.mark.parametrize(
        "naam", ["../../../etc/passwd.pdf", "C:\\x\\..\\rapport.pdf", "/", ""]
    )
    def test_names(self, tmp_path, naam):
        """No name in a body is a path."""
        found = leerling_of(read(self.body(tmp_path, bestandsnaam=naam)))

        named = [one.bestandsnaam for one in found.overigdocumentlijst.document]
        assert len(named) == 3
        assert [one for one in named if "/" in one or "\\" in one or ".." in one] == []

    def test_program(self, tmp_path):
        """A program in a body does not go along."""
        program = base64.b64encode(b"MZ\x90\x00" + b"\x00" * 64).decode()

        reading = read(self.body(tmp_path, bestandsnaam="x.exe", bestand=program))

        assert len(leerling_of(reading).overigdocumentlijst.document) == 2

    def test_no_pupil(self, tmp_path):
        """An aanmelding without a pupil is told."""
        folder = written_to(tmp_path, an_overstapdossier())
        folder.joinpath("los.json").write_text('{"verzorgers": []}', "utf-8")

        assert "GW.SOM57" in told(read(folder))
