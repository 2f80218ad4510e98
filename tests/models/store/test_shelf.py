"""The shipped catalogue: on offer everywhere, stored only where it is used."""

from dataclasses import replace

from models.catalogue.platform import Unit
from models.catalogue.shipped import shipped_id
from models.encounter.incident import Incident
from models.encounter.participant import Participant
from models.record import Change, Kind
from models.store.logbook import Logbook
from models.store.revision import Action
from models.store.shelf import shelf
from tests.builders import an_episode, an_id, an_incident
from tests.models.store.conftest import ANNA, recorded

_J15, _JAPAN = shipped_id("platform", "j15"), shipped_id("party", "JP")


def _with(participant: Participant) -> Incident:
    return replace(an_incident(), episodes=(replace(an_episode(), participants=(participant,)),))


def test_an_entry_is_stored_when_an_incident_refers_to_it(logbook: Logbook) -> None:
    assert logbook.record(_J15) is None
    recorded(logbook, _with(Participant(id=an_id(), platform_id=_J15, side_id=_JAPAN)))
    assert logbook.record(_J15) == shelf().entries[_J15]
    assert logbook.record(_JAPAN) == shelf().entries[_JAPAN]
    assert len(list(logbook.records(Kind.PLATFORM))) == 1
    assert logbook.check() == ()


def test_an_entry_brings_what_it_refers_to_itself(logbook: Logbook) -> None:
    unit = next(unit for unit in shelf().all(Unit) if unit.platform_id)
    recorded(logbook, _with(Participant(id=an_id(), unit_id=unit.id)))
    assert unit.platform_id is not None
    assert logbook.record(unit.platform_id) == shelf().entries[unit.platform_id]


def test_a_shipped_entry_can_be_amended_without_having_been_stored(logbook: Logbook) -> None:
    japan = shelf().party(_JAPAN)
    assert japan is not None
    ours = replace(japan, note="Our note.")
    logbook.apply([Change(before=japan, after=ours)], ANNA, step="Amend Japan")
    assert logbook.catalogue().party(_JAPAN) == ours
    assert [line.action for line in logbook.history()] == [Action.AMEND, Action.RECORD]


def test_a_shipped_entry_that_is_withdrawn_is_offered_no_more(logbook: Logbook) -> None:
    japan = shelf().entries[_JAPAN]
    done = logbook.apply([Change(before=japan)], ANNA, step="Withdraw Japan")
    assert logbook.catalogue().party(_JAPAN) is None
    logbook.apply([c.inverse() for c in done.changes], ANNA, step="Back", action=Action.UNDO)
    assert logbook.catalogue().party(_JAPAN) == japan


def test_undoing_the_step_that_took_an_entry_leaves_the_entry(logbook: Logbook) -> None:
    incident = _with(Participant(id=an_id(), platform_id=_J15))
    done = logbook.apply([Change(after=incident)], ANNA, step="Log")
    logbook.apply([c.inverse() for c in done.changes], ANNA, step="Log", action=Action.UNDO)
    assert logbook.record(_J15) == shelf().entries[_J15]
    assert _J15 in logbook.catalogue().entries
