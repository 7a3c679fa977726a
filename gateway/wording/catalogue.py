"""What each Dutch sentence is in another language, by the PO file of that language."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from babel.messages.pofile import read_po

from gateway.wording.taal import Taal

Say = Callable[[str], str]

VARIABLE: Final = re.compile(r"""[0-9]+|\[+[^][]*\]+|"[^"]*"|'[^']*'""")
"""What a phrase has `#` for, where it says the same around any: numbers, names, quotations."""


def said_in(taal: Taal) -> Say:
    """Gives a Dutch sentence in *taal*; one that it has no words for as it is."""
    if taal is Taal.NL:
        return _as_it_is
    sentences = translations(taal)
    return lambda sentence: sentences.get(sentence) or _around_variables(sentence, sentences)


@cache
def translations(taal: Taal) -> Mapping[str, str]:
    """Each Dutch sentence with its words in *taal*, read once from the file of that language."""
    with files("gateway.wording").joinpath(f"{taal}.po").open("rb") as source:
        catalogue = read_po(source, locale=taal, charset="utf-8", abort_invalid=True)
    return {
        str(message.id): str(message.string)
        for message in catalogue
        if message.id and message.string
    }


def _around_variables(sentence: str, sentences: Mapping[str, str]) -> str:
    around = sentences.get(VARIABLE.sub("#", sentence))
    if around is None:
        return sentence
    variables = iter(VARIABLE.findall(sentence))
    return re.sub("#", lambda _: next(variables), around)


def _as_it_is(sentence: str) -> str:
    return sentence
