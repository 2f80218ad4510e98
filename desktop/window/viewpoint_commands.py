"""Whose eyes the symbols see with: chosen on a page, kept in the settings of this user."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.window.main_window import MainWindow
from desktop.window.session import Session
from desktop.window.viewpoint_page import ViewpointPage
from maps.viewpoint import Viewpoint
from models.filter.tally import times_used


class ViewpointCommands(QObject):
    """Opens the page and lets the window see with the eyes that are chosen there."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session, self._log = window, session, window.log

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {"viewpoint": self.choose}

    def choose(self) -> None:
        """Open the page, unless it is open."""
        if isinstance(self._window.deck.form, ViewpointPage):
            return
        page = ViewpointPage(self._log.viewpoint, self._log.catalogue, self._sides())
        page.seen.connect(self._see)
        page.left.connect(self._window.lift_deck)
        self._window.show_deck(page)

    def _see(self, viewpoint: Viewpoint) -> None:
        self._log.see_from(viewpoint)
        logbook_id = self._log.logbook.id
        self._session.keep(self._session.settings.with_viewpoint(logbook_id, viewpoint))

    def _sides(self) -> tuple[str, ...]:
        """Return the sides that occur in the log, the most frequent first."""
        index = self._log.index
        times = times_used(index, index.columns.incidents.sides)
        return tuple(side for side, _ in times.most_common())
