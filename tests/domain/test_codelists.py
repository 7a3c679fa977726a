"""The code lists, and the fields that they are attached to."""

import csv

import pytest

from gateway.domain import codelists, overstaplists
from gateway.domain.codelists import CODELISTS, Codelist
from gateway.domain.dossier import Dossier
from gateway.domain.dossier.parts import parts

OWN = [thing for thing in vars(overstaplists).values() if isinstance(thing, Codelist)]
EVERY = [*CODELISTS.values(), *OWN]
DEELDOSSIER = 33


def by_name(codelist):
    """The name under which a test shows the list."""
    return codelist.naam


@pytest.fixture(scope="module")
def published(shared):
    """The rows of the published code lists."""
    with (shared / "oso" / "2019.1" / "codelists.tsv").open(newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def coded_fields(block, path=""):
    """Each path of the dossier whose value comes out of a code list, and that list."""
    for part in parts(block):
        below = f"{path}/{part.name}"
        if part.simple is None:
            yield from coded_fields(part.type, below if part.name != "groep" else path)
        elif part.simple.codelist is not None:
            yield below, part.simple.codelist


def test_as_published(published):
    """Number, name and codes of each list are those that the standard publishes."""
    theirs = {
        int(row["codelist"]): (row["name"], row["allowed values"].split(" | "))
        for row in published
    }

    ours = {nummer: (codelist.naam, list(codelist)) for nummer, codelist in CODELISTS.items()}

    assert {nummer: ours[nummer] for nummer in ours if nummer != DEELDOSSIER} == theirs


def test_list_33():
    """The list of deeldossier, which the standard keeps in a rule, is there as well."""
    assert list(CODELISTS[DEELDOSSIER]) == ["LAS", "LVS", "LASLVS", "TIB"]


def test_attached_where_published(published):
    """A field has the code list that the standard names for it, and no other field has one."""
    named = {
        field: int(row["codelist"]) for row in published for field in row["fields"].split(", ")
    }
    named["metadata/deeldossier"] = DEELDOSSIER

    attached = {path: codelist.nummer for path, codelist in coded_fields(Dossier)}

    assert {path: numbers(path, named) for path in attached} == {
        path: {number} for path, number in attached.items()
    }
    assert {field for field in named if not any(ends(path, field) for path in attached)} == set()


def numbers(path, named):
    """The numbers of the lists whose fields *path* ends with."""
    return {number for field, number in named.items() if ends(path, field)}


def ends(path, field):
    """Whether *path* leads to the published *field*."""
    return path.endswith(f"/{field}")


@pytest.mark.parametrize("codelist", EVERY, ids=by_name)
def test_every_code_has_a_label(codelist):
    """A person sees words for each code."""
    assert [code for code in codelist if not codelist.label(code).strip()] == []


@pytest.mark.parametrize("codelist", EVERY, ids=by_name)
def test_labels_tell_codes_apart(codelist):
    """No two codes of a list have the same label."""
    labels = [codelist.label(code) for code in codelist]

    assert len(set(labels)) == len(codelist)


def test_unknown_code():
    """A code outside the list has no label but itself, and is not in the list."""
    assert "99" not in codelists.ADVIES_VO
    assert codelists.ADVIES_VO.label("99") == "99"


def test_sexes_are_those_of_oso():
    """In OSO 1 is a woman and 2 a man, the reverse of what other standards say."""
    assert codelists.GESLACHT.label("1") == "vrouw"
    assert codelists.GESLACHT.label("2") == "man"
