"""
Every error that the gateway raises itself, each with the findings that explain it to a person.

OverstapError
├── Refused                the document is not as it should be
│   ├── Unreadable         it is not XML that the door lets through, or no document we know
│   └── Untrusted          its signature, or the certificate behind it, does not hold
├── Unidentified           no certificate says who calls
├── NotAdmitted            the certificate is unknown or revoked, or its school may not do this
├── NotFound               unknown, or not for the caller to know
├── NotYourSchool          addressed to, or claimed by, another school
├── NotReady               a concept, or sent back to the sender
├── Gone                   no longer there
│   ├── Expired            the term has passed
│   └── Withdrawn          the sender took it back
├── TooManyAttempts        the limit on guesses has been reached
├── WrongState             the action does not fit the state of the overdracht
├── Conflict               the same key with another body, or a version that does not follow
└── Misused                a request, setting or argument that cannot be right
"""

from gateway.domain.findings import Finding


class OverstapError(Exception):
    """Never raised itself. *findings* say in words what is wrong and who has to act."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(finding.message for finding in findings))
        self.findings = findings


class Refused(OverstapError):
    """The document is not as it should be; the findings are all that is wrong with it."""


class Unreadable(Refused):
    """It is not XML that the door lets through, or no document that we know."""


class Untrusted(Refused):
    """Its signature, or the certificate behind it, does not hold."""


class Unidentified(OverstapError):
    """No certificate says who calls."""


class NotAdmitted(OverstapError):
    """The certificate is unknown or revoked, or its school may not do this."""


class NotFound(OverstapError):
    """Unknown, or not for the caller to know: the two look exactly alike."""


class NotYourSchool(OverstapError):
    """Addressed to, or claimed by, another school."""


class NotReady(OverstapError):
    """Still a concept, or sent back to the sender with a question."""


class Gone(OverstapError):
    """No longer there; never raised itself."""


class Expired(Gone):
    """The term has passed; the sender can put the dossier ready again."""


class Withdrawn(Gone):
    """The sender took it back."""


class TooManyAttempts(OverstapError):
    """The limit on guesses, per school and per code, has been reached."""


class WrongState(OverstapError):
    """The action does not fit the state of the overdracht."""


class Conflict(OverstapError):
    """The same key with another body, or a version that does not follow the one before."""


class Misused(OverstapError):
    """A request, setting or argument that cannot be right."""
