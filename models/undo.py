"""Undo and redo within a session, by step."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.record import Change
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Value):
    """Changes to apply together, under the name that the menu shows."""

    name: str
    changes: tuple[Change, ...]

    def inverse(self) -> "Step":
        """Return the step that leads back: each change inverted, the last one first."""
        changes = tuple(change.inverse() for change in reversed(self.changes))
        return Step(name=self.name, changes=changes)


class UndoStack:
    """The steps of a session that can be taken back, and those taken back that can be redone.

    It only says which changes to apply. Where the logbook refuses them, because the record was
    changed since, the opposite call puts the step back where it was.
    """

    def __init__(self) -> None:
        """Begin with nothing to undo."""
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def undo_name(self) -> str:
        """The name of the step that undo would take back, or an empty string."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """The name of the step that redo would do again, or an empty string."""
        return self._undone[-1].name if self._undone else ""

    def push(self, name: str, changes: Iterable[Change]) -> None:
        """Remember a step as it was written; what was taken back before can no longer be redone."""
        step = Step(name=name, changes=tuple(changes))
        if step.changes:
            self._done.append(step)
            self._undone.clear()

    def undo(self) -> Step | None:
        """Return the changes that take back the last step, or None when there is none."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return step.inverse()

    def redo(self) -> Step | None:
        """Return the changes of the step last taken back, or None when there is none."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step

    def clear(self) -> None:
        """Forget everything, as when another logbook is opened."""
        self._done.clear()
        self._undone.clear()
