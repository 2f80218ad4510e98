"""What stands on a printed map beside the incidents: zones, areas, drawings, names of waters."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from maps.answers.places import every_name
from maps.coast import Bounds, Points, cut
from maps.drawing import Drawing, paths_of
from maps.locator import on_paper, paths_of_shape
from maps.locator_frame import Chart, nearest_turn
from maps.locator_labels import Labels
from maps.locator_svg import INK, SMALL_MM, add_text, element, path_of
from models.catalogue.catalogue import Catalogue
from models.catalogue.kept import Area
from models.catalogue.place import Place, PlaceKind
from models.catalogue.zone import Zone
from models.hidden import mark_hidden
from models.position.geometry import centre_of, radius_m_of
from models.position.shape import Shape

ZONE, KEPT, WATER = "#76639c", "#2f6f62", "#47687c"
ZONE_DASHES, KEPT_DASHES = "1.6 1.2", "2.4 0.8 0.5 0.8"
_SURE = {"high", "medium-high"}
_WATERS = {PlaceKind.SEA, PlaceKind.STRAIT, PlaceKind.GULF}
# A name shows where its water is neither a speck nor far wider than the paper.
_LEAST_MM, _LINE_MM, _DOT_MM = 5.0, 0.35, 0.7


def add_zones(root: ET.Element, chart: Chart, catalogue: Catalogue) -> None:
    """Add declared boundaries, dashed where the line is of low or unstated confidence."""
    for zone in catalogue.all(Zone):
        dashes = "" if zone.confidence in _SURE else ZONE_DASHES
        _add_outline(root, chart, zone.shape, ZONE, dashes)


def add_areas(root: ET.Element, chart: Chart, areas: Iterable[Area], labels: Labels) -> None:
    """Add kept areas with their names at their northern edge."""
    for area in areas:
        paths = _add_outline(root, chart, area.shape, KEPT, KEPT_DASHES)
        if paths:
            x = on_paper(chart, centre_of(area.shape))[0]
            y = max(min(float(path[:, 1].min()) for path in paths) - 1.0, SMALL_MM)
            name = mark_hidden(area.name)
            x, y = labels.put(x, y, name, SMALL_MM)
            add_text(
                root, x, y + SMALL_MM * 0.35, name, size=SMALL_MM, fill=KEPT, text_anchor="middle"
            )


def add_drawings(
    root: ET.Element, chart: Chart, drawings: Iterable[Drawing], labels: Labels
) -> None:
    """Add rings, lines and measured ways with their figures."""
    for drawing in drawings:
        for path in paths_of(drawing):
            _add_path(root, chart, path, INK, "")
        for dot in drawing.dots:
            x, y = on_paper(chart, dot)
            element(root, "circle", cx=x, cy=y, r=_DOT_MM, fill=INK)
        for note in drawing.notes:
            x, y = on_paper(chart, note.place)
            if 0 < x < chart.width_mm and 0 < y < chart.height_mm:
                x, y = labels.put(x, y, note.text, SMALL_MM)
                at = (x, y + SMALL_MM * 0.35)
                add_text(root, *at, note.text, size=SMALL_MM, text_anchor="middle")


def add_names(root: ET.Element, chart: Chart, catalogue: Catalogue, labels: Labels) -> None:
    """Add the names of waters, by every party's name, the widest first, where there is room."""
    waters = [one for one in catalogue.all(Place) if one.kind in _WATERS]
    for place in sorted(waters, key=lambda one: -radius_m_of(one.shape)):
        wide_mm = radius_m_of(place.shape) / 1000 * chart.mm_per_km
        x, y = on_paper(chart, centre_of(place.shape))
        name = mark_hidden(every_name(place.names))
        in_sight = 0 < x < chart.width_mm and 0 < y < chart.height_mm
        fits = _LEAST_MM < wide_mm < chart.width_mm * 2
        if in_sight and fits and labels.take(x, y, name, SMALL_MM):
            look = {"fill": WATER, "font_style": "italic", "text_anchor": "middle"}
            add_text(root, x, y + SMALL_MM * 0.35, name, size=SMALL_MM, **look)


def _add_outline(
    root: ET.Element, chart: Chart, shape: Shape, colour: str, dashes: str
) -> list[Points]:
    return [
        piece
        for path in paths_of_shape(shape, chart.middle)
        for piece in _add_path(root, chart, path, colour, dashes)
    ]


def _add_path(
    root: ET.Element, chart: Chart, path: Points, colour: str, dashes: str
) -> list[Points]:
    """Add what of a path lies on the paper, on whichever turn of the earth."""
    bounds: Bounds = chart.bounds
    moved = nearest_turn(path, chart.middle)
    pieces = [chart.on_paper(piece) for piece in cut(moved, bounds, closed=False)]
    if pieces:
        line = {"stroke": colour, "stroke_width": _LINE_MM, "fill": "none"}
        line |= {"stroke_dasharray": dashes} if dashes else {}
        element(root, "path", d=path_of(pieces, closed=False), **line)
    return pieces
