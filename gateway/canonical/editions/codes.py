"""The code lists of an edition, as its table has them."""

from typing import Final

from gateway.canonical.editions.deriving import Codes, Steps
from gateway.canonical.editions.edition import Edition
from gateway.domain.codelists import Codelist

TABLE: Final = "codelists.tsv"
_HEADING: Final = ("codelist", "name", "fields", "allowed values")


def codes_of(edition: Edition) -> Codes:
    """
    The code list of each field of *edition* that has one, by the last steps of its path.

    Raises Misused where the table cannot be read.
    """
    try:
        heading, *rows = (line.split("\t") for line in edition.read(TABLE).decode().split("\n"))
    except UnicodeDecodeError:
        raise edition.broken(f"{TABLE} is geen UTF-8") from None
    if tuple(heading) != _HEADING:
        raise edition.broken(f"de kop van {TABLE} is niet {', '.join(_HEADING)}")
    found: dict[Steps, Codelist] = {}
    for number, row in enumerate(rows, start=2):
        if row == [""]:
            continue
        if len(row) != len(_HEADING) or not row[0].isdecimal():
            raise edition.broken(f"regel {number} van {TABLE} heeft niet de goede vorm")
        found.update(_row(*row))
    return found


def _row(number: str, name: str, fields: str, allowed: str) -> Codes:
    codes = [code.strip() for code in allowed.split("|")]
    codelist = Codelist(int(number), name, {code: code for code in codes})
    return {tuple(path.strip().split("/")): codelist for path in fields.split(",")}
