"""The hotspots that were found last: their cells or outlines, their numbers, and the legend."""

from typing import Any

import numpy as np

from maps.hotspots.notes import BIAS, left_out_words, level_words, method_words, unit_words
from maps.hotspots.result import TURNS, Cells, HotspotResult, Turn
from maps.map_data import MapData
from maps.outline import parts_of

# The strongest cells; more than these cannot be told apart in a view of the world.
MOST_CELLS = 20_000
_DIGITS = 4


def hotspots(data: MapData) -> dict[str, Any]:
    """Return the hot cells as columns, the outlines of clusters, and what the legend says."""
    result = data.hotspots
    if result is None:
        return {"cells": {}, "outlines": [], "middles": [], "legend": None}
    return {
        "cells": _cells(result.cells),
        "outlines": [
            {"level": one.level, "parts": parts_of(one.outline)}
            for one in result.hotspots
            if one.outline is not None
        ],
        "middles": [
            {"number": number, "lat": one.lat, "lon": one.lon, "firm": one.stands}
            for number, one in enumerate(result.hotspots, 1)
        ],
        "legend": _legend(result),
    }


def _cells(cells: Cells) -> dict[str, list[Any]]:
    hot = np.flatnonzero(cells.level > 0)
    if len(hot) > MOST_CELLS:
        hot = hot[np.argsort(-cells.score[hot], kind="stable")[:MOST_CELLS]]
    edges = {name: getattr(cells, name)[hot] for name in ("south", "west", "north", "east")}
    return {
        **{name: np.round(edge, _DIGITS).tolist() for name, edge in edges.items()},
        "level": cells.level[hot].tolist(),
        "turn": [TURNS[turn].value for turn in cells.turn[hot].tolist()],
    }


def _legend(result: HotspotResult) -> dict[str, Any]:
    turns = [turn.value for turn in Turn if turn.value and result.request.compare is not None]
    left = left_out_words(result.counts)
    return {
        "head": method_words(result.request),
        "levels": list(level_words(result.request)),
        "turns": turns,
        "lines": [
            f"Counting unit: {unit_words(result.request)}",
            f"Left out: {left or 'none'}",
            BIAS,
        ],
    }
