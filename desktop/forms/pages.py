"""Pages that open in one another's place, with the way back above them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop.plain_label import PlainLabel, rule
from models.hidden import mark_hidden

HEAD_PX, MOST_LETTERS = 40, 40


class Pages(QWidget):
    """A stack of pages: the last is shown, those before it are named in the line above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: list[tuple[Callable[[], str], QWidget]] = []
        self._stack = QStackedWidget(self)
        head = QWidget(self)
        self._crumbs = QHBoxLayout(head)
        head.setFixedHeight(HEAD_PX)
        self._crumbs.setContentsMargins(16, 0, 16, 0)
        self._crumbs.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(rule(self))
        column.addWidget(self._stack, 1)
        column.addWidget(rule(self))

    def open(self, title: Callable[[], str], page: QWidget) -> None:
        """Show a page above the present one."""
        self._open.append((title, page))
        self._stack.addWidget(page)
        self._show_last()

    def back(self) -> bool:
        """Close the last page; False when it is the only one."""
        if len(self._open) == 1:
            return False
        _title, page = self._open.pop()
        self._stack.removeWidget(page)
        self._show_last()
        return True

    def back_to(self, page: QWidget) -> None:
        """Close the pages above this one."""
        while self._open[-1][1] is not page and self.back():
            pass

    def _show_last(self) -> None:
        page = self._open[-1][1]
        self._stack.setCurrentWidget(page)
        page.show()
        self._show_crumbs()
        focus = getattr(page, "focus_first", None)
        if focus is not None:
            focus()

    def _show_crumbs(self) -> None:
        while (item := self._crumbs.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for title, page in self._open[:-1]:
            self._crumbs.addWidget(self._crumb(_short(title()), page))
            apart = PlainLabel("›", "quiet", self)
            apart.setWordWrap(False)
            self._crumbs.addWidget(apart)
        last = PlainLabel(_short(self._open[-1][0]()), "heading", self)
        last.setWordWrap(False)
        self._crumbs.addWidget(last)
        self._crumbs.addStretch(1)

    def _crumb(self, text: str, page: QWidget) -> QToolButton:
        button = QToolButton(self)
        button.setText(mark_hidden(text).replace("&", "&&"))
        button.setAccessibleName(f"Back to {text}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.clicked.connect(lambda: self.back_to(page))
        return button


def _short(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"
