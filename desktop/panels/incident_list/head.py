"""The head of the list: the search box and the live count."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.find_box import FindBox
from desktop.open_log import OpenLog
from desktop.plain_label import PlainLabel
from models.filter.tree import head_of, with_head

_PAUSE_MS = 120
_SOUGHT = ("Find in the log  ( / )", "Find in titles, quotations, translations and notes")


class ListHead(QWidget):
    """Filters the log by the words typed. Signal: `left()` when Enter or Down leaves the box."""

    left = Signal()

    def __init__(self, log: OpenLog, parent: QWidget) -> None:
        super().__init__(parent)
        self._log, self._chosen = log, 0
        self.box = FindBox(*_SOUGHT, self)
        self.count = PlainLabel(role="quiet")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.box)
        layout.addWidget(self.count)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.box.textChanged.connect(lambda _text: self._pause.start())
        self.box.left.connect(self.left)
        self._pause.timeout.connect(self._find)
        log.changed.connect(self._count)
        log.shown.connect(self._count)
        self._count()

    def _find(self) -> None:
        wanted = self._log.filter
        head = replace(head_of(wanted), text=self.box.text().strip())
        self._log.show_only(with_head(wanted, head))

    def say_chosen(self, number: int) -> None:
        """Show how many lines are marked, where it is more than one."""
        if number != self._chosen:
            self._chosen = number
            self._count()

    def _count(self) -> None:
        index, ids = self._log.index, self._log.ids
        placeless = np.count_nonzero(index.columns.incidents.precisions[ids.rows] == 0)
        without = f" · {placeless} without place" if placeless else ""
        chosen = f" · {self._chosen} chosen" if self._chosen > 1 else ""
        self.count.show_text(f"{len(ids)} of {len(index)}{without}{chosen}")
