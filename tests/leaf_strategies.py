"""Hypothesis strategies for the small values that records are made of."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from math import cos, radians, sin

from hypothesis import strategies as st

from models.figure.figure import Figure, FigureUnit, Hedge
from models.position.shape import Circle, Ellipse, LatLon, Line, Polygon, Sector
from models.when.when import TimePrecision, When

# No lone surrogates, which no file can hold, and no NUL, which no keyboard gives.
texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12
) | st.sampled_from(("レーダー照射", "{{x}}", "${x}", "<script>alert(1)</script>", "a\nb", "'; --"))
instants = st.builds(
    lambda second, micro: (
        datetime(1950, 1, 1, microsecond=micro, tzinfo=UTC) + timedelta(seconds=second)
    ),
    st.integers(0, 150 * 365 * 86_400),
    st.sampled_from((0, 250_000, 999_999)),
)
counts = st.integers(0, 10_000)
lengths = st.floats(0.0, 500_000.0, allow_nan=False)
bearings = st.floats(0.0, 360.0, allow_nan=False)
latlons = st.builds(
    LatLon, st.floats(-90, 90, allow_nan=False), st.floats(-180, 180, allow_nan=False)
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Times with any of the four instants open."""
    four = sorted(draw(st.lists(instants, min_size=4, max_size=4)))
    kept = [at if draw(st.booleans()) else None for at in four]
    sharp = draw(st.booleans())
    first, second = (four[0], four[3]) if sharp else (None, None)
    return When(
        earliest_start=first or kept[0],
        latest_start=first or kept[1],
        earliest_end=second or kept[2],
        latest_end=second or kept[3],
        precision=draw(st.sampled_from(TimePrecision)),
        zone=draw(st.sampled_from(("", "JST", "+09:00", "Z", "Asia/Tokyo"))),
        words=draw(texts),
    )


@st.composite
def figures(draw: st.DrawFn, units: Sequence[FigureUnit] = tuple(FigureUnit)) -> Figure:
    """Figures with every hedge, in any of these units, of zero to four decimals."""
    low, high = sorted(draw(st.lists(decimals, min_size=2, max_size=2)))
    hedge = draw(st.sampled_from(Hedge))
    upper = high if hedge is Hedge.RANGE else None
    unit = draw(st.sampled_from(units))
    return Figure(number=low, upper=upper, unit=unit, hedge=hedge, words=draw(texts))


decimals = st.integers(0, 4).flatmap(
    lambda places: st.integers(0, 10**6).map(lambda n: Decimal(n).scaleb(-places))
)


def stars(centre: LatLon, size_deg: float) -> tuple[LatLon, ...]:
    """Return a ring that does not cross itself."""
    turns = (0.0, 80.0, 160.0, 200.0, 300.0)
    return tuple(
        LatLon(centre.lat + size_deg * cos(radians(t)), centre.lon + size_deg * sin(radians(t)))
        for t in turns
    )


_inland = st.builds(LatLon, st.floats(-70, 70), st.floats(-170, 170))
polygons = st.builds(
    lambda centre, size, hole: Polygon(
        ring=stars(centre, size), holes=(stars(centre, size / 4),) if hole else ()
    ),
    _inland,
    st.floats(0.01, 5.0),
    st.booleans(),
)
_pairs = st.tuples(lengths, lengths).map(sorted)
shapes = st.one_of(
    st.builds(Circle, centre=latlons, radius_m=lengths),
    st.builds(
        lambda centre, axes, bearing: Ellipse(
            centre=centre, semi_major_m=axes[1], semi_minor_m=axes[0], bearing_deg=bearing
        ),
        latlons,
        _pairs,
        bearings,
    ),
    st.builds(
        lambda anchor, radii, first, last: Sector(
            anchor=anchor,
            inner_radius_m=radii[0],
            outer_radius_m=radii[1],
            from_bearing_deg=first,
            to_bearing_deg=last,
        ),
        latlons,
        _pairs,
        bearings,
        bearings,
    ),
    polygons,
    st.builds(Line, points=st.lists(latlons, min_size=2, max_size=4).map(tuple)),
)
