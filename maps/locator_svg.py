"""The parts of a locator map as SVG elements: lengths in millimetres, text only as text."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

import numpy as np
import shapely

from maps.coast import Bounds, Points, cut, land, shores
from maps.locator_frame import Chart, round_step

SEA, LAND, COAST, FINE = "#eef3f6", "#dcd9d0", "#7d7a70", "#b4c0c7"
INK, QUIET = "#1b1f24", "#5a646b"
TEXT_MM, SMALL_MM = 2.6, 2.1
# Detail below this cannot be seen in print.
_FINEST_MM = 0.05
# No label so near to an edge that it is cut off there.
_EDGE_MM = 8.0
# The lower edge belongs to the scale.
_SCALE_MM = 12.0
# The overview shows at least so many degrees to either side.
_AROUND_DEG = 30.0


def element(parent: ET.Element, tag: str, **attributes: object) -> ET.Element:
    """Add an element; an underscore in a name stands for a hyphen, numbers are rounded."""
    shown = {
        name.rstrip("_").replace("_", "-"): f"{value:.2f}"
        if isinstance(value, float)
        else str(value)
        for name, value in attributes.items()
    }
    return ET.SubElement(parent, tag, shown)


def path_of(pieces: Iterable[Points], *, closed: bool) -> str:
    """Return path data for rings or paths given in millimetres."""
    end = "Z" if closed else ""
    return "".join(
        "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in piece) + end
        for piece in map(_thinned, pieces)
        if len(piece) > 1
    )


def _thinned(points: Points) -> Points:
    if len(points) < 2:
        return points
    simple = shapely.simplify(shapely.linestrings(points), _FINEST_MM, preserve_topology=False)
    thinned: Points = shapely.get_coordinates(simple)
    return thinned


def add_land(parent: ET.Element, chart: Chart, *, coast: bool = True) -> None:
    """Add the land, and its coastline as a line of its own, so that no cut edge is drawn."""
    fills: list[Points] = []
    lines: list[Points] = []
    for ring in land().within(chart.bounds):
        fills += [chart.on_paper(piece) for piece in cut(ring, chart.bounds, closed=True)]
        if coast:
            lines += _shore(ring, chart)
    element(parent, "path", d=path_of(fills, closed=True), fill=LAND, fill_rule="evenodd")
    if lines:
        outline = path_of(lines, closed=False)
        element(parent, "path", d=outline, fill="none", stroke=COAST, stroke_width=0.12)


def _shore(ring: Points, chart: Chart) -> list[Points]:
    pieces = (cut(part, chart.bounds, closed=False) for part in shores(ring))
    return [chart.on_paper(piece) for parts in pieces for piece in parts]


def add_text(
    parent: ET.Element,
    x: float,
    y: float,
    text: str,
    *,
    size: float = TEXT_MM,
    **attributes: object,
) -> None:
    """Add text on a ground of its own, so that it can be read on any line."""
    style = {"font_family": "Noto Sans", "font_size": size, "fill": INK} | attributes
    halo = style | {"stroke": "#ffffff", "stroke_width": 0.7, "stroke_linejoin": "round"}
    for look in (halo, style):
        element(parent, "text", x=x, y=y, **look).text = text


def add_graticule(parent: ET.Element, chart: Chart) -> None:
    """Add meridians and parallels as hairlines."""
    across = "".join(f"M{x:.2f} 0V{chart.height_mm:.2f}" for x, _ in _meridians(chart))
    along = "".join(f"M0 {y:.2f}H{chart.width_mm:.2f}" for y, _ in _parallels(chart))
    element(parent, "path", d=across + along, **_HAIR)


def add_degrees(parent: ET.Element, chart: Chart) -> None:
    """Add the degrees of meridians along the lower edge, and of parallels along the left one."""
    for x, name in _meridians(chart):
        if x < chart.width_mm - _EDGE_MM:
            at = (x + 0.5, chart.height_mm - 0.8)
            add_text(parent, *at, name, size=SMALL_MM, fill=QUIET)
    for y, name in _parallels(chart):
        if _EDGE_MM / 2 < y < chart.height_mm - _SCALE_MM:
            add_text(parent, 0.6, y - 0.5, name, size=SMALL_MM, fill=QUIET)


def _meridians(chart: Chart) -> list[tuple[float, str]]:
    lons = _multiples(chart.west, chart.east, round_step(chart.east - chart.west, 4))
    return [
        (_at(chart, lon, chart.south)[0], degrees_words((lon + 180) % 360 - 180, "E", "W"))
        for lon in lons
    ]


def _parallels(chart: Chart) -> list[tuple[float, str]]:
    lats = _multiples(chart.south, chart.north, round_step(chart.east - chart.west, 4))
    return [(_at(chart, chart.west, lat)[1], degrees_words(lat, "N", "S")) for lat in lats]


_HAIR = {"stroke": FINE, "stroke_width": 0.1, "fill": "none"}


def degrees_words(angle: float, positive: str, negative: str) -> str:
    """Return an angle as whole degrees and minutes with its letter: 24°30′N, 180°, 0°."""
    minutes = round(abs(angle) * 60)
    letter = "" if minutes in {0, 180 * 60} else (positive if angle > 0 else negative)
    rest = f"{minutes % 60:02d}′" if minutes % 60 else ""
    return f"{minutes // 60}°{rest}{letter}"


def _multiples(low: float, high: float, step: float) -> list[float]:
    first, last = int(np.ceil(low / step)), int(np.floor(high / step))
    return [n * step for n in range(first, last + 1)]


def _at(chart: Chart, lon: float, lat: float) -> tuple[float, float]:
    x, y = chart.on_paper(np.array([[lon, lat]]))[0]
    return float(x), float(y)


def add_scale(parent: ET.Element, chart: Chart, x: float, y: float) -> None:
    """Add a scale bar in kilometres and one in nautical miles, true at the middle latitude."""
    for km_per_unit, name, dy in ((1.0, "km", 0.0), (1.852, "NM", 3.2)):
        size = _round_length(22.0 / chart.mm_per_km / km_per_unit)
        length = size * km_per_unit * chart.mm_per_km
        bar = f"M{x:.2f} {y + dy - 0.9:.2f}v0.9h{length:.2f}v-0.9"
        element(parent, "path", d=bar, fill="none", stroke="#ffffff", stroke_width=0.8)
        element(parent, "path", d=bar, fill="none", stroke=INK, stroke_width=0.2)
        add_text(parent, x + length + 0.8, y + dy, f"{size:g} {name}", size=SMALL_MM)


def _round_length(longest: float) -> float:
    power = 10.0 ** np.floor(np.log10(longest))
    return float(max(n * power for n in (1, 2, 5) if n * power <= longest))


def add_overview(parent: ET.Element, chart: Chart, box: Bounds) -> None:
    """Add a small map of the wider region in a corner, with the frame on it."""
    left, top, width, height = box
    lon, lat = (chart.west + chart.east) / 2, (chart.south + chart.north) / 2
    half = max(_AROUND_DEG, (chart.east - chart.west) * 1.5)
    wide = Chart.round((lon - half / 1.7, lat, lon + half / 1.7, lat), width, height)
    inset = element(
        parent, "svg", x=left, y=top, width=width, height=height, viewBox=f"0 0 {width} {height}"
    )
    element(inset, "rect", width=width, height=height, fill=SEA)
    add_land(inset, wide, coast=False)
    corners = np.array([[chart.west, chart.north], [chart.east, chart.south]])
    (x, y), (right, bottom) = wide.on_paper(corners)
    shape = {"width": float(right - x), "height": float(bottom - y)}
    element(
        inset, "rect", x=float(x), y=float(y), **shape, fill="none", stroke=INK, stroke_width=0.3
    )
    edge = {"stroke": QUIET, "stroke_width": 0.25, "fill": "none"}
    element(inset, "rect", width=width, height=height, **edge)
