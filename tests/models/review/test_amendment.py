"""One amendment of several: every untouched field stays, and what refuses says why."""

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.encounter.incident import Incident, Severity, Status, Theatre
from models.encounter.link import ContextLink, ContextRelation
from models.encounter.marking import Marking, Sensitivity
from models.encounter.publication import Publication
from models.review.amendment import Amendment, plan_of
from models.review.step import Step
from tests.builders import a_catalogue, a_side, an_id, an_incident

NOBODY = a_catalogue()
NOW = datetime(2025, 12, 8, tzinfo=UTC)
OWN = {
    "theatre",
    "severity",
    "severity_rationale",
    "types",
    "tags",
    "marking",
    "principals",
    "contexts",
    "status",
    "publications",
}
codes = st.lists(st.sampled_from(("a", "b", "c")), max_size=2, unique=True).map(tuple)
amendments = st.builds(
    Amendment,
    theatre=st.none() | st.sampled_from(Theatre),
    severity=st.none() | st.sampled_from(Severity),
    severity_rationale=st.sampled_from(("", "Seen so.")),
    add_types=codes,
    remove_types=codes,
    add_tags=codes,
    remove_tags=codes,
    marking=st.none() | st.builds(Marking, sensitivity=st.sampled_from(Sensitivity)),
    step=st.none() | st.sampled_from([s for s in Step if s is not Step.MARK_DUPLICATE]),
    publication=st.just(Publication(number=7, at=NOW)),
)
several = st.lists(
    st.builds(
        lambda status, tags, theatre: replace(
            an_incident(), status=status, tags=tags, theatre=theatre
        ),
        st.sampled_from([s for s in Status if s is not Status.DUPLICATE]),
        codes,
        st.sampled_from((Theatre.BALTIC, Theatre.OTHER)),
    ),
    max_size=5,
)


def an_amended(incident: Incident, amendment: Amendment) -> Incident:
    """Return an incident as the plan amends it."""
    (change,) = plan_of([incident], amendment, NOBODY).changes
    assert isinstance(change.after, Incident)
    return change.after


@given(incidents=several, amendment=amendments)
def test_every_incident_is_changed_or_the_same_or_refused(
    incidents: list[Incident], amendment: Amendment
) -> None:
    plan = plan_of(incidents, amendment, NOBODY)
    changed = [change.id for change in plan.changes]
    others = [one.id for one in plan.same] + [one.id for one, _ in plan.refused]
    assert sorted([*changed, *others]) == sorted(one.id for one in incidents)
    for change in plan.changes:
        moved = {
            field.name
            for field in fields(Incident)
            if getattr(change.before, field.name) != getattr(change.after, field.name)
        }
        assert moved
        assert moved <= OWN


@given(incidents=several)
def test_an_empty_amendment_changes_nothing(incidents: list[Incident]) -> None:
    plan = plan_of(incidents, Amendment(), NOBODY)
    assert (plan.lines, plan.changes, plan.refused) == ((), (), ())


def test_a_tag_is_added_once_and_the_line_says_where_it_is_already() -> None:
    tagged, bare = replace(an_incident(), tags=("okinawa",)), an_incident()
    plan = plan_of([tagged, bare], Amendment(add_tags=("okinawa",)), NOBODY)
    assert plan.lines == ("tag +okinawa (1 already so)",)
    assert plan.same == (tagged,)
    assert [c.after for c in plan.changes] == [replace(bare, tags=("okinawa",))]


def test_what_is_taken_off_leaves_the_rest_in_order() -> None:
    held = replace(an_incident(), tags=("a", "b", "c"), types=("air.radar", "sea.ram"))
    after = an_amended(held, Amendment(remove_tags=("b",), remove_types=("air.radar",)))
    assert (after.tags, after.types) == (("a", "c"), ("sea.ram",))


def test_a_severe_class_without_a_reason_is_refused_with_the_reason() -> None:
    plan = plan_of([an_incident()], Amendment(severity=Severity.HIGH_RISK), NOBODY)
    assert plan.changes == ()
    assert "stands without its reason" in str(plan.refused[0][1])
    given = Amendment(severity=Severity.HIGH_RISK, severity_rationale="Under 50 m.")
    assert an_amended(an_incident(), given).severity_rationale == "Under 50 m."


def test_a_published_one_is_refused_and_the_others_are_not() -> None:
    published = replace(an_incident(), status=Status.PUBLISHED)
    plan = plan_of([published, an_incident()], Amendment(theatre=Theatre.BALTIC), NOBODY)
    assert len(plan.changes) == 1
    assert [(one, str(why)) for one, why in plan.refused] == [
        (published, "An encounter: it was published. Reopen it first, and say why.")
    ]
    assert an_amended(published, Amendment(step=Step.REOPEN)).status is Status.DRAFT


def test_each_is_published_under_its_own_number() -> None:
    once = Publication(number=1, at=NOW)
    first = replace(an_incident(), status=Status.REVIEWED)
    again = replace(an_incident(), status=Status.REVIEWED, publications=(once,))
    amendment = Amendment(step=Step.PUBLISH, publication=once)
    numbers = [an_amended(one, amendment).publications[-1].number for one in (first, again)]
    assert numbers == [1, 2]


def test_a_step_out_of_turn_is_refused() -> None:
    plan = plan_of([an_incident()], Amendment(step=Step.MARK_REVIEWED), NOBODY)
    assert "does not follow on draft" in str(plan.refused[0][1])


def test_sides_and_a_context_event_are_named_in_the_lines() -> None:
    japan, china = a_side("JP"), a_side("CN")
    link = ContextLink(context_id=an_id(), relation=ContextRelation.TRIGGER)
    amendment = Amendment(principals=(japan.id, china.id), context=link)
    plan = plan_of([an_incident()], amendment, a_catalogue(japan, china))
    assert plan.lines == ("principal sides → JP – CN", "context + (trigger)")


@pytest.mark.parametrize("theatre", [Theatre.BALTIC, Theatre.GULF])
def test_the_theatre_is_set(theatre: Theatre) -> None:
    assert an_amended(an_incident(), Amendment(theatre=theatre)).theatre is theatre
