"""The call that checks a document and stores nothing."""

import pytest

from tests.exchange_builders import a_signed_overstapdossier, entries

CHECK = "/api/v1/controles"


@pytest.mark.parametrize("who", ["po", "vo"])
def test_valid(request, who):
    """A dossier that is in order is so for schools of either sector."""
    caller = request.getfixturevalue(who)

    verdict = caller.post(CHECK, a_signed_overstapdossier()).get_json()

    assert verdict["geldig"] is True
    assert verdict["document"] == "overstapdossier"
    assert verdict["editie"] == "2019.1"


def test_invalid(po):
    """A dossier that is not in order is a good answer, with all that is wrong with it."""
    response = po.post(CHECK, a_signed_overstapdossier(bsn="999900007"))

    verdict = response.get_json()
    assert response.status_code == 200
    assert verdict["geldig"] is False
    assert verdict["bevindingen"]
    assert "999900007" not in response.get_data(as_text=True)


def test_no_dossier(po):
    """What is no dossier at all is told so."""
    verdict = po.post(CHECK, b"<html/>").get_json()

    assert verdict == {**verdict, "geldig": False, "document": None, "editie": None}


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_language(po, taal):
    """The answer says in which language its findings are, which is the one that was asked."""
    response = po.post(CHECK, b"<html/>", headers={"Accept-Language": taal})

    assert response.headers["Content-Language"] == taal
    assert ("This is" in response.get_data(as_text=True)) is (taal == "en")


def test_nothing_stored(world, po):
    """Nothing is stored and nothing is written down."""
    before = len(entries(world))

    po.post(CHECK, a_signed_overstapdossier())

    assert len(entries(world)) == before
    assert po.get("/api/v1/overdrachten").get_json() == {"overdrachten": []}


def test_text_xml(po):
    """The older media type for XML is taken as well."""
    response = po.post(CHECK, a_signed_overstapdossier(), content_type="text/xml; charset=utf-8")

    assert response.status_code == 200
