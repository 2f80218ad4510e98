"""The incidents in sight: by distance from the middle of the view, or as the list has them."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

import numpy as np

from maps.extent import Box
from maps.spot_table import SpotTable
from models.filter.columns import Floats, Rows
from models.position.geodesy import bearing_deg, distance_m, wrapped_lon
from models.position.shape import LatLon

# So many are listed; who wants all of them narrows the view or the filter.
MOST_ROWS = 200
_HIGHEST = 85.05


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


def in_view(table: SpotTable, box: Box, order: Order, most: int = MOST_ROWS) -> InView:
    """Return the incidents whose circle may reach into the box, the first `most` of an order.

    An incident of several places is listed once, by the one nearest to the middle.
    """
    middle = middle_of(box)
    rows = table.rows_in(box)
    chords = _chords(middle, table.lat[rows], table.lon[rows])
    by_owner = rows[np.lexsort((chords, table.owner[rows]))]
    owners, first = np.unique(table.owner[by_owner], return_index=True)
    nearest = by_owner[first]
    chosen = _ORDERS[order](table, middle, nearest)[:most]
    return InView(len(owners), tuple(_sighting(table, middle, int(row)) for row in chosen))


def middle_of(box: Box) -> LatLon:
    """Return the middle of a view on the Mercator map, whichever turn of the earth it is on."""
    edges = np.radians(np.clip((box.south, box.north), -_HIGHEST, _HIGHEST))
    lat = float(np.degrees(np.arctan(np.sinh(np.arcsinh(np.tan(edges)).mean()))))
    return LatLon(lat, wrapped_lon((box.west + box.east) / 2))


def _by_distance(table: SpotTable, middle: LatLon, rows: Rows) -> Rows:
    chords = _chords(middle, table.lat[rows], table.lon[rows])
    ordered: Rows = rows[np.argsort(chords, kind="stable")]
    return ordered


def _by_time(table: SpotTable, _middle: LatLon, rows: Rows) -> Rows:
    """Return them as the answer of the table has them: the newest first, undated ones last."""
    place = np.empty(len(table.answer.snapshot.alive), dtype=np.int64)
    place[table.answer.rows] = np.arange(len(table.answer))
    ordered: Rows = rows[np.argsort(place[table.owner[rows]], kind="stable")]
    return ordered


_ORDERS = {Order.NEAREST: _by_distance, Order.AS_LISTED: _by_time}


def _chords(middle: LatLon, lats: Floats, lons: Floats) -> Floats:
    """Return what grows with the distance on a sphere: enough to put places in order."""
    lat, dlon = np.radians(lats), np.radians(lons - middle.lon)
    at = np.radians(middle.lat)
    across = np.cos(lat) * np.cos(at) * np.sin(dlon / 2) ** 2
    chords: Floats = np.sin((lat - at) / 2) ** 2 + across
    return chords


def _sighting(table: SpotTable, middle: LatLon, row: int) -> Sighting:
    place = LatLon(float(table.lat[row]), wrapped_lon(float(table.lon[row])))
    return Sighting(table.id_at(row), distance_m(middle, place), bearing_deg(middle, place))
