"""Raw material from the drop to the draft and back by undo, with the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton

from desktop.reader.page import ReaderPage
from models.catalogue.source import Capture, Source
from models.encounter.incident import Incident, Status
from models.encounter.proposition import QuantityKind
from models.finding.finding import FindingKind
from models.finding.review import Verdict
from models.store.captures import folder_of, path_of
from tests.builders import an_id
from tests.desktop.conftest import Start
from tests.desktop.program import NO_KEY, PATIENCE_MS, Program, labels_in

ARTICLE = (
    "Radar used on two aircraft\n\n"
    "On 6 December 2025 at 16:32 JST a J-15 used its radar on an F-15J at about 50 km. "
    "“It was a dangerous act,” said Japan's Ministry of Defense.\n"
)


LIST = QPoint(120, 300)


def mime(text: str = "", *, html: str = "", files: tuple[Path, ...] = ()) -> QMimeData:
    """Return what is pasted or dropped."""
    held = QMimeData()
    if text:
        held.setText(text)
    if html:
        held.setHtml(html)
    if files:
        held.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    return held


def drop(program: Program, held: QMimeData, place: QPoint = LIST) -> None:
    """Drop it on the window, and wait until it is captured or a problem is said."""
    program.window.notice.hide()
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(place, copy, held, left, NO_KEY),
        QDropEvent(QPointF(place), copy, held, left, NO_KEY),
    ):
        QApplication.sendEvent(program.window, event)
    program.qtbot.waitUntil(lambda: bool(program.said), timeout=PATIENCE_MS)


def captures(program: Program) -> tuple[Capture, ...]:
    """Return the captures of the logbook."""
    return program.log.catalogue.all(Capture)


def waiting(program: Program) -> list[str]:
    """Return the titles in the inbox, from top to bottom."""
    model = program.window.inbox.model
    return [model.index(row).data() for row in range(model.rowCount())]


def read(program: Program) -> ReaderPage:
    """Open the chosen capture and wait until its text is there, or the reason why it is not."""
    program.do("read_capture")
    page = program.form(ReaderPage)
    program.qtbot.waitUntil(
        lambda: page.text.isVisible() or "Reading" not in page.unread.text(), timeout=PATIENCE_MS
    )
    return page


def verdicts(page: ReaderPage, verdict: Verdict) -> list[str]:
    """Return the words of the findings of one verdict."""
    return [item.finding.words for item in page.findings.review if item.verdict is verdict]


def choose(page: ReaderPage, words: str) -> None:
    """Make the finding of these words the current one."""
    numbers = [n for n, item in enumerate(page.findings.review) if words in item.finding.words]
    page.findings.choose(numbers[0])


def measure(page: ReaderPage, words: str) -> None:
    """Say of a figure that it is a distance between two craft."""
    choose(page, words)
    page.findings.detail.fields["Measures"].set_raw(("", QuantityKind.LATERAL_SEPARATION.value))


@pytest.fixture
def article(program: Program) -> ReaderPage:
    """Return the reader on a captured article."""
    program.activate()
    drop(program, mime(ARTICLE))
    return read(program)


def test_a_dropped_text_waits_in_the_inbox_until_it_is_drafted_and_again_after_undo(
    program: Program,
) -> None:
    program.activate()
    drop(program, mime(ARTICLE))
    assert waiting(program) == ["Radar used on two aircraft"]
    assert program.window.docks["inbox"].windowTitle() == "Inbox 1"
    program.window.inbox.list.setFocus()
    program.key(Qt.Key.Key_Return)
    page = program.form(ReaderPage)
    program.qtbot.waitUntil(page.text.isVisible, timeout=PATIENCE_MS)
    assert QApplication.focusWidget() is page.findings.list
    for _ in page.findings.review:
        program.key(Qt.Key.Key_A)
    assert verdicts(page, Verdict.UNDECIDED) == []
    measure(page, "about 50 km")
    page.head.source.setFocus()
    program.type("NHK")
    page.head.voice.setFocus()
    program.type("JP/MOD")
    program.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert program.window.deck.form is None, page.foot.summary.text()

    (id_,) = program.log.ids
    made = program.on_disk(id_)
    assert isinstance(made, Incident)
    assert made.status is Status.DRAFT
    assert [s.quote for s in made.statements if s.quote] == ["It was a dangerous act,"]
    assert {c.words for c in made.claims} >= {"about 50 km"}
    assert all(claim.citation for claim in made.claims)
    assert program.log.selection == id_
    assert waiting(program) == []
    (source,) = [s for s in program.log.catalogue.all(Source) if s.name == "NHK"]
    assert source.reliability == "F"

    program.do("undo")
    assert program.titles() == []
    assert waiting(program) == ["Radar used on two aircraft"]
    program.do("undo")
    assert waiting(program) == []


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


def test_the_same_file_twice_is_said_and_not_doubled(program: Program, tmp_path: Path) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(ARTICLE)
    two.write_text(ARTICLE)
    drop(program, mime(files=(one,)))
    drop(program, mime(files=(two,)))
    assert "the very same bytes are here already" in program.said.lower()
    assert len(captures(program)) == 1


def test_several_files_are_one_step_whatever_they_are(program: Program, tmp_path: Path) -> None:
    text, picture = tmp_path / "a.txt", tmp_path / "b.png"
    text.write_text(ARTICLE)
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    drop(program, mime(files=(text, picture)))
    assert len(captures(program)) == 2
    program.window.inbox.choose(next(c for c in captures(program) if c.file_name == "b.png"))
    page = read(program)
    assert "No text is shown" in page.unread.text()
    assert page.head.sound.text().startswith("✓")
    page.foot.leave.click()
    program.do("undo")
    assert captures(program) == ()


def test_a_file_that_was_altered_says_so_and_shows_nothing(program: Program) -> None:
    drop(program, mime(ARTICLE))
    (capture,) = captures(program)
    path = path_of(folder_of(program.log.logbook.path), capture.sha256)
    path.chmod(0o644)
    path.write_text(ARTICLE.replace("50 km", "90 km"))
    page = read(program)
    assert page.head.sound.text().startswith("✗")
    assert "altered" in page.head.sound.text()
    assert not page.text.isVisible()
    assert page.text.toPlainText() == ""


HOSTILE = (
    "<html><head><title>A <b>title</b></title><script>document.write('ran')</script>"
    "<link rel=stylesheet href='http://192.0.2.1/x.css'></head><body onload='alert(1)'>"
    "<img src='http://192.0.2.1/pixel.png'><iframe src='http://192.0.2.1/'></iframe>"
    "<p>About 50 km \u202egpj.exe\u202c away, {{7*7}} &lt;b&gt;not bold&lt;/b&gt;</p></body></html>"
)


def test_hostile_html_is_inert_plain_text_and_opens_no_connection(program: Program) -> None:
    drop(program, mime(html=HOSTILE))
    page = read(program)
    shown = page.text.toPlainText()
    assert "[RLO]gpj.exe[PDF]" in shown
    assert "{{7*7}} <b>not bold</b>" in shown
    assert "ran" not in shown
    assert "alert" not in shown
    assert "\u202e" not in shown
    assert page.text.document().allFormats()
    assert not any(form.isImageFormat() for form in page.text.document().allFormats())
    texts = [label.text() for label in labels_in(page)]
    assert not any("\u202e" in text for text in texts)
    view = program.window.map.view
    assert (view.refused_requests, view.failed_requests) == (0, 0)
    rich = [
        x for x in labels_in(page) if x.textFormat() is not Qt.TextFormat.PlainText and x.text()
    ]
    assert rich == []


def test_an_address_is_not_fetched(program: Program) -> None:
    held = QMimeData()
    held.setUrls([QUrl("http://192.0.2.1/article")])
    drop(program, held)
    assert "no connection" in program.said
    assert captures(program) == ()


def test_what_is_set_aside_no_longer_waits_and_undo_brings_it_back(program: Program) -> None:
    drop(program, mime(ARTICLE))
    program.window.inbox.aside_button.click()
    assert waiting(program) == []
    program.window.inbox.aside.setChecked(True)
    assert waiting(program) == ["Radar used on two aircraft"]
    program.window.inbox.aside.setChecked(False)
    program.do("undo")
    assert waiting(program) == ["Radar used on two aircraft"]


def test_what_is_dropped_on_the_map_is_for_the_window(program: Program) -> None:
    view = program.window.map.view
    web = view.focusProxy()
    assert web is not None
    assert not web.acceptDrops()
    at = web.mapTo(program.window, web.rect().center())
    drop(program, mime(ARTICLE), at)
    assert waiting(program) == ["Radar used on two aircraft"]
    assert view.failed_requests == 0


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


def test_files_can_be_captured_as_published_by_a_source(program: Program, tmp_path: Path) -> None:
    (source,) = program.write(Source(id=an_id(), name="NHK"))
    program.window.records.show_record(source)
    program.do("capture_to_source")
    (dialog,) = program.window.findChildren(QFileDialog)
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE)
    dialog.filesSelected.emit([str(path)])
    dialog.reject()
    program.qtbot.waitUntil(lambda: bool(captures(program)), timeout=PATIENCE_MS)
    (capture,) = captures(program)
    assert capture.source_id == source.id
    page = read(program)
    assert page.head.source_id() == source.id
    assert "F: cannot be judged" in page.head.rating.text()


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
