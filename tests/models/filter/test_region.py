"""A quick look at a circle never says otherwise than its outline."""

from hypothesis import given
from hypothesis import strategies as st

from models.filter.incident_filter import Box
from models.filter.region import Region
from models.position.geometry import outline
from models.position.shape import Circle, LatLon

_LATS = st.floats(-90, 90)
_LONS = st.floats(-180, 180)
_CIRCLES = st.builds(
    Circle, centre=st.builds(LatLon, _LATS, _LONS), radius_m=st.floats(1, 3_000_000)
)


@given(_CIRCLES, _LATS, _LATS, _LONS, _LONS)
def test_a_circle_may_lie_in_a_region_exactly_where_its_outline_meets_it(
    circle: Circle, one: float, other: float, west: float, east: float
) -> None:
    box = Box(kind="box", south=min(one, other), north=max(one, other), west=west, east=east)
    region = Region.of((box,))
    assert region is not None
    assert region.may_hold(circle) == region.area.intersects(outline(circle))


@given(_CIRCLES, st.floats(0, 359), st.floats(0, 2))
def test_a_circle_that_only_just_reaches_a_region_is_not_overlooked(
    circle: Circle, bearing_deg: float, size_deg: float
) -> None:
    ring = outline(circle).convex_hull.exterior
    lon, lat = ring.interpolate(bearing_deg / 360.0, normalized=True).coords[0]
    box = Box(
        kind="box",
        south=max(lat - size_deg, -90.0),
        north=lat,
        west=max(lon - size_deg, -180.0),
        east=lon,
    )
    region = Region.of((box,))
    assert region is not None
    assert region.may_hold(circle) == region.area.intersects(outline(circle))
