"""The calls on ophalingen: what a VO school fetches, and how it says that it has it."""

import base64
from http import HTTPStatus
from typing import Final

from flask import Response

from gateway.domain.errors import (
    Conflict,
    Expired,
    NotFound,
    NotReady,
    NotYourSchool,
    TooManyAttempts,
    Withdrawn,
    WrongState,
)
from gateway.domain.identifiers import Vestiging
from gateway.domain.overdracht import Versie
from gateway.domain.party import Party
from gateway.usecases.acknowledge import acknowledge
from gateway.usecases.retrieve import Geleverd, retrieve
from gateway.usecases.world import World
from gateway.web import asking, kinds
from gateway.web.bodies import Veld, read_json
from gateway.web.calls import API, VO, Answer, Call
from gateway.web.media import JSON, XML
from gateway.web.representation import answer, of_overdracht

VERSIE: Final = "Overdracht-Versie"

_ALL: Final = f"{API}/ophalingen"
_SHA256: Final = Veld(
    naam="sha256",
    verwacht="de SHA-256 van de ontvangen bytes, 64 hexadecimale tekens",
    voorbeeld="0" * 64,
    vorm="[0-9a-f]{64}",
)


def retrieve_overdracht(world: World, caller: Party) -> Response:
    """Give out the newest version to a school that has the code and the PGN."""
    vraag = asking.read_question()
    reader = _on_behalf(caller, vraag.namens)
    outcome = retrieve(world, reader, vraag.code, vraag.pgn, bekende_versie=vraag.bekende_versie)
    if isinstance(outcome, Geleverd):
        return _delivered(outcome)
    return _with_version(Response(status=HTTPStatus.NO_CONTENT), outcome.versie)


def acknowledge_ophaling(world: World, caller: Party, ophaling_id: str) -> Response:
    """Close a retrieval by the digest of the bytes that came."""
    sha256 = str(read_json((_SHA256,))[_SHA256.naam])
    return answer(of_overdracht(acknowledge(world, caller, ophaling_id, sha256)))


def _on_behalf(caller: Party, school: Vestiging | None) -> Party:
    """The caller, speaking for no other school than the one that it named."""
    if school is None:
        return caller
    if not caller.may_act_for(school):
        raise NotYourSchool(kinds.NOT_YOUR_VESTIGING.at("namens"))
    return caller.on_behalf_of(school)


def _delivered(outcome: Geleverd) -> Response:
    """The signed bytes as they were handed in, and what is needed to check and acknowledge."""
    # Without a charset, which would count for more than what the document says of itself.
    response = Response(outcome.document, content_type=XML)
    digest = base64.b64encode(bytes.fromhex(outcome.versie.sha256)).decode()
    name = f"overstapdossier-{outcome.ophaling.id}.xml"
    response.headers["Content-Digest"] = f"sha-256=:{digest}:"
    response.headers["Repr-Digest"] = f"sha-256=:{digest}:"
    response.headers["Location"] = f"{_ALL}/{outcome.ophaling.id}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return _with_version(response, outcome.versie)


def _with_version(response: Response, versie: Versie) -> Response:
    response.headers[VERSIE] = str(versie.nummer)
    return response


_NUMBER: Final = (VERSIE, "Nummer van de versie.")

CALLS: Final = (
    Call(
        method="POST",
        path=_ALL,
        view=retrieve_overdracht,
        words="Haal het overstapdossier op met de unieke code en het BSN of onderwijsnummer.",
        who=VO,
        takes=asking.FIELDS,
        answers=(
            Answer(
                status=200,
                words="Geleverd: het ondertekende overstapdossier, byte voor byte.",
                content=((XML, None),),
                headers=(
                    _NUMBER,
                    ("Content-Digest", "SHA-256 van de inhoud (RFC 9530)."),
                    ("Repr-Digest", "SHA-256 van het document (RFC 9530)."),
                    ("Location", "Adres van de ophaling; bevestig daar de ontvangst."),
                ),
            ),
            Answer(
                status=204,
                words="GeenNieuwereVersie: u hebt de nieuwste al.",
                headers=(_NUMBER,),
            ),
        ),
        outcomes=(NotFound, NotYourSchool, NotReady, Expired, Withdrawn, TooManyAttempts),
    ),
    Call(
        method="POST",
        path=f"{_ALL}/<uuid:ophaling_id>/bevestiging",
        view=acknowledge_ophaling,
        words="Bevestig dat het dossier heel is aangekomen.",
        who=VO,
        takes=(_SHA256,),
        answers=(
            Answer(
                status=200,
                words="De ontvangst is vastgelegd.",
                content=((JSON, "Overdracht"),),
            ),
        ),
        outcomes=(NotFound, NotYourSchool, Conflict, WrongState),
    ),
)
