"""A capture in the reader: its findings accepted, corrected, dropped and cited, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton

from desktop.reader.page import ReaderPage
from models.encounter.incident import Incident
from models.finding.finding import FindingKind
from models.finding.review import Verdict
from tests.builders import an_id
from tests.desktop.conftest import Start
from tests.desktop.inbox import (
    ARTICLE,
    choose,
    drop,
    measure,
    mime,
    read,
    verdicts,
)
from tests.desktop.program import PATIENCE_MS, Program


@pytest.fixture
def article(program: Program) -> ReaderPage:
    """Return the reader on a captured article."""
    program.activate()
    drop(program, mime(ARTICLE))
    return read(program)


def test_nothing_is_taken_over_that_was_not_accepted(program: Program, article: ReaderPage) -> None:
    article.foot.draft.click()
    assert "nothing of this text is accepted yet" in article.foot.summary.text().lower()
    choose(article, "about 50 km")
    article.findings.list.setFocus()
    program.key(Qt.Key.Key_A)
    article.head.source.combo.setEditText("NHK")
    article.foot.draft.click()
    assert "whose words" in article.head.rows["voice"].problem.text()
    article.head.voice.combo.setEditText("JP/MOD")
    article.foot.draft.click()
    assert "what “about 50 km” measures is not said" in article.foot.summary.text().lower()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert article.findings.detail.isAncestorOf(focus)
    measure(article, "about 50 km")
    article.foot.draft.click()
    (id_,) = program.log.ids
    made = program.log.incident(id_)
    assert made is not None
    assert [claim.words for claim in made.claims] == ["about 50 km"]
    assert made.episodes[0].participants == ()


def test_the_reader_fits_a_small_screen(program: Program) -> None:
    program.window.resize(1280, 720)
    drop(program, mime(ARTICLE))
    page = read(program)
    program.qtbot.waitUntil(lambda: page.width() >= 680, timeout=PATIENCE_MS)
    assert (program.window.width(), program.window.height()) == (1280, 720)


def test_finds_are_walked_dropped_and_left_open_by_key(
    program: Program, article: ReaderPage
) -> None:
    article.findings.choose(0)
    article.findings.list.setFocus()
    first = article.findings.review[0].finding.words
    program.key(Qt.Key.Key_X)
    assert verdicts(article, Verdict.DROPPED) == [first]
    program.key(Qt.Key.Key_P)
    program.key(Qt.Key.Key_U)
    assert verdicts(article, Verdict.DROPPED) == []
    article.text.setFocus()
    program.key(Qt.Key.Key_N)
    assert article.findings.number == 1
    shown = article.findings.model.rowCount()
    program.key(Qt.Key.Key_1)
    assert article.findings.model.rowCount() < shown
    program.key(Qt.Key.Key_0)
    assert article.findings.model.rowCount() == shown


def test_a_find_is_corrected_in_place(program: Program, article: ReaderPage) -> None:
    choose(article, "about 50 km")
    article.findings.list.setFocus()
    program.key(Qt.Key.Key_C)
    field = article.findings.detail.field
    assert field is not None
    assert field.raw() == "about 50 km"
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focus, "about fifty")
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert article.findings.detail.correcting
    field.set_raw("about 52 km")
    QTest.keyClick(focus, Qt.Key.Key_Return)
    (item,) = [i for i in article.findings.review if i.finding.words == "about 50 km"]
    assert (str(item.finding.value.number), item.verdict) == ("52", Verdict.ACCEPTED)  # type: ignore[union-attr]
    assert QApplication.focusWidget() is article.findings.list


def test_a_stretch_selected_by_hand_becomes_a_find(program: Program, article: ReaderPage) -> None:
    words = "two aircraft"
    start = ARTICLE.index(words)
    cursor = article.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    article.text.setTextCursor(cursor)
    article.text.setFocus()
    program.key(Qt.Key.Key_T)
    assert QApplication.focusWidget() is article.take.buttons[FindingKind.WHEN]
    article.take.buttons[FindingKind.FIGURE].click()
    (item,) = [i for i in article.findings.review if i.finding.words == words]
    assert (item.finding.start, item.verdict) == (start, Verdict.ACCEPTED)


def test_a_half_done_review_is_there_again_after_a_crash(start: Start, program: Program) -> None:
    drop(program, mime(ARTICLE))
    page = read(program)
    choose(page, "about 50 km")
    with program.qtbot.waitSignal(program.commands.inbox.reviews_kept, timeout=PATIENCE_MS):
        page.findings.press("a")
    path = program.log.logbook.path
    program.vanish()
    again = start(path, author="A. Analyst")
    again.do("show_inbox")
    again.window.inbox.list.setCurrentIndex(again.window.inbox.model.index(0))
    assert verdicts(read(again), Verdict.ACCEPTED) == ["about 50 km"]


def test_a_citation_opens_its_capture_at_the_passage(program: Program) -> None:
    drop(program, mime(ARTICLE))
    page = read(program)
    choose(page, "It was a dangerous act")
    page.findings.press("a")
    page.head.source.combo.setEditText("NHK")
    page.foot.draft.click()
    assert program.window.deck.form is None, page.foot.summary.text()
    program.do("show_in_capture")
    page = program.form(ReaderPage)
    program.qtbot.waitUntil(page.text.isVisible, timeout=PATIENCE_MS)
    assert page.text.textCursor().position() == ARTICLE.index("“It was")
    (ref,) = [summary.ref for summary in program.log.summaries(program.log.index.ids)]
    assert any(ref in button.text() for button in page.head.findChildren(QToolButton))
    page.foot.draft.click()
    assert "already" in page.foot.summary.text()
    assert len(program.log.ids) == 1


def test_what_is_accepted_can_be_added_to_an_incident_that_is_there(
    program: Program, article: ReaderPage
) -> None:
    (first,) = program.write(Incident(id=an_id(), title="There already"))
    measure(article, "about 50 km")
    article.findings.press("a")
    article.head.source.combo.setEditText("NHK")
    article.head.voice.combo.setEditText("JP/MOD")
    article.foot.into.combo.setEditText("There already")
    assert article.foot.draft.text().startswith("Add to incident")
    article.foot.draft.click()
    after = program.on_disk(first.id)
    assert after is not None
    assert (after.title, len(after.claims)) == ("There already", 1)
    program.do("undo")
    assert program.on_disk(first.id) == first


def test_a_click_in_the_text_chooses_the_find_below_it(
    program: Program, article: ReaderPage
) -> None:
    program.window.resize(1280, 800)
    cursor = article.text.textCursor()
    cursor.setPosition(ARTICLE.index("about 50 km") + 3)
    article.text.setTextCursor(cursor)
    place: QPoint = article.text.cursorRect().center()
    QTest.mouseClick(article.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert article.findings.review[article.findings.number].finding.words == "about 50 km"


def test_a_copy_is_exported_byte_for_byte(
    program: Program, article: ReaderPage, tmp_path: Path
) -> None:
    article.foot.export.click()
    (dialog,) = program.window.findChildren(QFileDialog)
    path = tmp_path / "copy.txt"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    program.qtbot.waitUntil(path.exists, timeout=PATIENCE_MS)
    assert path.read_text("utf-8") == ARTICLE
