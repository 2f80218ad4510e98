"""Incidents at their worst: open and coarse times, places at the poles and across 180 degrees."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from models.catalogue.source import Reliability
from models.encounter.incident import Severity, Status, Theatre
from models.encounter.marking import Sensitivity
from models.filter.clock_hours import ClockHours
from models.filter.incident_filter import Box, IncidentFilter, Period
from models.filter.summary import Act, IncidentSummary, Spot
from models.filter.tree import AllOf, AnyOf, Filter, Not
from models.position.position import PositionPrecision
from models.position.shape import Circle, Ellipse, LatLon, Line, Polygon, Sector, Shape
from models.rules.judgement import Badge, Relation
from models.when.when import When

_NOON = datetime(2025, 12, 6, 12, tzinfo=UTC)
# Few instants, so that the ends of times and of periods meet exactly.
moments = st.sampled_from([_NOON + timedelta(hours=12 * n) for n in range(-4, 60, 6)])
_bounds = st.lists(st.none() | moments, min_size=4, max_size=4)

lats = st.sampled_from([-90.0, -89.5, -60.0, 0.0, 25.0, 59.0, 84.9, 89.9, 90.0])
lons = st.sampled_from([-180.0, -179.9, -90.0, 0.0, 124.0, 128.5, 179.95, 179.0])
places = st.builds(LatLon, lats | st.floats(-90, 90), lons | st.floats(-180, 180))
_radii = st.sampled_from([0.0, 1.0, 100.0, 50_000.0, 400_000.0, 2_500_000.0, 15_000_000.0])
_circles = st.builds(Circle, centre=places, radius_m=_radii)


@st.composite
def _ellipses(draw: st.DrawFn) -> Shape:
    minor, major = sorted(draw(st.tuples(_radii, _radii)))
    at = draw(places)
    return Ellipse(centre=at, semi_major_m=major, semi_minor_m=minor, bearing_deg=30.0)


@st.composite
def _sectors(draw: st.DrawFn) -> Shape:
    inner = draw(st.sampled_from([0.0, 50_000.0, 265_000.0]))
    start, end = draw(st.sampled_from([(0.0, 90.0), (247.5, 292.5), (300.0, 20.0), (10.0, 10.0)]))
    return Sector(
        anchor=draw(places),
        inner_radius_m=inner,
        outer_radius_m=inner + draw(st.sampled_from([1_000.0, 90_000.0])),
        from_bearing_deg=start,
        to_bearing_deg=end,
    )


@st.composite
def _corners(draw: st.DrawFn) -> Shape:
    south, west = draw(st.sampled_from([(-5.0, 178.0), (22.0, 120.0), (70.0, -30.0)]))
    high, wide = draw(st.sampled_from([(3.0, 6.0), (10.0, 1.0)]))
    ring = [(south, west), (south, west + wide), (south + high, west + wide / 2)]
    points = tuple(LatLon(lat, (lon + 180.0) % 360.0 - 180.0) for lat, lon in ring)
    return Line(points=points) if draw(st.booleans()) else Polygon(ring=points)


any_shape = st.one_of(_circles, _circles, _ellipses(), _sectors(), _corners())


def _try(make: Any, **fields: Any) -> Any:
    """Return the value, None where its bounds are in no possible order."""
    try:
        return make(**fields)
    except ValueError:
        return None


@st.composite
def whens(draw: st.DrawFn) -> When | None:
    names = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    held: When | None = _try(When, **dict(zip(names, draw(_bounds), strict=True)))
    return held


def _some(values: Any, most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


_SIDES, _PLATFORMS, _TYPES = ("CN", "JP", "PH"), ("j15", "f15"), ("air", "air.radar", "airy", "sea")


@st.composite
def summaries(draw: st.DrawFn, number: int) -> IncidentSummary:
    """One incident with up to three acts, and places of acts, of the whole and of nothing."""
    ids = _ids(number, draw(st.integers(0, 3)))
    given = draw(st.booleans())
    acts = tuple(_act(draw, id_) for id_ in ids or (None,))
    return IncidentSummary(
        id=UUID(int=number),
        ref=f"T-{number}",
        title="",
        status=draw(st.sampled_from(Status)),
        severity=draw(st.sampled_from(Severity)),
        theatre=draw(st.sampled_from(Theatre)),
        types=draw(_some(_TYPES)),
        when=draw(whens()),
        sides=draw(_some(_SIDES)),
        platform_ids=(),
        spots=tuple(_spot(draw, ids) for _ in range(draw(st.integers(0, 3)))),
        badge=Badge(
            worst=Relation.UNADDRESSED, counts=tuple((r, 1) for r in draw(_some(Relation)))
        ),
        tags=draw(_some(("okinawa", "公海", ""))),
        acts=acts if ids or given else (),
        reliabilities=draw(_some(Reliability)),
        sensitivity=draw(st.sampled_from(Sensitivity)),
    )


def _ids(number: int, many: int) -> tuple[UUID, ...]:
    return tuple(UUID(int=1000 * number + n) for n in range(many))


def _act(draw: st.DrawFn, id_: UUID | None) -> Act:
    sides, platforms = draw(_some(_SIDES)), draw(_some(_PLATFORMS))
    return Act(episode_id=id_, when=draw(whens()), sides=sides, platforms=platforms)


def _spot(draw: st.DrawFn, ids: tuple[UUID, ...]) -> Spot:
    of: UUID | None = draw(st.sampled_from((None, UUID(int=0), *ids)))
    by = draw(st.sampled_from([None, UUID(int=5)]))
    return Spot(
        id=UUID(int=9),
        shape=draw(any_shape),
        precision=draw(st.sampled_from(PositionPrecision)),
        claimed_by_id=by,
        claimed_by="JP" if by else "",
        episode_id=of,
    )


@st.composite
def logs(draw: st.DrawFn, most: int = 6) -> list[IncidentSummary]:
    """Up to so many incidents, with the numbers 1, 2, 3 ... as identities."""
    return [draw(summaries(number + 1)) for number in range(draw(st.integers(0, most)))]


@st.composite
def _boxes(draw: st.DrawFn) -> Box:
    south, north = sorted(draw(st.tuples(lats, lats)))
    west, east = draw(st.tuples(lons, lons))
    return Box(kind="box", south=south, west=west, north=north, east=east)


@st.composite
def _periods(draw: st.DrawFn) -> Period | None:
    start, end = draw(st.tuples(st.none() | moments, st.none() | moments))
    held: Period | None = _try(Period, start=start, end=end, certainly=draw(st.booleans()))
    return held


def _rarely(strategy: st.SearchStrategy[Any], nothing: Any = ()) -> st.SearchStrategy[Any]:
    return st.one_of(st.just(nothing), st.just(nothing), strategy)


clocks = st.builds(
    ClockHours,
    zone=st.sampled_from(("UTC", "JST", "Europe/Berlin", "Asia/Kathmandu")),
    weekdays=_some(range(7), 4),
    hours=_some((0, 1, 5, 9, 12, 17, 21, 23), 6),
)

_leaf = st.builds(
    IncidentFilter,
    period=_rarely(_periods(), None),
    types=_rarely(_some(("air", "sea"))),
    sides=_rarely(_some(_SIDES)),
    platforms=_rarely(_some(_PLATFORMS)),
    tags=_rarely(_some(("okinawa", ""))),
    severities=_rarely(_some(Severity)),
    statuses=_rarely(_some(Status, 4)),
    relations=_rarely(_some(Relation)),
    theatres=_rarely(_some(Theatre, 9)),
    sensitivities=_rarely(_some(Sensitivity, 3)),
    reliabilities=_rarely(_some(Reliability, 3)),
    precisions=_rarely(_some(PositionPrecision, 4)),
    within=_rarely(st.lists(_boxes() | any_shape, max_size=2).map(tuple)),
    text=_rarely(st.just("radar"), ""),
    has_position=_rarely(st.booleans(), None),
    has_date=_rarely(st.booleans(), None),
    clock=_rarely(clocks, None),
)


def _pairs(inner: st.SearchStrategy[Filter]) -> st.SearchStrategy[tuple[Filter, ...]]:
    return st.lists(inner, min_size=2, max_size=3).map(tuple)


filters: st.SearchStrategy[Filter] = st.recursive(
    _leaf,
    lambda inner: st.one_of(
        st.builds(AllOf, all_of=_pairs(inner)),
        st.builds(AnyOf, any_of=_pairs(inner)),
        st.builds(Not, but=inner),
    ),
    max_leaves=4,
)
