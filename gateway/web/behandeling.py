"""The calls of the VO school that has an overdracht in hand: back, free, on, or along."""

from datetime import date
from typing import Final

from flask import Response

from gateway.domain.errors import Misused, NotFound, WrongState
from gateway.domain.identifiers import Vestiging
from gateway.domain.overdracht import Deling
from gateway.domain.party import Party
from gateway.usecases.free_claim import free_claim
from gateway.usecases.pass_on import pass_on
from gateway.usecases.return_to_sender import return_to_sender
from gateway.usecases.share import share
from gateway.usecases.world import World
from gateway.web import kinds
from gateway.web.bodies import Veld, read_json
from gateway.web.calls import API, VO, Answer, Call
from gateway.web.media import JSON
from gateway.web.representation import answer, of_overdracht

_ONE: Final = f"{API}/overdrachten/<uuid:overdracht_id>"

_SCHOOL: Final = Veld(
    naam="school",
    verwacht="BRIN en vestigingsnummer van de andere VO-school",
    voorbeeld="99ZY00",
    vorm="[0-9]{2}[A-Z]{2}[0-9]{2}",
)
_TOESTEMMING: Final = Veld(
    naam="toestemming",
    verwacht="de dag waarop de ouders toestemming gaven, zoals 2026-04-15",
    voorbeeld="2026-04-15",
    vorm="[0-9]{4}-[0-9]{2}-[0-9]{2}",
)


def return_overdracht(world: World, caller: Party, overdracht_id: str) -> Response:
    """Close the dossier until its sender has supplemented it."""
    return answer(of_overdracht(return_to_sender(world, caller, overdracht_id)))


def free_overdracht(world: World, caller: Party, overdracht_id: str) -> Response:
    """Give up the claim."""
    return answer(of_overdracht(free_claim(world, caller, overdracht_id)))


def pass_on_overdracht(world: World, caller: Party, overdracht_id: str) -> Response:
    """Hand the claim to another school."""
    school = Vestiging.parse(str(read_json((_SCHOOL,))[_SCHOOL.naam]))
    return answer(of_overdracht(pass_on(world, caller, overdracht_id, school)))


def share_overdracht(world: World, caller: Party, overdracht_id: str) -> Response:
    """Let another school read along."""
    body = read_json((_SCHOOL, _TOESTEMMING))
    school = Vestiging.parse(str(body[_SCHOOL.naam]))
    deling = Deling(school=school, toestemming=_day(str(body[_TOESTEMMING.naam])))
    return answer(of_overdracht(share(world, caller, overdracht_id, deling)))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        expected = _TOESTEMMING.verwacht
        raise Misused(kinds.WRONG_FIELD.at(_TOESTEMMING.naam, expected=expected)) from None


def _is_now(words: str) -> tuple[Answer, ...]:
    return (Answer(status=200, words=words, content=((JSON, "Overdracht"),)),)


_OUTCOMES: Final = (NotFound, WrongState)

CALLS: Final = (
    Call(
        method="POST",
        path=f"{_ONE}/terugzetten",
        view=return_overdracht,
        words="Zet het dossier terug naar de basisschool; de inhoud gaat dicht tot die het "
        "aanvult.",
        who=VO,
        answers=_is_now("Het dossier is teruggezet."),
        outcomes=_OUTCOMES,
    ),
    Call(
        method="POST",
        path=f"{_ONE}/vrijgeven",
        view=free_overdracht,
        words="Geef de overdracht vrij, zodat een andere VO-school haar kan ophalen.",
        who=VO,
        answers=_is_now("De overdracht is vrij."),
        outcomes=_OUTCOMES,
    ),
    Call(
        method="POST",
        path=f"{_ONE}/doorsturen",
        view=pass_on_overdracht,
        words="Stuur de overdracht door naar een andere VO-school.",
        who=VO,
        takes=(_SCHOOL,),
        answers=_is_now("De overdracht is van die school."),
        outcomes=_OUTCOMES,
    ),
    Call(
        method="POST",
        path=f"{_ONE}/delen",
        view=share_overdracht,
        words="Deel het dossier met een andere VO-school, met toestemming van de ouders.",
        who=VO,
        takes=(_SCHOOL, _TOESTEMMING),
        answers=_is_now("Die school leest mee."),
        outcomes=_OUTCOMES,
    ),
)
