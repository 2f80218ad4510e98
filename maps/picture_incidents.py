"""Incidents on a printed map: symbols and areas of doubt while few, counted circles when many."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from uuid import UUID
from xml.etree import ElementTree as ET

import numpy as np

from maps.extent import Box
from maps.incident_symbol import incident_code
from maps.locator import on_paper, paths_of_shape
from maps.locator_frame import Chart
from maps.locator_labels import Labels
from maps.locator_svg import INK, SMALL_MM, element, path_of
from maps.viewpoint import Viewpoint, eyes_of
from models.catalogue.catalogue import Catalogue
from models.filter.answer import Answer
from models.filter.columns import Rows
from models.filter.summary import IncidentSummary, Spot, shown_spots
from models.position.geometry import centre_of, radius_m_of
from models.position.position import PositionPrecision

DOUBT, CELL = "#54646e", "#3c5666"
_COARSE = {PositionPrecision.SEA_AREA, PositionPrecision.THEATRE, PositionPrecision.UNKNOWN}
_SYMBOL_MM, _DOT_MM, _CELL_MM = 5.5, 1.0, 11.0
# The circle of a cell: its area grows with the logarithm of what it counts.
_LEAST_MM, _MORE_MM = 2.2, 0.7
_TURN = 360.0


def add_singles(
    root: ET.Element,
    chart: Chart,
    summaries: Iterable[IncidentSummary],
    catalogue: Catalogue,
    viewpoint: Viewpoint,
    labels: Labels,
) -> None:
    """Add every place shown of these incidents: what is coarse as an area without a symbol."""
    held = list(summaries)
    for summary in held:
        for spot in shown_spots(summary):
            _add_doubt(root, chart, spot)
    eyes = eyes_of(viewpoint, catalogue)
    for summary in held:
        told = (summary.types, summary.sides, summary.platform_ids)
        code = incident_code(*told, catalogue, eyes)
        for spot in shown_spots(summary):
            if spot.precision not in _COARSE:
                _add_symbol(root, *on_paper(chart, centre_of(spot.shape)), code, labels)


def _add_doubt(root: ET.Element, chart: Chart, spot: Spot) -> None:
    """Add the outline of a place that is wider than a dot."""
    if radius_m_of(spot.shape) / 1000 * chart.mm_per_km <= _DOT_MM:
        return
    pieces = [chart.on_paper(path) for path in paths_of_shape(spot.shape, chart.middle)]
    look = {"fill": DOUBT, "fill_opacity": 0.06, "stroke": DOUBT, "stroke_width": 0.2}
    if spot.precision is PositionPrecision.UNKNOWN:
        look["stroke_dasharray"] = "1 0.8"
    element(root, "path", d=path_of(pieces, closed=True), **look)


def _add_symbol(root: ET.Element, x: float, y: float, code: str, labels: Labels) -> None:
    half = _SYMBOL_MM / 2
    labels.reserve((x - half, y - half, x + half, y + half))
    svg = symbol_svg(code)
    if not svg:
        element(root, "circle", cx=x, cy=y, r=_DOT_MM, fill=INK)
        return
    symbol = ET.fromstring(svg)  # noqa: S314 - drawn by our own build hook
    size = {"x": x - half, "y": y - half, "width": _SYMBOL_MM, "height": _SYMBOL_MM}
    symbol.attrib.update({name: f"{value:.2f}" for name, value in size.items()})
    root.append(symbol)


def symbol_svg(code: str) -> str:
    """Return a symbol as the build hook drew it; empty for a code that it did not."""
    return _drawn().get(code, "")


@cache
def _drawn() -> Mapping[str, str]:
    path = files("resources") / "symbols" / "vendor" / "symbols.json"
    drawn: dict[str, str] = json.loads(path.read_text("utf-8"))
    return drawn


def spots_in(answer: Answer, box: Box) -> Rows:
    """Return the rows of the places shown whose circle may reach into a box, also across 180."""
    spots = answer.snapshot.columns.spots
    rows = np.flatnonzero(spots.shown & answer.mask()[spots.owner])
    lat, reach = spots.lat[rows], spots.reach_deg[rows]
    tall = (lat + reach >= box.south) & (lat - reach <= box.north)
    wide = box.east - box.west + 2 * reach
    across = ((spots.lon[rows] - box.west + reach) % _TURN <= wide) | (wide >= _TURN)
    found: Rows = rows[tall & across]
    return found


def add_cells(root: ET.Element, chart: Chart, answer: Answer, rows: Rows, labels: Labels) -> None:
    """Add a circle for each square of the paper with the number of incidents in it."""
    spots = answer.snapshot.columns.spots
    points = chart.on_paper(
        nearest_turn_of_each(np.column_stack([spots.lon[rows], spots.lat[rows]]), chart.middle)
    )
    inside = (points >= 0).all(axis=1) & (points <= (chart.width_mm, chart.height_mm)).all(axis=1)
    points, owners = points[inside], spots.owner[rows][inside]
    across = int(chart.width_mm // _CELL_MM) + 1
    squares = (points // _CELL_MM).astype(np.int64)
    codes, of_code = np.unique(squares[:, 1] * across + squares[:, 0], return_inverse=True)
    pairs = np.unique(np.stack((of_code, owners)), axis=1)
    counts = np.bincount(pairs[0], minlength=len(codes))
    places = np.bincount(of_code)
    xs, ys = (np.bincount(of_code, points[:, axis]) / places for axis in (0, 1))
    for x, y, count in zip(xs.tolist(), ys.tolist(), counts.tolist(), strict=True):
        _add_cell(root, x, y, count, labels)


def _add_cell(root: ET.Element, x: float, y: float, count: int, labels: Labels) -> None:
    radius = _LEAST_MM + _MORE_MM * float(np.log10(max(count, 1)))
    labels.reserve((x - radius, y - radius, x + radius, y + radius))
    element(root, "circle", cx=x, cy=y, r=radius, fill=CELL, stroke="#ffffff", stroke_width=0.25)
    look = {"font_family": "Noto Sans", "font_size": SMALL_MM, "fill": "#ffffff"}
    words = element(root, "text", x=x, y=y + SMALL_MM * 0.35, text_anchor="middle", **look)
    words.text = _short(count)


def _short(count: int) -> str:
    if count < 1000:
        return str(count)
    return f"{count / 1000:.0f}k" if count < 1_000_000 else f"{count / 1_000_000:.1f}M"


def nearest_turn_of_each(points: np.ndarray, lon: float) -> np.ndarray:
    """Return points (lon, lat), each moved by whole turns to lie nearest to a longitude."""
    turns = np.round((lon - points[:, 0]) / _TURN) * _TURN
    return points + np.column_stack([turns, np.zeros(len(points))])


def ids_of(answer: Answer, rows: Rows) -> list[UUID]:
    """Return the incidents whose places these are, each once."""
    owners = np.unique(answer.snapshot.columns.spots.owner[rows])
    return [answer.snapshot.id_at(int(row)) for row in owners]
