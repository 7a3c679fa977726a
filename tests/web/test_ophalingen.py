"""What a VO school fetches over HTTP, and every other outcome of design.md section 5."""

import base64
import hashlib

import pytest

from gateway.domain.identifiers import UniekeCode
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from tests.exchange_builders import (
    ANDERE_ONTVANGER,
    ONTVANGER,
    OTHER_PGN,
    PGN,
    a_next_version,
    a_signed_overstapdossier,
    a_vo_school,
    shown,
    the_code,
)
from tests.web_builders import calling_as

LIST = "/api/v1/overdrachten"
ASK = "/api/v1/ophalingen"
UNKNOWN_CODE = UniekeCode.from_random(4711)
SOME_ID = "6f1c7e0a-6f57-4c6e-9d6f-6b3a5f0f2f11"


@pytest.fixture
def document():
    """A dossier as its school signed it."""
    return a_signed_overstapdossier()


@pytest.fixture
def concept(po, document):
    """The id of an overdracht that is a concept."""
    return po.post(LIST, document).get_json()["id"]


@pytest.fixture
def released(po, concept):
    """The id of the same, put ready."""
    po.post(f"{LIST}/{concept}/klaarzetten")
    return concept


def a_question(world, overdracht, **changes):
    """What the school asks that has the code of *overdracht* and knows the pupil's number."""
    code = the_code(world, shown(world, overdracht)).printed
    return {"code": code, "pgn": PGN.digits, **changes}


def outcome(response):
    """The status and the name of a refusal."""
    return response.status_code, response.get_json(force=True)["title"]


class TestDelivered:
    """Geleverd."""

    def test_document(self, world, vo, released, document):
        """The document comes byte for byte as it was signed."""
        response = vo.post(ASK, a_question(world, released))

        assert response.status_code == 200
        assert response.content_type == "application/xml"
        assert response.data == document

    def test_encoding(self, world, po, vo, document):
        """A document that says that it is in Latin-1 is not said to be in UTF-8."""
        latin = document.decode().replace("UTF-8", "ISO-8859-1", 1).encode("latin-1")
        made = po.post(LIST, latin).get_json()["id"]
        po.post(f"{LIST}/{made}/klaarzetten")

        response = vo.post(ASK, a_question(world, made))

        assert response.data == latin != document
        assert "utf" not in response.headers["Content-Type"]

    def test_headers(self, world, vo, released, document):
        """Version, digest and the address of the retrieval stand in the headers."""
        headers = vo.post(ASK, a_question(world, released)).headers

        digest = base64.b64encode(hashlib.sha256(document).digest()).decode()
        assert headers["Overdracht-Versie"] == "1"
        assert headers["Content-Digest"] == headers["Repr-Digest"] == f"sha-256=:{digest}:"
        assert headers["Location"].startswith(f"{ASK}/")

    def test_name_of_the_file(self, world, vo, released):
        """The name that a browser would give the file says nothing of the pupil."""
        headers = vo.post(ASK, a_question(world, released)).headers

        ophaling = headers["Location"].rpartition("/")[2]
        wanted = f'attachment; filename="overstapdossier-{ophaling}.xml"'
        assert headers["Content-Disposition"] == wanted

    def test_as_typed(self, world, vo, released):
        """Small letters, spaces and hyphens in the code do not matter."""
        code = a_question(world, released)["code"].lower().replace("-", " ")

        response = vo.post(ASK, a_question(world, released, code=f" {code} "))

        assert response.status_code == 200

    def test_again(self, world, vo, released, document):
        """A retrieval may be repeated until it is acknowledged."""
        first = vo.post(ASK, a_question(world, released))
        second = vo.post(ASK, a_question(world, released))

        assert first.data == second.data == document
        assert first.headers["Location"] != second.headers["Location"]

    def test_newer(self, world, po, vo, released):
        """Who says which version it has gets a newer one."""
        vo.post(ASK, a_question(world, released))
        following = a_next_version(shown(world, released))
        po.post(f"{LIST}/{released}/versies", following)

        response = vo.post(ASK, a_question(world, released, bekendeVersie=1))

        assert response.headers["Overdracht-Versie"] == "2"
        assert response.data == following

    def test_nothing_newer(self, world, vo, released):
        """Who has the newest version gets nothing, and the number of that version."""
        vo.post(ASK, a_question(world, released))

        response = vo.post(ASK, a_question(world, released, bekendeVersie=1))

        assert response.status_code == 204
        assert response.data == b""
        assert response.headers["Overdracht-Versie"] == "1"


class TestOnBehalf:
    """A certificate of more schools."""

    def test_one_of_them(self, world, app, po):
        """Who speaks for more schools says for which one it asks."""
        a_vo_school(world, ONTVANGER, "99ZZ01")
        supplier = calling_as(app, ONTVANGER, "99ZZ01")
        open_to_both = a_signed_overstapdossier(bestemming=(ONTVANGER, "99ZZ01"))
        overdracht = po.post(LIST, open_to_both).get_json()["id"]
        po.post(f"{LIST}/{overdracht}/klaarzetten")

        unsaid = supplier.post(ASK, a_question(world, overdracht))
        said = supplier.post(ASK, a_question(world, overdracht, namens="99ZZ01"))

        assert unsaid.status_code == 400
        assert said.status_code == 200
        assert str(shown(world, overdracht).claim) == "99ZZ01"

    def test_not_for_another(self, world, vo, released):
        """Nobody asks on behalf of a school that its certificate does not name."""
        response = vo.post(ASK, a_question(world, released, namens=ANDERE_ONTVANGER))

        assert outcome(response) == (403, "NietVoorUwSchool")


class TestRefused:
    """Every other outcome."""

    def test_unknown_code(self, world, vo, released):
        """An unknown code gives NietGevonden."""
        response = vo.post(ASK, a_question(world, released, code=UNKNOWN_CODE.printed))

        assert outcome(response) == (404, "NietGevonden")

    def test_wrong_number(self, world, vo, released):
        """So does the number of another pupil, and the two answers are one and the same."""
        wrong = vo.post(ASK, a_question(world, released, pgn=OTHER_PGN.digits))
        unknown = vo.post(ASK, a_question(world, released, code=UNKNOWN_CODE.printed))

        assert outcome(wrong) == (404, "NietGevonden")
        assert wrong.data == unknown.data
        assert without_id(wrong) == without_id(unknown)

    def test_erased(self, world, vo, released):
        """What is erased is not found, as if it had never been."""
        question = a_question(world, released)
        found = vo.post(ASK, question)
        confirm(vo, found)
        world.now.advance(days=15)
        erase(world)

        assert outcome(vo.post(ASK, question)) == (404, "NietGevonden")

    def test_addressed_elsewhere(self, world, other_vo, released):
        """A dossier for another school gives NietVoorUwSchool."""
        response = other_vo.post(ASK, a_question(world, released))

        assert outcome(response) == (403, "NietVoorUwSchool")

    def test_claimed_elsewhere(self, world, po, vo, other_vo):
        """So does one that another school took first."""
        overdracht = po.post(LIST, a_signed_overstapdossier(bestemming=())).get_json()["id"]
        po.post(f"{LIST}/{overdracht}/klaarzetten")

        first = vo.post(ASK, a_question(world, overdracht))
        second = other_vo.post(ASK, a_question(world, overdracht))

        assert first.status_code == 200
        assert outcome(second) == (403, "NietVoorUwSchool")

    def test_concept(self, world, vo, concept):
        """A concept gives NogNietKlaar."""
        assert outcome(vo.post(ASK, a_question(world, concept))) == (409, "NogNietKlaar")

    def test_sent_back(self, world, vo, released):
        """So does one that was sent back."""
        vo.post(ASK, a_question(world, released))
        vo.post(f"{LIST}/{released}/terugzetten")

        assert outcome(vo.post(ASK, a_question(world, released))) == (409, "NogNietKlaar")

    @pytest.mark.parametrize("clock_came", [True, False])
    def test_expired(self, world, vo, released, clock_came):
        """When the term has passed it gives Verlopen, even before the clock has been there."""
        question = a_question(world, released)
        world.now.advance(days=61)
        if clock_came:
            expire(world)

        assert outcome(vo.post(ASK, question)) == (410, "Verlopen")

    def test_withdrawn(self, world, po, vo, released):
        """What was withdrawn gives Ingetrokken."""
        question = a_question(world, released)
        po.post(f"{LIST}/{released}/intrekken")

        assert outcome(vo.post(ASK, question)) == (410, "Ingetrokken")

    def test_too_many_attempts(self, world, vo, released):
        """After five misses on a code it gives TeVeelPogingen, and when to come back."""
        for _ in range(5):
            vo.post(ASK, a_question(world, released, pgn=OTHER_PGN.digits))

        response = vo.post(ASK, a_question(world, released))

        assert outcome(response) == (429, "TeVeelPogingen")
        assert response.headers["Retry-After"] == "3600"

    def test_every_refusal_says_who_must_act(self, world, other_vo, released):
        """Each refusal says in words what is wrong, who must act and what to do."""
        problem = other_vo.post(ASK, a_question(world, released)).get_json(force=True)

        assert problem["detail"]
        assert problem["wie"] == "verzender"
        assert problem["vervolgstap"]


class TestQuestion:
    """The body of a question."""

    @pytest.mark.parametrize(
        ("changes", "rules"),
        [
            ({"code": "2345-6789-ABCD"}, ["GW.WEB17"]),
            ({"pgn": "123456789"}, ["GW.WEB18"]),
            ({"code": "2345-6789-ABCD", "pgn": "123456789"}, ["GW.WEB17", "GW.WEB18"]),
            ({"code": "kort"}, ["GW.WEB17"]),
            ({"code": 5}, ["GW.WEB12"]),
            ({"pgn": "99990000"}, ["GW.WEB18"]),
            ({"pgn": 999900006}, ["GW.WEB12"]),
            ({"pgn": "\u0669" * 9}, ["GW.WEB18"]),
            ({"bekendeVersie": 0}, ["GW.WEB12"]),
            ({"bekendeVersie": "1"}, ["GW.WEB12"]),
            ({"bekendeVersie": True}, ["GW.WEB12"]),
            ({"namens": "99zz00"}, ["GW.WEB12"]),
            ({"bsn": "999900006"}, ["GW.WEB13"]),
            ({"code": 5, "pgn": 6, "x": 7}, ["GW.WEB12", "GW.WEB12", "GW.WEB13"]),
        ],
    )
    def test_wrong(self, world, vo, released, changes, rules):
        """A question that is not as it should be is refused with all that is wrong, unrepeated."""
        response = vo.post(ASK, a_question(world, released, **changes))

        problem = response.get_json(force=True)
        assert (response.status_code, problem["title"]) == (400, "OnjuistGebruikt")
        assert [finding["regel"] for finding in problem["bevindingen"]] == rules
        assert "99990000" not in response.get_data(as_text=True)

    def test_empty(self, vo):
        """A question without anything is told all that is missing."""
        problem = vo.post(ASK, {}).get_json(force=True)

        assert [finding["plaats"] for finding in problem["bevindingen"]] == ["code", "pgn"]

    @pytest.mark.parametrize("query", ["?code=2345&pgn=999900006", "?pgn=999900006"])
    def test_not_in_the_address(self, vo, query):
        """What stands in the address is not read."""
        assert vo.post(f"{ASK}{query}", {}).status_code == 400

    def test_as_a_form(self, vo):
        """A question as a web form is refused."""
        response = vo.post(
            ASK, data={"code": "x"}, content_type="application/x-www-form-urlencoded"
        )

        assert response.status_code == 415


class TestAcknowledge:
    """POST /ophalingen/{id}/bevestiging."""

    def test_received(self, world, vo, released):
        """With the digest of the bytes that came the dossier is ontvangen."""
        response = confirm(vo, vo.post(ASK, a_question(world, released)))

        assert response.status_code == 200
        assert response.get_json()["staat"] == "ontvangen"

    def test_repeated(self, world, vo, released):
        """Saying so twice changes nothing."""
        found = vo.post(ASK, a_question(world, released))

        assert confirm(vo, found).get_json() == confirm(vo, found).get_json()

    def test_other_digest(self, world, vo, released):
        """Another digest says that something was lost on the way."""
        found = vo.post(ASK, a_question(world, released))

        response = confirm(vo, found, sha256="0" * 64)

        assert outcome(response) == (409, "Tegenstrijdig")

    @pytest.mark.parametrize("sha256", ["", "0" * 63, "G" * 64, 5, None])
    def test_no_digest(self, world, vo, released, sha256):
        """What is no digest is refused."""
        found = vo.post(ASK, a_question(world, released))

        assert confirm(vo, found, sha256=sha256).status_code == 400

    def test_of_another_school(self, world, vo, other_vo, released):
        """Nobody acknowledges what another school fetched, nor learns that it was."""
        found = vo.post(ASK, a_question(world, released))

        elsewhere = confirm(other_vo, found)
        nowhere = other_vo.post(f"{ASK}/{SOME_ID}/bevestiging", {"sha256": "0" * 64})

        assert outcome(elsewhere) == (404, "NietGevonden")
        assert elsewhere.data == nowhere.data


def confirm(caller, found, **changes):
    """The answer when *caller* acknowledges what it *found*."""
    body = {"sha256": hashlib.sha256(found.data).hexdigest(), **changes}
    return caller.post(f"{found.headers['Location']}/bevestiging", body)


def without_id(response):
    """The headers of an answer, but for the id of the request."""
    return [(name, value) for name, value in response.headers if name != "Request-Id"]
