"""The incidents in sight: by distance from the middle of the view, or as the list has them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

import numpy as np

from maps.extent import Box
from maps.map_data import MapData
from maps.mercator import units_of_px
from maps.spot_table import SpotTable
from maps.window import Window
from models.filter.columns import Floats, Rows
from models.position.geodesy import bearing_deg, distance_m, wrapped_lon
from models.position.shape import LatLon

# So many are listed; who wants all of them narrows the view or the filter.
MOST_ROWS = 200
_HIGHEST = 85.05
# The edges of a view are taken to a pixel of this zoom level.
_FINEST = 18


class Order(StrEnum):
    """What comes first."""

    NEAREST = "nearest"
    AS_LISTED = "as_listed"


@dataclass(frozen=True, slots=True)
class Sighting:
    """An incident with how far and where its place lies from the middle of the view."""

    id: UUID
    distance_m: float
    bearing_deg: float


@dataclass(frozen=True, slots=True)
class InView:
    """How many incidents are in sight, and those that are listed."""

    number: int
    listed: tuple[Sighting, ...]


NONE_IN_VIEW = InView(0, ())


def in_view(data: MapData, box: Box, order: Order, most: int = MOST_ROWS) -> InView:
    """Return the incidents whose circle may reach into the box, the first `most` of an order.

    An incident of several places is listed once, by the one nearest to the middle.
    """
    middle, table = middle_of(box), data.table()
    rows = table.reaching(Window.of(box, units_of_px(_FINEST)))
    owner = table.ground.owner
    by_owner = rows[np.lexsort((_chords_of(table, middle, rows), owner[rows]))]
    owners, first = np.unique(owner[by_owner], return_index=True)
    nearest = by_owner[first]
    chosen = _ORDERS[order](table, middle, nearest)[:most]
    return InView(len(owners), tuple(_sighting(table, middle, int(row)) for row in chosen))


def middle_of(box: Box) -> LatLon:
    """Return the middle of a view on the Mercator map, whichever turn of the earth it is on."""
    edges = np.radians(np.clip((box.south, box.north), -_HIGHEST, _HIGHEST))
    lat = float(np.degrees(np.arctan(np.sinh(np.arcsinh(np.tan(edges)).mean()))))
    return LatLon(lat, wrapped_lon((box.west + box.east) / 2))


def _by_distance(table: SpotTable, middle: LatLon, rows: Rows) -> Rows:
    ordered: Rows = rows[np.argsort(_chords_of(table, middle, rows), kind="stable")]
    return ordered


def _by_time(table: SpotTable, _middle: LatLon, rows: Rows) -> Rows:
    """Return them as the answer of the table has them: the newest first, undated ones last."""
    place = np.empty(len(table.answer.snapshot.alive), dtype=np.int64)
    place[table.answer.rows] = np.arange(len(table.answer))
    ordered: Rows = rows[np.argsort(place[table.ground.owner[rows]], kind="stable")]
    return ordered


_ORDERS = {Order.NEAREST: _by_distance, Order.AS_LISTED: _by_time}


def _chords_of(table: SpotTable, middle: LatLon, rows: Rows) -> Floats:
    spots, spot = table.answer.snapshot.columns.spots, table.ground.spot[rows]
    return _chords(middle, spots.lat[spot], spots.lon[spot])


def _chords(middle: LatLon, lats: Floats, lons: Floats) -> Floats:
    """Return what grows with the distance on a sphere: enough to put places in order."""
    lat, dlon = np.radians(lats), np.radians(lons - middle.lon)
    at = np.radians(middle.lat)
    across = np.cos(lat) * np.cos(at) * np.sin(dlon / 2) ** 2
    chords: Floats = np.sin((lat - at) / 2) ** 2 + across
    return chords


def _sighting(table: SpotTable, middle: LatLon, row: int) -> Sighting:
    snapshot, spot = table.answer.snapshot, int(table.ground.spot[row])
    spots = snapshot.columns.spots
    place = LatLon(float(spots.lat[spot]), wrapped_lon(float(spots.lon[spot])))
    id_ = snapshot.id_at(int(table.ground.owner[row]))
    return Sighting(id_, distance_m(middle, place), bearing_deg(middle, place))
