"""The page of the reading pane: as high as its width asks for, and no higher."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Page(QWidget):
    """A column of parts.

    Qt would keep it as high as its labels were at their narrowest, with nothing below them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 24)
        self.column.setSpacing(0)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
