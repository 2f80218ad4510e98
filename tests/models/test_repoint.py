"""What names one record names another instead, wherever it stands."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from models.bundle.codec import to_json
from models.record import Record
from models.repoint import Repoint
from models.store.walk import references_of
from tests.builders import an_id
from tests.strategies import records

OTHER = UUID(int=0xFFFF)


@given(records(), st.data())
def test_no_reference_to_the_one_that_went_is_left_and_no_other_is_touched(
    record: Record, data: st.DataObject
) -> None:
    named = references_of(record)
    if not named:
        return
    gone = data.draw(st.sampled_from(sorted(named)))
    after = Repoint({gone: OTHER}, {})(record)
    assert references_of(after) == (named - {gone}) | {OTHER}
    assert str(gone) not in to_json(after).decode()


@given(records())
def test_a_record_that_names_neither_stays_the_same_object(record: Record) -> None:
    assert Repoint({an_id(): OTHER}, {"no such code": "XX"})(record) is record
