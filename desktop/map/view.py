"""The map as a widget: give it data, hear what was clicked, picked and drawn."""

import logging
import secrets
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from uuid import UUID

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop.job import Job
from desktop.map.bridge import Bridge
from desktop.map.profile import Gate, SealedPage, sealed_profile
from desktop.map.scheme import HOME, MapScheme
from desktop.map.tools import MapTools
from desktop.plain_label import PlainLabel
from maps.answers.cells import Cell, members_of
from maps.answers.words import shown_of
from maps.drawn import Drawn
from maps.extent import box_round_all
from maps.hotspots.result import HotspotResult
from maps.map_data import MapData
from maps.page import content_security_policy
from maps.server import Answer, Served, answer
from maps.viewpoint import Viewpoint
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter.answer import Answer as Shown
from models.position.shape import Shape
from models.rules.judgement import Matrix
from models.tiles.tile_source import TileSource

_LOG = logging.getLogger(__name__)

_MOST_CRASHES = 3
_STOPPED = "The map stopped and could not be started again. Everything else works on."


class MapView(QWidget):
    """The live map.

    Signals: `incident_clicked` (id), `cell_clicked` (several incidents under one click: an Answer),
    `position_picked` (lat, lon), `area_drawn` (GeoJSON polygon), `measured` (a `Way` that is being
    clicked), `looked` (the box in sight), `part_switched` (name, shown) of a layer or the legend,
    `tool_cancelled`, `ready` (the page has drawn itself), `painted` (what was given last is on the
    screen).
    """

    incident_clicked = Signal(str)
    cell_clicked = Signal(object)
    position_picked = Signal(float, float)
    area_drawn = Signal(str)
    measured = Signal(object)
    looked = Signal(object)
    part_switched = Signal(str, bool)
    tool_cancelled = Signal()
    ready = Signal()
    painted = Signal()

    def __init__(self, parent: QWidget | None = None, palette: str = "light") -> None:
        super().__init__(parent)
        self._data = MapData.of((), Catalogue.of(()))
        self._theme, self._revision, self._crashes, self._is_ready = palette, 0, 0, False
        self._nonce = secrets.token_hex(16)
        self.bridge = Bridge(self)
        self._view = QWebEngineView(self)
        self.tools = MapTools(self.bridge, self._view.setFocus)
        self._scheme = MapScheme(self._answer, lambda: content_security_policy(self._nonce), self)
        self._gate = Gate(self)
        profile = sealed_profile(self._scheme, self._gate)
        self.page = SealedPage(profile, self._view)
        # Children go in the order in which they came: the page must go before its profile.
        profile.setParent(self._view)
        self._build()
        self._connect()
        self.page.load(HOME)

    @property
    def refused_requests(self) -> int:
        """Return how many requests to other hosts were refused: 0 unless something is wrong."""
        return self._gate.refused

    @property
    def failed_requests(self) -> int:
        """Return how many answers to the page ended in an error: 0 unless there is a bug."""
        return self._scheme.failures

    @property
    def data(self) -> MapData:
        """Return what is shown."""
        return self._data

    @property
    def hidden_layers(self) -> frozenset[str]:
        """Return the names of the layers that are switched off."""
        return frozenset(name for name, shown in self.bridge.parts.items() if not shown)

    def set_parts(self, parts: Mapping[str, bool]) -> None:
        """Have layers shown or hidden when the page begins, and the legend open or shut."""
        self.bridge.parts = dict(parts)

    @property
    def is_ready(self) -> bool:
        """Return whether the page has drawn itself."""
        return self._is_ready

    def show_data(self, data: MapData) -> None:
        """Show these incidents and this catalogue."""
        self._data = data.among(self._data)
        self._revision += 1
        self.bridge.data_changed.emit(self._revision)

    def show_answer(self, answer: Shown, catalogue: Catalogue) -> None:
        """Show the incidents that a filter lets through; all else stays as it is."""
        same, bridge = catalogue is self._data.catalogue, self.bridge
        self._data = self._data.showing(answer, catalogue)
        self._revision += 1
        (bridge.incidents_changed if same else bridge.data_changed).emit(self._revision)

    def show_heat(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        """Show how thickly incidents lie instead of the incidents, or those again."""
        self.bridge.heat_asked.emit(shown)

    def select(self, incident_id: str | None) -> None:
        """Mark an incident of the data; None marks nothing. Its sides' places come with data."""
        self._mark(self._data.marking(incident_id or ""))

    def show_selected(self, incident: Incident | None, matrix: Matrix | None = None) -> None:
        """Mark an incident and draw what its sides claim of its place; the rest stays as it is."""
        self._mark(self._data.selecting(incident, matrix))

    def see_from(self, viewpoint: Viewpoint) -> None:
        """Draw the symbols as a viewpoint sees them."""
        self.show_data(self._data.seen_from(viewpoint))

    def preview(self, shape: Shape | None) -> None:
        """Echo a position that is being typed; None takes the echo away."""
        self._data = self._data.previewing(shape)
        self.bridge.preview_changed.emit()

    def show_hotspots(self, found: HotspotResult | None) -> None:
        """Draw these hotspots; None takes them away."""
        self._data = self._data.heated(found)
        self.bridge.hotspots_changed.emit()

    def centre_on(self, *shapes: Shape) -> None:
        """Move the view so that all of these shapes are seen whole."""
        box = box_round_all(shapes)
        self.bridge.centred.emit(box.west, box.south, box.east, box.north)

    def set_theme(self, palette: str) -> None:
        """Draw in "light" or "dark"."""
        self._theme = palette
        self.bridge.theme_changed.emit(palette)

    def show_tiles(self, tiles: tuple[TileSource, ...]) -> None:
        """Lay these map tiles over the coast, the lowest first."""
        self._data = self._data.on_tiles(tiles)
        self.bridge.tiles_changed.emit()

    def show_drawn(self, drawn: Drawn) -> None:
        """Show these areas and drawings beside the incidents."""
        self._data = self._data.drawing(drawn)
        self.bridge.drawn_changed.emit()

    def _mark(self, data: MapData) -> None:
        self._data = data
        self._revision += 1
        self.bridge.selection_changed.emit(self._revision)

    def _build(self) -> None:
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        # What is dropped here is for the window: the page would open it.
        self._view.setAcceptDrops(False)
        self._view.setPage(self.page)
        self._view.setAccessibleName("Map")
        self._stopped = PlainLabel(_STOPPED, parent=self)
        self._stopped.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layout = QStackedLayout(self)
        self._layout.addWidget(self._view)
        self._layout.addWidget(self._stopped)
        self.setFocusProxy(self._view)
        channel = QWebChannel(self.page)
        channel.registerObject("bridge", self.bridge)
        self.page.setWebChannel(channel)

    def _connect(self) -> None:
        bridge = self.bridge
        bridge.started.connect(self._begin)
        bridge.drawn.connect(self._has_drawn)
        bridge.incidents_clicked.connect(self._tell_incidents)
        bridge.cell_clicked.connect(self._tell_cell)
        bridge.picked.connect(lambda place: self.position_picked.emit(place.lat, place.lon))
        bridge.area_drawn.connect(self.area_drawn)
        bridge.measured.connect(self.measured)
        bridge.looked.connect(self.looked)
        bridge.part_switched.connect(self.part_switched)
        bridge.cancelled.connect(self.tool_cancelled)
        self.page.renderProcessTerminated.connect(self._restart)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._end)

    def _end(self) -> None:
        # What Python frees after the application is gone would go in any order.
        if shiboken6.isValid(self.page):
            shiboken6.delete(self.page)

    def _answer(self, path: str, query: Mapping[str, str]) -> Callable[[], Answer | None]:
        if path == HOME.path():
            self._nonce = secrets.token_hex(16)
        served = Served(self._nonce, self._theme, self._revision, self.bridge.parts)
        return partial(answer, path, query, self._data, served)

    def _begin(self) -> None:
        self._is_ready, self._crashes = True, 0
        self.ready.emit()

    def _has_drawn(self, revision: int) -> None:
        if revision == self._revision:
            self.painted.emit()

    def _tell_incidents(self, ids: Iterable[str]) -> None:
        found = shown_of(self._data.answer, map(UUID, ids))
        if len(found) == 1:
            self.incident_clicked.emit(str(found[0]))
        elif found:
            self.cell_clicked.emit(found)

    def _tell_cell(self, cell: Cell) -> None:
        job = Job(partial(members_of, self._data, cell), self)
        job.done.connect(self.cell_clicked)
        job.start()

    def _restart(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        """Start the page again with the same data; after a few failures say so instead."""
        self._is_ready = False
        self._crashes += 1
        _LOG.warning("The map's process ended (%s, code %d).", status.name, code)
        if self._crashes > _MOST_CRASHES:
            self._layout.setCurrentWidget(self._stopped)
        else:
            self.page.load(HOME)
