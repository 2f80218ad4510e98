"""Bundles, sheets, copies and logbooks; the dialogs that ask for a name are the system's."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QThread

from desktop.job import Job
from desktop.window.author_form import AuthorForm
from models.bundle.read import read_bundle
from models.bundle.write import write_bundle
from models.filter.incident_filter import IncidentFilter
from models.problem import Problem
from models.store.logbook import Logbook
from models.store.transfer import bundle_of
from tests.desktop.cases import a_case, at
from tests.desktop.conftest import Start
from tests.desktop.program import PATIENCE_MS, Program


def until_said(program: Program, words: str) -> None:
    """Wait until the notice says these words."""
    program.qtbot.waitUntil(lambda: words in program.said, timeout=PATIENCE_MS)


def two(program: Program) -> None:
    """Log two encounters."""
    catalogue = program.log.catalogue
    program.write(a_case(catalogue, "Alfa", where=at(20.0, 120.0)), a_case(catalogue, "Bravo"))


def test_what_is_exported_is_imported_equal_and_the_import_is_undone(
    start: Start, program: Program, home: Path
) -> None:
    two(program)
    program.log.select(program.log.ids[0])
    path = home / "out.json"
    program.commands.files._write_bundle(path)
    until_said(program, "2 incidents written")
    assert read_bundle(path.read_bytes()) == bundle_of(program.log.logbook)
    assert program.log.logbook.history()[0].step_name == "Export"

    other = start(home / "other.logbook", author="B. Writer")
    other.commands.files._read_bundle(path)
    until_said(other, "records added")
    assert sorted(other.titles()) == ["Alfa", "Bravo"]
    taken, given = bundle_of(other.log.logbook), read_bundle(path.read_bytes())
    assert replace(taken, authors=()) == replace(given, authors=())
    assert "Import out.json" in other.window.actions_by_name["undo"].text()
    other.do("undo")
    assert other.titles() == []
    assert bundle_of(other.log.logbook).incidents == ()
    other.do("redo")
    assert sorted(other.titles()) == ["Alfa", "Bravo"]


def test_only_what_the_list_shows_is_exported(program: Program, home: Path) -> None:
    two(program)
    program.log.show_only(IncidentFilter(text="Alfa"))
    program.commands.files._write_bundle(home / "one.json")
    until_said(program, "1 incidents written")
    bundle = read_bundle((home / "one.json").read_bytes())
    assert [incident.title for incident in bundle.incidents] == ["Alfa"]


def test_a_damaged_bundle_is_said_in_the_notice_and_imports_nothing(
    program: Program, home: Path
) -> None:
    two(program)
    bundle = write_bundle(bundle_of(program.log.logbook))
    path = home / "bad.json"
    path.write_bytes(bundle.replace(b'"asserts"', b'"maybe"', 1))
    head = program.log.logbook.head
    program.commands.files._read_bundle(path)
    until_said(program, "stance")
    assert program.log.logbook.head == head
    assert program.window.status.busy.text() == ""


def test_an_import_asks_who_writes(program: Program) -> None:
    program.log.author = None
    program.do("import_bundle")
    program.form(AuthorForm)


def test_the_sheet_of_the_selected_incident_is_a_pdf(program: Program, home: Path) -> None:
    two(program)
    program.log.select(program.log.ids[0])
    program.commands.files._print(home / "sheet.pdf")
    until_said(program, "sheet.pdf")
    assert (home / "sheet.pdf").read_bytes().startswith(b"%PDF-")


def test_a_path_that_cannot_be_written_is_a_sentence(program: Program, home: Path) -> None:
    two(program)
    program.log.select(program.log.ids[0])
    program.commands.files._print(home / "nowhere" / "sheet.pdf")
    until_said(program, "cannot be written")


def test_a_copy_holds_the_history_too(program: Program, home: Path) -> None:
    two(program)
    program.commands.files._save_copy(home / "copy.logbook")
    with Logbook.open(home / "copy.logbook", write=False) as copy:
        assert copy.history() == program.log.logbook.history()


def test_a_new_logbook_takes_the_place_of_the_one_before(program: Program, home: Path) -> None:
    two(program)
    before, first = program.window, program.log.logbook.path
    program.commands.files._create(home / "Black Sea.logbook")
    assert program.window is not before
    assert not before.isVisible()
    assert program.titles() == []
    program.write(a_case(program.log.catalogue, "Charlie"))
    (summary,) = program.log.summaries(program.log.index.ids)
    assert summary.ref.startswith("BLACK")
    recent = program.window.menus["File"].findChildren(QObject)
    assert recent
    assert program.session.settings.recent[:2] == (str(home / "Black Sea.logbook"), str(first))
    with Logbook.open(first) as free:
        assert not free.read_only


def test_a_recent_logbook_opens_and_one_that_is_gone_is_said(program: Program, home: Path) -> None:
    program.commands.files._create(home / "b&c.logbook")
    files = program.commands.files
    files._fill_recent()
    actions = {a.text(): a for a in files._recent.actions()}
    (home / "log.logbook").rename(home / "moved.logbook")
    actions[str(home / "log.logbook")].trigger()
    assert "no such logbook" in program.said
    assert program.log.logbook.path == home / "b&c.logbook"
    assert str(home / "b&&c.logbook") in actions


def test_a_second_program_reads_and_says_who_writes(start: Start, program: Program) -> None:
    two(program)
    second = start(program.log.logbook.path)
    assert second.log.logbook.read_only
    assert "by A. Analyst" in second.window.status.writer.text()
    assert "by A. Analyst" in second.said
    for name in ("new_incident", "import_bundle", "undo", "redo"):
        assert not second.offers(name), name
    second.log.select(second.log.ids[0])
    assert not second.offers("amend")
    assert not second.offers("withdraw")
    assert second.offers("export_bundle")
    panel = second.window.records
    panel.table.selectRow(0)
    assert not any(button.isEnabled() for button in panel.buttons.values())
    panel.table.opened.emit()
    assert second.window.deck.form is None
    second.window.history.table.selectRow(0)
    assert not second.window.history.restore_button.isEnabled()


def test_a_job_tells_on_the_thread_that_asked_and_nothing_once_its_owner_has_gone(
    program: Program,
) -> None:
    owner, heard = QObject(), []
    job = Job(lambda: 6 * 7, owner)
    job.done.connect(lambda result: heard.append((result, QThread.currentThread())))
    with program.qtbot.waitSignal(job.done, timeout=PATIENCE_MS):
        job.start()
    assert heard == [(42, owner.thread())]

    def refuse() -> None:
        raise Problem("no")

    late = Job(refuse, owner)
    late.failed.connect(heard.append)
    ended = Job(lambda: None, program.session)
    late.start()
    del owner
    with program.qtbot.waitSignal(ended.done, timeout=PATIENCE_MS):
        ended.start()
    assert len(heard) == 1
