"""One page of what is on the map: a line of tools, a table, and words where there is nothing."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.panels.on_map.rows import RowTable
from desktop.plain_label import PlainLabel


class MapPage(QWidget):
    """Lays out a page; `tools` is the line above the table."""

    def __init__(self, table: RowTable, nothing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = table
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(12, 4, 12, 4)
        self.tools.setSpacing(8)
        self._nothing = PlainLabel(nothing, "quiet", self)
        self._nothing.setContentsMargins(16, 8, 16, 8)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.tools)
        self.column.addWidget(self._nothing, 1)
        self.column.addWidget(table, 1)
        self.show_rows(())

    def show_rows(self, rows: Sequence[tuple[Any, tuple[str, ...]]]) -> None:
        """Show these rows, or what belongs here and the first step."""
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
