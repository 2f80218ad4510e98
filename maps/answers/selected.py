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
from models.encounter.episode import Episode
from models.encounter.incident import Incident
from models.encounter.track import Track
from models.position.geometry import centre_of, gap_m, radius_m_of
from models.position.position import Position, PositionPrecision
from models.position.shape import LatLon, Shape
from models.position.zones import Touch
from models.rules.gap import place_text
from models.rules.judgement import Matrix
from models.rules.zone_test import touch_tag, zone_touches

_GEOD = Geod(ellps="WGS84")
_STEPS = 48
_WITHIN = {Touch.CERTAIN, Touch.POSSIBLE}
# More zones than this under one place would hide it; the reading pane names all.
_MOST_ZONES = 2


@dataclass(frozen=True, slots=True)
class _Rival:
    """What one party claims of one place. `row` is the proposition's in the matrix."""

    row: int
    code: str
    position: Position
    shape: Shape
    claim_id: UUID


def selected(data: MapData) -> dict[str, Any]:
    """Return the id, the positions, the lines between rivals and the tracks; empty for none."""
    incident = data.selected
    if incident is None:
        return {"id": data.marked_id, "positions": [], "lines": [], "tracks": []}
    rivals = list(_rivals(data.matrix)) if data.matrix else []
    styles = {code: asdict(style) for code, style in side_styles(data.catalogue).items()}
    tags = _tags(incident, data)
    claimed = [_claimed(rival, styles, tags) for rival in _distinct(rivals)]
    return {
        "id": str(incident.id),
        "positions": [*_estimates(incident, tags), *claimed],
        "lines": [_line(first, second) for first, second in _pairs(rivals)],
        "tracks": [_track(track) for track in incident.tracks if len(track.fixes) > 1],
    }


def _rivals(matrix: Matrix) -> Iterator[_Rival]:
    codes: dict[UUID, str] = {column.party_id: column.code for column in matrix.columns}
    for number, row in enumerate(matrix.rows):
        for cell in row.cells:
            claim = cell.effective
            position = claim.position if claim else None
            if claim and position is not None and position.shape is not None:
                code = codes.get(cell.party_id, "")
                yield _Rival(number, code, position, position.shape, claim.id)


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


_Tags = dict[UUID, list[str]]


def _tags(incident: Incident, data: MapData) -> _Tags:
    """Return the declared zones that a place is in or may be in, by its claim or episode."""
    tags: _Tags = {}
    if data.matrix is None:
        return tags
    for touch in zone_touches(incident, data.matrix, data.catalogue):
        if touch.touch in _WITHIN:
            tags.setdefault(touch.part_id, []).append(touch_tag(touch, data.catalogue))
    return tags


def _claimed(rival: _Rival, styles: dict[str, dict[str, Any]], tags: _Tags) -> dict[str, Any]:
    style = styles.get(rival.code, asdict(NO_SIDE))
    words = rival.position.words
    label = f"{rival.code}: {words}" if words else rival.code
    drawn = _drawn(rival.shape, label, rival.position, tags.get(rival.claim_id, []))
    return {**drawn, "code": rival.code, **style}


def _estimates(incident: Incident, tags: _Tags) -> list[dict[str, Any]]:
    held: dict[Shape, list[tuple[Episode, Position]]] = {}
    for episode in incident.episodes:
        if episode.position is not None and episode.position.shape is not None:
            held.setdefault(episode.position.shape, []).append((episode, episode.position))
    return [_estimate(shape, acts, tags) for shape, acts in held.items()]


def _estimate(shape: Shape, acts: list[tuple[Episode, Position]], tags: _Tags) -> dict[str, Any]:
    """Return one place that is the estimate of one act or of several."""
    first, position = acts[0]
    label = ": ".join(filter(None, ("Analyst's estimate", _labels(acts))))
    drawn = _drawn(shape, label, position, tags.get(first.id, []))
    return {**drawn, "code": "", **asdict(NO_SIDE)}


def _labels(acts: list[tuple[Episode, Position]]) -> str:
    return ", ".join(episode.label for episode, _ in acts if episode.label)


def _drawn(shape: Shape, label: str, position: Position, tags: list[str]) -> dict[str, Any]:
    centre = centre_of(shape)
    return {
        "label": label,
        "zones": tags[:_MOST_ZONES],
        "lat": centre.lat,
        "lon": centre.lon,
        "radius_m": radius_m_of(shape),
        "unknown": position.precision is PositionPrecision.UNKNOWN,
        "parts": parts_of(shape),
    }


def _line(first: _Rival, second: _Rival) -> dict[str, Any]:
    start, end = centre_of(first.shape), centre_of(second.shape)
    points, length_m = geodesic(start, end)
    text = place_text(length_m, gap_m(first.shape, second.shape))
    widest_m = max(radius_m_of(first.shape), radius_m_of(second.shape))
    # Where the middle of the line lies clear of both shapes, its words stand on it.
    clear_m = widest_m if length_m / 2 < widest_m else 0.0
    return {"points": points, "text": text, "clear_m": clear_m}


def geodesic(start: LatLon, end: LatLon) -> tuple[list[tuple[float, float]], float]:
    """Return the shortest path as lon, lat running on beyond 180, and its length in metres."""
    azimuth, _, length_m = _GEOD.inv(start.lon, start.lat, end.lon, end.lat)
    ends = [(start.lon, start.lat), (end.lon, end.lat)]
    between = _GEOD.npts(start.lon, start.lat, end.lon, end.lat, _STEPS) if azimuth else []
    return _unrolled([ends[0], *between, ends[1]]), float(length_m)


def _unrolled(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    path = [points[0]]
    for lon, lat in points[1:]:
        turns = round((path[-1][0] - lon) / 360.0)
        path.append((lon + 360.0 * turns, lat))
    return path


def _track(track: Track) -> dict[str, Any]:
    points = [(fix.place.lon, fix.place.lat) for fix in track.fixes]
    return {"points": _unrolled(points), "label": f"Track: {track.method}".removesuffix(": ")}
