"""The view of the map on paper: asked for on a page, drawn on a worker, written where one says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.print_map import Wording, handling_words, map_printer
from desktop.window.errands import Errands
from desktop.window.main_window import MainWindow
from desktop.window.picture_page import PicturePage
from desktop.window.session import Session
from maps.extent import Box
from maps.picture import Picture
from models.catalogue.kept import Area
from models.file import write_whole
from models.filter.area_names import naming_areas
from models.filter.write_text import write_filter
from models.problem import Problem
from models.record import Kind

_NAMES = {"pdf": "PDF (*.pdf)", "png": "Picture (*.png)", "svg": "Drawing (*.svg)"}


class PictureCommands(QObject):
    """Saves what is in sight as PDF, PNG or SVG."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        attempt: Callable[[Callable[[], object]], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._log = window, session, window.log
        self._attempt = attempt
        self._errands = Errands(window, attempt)
        self._box: Box | None = None
        window.map.view.looked.connect(self._look)

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {"save_map": self.choose}

    def _look(self, box: Box) -> None:
        self._box = box

    def choose(self) -> None:
        """Open the page, unless it is open."""
        if isinstance(self._window.deck.form, PicturePage):
            return
        handling, paper = handling_words(self._log.ids), self._session.settings.paper
        page = PicturePage(self._log.logbook.name, handling, self._filter_text(), paper)
        page.left.connect(self._window.lift_deck)
        page.wanted.connect(lambda kind: self._ask(page, kind))
        self._window.show_deck(page)
        page.setFocus()

    def _filter_text(self) -> str:
        records = self._log.records(Kind.AREA)
        areas = {one.name: one.shape for one in records if isinstance(one, Area)}
        return naming_areas(write_filter(self._log.filter), areas)

    def _ask(self, page: PicturePage, kind: Any) -> None:
        folder = str(self._log.logbook.path.parent)
        dialog = QFileDialog(self._window, "Picture of the map", folder, _NAMES[kind])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"{self._log.logbook.path.stem} map.{kind}")
        dialog.fileSelected.connect(
            lambda name: self._attempt(lambda: self.save(page, Path(name), kind))
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, page: PicturePage, path: Path, kind: Any) -> None:
        """Draw and write it; a Problem is said in the notice."""
        now, log = datetime.now(UTC), self._log
        picture, paper = self._picture(), page.paper.currentData()
        wording = Wording(
            title=page.title.text().strip() or log.logbook.name,
            author=log.author.name if log.author else "",
            caveat=page.caveat.text().strip(),
            filter=self._filter_text(),
            logbook=log.logbook.name,
        )
        self._session.keep(replace(self._session.settings, paper=paper))
        work = map_printer(picture, wording, kind, paper=paper, now=now)
        self._errands.run(
            f"drawing {path.name}",
            lambda: write_whole(path, work()),
            lambda _done: self._saved(path, len(picture.answer)),
        )

    def _picture(self) -> Picture:
        log, data = self._log, self._window.map.view.data
        if self._box is None:
            raise Problem("the map has not drawn itself yet", mend="Wait a moment.")
        incident = log.incident(log.selection)
        return Picture(
            box=self._box,
            answer=log.ids,
            read=log.summaries,
            catalogue=log.catalogue,
            viewpoint=log.viewpoint,
            drawn=data.drawn,
            selected=incident,
            matrix=log.matrix(incident) if incident else None,
            hidden=self._window.map.view.hidden_layers,
        )

    def _saved(self, path: Path, number: int) -> None:
        self._log.note_export(path.name, number)
        self._window.lift_deck()
        self._window.notice.show_text(f"{path}: the map was saved.")
