"""The status line: saved, who writes, offline, which logbook."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStatusBar, QWidget

from desktop.open_log import OpenLog
from desktop.plain_label import PlainLabel, plain_tip


class StatusLine(QStatusBar):
    """Says quietly that all is saved, who writes, and that nothing leaves the machine."""

    def __init__(self, log: OpenLog, parent: QWidget) -> None:
        super().__init__(parent)
        self._log = log
        self.setSizeGripEnabled(False)
        self.saved = self._part("")
        self.writer = self._part("")
        self.offline = self._part("○ offline: no request leaves this machine")
        self.logbook = self._part("")
        _say(self.logbook, log.logbook.name, str(log.logbook.path))
        self.busy = self._part("")
        self.addWidget(self.saved)
        self.addWidget(self.busy)
        for part in (self.writer, self.offline, self.logbook):
            self.addPermanentWidget(part)
        log.changed.connect(self._say_saved)
        self.say_writer()

    def _part(self, text: str) -> PlainLabel:
        label = PlainLabel(text, "quiet", self)
        label.setWordWrap(False)
        return label

    def _say_saved(self) -> None:
        self.saved.setText(f"saved {datetime.now().astimezone():%H:%M}")

    def say_writer(self) -> None:
        """Show who writes, or who holds the file when it is open for reading only."""
        logbook, author = self._log.logbook, self._log.author
        if logbook.read_only:
            _say(self.writer, f"reading only: {logbook.holder.removeprefix('the logbook is ')}")
        else:
            _say(self.writer, f"author: {author.name}" if author else "no author named yet")

    def say_busy(self, name: str) -> None:
        """Show what is being worked on; an empty name when it is done."""
        _say(self.busy, f"{name} …" if name else "")


# A long name must not make the window wider than a screen.
_MOST_PX = 300


def _say(part: PlainLabel, text: str, tip: str = "") -> None:
    elided = part.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _MOST_PX)
    part.show_text(elided)
    part.setAccessibleName(text)
    part.setToolTip(plain_tip(tip or text))
