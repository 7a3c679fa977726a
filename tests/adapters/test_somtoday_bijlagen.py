"""What goes along as attachment, and how Somtoday Connect takes it in."""

import csv
import io
import json

import pytest

from adapters.somtoday.velden import BIJLAGE, ONDERTEKENING
from gateway.domain.dossier import Overigdocumentlijst
from tests.dossier_builders import RAPPORT, a_document, a_kop, an_overstapdossier
from tests.magister_builders import a_document_of, a_zip
from tests.somtoday_builders import (
    FOLDER,
    SIGNED,
    a_levering,
    a_levering_of,
    a_mapping,
    bodies,
    written,
)

PDF = b"%PDF-1.4 verzonnen %%EOF"


def with_documents(*documents):
    """A levering that holds these *documents* and no aanvulling."""
    return a_levering_of(overigdocumentlijst=Overigdocumentlijst(document=documents))


def rules(findings) -> set[str]:
    """The ids of *findings*."""
    return {finding.rule for finding in findings}


def test_the_dossier():
    """The first attachment is the OSO dossier, the very bytes that were signed."""
    files, _ = written(a_levering())

    assert json.loads(files[f"{FOLDER}/bijlagen/01.json"])["bestandsnaam"] == "oso-dossier.xml"
    assert bodies(files)["oso-dossier.xml"] == SIGNED


def test_all_that_goes_along():
    """The dossier, what stands beside it, and each file unpacked, under speaking names."""
    files, _ = written(a_levering())

    assert list(bodies(files)) == [
        "oso-dossier.xml",
        "aanvulling-bij-het-oso-dossier.txt",
        f"{RAPPORT.partition('.')[0].lower().replace(' ', '-')}.pdf",
    ]


def test_documented_fields():
    """A body holds the fields that are documented, and says what kind of file it is."""
    files, _ = written(with_documents(a_document_of(a_zip(("a.docx", b"w")))))

    body = json.loads(files[f"{FOLDER}/bijlagen/02.json"])
    assert set(body) == {veld.naam for veld in BIJLAGE}
    assert body["bestandstype"] == "DOCX"
    assert all(veld.fits(body[veld.naam]) for veld in BIJLAGE)


def test_attached_only():
    """A finding says of each pupil what is in no field and goes along as attachment only."""
    _, findings = written(a_levering())

    (finding,) = (one for one in findings if one.rule == "GW.SOM41")
    assert finding.path == FOLDER
    for element in ("leerling/toetslijst", "leerling/onderwijsondersteuning", "aanvulling"):
        assert element in finding.message
    assert "roepnaam" not in finding.message
    assert "leerling/overstapadvies (deels)" in finding.message
    assert "metadata" not in finding.message


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        (a_document(bestandsnaam="stuk.pdf", bestandsinhoud="stuk!"), "GW.UIT31"),
        (a_document_of(a_zip(("a.pdf", PDF))[:40], bestandsnaam="stuk.pdf"), "GW.UIT33"),
        (a_document_of(a_zip(("a.exe", b"MZ")), bestandsnaam="stuk.pdf"), "GW.UIT37"),
    ],
)
def test_what_does_not_open(document, rule):
    """What cannot be opened, or may not come along, is kept as it came and is not sent."""
    files, findings = written(with_documents(document))

    assert rule in rules(findings)
    assert list(bodies({k: v for k, v in files.items() if k.endswith(".json")})) == [
        "oso-dossier.xml"
    ]
    assert [name for name in files if "/niet-uitgepakt/" in name]


def test_hostile_names():
    """No name in a ZIP becomes a path, or the name that Somtoday is given."""
    document = a_document_of(a_zip(("../../etc/passwd.pdf", PDF)), bestandsnaam="../../x.pdf")

    files, findings = written(with_documents(document))

    assert "GW.UIT38" in rules(findings)
    assert [name for name in (*files, *bodies(files)) if ".." in name] == []
    assert PDF in bodies(files).values()


def test_overview():
    """The overview tells whose each folder is and names every file in it."""
    files, _ = written(a_levering())

    text = files["overzicht.csv"].decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert {line["Roepnaam"] for line in lines} == {"Lotte"}
    assert {f"{line['Map']}/{line['Bestand']}" for line in lines} == set(files) - {"overzicht.csv"}


def test_overview_runs_nothing():
    """A name that a spreadsheet would run is shown and never run."""
    files, findings = written(a_levering_of(achternaam='=HYPERLINK("http://x")'))

    assert "\"'=HYPERLINK" in files["overzicht.csv"].decode("utf-8-sig")
    assert "GW.SOM18" in rules(findings)


class TestSigning:
    """An aanmelding counts once somebody signed it."""

    def test_signed(self, tmp_path):
        """Who signs stands in the mapping file, and nowhere else."""
        mapping = a_mapping(tmp_path, '[ondertekening]\nnaam = "A. Bedacht"\ndatum = "2026-04-01"')

        files, findings = written(a_levering(), mapping=mapping)

        body = json.loads(files[f"{FOLDER}/ondertekening.json"])
        assert body == {"naam": "A. Bedacht", "datum": "2026-04-01"}
        assert all(veld.fits(body[veld.naam]) for veld in ONDERTEKENING)
        assert "GW.SOM03" not in rules(findings)

    def test_not_signed(self):
        """Nobody signs for a parent or school that did not say so."""
        files, findings = written(a_levering())

        assert f"{FOLDER}/ondertekening.json" not in files
        assert "GW.SOM03" in rules(findings)


def test_several_pupils():
    """Each pupil has a folder, and what concerns all is said once."""
    other = "aaaaaaaa-7a64-4b1e-9d8a-5c2e6f7a8b90"

    files, findings = written(
        a_levering(), a_levering(an_overstapdossier(kop=a_kop(dossierId=other)))
    )

    assert sum(name.endswith("/aanmelding.json") for name in files) == 2
    found = [finding.rule for finding in findings]
    assert (found.count("GW.SOM03"), found.count("GW.SOM41")) == (1, 2)
    assert "GW.UIT23" in found


def test_provisional():
    """A school is warned of a dossier without the definitive advice."""
    _, findings = written(a_levering(an_overstapdossier(kop=a_kop(status="voorlopig"))))

    assert "GW.UIT21" in rules(findings)
