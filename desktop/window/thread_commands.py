"""What is done with statements: add, answer, revise, amend, go to them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.forms.part_form import Task
from desktop.window.main_window import MainWindow
from desktop.window.part_desk import Attempt, Keep, PartDesk
from desktop.window.record_commands import RecordCommands
from models.encounter.incident import Incident
from models.encounter.parts import statement_in, with_statement
from models.encounter.rewording import Rewording, present_words, reworded
from models.encounter.statement import Statement
from models.problem import Problem
from models.threads.voice import who_answers
from models.when.short import short_span


class ThreadCommands(QObject):
    """Opens the form of a statement of the selected incident and writes it as one step."""

    def __init__(self, window: MainWindow, records: RecordCommands, attempt: Attempt) -> None:
        super().__init__(window)
        self._window, self._log, self._attempt = window, window.log, attempt
        self._desk = PartDesk(window, records, attempt, _KEEPS, self._show)
        window.reading.statement_wanted.connect(self._do_with)
        self._desk.bring_back()

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {
            "add_statement": self.add,
            "answer_statement": lambda: self.answer(self._chosen_id()),
            "revise_statement": lambda: self.revise(self._chosen_id()),
            "amend_statement": lambda: self.amend(self._chosen_id()),
            "show_statements": self.show,
        }

    def add(self) -> None:
        """Enter a statement of the selected incident."""
        self._desk.open(self._task("add_statement", "New statement"), Statement)

    def answer(self, id_: UUID | None) -> None:
        """Enter an answer: the other side's latest speaker is filled in, and what it answers."""
        incident = self._desk.incident()
        statement = statement_in(incident, id_)
        catalogue = self._log.catalogue
        columns = self._log.matrix(incident).columns
        sides = tuple(column.party_id for column in columns if column.principal)
        party_id = who_answers(incident, statement, sides, catalogue)
        given = {"answers_id": statement.id} | ({"party_id": party_id} if party_id else {})
        title = f"Answer to {self._named(statement)}"
        task = self._task("answer_statement", title, statement.id)
        self._desk.open(task, Statement, given=given)

    def revise(self, id_: UUID | None) -> None:
        """Enter the words that a statement has now; those it had stay as an earlier wording."""
        statement = statement_in(self._desk.incident(), id_)
        if not statement.quote.strip():
            mend = "Amend it and enter its words first (Enter)."
            raise Problem("this statement has no words yet that could be revised", mend=mend)
        task = self._task("revise_statement", f"Revise {self._named(statement)}", statement.id)
        self._desk.open(task, Rewording, present_words(statement))

    def amend(self, id_: UUID | None) -> None:
        """Open the form of a statement."""
        statement = statement_in(self._desk.incident(), id_)
        task = self._task("amend_statement", f"Amend {self._named(statement)}", statement.id)
        self._desk.open(task, Statement, statement, new=False)

    def show(self) -> None:
        """Go to the statements of the selected incident."""
        self._desk.incident()
        self._window.docks["reading"].show()
        threads = self._window.reading.threads
        if threads is None or not threads.threads.rows:
            mend = "Edit > Add statement enters what a party said."
            raise Problem("nobody has spoken on this incident yet", mend=mend)
        self._window.reading.show_statement(
            threads.statement_id or threads.threads.rows[0].statement.id
        )

    def _do_with(self, command: str, id_: UUID) -> None:
        does: dict[str, Callable[[UUID | None], None]] = {
            "answer_statement": self.answer,
            "revise_statement": self.revise,
            "amend_statement": self.amend,
        }
        if command in does:
            self._attempt(lambda: does[command](id_))

    def _chosen_id(self) -> UUID | None:
        threads = self._window.reading.threads
        return threads.statement_id if threads is not None else None

    def _task(self, command: str, title: str, part_id: UUID | None = None) -> Task:
        return Task(command, self._desk.incident().id, part_id, title)

    def _named(self, statement: Statement) -> str:
        catalogue = self._log.catalogue
        who = catalogue.code_of(statement.party_id) or catalogue.name_of(statement.party_id)
        return ", ".join(filter(None, (who, short_span(statement.said))))

    def _show(self, _incident: Incident, task: Task, value: Any) -> None:
        id_ = value.id if isinstance(value, Statement) else task.part_id
        if id_ is not None:
            self._window.reading.show_statement(id_)


def _put(incident: Incident, _part_id: UUID | None, statement: Statement) -> Incident:
    return with_statement(incident, statement)


def _reword(incident: Incident, part_id: UUID | None, new: Rewording) -> Incident:
    return with_statement(incident, reworded(statement_in(incident, part_id), new))


_KEEPS: dict[str, tuple[str, Keep]] = {
    "add_statement": ("Add statement", _put),
    "answer_statement": ("Answer statement", _put),
    "amend_statement": ("Amend statement", _put),
    "revise_statement": ("Revise statement", _reword),
}
