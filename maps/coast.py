"""The land of Natural Earth 1:10m, decoded from the TopoJSON of world-atlas, cut to a frame."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

Points = NDArray[np.float64]
Bounds = tuple[float, float, float, float]

# The Caspian is the largest hole; a ring has three corners and its first again.
_FEWEST = 4
_HALF, _WHOLE, _POLE = 180.0, 360.0, -90.0
_NEAR = 1e-6


@dataclass(frozen=True, slots=True)
class Land:
    """Rings of longitude and latitude, each with its bounds (west, south, east, north).

    A ring that crosses 180 degrees runs on beyond it, so that none has a jump.
    """

    rings: tuple[Points, ...]
    bounds: Points

    def within(self, frame: Bounds) -> Iterator[Points]:
        """Yield the rings that may touch a frame, moved by whole turns to where the frame is."""
        west, south, east, north = frame
        for turn in (-_WHOLE, 0.0, _WHOLE):
            low, high = self.bounds[:, 0] + turn, self.bounds[:, 2] + turn
            near = (high >= west) & (low <= east)
            near &= (self.bounds[:, 3] >= south) & (self.bounds[:, 1] <= north)
            for n in np.flatnonzero(near):
                yield self.rings[n] + np.array([turn, 0.0])


@cache
def land() -> Land:
    """Return the land of the world; decoded once in a process, in less than half a second."""
    path = files("resources") / "web" / "vendor" / "land-10m.json"
    rings = tuple(_rings(json.loads(path.read_bytes())))
    bounds = np.array([(*ring.min(axis=0), *ring.max(axis=0)) for ring in rings])
    return Land(rings, bounds)


def cut(points: Points, frame: Bounds, *, closed: bool) -> list[Points]:
    """Return what of a ring (`closed`) or path lies in the frame, as rings or paths."""
    make = shapely.polygons if closed else shapely.linestrings
    pieces = shapely.get_parts(shapely.clip_by_rect(make(points), *frame))
    if closed:
        pieces = shapely.get_rings(pieces)
    return [shapely.get_coordinates(piece) for piece in pieces]


def shores(ring: Points) -> list[Points]:
    """Return the parts of a ring that are coast, not the seams along 180 degrees or the pole."""
    turned = np.abs(np.mod(ring[:, 0], _WHOLE) - _HALF) < _NEAR
    seam = turned | (ring[:, 1] <= _POLE + _NEAR)
    breaks = np.flatnonzero(seam[1:] & seam[:-1]) + 1
    return [part for part in np.split(ring, breaks) if len(part) > 1]


def _rings(topology: dict[str, Any]) -> Iterator[Points]:
    scale, move = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), axis=0) * scale + move for arc in topology["arcs"]]
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for indices in polygon:
                ring = _joined([arcs[n] if n >= 0 else arcs[~n][::-1] for n in indices])
                if len(ring) >= _FEWEST:
                    yield ring


def _joined(arcs: list[Points]) -> Points:
    # An arc begins where the one before it ends.
    ring = np.concatenate([arcs[0], *(arc[1:] for arc in arcs[1:])])
    ring[:, 0] = np.unwrap(ring[:, 0], period=_WHOLE)
    turned = ring[-1, 0] - ring[0, 0]
    if abs(turned) < _HALF:
        return ring
    # Round the pole: the ring is closed along it.
    return np.vstack([ring, (ring[-1, 0], _POLE), (ring[0, 0], _POLE), ring[0]])
