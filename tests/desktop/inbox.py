"""An article for the tests of inbox and reader, and how it is dropped and read."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.reader.page import ReaderPage
from models.catalogue.source import Capture
from models.encounter.proposition import QuantityKind
from models.finding.review import Verdict
from tests.desktop.program import NO_KEY, PATIENCE_MS, Program

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
