"""The forms that are open: laid on the deck, joined to the map, kept as drafts while typed."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.forms.context import FormContext
from desktop.forms.drafts import keep_drafts, kept_drafts
from desktop.forms.quick_entry import QuickEntry
from desktop.window.main_window import MainWindow
from models.problem import Problem

_PAUSE_MS = 800


class Desk(QObject):
    """Holds the forms in the order in which they lie.

    Signals: `wanted(type, field)` when a field asks for a record that is not there yet;
    `draft_kept()` when what is half typed is on the disk.
    """

    wanted = Signal(object, object)
    draft_kept = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._logbook = str(window.log.logbook.path)
        self._open: list[Any] = []
        self._kept = kept_drafts(self._logbook)
        self._aside = next((draft for draft in self._kept if "quick" in draft), None)
        self._picking: Any = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.keep_draft)
        window.map.position_picked.connect(self._take_picked)
        window.closing.connect(self.keep_draft)

    def lay(self, form: Any) -> None:
        """Show a form and follow it; a draft of quick entry comes back with it."""
        form.shape_changed.connect(self._window.map.preview)
        form.pick_requested.connect(self._pick)
        form.record_wanted.connect(self.wanted)
        form.changed.connect(self._pause.start)
        self._open.append(form)
        self._window.show_deck(form)
        if isinstance(form, QuickEntry):
            self._bring_back(form)

    def bring_up(self, fits: Callable[[Any], bool]) -> bool:
        """Show the open form that fits instead of a second one like it; False where none does."""
        form = next(filter(fits, self._open), None)
        if form is not None:
            self._open.remove(form)
            self._open.append(form)
            self._window.bring_up(form)
        return form is not None

    def renew(self, make_context: Callable[[], FormContext]) -> None:
        """Give the open forms a newer catalogue; it is made only where one is open."""
        context = make_context() if self._open else None
        for form in self._open:
            form.renew(context)

    def drop(self) -> None:
        """Take the top form off; nothing of it is kept."""
        if isinstance(self._open.pop(), QuickEntry):
            self._aside = None
        self.keep_draft()
        self._leave()

    def set_aside(self) -> None:
        """Take the top form off and keep what was typed for the next time."""
        form = self._open.pop()
        self._aside = form.draft() if form.edited() else None
        self.keep_draft()
        if self._aside is not None:
            self._window.notice.show_text("Kept as a draft: Ctrl+N brings it back.")
        self._leave()

    def unfinished(self) -> tuple[dict[str, Any], ...]:
        """Return the drafts of records that were being entered when the program ended."""
        return tuple(draft for draft in self._kept if not {"quick", "task"} & draft.keys())

    def unfinished_parts(self) -> tuple[dict[str, Any], ...]:
        """Return the drafts of parts of incidents that were being entered then."""
        return tuple(draft for draft in self._kept if "task" in draft)

    def keep_draft(self) -> None:
        """Write what is half typed in the open forms, and the quick entry that was set aside."""
        quick = [form for form in self._open if isinstance(form, QuickEntry)]
        if quick:
            self._aside = quick[0].draft()
        others = [f.draft() for f in self._open if f not in quick and f.edited()]
        self._keep((*([self._aside] if self._aside else []), *others))

    def _keep(self, drafts: tuple[dict[str, Any], ...]) -> None:
        if drafts == self._kept:
            return
        try:
            keep_drafts(self._logbook, drafts)
        except Problem as problem:
            self._window.notice.show_problem(problem)
        else:
            self._kept = drafts
            self.draft_kept.emit()

    def _leave(self) -> None:
        self._pause.stop()
        self._window.lift_deck()
        self._window.map.preview(None)
        if self._picking is not None:
            self._picking = None
            self._window.map.stop_picking()

    def _bring_back(self, form: QuickEntry) -> None:
        if self._aside is not None:
            form.restore(self._aside)

    def _pick(self, field: Any) -> None:
        self._picking = field
        self._window.narrow()
        self._window.map.pick()

    def _take_picked(self, lat: float, lon: float) -> None:
        field, self._picking = self._picking, None
        if field is not None:
            field.take_picked(lat, lon)
