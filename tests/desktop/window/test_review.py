"""From draft to published and back, through menu and keyboard."""

from PySide6.QtCore import Qt

from desktop.compare.published_page import PublishedPage
from desktop.forms.choose_incident import ChooseIncident
from desktop.forms.record_form import RecordForm
from desktop.forms.step_form import StepForm
from models.encounter.incident import Incident, Status
from tests.desktop.cases import a_case
from tests.desktop.program import Program, labels_in

STEPS = ("send_to_review", "mark_reviewed", "publish", "reopen", "mark_withdrawn")


def logged(program: Program, title: str = "An approach") -> Incident:
    """Log an incident and select it."""
    (record,) = program.write(a_case(program.log.catalogue, title))
    assert isinstance(record, Incident)
    program.log.select(record.id)
    program.activate()
    return record


def offered(program: Program) -> list[str]:
    """Return which steps can be taken now."""
    return [name for name in STEPS if program.offers(name)]


def published(program: Program) -> Incident:
    """Log an incident and publish it by the keyboard."""
    record = logged(program)
    program.do("send_to_review")
    program.do("mark_reviewed")
    program.do("publish")
    program.type("First bulletin.")
    program.key(Qt.Key.Key_Return)
    kept = program.on_disk(record.id)
    assert kept is not None
    return kept


def entitle(program: Program, incident: Incident, title: str) -> None:
    """Amend a title through the form."""
    program.commands.records.amend(incident)
    form = program.form(RecordForm)
    form.root.rows["title"].field.set_raw(title)
    form.accept()


def words_of(page: PublishedPage) -> str:
    """Return all that a page says."""
    return "\n".join(label.text() for label in labels_in(page))


def test_only_the_steps_that_lead_on_are_offered(program: Program) -> None:
    assert offered(program) == []
    logged(program)
    assert offered(program) == ["send_to_review", "mark_withdrawn"]
    program.do("send_to_review")
    assert offered(program) == ["mark_reviewed", "reopen", "mark_withdrawn"]
    program.do("mark_reviewed")
    assert "second pair of eyes" in program.said
    assert offered(program) == ["publish", "reopen", "mark_withdrawn"]


def test_an_incident_is_published_with_a_remark_and_says_so(program: Program) -> None:
    kept = published(program)
    assert program.window.deck.form is None
    assert kept.status is Status.PUBLISHED
    (publication,) = kept.publications
    assert (publication.number, publication.by, publication.note) == (
        1,
        "A. Analyst",
        "First bulletin.",
    )
    assert "published as no. 1 on" in program.pane_text()
    assert offered(program) == ["reopen"]


def test_what_is_published_is_not_amended_or_withdrawn(program: Program) -> None:
    kept = published(program)
    program.do("amend")
    assert "Reopen it first" in program.said
    assert program.window.deck.form is None
    program.do("withdraw")
    assert "Reopen it first" in program.said
    assert program.on_disk(kept.id) == kept


def test_reopening_asks_for_a_reason_and_history_keeps_it(program: Program) -> None:
    kept = published(program)
    program.do("reopen")
    form = program.form(StepForm)
    program.key(Qt.Key.Key_Return)
    assert "A reason is needed" in form.problem.text()
    program.type("A second statement came.")
    program.key(Qt.Key.Key_Return)
    assert program.window.deck.form is None
    again = program.on_disk(kept.id)
    assert again is not None
    assert (again.status, again.publications) == (Status.DRAFT, kept.publications)
    newest = program.log.logbook.history(kept.id)[0]
    assert newest.reason == "A second statement came."
    assert program.log.undo_name == f"Reopen “{kept.ref}”"


def test_a_publication_is_undone(program: Program) -> None:
    kept = published(program)
    program.do("undo")
    back = program.on_disk(kept.id)
    assert back is not None
    assert (back.status, back.publications) == (Status.REVIEWED, ())
    program.do("redo")
    assert program.on_disk(kept.id) == kept


def test_as_published_shows_the_copy_and_what_differs_since(program: Program) -> None:
    kept = published(program)
    program.do("as_published")
    assert "Nothing: it reads today as it was published." in words_of(program.form(PublishedPage))
    program.key(Qt.Key.Key_Escape)
    assert program.window.deck.form is None
    program.do("reopen")
    program.type("A better title.")
    program.key(Qt.Key.Key_Return)
    draft = program.on_disk(kept.id)
    assert draft is not None
    entitle(program, draft, "A close approach")
    program.do("as_published")
    page = program.form(PublishedPage)
    words = words_of(page)
    assert "An approach  →  A close approach" in words
    titles = [label.text() for label in labels_in(page) if label.property("role") == "title"]
    assert titles == [f"{kept.ref} as published", "An approach"]


def test_a_duplicate_is_marked_by_typing_the_one_that_stands(program: Program) -> None:
    stands = logged(program, "The one that stands")
    double = logged(program, "Its double")
    program.do("mark_duplicate")
    form = program.form(ChooseIncident)
    program.key(Qt.Key.Key_Return)
    assert form.problem.text()
    program.type(stands.ref)
    program.key(Qt.Key.Key_Return)
    assert program.window.deck.form is None
    kept = program.on_disk(double.id)
    assert kept is not None
    assert (kept.status, kept.duplicate_of_id) == (Status.DUPLICATE, stands.id)
    assert "duplicate" in program.window.incidents.model.index(0, 0).data()


def test_the_list_says_the_state_to_a_screen_reader(program: Program) -> None:
    logged(program)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert program.window.incidents.model.index(0, 0).data(spoken).endswith("draft")


def test_an_earlier_state_is_restored_without_forgetting_what_was_published(
    program: Program,
) -> None:
    kept = published(program)
    program.do("reopen")
    program.type("Wrong.")
    program.key(Qt.Key.Key_Return)
    reopened = program.on_disk(kept.id)
    assert reopened is not None
    entitle(program, reopened, "Worse")
    history = program.window.history
    steps = [str(history.model.index(row, 0).data()) for row in range(history.model.rowCount())]
    history.table.selectRow(next(n for n, step in enumerate(steps) if "Prepare" in step))
    history.restore_button.click()
    back = program.on_disk(kept.id)
    assert back is not None
    assert (back.title, back.publications) == ("An approach", kept.publications)
