"""One way to write: whole or not at all, against what is there, and never over anybody."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings

from models.catalogue.kept import Area
from models.encounter.incident import Incident
from models.encounter.note import Note
from models.position.shape import Circle, LatLon
from models.problem import Problem
from models.record import Change, Kind, Record
from models.store.logbook import Logbook
from models.store.revision import Action
from tests.builders import (
    a_party,
    a_side,
    a_statement,
    an_episode,
    an_id,
    an_incident,
    an_instant,
)
from tests.models.filter.contents import contents
from tests.models.store.conftest import ANNA, BEN, recorded
from tests.strategies import logbooks


@given(records=logbooks())
@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_kind_of_record_is_read_as_it_was_written(
    records: tuple[Record, ...], tmp_path: Path
) -> None:
    path = tmp_path / f"{uuid4()}.logbook"
    with Logbook.create(path, code="OKI") as logbook:
        changes = [Change(after=record) for record in records]
        assert logbook.apply(changes, ANNA, step="Record").changes == tuple(changes)
    with Logbook.open(path, write=False) as logbook:
        held = [record for kind in Kind for record in logbook.records(kind)]
        assert {record.id: record for record in held} == {r.id: r for r in records}
        assert len(held) == len(records)
        assert logbook.check() == ()


def test_a_new_incident_gets_the_next_reference_of_its_year(logbook: Logbook) -> None:
    first = recorded(logbook, an_incident(an_episode(when=an_instant())))
    second = recorded(logbook, an_incident(an_episode(when=an_instant())))
    undated = recorded(logbook)
    assert (first.ref, second.ref) == ("OKI-2025-0001", "OKI-2025-0002")
    assert undated.ref == f"OKI-{datetime.now(UTC).year}-0001"
    assert logbook.incident("OKI-2025-0002") == second == logbook.incident(second.id)


def test_a_reference_is_never_given_twice_even_after_undo(logbook: Logbook) -> None:
    first = recorded(logbook)
    creation = Change(after=first)
    logbook.apply([creation.inverse()], ANNA, step="Record", action=Action.UNDO)
    second = recorded(logbook)
    assert second.ref != first.ref
    logbook.apply([creation], ANNA, step="Record", action=Action.REDO)
    assert logbook.incident(first.ref) == first


def test_a_reference_brought_from_elsewhere_is_kept_and_counted(logbook: Logbook) -> None:
    brought = replace(an_incident(an_episode(when=an_instant())), ref="OKI-2025-0007")
    assert recorded(logbook, brought).ref == "OKI-2025-0007"
    follower = recorded(logbook, an_incident(an_episode(when=an_instant())))
    assert follower.ref == "OKI-2025-0008"
    with pytest.raises(Problem, match="has or had the reference OKI-2025-0007"):
        recorded(logbook, replace(an_incident(), ref="OKI-2025-0007"))


def test_a_reference_never_changes(logbook: Logbook) -> None:
    incident = recorded(logbook)
    change = Change(before=incident, after=replace(incident, ref="OKI-1999-0001"))
    with pytest.raises(Problem, match="would become OKI-1999-0001"):
        logbook.apply([change], ANNA, step="Amend")


def test_an_amendment_of_what_was_changed_meanwhile_is_refused(logbook: Logbook) -> None:
    seen = recorded(logbook)
    theirs = replace(seen, title="As Ben sees it")
    logbook.apply([Change(before=seen, after=theirs)], BEN, step="Amend title")
    mine = Change(before=seen, after=replace(seen, title="As Anna sees it"))
    with pytest.raises(Problem, match=r"changed meanwhile: Ben, .* UTC, amend \(Amend title\)"):
        logbook.apply([mine], ANNA, step="Amend title")
    assert logbook.incident(seen.id) == theirs
    assert len(logbook.history(seen.id)) == 2


def test_a_withdrawn_record_cannot_be_amended(logbook: Logbook) -> None:
    seen = recorded(logbook)
    logbook.apply([Change(before=seen)], BEN, step="Withdraw")
    with pytest.raises(Problem, match="changed meanwhile: Ben"):
        logbook.apply([Change(before=seen, after=replace(seen, title="x"))], ANNA, step="Amend")


def test_the_same_new_record_is_not_written_twice(logbook: Logbook) -> None:
    incident = an_incident()
    recorded(logbook, incident)
    with pytest.raises(Problem, match="already there"):
        recorded(logbook, incident)


def test_a_record_that_was_never_here_cannot_be_amended(logbook: Logbook) -> None:
    strange = replace(an_incident(), ref="OKI-2025-0001")
    change = Change(before=strange, after=replace(strange, title="New"))
    with pytest.raises(Problem, match="not in this logbook"):
        logbook.apply([change], ANNA, step="Amend")


def test_a_step_is_written_whole_or_not_at_all(logbook: Logbook) -> None:
    side = a_side("AA")
    stray = an_incident(a_statement(a_side("BB")))
    with pytest.raises(Problem, match="names a record that is not in this logbook"):
        logbook.apply([Change(after=side), Change(after=stray)], ANNA, step="Record")
    assert logbook.record(side.id) is None
    assert side.id not in logbook.catalogue().entries
    assert logbook.history() == ()
    assert logbook.check() == ()


def test_an_incident_that_contradicts_itself_is_refused(logbook: Logbook) -> None:
    at = datetime(2025, 12, 7, tzinfo=UTC)
    note = Note(id=an_id(), text="Seen twice.", author="Anna", at=at)
    with pytest.raises(Problem):
        recorded(logbook, replace(an_incident(), notes=(note, note)))
    assert logbook.history() == ()


def test_what_is_named_cannot_be_withdrawn_and_the_problem_says_by_whom(logbook: Logbook) -> None:
    side = a_side("AA")
    logbook.apply([Change(after=side)], ANNA, step="Record")
    incident = recorded(logbook, an_incident(principals=(side,)))
    with pytest.raises(Problem, match=f"AA: it is named by {incident.ref} An encounter"):
        logbook.apply([Change(before=side)], ANNA, step="Withdraw")
    logbook.apply([Change(before=incident), Change(before=side)], ANNA, step="Withdraw both")
    assert logbook.record(side.id) is None


def test_records_of_one_step_may_name_one_another_in_any_order(logbook: Logbook) -> None:
    side = a_side("AA")
    incident = an_incident(principals=(side,))
    logbook.apply([Change(after=incident), Change(after=side)], ANNA, step="Record")
    assert logbook.check() == ()


def test_a_change_that_changes_nothing_leaves_no_revision(logbook: Logbook) -> None:
    incident = recorded(logbook)
    applied = logbook.apply([Change(before=incident, after=incident)], ANNA, step="Amend")
    assert (applied.changes, applied.revisions) == ((), ())
    assert len(logbook.history()) == 1


def sides_of(logbook: Logbook, incident: Incident) -> tuple[str, ...]:
    """Return the sides of an incident as the index has them; the summary says the same."""
    index = logbook.index()
    row = index.row_of(incident.id)
    assert row is not None
    summary = logbook.summary(incident.id)
    sides = index.combinations.held[index.columns.incidents.sides[row]]
    assert summary is not None
    assert summary.sides == sides
    return sides


def test_catalogue_and_index_keep_pace_with_what_is_written(logbook: Logbook) -> None:
    side = a_side("AA")
    incident = an_incident(principals=(side,))
    logbook.index()
    logbook.apply([Change(after=side), Change(after=incident)], ANNA, step="Record")
    assert logbook.catalogue().party(side.id) == side
    assert sides_of(logbook, incident) == ("AA",)
    renamed = replace(side, code="AX")
    logbook.apply([Change(before=side, after=renamed)], ANNA, step="Amend")
    assert sides_of(logbook, incident) == ("AX",)
    with Logbook.open(logbook.path, write=False) as other:
        assert contents(other.index()) == contents(logbook.index())
    logbook.apply([Change(before=logbook.incident(incident.id))], ANNA, step="Withdraw")
    assert incident.id not in logbook.index().ids


def test_an_incident_follows_its_ministry_s_side(logbook: Logbook) -> None:
    side = a_side("AA")
    ministry = a_party("AA/MOD", side=side)
    incident = an_incident(a_statement(ministry), principals=(ministry,))
    changes = [Change(after=record) for record in (side, ministry, incident)]
    logbook.apply(changes, ANNA, step="Record")
    logbook.index()
    logbook.apply([Change(before=side, after=replace(side, code="ZZ"))], ANNA, step="Amend")
    with Logbook.open(logbook.path, write=False) as other:
        assert contents(other.index()) == contents(logbook.index())
    assert "AA" not in sides_of(logbook, incident)


HOSTILE = [
    "{{ cycler.__init__.__globals__ }}",
    "'); DROP TABLE record; --",
    "<script>alert(1)</script>",
    "nul \0 bell \a escape \x1b",
    "\u202ertl\u202c zero\u200bwidth",
    "é e\u0301 😀 公海 \U00020000",
    "=cmd|'/c calc'!A1",
    '"quoted" \\ back',
    " spaces at the ends ",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_stored_as_it_was_typed(logbook: Logbook, text: str) -> None:
    incident = replace(an_incident(), title=text, summary=text, tags=(text,))
    area = Area(id=an_id(), name=text, shape=Circle(centre=LatLon(1.0, 2.0), radius_m=3.0))
    changes = [Change(after=incident), Change(after=area)]
    logbook.apply(changes, ANNA, step=text, reason=text)
    with Logbook.open(logbook.path, write=False) as other:
        held = other.incident(incident.id)
        assert (held.title, held.summary, held.tags) == (text, text, (text,))
        assert other.record(area.id) == area
        assert {(line.step_name, line.reason) for line in other.history()} == {(text, text)}
        assert other.check() == ()


def test_half_of_a_character_is_refused_in_words(logbook: Logbook) -> None:
    with pytest.raises(Problem, match="half of a character"):
        recorded(logbook, replace(an_incident(), title="\ud800"))
    with pytest.raises(Problem, match="half of a character"):
        logbook.apply([Change(after=an_incident())], ANNA, step="\udfff")
    assert logbook.history() == ()
