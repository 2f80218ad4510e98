"""The left half of the reader: the text, or why there is none, and what takes a selection."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.scope import Scope
from desktop.plain_label import PlainLabel
from desktop.reader.opened import Opened
from desktop.reader.shown_text import ShownText
from desktop.reader.take_bar import TakeBar
from desktop.reader.text_view import TextView
from desktop.reader.value_field import meant
from models.finding.finding import Finding, FindingKind, UnknownName
from models.finding.review import corrected, item_of
from models.problem import Problem


class ReaderBody(QWidget):
    """Shows one text.

    Signals: `found(item)` when a stretch was marked by hand and is understood;
    `unclear(item, words)` when it is to be said what it means.
    """

    found = Signal(object)
    unclear = Signal(object, str)

    def __init__(self, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._opened = Opened(shown=ShownText(""))
        self.unread = PlainLabel("Reading …", "quiet", self)
        self.unread.setMargin(16)
        self.unread.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text = TextView(self)
        self.text.hide()
        self.take = TakeBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.unread, 1)
        column.addWidget(self.text, 4)
        column.addWidget(self.take)
        self.text.marked.connect(self._mark)
        self.take.chosen.connect(self.take_selected)

    def show_opened(self, opened: Opened) -> None:
        """Show the text of a capture, or why there is none."""
        self._opened = opened
        why = opened.altered or opened.unread
        self.unread.show_text(_ALTERED if opened.altered else _UNREAD if why else "")
        self.unread.setVisible(why is not None)
        self.text.setVisible(why is None)
        self.text.show_text(opened.shown)

    def take_selected(self, kind: FindingKind) -> None:
        """Take the stretch that is selected as a finding of a kind."""
        start, end = self.take.span
        words = self._opened.text[start:end]
        if not words.strip():
            return
        self.take.leave()
        bare = Finding(kind=kind, start=start, end=end, words=words, value=UnknownName(words=words))
        try:
            value = meant(kind, words, self._scope, self._opened.lang)
        except Problem:
            self.unclear.emit(item_of(bare), words)
        else:
            self.found.emit(corrected(item_of(bare), value))

    def _mark(self, start: int, end: int) -> None:
        self.take.offer(start, end, self._opened.text[start:end])


_ALTERED = (
    "Nothing of this file is shown, because it is not what was captured.\n\n"
    "Close the program, bring the file back from a backup of the folder beside the logbook, and "
    "read it again. What was drafted from it stands, with the passages that it cites."
)
_UNREAD = (
    "No text is shown of this capture.\n\n"
    "A picture, a recording or a file that is damaged has none that can be read. It can be cited "
    "all the same; “Export a copy” writes it to a file of your own."
)
