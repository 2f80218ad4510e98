"""The locator map of an incident sheet, drawn as SVG: coast, places, gaps, scale, overview."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

import numpy as np
import shapely

from maps.coast import Bounds, Points
from maps.locator_frame import Chart, nearest_turn
from maps.locator_labels import Labels
from maps.locator_marks import GapLine, LocatorMark, claim_marks, estimate_marks, gap_lines
from maps.locator_svg import (
    INK,
    QUIET,
    SEA,
    SMALL_MM,
    TEXT_MM,
    add_degrees,
    add_graticule,
    add_land,
    add_overview,
    add_scale,
    add_text,
    element,
    path_of,
)
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.hidden import mark_hidden
from models.position.geometry import centre_of, outline, radius_m_of
from models.position.shape import LatLon, Shape
from models.rules.judgement import Matrix
from models.sheet.sheet import LocatorMap, PlaceKey
from models.sheet.words import Words

WIDTH_MM, HEIGHT_MM = 88.0, 74.0
_INSET_MM = 22.0
# A shape smaller than the dot is drawn as the dot.
_DOT_MM = 0.9


def locator_map(incident: Incident, matrix: Matrix, catalogue: Catalogue) -> LocatorMap | None:
    """Return the locator map of an incident with its key, or None where nobody gives a place."""
    marks = estimate_marks(incident) + claim_marks(incident, matrix, catalogue)
    if not marks:
        return None
    keys = tuple(
        PlaceKey(mark.code, mark.colour, mark.dashes_mm, Words(mark.words), mark.detail)
        for mark in marks
    )
    alt = "Map of the places given: " + "; ".join(f"{mark.code}, {mark.words}" for mark in marks)
    svg = locator_svg(marks, gap_lines(matrix), width_mm=WIDTH_MM, height_mm=HEIGHT_MM)
    return LocatorMap(svg, alt, keys)


def locator_svg(
    marks: Sequence[LocatorMark],
    gaps: Sequence[GapLine] = (),
    *,
    frame: Bounds | None = None,
    width_mm: float,
    height_mm: float,
) -> str:
    """Return a map of the marks as SVG. `frame` is west, south, east, north in degrees.

    Without a frame the map shows all marks in their surroundings, also across 180 degrees.
    """
    chart = Chart.round(frame or _bounds(marks), width_mm, height_mm)
    root = ET.Element("svg", _size(width_mm, height_mm))
    labels = Labels(width_mm, height_mm)
    labels.reserve((width_mm - _INSET_MM, 0, width_mm, _INSET_MM * 0.75))
    labels.reserve((0, height_mm - 12, 40, height_mm))
    element(root, "rect", width=width_mm, height=height_mm, fill=SEA)
    add_graticule(root, chart)
    add_land(root, chart)
    add_degrees(root, chart)
    add_lines(root, chart, gaps, labels)
    add_marks(root, chart, marks, labels)
    add_gap_texts(root, chart, gaps, labels)
    add_scale(root, chart, 2.0, height_mm - 8.2)
    inset = (width_mm - _INSET_MM, 0.0, _INSET_MM, _INSET_MM * 0.75)
    add_overview(root, chart, inset)
    edge = {"fill": "none", "stroke": QUIET, "stroke_width": 0.25}
    element(root, "rect", width=width_mm, height=height_mm, **edge)
    return ET.tostring(root, encoding="unicode")


def _size(width_mm: float, height_mm: float) -> dict[str, str]:
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{width_mm:g}mm",
        "height": f"{height_mm:g}mm",
        "viewBox": f"0 0 {width_mm:g} {height_mm:g}",
    }


def _bounds(marks: Sequence[LocatorMark]) -> Bounds:
    middle = centre_of(marks[0].shape).lon
    points = np.concatenate([path for mark in marks for path in paths_of_shape(mark.shape, middle)])
    west, south = points.min(axis=0)
    east, north = points.max(axis=0)
    return (float(west), float(south), float(east), float(north))


def paths_of_shape(shape: Shape, lon: float) -> list[Points]:
    """Return the rings or paths of a shape, near a longitude, whole across 180 degrees."""
    pieces = [
        shapely.transform(piece, lambda points: nearest_turn(points, lon))
        for piece in shapely.get_parts(outline(shape))
    ]
    whole = shapely.union_all(pieces) if len(pieces) > 1 else pieces[0]
    parts = shapely.get_parts(whole)
    if whole.geom_type.endswith("Polygon"):
        parts = shapely.get_rings(parts)
    return [shapely.get_coordinates(part) for part in parts]


def add_marks(root: ET.Element, chart: Chart, marks: Sequence[LocatorMark], labels: Labels) -> None:
    """Add the shapes of marks, and their letters where these hide least."""
    for mark in marks:
        _add_shape(root, chart, mark)
    for mark in marks:
        x, y = on_paper(chart, centre_of(mark.shape))
        labels.reserve((x - _DOT_MM, y - _DOT_MM, x + _DOT_MM, y + _DOT_MM))
    for mark in marks:
        _add_code(root, chart, mark, labels)


def _add_shape(root: ET.Element, chart: Chart, mark: LocatorMark) -> None:
    x, y = on_paper(chart, centre_of(mark.shape))
    line = {"stroke": mark.colour, "stroke_width": 0.4}
    if mark.dashes_mm:
        line["stroke_dasharray"] = " ".join(f"{size:g}" for size in mark.dashes_mm)
    if radius_m_of(mark.shape) / 1000 * chart.mm_per_km > _DOT_MM:
        closed = outline(mark.shape).geom_type.endswith("Polygon")
        pieces = [chart.on_paper(path) for path in paths_of_shape(mark.shape, chart.middle)]
        ground = {"fill": mark.colour, "fill_opacity": 0.08} if closed else {"fill": "none"}
        element(root, "path", d=path_of(pieces, closed=closed), **ground, **line)
    edge = {"stroke": "#ffffff", "stroke_width": 0.25}
    element(root, "circle", cx=x, cy=y, r=_DOT_MM * 0.7, fill=mark.colour, **edge)


def _add_code(root: ET.Element, chart: Chart, mark: LocatorMark, labels: Labels) -> None:
    code = mark_hidden(mark.code)
    x, y = labels.put(*on_paper(chart, centre_of(mark.shape)), code, TEXT_MM)
    at = (x, y + TEXT_MM * 0.35)
    add_text(root, *at, code, fill=mark.colour, font_weight="bold", text_anchor="middle")


def add_lines(root: ET.Element, chart: Chart, gaps: Sequence[GapLine], labels: Labels) -> None:
    """Add the lines between the places of two sides, and keep labels off them."""
    for gap in gaps:
        (x, y), (right, bottom) = on_paper(chart, gap.start), on_paper(chart, gap.end)
        line = f"M{x:.2f} {y:.2f}L{right:.2f} {bottom:.2f}"
        element(root, "path", d=line, fill="none", stroke=INK, stroke_width=0.25)
        for part in np.linspace(0.0, 1.0, 30):
            at_x, at_y = x + (right - x) * part, y + (bottom - y) * part
            labels.reserve((at_x - 0.4, at_y - 0.4, at_x + 0.4, at_y + 0.4))


def add_gap_texts(root: ET.Element, chart: Chart, gaps: Sequence[GapLine], labels: Labels) -> None:
    """Add the words on such lines."""
    for gap in gaps:
        (x, y), (right, bottom) = on_paper(chart, gap.start), on_paper(chart, gap.end)
        at = labels.put((x + right) / 2, (y + bottom) / 2, gap.text, SMALL_MM)
        y = at[1] + SMALL_MM * 0.35
        add_text(root, at[0], y, gap.text, size=SMALL_MM, text_anchor="middle")


def on_paper(chart: Chart, place: LatLon) -> tuple[float, float]:
    """Return where a place falls, on the turn nearest to the middle of the chart."""
    point = nearest_turn(np.array([[place.lon, place.lat]]), chart.middle)
    x, y = chart.on_paper(point)[0]
    return float(x), float(y)
