"""Whatever bytes come in, the readers answer with findings and nothing else."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.formats import values
from adapters.formats.archive import entries_of
from adapters.formats.budget import Budget, Limits
from adapters.formats.contents import Content, content_of
from adapters.formats.csv_lists import read_csv
from adapters.formats.workbooks import read_workbook
from adapters.parnassys import ADAPTER
from gateway.canonical.printing import print_overstapdossier
from gateway.canonical.recognition import OVERSTAPDOSSIER
from gateway.domain.errors import Refused
from gateway.usecases.validate import validate
from tests.parnassys_builders import MOMENT, a_bundle, a_row, as_csv, as_workbook

WORKBOOK = as_workbook(["Leerlingnummer", "BSN"], [80001, 999900018])
READERS = (
    values.date_of,
    values.yes_no_of,
    values.integer_of,
    values.decimal_of,
    values.schooljaar_of,
    values.postcode_of,
    values.brin_of,
    values.vestiging_of,
    values.pgn_digits_of,
    values.house_of,
    values.initials_of,
)
LONG = 6
"""Of so many signs a text stands in a finding by no chance."""
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def damaged(whole: bytes) -> st.SearchStrategy[bytes]:
    """*whole* with some bytes changed, and perhaps cut off."""

    def change(changes: list[tuple[int, int]], end: int) -> bytes:
        data = bytearray(whole)
        for place, value in changes:
            data[place] = value
        return bytes(data[:end])

    place = st.integers(0, len(whole) - 1)
    changes = st.lists(st.tuples(place, st.integers(0, 255)), max_size=12)
    return st.builds(change, changes, st.integers(len(whole) // 2, len(whole)))


@quick
@given(st.binary(max_size=400))
def test_lists(data):
    """A list is a table or a finding, never an exception."""
    tables, findings = read_csv(data, "lijst.csv")

    assert tables or findings


@quick
@given(damaged(WORKBOOK))
def test_workbooks(data):
    """So is a workbook, however damaged."""
    tables, findings = read_workbook(data, "lijst.xlsx")

    assert tables or findings


@quick
@given(damaged(WORKBOOK))
def test_archives(data):
    """A damaged ZIP is refused, or what is in it is whole."""
    assert content_of(data) in Content
    try:
        entries = entries_of(data, Budget(Limits()))
    except Refused:
        return
    assert all(isinstance(content, bytes) for _, content in entries)


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
@quick
@given(text=st.text(max_size=20) | st.from_regex(r"[0-9A-Za-z.,/ -]{1,12}"))
def test_values(read, text):
    """A text is understood or refused, in no third way."""
    try:
        meaning = read(text)
    except ValueError:
        return
    assert meaning is not None
    assert not isinstance(meaning, date) or meaning.year >= 1900


@quick
@given(
    column=st.sampled_from(sorted(a_row())),
    text=st.text(max_size=60)
    | st.sampled_from(["\x00", "\ufffe", "1" * 5000, "=1", "<a>&", "-0"]),
)
def test_cells(tmp_path_factory, column, text):
    """Whatever stands in a cell, the pupil is converted or told of, without what stands there."""
    row = {**a_row(), column: text}
    data = as_csv({name: str(value) for name, value in row.items()}, encoding="utf-16")
    folder = a_bundle(tmp_path_factory.mktemp("any"), {"leerlingen.csv": data})

    reading = ADAPTER.read((folder,), None, MOMENT)
    conversions = list(reading.conversions)
    told = [*reading.findings, *(one for each in conversions for one in each.findings)]

    assert conversions or told
    for conversion in conversions:
        assert conversion.overstapdossier or conversion.findings
        if conversion.overstapdossier:
            document = print_overstapdossier(conversion.overstapdossier)
            assert validate(document).document == OVERSTAPDOSSIER
    words = " ".join(f"{one.path} {one.message} {one.advice}" for one in told)
    assert len(text.strip()) < LONG or text.strip() not in words
