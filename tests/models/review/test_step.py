"""Which step may follow which, and what has to hold."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.encounter.incident import Incident, Severity, Status
from models.encounter.link import LinkKind
from models.encounter.publication import Publication
from models.problem import Problem
from models.record import Change
from models.review.frozen import refuse_change, restored
from models.review.step import WAYS, Step, may_take, next_publication, taken, warnings
from models.review.words import status_words
from tests.builders import (
    a_catalogue,
    a_claim,
    a_proposition,
    a_side,
    a_statement,
    an_episode,
    an_incident,
    an_instant,
)

OTHER = UUID(int=2**100)
NOW = datetime(2025, 12, 8, 10, tzinfo=UTC)
BARE = Publication(number=1, at=NOW, by="Anna", note="First bulletin.")


def walked(incident: Incident, *steps: Step) -> Incident:
    """Return an incident after these steps."""
    for step in steps:
        incident = taken(
            step,
            incident,
            publication=next_publication(incident, BARE),
            duplicate_of_id=OTHER,
        )
    return incident


TO_PUBLISHED = (Step.SEND_TO_REVIEW, Step.MARK_REVIEWED, Step.PUBLISH)


def test_the_way_from_draft_to_published_is_of_three_steps() -> None:
    incident = an_incident()
    states = [walked(incident, *TO_PUBLISHED[:n]).status for n in range(4)]
    assert states == [Status.DRAFT, Status.UNDER_REVIEW, Status.REVIEWED, Status.PUBLISHED]


def test_a_second_publication_has_the_second_number() -> None:
    twice = walked(an_incident(), *TO_PUBLISHED, Step.REOPEN, *TO_PUBLISHED)
    assert [one.number for one in twice.publications] == [1, 2]


@given(steps=st.lists(st.sampled_from(Step), max_size=12))
def test_no_row_of_steps_publishes_what_was_not_reviewed(steps: list[Step]) -> None:
    incident = an_incident()
    for step in steps:
        if may_take(step, incident):
            after = walked(incident, step)
            if step is Step.PUBLISH:
                assert incident.status is Status.REVIEWED
            refuse_change(Change(before=incident, after=after))
            incident = after
        else:
            with pytest.raises(Problem, match="does not follow on"):
                taken(step, incident)
    assert [one.number for one in incident.publications] == [
        *range(1, 1 + len(incident.publications))
    ]


@pytest.mark.parametrize("status", Status)
def test_from_everywhere_but_draft_a_way_leads_back(status: Status) -> None:
    assert may_take(Step.REOPEN, replace(an_incident(), status=status)) is (
        status is not Status.DRAFT
    )


def test_what_contradicts_itself_is_not_marked_as_reviewed() -> None:
    severe = replace(an_incident(), status=Status.UNDER_REVIEW, severity=Severity.SERIOUS)
    with pytest.raises(Problem, match="stands without its reason"):
        taken(Step.MARK_REVIEWED, severe)


def test_a_duplicate_names_the_incident_that_stands_and_is_linked_to_it() -> None:
    with pytest.raises(Problem, match="of no other incident"):
        taken(Step.MARK_DUPLICATE, an_incident())
    marked = walked(an_incident(), Step.MARK_DUPLICATE)
    assert (marked.status, marked.duplicate_of_id) == (Status.DUPLICATE, OTHER)
    assert [(x.kind, x.incident_id) for x in marked.links] == [(LinkKind.DUPLICATE, OTHER)]
    again = walked(marked, Step.REOPEN)
    assert (again.duplicate_of_id, again.links) == (None, ())


def test_an_incident_is_no_duplicate_of_itself() -> None:
    incident = an_incident()
    with pytest.raises(Problem):
        taken(Step.MARK_DUPLICATE, incident, duplicate_of_id=incident.id)


def test_reasons_are_asked_where_something_is_taken_back() -> None:
    asked = {step for step, way in WAYS.items() if way.needs_reason}
    assert asked == {Step.REOPEN, Step.MARK_WITHDRAWN}


def test_a_sole_author_is_warned_and_not_stopped() -> None:
    side = a_side("JP")
    said, sentence = a_statement(side), a_proposition()
    sound = an_incident(
        an_episode(when=an_instant()), said, sentence, a_claim(said, sentence), principals=(side,)
    )
    ask = (Step.MARK_REVIEWED, sound, a_catalogue(side))
    assert "second pair of eyes" in " ".join(warnings(*ask, frozenset({"Anna"}), "Anna"))
    assert warnings(*ask, frozenset({"Anna", "Ben"}), "Anna") == ()
    assert warnings(*ask, frozenset({"Ben"}), "Anna") == ()


def test_a_reviewer_is_told_what_is_missing() -> None:
    bare = an_incident(a_statement(a_side("JP")), principals=(a_side("CN"),))
    told = " ".join(warnings(Step.PUBLISH, bare, a_catalogue(), frozenset({"Ben"}), "Anna"))
    for words in ("No time", "1 of 1 statements bear no claim", "not in the catalogue"):
        assert words in told


def test_the_state_of_the_work_is_said_in_words() -> None:
    incident = an_incident()
    published = walked(incident, *TO_PUBLISHED)
    words = "published as no. 1 on 8 Dec 2025 by Anna: First bulletin."
    assert status_words(incident) == "draft"
    assert status_words(published) == words
    assert status_words(walked(published, Step.REOPEN)) == f"draft, last {words}"


def test_going_back_to_an_earlier_state_forgets_no_publication() -> None:
    draft = an_incident()
    now = walked(draft, *TO_PUBLISHED, Step.REOPEN)
    back = restored(Change(before=now, after=draft))
    assert back == Change(before=now, after=now)
    changed = restored(Change(before=replace(now, title="Another"), after=draft))
    refuse_change(changed)
    assert changed.after == now
