"""What each trap of an invented export must give beside what the plain export gives."""

from collections import Counter
from typing import NamedTuple


class Verwacht(NamedTuple):
    """
    The findings that a trap adds and takes away (`GW.OMZ45*4` four times), out of four pupils.

    *dossiers* says how many come out.
    """

    more: str = ""
    less: str = ""
    dossiers: int = 4


def counted(rules: str) -> Counter[str]:
    """The findings in *rules*, each by its id."""
    found: Counter[str] = Counter()
    for rule, _, times in (one.partition("*") for one in rules.split()):
        found[rule] += int(times or 1)
    return found


_TESTS_OF_ONE = "GW.OMZ56"
"""That old tests of a pupil were left out: told where a dossier of the pupil is made."""

_CARERS = "GW.OMZ51*2 GW.OMZ52*2"
"""What is said of the carers of the pupil whose address is secret."""

NOTHING = Verwacht()
VERWACHT = {
    # EDEXML
    "edexml-1.03": NOTHING,
    "edexml-2.0": NOTHING,
    "edexml-in-uwlr": NOTHING,
    "edexml-volgorde": NOTHING,
    "lege-elementen": NOTHING,
    "vraagtekens": NOTHING,
    "middernacht": NOTHING,
    "later-schooljaar": Verwacht("GW.OMZ30"),
    "vorig-jaar": Verwacht("GW.OMZ30"),
    "twee-jaren": Verwacht("GW.EDX05 GW.OMZ31"),
    "twee-scholen": Verwacht("GW.EDX05 GW.SCH07"),
    "zonder-edexml": Verwacht("GW.OMZ21 GW.OMZ50*2", "GW.EDX05"),
    "edex-oud": Verwacht("GW.BUN15 GW.OMZ21 GW.OMZ50*2", "GW.EDX05"),
    "geslacht-onbekend": NOTHING,
    "hekje-sleutels": Verwacht("GW.OMZ43*2"),
    "dubbele-sleutels": Verwacht(
        "GW.OMZ27*6 GW.OMZ32 GW.OMZ33 GW.OMZ41", f"{_TESTS_OF_ONE}*2", dossiers=2
    ),
    "twee-groepen": Verwacht("GW.OMZ40", _TESTS_OF_ONE, dossiers=3),
    "geen-sleutel": Verwacht("GW.EDX03"),
    "onbekende-groep": Verwacht("GW.EDX06"),
    "eigen-element": Verwacht("GW.EDX04"),
    "postcode-in-edexml": NOTHING,
    "toevoegingen": NOTHING,
    "sofinummer": Verwacht("GW.OMZ45*3"),
    "groep-van-ander-jaar": NOTHING,
    "dubbel-element": Verwacht("GW.EDX07"),
    "alleen-roepnaam": NOTHING,
    "voorvoegsel-hoofdletters": NOTHING,
    # What is missing, and the school file
    "alleen-edexml": Verwacht(
        "GW.OMZ36*4 GW.OMZ80 GW.OMZ45*16 GW.OMZ55*4",
        f"GW.LST07*6 GW.OMZ25 GW.OMZ52 {_TESTS_OF_ONE}*4 {_CARERS}",
    ),
    "zonder-leerlingenlijst": Verwacht("GW.OMZ36 GW.OMZ45*8", "GW.OMZ25 GW.OMZ52"),
    "zonder-verzorgers": Verwacht("GW.OMZ36", _CARERS),
    "zonder-loopbaan": Verwacht("GW.OMZ36 GW.OMZ55*4"),
    "alleen-voorlopig": Verwacht("GW.OMZ61*4"),
    "gl-tl-zonder-keuze": Verwacht("GW.OMZ10*2 GW.OMZ61*2"),
    "onbekend-nummer": Verwacht("GW.SCH09"),
    "andere-vestiging": Verwacht("GW.SCH07 GW.OMZ21 GW.OMZ50*2"),
    # How lists are saved
    "puntkomma-ansi": Verwacht("GW.OMZ44*5"),
    "komma-utf8": NOTHING,
    "tab-utf16": NOTHING,
    "sep-regel": NOTHING,
    "lege-rijen": NOTHING,
    "gemengde-codering": Verwacht("GW.LST04 GW.OMZ59"),
    "verschoven-rij": Verwacht("GW.LST06 GW.OMZ45"),
    "nul-tekens": Verwacht("GW.LST03 GW.OMZ36", _CARERS),
    "voorvoegsel-achter": NOTHING,
    "naam-in-een-kolom": NOTHING,
    "zonder-nummer": Verwacht("GW.OMZ43*4 GW.OMZ45*4"),
    "dubbele-kolom": Verwacht("GW.LST09"),
    "onbekende-kolom": Verwacht("GW.OMZ24"),
    "genegeerde-kolom": NOTHING,
    "onbekende-leerlingen": Verwacht("GW.OMZ27 GW.OMZ45"),
    # What stands in lists
    "nullen-kwijt": NOTHING,
    "schooljaar-spaties": NOTHING,
    "datums-als-tekst": NOTHING,
    "datums-om-middernacht": NOTHING,
    "datums-in-utc": Verwacht("GW.OMZ44*3"),
    "datumgetallen": NOTHING,
    "datumgetallen-csv": Verwacht("GW.OMZ01*3 GW.OMZ62*3"),
    "kort-jaartal": Verwacht("GW.OMZ02*3 GW.OMZ62*3"),
    "maand-eerst": Verwacht("GW.OMZ01*3 GW.OMZ62*3"),
    "onzekere-waarden": Verwacht("GW.OMZ03*3 GW.OMZ09*3 GW.OMZ45*3 GW.OMZ51*3 GW.OMZ52*3"),
    "geslacht-m": Verwacht("GW.OMZ09*4 GW.OMZ21 GW.OMZ50*2", "GW.EDX05"),
    "geslacht-m-v": Verwacht("GW.OMZ21 GW.OMZ50*2", "GW.EDX05"),
    "geslacht-j-m": NOTHING,
    "nul-van-telefoon": NOTHING,
    "onbekend-advies": Verwacht("GW.OMZ09*3 GW.OMZ61*3"),
    "korte-pgn": Verwacht("GW.OMZ45*4"),
    "fout-bsn": Verwacht("GW.OMZ47"),
    "zelfde-bsn": Verwacht("GW.OMZ48*2 GW.OMZ45*2"),
    "naamgenoten": NOTHING,
    "naamgenoten-zonder-nummer": Verwacht("GW.OMZ28 GW.OMZ43*2 GW.OMZ45*6"),
    "wisselende-status": Verwacht("GW.OMZ50", _TESTS_OF_ONE, dossiers=3),
    "status-toekomstig": Verwacht("GW.OMZ50", _TESTS_OF_ONE, dossiers=3),
    "status-aangemeld": Verwacht("GW.OMZ50", _TESTS_OF_ONE, dossiers=3),
    "andere-officiele-naam": NOTHING,
    "ander-persoon": Verwacht("GW.OMZ64 GW.OMZ45*2"),
    "vage-relatie": Verwacht("GW.OMZ09"),
    # Spreadsheets
    "samengevoegd": Verwacht("GW.LST15"),
    "verborgen": Verwacht("GW.LST14"),
    "meer-bladen": Verwacht("GW.OMZ26"),
    "formules": Verwacht("GW.LST10*2"),
    "titelregel": Verwacht("GW.LST12 GW.LST15"),
    "waar-onwaar": NOTHING,
    # Tests
    "dle-boven-60": NOTHING,
    "dle-boven-60-lijst": Verwacht("GW.OMZ68", "GW.LST07"),
    "niveaus-a-e": NOTHING,
    "toetsen-van-onbekenden": Verwacht("GW.OMZ33 GW.OMZ59", _TESTS_OF_ONE),
    "toetsen-zonder-namen": Verwacht("GW.UWL03*40"),
    "zelfde-resultaat": Verwacht("GW.OMZ58", _TESTS_OF_ONE),
    "toets-zonder-datum": Verwacht("GW.UWL02"),
    "anderresultaat": Verwacht("GW.UWL06"),
    "uwlr-met-nullen": NOTHING,
    "zonder-uwlr": Verwacht("GW.OMZ59*4", f"{_TESTS_OF_ONE}*4"),
    "toetsen-naar-moment": Verwacht("GW.OMZ67*6"),
    # The doorstroomtoets chain
    "doorstroomtoets-json": NOTHING,
    "doorstroomtoets-getallen": NOTHING,
    "doorstroomtoets-meer": Verwacht("GW.DST15*4"),
    "doorstroomtoets-woorden": Verwacht("GW.OMZ09*4"),
    "doorstroomtoets-concept": Verwacht("GW.DST07*4"),
    "doorstroomtoets-eckid": NOTHING,
    "doorstroomtoets-alleen-eckid": Verwacht("GW.DST03*4"),
    "doorstroomtoets-eckid-in-edexml": NOTHING,
    "doorstroomtoets-eckid-van-twee": Verwacht("GW.DST05"),
    "doorstroomtoets-andere-versie": Verwacht("GW.DST01*4"),
    "doorstroomtoets-gelijktijdig": Verwacht("GW.DST09"),
    "doorstroomtoets-nieuwe-aanbieder": Verwacht("GW.DST11*4"),
    "doorstroomtoets-twee-toetsen": Verwacht("GW.DST12*4"),
    "doorstroomtoets-geen-datum": Verwacht("GW.DST13*4"),
    "doorstroomtoets-twee-adviezen": Verwacht("GW.DST14*4 GW.DST17*4"),
    "doorstroomtoets-zonder-advies": Verwacht("GW.DST15*4 GW.DST17*4"),
    "doorstroomtoets-twee-keer": Verwacht("GW.DST08"),
    "doorstroomtoets-van-onbekende": Verwacht("GW.DST04"),
    "doorstroomtoets-vorig-jaar": Verwacht("GW.DST10"),
    "schooladviezen-json": NOTHING,
    "schooladviezen-anders": Verwacht("GW.DST16 GW.DST18"),
    "onbekende-json": Verwacht("GW.JSN09"),
    # Attachments
    "zonder-toestemming": Verwacht("GW.OMZ73"),
    "nietszeggende-naam": Verwacht("GW.OMZ75 GW.OMZ76"),
    "bsn-in-naam": Verwacht("GW.OMZ76 GW.OMZ77"),
    "verkeerde-extensie": Verwacht("GW.OMZ71"),
    "macro": Verwacht("GW.BUN14"),
    "programma": Verwacht("GW.OMZ70"),
    "leeg-bestand": Verwacht("GW.OMZ79"),
    "zip-in-map": Verwacht("GW.BUN10"),
    "bijlage-van-niemand": Verwacht("GW.OMZ32"),
}
_WITHOUT_STATUS = "GW.OMZ21"
ELDERS = {
    # ESIS's lists say when a pupil left; those of ParnasSys say that the pupil did.
    ("esis", "zonder-edexml"): Verwacht(_WITHOUT_STATUS, "GW.EDX05"),
    ("esis", "edex-oud"): Verwacht(f"GW.BUN15 {_WITHOUT_STATUS}", "GW.EDX05"),
    ("esis", "andere-vestiging"): Verwacht(f"GW.SCH07 {_WITHOUT_STATUS}"),
    ("esis", "geslacht-m-v"): Verwacht(_WITHOUT_STATUS, "GW.EDX05"),
    ("esis", "geslacht-m"): Verwacht(f"GW.OMZ09*4 {_WITHOUT_STATUS}", "GW.EDX05"),
    ("esis", "status-toekomstig"): NOTHING,
    ("esis", "status-aangemeld"): NOTHING,
    ("esis", "wisselende-status"): Verwacht("", _TESTS_OF_ONE, dossiers=3),
}
"""Where one LAS differs from what every LAS does."""
