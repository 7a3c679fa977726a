"""
The life of an overdracht: which action leads from which state to which, and who may take it.

The tables are the whole lifecycle (design.md section 5); nothing else decides on a state.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from gateway.domain.errors import WrongState
from gateway.domain.findings import Actor, Kind
from gateway.domain.party import Sector


class State(StrEnum):
    """Where an overdracht is on its way from one school to the other."""

    CONCEPT = "concept"
    KLAARGEZET = "klaargezet"
    OPGEHAALD = "opgehaald"
    ONTVANGEN = "ontvangen"
    TERUGGEZET = "teruggezet"
    VERLOPEN = "verlopen"
    INGETROKKEN = "ingetrokken"
    GEWIST = "gewist"


class Action(StrEnum):
    """What a school, or the clock, can do with an overdracht."""

    SUBMIT = "indienen"
    RELEASE = "klaarzetten"
    RETRIEVE = "ophalen"
    ACKNOWLEDGE = "bevestigen"
    RETURN = "terugzetten"
    SUPPLEMENT = "aanvullen"
    FREE = "vrijgeven"
    PASS_ON = "doorsturen"  # noqa: S105 - the name of an action, not a password
    SHARE = "delen"
    WITHDRAW = "intrekken"
    EXPIRE = "verlopen"
    ERASE = "wissen"


TRANSITIONS: Final[Mapping[tuple[State | None, Action], State]] = {
    (None, Action.SUBMIT): State.CONCEPT,
    (State.CONCEPT, Action.RELEASE): State.KLAARGEZET,
    (State.CONCEPT, Action.SUPPLEMENT): State.CONCEPT,
    (State.CONCEPT, Action.WITHDRAW): State.INGETROKKEN,
    (State.KLAARGEZET, Action.RETRIEVE): State.OPGEHAALD,
    (State.KLAARGEZET, Action.SUPPLEMENT): State.KLAARGEZET,
    (State.KLAARGEZET, Action.WITHDRAW): State.INGETROKKEN,
    (State.KLAARGEZET, Action.EXPIRE): State.VERLOPEN,
    (State.OPGEHAALD, Action.RETRIEVE): State.OPGEHAALD,
    (State.OPGEHAALD, Action.ACKNOWLEDGE): State.ONTVANGEN,
    (State.OPGEHAALD, Action.RETURN): State.TERUGGEZET,
    (State.OPGEHAALD, Action.SUPPLEMENT): State.KLAARGEZET,
    (State.OPGEHAALD, Action.FREE): State.KLAARGEZET,
    (State.OPGEHAALD, Action.PASS_ON): State.KLAARGEZET,
    (State.OPGEHAALD, Action.SHARE): State.OPGEHAALD,
    (State.OPGEHAALD, Action.EXPIRE): State.VERLOPEN,
    (State.ONTVANGEN, Action.RETRIEVE): State.ONTVANGEN,
    (State.ONTVANGEN, Action.RETURN): State.TERUGGEZET,
    (State.ONTVANGEN, Action.SUPPLEMENT): State.KLAARGEZET,
    (State.ONTVANGEN, Action.FREE): State.KLAARGEZET,
    (State.ONTVANGEN, Action.PASS_ON): State.KLAARGEZET,
    (State.ONTVANGEN, Action.SHARE): State.ONTVANGEN,
    (State.ONTVANGEN, Action.ERASE): State.GEWIST,
    (State.TERUGGEZET, Action.SUPPLEMENT): State.KLAARGEZET,
    (State.TERUGGEZET, Action.FREE): State.KLAARGEZET,
    (State.TERUGGEZET, Action.PASS_ON): State.KLAARGEZET,
    (State.TERUGGEZET, Action.WITHDRAW): State.INGETROKKEN,
    (State.TERUGGEZET, Action.EXPIRE): State.VERLOPEN,
    (State.VERLOPEN, Action.SUPPLEMENT): State.KLAARGEZET,
    (State.VERLOPEN, Action.WITHDRAW): State.INGETROKKEN,
    (State.VERLOPEN, Action.ERASE): State.GEWIST,
    (State.INGETROKKEN, Action.ERASE): State.GEWIST,
}

# None is the clock; no school may do what it does.
TAKEN_BY: Final[Mapping[Action, Sector | None]] = {
    Action.SUBMIT: Sector.PO,
    Action.RELEASE: Sector.PO,
    Action.SUPPLEMENT: Sector.PO,
    Action.WITHDRAW: Sector.PO,
    Action.RETRIEVE: Sector.VO,
    Action.ACKNOWLEDGE: Sector.VO,
    Action.RETURN: Sector.VO,
    Action.FREE: Sector.VO,
    Action.PASS_ON: Sector.VO,
    Action.SHARE: Sector.VO,
    Action.EXPIRE: None,
    Action.ERASE: None,
}

_REFUSED: Final = "{actie} kan niet: "

NOT_NOW: Final[Mapping[State | None, Kind]] = {
    None: Kind(
        rule="GW.EX10",
        message=_REFUSED + "er is nog geen overdracht.",
        advice="De basisschool dient eerst een dossier in.",
    ),
    State.CONCEPT: Kind(
        rule="GW.EX11",
        message=_REFUSED + "de overdracht is nog een concept.",
        advice="De basisschool zet het dossier klaar zodra het compleet is en de ouders inzage "
        "hebben gehad.",
    ),
    State.KLAARGEZET: Kind(
        rule="GW.EX12",
        message=_REFUSED + "het dossier staat klaar en is nog niet opgehaald.",
        advice="De VO-school haalt het dossier op met de unieke code en het PGN. Moet er iets "
        "veranderen, dan vult de basisschool het aan of trekt zij het in.",
        who=Actor.RECEIVER,
    ),
    State.OPGEHAALD: Kind(
        rule="GW.EX13",
        message=_REFUSED + "de VO-school heeft het dossier opgehaald.",
        advice="De VO-school bevestigt de ontvangst, zet het dossier terug met een vraag of "
        "geeft het vrij. De basisschool kan het dossier wel aanvullen.",
        who=Actor.RECEIVER,
    ),
    State.ONTVANGEN: Kind(
        rule="GW.EX14",
        message=_REFUSED + "de VO-school heeft het dossier ontvangen en dat bevestigd.",
        advice="Is het dossier niet goed, dan zet de VO-school het terug met een vraag of vult "
        "de basisschool het aan.",
        who=Actor.RECEIVER,
    ),
    State.TERUGGEZET: Kind(
        rule="GW.EX15",
        message=_REFUSED + "het dossier is met een vraag teruggezet naar de basisschool.",
        advice="De basisschool beantwoordt de vraag en vult het dossier aan; daarna staat het "
        "weer klaar onder dezelfde code.",
    ),
    State.VERLOPEN: Kind(
        rule="GW.EX16",
        message=_REFUSED + "de termijn is verlopen en de inhoud van het dossier is gewist.",
        advice="De basisschool dient in haar LAS een nieuwe versie in; daarna staat het dossier "
        "weer klaar onder dezelfde code.",
    ),
    State.INGETROKKEN: Kind(
        rule="GW.EX17",
        message=_REFUSED + "de basisschool heeft de overdracht ingetrokken.",
        advice="Is het dossier toch nodig, dan dient de basisschool het opnieuw in; de ouders "
        "krijgen dan een nieuwe code.",
    ),
    State.GEWIST: Kind(
        rule="GW.EX18",
        message=_REFUSED + "de overdracht is afgerond en gewist.",
        advice="Is het dossier opnieuw nodig, dan dient de basisschool het opnieuw in; de "
        "ouders krijgen dan een nieuwe code.",
    ),
}


def after(state: State | None, action: Action) -> State:
    """The state that *action* leads to from *state*; raises WrongState where it leads nowhere."""
    try:
        return TRANSITIONS[state, action]
    except KeyError:
        raise WrongState(NOT_NOW[state].at(actie=action.capitalize())) from None


def is_possible(state: State | None, action: Action) -> bool:
    """Whether *action* fits *state*."""
    return (state, action) in TRANSITIONS


def clock_action(state: State) -> Action | None:
    """What the clock does to an overdracht in *state* when its termijn comes, if anything."""
    due = (action for action, taken_by in TAKEN_BY.items() if taken_by is None)
    return next((action for action in due if is_possible(state, action)), None)


def states_before(action: Action) -> frozenset[State]:
    """The states in which *action* is possible."""
    return frozenset(state for state, taken in TRANSITIONS if taken is action and state)
