"""Capturing: what is pasted, dropped or chosen is kept and waits in the inbox."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.window.errands import Errands
from desktop.window.main_window import MainWindow
from desktop.window.record_commands import RecordCommands
from desktop.window.taking_in import Drops, MakeRaw, file_raws, raws_in
from models.catalogue.source import Capture, Source
from models.inbox.facts import named
from models.inbox.raw import CapturedBy, captured
from models.inbox.waiting import same_bytes
from models.problem import Problem
from models.record import Change


class CaptureCommands(QObject):
    """Captures on a worker, so that a large file never holds up the window."""

    def __init__(
        self,
        window: MainWindow,
        records: RecordCommands,
        attempt: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._records, self._attempt = window, records, attempt
        self._log = window.log
        self._errands = Errands(window, attempt)
        self._drops = Drops(window, self._drop)
        window.setAcceptDrops(True)
        records.capture_wanted.connect(self.capture_files)

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {
            "capture_clipboard": self.capture_clipboard,
            "capture_files": self.capture_files,
            "capture_to_source": self.capture_to_source,
        }

    def capture_clipboard(self) -> None:
        """Capture what was copied."""
        # An empty clipboard holds nothing at all on some systems.
        held: QMimeData | None = QApplication.clipboard().mimeData()
        self._capture(raws_in(held or QMimeData()), None)

    def _drop(self, mime: QMimeData) -> None:
        # Only while it is being dropped can it be read.
        self._attempt(lambda: self._capture(raws_in(mime), None))

    def capture_files(self) -> None:
        """Ask for files and capture them."""
        self._ask_files(None)

    def capture_to_source(self) -> None:
        """Ask for files and capture them as published by the source chosen in Records."""
        source = self._window.records.chosen()
        if not isinstance(source, Source):
            mend = "Choose one in Records first."
            raise Problem("no source is chosen", mend=mend)
        self._ask_files(source.id)

    def _ask_files(self, source_id: UUID | None) -> None:
        dialog = QFileDialog(self._window, "Capture files", str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self._capture(file_raws(names), source_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _capture(self, raws: tuple[MakeRaw, ...], source_id: UUID | None) -> None:
        self._records.as_author(lambda: self._begin(raws, source_id))

    def _begin(self, raws: tuple[MakeRaw, ...], source_id: UUID | None) -> None:
        author = self._log.author
        at = datetime.now(UTC).replace(microsecond=0)
        by = CapturedBy(name=author.name if author else "", at=at, source_id=source_id)
        keep = self._log.logbook.add_capture_file
        self._errands.run(
            "capturing", lambda: [captured(raw(), keep, by) for raw in raws], self._captured
        )

    def _captured(self, captures: list[Capture]) -> None:
        """Add what is new as one step; say of the rest that it is there already."""
        known = list(self._log.catalogue.all(Capture))
        new: list[Capture] = []
        there: list[Capture] = []
        for one in captures:
            same = same_bytes((*known, *new), one.sha256)
            if same is None:
                new.append(one)
            else:
                there.append(same)
        if new:
            step = f"Capture {named(new[0])}" if len(new) == 1 else f"Capture {len(new)} files"
            self._log.apply(step, [Change(after=one) for one in new])
        self._show_captured(new, there)

    def _show_captured(self, new: list[Capture], there: list[Capture]) -> None:
        self._window.show_dock("inbox")
        for one in (*there[:1], *new[:1]):
            self._window.inbox.choose(one)
        parts = [f"{named(one)} is captured and waits in the inbox." for one in new[:1]]
        parts = [f"{len(new)} files are captured and wait in the inbox."] if new[1:] else parts
        parts += [self._already(one) for one in there[:3]]
        self._window.notice.show_text(" ".join(parts))

    def _already(self, one: Capture) -> str:
        at = f" on {one.captured_at:%d %b %Y %H:%MZ}" if one.captured_at else ""
        where = "It was set aside." if one.set_aside else ""
        return f"The very same bytes are here already: {named(one)}, captured{at}. {where}".strip()
