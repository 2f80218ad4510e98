"""What the strategies promise to the tests that use them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.bundle.codec import from_json, to_json
from models.encounter.incident import Incident
from models.record import Kind, Record, kind_of
from tests.strategies import logbooks, records


@pytest.mark.parametrize("kind", Kind)
@given(data=st.data())
@settings(max_examples=20)
def test_every_kind_of_record_is_made_and_survives_its_written_form(
    kind: Kind, data: st.DataObject
) -> None:
    record = data.draw(records(kind))
    assert kind_of(record) is kind
    assert from_json(type(record), to_json(record)) == record


@given(logbooks())
@settings(max_examples=30)
def test_in_a_logbook_ids_codes_and_references_are_unique(logbook: tuple[Record, ...]) -> None:
    ids = [record.id for record in logbook]
    refs = [record.ref for record in logbook if isinstance(record, Incident)]
    codes = [record.code for record in logbook if hasattr(record, "code")]
    for several in (ids, refs, codes):
        assert len(set(several)) == len(several)


@given(logbooks())
@settings(max_examples=30)
def test_in_a_logbook_kinds_come_in_the_order_in_which_they_refer(
    logbook: tuple[Record, ...],
) -> None:
    order = list(Kind)
    places = [order.index(kind_of(record)) for record in logbook]
    assert places == sorted(places)
