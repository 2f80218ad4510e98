"""What is done with whole files: logbooks, bundles, sheets, copies, checks."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from desktop.job import Job
from desktop.print_sheet import sheet_printer
from desktop.window.main_window import MainWindow
from desktop.window.session import Session
from models.bundle.bundle import Bundle
from models.bundle.read import read_bundle
from models.bundle.write import write_bundle
from models.file import read_whole, write_whole
from models.problem import Problem
from models.store.refs import code_from
from models.store.transfer import bundle_of

_LOGBOOKS = "Logbooks (*.logbook)"
_BUNDLES = "Interchange bundles (*.json)"


class FileCommands(QObject):
    """Asks for a file without blocking, then does the work, on a worker where it is long."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        attempt: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._attempt = window, session, attempt
        self._log = window.log
        self._recent = QMenu("Recent logbooks", window)
        window.menus["File"].insertMenu(window.actions_by_name["open_sample"], self._recent)
        self._recent.aboutToShow.connect(self._fill_recent)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._session.settings.recent:
            action = self._recent.addAction(path.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, p=path: self._open(Path(p)))

    def _ask(self, title: str, kinds: str, done: Callable[[Path], object], save: str = "") -> None:
        dialog = QFileDialog(self._window, title, self._folder(), kinds)
        if save:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(Path(save).suffix.lstrip("."))
            dialog.selectFile(save)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._attempt(lambda: done(Path(name))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _folder(self) -> str:
        return str(self._log.logbook.path.parent)

    def new_logbook(self) -> None:
        """Make an empty logbook where the user says; its code is the file's name."""
        self._ask("New logbook", _LOGBOOKS, self._create, save="New.logbook")

    def _create(self, path: Path) -> None:
        self._session.create(path, code_from(path.stem))

    def open_logbook(self) -> None:
        """Open another logbook."""
        self._ask("Open logbook", _LOGBOOKS, self._open)

    def _open(self, path: Path) -> None:
        self._attempt(lambda: self._session.open(path))

    def fresh_sample(self) -> None:
        """Open a fresh copy of the sample; the one worked on is kept beside it."""
        self._session.open_sample(fresh=True)

    def import_bundle(self) -> None:
        """Take in a bundle, whole or not at all, as one step that can be undone."""
        self._ask("Import bundle", _BUNDLES, self._read_bundle)

    def _read_bundle(self, path: Path) -> None:
        self._work(
            f"reading {path.name}",
            lambda: read_bundle(read_whole(path)),
            lambda bundle: self._take_in(bundle, path.name),
        )

    def _take_in(self, bundle: Bundle, name: str) -> None:
        added = self._log.take_in(bundle, name)
        self._window.notice.show_text(f"{name}: {added} records added.")

    def export_bundle(self) -> None:
        """Write what the list shows, and all it refers to, as a bundle."""
        name = f"{self._log.logbook.path.stem}.json"
        self._ask("Export bundle", _BUNDLES, self._write_bundle, save=name)

    def _write_bundle(self, path: Path) -> None:
        every = len(self._log.ids) == len(self._log.index)
        bundle = bundle_of(self._log.logbook, None if every else self._log.ids)
        self._work(
            f"writing {path.name}",
            lambda: write_whole(path, write_bundle(bundle)),
            lambda _done: self._exported(path, len(bundle.incidents)),
        )

    def _exported(self, path: Path, number: int) -> None:
        self._log.note_export(path.name, number)
        self._window.notice.show_text(f"{path}: {number} incidents written.")

    def save_copy(self) -> None:
        """Save a copy of the whole logbook, history included."""
        name = f"{self._log.logbook.path.stem} copy.logbook"
        self._ask("Save a copy", _LOGBOOKS, self._save_copy, save=name)

    def _save_copy(self, path: Path) -> None:
        self._log.logbook.save_copy(path)
        self._window.notice.show_text(f"{path}: a copy was saved.")

    def print_sheet(self) -> None:
        """Print the sheet of the selected incident."""
        incident = self._log.incident(self._log.selection)
        if incident is None:
            raise Problem("no incident is selected", mend="Choose one in the list first.")
        self._ask("Incident sheet", "PDF (*.pdf)", self._print, save=f"{incident.ref}.pdf")

    def _print(self, path: Path) -> None:
        incident = self._log.incident(self._log.selection)
        if incident is None:
            return
        paper = self._session.settings.paper
        work = sheet_printer(self._log.logbook, [incident], paper=paper, now=datetime.now(UTC))
        self._work(
            f"printing {path.name}",
            lambda: write_whole(path, work()),
            lambda _done: self._exported(path, 1),
        )

    def check(self) -> None:
        """Verify file, history and captures, and say what was found."""
        faults = self._log.logbook.check()
        if faults:
            first = faults[0]
            mend = "Save a copy, keep this file as it is, and restore from a backup."
            raise Problem(
                f"{len(faults)} faults, the first: {first.what}", where=first.where, mend=mend
            )
        self._window.notice.show_text("File, history and captures are sound.")

    def _work(self, name: str, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        job = Job(work, self)
        self._window.status.say_busy(name)
        job.done.connect(lambda result: self._finish(lambda: done(result)))
        job.failed.connect(lambda problem: self._finish(lambda: _raise(problem)))
        job.broken.connect(lambda bug: self._finish(lambda: _raise(bug)))
        job.start()

    def _finish(self, then: Callable[[], object]) -> None:
        self._window.status.say_busy("")
        self._attempt(then)


def _raise(error: Exception) -> None:
    raise error
