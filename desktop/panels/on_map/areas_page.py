"""The areas that were drawn and kept: how many incidents lie inside, and what is done with one."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.job import Job
from desktop.open_log import OpenLog
from desktop.panels.on_map.page import MapPage
from desktop.panels.on_map.rows import RowTable
from desktop.panels.on_map.tool_row import tool_button
from models.catalogue.kept import Area
from models.filter.inside import Inside, counted_inside
from models.record import Kind

_HEADINGS = {"Area": 0, "Shown inside": 96, "All inside": 80}
_NOTHING = (
    "No area is kept yet. “New” draws one by clicks on the map, takes typed coordinates, "
    "well-known text or GeoJSON, or imports the areas of a GeoJSON file."
)


class AreasPage(MapPage):
    """Follows the log.

    Signals: `draw_wanted()`, `type_wanted()`, `import_wanted()`; of one area `filter_wanted(area)`,
    `amend_wanted(area)`, `corners_wanted(area)`, `withdraw_wanted(area)`, `reached(area)`;
    `counted()` when the numbers are there.
    """

    draw_wanted = Signal()
    type_wanted = Signal()
    import_wanted = Signal()
    filter_wanted = Signal(object)
    amend_wanted = Signal(object)
    corners_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    reached = Signal(object)
    counted = Signal()

    def __init__(self, log: OpenLog, parent: QWidget) -> None:
        table = RowTable("Kept areas", _HEADINGS, frozenset({"Shown inside", "All inside"}), parent)
        super().__init__(table, _NOTHING, parent)
        self._log = log
        self.areas: Mapping[UUID, Area] = {}
        self._counting: Job | None = None
        self._of_one: list[QToolButton] = []
        self._lay_out_tools()
        table.reached.connect(lambda id_: self.reached.emit(self.areas[id_]))
        table.opened.connect(lambda _id: self._ask(self.filter_wanted))
        table.rows.modelReset.connect(self._offer)
        table.selectionModel().selectionChanged.connect(self._offer)
        log.changed.connect(self.refresh)
        log.shown.connect(self.refresh)
        self.refresh()

    def _lay_out_tools(self) -> None:
        menu = QMenu(self)
        for text, signal in (
            ("Draw on the map", self.draw_wanted),
            ("Type or paste an outline…", self.type_wanted),
            ("Import from GeoJSON…", self.import_wanted),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, s=signal: s.emit())
        self.new = tool_button(self.tools, "New", "Draw, type or import an area", _nothing, self)
        self.new.setMenu(menu)
        self.new.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tools.addStretch(1)
        for text, tip, signal, writes in (
            ("Filter", "Show only what may lie inside (Enter)", self.filter_wanted, False),
            ("Amend…", "Amend name and outline (F2)", self.amend_wanted, True),
            ("Corners", "Move the corners on the map", self.corners_wanted, True),
            ("Withdraw", "Withdraw the area (Del)", self.withdraw_wanted, True),
        ):
            button = tool_button(self.tools, text, tip, partial(self._ask, signal), self)
            button.setProperty("writes", writes)
            self._of_one.append(button)

    def _ask(self, signal: SignalInstance) -> None:
        area = self.areas.get(self.table.chosen())
        if area is not None:
            signal.emit(area)

    def _offer(self) -> None:
        may, chosen = not self._log.logbook.read_only, self.table.chosen() is not None
        self.new.setEnabled(may)
        for button in self._of_one:
            button.setEnabled(chosen and (may or not button.property("writes")))

    def refresh(self, *_told: object) -> None:
        """Take over the areas and count anew, on a worker."""
        records = [one for one in self._log.records(Kind.AREA) if isinstance(one, Area)]
        records.sort(key=lambda area: area.name.casefold())
        self.areas = {area.id: area for area in records}
        self._show({})
        if self._counting is not None:
            self._counting.drop()
        index, shown = self._log.index, self._log.ids
        shapes = {area.id: area.shape for area in records}
        self._counting = Job(lambda: counted_inside(index, shown, shapes), self)
        self._counting.done.connect(self._show)
        self._counting.broken.connect(_raise)
        self._counting.start()

    def _show(self, inside: Mapping[UUID, Inside]) -> None:
        rows = [(id_, (area.name, *_numbers(inside.get(id_)))) for id_, area in self.areas.items()]
        self.show_rows(rows)
        self._offer()
        if inside or not rows:
            self.counted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signal = {
            Qt.Key.Key_Delete: self.withdraw_wanted,
            Qt.Key.Key_F2: self.amend_wanted,
        }.get(Qt.Key(event.key()))
        if signal is not None and not self._log.logbook.read_only:
            self._ask(signal)
        else:
            super().keyPressEvent(event)


def _nothing() -> None:
    """Leave it to the menu of the button."""


def _numbers(inside: Inside | None) -> tuple[str, str]:
    return (f"{inside.shown:,}", f"{inside.all:,}") if inside else ("…", "…")


def _raise(bug: Exception) -> None:
    raise bug
