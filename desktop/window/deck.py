"""The right-hand side: the reading pane, and on top of it the form that is being filled in."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Deck(QStackedWidget):
    """Shows the reading pane until a form is laid on it, and again when that is taken off."""

    def __init__(self, reading: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addWidget(reading)

    @property
    def form(self) -> QWidget | None:
        """The form on top, or None."""
        return self.widget(self.count() - 1) if self.count() > 1 else None

    @property
    def room_px(self) -> int:
        """The width that the top form asks for; 0 where it is content with what there is."""
        return int(getattr(self.form, "ROOM_PX", 0))

    def lay(self, form: QWidget) -> None:
        """Show a form; the one below it waits."""
        self.addWidget(form)
        self.setCurrentWidget(form)
        form.setFocus()

    def bring_up(self, form: QWidget) -> None:
        """Show a form that waits below others; they wait below it from now on."""
        self.removeWidget(form)
        self.lay(form)

    def lift(self) -> None:
        """Take the top form off and show what was below it."""
        form = self.form
        if form is not None:
            self.removeWidget(form)
            form.deleteLater()
        self.setCurrentIndex(self.count() - 1)
        below = self.currentWidget()
        if below is not None:
            below.setFocus()
