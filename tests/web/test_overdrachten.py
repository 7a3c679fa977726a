"""What a primary school does with overdrachten over HTTP, and what others hear."""

import hashlib
import io

import pytest
from pypdf import PdfReader

from tests.dossier_builders import an_inzage
from tests.exchange_builders import (
    AFZENDER,
    ONTVANGER,
    a_next_version,
    a_signed_overstapdossier,
    shown,
    the_code,
)

LIST = "/api/v1/overdrachten"
KEY = "5b0d3c2e-8f0f-4b5c-9d25-0d9a3f3c1a11"
SOME_ID = "6f1c7e0a-6f57-4c6e-9d6f-6b3a5f0f2f11"


@pytest.fixture
def document():
    """A dossier as its school signed it."""
    return a_signed_overstapdossier()


@pytest.fixture
def submitted(po, document):
    """An overdracht that is a concept, as the gateway answered it."""
    return po.post(LIST, document).get_json()


@pytest.fixture
def released(po, submitted):
    """The same, put ready."""
    return po.post(f"{LIST}/{submitted['id']}/klaarzetten").get_json()


class TestSubmit:
    """POST /overdrachten."""

    def test_concept(self, po, document):
        """A dossier that goes in is a concept, with an address of its own."""
        response = po.post(LIST, document)

        overdracht = response.get_json()
        assert response.status_code == 201
        assert response.headers["Location"] == f"{LIST}/{overdracht['id']}"
        assert overdracht["staat"] == "concept"
        assert overdracht["afzender"] == AFZENDER
        assert overdracht["bestemmingen"] == [ONTVANGER]
        assert overdracht["versies"][0]["sha256"] == hashlib.sha256(document).hexdigest()

    def test_term(self, po, document):
        """The sender may choose for how many days it stands ready."""
        assert po.post(f"{LIST}?termijn=30", document).get_json()["looptijd"] == 30

    @pytest.mark.parametrize("termijn", ["0", "-1", "x", "", "1.5", "10000", "181"])
    def test_wrong_term(self, po, document, termijn):
        """A term that is no number of days within the limit is refused."""
        response = po.post(f"{LIST}?termijn={termijn}", document)

        assert response.status_code == 400
        assert response.get_json(force=True)["title"] == "OnjuistGebruikt"

    def test_repeated(self, po, document):
        """The same call with the same key gives the first outcome."""
        first = po.post(LIST, document, headers={"Idempotency-Key": KEY})
        second = po.post(LIST, document, headers={"Idempotency-Key": f'"{KEY}"'})

        assert second.status_code == 201
        assert second.get_json() == first.get_json()

    def test_key_with_another_body(self, po, document):
        """The same key with another document is refused."""
        po.post(LIST, document, headers={"Idempotency-Key": KEY})

        other = a_signed_overstapdossier(bsn="999900018")
        response = po.post(LIST, other, headers={"Idempotency-Key": KEY})

        assert response.status_code == 409
        assert response.get_json(force=True)["title"] == "Tegenstrijdig"

    @pytest.mark.parametrize("key", ["", "999900006", "x" * 129, "met spaties erin, dus fout"])
    def test_key_that_is_none(self, po, document, key):
        """A key that is too short to be chance, as a BSN is, is refused and not repeated."""
        response = po.post(LIST, document, headers={"Idempotency-Key": key})

        assert response.status_code == 400
        assert key == "" or key not in response.get_data(as_text=True)

    def test_twice_the_same_pupil(self, po, document):
        """A second overdracht of the same pupil is refused, with what to do instead."""
        po.post(LIST, document)

        response = po.post(LIST, document)

        assert response.status_code == 409
        assert "nieuwe versie" in response.get_json(force=True)["vervolgstap"]

    @pytest.mark.parametrize(
        ("body", "title"), [(b"", "Onleesbaar"), (b"PK\x03\x04", "Onleesbaar")]
    )
    def test_no_xml(self, po, body, title):
        """What is no XML is refused in words."""
        response = po.post(LIST, body)

        assert response.status_code == 422
        assert response.get_json(force=True)["title"] == title

    def test_altered(self, po, document):
        """A dossier that was changed after it was signed is refused."""
        response = po.post(LIST, document.replace(b"definitief", b"voorlopig", 1))

        assert response.status_code == 422
        assert response.get_json(force=True)["title"] == "NietVertrouwd"

    def test_of_another_school(self, other_po, document):
        """A school hands in no dossiers of another."""
        response = other_po.post(LIST, document)

        assert response.status_code == 422
        assert "afzender" in response.get_json(force=True)["detail"]

    def test_refusal_repeats_nothing(self, po):
        """A refusal lists all findings, and repeats neither the pupil's name nor number."""
        wrong = a_signed_overstapdossier(bsn="999900007")

        response = po.post(LIST, wrong)

        words = response.get_data(as_text=True)
        assert response.status_code == 422
        assert "999900007" not in words
        assert "Verzonnen" not in words


class TestShow:
    """GET /overdrachten and GET /overdrachten/{id}."""

    def test_own(self, po, submitted):
        """The sender sees what it sent."""
        assert po.get(f"{LIST}/{submitted['id']}").get_json() == submitted
        assert po.get(LIST).get_json() == {"overdrachten": [submitted]}

    @pytest.mark.parametrize("who", ["other_po", "other_vo", "vo"])
    def test_not_known_to_others(self, request, submitted, who):
        """Who has no part in a concept does not learn that it exists."""
        caller = request.getfixturevalue(who)

        here = caller.get(f"{LIST}/{submitted['id']}")
        nowhere = caller.get(f"{LIST}/{SOME_ID}")

        assert here.status_code == 404
        assert here.data == nowhere.data
        assert caller.get(LIST).get_json() == {"overdrachten": []}

    def test_no_index(self, po, submitted):
        """Nothing that leads to the pupil stands in what is shown."""
        assert "index" not in str(po.get(f"{LIST}/{submitted['id']}").get_json())

    @pytest.mark.parametrize("path", ["999900006", "x", "../..", "%00"])
    def test_what_is_no_id(self, po, path):
        """An address with something else in the place of an id does not exist."""
        assert po.get(f"{LIST}/{path}").status_code == 404


class TestRelease:
    """POST /overdrachten/{id}/klaarzetten."""

    def test_ready(self, released):
        """A dossier that is put ready stands so until its term."""
        assert released["staat"] == "klaargezet"
        assert released["klaargezet"] == "2026-03-31T09:30:00Z"
        assert released["termijn"] == "2026-05-30T09:30:00Z"

    def test_twice(self, po, released):
        """What stands ready cannot be put ready again."""
        response = po.post(f"{LIST}/{released['id']}/klaarzetten")

        assert response.status_code == 409
        assert response.get_json(force=True)["title"] == "PastNietBijStaat"

    def test_provisional(self, po):
        """A provisional dossier goes out only where the sender says so."""
        inzage = {"inzage": an_inzage(voorlopigdossier=True)}
        document = a_signed_overstapdossier(status="voorlopig", dossier=inzage)
        address = f"{po.post(LIST, document).headers['Location']}/klaarzetten"

        unsaid = po.post(address)
        said = po.post(address, {"voorlopig": True})

        assert unsaid.status_code == 422
        assert said.get_json()["staat"] == "klaargezet"

    @pytest.mark.parametrize(
        "body",
        [
            '{"voorlopig": "ja"}',
            '{"voorlopig": 1}',
            '{"voorlopig": null}',
            '{"voorlopig": true, "voorlopig": false}',
            '{"anders": true}',
            "[]",
            "null",
            '"x"',
            "{",
            "[" * 10_000,
        ],
    )
    def test_wrong_body(self, po, submitted, body):
        """A body that is not as it should be is refused whole."""
        address = f"{LIST}/{submitted['id']}/klaarzetten"

        response = po.post(address, data=body, content_type="application/json")

        assert response.status_code == 400
        assert po.get(f"{LIST}/{submitted['id']}").get_json()["staat"] == "concept"

    def test_not_by_another(self, other_po, submitted):
        """Nobody puts ready what another school sent."""
        assert other_po.post(f"{LIST}/{submitted['id']}/klaarzetten").status_code == 404


class TestSupplement:
    """POST /overdrachten/{id}/versies."""

    def test_new_version(self, po, world, released):
        """A new version takes the place of the one before."""
        following = a_next_version(shown(world, released["id"]))

        response = po.post(f"{LIST}/{released['id']}/versies", following)

        versies = response.get_json()["versies"]
        assert response.status_code == 200
        assert [versie["nummer"] for versie in versies] == [1, 2]
        assert versies[0]["gewist"] is not None

    def test_does_not_follow(self, po, released, document):
        """A version that does not follow the one before is refused, with all that is wrong."""
        response = po.post(f"{LIST}/{released['id']}/versies", document)

        assert response.status_code == 409
        assert len(response.get_json(force=True)["bevindingen"]) >= 2

    def test_repeated(self, po, world, released):
        """The same version with the same key goes in once."""
        following = a_next_version(shown(world, released["id"]))
        address = f"{LIST}/{released['id']}/versies"

        first = po.post(address, following, headers={"Idempotency-Key": KEY})
        second = po.post(address, following, headers={"Idempotency-Key": KEY})

        assert second.get_json() == first.get_json()


class TestWithdraw:
    """POST /overdrachten/{id}/intrekken."""

    def test_gone(self, po, released):
        """What is withdrawn says so, and has no content left."""
        withdrawn = po.post(f"{LIST}/{released['id']}/intrekken").get_json()

        assert withdrawn["staat"] == "ingetrokken"
        assert withdrawn["versies"][0]["gewist"] is not None

    def test_twice(self, po, released):
        """What is withdrawn cannot be withdrawn again."""
        po.post(f"{LIST}/{released['id']}/intrekken")

        assert po.post(f"{LIST}/{released['id']}/intrekken").status_code == 409


class TestCodeSheet:
    """GET /overdrachten/{id}/codeblad."""

    def test_pdf(self, po, world, released):
        """The sheet is a PDF that holds the code, under a name that says nothing of the pupil."""
        response = po.get(f"{LIST}/{released['id']}/codeblad")

        page = PdfReader(io.BytesIO(response.data)).pages[0].extract_text()
        assert response.mimetype == "application/pdf"
        assert the_code(world, shown(world, released["id"])).printed in page
        assert response.headers["Content-Disposition"] == (
            f'attachment; filename="codeblad-{released["id"]}.pdf"'
        )

    def test_for_a_program(self, po, world, released):
        """A program that asks for JSON gets the code and its last day."""
        response = po.get(
            f"{LIST}/{released['id']}/codeblad", headers={"Accept": "application/json"}
        )

        code = the_code(world, shown(world, released["id"])).printed
        assert response.get_json() == {"code": code, "verloopt": "2026-05-29"}

    def test_of_a_concept(self, po, submitted):
        """A concept has no sheet yet."""
        response = po.get(f"{LIST}/{submitted['id']}/codeblad")

        assert response.status_code == 409
        assert response.get_json(force=True)["title"] == "NogNietKlaar"

    def test_not_for_another(self, other_po, released):
        """Nobody gets the code of what another school sent."""
        assert other_po.get(f"{LIST}/{released['id']}/codeblad").status_code == 404
