"""The selected incident: what each side claims of its place, how far apart, and the tracks."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import combinations
from typing import Any
from uuid import UUID

from pyproj import Geod

from maps.map_data import MapData
from maps.outline import parts_of
from maps.side_style import NO_SIDE, side_styles
from models.encounter.incident import Incident
from models.encounter.track import Track
from models.position.geometry import centre_of, gap_m, radius_m_of
from models.position.position import Position, PositionPrecision
from models.position.shape import LatLon, Shape
from models.rules.judgement import Matrix

_GEOD = Geod(ellps="WGS84")
_STEPS = 48
_KM = 1000.0
_M_PER_NM = 1852.0
# Below this many, a tenth is worth saying.
_WHOLE_FROM = 10


@dataclass(frozen=True, slots=True)
class _Rival:
    """What one party claims of one place. `row` is the proposition's in the matrix."""

    row: int
    code: str
    position: Position
    shape: Shape


def selected(data: MapData) -> dict[str, Any]:
    """Return the id, the positions, the lines between rivals and the tracks; empty for none."""
    incident = data.selected
    if incident is None:
        return {"id": data.marked_id, "positions": [], "lines": [], "tracks": []}
    rivals = list(_rivals(data.matrix)) if data.matrix else []
    styles = {code: asdict(style) for code, style in side_styles(data.catalogue).items()}
    claimed = [_claimed(rival, styles) for rival in _distinct(rivals)]
    return {
        "id": str(incident.id),
        "positions": [*_estimates(incident), *claimed],
        "lines": [_line(first, second) for first, second in _pairs(rivals)],
        "tracks": [_track(track) for track in incident.tracks if len(track.fixes) > 1],
    }


def _rivals(matrix: Matrix) -> Iterator[_Rival]:
    codes: dict[UUID, str] = {column.party_id: column.code for column in matrix.columns}
    for number, row in enumerate(matrix.rows):
        for cell in row.cells:
            position = cell.effective.position if cell.effective else None
            if position is not None and position.shape is not None:
                yield _Rival(number, codes.get(cell.party_id, ""), position, position.shape)


def _distinct(rivals: list[_Rival]) -> list[_Rival]:
    return list({(rival.code, rival.shape): rival for rival in reversed(rivals)}.values())[::-1]


def _pairs(rivals: list[_Rival]) -> list[tuple[_Rival, _Rival]]:
    """Return who is at odds on one proposition, once for each pair of places."""
    pairs = {
        (first.code, first.shape, second.code, second.shape): (first, second)
        for first, second in combinations(rivals, 2)
        if first.row == second.row and first.shape != second.shape
    }
    return list(pairs.values())


def _claimed(rival: _Rival, styles: dict[str, dict[str, Any]]) -> dict[str, Any]:
    style = styles.get(rival.code, asdict(NO_SIDE))
    words = rival.position.words
    label = f"{rival.code}: {words}" if words else rival.code
    return {**_drawn(rival.shape, label, rival.position), "code": rival.code, **style}


def _estimates(incident: Incident) -> list[dict[str, Any]]:
    return [
        {**_drawn(shape, _estimate_label(episode.label), position), "code": "", **asdict(NO_SIDE)}
        for episode in incident.episodes
        if (position := episode.position) is not None and (shape := position.shape) is not None
    ]


def _estimate_label(label: str) -> str:
    return f"Analyst's estimate: {label}" if label else "Analyst's estimate"


def _drawn(shape: Shape, label: str, position: Position) -> dict[str, Any]:
    centre = centre_of(shape)
    return {
        "label": label,
        "lat": centre.lat,
        "lon": centre.lon,
        "radius_m": radius_m_of(shape),
        "unknown": position.precision is PositionPrecision.UNKNOWN,
        "parts": parts_of(shape),
    }


def _line(first: _Rival, second: _Rival) -> dict[str, Any]:
    start, end = centre_of(first.shape), centre_of(second.shape)
    points, length_m = geodesic(start, end)
    meet = gap_m(first.shape, second.shape) <= 0.0
    doubt = "uncertainties overlap" if meet else "uncertainties do not overlap"
    widest_m = max(radius_m_of(first.shape), radius_m_of(second.shape))
    return {"points": points, "text": f"{apart(length_m)} apart, {doubt}", "clear_m": widest_m}


def geodesic(start: LatLon, end: LatLon) -> tuple[list[tuple[float, float]], float]:
    """Return the shortest path as lon, lat running on beyond 180, and its length in metres."""
    azimuth, _, length_m = _GEOD.inv(start.lon, start.lat, end.lon, end.lat)
    ends = [(start.lon, start.lat), (end.lon, end.lat)]
    between = _GEOD.npts(start.lon, start.lat, end.lon, end.lat, _STEPS) if azimuth else []
    return _unrolled([ends[0], *between, ends[1]]), float(length_m)


def apart(length_m: float) -> str:
    """Return a distance in kilometres and nautical miles, as finely as it is worth saying."""
    km, nm = length_m / _KM, length_m / _M_PER_NM
    return f"{_short(km)} km ({_short(nm)} NM)"


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= _WHOLE_FROM else f"{number:.1f}"


def _unrolled(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    path = [points[0]]
    for lon, lat in points[1:]:
        turns = round((path[-1][0] - lon) / 360.0)
        path.append((lon + 360.0 * turns, lat))
    return path


def _track(track: Track) -> dict[str, Any]:
    points = [(fix.place.lon, fix.place.lat) for fix in track.fixes]
    return {"points": _unrolled(points), "label": f"Track: {track.method}".removesuffix(": ")}
