"""What is done with the catalogue: merge two records of it, and see it on the map."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.job import Job
from desktop.labels import labels_of
from desktop.panels.records.kinds import MERGED
from desktop.window.main_window import MainWindow
from desktop.window.merge_page import Mergeable, MergePage
from models.named import names_of
from models.problem import Problem
from models.record import Record, kind_of
from models.store.merging import merge_changes, repointed_ids
from models.store.revision import Applied
from models.text import readable


class CatalogueCommands(QObject):
    """Follows the catalogue's panel and does what is asked for there."""

    def __init__(
        self, window: MainWindow, as_author: Callable[[Callable[[], object]], None]
    ) -> None:
        super().__init__(window)
        self._window, self._log, self._as_author = window, window.log, as_author
        panel = window.records
        panel.merge_wanted.connect(self.merge)
        panel.opened.connect(self._open)
        panel.chosen_changed.connect(self._show_shape)
        self._log.selected.connect(lambda _id: self._window.map.preview(None))

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what the commands of the catalogue do, by their names in the action table."""
        return {"merge_records": self.merge_chosen}

    def _open(self, id_: UUID) -> None:
        if self._log.holds(id_):
            self._log.select(id_)
        elif (record := self._log.catalogue.entries.get(id_)) is not None:
            self._window.records.show_record(record)

    def _show_shape(self, record: Record | None) -> None:
        """Draw the place or boundary that is read in the panel, and go to it."""
        shape = getattr(record, "shape", None)
        if self._window.records.isVisible():
            self._window.map.preview(shape)
            if shape is not None:
                self._window.map.view.centre_on(shape)

    def merge_chosen(self) -> None:
        """Merge the record that is chosen in the catalogue; without one, go there to choose."""
        record = self._window.records.chosen()
        if record is not None and self._window.records.isVisible():
            self.merge(record)
        else:
            self._window.actions_by_name["show_records"].trigger()
            mend = "Choose the one that is to stay, then merge it from here."
            raise Problem("no record of the catalogue is chosen", mend=mend)

    def merge(self, record: Record) -> None:
        """Open the page on which the other record is chosen. Problem for a kind of its own sort."""
        if kind_of(record) not in MERGED:
            raise Problem("areas and saved searches are not merged", mend="Withdraw one of them.")
        self._as_author(lambda: self._open_page(record))

    def _open_page(self, record: Record) -> None:
        records = self._log.records(kind_of(record))
        page = MergePage(record, Mergeable(records, self._log.catalogue, self._named_by))
        page.left.connect(self._window.lift_deck)
        page.accepted.connect(lambda *decided: self._merge(page, *decided))
        self._window.show_deck(page)

    def _named_by(self, kept: Record, gone: Record) -> tuple[str, ...]:
        ids = repointed_ids(self._log.logbook, kept, gone)
        return tuple(labels_of(self._log, ids).values())

    def _merge(self, page: MergePage, kept: Any, gone: Any, taken: frozenset[str]) -> None:
        """Write it on a worker: a side may be named by thousands."""
        logbook, author = self._log.logbook, self._log.author
        step = f"Merge {readable(kind_of(kept))} “{names_of(gone)[0]}” into “{names_of(kept)[0]}”"
        if author is None:
            return

        def work() -> Applied:
            return logbook.apply(merge_changes(logbook, kept, gone, taken), author, step=step)

        page.wait()
        job = Job(work, page)
        self._window.status.say_busy("merging")
        job.done.connect(lambda done: self._merged(step, done, kept.id))
        job.failed.connect(lambda problem: self._refused(page, problem))
        job.broken.connect(self._break)
        job.start()

    def _merged(self, step: str, done: Applied, kept_id: UUID) -> None:
        self._window.status.say_busy("")
        self._window.lift_deck()
        self._log.take_over(step, done.changes)
        self._window.records.show_record(self._log.catalogue.entries[kept_id])
        self._window.notice.show_text(f"{step}: {len(done.changes) - 2} other records follow.")

    def _refused(self, page: MergePage, problem: Problem) -> None:
        self._window.status.say_busy("")
        page.say(problem)

    def _break(self, bug: Exception) -> None:
        self._window.status.say_busy("")
        raise bug
