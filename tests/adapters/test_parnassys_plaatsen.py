"""Where in the dossier the files of a pupil stand."""

import pytest

from tests.parnassys_builders import (
    PDF,
    SCHOOL,
    a_reading,
    a_row,
    as_csv,
    leerling_of,
    only,
    rules_of,
)

PLAN = {"Leerlingnummer": "80001", "Begindatum": "01-09-2025"}


@pytest.fixture
def convert(tmp_path):
    """The conversion of one pupil with these files, and rows about them."""

    def converted(*files, rows=(), support=(), content=PDF):
        given = dict.fromkeys(files, content) if not isinstance(content, dict) else content
        lists = {"bijlagen.csv": as_csv(*rows)} if rows else {}
        plans = {"plannen.csv": as_csv(*support)} if support else {}
        return only(a_reading(tmp_path, {**given, **lists, **plans}))

    return converted


def bijlagen(conversion) -> list[tuple[str, str]]:
    aanvulling = conversion.overstapdossier.aanvulling
    return [(one.bestandsnaam, one.soort) for one in aanvulling.bijlage]


def overig(conversion) -> list[str]:
    lijst = leerling_of(conversion).overigdocumentlijst
    return [] if lijst is None else [one.bestandsnaam for one in lijst.document]


@pytest.mark.parametrize(
    ("name", "soort", "find"),
    [
        ("OPP.pdf", "OPP", lambda one: one.opp.document[0]),
        ("Handelingsplan.pdf", "handelingsplan", lambda one: one.handelingsplan[0].document),
        ("TLV.pdf", "TLV", lambda one: one.tlv[0].document),
        ("LWOO.pdf", "lwoo", lambda one: one.lwoo.document),
    ],
)
def test_place_in_the_dossier(convert, name, soort, find):
    """A file stands with the plan or decision that it belongs to, and only there."""
    row = {
        **PLAN,
        "Soort": soort,
        "Gericht op": "rekenen",
        "SWV-nummer": "PO9999",
        "Categorie": "L",
        "Beschikkingsnummer": "V1",
    }

    conversion = convert(f"80001/{name}", support=[row])

    assert find(leerling_of(conversion).onderwijsondersteuning).bestandsnaam == name
    assert overig(conversion) == []
    assert [naam for naam, _ in bijlagen(conversion)] == [name]


def test_named_by_the_row(convert):
    """Of several plans each has the file that its row names."""
    plans = [
        {**PLAN, "Soort": "handelingsplan", "Gericht op": "rekenen", "Bestand": "Rekenplan.pdf"},
        {**PLAN, "Soort": "handelingsplan", "Gericht op": "lezen", "Bestand": "Leesplan.pdf"},
    ]

    conversion = convert("80001/Leesplan.pdf", "80001/Rekenplan.pdf", support=plans)

    found = leerling_of(conversion).onderwijsondersteuning.handelingsplan
    assert [one.document.bestandsnaam for one in found] == ["Rekenplan.pdf", "Leesplan.pdf"]


def test_plans_without_names(convert):
    """Where several plans could be meant, an unnamed file stands with the other documents."""
    plans = [{**PLAN, "Soort": "handelingsplan", "Gericht op": what} for what in ("a", "b")]

    conversion = convert("80001/Handelingsplan.pdf", support=plans)

    assert overig(conversion) == ["Handelingsplan.pdf"]


def test_file_that_is_not_there(convert):
    """A row that names a file that is not there is told of."""
    row = {"Leerlingnummer": "80001", "Bestand": "weg.pdf", "Soort": "okr"}

    assert "GW.OMZ78" in rules_of(convert(rows=[row]))


def test_school_with_all(tmp_path):
    """A row of the pupil list beside attachments stays a row of the pupil list."""
    files = {"80001/OKR.pdf": PDF, "leerlingen.csv": as_csv(a_row()), "school.toml": SCHOOL}

    assert leerling_of(only(a_reading(tmp_path, files))).bsn == "999900018"
