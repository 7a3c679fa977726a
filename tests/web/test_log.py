"""What the gateway writes down of a request, and what never: a number through every route."""

import json

import pytest

from gateway.domain.identifiers import UniekeCode
from gateway.web.api import CALLS
from tests.exchange_builders import (
    AFZENDER,
    PGN,
    a_signed_overstapdossier,
    shown,
    the_code,
)

LIST = "/api/v1/overdrachten"
ASK = "/api/v1/ophalingen"
CANARY_PGN = "999900018"
CANARY_CODE = UniekeCode.from_random(2**53 + 7).printed
CANARIES = (CANARY_PGN, CANARY_CODE, CANARY_CODE.replace("-", ""), CANARY_CODE.lower())


def lines(log):
    """The lines of the log."""
    return [json.loads(line) for line in log.getvalue().splitlines()]


class TestLine:
    """The line that every request leaves."""

    def test_facts(self, po, log):
        """It says who did what, how it ended and how long it took, under an id of its own."""
        response = po.get(f"{LIST}/6f1c7e0a-6f57-4c6e-9d6f-6b3a5f0f2f11")

        (line,) = lines(log)
        assert line["route"] == f"{LIST}/<uuid:overdracht_id>"
        assert (line["method"], line["status"], line["school"]) == ("GET", 404, AFZENDER)
        assert line["id"] == response.headers["Request-Id"]
        assert line["ms"] > 0
        assert set(line) == {
            *("id", "method", "route", "status", "ms", "school"),
            *("event", "level", "moment"),
        }

    def test_unknown_address(self, stranger, log):
        """Of an address that does not exist nothing is written but that it does not."""
        stranger.get(f"/leerling/{CANARY_PGN}?bsn={CANARY_PGN}")

        (line,) = lines(log)
        assert line["route"] is None
        assert CANARY_PGN not in log.getvalue()

    def test_strange_method(self, stranger, log):
        """A method that nobody knows is not written as it came."""
        stranger.open("/gezond", method=f"X{CANARY_PGN}")

        assert lines(log)[0]["method"] == "?"
        assert CANARY_PGN not in log.getvalue()


class TestCanary:
    """A BSN and a code that are put everywhere and must come out nowhere."""

    def everywhere(self, caller, call):
        """The answers when the canaries stand wherever *caller* can put them in *call*."""
        told = {"code": CANARY_CODE, "pgn": CANARY_PGN, "sha256": CANARY_PGN, "school": CANARY_PGN}
        path = call.path.split("<")[0]
        rest = call.path.rpartition(">")[2]
        addresses = (
            [call.path]
            if rest == call.path
            else [f"{path}{canary}{rest}" for canary in (CANARY_PGN, CANARY_CODE)]
        )
        query = {"bsn": CANARY_PGN, "code": CANARY_CODE, "termijn": CANARY_PGN}
        headers = {
            "Idempotency-Key": CANARY_PGN,
            "X-Request-Id": CANARY_PGN,
            "User-Agent": CANARY_PGN,
            "Cookie": CANARY_CODE,
            "Referer": f"https://las.example/{CANARY_PGN}",
        }
        xml = f"<a code='{CANARY_CODE}'>{CANARY_PGN}</a>".encode()
        for address in addresses:
            for body in (told, {**told, CANARY_PGN: CANARY_CODE}, [CANARY_PGN], xml, None):
                yield caller.send(call.method, address, body, query_string=query, headers=headers)

    @pytest.fixture
    def callers(self, po, vo, stranger):
        """Everybody that there is."""
        return (po, vo, stranger)

    @pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
    def test_every_route(self, callers, log, call):
        """No answer and no line of the log repeats a number or code that came in."""
        for caller in callers:
            for response in self.everywhere(caller, call):
                said = response.get_data(as_text=True) + str(response.headers)
                assert not any(canary in said for canary in CANARIES)

        assert not any(canary in log.getvalue() for canary in CANARIES)

    def test_whole_way(self, world, po, vo, log):
        """After the whole way of a dossier neither its number nor its code stands in the log."""
        made = po.post(LIST, a_signed_overstapdossier()).get_json()
        po.post(f"{LIST}/{made['id']}/klaarzetten")
        code = the_code(world, shown(world, made["id"])).printed
        po.get(f"{LIST}/{made['id']}/codeblad")
        vo.post(ASK, {"code": code, "pgn": PGN.digits})

        written = log.getvalue()
        assert len(lines(log)) == 4
        for secret in (code, code.replace("-", ""), PGN.digits, "Verzonnen", "Bedacht"):
            assert secret not in written
