"""Shapes as rows of numbers and back, so that the index holds them exactly without their text."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from models.position.shape import Circle, Ellipse, LatLon, Line, Polygon, Sector, Shape

KINDS: tuple[type[Shape], ...] = (Circle, Ellipse, Sector, Polygon, Line)
CIRCLE = 0


def figures_of(shape: Shape) -> tuple[float, ...]:
    """Return the numbers of a shape; none for a circle, whose three the columns hold."""
    return _WRITE[type(shape)](shape)


def shape_from(kind: int, figures: Any) -> Shape:
    """Return the shape of a kind from a row of numbers that begins with its own."""
    return _READ[KINDS[kind]](figures)


def length_of(kind: int, figures: Any) -> int:
    """Return how many of these numbers are the shape's own."""
    type_ = KINDS[kind]
    if type_ in _LENGTHS:
        return _LENGTHS[type_]
    end, paths = (1, int(figures[0])) if type_ is Polygon else (0, 1)
    for _ in range(paths):
        end += 1 + 2 * int(figures[end])
    return end


_LENGTHS: dict[type, int] = {Circle: 3, Ellipse: 5, Sector: 6}


def _circle_from(figures: Any) -> Shape:
    lat, lon, radius_m = map(float, figures[:3])
    return Circle(centre=LatLon(lat, lon), radius_m=radius_m)


def _ellipse(shape: Ellipse) -> tuple[float, ...]:
    axes = shape.semi_major_m, shape.semi_minor_m
    return shape.centre.lat, shape.centre.lon, *axes, shape.bearing_deg


def _sector(shape: Sector) -> tuple[float, ...]:
    radii = shape.inner_radius_m, shape.outer_radius_m
    bearings = shape.from_bearing_deg, shape.to_bearing_deg
    return shape.anchor.lat, shape.anchor.lon, *radii, *bearings


def _polygon(shape: Polygon) -> tuple[float, ...]:
    rings = (shape.ring, *shape.holes)
    return len(rings), *(number for ring in rings for number in _path(ring))


def _path(points: Iterable[LatLon]) -> tuple[float, ...]:
    held = tuple(points)
    return len(held), *(number for at in held for number in (at.lat, at.lon))


def _ellipse_from(figures: Any) -> Shape:
    lat, lon, major, minor, bearing = map(float, figures[:5])
    centre = LatLon(lat, lon)
    return Ellipse(centre=centre, semi_major_m=major, semi_minor_m=minor, bearing_deg=bearing)


def _sector_from(figures: Any) -> Shape:
    lat, lon, inner, outer, start, end = map(float, figures[:6])
    return Sector(
        anchor=LatLon(lat, lon),
        inner_radius_m=inner,
        outer_radius_m=outer,
        from_bearing_deg=start,
        to_bearing_deg=end,
    )


def _polygon_from(figures: Any) -> Shape:
    rings = tuple(_paths_from(figures[1:], int(figures[0])))
    return Polygon(ring=rings[0], holes=rings[1:])


def _line_from(figures: Any) -> Shape:
    return Line(points=next(_paths_from(figures, 1)))


def _paths_from(figures: Any, number: int) -> Iterator[tuple[LatLon, ...]]:
    begin = 0
    for _ in range(number):
        end = begin + 1 + 2 * int(figures[begin])
        flat = [float(figure) for figure in figures[begin + 1 : end]]
        yield tuple(LatLon(lat, lon) for lat, lon in zip(flat[::2], flat[1::2], strict=True))
        begin = end


_WRITE: dict[type, Callable[[Any], tuple[float, ...]]] = {
    Circle: lambda _circle: (),
    Ellipse: _ellipse,
    Sector: _sector,
    Polygon: _polygon,
    Line: lambda line: _path(line.points),
}
_READ: dict[type, Callable[[Any], Shape]] = {
    Circle: _circle_from,
    Ellipse: _ellipse_from,
    Sector: _sector_from,
    Polygon: _polygon_from,
    Line: _line_from,
}
