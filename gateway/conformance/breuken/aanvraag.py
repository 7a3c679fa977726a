"""What a request to a samenwerkingsverband may not hold, by the school that it comes from."""

from typing import Final

from gateway.conformance.breuk import LL, breuk
from gateway.conformance.breuken.inhoud import VOORSCHOOLS, VROEGSCHOOLS
from gateway.conformance.soorten import Soort
from gateway.conformance.voorbeeld.leerling import an_eindtoets
from gateway.domain.dossier import (
    Bevorderd,
    Competenties,
    Examenresultaat,
    Overigvombo,
    Resultaatvakkenvo,
    Stage,
)

_FROM_PRIMARY: Final = (Soort.POSWV,)
_FROM_SECONDARY: Final = (Soort.VOSWV,)

VVE: Final = (
    breuk("PaO.VV01", f"{LL}/vanpeuterspeelzaal", value=False, soorten=_FROM_SECONDARY),
    breuk(
        "PaO.VV02",
        f"{LL}/naampeuterspeelzaal",
        "De Verzonnen Beer",
        soorten=_FROM_SECONDARY,
    ),
    breuk("PaO.VV03", f"{LL}/voorschools", VOORSCHOOLS, soorten=_FROM_SECONDARY),
    breuk("PaO.VV04", f"{LL}/vroegschools", (VROEGSCHOOLS,), soorten=_FROM_SECONDARY),
)
VAN_BASISSCHOOL: Final = tuple(
    breuk(id_, f"{LL}/{name}", value, soorten=_FROM_PRIMARY)
    for id_, name, value in (
        ("PaO.EB01", "eindtoets_basisonderwijs", an_eindtoets()),
        ("PaO.VM01", "bevorderd", Bevorderd()),
        ("PaO.VM02", "examenresultaat", Examenresultaat(examenuitslag="geslaagd")),
        (
            "PaO.VM03",
            "resultaatvakkenvo",
            (Resultaatvakkenvo(vakcode="NE", afgerond=True, examenvak=True, exameneindcijfer=7),),
        ),
        ("PaO.VM04", "certificaat", ("A",)),
        ("PaO.VM05", "competenties", (Competenties(),)),
        ("PaO.VM06", "stage", (Stage(),)),
        (
            "PaO.VM07",
            "overigvombo",
            Overigvombo(
                beroepskeuzetest=False,
                portfolio=False,
                pop=False,
                motivatiebrief=False,
                lobdossier=False,
            ),
        ),
    )
)
