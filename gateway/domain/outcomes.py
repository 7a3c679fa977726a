"""The names of what may become of a call, as the API gives them and its clients read them."""

from collections.abc import Mapping
from typing import Final

from gateway.domain import errors

OUTCOMES: Final[Mapping[type[errors.OverstapError], str]] = {
    errors.Refused: "Geweigerd",
    errors.Unreadable: "Onleesbaar",
    errors.Untrusted: "NietVertrouwd",
    errors.Unidentified: "GeenCertificaat",
    errors.NotAdmitted: "NietToegelaten",
    errors.NotFound: "NietGevonden",
    errors.NotYourSchool: "NietVoorUwSchool",
    errors.NotReady: "NogNietKlaar",
    errors.Gone: "NietMeerBeschikbaar",
    errors.Expired: "Verlopen",
    errors.Withdrawn: "Ingetrokken",
    errors.TooManyAttempts: "TeVeelPogingen",
    errors.WrongState: "PastNietBijStaat",
    errors.Conflict: "Tegenstrijdig",
    errors.Misused: "OnjuistGebruikt",
}

_BY_NAME: Final = {name: error for error, name in OUTCOMES.items()}


def error_named(outcome: str) -> type[errors.OverstapError] | None:
    """The error that *outcome* names, or None where it names none."""
    return _BY_NAME.get(outcome)
