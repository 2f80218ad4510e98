"""The incidents that the map shows, in rows."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.job import Job
from desktop.open_log import OpenLog
from desktop.panels.on_map.page import MapPage
from desktop.panels.on_map.rows import RowTable
from desktop.plain_label import PlainLabel
from maps.extent import Box
from maps.in_view import NONE_IN_VIEW, InView, Order, Sighting, in_view
from maps.map_data import MapData
from models.filter.summary import IncidentSummary
from models.position.measure import bearing_words, nautical_words
from models.when.write import as_local

_HEADINGS = {"From the middle": 112, "Incident": 0, "Time": 96, "Sides": 72}
_ORDERS = {Order.NEAREST: "Nearest to the middle first", Order.AS_LISTED: "Newest first"}
_NOTHING = "No incident is in sight. Move the map, come less near, or ask for less in the filter."


class SightedPage(MapPage):
    """Follows the view while it is looked at. Signals: `reached(id)`, `opened(id)`, `counted()`."""

    reached = Signal(object)
    opened = Signal(object)
    counted = Signal()

    def __init__(self, log: OpenLog, parent: QWidget) -> None:
        table = RowTable("Incidents in sight", _HEADINGS, frozenset(), parent)
        super().__init__(table, _NOTHING, parent)
        self._log = log
        self._view: tuple[MapData, Box] | None = None
        self._asking: Job | None = None
        self.number = 0
        self.order = QComboBox(self)
        self.order.setAccessibleName("Order of the incidents in sight")
        for order, words in _ORDERS.items():
            self.order.addItem(words, order)
        self.count = PlainLabel("", "quiet", self)
        self.tools.addWidget(self.order)
        self.tools.addWidget(self.count, 1)
        self.order.currentIndexChanged.connect(self._ask)
        table.reached.connect(self.reached)
        table.opened.connect(self.opened)

    def show_view(self, data: MapData, box: Box) -> None:
        """List what a view shows."""
        self._view = (data, box)
        self._ask()

    def _ask(self) -> None:
        """Ask on a worker: a view may hold a million places."""
        if self._asking is not None:
            self._asking.drop()
        if self._view is None:
            return
        data, box = self._view
        order = Order(self.order.currentData())
        self._asking = Job(lambda: in_view(data, box, order), self)
        self._asking.done.connect(self._show)
        self._asking.broken.connect(_raise)
        self._asking.start()

    def _show(self, found: InView = NONE_IN_VIEW) -> None:
        self.number = found.number
        summaries = {one.id: one for one in self._log.summaries(one.id for one in found.listed)}
        rows = [
            (one.id, _texts(one, summaries[one.id])) for one in found.listed if one.id in summaries
        ]
        self.show_rows(rows)
        more = found.number - len(found.listed)
        self.count.show_text(f"the first {len(rows)} of {found.number}" if more else "")
        self.table.choose(self._log.selection)
        self.counted.emit()

    def choose(self, id_: UUID | None) -> None:
        """Put the cursor on the selected incident, if it is in sight."""
        self.table.blockSignals(True)
        self.table.choose(id_)
        self.table.blockSignals(False)


def _texts(sighting: Sighting, summary: IncidentSummary) -> tuple[str, ...]:
    far = f"{nautical_words(sighting.distance_m)}  {bearing_words(sighting.bearing_deg)}"
    when = as_local(summary.when).split(",")[0] if summary.when else "no date"
    return far, f"{summary.ref}  {summary.title}", when, ", ".join(summary.sides)


def _raise(bug: Exception) -> None:
    raise bug
