"""Undo and redo of a session, as a stack of named steps."""

from hypothesis import given
from hypothesis import strategies as st

from models.record import Change
from models.undo import Step, UndoStack
from tests.builders import a_side


def a_change(code: str) -> Change:
    return Change(after=a_side(code))


def test_an_empty_stack_has_nothing_to_undo_or_redo() -> None:
    stack = UndoStack()
    assert (stack.undo(), stack.redo(), stack.undo_name, stack.redo_name) == (None, None, "", "")


def test_a_step_is_taken_back_in_reverse_order() -> None:
    first, second = a_change("AA"), a_change("BB")
    stack = UndoStack()
    stack.push("Record two", [first, second])
    assert stack.undo_name == "Record two"
    expected = (Change(before=second.after), Change(before=first.after))
    assert stack.undo() == Step(name="Record two", changes=expected)
    assert (stack.undo_name, stack.redo_name) == ("", "Record two")


def test_a_step_taken_back_can_be_done_again() -> None:
    change = a_change("AA")
    stack = UndoStack()
    stack.push("Record", [change])
    stack.undo()
    assert stack.redo() == Step(name="Record", changes=(change,))
    assert (stack.undo_name, stack.redo_name) == ("Record", "")


def test_a_new_step_forgets_what_was_taken_back() -> None:
    stack = UndoStack()
    stack.push("One", [a_change("AA")])
    stack.undo()
    stack.push("Two", [a_change("BB")])
    assert (stack.undo_name, stack.redo_name) == ("Two", "")


def test_a_step_without_changes_is_none() -> None:
    stack = UndoStack()
    stack.push("Nothing", [])
    assert stack.undo_name == ""


def test_clearing_forgets_both_ways() -> None:
    stack = UndoStack()
    stack.push("One", [a_change("AA")])
    stack.push("Two", [a_change("BB")])
    stack.undo()
    stack.clear()
    assert (stack.undo_name, stack.redo_name) == ("", "")


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=30))
def test_what_is_undone_and_redone_always_leads_back(moves: list[str]) -> None:
    stack = UndoStack()
    standing: list[str] = []
    expected: list[str] = []
    taken: list[str] = []
    for number, move in enumerate(moves):
        if move == "do":
            stack.push(f"{number}", [a_change(f"{number}")])
            expected, taken = [*expected, f"{number}"], []
            standing.append(f"{number}")
        elif move == "undo" and (step := stack.undo()):
            taken.append(expected.pop())
            standing.remove(step.name)
        elif move == "redo" and (step := stack.redo()):
            expected.append(taken.pop())
            standing.append(step.name)
    assert standing == expected
    assert stack.undo_name == (expected[-1] if expected else "")
