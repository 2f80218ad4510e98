"""The filters of the matrix as chips, each with how many rows it lets through."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.panels.reading.matrix_lines import Only


class MatrixChips(QWidget):
    """One chip for each filter. Signal: `wanted(Only)`."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {only: QToolButton(self) for only in Only}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for number, (only, chip) in enumerate(self._chips.items(), 1):
            chip.setCheckable(True)
            chip.setToolTip(f"Alt+{number}")
            chip.clicked.connect(self._wanting(only))
            row.addWidget(chip)
        row.addStretch(1)

    def _wanting(self, only: Only) -> Callable[[], None]:
        return lambda: self.wanted.emit(only)

    def show_counts(self, counts: Mapping[Only, int], chosen: Only) -> None:
        """Say how many rows each lets through, and which one is in force."""
        for only, chip in self._chips.items():
            chip.setText(f"{only.value} {counts[only]}")
            chip.setChecked(only is chosen)

    def texts(self) -> list[str]:
        """Return what the chips say."""
        return [chip.text() for chip in self._chips.values()]
