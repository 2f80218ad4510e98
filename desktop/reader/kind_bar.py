"""The kinds of finding above the list: a legend of their lines, and which of them are shown."""

from collections import Counter

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.forms.fields.flow import Flow
from desktop.reader.kinds import MARKS, sample
from models.finding.finding import FindingKind
from models.finding.review import Review


class KindBar(QWidget):
    """One button for each kind, pressed while it is shown; the keys 1 to 8 press them, 0 all.

    Signal: `chosen()` when other kinds are to be shown.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kinds")
        row = Flow(self)
        row.setContentsMargins(12, 4, 12, 4)
        self.buttons: dict[FindingKind, QToolButton] = {}
        for number, kind in enumerate(MARKS, start=1):
            button = self.buttons[kind] = self._button(number)
            row.addWidget(button)

    def _button(self, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setChecked(True)
        button.setIconSize(QSize(22, 12))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(f"Show or hide ({number})")
        button.clicked.connect(self.chosen)
        return button

    @property
    def kinds(self) -> frozenset[FindingKind]:
        """The kinds that are shown."""
        return frozenset(kind for kind, button in self.buttons.items() if button.isChecked())

    def show_review(self, review: Review) -> None:
        """Count what was found of each kind; kinds of which there is nothing are left out."""
        counts = Counter(item.finding.kind for item in review)
        for kind, button in self.buttons.items():
            mark, number = MARKS[kind], counts[kind]
            button.setText(f"{number} {mark.word if number == 1 else mark.many}".lower())
            button.setIcon(sample(kind, self.palette()))
            button.setVisible(bool(number))
        self.updateGeometry()

    def press(self, key: str) -> bool:
        """Press the button of a digit; False where the key is none of these."""
        if key == "0":
            for button in self.buttons.values():
                button.setChecked(True)
        elif key.isdigit() and int(key) <= len(self.buttons):
            list(self.buttons.values())[int(key) - 1].toggle()
        else:
            return False
        self.chosen.emit()
        return True
