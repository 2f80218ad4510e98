"""History: only ever longer, exact, and altered by nobody unseen."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2

from models.catalogue.kept import Batch
from models.record import Change
from models.store.logbook import Logbook
from models.store.revision import Action
from models.undo import UndoStack
from tests.builders import a_side, an_incident
from tests.models.store.conftest import ANNA, BEN, recorded


def test_undo_and_redo_add_revisions_and_restore_exactly(logbook: Logbook) -> None:
    stack = UndoStack()
    first = recorded(logbook)
    amended = replace(first, title="Amended")
    applied = logbook.apply([Change(before=first, after=amended)], ANNA, step="Amend")
    stack.push("Amend", applied.changes)
    undo = stack.undo()
    assert undo is not None
    logbook.apply(undo.changes, ANNA, step=undo.name, action=Action.UNDO)
    assert logbook.incident(first.id) == first
    redo = stack.redo()
    assert redo is not None
    logbook.apply(redo.changes, ANNA, step=redo.name, action=Action.REDO)
    assert logbook.incident(first.id) == amended
    done = [line.action for line in logbook.history(first.id)]
    assert done == [Action.REDO, Action.UNDO, Action.AMEND, Action.RECORD]
    assert logbook.check() == ()


def test_every_earlier_state_can_be_read_again(logbook: Logbook) -> None:
    states = [recorded(logbook)]
    for title in ("One", "Two"):
        states.append(replace(states[-1], title=title))
        logbook.apply([Change(before=states[-2], after=states[-1])], BEN, step="Amend")
    logbook.apply([Change(before=states[-1])], ANNA, step="Withdraw", reason="A duplicate.")
    id_ = states[0].id
    assert [logbook.at_revision(id_, seq) for seq in (0, 1, 2, 3, 4)] == [None, *states, None]
    last = logbook.history(id_)[0]
    assert (last.action, last.after, last.author) == (Action.WITHDRAW, None, "Anna")
    assert last.reason == "A duplicate."


def test_a_withdrawn_record_comes_back_by_restoring_a_revision(logbook: Logbook) -> None:
    incident = recorded(logbook)
    logbook.apply([Change(before=incident)], ANNA, step="Withdraw")
    earlier = logbook.at_revision(incident.id, 1)
    logbook.apply([Change(after=earlier)], ANNA, step="Restore")
    assert logbook.incident(incident.ref) == incident
    assert logbook.history(incident.id)[0].action is Action.RESTORE
    assert logbook.history(incident.id)[0].version == 3


def test_changes_of_one_step_share_its_name(logbook: Logbook) -> None:
    side = a_side("AA")
    changes = [Change(after=side), Change(after=an_incident(principals=(side,)))]
    applied = logbook.apply(changes, ANNA, step="Record encounter")
    lines = logbook.history()
    assert {line.step for line in lines} == {applied.step}
    assert [line.seq for line in lines] == [*reversed(applied.revisions)]


def test_an_export_is_noted(logbook: Logbook) -> None:
    logbook.note_export("out.json", ANNA, count=3, filter_text="side:JP")
    line = logbook.history()[0]
    assert (line.action, line.label, line.record_id) == (Action.EXPORT, "out.json", None)
    assert '"count": 3' in line.detail
    assert logbook.check() == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revision SET author_name = 'Nobody'",
        "DELETE FROM revision",
        "DELETE FROM record",
        "UPDATE incident SET ref = 'OKI-1999-0001'",
        "UPDATE record SET created = 99",
        "DELETE FROM logbook",
    ],
)
def test_the_database_itself_refuses_to_change_history(logbook: Logbook, statement: str) -> None:
    recorded(logbook)
    with (
        pytest.raises(IntegrityError, match="history is never changed"),
        logbook._database.writing() as connection,
    ):
        connection.execute(text(statement))


def tamper(path: Path, statement: str) -> None:
    """Change the file behind the program's back, as somebody with a database tool would."""
    with closing(dbapi2.connect(str(path), isolation_level=None)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in names.fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)


ALTERATIONS: dict[str, tuple[str, str]] = {
    "an author renamed": (
        "UPDATE revision SET author_name = 'Nobody' WHERE seq = 2",
        "revision 2: this line of history was altered",
    ),
    "a line removed": ("DELETE FROM revision WHERE seq = 2", "revision 3"),
    "a record's text altered": (
        "UPDATE record SET body = replace(body, 'Three', 'Tree') WHERE body LIKE '%Three%'",
        "its stored text was altered",
    ),
    "a record withdrawn unseen": (
        "UPDATE record SET withdrawn = 1",
        "the record is not as history left it",
    ),
    "a record removed": (
        "DELETE FROM record WHERE kind = 'party'",
        "a record of which history tells is missing",
    ),
    "a batch row altered": (
        "UPDATE batch_row SET sha256 = lower(hex(zeroblob(32)))",
        "the rows of this batch were altered",
    ),
    "a reference removed": ("DELETE FROM reference", "the table of references does not agree"),
    "a line of the list altered": (
        "UPDATE incident SET summary = replace(summary, 'Three', 'Tree')",
        "its line in the list does not agree with it",
    ),
    "words removed": ("DELETE FROM words", "the search table does not agree"),
    "words of nobody": (
        "INSERT INTO words(rowid, body) VALUES (999, 'ghost')",
        "belong to no record",
    ),
}


@pytest.mark.parametrize("name", ALTERATIONS)
def test_an_alteration_is_found(logbook: Logbook, path: Path, name: str) -> None:
    statement, said = ALTERATIONS[name]
    side = a_side("AA")
    logbook.add_many([a_side("BB")], ANNA, Batch(id=uuid4(), name="Batch"))
    first = an_incident(principals=(side,))
    logbook.apply([Change(after=side), Change(after=first)], ANNA, step="Record")
    incident = logbook.incident(first.id)
    logbook.apply([Change(before=incident, after=replace(incident, title="Three"))], BEN, step="A")
    assert logbook.check() == ()
    logbook.close()
    tamper(path, statement)
    with Logbook.open(path, write=False) as altered:
        assert any(said in str(fault) for fault in altered.check())


def test_the_fault_of_one_record_names_it(logbook: Logbook, path: Path) -> None:
    good, bad = recorded(logbook), recorded(logbook)
    logbook.close()
    tamper(path, "UPDATE record SET body = '{}' WHERE number = 2")
    with Logbook.open(path, write=False) as altered:
        faults = altered.check()
        assert {fault.record_id for fault in faults} == {bad.id}
        assert altered.incident(good.id) == good
