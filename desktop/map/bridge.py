"""The one object that the page may speak with: events in, commands out, all checked again."""

import json
from dataclasses import dataclass
from math import isfinite
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from maps.answers.cells import Cell
from maps.extent import Box
from maps.mercator import MOST_ZOOM
from models.position.shape import LatLon

# What can be switched in the page, by the names of the layers.
PARTS = frozenset(
    {"Graticule", "Zones", "Places", "Uncertainty", "Areas", "Drawings", "Heat", "Tiles", "Legend"}
)
# A triangle, its first corner repeated.
_FEWEST_CORNERS, _MOST_CORNERS = 4, 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Places that were clicked one after another; `done` when no more will come."""

    points: tuple[LatLon, ...]
    closed: bool
    done: bool


class Bridge(QObject):
    """Signals to the page carry numbers and names of states; no record goes this way.

    Slots of the page are checked: what makes no sense is dropped. `parts` says which layers are
    shown and whether the legend is open, as far as anybody switched them.
    """

    # To the page.
    data_changed = Signal(int)
    incidents_changed = Signal(int)
    heat_asked = Signal(bool)
    selection_changed = Signal(int)
    preview_changed = Signal()
    hotspots_changed = Signal()
    theme_changed = Signal(str)
    centred = Signal(float, float, float, float)
    picking_started = Signal()
    drawing_started = Signal()
    measuring_started = Signal()
    amending_started = Signal(str)
    drawn_changed = Signal()
    tiles_changed = Signal()
    tools_ended = Signal()

    # To the window; Python's own types, which the channel does not pass on.
    started = Signal()
    drawn = Signal(int)
    incidents_clicked = Signal(object)
    cell_clicked = Signal(object)
    picked = Signal(object)
    area_drawn = Signal(str)
    measured = Signal(object)
    looked = Signal(object)
    part_switched = Signal(str, bool)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parts: dict[str, bool] = {}

    @Slot()
    def page_ready(self) -> None:
        """Hear that the page has drawn itself for the first time."""
        self.started.emit()

    @Slot(int)
    def page_painted(self, revision: int) -> None:
        """Hear that what was asked for with `revision` is on the screen."""
        self.drawn.emit(revision)

    @Slot(str)
    def click_incidents(self, ids: str) -> None:
        """Hear which incidents lie under a click, as a JSON list of ids."""
        found = _ids(ids)
        if found:
            self.incidents_clicked.emit(found)

    @Slot(int, int, int)
    def click_cell(self, zoom: int, column: int, line: int) -> None:
        """Hear which cell was clicked."""
        if 0 <= zoom <= MOST_ZOOM:
            self.cell_clicked.emit(Cell(zoom, column, line))

    @Slot(float, float)
    def pick(self, lat: float, lon: float) -> None:
        """Hear a picked position."""
        place = _place(lat, lon)
        if place is not None:
            self.picked.emit(place)

    @Slot(str)
    def draw_area(self, area: str) -> None:
        """Hear a drawn area as a GeoJSON polygon; it is passed on as rewritten here."""
        polygon = _polygon(area)
        if polygon:
            self.area_drawn.emit(polygon)

    @Slot(str)
    def measure(self, way: str) -> None:
        """Hear of a way being measured, as JSON: points (lat, lon), closed, done."""
        found = _way(way)
        if found is not None:
            self.measured.emit(found)

    @Slot(float, float, float, float)
    def look(self, west: float, south: float, east: float, north: float) -> None:
        """Hear what is in sight."""
        sides = (west, south, east, north)
        if all(map(isfinite, sides)) and west <= east and south <= north:
            self.looked.emit(Box(*sides))

    @Slot(str, bool)
    def switch_part(self, name: str, shown: bool) -> None:  # noqa: FBT001 - the page's own word
        """Hear that a layer was switched, or the legend opened or shut."""
        if name in PARTS:
            self.parts[name] = shown
            self.part_switched.emit(name, shown)

    @Slot()
    def cancel(self) -> None:
        """Hear that picking or drawing was left."""
        self.cancelled.emit()


def _ids(text: str) -> tuple[str, ...]:
    try:
        given = json.loads(text)
        return tuple(str(UUID(one)) for one in given)
    except (ValueError, TypeError, AttributeError):
        return ()


def _place(lat: float, lon: float) -> LatLon | None:
    try:
        return LatLon(lat, lon)
    except ValueError:
        return None


def _way(text: str) -> Way | None:
    try:
        given = json.loads(text)
        points = tuple(LatLon(float(lat), float(lon)) for lat, lon in given["points"])
        way = Way(points=points, closed=bool(given["closed"]), done=bool(given["done"]))
    except (ValueError, TypeError, KeyError):
        return None
    return way if 0 < len(points) <= _MOST_CORNERS else None


def _polygon(text: str) -> str:
    try:
        ring = json.loads(text)["coordinates"][0]
        places = [LatLon(float(lat), float(lon)) for lon, lat in ring]
    except (ValueError, TypeError, KeyError, IndexError):
        return ""
    if not _FEWEST_CORNERS <= len(places) <= _MOST_CORNERS:
        return ""
    corners = [[place.lon, place.lat] for place in places]
    return json.dumps({"type": "Polygon", "coordinates": [corners]})
