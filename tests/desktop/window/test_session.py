"""What outlives a run: drafts, layout, settings, crash reports."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.crash import install_crash_report
from desktop.forms.quick_entry import QuickEntry
from desktop.forms.record_form import RecordForm
from desktop.settings import Settings, keep_settings, read_settings, settings_file
from models.catalogue.author import Author
from models.store.logbook import Logbook
from tests.builders import an_id
from tests.desktop.cases import a_case
from tests.desktop.conftest import Start
from tests.desktop.program import PATIENCE_MS, Program

PROJECT = Path(__file__).resolve().parents[3]


def line_of(form: QuickEntry, name: str) -> QLineEdit:
    """Return the line in which a field of quick entry is typed."""
    line = form.quick.fields[name].findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    return line


def title_of(form: RecordForm) -> QLineEdit:
    """Return the line in which the title is typed, the cursor at its end."""
    line = form.root.rows["title"].field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.end(False)
    return line


@pytest.mark.parametrize("crash", [False, True])
def test_a_half_typed_encounter_comes_back(
    *, crash: bool, start: Start, program: Program, home: Path
) -> None:
    program.do("new_incident")
    form = program.form(QuickEntry)
    with program.qtbot.waitSignal(program.commands.records.desk.draft_kept, timeout=PATIENCE_MS):
        form.quick.fields["title"].set_raw("Half ty")
        QTest.keyClicks(line_of(form, "when"), "6 Dec 2025 16:3")
    (program.vanish if crash else program.end)()
    again = start(home / "log.logbook")
    again.do("new_incident")
    assert line_of(again.form(QuickEntry), "title").text() == "Half ty"
    assert line_of(again.form(QuickEntry), "when").text() == "6 Dec 2025 16:3"


def test_what_was_typed_a_moment_ago_is_kept_when_the_window_closes(
    start: Start, program: Program, home: Path
) -> None:
    program.do("new_incident")
    program.form(QuickEntry).quick.fields["title"].set_raw("Just now")
    program.window.close()
    program.end()
    again = start(home / "log.logbook")
    again.do("new_incident")
    assert again.form(QuickEntry).quick.fields["title"].raw() == "Just now"


@pytest.mark.parametrize("crash", [False, True])
def test_a_half_typed_amendment_comes_back_and_amends_what_it_was_begun_on(
    *, crash: bool, start: Start, program: Program, home: Path
) -> None:
    (incident,) = program.write(a_case(program.log.catalogue, "An approach"))
    program.log.select(incident.id)
    program.do("amend")
    line = title_of(program.form(RecordForm))
    with program.qtbot.waitSignal(program.commands.records.desk.draft_kept, timeout=PATIENCE_MS):
        QTest.keyClicks(line, ", half amended")
    (program.vanish if crash else program.end)()
    again = start(home / "log.logbook")
    form = again.form(RecordForm)
    assert title_of(form).text() == "An approach, half amended"
    form.accept()
    assert again.titles() == ["An approach, half amended"]
    assert again.window.deck.form is None


def test_what_was_logged_is_no_draft_any_more(program: Program) -> None:
    program.do("new_incident")
    form = program.form(QuickEntry)
    form.quick.fields["title"].set_raw("Done")
    form.accept()
    program.do("new_incident")
    assert not program.form(QuickEntry).edited()


def test_set_aside_is_said_and_comes_back_in_the_same_run(program: Program) -> None:
    program.do("new_incident")
    program.form(QuickEntry).quick.fields["title"].set_raw("Later")
    program.form(QuickEntry).aside.click()
    assert "draft" in program.said
    program.do("new_incident")
    assert program.form(QuickEntry).quick.fields["title"].raw() == "Later"


def test_layout_theme_and_last_logbook_come_back(start: Start, program: Program) -> None:
    path = program.log.logbook.path
    program.do("theme_dark")
    program.window.docks["history"].hide()
    program.do("widen")
    program.window.close()
    program.end()
    again = start()
    assert again.log.logbook.path == path
    assert again.session.colours.name == "dark"
    assert not again.window.docks["history"].isVisible()
    assert again.window.middle.isVisible()


def test_the_layout_goes_over_to_the_next_logbook(program: Program, home: Path) -> None:
    program.window.docks["records"].hide()
    program.session.create(home / "next.logbook", "NEXT")
    assert program.window.docks["history"].isVisibleTo(program.window)
    assert not program.window.docks["records"].isVisibleTo(program.window)


def test_a_last_logbook_that_cannot_be_opened_is_said_and_the_sample_opens(
    start: Start, home: Path
) -> None:
    (home / "broken.logbook").write_bytes(b"no logbook at all" * 99)
    keep_settings(Settings(recent=(str(home / "broken.logbook"),)))
    program = start()
    assert len(program.log.ids) >= 12
    assert "broken.logbook" in program.said


def test_the_first_start_shows_the_sample(start: Start) -> None:
    program = start()
    assert len(program.log.ids) >= 12
    assert program.log.author is None
    assert not program.log.logbook.read_only


def test_settings_come_back_as_they_were_kept(home: Path) -> None:
    author = Author(id=an_id(), name="A. Analyst", organisation="Desk 4")
    kept = Settings(theme="dark", paper="us-letter").with_author(author).with_recent(home / "a")
    keep_settings(kept)
    assert read_settings() == kept
    assert read_settings().author == author


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("text", ["", "[]", "3", "{", '"x"'])
def test_settings_that_are_no_settings_are_the_defaults(text: str) -> None:
    keep_settings(Settings(theme="dark"))
    settings_file().write_text(text, "utf-8")
    assert read_settings() == Settings()


@pytest.mark.usefixtures("home")
def test_a_setting_of_the_wrong_kind_has_its_default_and_the_others_stand() -> None:
    keep_settings(Settings())
    given = {"theme": "dark", "recent": None, "author_id": "me", "paper": "papyrus", "more": 1}
    settings_file().write_text(json.dumps(given), "utf-8")
    assert read_settings() == Settings(theme="dark")


def test_settings_that_cannot_be_written_are_said_and_hold(program: Program) -> None:
    settings_file().unlink()
    settings_file().mkdir()
    program.do("theme_dark")
    assert "cannot be written" in program.said
    assert program.session.colours.name == "dark"


def test_a_fault_in_a_slot_is_reported_without_content_and_said(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_about: None)
    install_crash_report(program.session.say_broken)

    def fail() -> None:
        raise RuntimeError("the secret source is X")

    QTimer.singleShot(0, fail)
    program.qtbot.waitUntil(lambda: "report" in program.said, timeout=PATIENCE_MS)
    (report,) = (settings_file().parents[2]).rglob("crash-*.txt")
    text = report.read_text("utf-8")
    assert "RuntimeError" in text
    assert "test_session.py" in text
    assert "secret" not in text
    assert str(report) in program.said


_OPENS_ANOTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.window.application import make_application
app = make_application()
from desktop.window.commands import Commands
from desktop.window.session import Session
session = Session(app)
session.opened.connect(lambda window: Commands(window, session))
session.start(Path(sys.argv[1]))
def other():
    session.create(Path(sys.argv[2]), "TWO")
    QTimer.singleShot(300, done)
def done():
    print("alive", session.window.isVisible(), flush=True)
    session.window.close()
QTimer.singleShot(0, other)
sys.exit(app.exec())
"""


def test_the_program_goes_on_with_another_logbook_and_ends_with_its_window(home: Path) -> None:
    first, second = home / "one.logbook", home / "two.logbook"
    Logbook.create(first, code="ONE").close()
    call = [sys.executable, "-c", _OPENS_ANOTHER, str(first), str(second)]
    ended = subprocess.run(
        call, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "alive True\n"), ended.stderr
    left = sorted(path.name for path in home.iterdir() if "holder" in path.name)
    assert left == []
    with Logbook.open(second) as free:
        assert not free.read_only


def test_a_logbook_opened_again_only_comes_to_the_front(program: Program) -> None:
    window, path = program.window, program.log.logbook.path
    program.session.open(path)
    assert program.window is window
    assert not program.log.logbook.read_only


def test_the_end_gives_up_the_right_to_write(program: Program) -> None:
    path = program.log.logbook.path
    program.write(a_case(program.log.catalogue, "An approach"))
    program.end()
    with Logbook.open(path) as free:
        assert not free.read_only
        assert len(free.index()) == 1
