"""The phrases that fill findings, and which of them have no English."""

from gateway.wording import Taal, said_in

NAMES = {
    *("lijst", "names", "kolom", "column", "columns", "elements", "rows", "other", "known"),
    *("voorstel", "setting"),
}


def phrases_of(findings):
    """The phrases that fill *findings*: lists, columns and files have one name everywhere."""
    for finding in findings:
        for name, fact in finding.facts.items():
            if isinstance(fact, str) and " " in fact and name not in NAMES:
                yield fact


def still_dutch(findings):
    """Those of the phrases in *findings* that are said in Dutch to who asks for English."""
    say = said_in(Taal.EN)
    return sorted({phrase for phrase in phrases_of(findings) if say(phrase) == phrase})
