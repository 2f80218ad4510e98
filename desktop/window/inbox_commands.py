"""What is done with captures: read one, draft incidents of it, set it aside, go to a passage."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFileDialog, QMenu

from desktop.reader.opened import Opened, opened
from desktop.reader.page import ReaderPage
from desktop.reader.reviews import Reviews
from desktop.window.errands import Errands
from desktop.window.main_window import MainWindow
from desktop.window.record_commands import RecordCommands
from models.catalogue.source import Capture
from models.encounter.statement import Citation
from models.file import write_whole
from models.finding.review import Review
from models.finding.taken import changes_of
from models.hidden import mark_hidden
from models.inbox.cited import passages_in
from models.inbox.facts import named
from models.problem import Problem
from models.record import Change


class InboxCommands(QObject):
    """Opens the reader, and keeps what is said to findings.

    Signal: `reviews_kept()` when what was said to findings is on the disk.
    """

    reviews_kept = Signal()

    def __init__(
        self,
        window: MainWindow,
        records: RecordCommands,
        attempt: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._records, self._attempt = window, records, attempt
        self._log, self._desk = window.log, records.desk
        self._reviews = Reviews(str(window.log.logbook.path))
        self._unkept: dict[UUID, Review] = {}
        self._errands = Errands(window, attempt)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.keep_reviews)
        window.closing.connect(self.keep_reviews)
        window.inbox.read_wanted.connect(self.read)
        window.inbox.set_aside_wanted.connect(self.set_aside)
        window.reading.statement_wanted.connect(self._do_with)

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {
            "read_capture": self.read_chosen,
            "set_capture_aside": self.set_chosen_aside,
            "show_in_capture": self.show_in_capture,
        }

    # Reading

    def read_chosen(self) -> None:
        """Read the capture chosen in Records while one is there, else the one in the inbox."""
        self.read(self._chosen())

    def _chosen(self) -> Capture:
        window = self._window
        in_records = window.records.isAncestorOf(window.focusWidget())
        record = window.records.chosen() if in_records else window.inbox.chosen()
        if not isinstance(record, Capture):
            mend = "Choose one in the inbox, or in Records."
            raise Problem("no capture is chosen", mend=mend)
        return record

    def read(self, capture: Capture, citation: Citation | None = None) -> None:
        """Open the reader on a capture, at a passage of it where one is given."""
        if self._desk.bring_up(lambda form: form.property(_READS) == str(capture.id)):
            page = self._window.deck.form
            if isinstance(page, ReaderPage) and citation is not None:
                self._show_passage(page, citation)
            return
        page = ReaderPage(
            capture,
            self._records.context(),
            self._cited_by(capture),
            writes=not self._log.logbook.read_only,
        )
        page.setProperty(_READS, str(capture.id))
        page.draft_wanted.connect(lambda: self._draft(page))
        page.set_aside_wanted.connect(lambda: self._set_aside_read(page))
        page.export_wanted.connect(lambda: self._ask_export(page.capture))
        page.closed.connect(self._close)
        page.incident_wanted.connect(self._log.select)
        page.reviewed.connect(lambda review: self._note(capture.id, review))
        self._desk.lay(page)
        self._open(page, citation)

    def _open(self, page: ReaderPage, citation: Citation | None) -> None:
        logbook, catalogue, capture = self._log.logbook, self._log.catalogue, page.capture

        def show(found: Opened) -> None:
            page.show_opened(found, partial(self._reviews.brought_back, capture.id))
            if citation is not None:
                self._show_passage(page, citation)

        self._errands.run("reading", lambda: opened(logbook, capture, catalogue), show, owner=page)

    def _show_passage(self, page: ReaderPage, citation: Citation) -> None:
        if citation.exact and not page.show_passage(citation):
            page.show_problem(
                Problem("the passage cited is not in this text", mend="Amend the citation.")
            )

    def _cited_by(self, capture: Capture) -> tuple[tuple[UUID, str], ...]:
        named = self._log.summaries(self._log.logbook.naming_ids(capture.id))
        return tuple((summary.id, summary.ref) for summary in named)

    def _note(self, capture_id: UUID, review: Review) -> None:
        self._unkept[capture_id] = review
        self._pause.start()

    def keep_reviews(self) -> None:
        """Write what was said to findings since the last time."""
        held, self._unkept = self._unkept, {}
        try:
            for capture_id, review in held.items():
                self._reviews.keep(capture_id, review)
        except Problem as problem:
            self._window.notice.show_problem(problem)
        self.reviews_kept.emit()

    def _close(self) -> None:
        self.keep_reviews()
        self._errands.idle()
        self._desk.drop()

    # Drafting

    def _draft(self, page: ReaderPage) -> None:
        self._records.as_author(lambda: self._write_draft(page))

    def _write_draft(self, page: ReaderPage) -> None:
        log = self._log
        author = log.author.name if log.author else ""
        record = log.logbook.record(page.capture.id)
        capture = record if isinstance(record, Capture) else None
        try:
            before = log.incident(page.into())
            changes = changes_of(page.taken(), before, capture, log.catalogue, author)
        except Problem as problem:
            page.show_problem(problem)
            return
        verb = "Draft incident from" if before is None else f"Add to {before.ref} from"
        log.apply(f"{verb} {named(page.capture)}", changes)
        self._close()
        log.select(changes[-1].id)

    # Setting aside and exporting

    def set_chosen_aside(self) -> None:
        """Set the chosen capture aside, or take it back into the inbox."""
        self.set_aside(self._chosen())

    def set_aside(self, capture: Capture) -> None:
        """Set a capture aside, or take it back in, as a step that can be undone."""
        verb = "Take back in" if capture.set_aside else "Set aside"
        change = Change(before=capture, after=replace(capture, set_aside=not capture.set_aside))
        self._records.as_author(lambda: self._log.apply(f"{verb} {named(capture)}", [change]))

    def _set_aside_read(self, page: ReaderPage) -> None:
        now = self._log.logbook.record(page.capture.id)
        if isinstance(now, Capture):
            self.set_aside(now)
            self._close()

    def _ask_export(self, capture: Capture) -> None:
        dialog = QFileDialog(self._window, "Export a copy", str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(Path(capture.file_name or f"{capture.sha256[:12]}.bin").name)
        dialog.fileSelected.connect(lambda name: self._export(capture, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _export(self, capture: Capture, path: Path) -> None:
        logbook = self._log.logbook

        def work() -> None:
            with logbook.open_capture(capture.sha256) as file:
                write_whole(path, file.read())

        said = f"{path}: a copy was written. Its sender made it: open it with care."
        self._errands.run("exporting", work, lambda _done: self._window.notice.show_text(said))

    # From a citation to its capture

    def show_in_capture(self) -> None:
        """Open what the chosen statement cites, else what the incident does, at the passage.

        Where there are several passages, ask which.
        """
        threads = self._window.reading.threads
        self._show_cited(threads.statement_id if threads is not None else None)

    def _do_with(self, command: str, statement_id: UUID) -> None:
        if command == "show_in_capture":
            self._attempt(lambda: self._show_cited(statement_id))

    def _show_cited(self, statement_id: UUID | None) -> None:
        incident = self._log.incident(self._log.selection)
        every = passages_in(incident, self._log.catalogue) if incident else ()
        found = [one for one in every if one.statement_id == statement_id] or every
        if not found:
            mend = "Capture its text, then draft from that, or name the copy in a citation."
            raise Problem("nothing of this incident cites a kept copy", mend=mend)
        if len(found) == 1:
            self.read(found[0].capture, found[0].citation)
            return
        menu = QMenu(self._window)
        for one in found:
            action = menu.addAction(mark_hidden(one.label).replace("&", "&&"))
            action.triggered.connect(
                lambda _on=False, held=one: self.read(held.capture, held.citation)
            )
        menu.popup(QCursor.pos())


_PAUSE_MS = 800
# The property of a form that says which capture it reads.
_READS = "reads"
