"""`overstap convert --onto`: what a later export adds becomes the next version, the rest stays."""

import hashlib
import shutil
from itertools import permutations
from pathlib import Path

import pytest
from click.testing import CliRunner

from gateway.bootstrap.adapters import ADAPTERS
from gateway.canonical.reading import read_overstapdossier
from gateway.cli import main
from tests.parnassys_builders import SCHOOL, a_bundle, a_carer, a_row, as_csv

NEW_ADVICE = as_csv(
    {
        "Leerlingnummer": "80001",
        "Definitief advies": "vwo",
        "Datum definitief advies": "24-03-2026",
    }
)
NEW_TEST = as_csv(
    {
        "Leerlingnummer": "80001",
        "Deelgenomen doorstroomtoets": "Ja",
        "Aanbieder doorstroomtoets": "IEP",
        "Datum doorstroomtoets": "03-02-2026",
        "Toetsadvies": "havo/vwo",
    }
)


def run(*words):
    """What a command of the program says and its exit status."""
    return CliRunner().invoke(main, list(map(str, words)))


@pytest.fixture
def first(tmp_path):
    """The folder with the first version of the one pupil's dossier, provisional still."""
    row = a_row(
        Definitief__advies=None,
        Datum__definitief__advies=None,
        Voorlopig__advies="havo",
        Datum__voorlopig__advies="20-01-2026",
    )
    bundle = a_bundle(tmp_path / "bundel", {"leerlingen.csv": as_csv(row)})
    result = run("convert", "parnassys", bundle, "--out", tmp_path / "eerste")
    assert result.exit_code == 0, result.output
    return tmp_path / "eerste"


@pytest.fixture
def onto(tmp_path):
    """Converts an export with these files onto a folder; the result, and the folder of it."""

    def ran(earlier: Path, files, *options, name="volgende"):
        export = tmp_path / f"export-{name}"
        export.mkdir()
        for each, content in {"school.toml": SCHOOL.encode(), **files}.items():
            (export / each).write_bytes(content)
        out = tmp_path / name
        words = ("convert", "parnassys", export, "--onto", earlier, "--out", out, *options)
        return run(*words), out

    return ran


def only(folder: Path):
    """The one dossier in a folder."""
    (path,) = folder.rglob("*.xml")
    return read_overstapdossier(path.read_bytes())


def test_the_definitive_advice_comes_later(first, onto):
    """A list with only the definitive advice makes the definitive second version."""
    before = only(first)

    result, out = onto(first, {"advies.csv": NEW_ADVICE})

    after = only(out)
    assert result.exit_code == 0, result.output
    assert (after.kop.versie, after.kop.status) == (2, "definitief")
    assert after.kop.dossierId == before.kop.dossierId
    document = (first / "leerling-80001.xml").read_bytes()
    assert after.kop.vorigeVersie.sha256 == hashlib.sha256(document).hexdigest()
    advies = after.dossier.huidigeschool.leerling.overstapadvies
    assert (advies.advies, advies.herzienadvies) == ("60", "70")


def test_what_changed_is_said(first, onto):
    """Each change is told with its place, and that the version before is not signed once."""
    result, _ = onto(first, {"advies.csv": NEW_ADVICE})

    assert "GW.AVL01 aanvulling/adviestraject/definitief" in result.output
    assert "GW.AVL04 kop/status" in result.output
    assert result.output.count("GW.AVL11") == 1


def test_address_and_carers_stay(first, onto):
    """What the later export does not mention is as it was: names, address, carers, school."""
    before = only(first).dossier.huidigeschool

    _, out = onto(first, {"advies.csv": NEW_ADVICE})

    after = only(out).dossier.huidigeschool
    assert after.leerling.adreslijst == before.leerling.adreslijst
    assert after.leerling.verzorger == before.leerling.verzorger
    assert after.leerling.schoolloopbaanlijst == before.leerling.schoolloopbaanlijst
    assert (after.naam, after.adreslijst) == (before.naam, before.adreslijst)


def test_an_older_default_of_the_school_takes_nothing_back(tmp_path, onto):
    """The day of insight that a list gave stays, whatever the school file says for all."""
    row = a_row(Inzagedatum="30-03-2026", Akkoord="Nee")
    bundle = a_bundle(tmp_path / "bundel", {"leerlingen.csv": as_csv(row)})
    run("convert", "parnassys", bundle, "--out", tmp_path / "eerste")
    before = only(tmp_path / "eerste").dossier.inzage

    _, out = onto(tmp_path / "eerste", {"toets.csv": NEW_TEST})

    assert only(out).dossier.inzage == before


def test_a_later_day_of_insight_is_news(first, onto):
    """Once the parents saw the dossier again, the new day in the school file goes along."""
    school = SCHOOL.replace("2026-03-24", "2026-03-27").encode()

    _, out = onto(first, {"school.toml": school, "advies.csv": NEW_ADVICE})

    assert only(out).dossier.inzage.inzagedatum.isoformat() == "2026-03-27"


def test_nothing_new_writes_nothing(first, onto):
    """An export that says nothing new makes no file and says so."""
    same = as_csv(
        {
            "Leerlingnummer": "80001",
            "Voorlopig advies": "havo",
            "Datum voorlopig advies": "20-01-2026",
        }
    )

    result, out = onto(first, {"advies.csv": same})

    assert result.exit_code == 0, result.output
    assert list(out.rglob("*.xml")) == []
    assert "1 zonder iets nieuws" in result.output


def test_an_export_about_others(first, onto):
    """An export that knows none of the pupils says so and changes nothing."""
    other = as_csv({"Leerlingnummer": "90009", "Naam": "x", "Toetscode": "y"})

    result, out = onto(first, {"toetsen.csv": other})

    assert "GW.OMZ37" in result.output
    assert list(out.rglob("*.xml")) == []


def test_a_number_that_is_anothers(first, onto):
    """A row whose name and date of birth are of somebody else changes no dossier."""
    row = {
        "Leerlingnummer": "80001",
        "Achternaam": "Heelanders",
        "Roepnaam": "Piet",
        "Geboortedatum": "01-01-2013",
        "Straat": "Elders",
    }

    result, out = onto(first, {"leerlingen.csv": as_csv(row)})

    assert "GW.OMZ64" in result.output
    assert list(out.rglob("*.xml")) == []


def test_a_file_more(first, onto):
    """One more attachment comes in beside what was there."""
    result, out = onto(first, {"80001_Onderwijskundig rapport.pdf": b"%PDF-1.4\n% verzonnen\n"})

    assert result.exit_code == 0, result.output
    (bijlage,) = only(out).aanvulling.bijlage
    assert bijlage.soort == "onderwijskundig rapport"


def test_both_say_something_else(first, onto):
    """Two later exports that contradict each other end with a warning at the place."""
    _, second = onto(first, {"advies.csv": NEW_ADVICE}, name="tweede")
    other = NEW_ADVICE.replace(b"vwo", b"havo/vwo")

    result, third = onto(second, {"advies.csv": other}, name="derde")

    assert "GW.AVL03 aanvulling/adviestraject/definitief" in result.output
    assert only(third).kop.versie == 3


def test_the_newest_version_counts(first, onto):
    """In a folder with two versions the newest is the one that is added to."""
    _, second = onto(first, {"advies.csv": NEW_ADVICE}, name="tweede")
    shutil.copytree(second, first / "later")

    _, out = onto(first, {"toets.csv": NEW_TEST}, name="derde")

    assert (only(out).kop.versie, only(out).kop.status) == (3, "definitief")


def test_of_another_school(first, onto):
    """A dossier of another school is not added to, and its pupil is refused."""
    school = SCHOOL.replace('"99XX"', '"98XX"').encode()

    result, out = onto(first, {"school.toml": school, "advies.csv": NEW_ADVICE})

    assert result.exit_code == 1
    assert "GW.AVL10" in result.output
    assert list(out.rglob("*.xml")) == []


@pytest.mark.parametrize("earlier", ["nergens", "leeg", "anders"])
def test_nothing_went_before(tmp_path, earlier):
    """Without one earlier dossier nothing is made: a pupil who has one would begin anew."""
    (tmp_path / "leeg").mkdir()
    (tmp_path / "anders").write_text("<x/>")
    bundle, out = a_bundle(tmp_path / "bundel"), tmp_path / "uit"

    named = tmp_path / earlier
    result = run("convert", "parnassys", bundle, "--onto", named, "--out", out)

    assert result.exit_code == 2
    assert f"{named}: " in result.output
    assert not out.exists()


def test_other_files_in_the_folder(first, onto):
    """A file among the earlier ones that is no overstapdossier is told of, the rest goes on."""
    (first / "anders.xml").write_text("<x/>")

    result, out = onto(first, {"advies.csv": NEW_ADVICE})

    assert result.exit_code == 1
    assert "GW.DOC01" in result.output
    assert only(out).kop.versie == 2


PARTS = {
    "eerst": ("edex.xml", "leerlingen.", "verzorgers.", "schooladvies.", "schoolloopbaan."),
    "toetsen": ("toetsen.", "uwlr-"),
    "doorstroomtoets": ("doorstroomtoets.",),
    "overig": (
        "bijlage",
        "intelligentie.",
        "leerachterstanden.",
        "ondersteuning.",
        "rapportcijfers.",
        "zienswijzen.",
    ),
}


@pytest.fixture(scope="module")
def in_parts(tmp_path_factory):
    """The invented school of twelve pupils, whose export came in parts through the year."""
    root = tmp_path_factory.mktemp("delen")
    run("sample", "parnassys", "--pupils", "12", "--out", root / "alles")
    for part, names in PARTS.items():
        for path in (root / "alles").rglob("*"):
            place = path.relative_to(root / "alles")
            own = any(name.startswith(names) for name in place.parts)
            if path.is_file() and (own or path.name == "school.toml"):
                (root / part / place).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, root / part / place)
    result = run("convert", "parnassys", root / "eerst", "--out", root / "dossiers")
    assert result.exit_code == 0, result.output
    return root


def held(folder: Path):
    """What the dossiers in a folder say, but for how they were made."""
    found = (read_overstapdossier(path.read_bytes()) for path in folder.rglob("*.xml"))
    return {one.kop.dossierId: (one.dossier, one.aanvulling, one.kop.status) for one in found}


@pytest.fixture(scope="module")
def in_order(in_parts):
    """Converts the parts in an order, each onto what the ones before it made."""

    def ran(*order):
        state = in_parts / "-".join(("staat", *order))
        shutil.copytree(in_parts / "dossiers", state)
        for part in order:
            out = in_parts / "-".join(("uit", *order, part))
            words = ("convert", "parnassys", in_parts / part, "--onto", state, "--out", out)
            result = run(*words)
            assert result.exit_code in (0, 1), result.output
            assert "GW.AVL03" not in result.output
            for path in out.rglob("*.xml"):
                shutil.copy(path, state / path.name)
        return held(state)

    return ran


def test_any_order_ends_the_same(in_order):
    """Whatever order the parts of a school's export come in, the dossiers end up equal."""
    orders = list(permutations(tuple(PARTS)[1:]))[::2]

    first, *others = [in_order(*order) for order in orders]

    assert len(first) == 12
    assert all(other == first for other in others)


@pytest.mark.parametrize(
    "naam", [naam for naam, one in ADAPTERS.items() if one.sample and one.read]
)
def test_the_same_export_again(naam, tmp_path):
    """The export of any LAS onto its own dossiers finds nothing new."""
    run("sample", naam, "--pupils", "8", "--out", tmp_path / "in")
    run("convert", naam, tmp_path / "in", "--out", tmp_path / "een")
    made = list((tmp_path / "een").rglob("*.xml"))

    words = (tmp_path / "in", "--onto", tmp_path / "een", "--out", tmp_path / "twee")
    result = run("convert", naam, *words)

    assert made
    assert list((tmp_path / "twee").rglob("*.xml")) == []
    assert f"{len(made)} zonder iets nieuws" in result.output


def test_a_list_of_carers_on_its_own(tmp_path, onto):
    """A list of carers that comes alone takes no address from a pupil whose address is open."""
    carer = a_carer(
        Straat="Zeeëgelpad", Huisnummer="12", Postcode="1234 AB", Woonplaats="Verzonnendam"
    )
    files = {"leerlingen.csv": as_csv(a_row()), "verzorgers.csv": as_csv(carer)}
    run("convert", "parnassys", a_bundle(tmp_path / "bundel", files), "--out", tmp_path / "eerste")
    (before,) = only(tmp_path / "eerste").dossier.huidigeschool.leerling.verzorger

    _, out = onto(
        tmp_path / "eerste", {"verzorgers.csv": as_csv(carer | {"Telefoon": "0101234567"})}
    )

    (after,) = only(out).dossier.huidigeschool.leerling.verzorger
    assert (after.adresgeheim, after.adreslijst) == (None, before.adreslijst)
    assert after.communicatielijst.communicatie[0].nummer == "0101234567"


def test_a_pupil_who_moved(first, onto):
    """A new address goes along with a silent list where the dossier says it is not secret."""
    moved = {
        "Leerlingnummer": "80001",
        "Straat": "Nieuwstraat",
        "Huisnummer": "3",
        "Postcode": "1235 AB",
        "Woonplaats": "Verzonnendam",
    }

    _, out = onto(first, {"leerlingen.csv": as_csv(moved)})

    (adres,) = only(out).dossier.huidigeschool.leerling.adreslijst.adres
    assert adres.straat == "Nieuwstraat"
