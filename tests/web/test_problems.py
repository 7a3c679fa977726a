"""How errors are answered: one table, one form, all findings at once, and nothing of ours."""

import io
import json

import pytest

from gateway.domain import errors
from gateway.domain.findings import Actor, Kind, Severity
from gateway.domain.outcomes import OUTCOMES, error_named
from gateway.web import kinds
from gateway.web.problems import HTTP_PROBLEMS, STATUSES, of_error, of_status
from tests.web_builders import an_app

ERRORS = [
    thing
    for thing in vars(errors).values()
    if isinstance(thing, type) and issubclass(thing, errors.OverstapError)
]
RAISED = [error for error in ERRORS if error is not errors.OverstapError]
FIRST = Kind(rule="T.A1", message="Dit is niet goed.", advice="Doe dat.", who=Actor.RECEIVER)
SECOND = Kind(rule="T.A2", message="Dit ook niet.", advice="Doe dit.", severity=Severity.WARNING)


def body(response):
    """The problem in an answer."""
    assert response.mimetype == "application/problem+json"
    return json.loads(response.get_data())


class TestTable:
    """The tables of statuses and names."""

    @pytest.mark.parametrize("table", [STATUSES, OUTCOMES], ids=["statuses", "names"])
    def test_complete(self, table):
        """Every error of the tree has its own row, and there are no others."""
        assert set(table) == set(RAISED)

    def test_names_are_unique(self):
        """A name tells which error it was made of, and back."""
        assert {error_named(name) for name in OUTCOMES.values()} == set(RAISED)

    def test_http_names_are_others(self):
        """What goes wrong in HTTP itself is not mistaken for an outcome of the exchange."""
        names = {name for name, _ in HTTP_PROBLEMS.values()} - {OUTCOMES[errors.Misused]}

        assert names.isdisjoint(OUTCOMES.values())

    @pytest.mark.parametrize(
        ("error", "status", "name"),
        [
            (errors.NotFound, 404, "NietGevonden"),
            (errors.NotYourSchool, 403, "NietVoorUwSchool"),
            (errors.NotReady, 409, "NogNietKlaar"),
            (errors.Expired, 410, "Verlopen"),
            (errors.Withdrawn, 410, "Ingetrokken"),
            (errors.TooManyAttempts, 429, "TeVeelPogingen"),
        ],
    )
    def test_outcomes_of_a_retrieval(self, error, status, name):
        """The outcomes of design.md section 5 have the status and the name that it gives them."""
        problem = body(of_error(error()))

        assert (problem["status"], problem["title"]) == (status, name)


class TestForm:
    """The form of a problem."""

    @pytest.mark.parametrize("error", RAISED, ids=lambda error: error.__name__)
    def test_of_every_error(self, error):
        """Whatever the error, the answer says its name, its status and all that is wrong."""
        response = of_error(error(FIRST.at("kop", 3), SECOND.at()))

        problem = body(response)
        assert problem["status"] == response.status_code == STATUSES[error]
        assert problem["type"] == f"urn:overstap:probleem:{problem['title']}"
        assert [each["regel"] for each in problem["bevindingen"]] == ["T.A1", "T.A2"]

    def test_in_short(self):
        """Detail, who must act and what to do are those of the first finding that is an error."""
        problem = body(of_error(errors.Refused(SECOND.at(), FIRST.at())))

        assert problem["detail"] == "Dit is niet goed. En nog 1 bevinding."
        assert problem["wie"] == "ontvanger"
        assert problem["vervolgstap"] == "Doe dat."

    def test_place(self):
        """A finding says where it is, and on which line."""
        finding = body(of_error(errors.Refused(FIRST.at("kop/versie", 7))))["bevindingen"][0]

        assert finding == {
            "regel": "T.A1",
            "ernst": "error",
            "plaats": "kop/versie",
            "regelnummer": 7,
            "melding": "Dit is niet goed.",
            "wie": "ontvanger",
            "vervolgstap": "Doe dat.",
        }

    def test_error_without_findings(self):
        """An error that explains nothing is still a problem."""
        assert body(of_error(errors.NotFound()))["bevindingen"] == []

    def test_descendant(self):
        """An error that somebody derived later is answered as the one it derives from."""

        class Later(errors.Withdrawn):
            """Not in the tree yet."""

        assert body(of_error(Later()))["title"] == "Ingetrokken"

    def test_unknown_status(self):
        """A status that we do not know counts as a wrong request."""
        assert body(of_status(418))["title"] == "OnjuistGebruikt"


class TestHttp:
    """What goes wrong before there is a call."""

    def test_unknown_address(self, po):
        """An address that does not exist gives 404."""
        response = po.get("/api/v1/leerlingen")

        assert body(response)["title"] == "OnbekendAdres"
        assert response.status_code == 404

    @pytest.mark.parametrize("path", ["//api/v1/overdrachten", "/api/v1/overdrachten/"])
    def test_no_redirects(self, po, path):
        """An address that is almost right leads nowhere else."""
        assert po.get(path).status_code == 404

    def test_other_method(self, po):
        """A method that an address does not have gives 405, and those that it has."""
        response = po.open("/api/v1/overdrachten", method="DELETE")

        assert body(response)["title"] == "AndereMethode"
        assert response.status_code == 405
        assert response.headers["Allow"] == "GET, HEAD, POST"

    def test_no_options_for_strangers(self, stranger):
        """Nobody is told by OPTIONS what there is."""
        assert stranger.open("/api/v1/overdrachten", method="OPTIONS").status_code == 405

    @pytest.mark.parametrize("path", ["/api/v1/overdrachten", "/api/v1/controles"])
    @pytest.mark.parametrize("media_type", ["text/plain", "application/json", None])
    def test_other_media_type(self, po, path, media_type):
        """A document that does not call itself XML gives 415, and what was expected."""
        response = po.post(path, b"<x/>", content_type=media_type)

        assert response.status_code == 415
        assert "application/xml" in body(response)["detail"]

    def test_too_large(self, po):
        """A document beyond the limit gives 413 before it is read."""
        length = {"CONTENT_LENGTH": str(64 * 1024 * 1024 + 1)}

        response = po.post("/api/v1/controles", b"<x/>", environ_overrides=length)

        assert response.status_code == 413
        assert body(response)["title"] == "TeGroot"

    @pytest.mark.parametrize("rest", [b"", b" " * 100, b"<y/>"])
    def test_too_large_in_chunks(self, app, po, rest):
        """A document whose length is not said is not taken for what stands before the limit."""
        app.config["MAX_CONTENT_LENGTH"] = 4
        chunked = {
            "CONTENT_LENGTH": "",
            "HTTP_TRANSFER_ENCODING": "chunked",
            "wsgi.input_terminated": True,
        }

        response = po.post("/api/v1/controles", b"<x/>" + rest, environ_overrides=chunked)

        assert response.status_code == 413

    def test_too_large_question(self, vo):
        """A question is small; a large one gives 413."""
        response = vo.post("/api/v1/ophalingen", {"code": "x" * 20_000, "pgn": "999900006"})

        assert response.status_code == 413


class TestOurFault:
    """What nobody expected."""

    @pytest.fixture
    def broken(self, world, log):
        """A gateway whose store breaks with words that hold a number."""
        app = an_app(world, log=log)

        def fail():
            raise RuntimeError("leerling 999900006 is kwijt")

        app.add_url_rule("/stuk", "stuk", fail)
        return app.test_client()

    def test_says_nothing(self, broken):
        """The answer says that we failed and by which id to ask, and not a word of why."""
        response = broken.get("/stuk")

        assert response.status_code == 500
        assert body(response)["title"] == "Storing"
        assert body(response)["instance"] == f"urn:uuid:{response.headers['Request-Id']}"
        assert b"999900006" not in response.data
        assert b"RuntimeError" not in response.data

    def test_written_down(self, broken, log):
        """The log has the kind and the place of the error under that id, not its words."""
        response = broken.get("/stuk")

        failure = json.loads(log.getvalue().splitlines()[0])
        assert failure["id"] == response.headers["Request-Id"]
        assert failure["error"] == "RuntimeError"
        assert "test_problems.py" in failure["places"][-1]
        assert "999900006" not in log.getvalue()

    def test_our_own_keys(self, world):
        """A fault in our own keys is no mistake of the caller, whatever error it is."""
        log = io.StringIO()
        app = an_app(world, log=log)
        ours = Kind(rule="T.K1", message="Sleutel.", advice="Zoek.", who=Actor.ADMINISTRATOR)

        def fail():
            raise errors.Misused(ours.at())

        app.add_url_rule("/stuk", "stuk", fail)

        assert app.test_client().get("/stuk").status_code == 500
        assert "T.K1" in log.getvalue()


@pytest.mark.parametrize("path", ["/gezond", "/api/v1/overdrachten", "/nergens"])
def test_on_every_answer(po, path):
    """Version, safety headers and the id of the request stand on good and bad answers alike."""
    headers = po.get(path).headers

    assert headers["API-Version"] == "1.0.0"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["Strict-Transport-Security"].startswith("max-age=")
    assert headers["Request-Id"]


def test_kinds_repeat_no_values():
    """The findings of a call take no facts but what was expected of it."""
    facts = {"expected": "dit", "sector": "dat"}

    for kind in vars(kinds).values():
        if isinstance(kind, Kind):
            assert kind.at(**facts).message
            assert kind.at(**facts).advice


class TestLanguage:
    """The words of an answer are Dutch, or English for who asks for it."""

    @pytest.mark.parametrize(
        ("asked", "taal", "words"),
        [
            (None, "nl", "Dit adres kent de gateway niet."),
            ("nl-NL, en;q=0.5", "nl", "Dit adres kent de gateway niet."),
            ("en", "en", "The gateway does not know this address."),
            ("de, en;q=0.8, nl;q=0.2", "en", "The gateway does not know this address."),
            ("de", "nl", "Dit adres kent de gateway niet."),
            ("en;q=0", "nl", "Dit adres kent de gateway niet."),
            ("\x7f;;q=x", "nl", "Dit adres kent de gateway niet."),
        ],
    )
    def test_asked(self, world, asked, taal, words):
        """Accept-Language chooses; what the gateway does not speak is answered in Dutch."""
        headers = {} if asked is None else {"Accept-Language": asked}

        answer = an_app(world).test_client().get("/nergens", headers=headers)

        assert body(answer)["detail"] == words
        assert answer.headers["Content-Language"] == taal
        assert "Accept-Language" in answer.headers["Vary"]

    def test_no_dutch_left(self, po, vo):
        """What a call asks for and for whom it is are said in English to who asks for English."""
        english = {"Accept-Language": "en"}

        asked = body(vo.post("/api/v1/ophalingen", {"pgn": "1"}, headers=english))
        meant = body(po.post("/api/v1/ophalingen", {}, headers=english))

        assert "the unique code on the parents' sheet" in asked["vervolgstap"]
        assert "secondary schools" in meant["detail"]
