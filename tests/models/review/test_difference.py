"""What differs between two states of a record."""

from dataclasses import fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from models.encounter.incident import Incident
from models.encounter.marking import Marking, Sensitivity
from models.review.difference import differences
from tests.builders import a_side, a_statement, an_episode, an_incident, an_instant
from tests.strategies import incidents


def test_a_changed_field_of_a_part_is_told_with_the_part_it_lies_in() -> None:
    said = a_statement(a_side("JP"))
    before = an_incident(said)
    after = replace(before, statements=(replace(said, quote="照射"),))
    (found,) = differences(before, after)
    assert (found.type_name, found.field, found.before, found.after) == (
        "Statement",
        "quote",
        "",
        "照射",
    )
    assert [part.id for part in found.parts] == [said.id]


def test_a_part_that_came_or_went_is_told_once_as_a_whole() -> None:
    one, other = a_statement(a_side("JP")), a_statement(a_side("CN"))
    before = an_incident(one)
    found = differences(before, replace(before, statements=(other,)))
    assert [(d.before, d.after) for d in found] == [(one, None), (None, other)]


def test_a_new_order_alone_is_told_of_the_list() -> None:
    one, other = an_episode(), an_episode()
    before = an_incident(one, other)
    (found,) = differences(before, replace(before, episodes=(other, one)))
    assert (found.field, found.parts) == ("episodes", ())


def test_a_time_is_told_as_one_and_a_marking_field_by_field() -> None:
    act = an_episode(when=an_instant(7))
    before = an_incident(act)
    after = replace(
        before,
        episodes=(replace(act, when=an_instant(8)),),
        marking=Marking(sensitivity=Sensitivity.RED),
    )
    found = {(d.type_name, d.field) for d in differences(before, after)}
    assert found == {("Episode", "when"), ("Marking", "sensitivity")}


@given(incident=incidents())
def test_nothing_differs_from_itself(incident: Incident) -> None:
    assert differences(incident, incident) == ()


@given(data=st.data(), before=incidents(), other=incidents())
def test_every_field_that_differs_is_told(
    data: st.DataObject, before: Incident, other: Incident
) -> None:
    names = [field.name for field in fields(Incident) if field.name != "id"]
    changed: dict[str, Any] = {
        name: getattr(other, name) for name in data.draw(st.sets(st.sampled_from(names)))
    }
    after = replace(before, **changed)
    assert bool(differences(before, after)) is (before != after)
    told = {d.field if not d.parts else None for d in differences(before, after)}
    scalars = {n for n in names if isinstance(getattr(before, n), str) and n in changed}
    assert {n for n in scalars if getattr(before, n) != getattr(after, n)} <= told
