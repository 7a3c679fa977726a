"""Overstapdossiers that break a rule of the envelope, as the kit has them; and that pass one."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from gateway.conformance.breuken import OVERSTAPBREUKEN
from gateway.conformance.soorten import overstapdossier_of
from gateway.domain.overstapdossier import (
    Adviestraject,
    GegevenAdvies,
    Heroverweging,
    SchoolVerwijzing,
    Toestemming,
    VorigeVersie,
    Zienswijze,
)
from tests.dossier_builders import (
    RAPPORT,
)
from tests.envelope_builders import (
    GIVEN,
    INSIDE,
    OTHER,
    TOETS,
    VOORLOPIG,
    added,
    advised,
    aimed,
    all_on,
    attached,
    behind,
    cut_off,
    diagnosed,
    exempt,
    explained,
    filed,
    headed,
    on_day,
    provisional,
    researched,
    special,
    taken_on,
    tested,
    untested,
)

ENVELOPES: Final = tuple(
    (*breuk.found(soort)[0], breuk.done(overstapdossier_of(soort)))
    for breuk in OVERSTAPBREUKEN
    for soort in breuk.soorten
)
"""The id of a rule, the place, and what breaks it there."""

TOETSDATUM: Final = date(2026, 2, 3)
PASSING: Final = (
    ("GW.KP01", headed(afzender=SchoolVerwijzing(brin="99XX", vestiging="00"))),
    ("GW.KP02", headed(soort="POVO")),
    ("GW.KP03", provisional("voorlopig", voorlopig=True)),
    ("GW.KP03", provisional("definitief", voorlopig=False)),
    ("GW.KP04", headed(versie=2, vorigeVersie=VorigeVersie(sha256=OTHER))),
    ("GW.KP04", headed()),
    ("GW.KP05", headed(bestemming=())),
    ("GW.KP06", provisional("voorlopig", voorlopig=True)),
    ("GW.AV01", added(adviestraject=None)),
    ("GW.AV02", advised(definitief=GegevenAdvies(advies="60", datum=date(2026, 3, 23)))),
    (
        "GW.AV03",
        advised(
            voorlopig=GegevenAdvies(advies="60", datum=date(2026, 1, 19)),
            heroverweging=Heroverweging(
                bijgesteld=False, motivering="Past beter.", datum=date(2026, 3, 20)
            ),
        ),
    ),
    ("GW.AV04", advised(heroverweging=None)),
    ("GW.AV05", all_on(date(2026, 1, 27))),
    ("GW.AV06", advised(heroverweging=Heroverweging(bijgesteld=True, datum=TOETSDATUM))),
    ("GW.AV06", advised(heroverweging=Heroverweging(bijgesteld=True, datum=date(2026, 3, 23)))),
    (
        "GW.AV07",
        added(
            adviestraject=Adviestraject(
                definitief=GegevenAdvies(advies="60", datum=date(2026, 3, 23))
            ),
            doorstroomtoets=replace(TOETS, toetsadvies="vmbo gl-tl/havo"),
        ),
    ),
    ("GW.AV08", advised(voorlopig=GegevenAdvies(advies="50", datum=date(2026, 1, 19)))),
    (
        "GW.AV09",
        advised(
            voorlopig=GegevenAdvies(advies="60", datum=date(2026, 1, 19)),
            heroverweging=Heroverweging(
                bijgesteld=False, motivering="Past beter.", datum=date(2026, 3, 20)
            ),
        ),
    ),
    ("GW.AV10", special("52")),
    ("GW.DT01", tested(score=None, referentieniveau=())),
    ("GW.DT02", untested(deelgenomen=False, reden="ziekte")),
    ("GW.DT03", added(doorstroomtoets=None)),
    ("GW.DT03", exempt()),
    ("GW.DT04", added()),
    ("GW.LA01", behind("0.47")),
    ("GW.LP01", aimed("10", 65, {"begrijpend lezen": 50, "spelling": 50})),
    ("GW.LP02", aimed("60", None, {})),
    ("GW.LP03", aimed("21", 85, {"begrijpend lezen": 75, "spelling": 50})),
    ("GW.LP04", aimed("21", 90, {"begrijpend lezen": 50, "spelling": 75})),
    ("GW.LP04", aimed("10", 55, {"begrijpend lezen": 0, "spelling": 50})),
    ("GW.LP05", aimed("21", 81, {"begrijpend lezen": 60, "spelling": 60})),
    ("GW.LP05", aimed("10", 74, {"begrijpend lezen": 40, "spelling": 40})),
    ("GW.LP06", explained(91)),
    ("GW.LP06", explained(120)),
    ("GW.DA01", researched(date(2014, 3, 9))),
    ("GW.DA02", researched(date(2026, 3, 30))),
    ("GW.DA03", on_day(datetime(2026, 3, 1, tzinfo=UTC))),
    ("GW.TM01", advised(voorlopig=GegevenAdvies(advies="52", datum=date(2026, 1, 10)))),
    ("GW.TM01", advised(voorlopig=GegevenAdvies(advies="52", datum=date(2026, 1, 31)))),
    ("GW.TM02", advised(definitief=GegevenAdvies(advies="60", datum=date(2026, 3, 24)))),
    ("GW.TM03", taken_on(date(2026, 1, 25))),
    ("GW.TM03", taken_on(date(2026, 3, 15))),
    ("GW.TM04", on_day(datetime(2026, 3, 24, 22, 59, tzinfo=UTC), status="voorlopig")),
    ("GW.TM04", on_day(datetime(2026, 8, 1, tzinfo=UTC), status="voorlopig")),
    ("GW.TM05", on_day(datetime(2026, 3, 31, 21, 59, tzinfo=UTC))),
    ("GW.TM05", on_day(datetime(2026, 8, 1, tzinfo=UTC))),
    (
        "GW.TM05",
        on_day(
            datetime(2026, 4, 1, tzinfo=UTC), versie=2, vorigeVersie=VorigeVersie(sha256=OTHER)
        ),
    ),
    ("GW.BL01", attached({})),
    ("GW.BL02", attached({})),
    ("GW.BL03", filed({"soort": "toetsoverzicht"})),
    ("GW.BL03", filed({"soort": "verklaring", "toestemming": GIVEN})),
    ("GW.BL04", attached({})),
    ("GW.BL05", cut_off(INSIDE)),
    ("GW.BL06", attached({"toestemming": Toestemming(datum=date(2026, 3, 30))})),
    ("GW.BL07", diagnosed()),
    (
        "GW.BL08",
        filed({"bestandsnaam": "OPP 2023-2024.pdf", "soort": "ontwikkelingsperspectief"}),
    ),
    (
        "GW.BL08",
        filed({"bestandsnaam": "OPP 2019-2020, 2025-2026.pdf", "soort": "handelingsplan"}),
    ),
    ("GW.BL09", added(bijlage=())),
    (
        "GW.ZW01",
        added(zienswijze=(Zienswijze(van="ouder", datum=date(2026, 3, 1), bijlage=RAPPORT),)),
    ),
    ("codelijst.2", advised(voorlopig=VOORLOPIG)),
)
"""The id of a rule, and what just passes it."""
