"""Many records at once: in whole, out whole."""

from dataclasses import replace
from uuid import uuid4

import pytest

from models.catalogue.kept import Batch
from models.problem import Problem
from models.record import Change, Kind
from models.store.logbook import Logbook
from models.store.revision import Action
from models.store.shelf import shelf
from tests.builders import a_side, an_incident
from tests.models.store.conftest import ANNA, BEN, recorded


def a_batch(name: str = "Import of a file") -> Batch:
    return Batch(id=uuid4(), name=name)


def test_a_batch_is_one_line_of_history_whatever_its_size(logbook: Logbook) -> None:
    batch, side = a_batch(), a_side("AA")
    incidents = [an_incident(principals=(side,)) for _ in range(30)]
    applied = logbook.add_many([*incidents, side], ANNA, batch)
    assert len(applied.revisions) == len(logbook.history()) == 1
    assert logbook.history()[0].action is Action.IMPORT
    refs = [record.ref for record in logbook.records(Kind.INCIDENT)]  # type: ignore[union-attr]
    assert len(set(refs)) == 30
    assert "" not in refs
    assert logbook.check() == ()


def test_a_batch_with_a_record_that_is_there_writes_nothing(logbook: Logbook) -> None:
    there = recorded(logbook)
    new = an_incident()
    with pytest.raises(Problem, match="1 of 3 records are already there"):
        logbook.add_many([new, there], ANNA, a_batch())
    assert logbook.record(new.id) is None
    assert len(logbook.history()) == 1


def test_a_batch_with_one_id_twice_is_refused(logbook: Logbook) -> None:
    side = a_side("AA")
    with pytest.raises(Problem, match="one id"):
        logbook.add_many([side, side], ANNA, a_batch())


def test_a_batch_is_withdrawn_whole_and_keeps_what_was_amended(logbook: Logbook) -> None:
    batch, side, other = a_batch(), a_side("AA"), a_side("BB")
    plain, touched = an_incident(principals=(other,)), an_incident(principals=(side,))
    logbook.index()
    logbook.add_many([side, other, plain, touched], ANNA, batch)
    held = logbook.incident(touched.id)
    amended = replace(held, title="Amended by hand")
    logbook.apply([Change(before=held, after=amended)], BEN, step="Amend")
    done = logbook.withdraw_batch(batch.id, ANNA)
    assert set(done.withdrawn) == {plain.id, other.id}
    assert (done.amended, done.still_named) == ((touched.id,), (side.id,))
    assert list(logbook.records(Kind.INCIDENT)) == [amended]
    assert set(logbook.catalogue().entries) - set(shelf().entries) == {side.id}
    assert set(logbook.index().ids) == {touched.id}
    assert logbook.record(batch.id) == batch
    assert logbook.check() == ()


def test_a_batch_that_goes_whole_goes_itself(logbook: Logbook) -> None:
    batch = a_batch()
    logbook.add_many([a_side("AA"), an_incident()], ANNA, batch)
    logbook.withdraw_batch(batch.id, ANNA)
    assert [list(logbook.records(kind)) for kind in Kind] == [[] for _ in Kind]
    assert logbook.history()[0].action is Action.WITHDRAW_IMPORT
    assert logbook.check() == ()
    with pytest.raises(Problem, match="no such batch"):
        logbook.withdraw_batch(batch.id, ANNA)


def test_history_tells_of_a_record_also_what_its_batches_did(logbook: Logbook) -> None:
    batch, incident = a_batch(), an_incident()
    logbook.add_many([incident], ANNA, batch)
    came = logbook.incident(incident.id)
    amended = replace(came, title="Amended")
    logbook.apply([Change(before=came, after=amended)], BEN, step="Amend")
    logbook.apply([Change(before=amended, after=came)], BEN, step="Amend", action=Action.UNDO)
    logbook.withdraw_batch(batch.id, ANNA)
    done = [line.action for line in logbook.history(incident.id)]
    assert done == [Action.WITHDRAW_IMPORT, Action.UNDO, Action.AMEND, Action.IMPORT]
    states = [logbook.at_revision(incident.id, seq) for seq in (0, 1, 2, 3, 4)]
    assert states == [None, came, amended, came, None]


def test_the_state_that_came_with_a_batch_is_kept_when_it_is_amended(logbook: Logbook) -> None:
    incident = an_incident()
    logbook.add_many([incident], ANNA, a_batch())
    came = logbook.incident(incident.id)
    latest = came
    for title in ("One", "Two"):
        amended = replace(latest, title=title)
        logbook.apply([Change(before=latest, after=amended)], BEN, step="Amend")
        latest = amended
    assert logbook.at_revision(incident.id, 1) == came


def test_what_was_withdrawn_with_one_batch_may_come_back_with_another(logbook: Logbook) -> None:
    first, second, incident = a_batch(), a_batch(), an_incident()
    logbook.add_many([incident], ANNA, first)
    came = logbook.incident(incident.id)
    logbook.withdraw_batch(first.id, ANNA)
    better = replace(came, title="A better translation")
    logbook.add_many([better], ANNA, second)
    assert logbook.incident(came.ref) == better
    assert logbook.at_revision(incident.id, 1) == came
    assert logbook.check() == ()
    logbook.withdraw_batch(second.id, ANNA)
    assert logbook.record(incident.id) is None
    assert logbook.check() == ()
