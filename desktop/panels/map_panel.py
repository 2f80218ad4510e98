"""The map of what is shown: follows the log, and tells it what was clicked."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.map.view import MapView
from desktop.open_log import OpenLog
from maps.hotspots.result import HotspotResult
from maps.map_data import MapData
from models.position.shape import Shape


class MapPanel(QWidget):
    """Signals: `position_picked(lat, lon)` after a pick was asked for; `cell_opened(answer)`."""

    position_picked = Signal(float, float)
    cell_opened = Signal(object)

    def __init__(self, log: OpenLog, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._stays = False
        self.view = MapView(self, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        log.changed.connect(self._refresh)
        log.shown.connect(self._show)
        log.selected.connect(self._go_to)
        log.viewpoint_changed.connect(lambda: self.view.see_from(log.viewpoint))
        self.view.incident_clicked.connect(self._clicked)
        # What was selected before the page could draw is gone to as soon as it can.
        self.view.ready.connect(lambda: self._go_to(log.selection))
        self.view.cell_clicked.connect(self.cell_opened)
        self.view.position_picked.connect(self.position_picked)
        self._begin()

    def pick(self) -> None:
        """Let the next click on the map give a position."""
        self.view.tools.pick()

    def stop_picking(self) -> None:
        """Let clicks choose incidents again."""
        self.view.tools.stop()

    def preview(self, shape: Shape | None) -> None:
        """Draw the shape that is being typed, or take it away."""
        self.view.preview(shape)

    def show_hotspots(self, found: HotspotResult | None) -> None:
        """Draw these hotspots, or none."""
        self.view.show_hotspots(found)

    def go_to(self, shape: Shape) -> None:
        """Bring a shape into view."""
        self.view.centre_on(shape)

    def set_theme(self, name: str) -> None:
        """Take over a theme, "light" or "dark"."""
        self.view.set_theme(name)

    def _begin(self) -> None:
        log = self._log
        data = MapData(log.ids, log.summaries, log.catalogue)
        self.view.show_data(data.seen_from(log.viewpoint))
        self._select(log.selection)

    def _show(self) -> None:
        self.view.show_answer(self._log.ids, self._log.catalogue)

    def _refresh(self, *_told: object) -> None:
        self._show()
        self._select(self._log.selection)

    def _clicked(self, id_: str) -> None:
        # What was clicked is in view already: the map stays as it is.
        self._stays = True
        self._log.select(UUID(id_))
        self._stays = False

    def _go_to(self, id_: UUID | None) -> None:
        self._select(id_)
        summary = self._log.summary(id_)
        if summary is not None and summary.spots and not self._stays:
            self.view.centre_on(*(spot.shape for spot in summary.spots))

    def _select(self, id_: UUID | None) -> None:
        incident = self._log.incident(id_)
        self.view.show_selected(incident, self._log.matrix(incident) if incident else None)
