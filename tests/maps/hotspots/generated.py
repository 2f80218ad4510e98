"""Generated places: at the poles, across 180 degrees, in noise, and heaped where a test knows."""

import numpy as np
from hypothesis import strategies as st

from maps.hotspots.points import Points
from models.filter.columns import Floats

WORST = ("north pole", "south pole", "antimeridian", "anywhere")


@st.composite
def worst_places(draw: st.DrawFn, most: int = 120) -> tuple[Floats, Floats]:
    """Return places that lie where a plain map fails, at the scale of some nautical miles."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    number, where = draw(st.integers(1, most)), draw(st.sampled_from(WORST))
    spread = 10 ** draw(st.floats(-2, 1.5))
    return places_at(where, number, spread, rng)


def places_at(
    where: str, number: int, spread: float, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    away, turn = np.abs(rng.normal(0, spread, number)) % 180, rng.uniform(-180, 180, number)
    if where == "antimeridian":
        lat, lon = rng.normal(0, spread, number), rng.normal(180, spread, number)
    elif where == "anywhere":
        lat, lon = np.degrees(np.arcsin(rng.uniform(-1, 1, number))), turn
    else:
        lat, lon = 90 - away, turn
        lat = lat if where == "north pole" else -lat
    return np.clip(lat, -90, 90), (lon + 180) % 360 - 180


def uniform_in(
    south: float, west: float, north: float, east: float, number: int, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Return places that are as likely on every square mile of a box."""
    least, most = (float(np.sin(np.radians(edge))) for edge in (south, north))
    lat = np.degrees(np.arcsin(rng.uniform(least, most, number)))
    return lat, rng.uniform(west, east, number)


def heap(
    lat: float, lon: float, spread_nm: float, number: int, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Return places about one, not at a pole."""
    spread = spread_nm / 60
    lats = lat + rng.normal(0, spread, number)
    lons = lon + rng.normal(0, spread, number) / np.cos(np.radians(lat))
    return lats, (lons + 180) % 360 - 180


def points_at(
    lat: Floats,
    lon: Floats,
    radius_m: Floats | float = 100.0,
    start_s: Floats | float = np.nan,
    end_s: Floats | float | None = None,
) -> Points:
    """Return each place as an incident of its own."""
    number = len(lat)
    return Points(
        lat=lat,
        lon=lon,
        radius_m=np.broadcast_to(radius_m, number).astype(np.float64),
        weight=np.ones(number),
        start_s=np.broadcast_to(start_s, number).astype(np.float64),
        end_s=np.broadcast_to(start_s if end_s is None else end_s, number).astype(np.float64),
        owner=np.arange(number),
        asked=number,
    )
