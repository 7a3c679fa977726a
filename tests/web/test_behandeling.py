"""What the VO school does over HTTP with an overdracht that it has in hand."""

import pytest

from tests.exchange_builders import (
    ANDERE_ONTVANGER,
    ONTVANGER,
    PGN,
    a_signed_overstapdossier,
    shown,
    the_code,
)

LIST = "/api/v1/overdrachten"
ASK = "/api/v1/ophalingen"


@pytest.fixture
def question(world, po):
    """What the school asks that has the code of a dossier which any school may take on."""
    overdracht = po.post(LIST, a_signed_overstapdossier(bestemming=())).get_json()["id"]
    po.post(f"{LIST}/{overdracht}/klaarzetten")
    return {"code": the_code(world, shown(world, overdracht)).printed, "pgn": PGN.digits}


@pytest.fixture
def retrieved(vo, question):
    """The address of an overdracht that the school has fetched."""
    vo.post(ASK, question)
    return f"{LIST}/{vo.get(LIST).get_json()['overdrachten'][0]['id']}"


class TestReturn:
    """POST /overdrachten/{id}/terugzetten."""

    def test_closed(self, vo, question, retrieved):
        """A dossier that is sent back is closed, and still held by the school."""
        returned = vo.post(f"{retrieved}/terugzetten").get_json()

        assert returned["staat"] == "teruggezet"
        assert returned["claim"] == ONTVANGER
        assert vo.post(ASK, question).status_code == 409


class TestFree:
    """POST /overdrachten/{id}/vrijgeven."""

    def test_open_to_others(self, vo, other_vo, question, retrieved):
        """A dossier that is freed can be taken on by another school."""
        freed = vo.post(f"{retrieved}/vrijgeven").get_json()

        assert freed["claim"] is None
        assert other_vo.post(ASK, question).status_code == 200


class TestPassOn:
    """POST /overdrachten/{id}/doorsturen."""

    def test_to_one_school(self, vo, other_vo, question, retrieved):
        """A dossier that is passed on is held by the other school, and by the first no longer."""
        passed = vo.post(f"{retrieved}/doorsturen", {"school": ANDERE_ONTVANGER}).get_json()

        assert passed["claim"] == ANDERE_ONTVANGER
        assert other_vo.post(ASK, question).status_code == 200
        assert vo.post(ASK, question).status_code == 403

    @pytest.mark.parametrize("school", ["99QQ00", ONTVANGER, "x", 5])
    def test_to_no_such_school(self, vo, retrieved, school):
        """It is not passed on to a school that is not there, nor to oneself."""
        assert vo.post(f"{retrieved}/doorsturen", {"school": school}).status_code == 400


class TestShare:
    """POST /overdrachten/{id}/delen."""

    def test_reads_along(self, vo, other_vo, question, retrieved):
        """A school with which it is shared reads along; the claim stays where it is."""
        body = {"school": ANDERE_ONTVANGER, "toestemming": "2026-03-30"}

        shared = vo.post(f"{retrieved}/delen", body).get_json()

        assert shared["claim"] == ONTVANGER
        assert shared["gedeeldMet"] == [body]
        assert other_vo.post(ASK, question).status_code == 200

    @pytest.mark.parametrize("toestemming", ["2026-04-30", "2026-02-30", "30-03-2026", None])
    def test_without_consent(self, vo, retrieved, toestemming):
        """It is not shared without a day, not in the future, on which the parents agreed."""
        body = {"school": ANDERE_ONTVANGER, "toestemming": toestemming}

        assert vo.post(f"{retrieved}/delen", body).status_code == 400


@pytest.mark.parametrize("action", ["terugzetten", "vrijgeven"])
def test_only_by_who_holds_it(other_vo, retrieved, action):
    """A school that does not hold the dossier does nothing with it, nor learns that it exists."""
    assert other_vo.post(f"{retrieved}/{action}").status_code == 404
