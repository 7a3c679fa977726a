"""
What ends a call without a verdict of the gateway.

OverstapError
├── Unreachable            no whole answer came
└── Failed                 the answer says that the gateway failed, or says nothing we know
"""

from gateway.domain.errors import OverstapError


class Unreachable(OverstapError):
    """No whole answer came; what was asked may or may not have been done."""


class Failed(OverstapError):
    """The answer says that the gateway failed, or says nothing that we know."""
