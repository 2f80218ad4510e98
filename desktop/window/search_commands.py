"""The filter and the searches kept by name: what their commands do."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject

from desktop.window.main_window import MainWindow
from models.catalogue.kept import SavedFilter
from models.filter.text_form import parse_filter
from models.filter.tree import EVERYTHING
from models.filter.write_text import write_filter
from models.problem import Problem
from models.record import Change

Run = Callable[[Callable[[], object]], object]
_MOST_LETTERS = 40


class SearchCommands(QObject):
    """Filters, keeps filters by name, brings them back; each writing is one step."""

    def __init__(self, window: MainWindow, as_author: Run, attempt: Run) -> None:
        super().__init__(window)
        self._window, self._log = window, window.log
        self._as_author, self._attempt = as_author, attempt
        saved = window.incidents.saved
        saved.applied.connect(self.apply)
        saved.named.connect(self._name)
        saved.withdrawn.connect(self._withdraw)
        saved.left.connect(window.incidents.table.setFocus)
        window.filter.left.connect(self._to_the_list)

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        bar, incidents = self._window.filter, self._window.incidents
        return {
            "find_in_list": self._find,
            "filter_text": bar.show_text,
            "filter_clear": bar.clear,
            "save_search": self._save,
            "show_saved": lambda: self._in_sight(incidents.saved.open),
            "order_list": lambda: self._in_sight(incidents.head.order.showMenu),
        }

    def _to_the_list(self) -> None:
        table = self._window.incidents.table
        (self._window.filter.box if table.isHidden() else table).setFocus()

    def _in_sight(self, then: Callable[[], object]) -> None:
        self._window.show_dock("incidents")
        then()

    def _find(self) -> None:
        self._in_sight(self._window.filter.box.setFocus)
        self._window.filter.box.selectAll()

    def _save(self) -> None:
        wanted = self._log.filter
        if wanted == EVERYTHING:
            mend = "Type words or a condition in the filter first ( / )."
            raise Problem("nothing is filtered, so there is no search to keep", mend=mend)
        name = write_filter(wanted)[:_MOST_LETTERS]
        saved = self._window.incidents.saved
        self._as_author(lambda: self._in_sight(lambda: saved.ask_name(None, name)))

    def apply(self, saved: SavedFilter) -> None:
        """Let a search that was kept be the filter in force."""
        self._attempt(lambda: self._log.show_only(parse_filter(saved.text)))

    def _name(self, saved: SavedFilter | None, name: str) -> None:
        if saved is None:
            text = write_filter(self._log.filter)
            new = SavedFilter(id=uuid4(), name=name, text=text)
            self._write(f"Save search {name}", Change(after=new))
        else:
            change = Change(before=saved, after=replace(saved, name=name))
            self._write(f"Rename search {saved.name}", change)

    def _withdraw(self, saved: SavedFilter) -> None:
        self._write(f"Withdraw search {saved.name}", Change(before=saved))

    def _write(self, step: str, change: Change) -> None:
        self._as_author(lambda: self._log.apply(step, [change]))
