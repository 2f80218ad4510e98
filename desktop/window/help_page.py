"""Help inside the program, offline: what one does first, how to type times and places, all keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.plain_label import PlainLabel, rule
from desktop.window.action_table import ENTRIES, MENUS, Entry
from desktop.window.help_text import chapters


class HelpPage(QWidget):
    """Chapters of plain text with a search box. Signal: `left()`."""

    left = Signal()

    def __init__(self, parent: QWidget, chapter: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.box = QLineEdit(self)
        self.box.setPlaceholderText("Find in the help")
        self.box.setText(chapter)
        self.box.setClearButtonEnabled(True)
        self._chapters: list[tuple[QWidget, str]] = []
        page = self._page()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        close = QPushButton("Close help")
        close.setShortcut("Esc")
        close.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(self.box)
        column.addWidget(scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self._narrow)
        self._narrow(chapter)

    def _page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("sheet")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 8, 8)
        for heading, text in (*chapters(), ("Commands and keys", commands())):
            chapter = QWidget()
            inner = QVBoxLayout(chapter)
            inner.setContentsMargins(0, 0, 0, 8)
            inner.addWidget(rule(chapter))
            inner.addWidget(PlainLabel(heading, "heading"))
            inner.addWidget(PlainLabel(text))
            column.addWidget(chapter)
            self._chapters.append((chapter, f"{heading}\n{text}".casefold()))
        column.addStretch(1)
        return page

    def _narrow(self, text: str) -> None:
        for chapter, words in self._chapters:
            chapter.setVisible(text.strip().casefold() in words)


def commands() -> str:
    """Return every command, menu by menu, with its key where it has one."""
    return "\n".join(_line(entry) for menu in MENUS for entry in ENTRIES if entry.menu == menu)


def _line(entry: Entry) -> str:
    key = f"    {entry.shortcut}" if entry.shortcut else ""
    return f"{entry.menu}  ›  {entry.text.rstrip('…')}{key}"
