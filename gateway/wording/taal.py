"""The languages that a finding can be said in."""

from enum import StrEnum


class Taal(StrEnum):
    """A language, by its code in ISO 639-1."""

    NL = "nl"
    EN = "en"
