"""The traps that every LAS's invented export may hold, by name."""

from collections.abc import Mapping
from typing import Final

from adapters.formats.voorbeeld.val import Val
from adapters.formats.voorbeeld.vallen.bijlagen import BIJLAGEN
from adapters.formats.voorbeeld.vallen.edexml import EDEXML
from adapters.formats.voorbeeld.vallen.keten import KETEN
from adapters.formats.voorbeeld.vallen.lijsten import LIJSTEN
from adapters.formats.voorbeeld.vallen.school import SCHOOL
from adapters.formats.voorbeeld.vallen.toetsen import TOETSEN
from adapters.formats.voorbeeld.vallen.waarden import WAARDEN
from adapters.formats.voorbeeld.vallen.werkbladen import WERKBLADEN

VALLEN: Final[Mapping[str, Val]] = {
    **EDEXML,
    **SCHOOL,
    **LIJSTEN,
    **WAARDEN,
    **WERKBLADEN,
    **TOETSEN,
    **KETEN,
    **BIJLAGEN,
}
