"""Who gets in: by which certificate, from where, and to which calls."""

import base64
from datetime import timedelta
from ipaddress import ip_network

import pytest

from gateway.domain.identifiers import Vestiging
from gateway.domain.party import School, Sector
from gateway.signing.certificates import fingerprint
from gateway.usecases.register_certificate import register_certificate
from gateway.usecases.register_school import register_school
from gateway.usecases.supersede_certificate import supersede_certificate
from gateway.usecases.withdraw_certificate import withdraw_certificate
from gateway.web.api import CALLS
from gateway.web.peer import certificate_shown
from tests.certificate_builders import a_school_certificate, a_signer, an_authority
from tests.exchange_builders import AFZENDER, ONTVANGER, entries, the_signer
from tests.web_builders import Caller, Peer, a_stranger, an_app, calling_as, der

EVERYONE = {"none": True, "PO": True, "VO": True}
PO_ONLY = {"none": False, "PO": True, "VO": False}
VO_ONLY = {"none": False, "PO": False, "VO": True}
SCHOOLS = {"none": False, "PO": True, "VO": True}

MAY_CALL = {
    "submit_overdracht": PO_ONLY,
    "list_overdrachten": SCHOOLS,
    "show_overdracht": SCHOOLS,
    "supplement_overdracht": PO_ONLY,
    "release_overdracht": PO_ONLY,
    "withdraw_overdracht": PO_ONLY,
    "codeblad_of_overdracht": PO_ONLY,
    "retrieve_overdracht": VO_ONLY,
    "acknowledge_ophaling": VO_ONLY,
    "return_overdracht": VO_ONLY,
    "free_overdracht": VO_ONLY,
    "pass_on_overdracht": VO_ONLY,
    "share_overdracht": VO_ONLY,
    "validate_document": SCHOOLS,
    "describe_api": EVERYONE,
    "is_alive": EVERYONE,
    "is_ready": EVERYONE,
}
CELLS = [(name, who, allowed) for name, row in MAY_CALL.items() for who, allowed in row.items()]
SOME_ID = "6f1c7e0a-6f57-4c6e-9d6f-6b3a5f0f2f11"
LIST = "/api/v1/overdrachten"


class TestTable:
    """The table of who may make which call."""

    def test_every_route(self, app):
        """Every route of the application has a row in the table."""
        assert {rule.endpoint for rule in app.url_map.iter_rules()} == set(MAY_CALL)

    @pytest.mark.parametrize(("name", "who", "allowed"), CELLS)
    def test_cell(self, app, name, who, allowed):
        """Whoever may not make a call hears so, and whoever may gets past the door."""
        schools = {"PO": AFZENDER, "VO": ONTVANGER}
        caller = calling_as(app, schools[who]) if who in schools else a_stranger(app)
        call = next(each for each in CALLS if each.name == name)
        path = call.path.replace("<uuid:overdracht_id>", SOME_ID)
        path = path.replace("<uuid:ophaling_id>", SOME_ID)

        response = caller.open(path, method=call.method)

        title = (response.get_json(silent=True, force=True) or {}).get("title")
        refused = {"none": (401, "GeenCertificaat")}.get(who, (403, "NietToegelaten"))
        assert ((response.status_code, title) == refused) is not allowed

    def test_refusal_is_recorded(self, world, po):
        """That a school tried what it may not stands in the audit log."""
        po.post("/api/v1/ophalingen")

        last = entries(world)[-1]
        assert last.velden["reden"] == "NotAdmitted"
        assert last.velden["scholen"] == AFZENDER

    def test_refused_unread(self, stranger):
        """Who may not come in is refused before what it brings is looked at."""
        response = stranger.post(LIST, b"not even XML", content_type="text/plain")

        assert response.status_code == 401


class TestCertificate:
    """Which certificates open the door."""

    def refused(self, app, signer):
        """What somebody with the certificate of *signer* hears."""
        response = calling_as(app, signer=signer).get(LIST)
        assert response.status_code == 403
        return [finding["regel"] for finding in response.get_json(force=True)["bevindingen"]]

    def registered(self, world, issued, *vestigingen):
        """A signer whose certificate is registered for these schools."""
        locations = frozenset(map(Vestiging.parse, vestigingen))
        register_certificate(world, fingerprint(issued.certificate), locations)
        return a_signer(issued=issued)

    def test_of_a_school(self, po):
        """The registered certificate of a school opens the door."""
        assert po.get(LIST).status_code == 200

    def test_not_registered(self, app):
        """A certificate of the same school that nobody registered does not."""
        assert self.refused(app, a_signer(AFZENDER)) == ["GW.WEB02"]

    def test_withdrawn(self, world, app):
        """Nor does one that was withdrawn, from that moment on."""
        withdraw_certificate(world, fingerprint(the_signer(AFZENDER).certificate))

        assert self.refused(app, the_signer(AFZENDER)) == ["GW.WEB03"]

    def test_replaced(self, world, app):
        """Nor does one that was replaced, once the time to change over has passed."""
        end = world.now() + timedelta(days=7)
        supersede_certificate(world, fingerprint(the_signer(AFZENDER).certificate), end=end)

        during = calling_as(app, AFZENDER).get(LIST).status_code
        world.now.advance(days=7)

        assert during == 200
        assert self.refused(app, the_signer(AFZENDER)) == ["GW.CERT05"]

    def test_school_that_left(self, world, app):
        """Nor does the certificate of a school that takes part no longer."""
        left = School(
            vestiging=Vestiging.parse(AFZENDER),
            naam="Verzonnen School",
            sector=Sector.PO,
            actief=False,
        )
        register_school(world, left)

        assert self.refused(app, the_signer(AFZENDER)) == ["GW.WEB02"]

    def test_other_authority(self, world, app):
        """A registered certificate of an authority that we do not trust does not."""
        foreign = a_school_certificate(AFZENDER, authority=an_authority("Een ander"))
        signer = self.registered(world, foreign, AFZENDER)

        assert self.refused(app, signer) == ["GW.WEB04", "GW.CERT01"]

    def test_expired(self, world, app):
        """A certificate that holds no longer does not, even over a connection opened before."""
        signer = self.registered(
            world, a_school_certificate(AFZENDER, end=world.now() + timedelta(days=1)), AFZENDER
        )
        caller = calling_as(app, signer=signer)

        before = caller.get(LIST).status_code
        world.now.advance(days=2)

        assert before == 200
        assert self.refused(app, signer) == ["GW.WEB04", "GW.CERT02"]

    def test_not_a_certificate(self, app):
        """Bytes that are no certificate do not."""
        caller = Caller(app.test_client(), {"gunicorn.socket": Peer(b"not a certificate")})

        assert caller.get(LIST).status_code == 403

    def test_of_two_schools(self, world, app):
        """A certificate of more schools of one sector speaks for each of them."""
        second = School(
            vestiging=Vestiging.parse("99XX01"), naam="Verzonnen Dependance", sector=Sector.PO
        )
        register_school(world, second)
        issued = a_school_certificate(AFZENDER, "99XX01")

        caller = calling_as(app, signer=self.registered(world, issued, AFZENDER, "99XX01"))

        assert caller.get(LIST).status_code == 200

    def test_of_both_sectors(self, world, app):
        """A certificate never speaks for both sides, not even when a school changes later."""
        school = School(
            vestiging=Vestiging.parse("99XX01"), naam="Verzonnen Dependance", sector=Sector.PO
        )
        register_school(world, school)
        issued = a_school_certificate(AFZENDER, "99XX01")
        signer = self.registered(world, issued, AFZENDER, "99XX01")

        register_school(
            world, School(vestiging=school.vestiging, naam=school.naam, sector=Sector.VO)
        )

        assert self.refused(app, signer) == ["GW.WEB02"]

    def test_refusal_says_nothing_of_others(self, app):
        """A refusal names no school and no fingerprint that is registered."""
        response = calling_as(app, signer=a_signer(AFZENDER)).get(LIST)

        words = response.get_data(as_text=True)
        assert AFZENDER not in words
        assert fingerprint(the_signer(AFZENDER).certificate) not in words


class TestProxy:
    """The certificate that a proxy passes on (RFC 9440)."""

    PROXY = "192.0.2.10"

    @pytest.fixture
    def behind(self, world):
        """A gateway behind a proxy."""
        return an_app(world, proxies=(ip_network("192.0.2.0/28"),))

    def header(self, *vestigingen):
        """The certificate of a school, as a proxy writes it."""
        return f":{base64.b64encode(der(the_signer(*vestigingen))).decode()}:"

    def status(self, app, header, *, address=PROXY, peer=None):
        """How the gateway answers a call from *address* with this *header*."""
        environ = {"REMOTE_ADDR": address, "gunicorn.socket": Peer(peer)}
        caller = Caller(app.test_client(), environ)
        return caller.get(LIST, headers={"Client-Cert": header}).status_code

    def test_of_our_proxy(self, behind):
        """The proxy that the administrator named is believed."""
        assert self.status(behind, self.header(AFZENDER)) == 200

    def test_of_somebody_else(self, behind):
        """From any other address the header says nothing."""
        assert self.status(behind, self.header(AFZENDER), address="192.0.2.200") == 401

    def test_without_a_proxy(self, app):
        """Where no proxy was named the header says nothing, not even from this machine."""
        assert self.status(app, self.header(AFZENDER), address="127.0.0.1") == 401

    def test_beside_a_certificate(self, app):
        """Who has a certificate of its own does not get another school's by the header."""
        environ = {"gunicorn.socket": Peer(der(the_signer(ONTVANGER)))}
        caller = Caller(app.test_client(), environ)

        response = caller.post(LIST, b"<x/>", headers={"Client-Cert": self.header(AFZENDER)})

        assert response.status_code == 403

    def test_proxy_without_header(self, behind):
        """The proxy's own certificate is not that of whoever calls."""
        assert self.status(behind, "", peer=der(the_signer(AFZENDER))) == 401

    @pytest.mark.parametrize(
        "header",
        ["x", "::", ":x:", ":eHg=", "eHg=", ":eHg=:, :eHg=:", ":e\nHg=:", ":eHg=:;a=1", ":é:"],
    )
    def test_broken_header(self, header):
        """A header that is not exactly one sequence of bytes shows no certificate."""
        environ = {"REMOTE_ADDR": self.PROXY, "HTTP_CLIENT_CERT": header}

        assert certificate_shown(environ, (ip_network("192.0.2.0/28"),)) is None

    def test_forwarding_headers_do_not_count(self, app):
        """Headers that say where a call came from change nothing."""
        environ = {"REMOTE_ADDR": "198.51.100.1", "gunicorn.socket": Peer(None)}
        caller = Caller(app.test_client(), environ)
        forged = {
            "Client-Cert": self.header(AFZENDER),
            "X-Forwarded-For": self.PROXY,
            "Forwarded": f"for={self.PROXY}",
            "X-Real-Ip": self.PROXY,
            "X-SSL-Client-Cert": self.header(AFZENDER),
        }

        assert caller.get(LIST, headers=forged).status_code == 401

    def test_no_address(self, behind):
        """A connection without an address, as over a Unix socket, is no proxy's."""
        assert self.status(behind, self.header(AFZENDER), address="") == 401
