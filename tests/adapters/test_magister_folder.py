"""The folder of one pupil: the signed dossier, the aanvulling and the attachments."""

import base64
import csv
import io
import re
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

import pytest

from adapters.magister import ADAPTER
from gateway.canonical.reading import read_dossier
from gateway.canonical.wrapping import unwrap
from gateway.domain.dossier import (
    Diagnose,
    DocumentLijst,
    Handelingsplan,
    Lwoo,
    Opp,
    Overigdocumentlijst,
    Resultaat,
    ToelichtingOnderwijsbehoeften,
    Toets,
    Toetslijst,
    Toetsonderdeel,
    Verzuim,
)
from gateway.domain.overstapdossier import Overstapdossier
from gateway.domain.translation import Levering
from tests.dossier_builders import (
    BSN,
    a_document,
    a_dossier_of,
    a_kop,
    a_toets,
    an_aanvulling,
    an_eindtoets,
    an_onderwijsondersteuning,
    an_overstapdossier,
)
from tests.magister_builders import (
    FOLDER,
    SIGNED,
    a_document_of,
    a_levering,
    a_levering_of,
    a_levering_with,
    a_zip,
    rules,
    written,
)

PDF = b"%PDF-1.4 verzonnen %%EOF"
OTHER = "aaaaaaaa-7a64-4b1e-9d8a-5c2e6f7a8b90"


def attachments(*leveringen) -> dict[str, bytes]:
    """The attachments that were written, by their names under `bijlagen`."""
    files, _ = written(*leveringen)
    return {
        name.partition("/bijlagen/")[2]: content
        for name, content in files.items()
        if "/bijlagen/" in name
    }


def overview(files: dict[str, bytes]) -> list[dict[str, str]]:
    """The lines of the overview."""
    return list(
        csv.DictReader(io.StringIO(files["overzicht.csv"].decode("utf-8-sig")), delimiter=";")
    )


class TestTheDossier:
    """What a LAS imports."""

    def test_signed_bytes(self):
        """The dossier is the very bytes that were signed, never printed anew."""
        files, _ = written(a_levering())

        assert files[f"{FOLDER}/dossier.xml"] == SIGNED

    def test_aanvulling(self):
        """What stands beside the dossier goes along for people, with the words for codes."""
        files, _ = written(a_levering())

        text = files[f"{FOLDER}/aanvulling.txt"].decode("utf-8-sig")
        assert "adviestraject - voorlopig - advies: vmbo tl t/m havo (code 52)\r\n" in text
        assert re.search(r"adviestraject - voorlopig - datum: \d\d-\d\d-\d{4}\r\n", text)
        assert not re.search(r"[\[\]@]", text)
        assert "zienswijze - tekst: Wij herkennen ons kind.\r\n" in text
        assert "doorstroomtoets - deelgenomen: ja\r\n" in text

    def test_no_aanvulling(self):
        """Where nothing stands beside the dossier there is no such file."""
        files, _ = written(a_levering_of())

        assert f"{FOLDER}/aanvulling.txt" not in files

    def test_provisional(self):
        """A school is warned of a dossier without the definitive advice."""
        _, findings = written(a_levering(an_overstapdossier(kop=a_kop(status="voorlopig"))))

        assert rules(findings) == ["GW.UIT21"]


class TestFolders:
    """Which folder is whose."""

    def test_says_nothing_of_the_pupil(self):
        """No name of a file or folder holds a name or number of the pupil."""
        document = a_document(bestandsnaam=f"OKR Lotte Verzonnen {BSN}.pdf")

        files, _ = written(a_levering_with(document))

        named = " ".join(files).lower().replace(FOLDER, "")
        assert [secret for secret in ("lotte", "verzonnen", BSN, "70001") if secret in named] == []

    def test_overview_tells(self):
        """The overview tells whose a folder is, and what each file is."""
        files, _ = written(a_levering())

        lines = overview(files)
        assert {(line["Map"], line["Roepnaam"], line["Achternaam"]) for line in lines} == {
            (FOLDER, "Lotte", "Verzonnen")
        }
        assert [line["Bestand"] for line in lines] == [
            "dossier.xml",
            "aanvulling.txt",
            "bijlagen/onderwijskundig-rapport.pdf",
            "intakeblad.pdf",
        ]
        assert lines[2]["Soort"] == "onderwijskundig rapport"
        assert lines[2]["Bestandsnaam bij verzender"] == "Onderwijskundig rapport.zip"

    def test_same_name_each_time(self):
        """Writing a pupil once more gives the same names."""
        assert list(written(a_levering())[0]) == list(written(a_levering())[0])

    def test_every_file_is_in_the_overview(self):
        """No file of a pupil is missing from the overview."""
        leveringen = (a_levering(), a_levering(an_overstapdossier(kop=a_kop(dossierId=OTHER))))

        files, _ = written(*leveringen)

        listed = {f"{line['Map']}/{line['Bestand']}" for line in overview(files)}
        assert listed == {name for name in files if "/" in name}

    def test_ids_that_begin_alike(self):
        """Two dossiers whose ids begin alike get folders of their own."""
        other = "3f0c1d52-0000-4000-8000-000000000000"
        second = a_levering(
            an_overstapdossier(kop=a_kop(dossierId=other), dossier=a_dossier_of(bsn="999900018"))
        )

        files, findings = written(a_levering(), second)

        assert f"{FOLDER}/dossier.xml" in files
        assert f"leerling-{other}/dossier.xml" in files
        assert rules(findings) == []

    def test_two_versions(self):
        """Two versions of one dossier overwrite nothing, and the school is warned."""
        second = a_levering(an_overstapdossier(kop=a_kop(versie=2)))

        files, findings = written(a_levering(), second)

        assert sum(name.endswith("/dossier.xml") for name in files) == 2
        assert rules(findings) == ["GW.UIT22"]

    def test_two_dossiers_of_a_pupil(self):
        """Two dossiers of one pupil draw a warning."""
        second = a_levering(an_overstapdossier(kop=a_kop(dossierId=OTHER)))

        _, findings = written(a_levering(), second)

        assert rules(findings) == ["GW.UIT23"]

    def test_pupils_without_a_number(self):
        """Two pupils of whom no number is known are not taken for one."""
        first, second = (
            a_levering(
                an_overstapdossier(kop=a_kop(dossierId=id_), dossier=a_dossier_of(bsn=None))
            )
            for id_ in (OTHER, a_kop().dossierId)
        )

        _, findings = written(first, second)

        assert rules(findings) == []


def a_plan() -> Handelingsplan:
    """A plan with a file."""
    return Handelingsplan(
        startdatum=date(2025, 9, 1),
        isgerichtop="spelling",
        document=a_document(bestandsnaam="s.pdf"),
    )


def a_toets_with_files() -> Toets:
    """A test with a file, and one for a part of it."""
    resultaat = Resultaat(document=a_document(bestandsnaam="scan.pdf"))
    onderdeel = Toetsonderdeel(
        eldonderdeelcode="X1", onderdeelnaam="Getallen", resultaat=resultaat
    )
    return replace(a_toets(), resultaat=resultaat, toetsonderdeel=(onderdeel,))


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        (
            {"onderwijsondersteuning": an_onderwijsondersteuning(handelingsplan=(a_plan(),))},
            ["handelingsplan_2025-09-01_s.pdf"],
        ),
        (
            {
                "onderwijsondersteuning": an_onderwijsondersteuning(
                    handelingsplan=(),
                    toelichting_onderwijsbehoeften=ToelichtingOnderwijsbehoeften(
                        document=a_document(bestandsnaam="toelichting.pdf")
                    ),
                    diagnose=(
                        Diagnose(
                            code=("1",),
                            naam="dyslexie",
                            datum=date(2024, 5, 6),
                            document=(
                                a_document(bestandsnaam="a.pdf"),
                                a_document(bestandsnaam="a.PDF"),
                            ),
                        ),
                    ),
                    opp=Opp(opp_ingangdatum=date(2025, 8, 1), document=(a_document(),)),
                    lwoo=Lwoo(
                        lwoo_ingangdatum=date(2026, 8, 1),
                        lwoo_swvnummer="VO0001",
                        lwoo_beschikkingsnummer="1",
                        document=a_document(bestandsnaam="besluit"),
                    ),
                )
            },
            [
                "toelichting-onderwijsbehoeften_toelichting.pdf",
                "diagnose_2024-05-06_a.pdf",
                "diagnose_2024-05-06_a_2.pdf",
                "ontwikkelingsperspectief_2025-08-01_onderwijskundig-rapport.pdf",
                "lwoo-beschikking_2026-08-01_besluit.pdf",
            ],
        ),
        (
            {
                "verzuim": Verzuim(
                    documentLijst=DocumentLijst(
                        document=(a_document(bestandsnaam="overzicht.pdf"),)
                    )
                )
            },
            ["verzuim_overzicht.pdf"],
        ),
        (
            {
                "eindtoets_basisonderwijs": replace(
                    an_eindtoets(), document=(a_document(bestandsnaam="uitslag.pdf"),)
                )
            },
            ["eindtoets_2026-02-03_uitslag.pdf"],
        ),
        (
            {"toetslijst": Toetslijst(toets=(a_toets_with_files(),))},
            ["toets_2026-01-20_rekentoets-m8.pdf", "toets_2026-01-20_getallen.pdf"],
        ),
    ],
)
def test_places(changes, names):
    """A file is called after the block that it stands in, the date there, and what it is about."""
    changes = {"overigdocumentlijst": None} | changes

    assert list(attachments(a_levering_of(**changes))) == names


class TestAttachments:
    """What becomes of each attachment."""

    def test_content(self):
        """The file comes out of its base64 and ZIP as it went in."""
        kept = attachments(a_levering_with(a_document_of(a_zip(("rapport.pdf", PDF)))))

        assert list(kept.values()) == [PDF]

    def test_kind_of_the_aanvulling(self):
        """What the aanvulling says of a file counts more than the block it stands in."""
        assert list(attachments(a_levering())) == ["onderwijskundig-rapport.pdf"]

    def test_files_of_one_name(self):
        """Files that would have the same name are told apart, and none is lost."""
        documents = [a_document_of(a_zip(("x.pdf", bytes([number])))) for number in range(1, 4)]

        kept = attachments(a_levering_with(*documents))

        assert sorted(kept.values()) == [b"\x01", b"\x02", b"\x03"]

    def test_several_files_in_a_zip(self):
        """Each file in a ZIP is kept under the name of the attachment."""
        document = a_document_of(
            a_zip(("a.pdf", b"a"), ("b.docx", b"b"), ("c.pdf", b"c")), bestandsnaam="verslag.zip"
        )

        assert attachments(a_levering_with(document)) == {
            "bijlage_verslag.pdf": b"a",
            "bijlage_verslag.docx": b"b",
            "bijlage_verslag_2.pdf": b"c",
        }

    @pytest.mark.parametrize(
        ("content", "rule", "kept"),
        [
            ("geen base64!", "GW.UIT31", ("bijlage_verslag.txt", b"geen base64!")),
            (base64.b64encode(PDF).decode(), "GW.UIT32", ("bijlage_verslag.pdf", PDF)),
            (
                base64.b64encode(a_zip(("a.pdf", PDF))[:40]).decode(),
                "GW.UIT33",
                ("bijlage_verslag.zip", a_zip(("a.pdf", PDF))[:40]),
            ),
            (base64.b64encode(a_zip()).decode(), "GW.UIT36", ("bijlage_verslag.zip", a_zip())),
        ],
    )
    def test_what_does_not_open(self, content, rule, kept):
        """What cannot be opened is kept as it came, and the finding says where."""
        document = a_document(bestandsnaam="verslag.pdf", bestandsinhoud=content)

        files, findings = written(a_levering_with(document))

        name, raw = kept
        path = f"{FOLDER}/bijlagen/niet-uitgepakt/{name}"
        (finding,) = (one for one in findings if one.rule == rule)
        assert files[path] == raw
        assert path in finding.advice
        assert (
            finding.path
            == f"{FOLDER}, dossier/huidigeschool/leerling/overigdocumentlijst/document"
        )

    def test_others_still_come(self):
        """A broken attachment keeps no other from being unpacked."""
        broken = a_document(bestandsnaam="stuk.pdf", bestandsinhoud="stuk!")
        whole = a_document_of(a_zip(("heel.pdf", PDF)), bestandsnaam="heel.pdf")

        kept = attachments(a_levering_with(broken, whole))

        assert kept["bijlage_heel.pdf"] == PDF

    def test_remarks_in_the_overview(self):
        """What is wrong with a file stands beside it in the overview as well."""
        files, _ = written(a_levering_with(a_document(bestandsinhoud="stuk!")))

        assert "base64" in overview(files)[-2]["Bijzonderheden"]

    @pytest.mark.parametrize(
        "name",
        [
            "../../../buiten.pdf",
            "/etc/passwd.pdf",
            "..\\buiten.pdf",
            "C:\\buiten.pdf",
            "a\x00b.pdf",
            "con.pdf",
        ],
    )
    @pytest.mark.parametrize("where", ["in the zip", "in the dossier"])
    def test_nothing_outside_the_folder(self, name, where):
        """No name, in the ZIP or in the dossier, leads out of the pupil's folder."""
        inside = name if where == "in the zip" else "a.pdf"
        outside = name if where == "in the dossier" else "a.pdf"
        document = a_document_of(a_zip((inside, PDF)), bestandsnaam=outside)

        files, _ = written(a_levering_with(document))

        for path in map(PurePosixPath, files):
            assert ".." not in path.parts
            assert not path.is_absolute()
            assert set(str(path)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_./")

    def test_not_the_described_file(self):
        """A file that is not the one that the aanvulling describes is kept and reported."""
        dossier = a_dossier_of(
            overigdocumentlijst=Overigdocumentlijst(
                document=(a_document_of(a_zip(("x.pdf", PDF))),)
            )
        )

        files, findings = written(a_levering(an_overstapdossier(dossier=dossier)))

        assert files[f"{FOLDER}/bijlagen/onderwijskundig-rapport.pdf"] == PDF
        assert rules(findings) == ["GW.UIT40"]

    def test_two_files_of_one_name_in_the_aanvulling(self):
        """Of two files with one name each gets the kind that its digest says."""
        first = a_document_of(a_zip(("x.pdf", PDF)))
        (described,) = an_aanvulling().bijlage
        other = replace(described, soort="zienswijze", sha256="0" * 64)
        dossier = a_dossier_of(
            overigdocumentlijst=Overigdocumentlijst(document=(first, a_document()))
        )
        overstapdossier = an_overstapdossier(
            dossier=dossier, aanvulling=an_aanvulling(bijlage=(other, described))
        )

        _, findings = written(a_levering(overstapdossier))
        names = list(attachments(a_levering(overstapdossier)))

        assert names == ["zienswijze_onderwijskundig-rapport.pdf", "onderwijskundig-rapport.pdf"]
        assert rules(findings) == ["GW.UIT40"]

    def test_described_and_absent(self):
        """An attachment that the aanvulling names and the dossier lacks is reported."""
        dossier = a_dossier_of(overigdocumentlijst=None)

        _, findings = written(a_levering(an_overstapdossier(dossier=dossier)))

        (finding,) = (one for one in findings if one.rule == "GW.UIT39")
        assert finding.path == f"{FOLDER}, aanvulling/bijlage[1]"


def test_published_dossier(shared):
    """Of the published example every attachment is kept, five of which came cut off."""
    example = shared / "oso/2019.1/examples/Voorbeelddossier_OV_POVO_full.xml"
    dossier = unwrap(example.read_bytes())
    levering = Levering(
        overstapdossier=Overstapdossier(kop=a_kop(), dossier=read_dossier(dossier)),
        dossier=dossier,
    )

    files, findings = written(levering)

    kept = [name for name in files if "/bijlagen/" in name]
    assert len(kept) == 15
    assert sum("/niet-uitgepakt/" in name for name in kept) == 5
    assert files[f"{FOLDER}/dossier.xml"] == dossier
    assert rules(findings) == ["GW.UIT33"] * 5 + ["GW.MAG11", "GW.MAG16", "GW.MAG17"]


def test_one_pupil_at_a_time():
    """The files of a pupil are kept before the next levering is asked for."""
    kept: list[str] = []
    seen: list[int] = []

    def leveringen():
        for number in range(3):
            seen.append(len(kept))
            yield a_levering(an_overstapdossier(kop=a_kop(dossierId=f"{number}" + OTHER[1:])))

    ADAPTER.write(leveringen(), None, lambda name, _: kept.append(name))

    assert seen == [0, 4, 8]
