"""What can be wrong with a document by its schema, in words for a school."""

from typing import Final

from gateway.domain.findings import Actor, Kind

_SUPPLIER: Final = "Meld dit bij de leverancier van het LAS; zelf is dit niet te herstellen."

UNKNOWN_ELEMENT: Final = Kind(
    rule="GW.XSD01",
    message="Het element {name} bestaat hier niet volgens de standaard.",
    advice=_SUPPLIER,
    who=Actor.SUPPLIER,
)
MISSING_ELEMENT: Final = Kind(
    rule="GW.XSD02",
    message="Het verplichte element {name} ontbreekt.",
    advice="Vul dit gegeven in het LAS in en maak het dossier opnieuw; is het daar al ingevuld, "
    "meld het dan bij de leverancier.",
)
REPEATED_ELEMENT: Final = Kind(
    rule="GW.XSD03",
    message="Het element {name} staat er meer dan een keer, en het mag er maar een keer staan.",
    advice=_SUPPLIER,
    who=Actor.SUPPLIER,
)
MISPLACED_ELEMENT: Final = Kind(
    rule="GW.XSD04",
    message="Het element {name} staat niet op zijn plaats in de volgorde van de standaard.",
    advice=_SUPPLIER,
    who=Actor.SUPPLIER,
)
EXCLUDING_ELEMENTS: Final = Kind(
    rule="GW.XSD05",
    message="Van {names} mag er maar een staan.",
    advice="Laat in het LAS een van deze gegevens staan, of meld het bij de leverancier.",
)
MISSING_CHOICE: Final = Kind(
    rule="GW.XSD06",
    message="Een van {names} moet er staan, en geen ervan staat er.",
    advice="Vul een van deze gegevens in het LAS in en maak het dossier opnieuw.",
)
EMPTY: Final = Kind(
    rule="GW.XSD07",
    message="{name} is leeg.",
    advice="Vul dit gegeven in het LAS in en maak het dossier opnieuw; hoort het leeg te zijn, "
    "dan moet de leverancier het element weglaten.",
)
WRONG_FORM: Final = Kind(
    rule="GW.XSD08",
    message="De waarde van {name} heeft niet de goede vorm. Verwacht wordt {form}.",
    advice="Verbeter dit gegeven in het LAS en maak het dossier opnieuw; staat het daar goed, "
    "meld het dan bij de leverancier.",
)
MISSING_ATTRIBUTE: Final = Kind(
    rule="GW.XSD09",
    message="Het verplichte attribuut {name} ontbreekt.",
    advice=_SUPPLIER,
    who=Actor.SUPPLIER,
)
UNKNOWN_ATTRIBUTE: Final = Kind(
    rule="GW.XSD10",
    message="Het attribuut {name} bestaat hier niet volgens de standaard.",
    advice=_SUPPLIER,
    who=Actor.SUPPLIER,
)
STRAY_TEXT: Final = Kind(
    rule="GW.XSD11",
    message="Tussen de elementen staat tekst, en daar mag geen tekst staan.",
    advice=_SUPPLIER,
    who=Actor.SUPPLIER,
)
NESTED_ELEMENT: Final = Kind(
    rule="GW.XSD12",
    message="In {name} staat een ander element, en er mag alleen tekst staan.",
    advice=_SUPPLIER,
    who=Actor.SUPPLIER,
)
OTHERWISE_WRONG: Final = Kind(
    rule="GW.XSD13",
    message="Op deze plaats voldoet het document niet aan het schema.",
    advice=_SUPPLIER,
    who=Actor.SUPPLIER,
)
UNKNOWN_ROOT: Final = Kind(
    rule="GW.XSD14",
    message="Het hoofdelement is niet dat van een OSO-dossier of een overstapdossier.",
    advice="Kies het bestand dat het LAS voor de overstap heeft gemaakt.",
)
MORE: Final = Kind(
    rule="GW.XSD15",
    message="Er zijn meer dan {limit} afwijkingen van het schema; de rest is niet opgesomd.",
    advice="Herstel eerst wat hierboven staat en controleer dan opnieuw.",
    who=Actor.SUPPLIER,
)
