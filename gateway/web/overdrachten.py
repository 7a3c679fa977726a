"""The calls on overdrachten: what a primary school hands in, and what becomes of it."""

from http import HTTPStatus
from typing import Final

from flask import Response, request

from gateway.domain.errors import (
    Conflict,
    Expired,
    NotFound,
    NotReady,
    Refused,
    Unreadable,
    Untrusted,
    Withdrawn,
    WrongState,
)
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party
from gateway.usecases.code_sheet import code_sheet
from gateway.usecases.overview import overview
from gateway.usecases.release import release
from gateway.usecases.show import show
from gateway.usecases.submit import submit
from gateway.usecases.supplement import supplement
from gateway.usecases.withdraw import withdraw
from gateway.usecases.world import World
from gateway.web import codeblad
from gateway.web.bodies import Veld, read_json, read_xml
from gateway.web.calls import API, PO, SCHOOLS, Answer, Call, Parameter
from gateway.web.media import IDEMPOTENCY_KEY, JSON, PDF, TERMIJN, XML, idempotency_key, termijn
from gateway.web.representation import answer, of_code_sheet, of_overdracht

_ALL: Final = f"{API}/overdrachten"
_ONE: Final = f"{_ALL}/<uuid:overdracht_id>"

_VOORLOPIG: Final = Veld(
    naam="voorlopig",
    verwacht="true om een dossier met een voorlopig advies uitdrukkelijk klaar te zetten",
    voorbeeld=True,
    verplicht=False,
)
_KEY: Final = Parameter(
    name=IDEMPOTENCY_KEY,
    place="header",
    words="Maakt herhalen veilig: dezelfde sleutel met hetzelfde bericht geeft de eerste "
    "uitkomst. Neem een UUID, nooit een gegeven van de leerling.",
    schema=(("type", "string"), ("minLength", 16), ("maxLength", 128)),
)
_TERM: Final = Parameter(
    name=TERMIJN,
    place="query",
    words="Hoeveel dagen het dossier klaarstaat; anders de termijn van de gateway.",
    schema=(("type", "integer"), ("minimum", 1)),
)
_WHERE: Final = ("Location", "Adres van de overdracht.")
_ARRIVING: Final = (Refused, Unreadable, Untrusted, Conflict)


def submit_overdracht(world: World, caller: Party) -> Response:
    """Hand in the dossier of one pupil."""
    key, days = idempotency_key(), termijn()
    made = submit(world, caller, read_xml(), idempotency_key=key, termijn=days)
    response = answer(of_overdracht(made), HTTPStatus.CREATED)
    response.headers["Location"] = f"{_ALL}/{made.id}"
    return response


def list_overdrachten(world: World, caller: Party) -> Response:
    """List what the caller has part in."""
    return answer({"overdrachten": [of_overdracht(each) for each in overview(world, caller)]})


def show_overdracht(world: World, caller: Party, overdracht_id: str) -> Response:
    """Show one overdracht."""
    return _shown(show(world, caller, overdracht_id))


def supplement_overdracht(world: World, caller: Party, overdracht_id: str) -> Response:
    """Hand in a new version."""
    key = idempotency_key()
    return _shown(supplement(world, caller, overdracht_id, read_xml(), idempotency_key=key))


def release_overdracht(world: World, caller: Party, overdracht_id: str) -> Response:
    """Open the dossier for the VO school."""
    voorlopig = read_json((_VOORLOPIG,)).get(_VOORLOPIG.naam) is True
    return _shown(release(world, caller, overdracht_id, voorlopig=voorlopig))


def withdraw_overdracht(world: World, caller: Party, overdracht_id: str) -> Response:
    """Take the dossier back."""
    return _shown(withdraw(world, caller, overdracht_id))


def codeblad_of_overdracht(world: World, caller: Party, overdracht_id: str) -> Response:
    """Give the sheet for the parents, or for a program the code that stands on it."""
    sheet = code_sheet(world, caller, overdracht_id)
    if request.accept_mimetypes.best_match([PDF, JSON]) == JSON:
        return answer(of_code_sheet(sheet))
    response = Response(codeblad.draw(sheet, moment=world.now()), mimetype=PDF)
    filename = f"codeblad-{overdracht_id}.pdf"
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response


def _shown(overdracht: Overdracht) -> Response:
    return answer(of_overdracht(overdracht))


def _is_now(words: str) -> tuple[Answer, ...]:
    return (Answer(status=200, words=words, content=((JSON, "Overdracht"),)),)


CALLS: Final = (
    Call(
        method="POST",
        path=_ALL,
        view=submit_overdracht,
        words="Dien het ondertekende overstapdossier van een leerling in.",
        who=PO,
        takes=XML,
        parameters=(_KEY, _TERM),
        answers=(
            Answer(
                status=201,
                words="De overdracht is een concept.",
                content=((JSON, "Overdracht"),),
                headers=(_WHERE,),
            ),
        ),
        outcomes=_ARRIVING,
    ),
    Call(
        method="GET",
        path=_ALL,
        view=list_overdrachten,
        words="Geef de overdrachten die de eigen school verstuurt, of heeft opgehaald.",
        who=SCHOOLS,
        answers=(
            Answer(status=200, words="De nieuwste eerst.", content=((JSON, "Overdrachten"),)),
        ),
    ),
    Call(
        method="GET",
        path=_ONE,
        view=show_overdracht,
        words="Toon één overdracht, zonder inhoud.",
        who=SCHOOLS,
        answers=_is_now("De overdracht."),
        outcomes=(NotFound,),
    ),
    Call(
        method="POST",
        path=f"{_ONE}/versies",
        view=supplement_overdracht,
        words="Vul het dossier aan met een nieuwe versie, onder dezelfde code.",
        who=PO,
        takes=XML,
        parameters=(_KEY,),
        answers=_is_now("De nieuwe versie staat er."),
        outcomes=(*_ARRIVING, NotFound, WrongState),
    ),
    Call(
        method="POST",
        path=f"{_ONE}/klaarzetten",
        view=release_overdracht,
        words="Zet het dossier klaar voor de VO-school.",
        who=PO,
        takes=(_VOORLOPIG,),
        answers=_is_now("Het dossier staat klaar."),
        outcomes=(Refused, NotFound, WrongState),
    ),
    Call(
        method="POST",
        path=f"{_ONE}/intrekken",
        view=withdraw_overdracht,
        words="Trek het dossier in; de inhoud wordt meteen gewist.",
        who=PO,
        answers=_is_now("De overdracht is ingetrokken."),
        outcomes=(NotFound, WrongState),
    ),
    Call(
        method="GET",
        path=f"{_ONE}/codeblad",
        view=codeblad_of_overdracht,
        words="Geef het blad met de unieke code voor de ouders; met Accept: application/json "
        "alleen de code.",
        who=PO,
        answers=(
            Answer(
                status=200, words="Het blad, of de code.", content=((PDF, None), (JSON, "Code"))
            ),
        ),
        outcomes=(NotFound, NotReady, Expired, Withdrawn),
    ),
)
