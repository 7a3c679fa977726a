"""The lists of an invented export, by name, before any LAS notates them."""

from collections.abc import Mapping, Sequence

from adapters.formats.voorbeeld import bestanden
from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Lijst
from adapters.formats.voorbeeld.rijen import (
    advies,
    gezin,
    leerling,
    loopbaan,
    ondersteuning,
    rapport,
    toetsen,
)


def lijsten_of(everyone: Sequence[Bedacht], brin: str) -> Mapping[str, Lijst]:
    """What is known of *everyone* (former pupils only by name) at the school *brin*."""
    leavers = [one for one in everyone if one.is_leaver]
    return {
        "leerlingen": Lijst(leerling.LEERLINGEN, leerling.leerling_rows(everyone)),
        "doorstroomtoets": Lijst(advies.DOORSTROOMTOETS, advies.doorstroomtoets_rows(leavers)),
        "intelligentie": Lijst(toetsen.INTELLIGENTIE, toetsen.intelligentie_rows(leavers)),
        "verzorgers": Lijst(gezin.VERZORGERS, gezin.verzorger_rows(leavers)),
        "toetsen": Lijst(toetsen.TOETSEN, toetsen.toets_rows(leavers)),
        "rapportcijfers": Lijst(rapport.CIJFERS, rapport.cijfer_rows(leavers)),
        "schooladvies": Lijst(advies.ADVIEZEN, advies.advies_rows(leavers)),
        "schoolloopbaan": Lijst(loopbaan.LOOPBAAN, loopbaan.loopbaan_rows(leavers, brin)),
        "ondersteuning": Lijst(
            ondersteuning.ONDERSTEUNING, ondersteuning.ondersteuning_rows(leavers)
        ),
        "leerachterstanden": Lijst(toetsen.ACHTERSTANDEN, toetsen.achterstand_rows(leavers)),
        "zienswijzen": Lijst(rapport.ZIENSWIJZEN, rapport.zienswijze_rows(leavers)),
        "bijlagen": Lijst(bestanden.BIJLAGEN, bestanden.bijlage_rows(leavers)),
    }
