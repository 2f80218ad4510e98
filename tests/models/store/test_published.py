"""What is published refuses every amendment, by whatever path it comes, until it is reopened."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from models.bundle.bundle import Bundle
from models.catalogue.kept import Batch
from models.encounter.incident import Incident, Status
from models.encounter.publication import Publication
from models.problem import Problem
from models.record import Change
from models.review.step import Step, next_publication, taken
from models.store.logbook import Logbook
from models.store.revision import Action
from models.store.transfer import bundle_of, take_in
from tests.builders import an_incident
from tests.models.store.conftest import ANNA, BEN, recorded

NOW = datetime(2025, 12, 8, 10, tzinfo=UTC)
STEPS = (Step.SEND_TO_REVIEW, Step.MARK_REVIEWED, Step.PUBLISH)


def stepped(logbook: Logbook, incident: Incident, *steps: Step) -> Incident:
    """Return an incident after these steps, each written."""
    for step in steps:
        bare = Publication(number=1, at=NOW, by="Anna")
        after = taken(step, incident, publication=next_publication(incident, bare))
        logbook.apply([Change(before=incident, after=after)], ANNA, step=str(step), reason="So.")
        incident = after
    return incident


def test_no_change_of_a_published_incident_is_written(logbook: Logbook) -> None:
    published = stepped(logbook, recorded(logbook), *STEPS)
    head = logbook.head
    for after in (
        replace(published, title="Better"),
        replace(published, status=Status.DRAFT, title="Better"),
        replace(published, status=Status.REVIEWED),
        replace(published, publications=()),
        None,
    ):
        with pytest.raises(Problem, match=r"published on 08 Dec 2025.*Reopen it first"):
            logbook.apply([Change(before=published, after=after)], BEN, step="Amend")
    assert logbook.head == head
    assert logbook.incident(published.id) == published


def test_a_step_over_several_is_refused_whole_where_one_is_published(logbook: Logbook) -> None:
    published, draft = stepped(logbook, recorded(logbook), *STEPS), recorded(logbook)
    changes = [Change(before=one, after=replace(one, tags=("a",))) for one in (draft, published)]
    with pytest.raises(Problem, match="published"):
        logbook.apply(changes, BEN, step="Tag")
    assert logbook.incident(draft.id) == draft


def test_a_reopened_incident_is_amended_and_published_again(logbook: Logbook) -> None:
    published = stepped(logbook, recorded(logbook), *STEPS)
    reopened = stepped(logbook, published, Step.REOPEN)
    amended = replace(reopened, title="Better")
    logbook.apply([Change(before=reopened, after=amended)], BEN, step="Amend")
    again = stepped(logbook, amended, *STEPS)
    assert [one.number for one in again.publications] == [1, 2]
    reasons = [revision.reason for revision in logbook.history(published.id)]
    assert reasons.count("So.") == 2 * len(STEPS) + 1


def test_each_publication_is_read_as_it_was(logbook: Logbook) -> None:
    first = stepped(logbook, recorded(logbook), *STEPS)
    amended = replace(stepped(logbook, first, Step.REOPEN), title="Better")
    draft = replace(amended, title=first.title)
    logbook.apply([Change(before=draft, after=amended)], BEN, step="Amend")
    second = stepped(logbook, amended, *STEPS)
    for published in (first, second):
        found = logbook.published_copy(first.id, published.publications[-1])
        assert found is not None
        revision, copy = found
        assert copy == published
        assert revision.step_name == "publish"
    assert logbook.check() == ()


def test_nothing_becomes_published_in_passing(logbook: Logbook) -> None:
    draft = recorded(logbook)
    publication = Publication(number=1, at=NOW)
    reviewed = stepped(logbook, recorded(logbook), *STEPS[:2])
    for before, after in (
        (draft, replace(draft, status=Status.PUBLISHED)),
        (draft, replace(draft, status=Status.PUBLISHED, publications=(publication,))),
        (reviewed, replace(reviewed, status=Status.PUBLISHED)),
        (
            reviewed,
            replace(reviewed, status=Status.PUBLISHED, publications=(publication,), title="New"),
        ),
    ):
        with pytest.raises(Problem, match="step of its own"):
            logbook.apply([Change(before=before, after=after)], BEN, step="Amend")
    invented = replace(draft, publications=(publication,))
    with pytest.raises(Problem, match="not forgotten"):
        logbook.apply([Change(before=draft, after=invented)], BEN, step="Amend")


def test_a_publication_is_undone_and_redone(logbook: Logbook) -> None:
    reviewed = stepped(logbook, recorded(logbook), *STEPS[:2])
    published = stepped(logbook, reviewed, Step.PUBLISH)
    change = Change(before=reviewed, after=published)
    logbook.apply([change.inverse()], ANNA, step="Publish", action=Action.UNDO)
    assert logbook.incident(reviewed.id) == reviewed
    logbook.apply([change], ANNA, step="Publish", action=Action.REDO)
    assert logbook.incident(reviewed.id) == published


def test_what_comes_published_from_elsewhere_is_kept_so_and_its_copy_found(
    logbook: Logbook,
) -> None:
    published = replace(
        an_incident(),
        ref="TYO-2025-0001",
        status=Status.PUBLISHED,
        publications=(Publication(number=1, at=NOW, by="Ben"),),
    )
    take_in(logbook, Bundle.of([published]), ANNA, name="Tokyo")
    assert logbook.incident(published.id) == published
    amended = replace(published, title="Better")
    with pytest.raises(Problem, match="published"):
        logbook.apply([Change(before=published, after=amended)], BEN, step="Amend")
    found = logbook.published_copy(published.id, published.publications[0])
    assert found is not None
    assert found[1] == published


def test_the_copy_of_what_was_published_and_amended_elsewhere_lies_elsewhere(
    logbook: Logbook,
) -> None:
    publication = Publication(number=1, at=NOW)
    draft = replace(an_incident(), ref="TYO-2025-0001", publications=(publication,))
    logbook.add_many([draft], ANNA, Batch(id=uuid4(), name="Tokyo"))
    assert logbook.published_copy(draft.id, publication) is None


def test_publications_travel_in_a_bundle(logbook: Logbook) -> None:
    published = stepped(logbook, recorded(logbook), *STEPS)
    (travelled,) = bundle_of(logbook, [published.id]).incidents
    assert travelled == published
