"""Raw material from the drop to the draft and back by undo, with the keyboard."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.reader.page import ReaderPage
from models.catalogue.source import Source
from models.encounter.incident import Incident, Status
from models.finding.review import Verdict
from models.store.captures import folder_of, path_of
from tests.builders import an_id
from tests.desktop.inbox import (
    ARTICLE,
    captures,
    drop,
    measure,
    mime,
    read,
    verdicts,
    waiting,
)
from tests.desktop.program import PATIENCE_MS, Program, labels_in


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
