"""Gi* beside esda's: the same z on small sets. Run by hand, for esda brings 500 MB with it.

    pip install --target DIR esda libpysal
    PYTHONPATH=.:DIR python tests/benchmarks/compare_esda.py

Prints a JSON line for each set: how many cells, and the greatest difference of z.
"""

import json
import sys
import warnings

import numpy as np
from shapely import box

from maps.hotspots.area_grid import area_grid
from maps.hotspots.gi_star import gi_star
from maps.hotspots.sphere import NM_M, angle_of, unit_vectors
from maps.hotspots.waters import cells_in

SETS = {
    "middle": (60.0, 130.0, (110, 0, 130, 20), 0.7),
    "across 180": (60.0, 150.0, (170, -10, 180, 10), 2.0),
    "north pole": (300.0, 900.0, (-180, 60, 180, 90), 0.2),
    "thin": (90.0, 195.0, (100, 0, 160, 45), 0.03),
}


def main() -> None:
    """Compare, and print what came of it."""
    # Only here is it needed, and it is in no lock.
    from esda import G_Local  # noqa: PLC0415
    from libpysal.weights import W, fill_diagonal  # noqa: PLC0415

    warnings.simplefilter("ignore")
    for name, (side_nm, reach_nm, bounds, mean) in SETS.items():
        grid, rng = area_grid(side_nm), np.random.default_rng(11)
        cells = cells_in(grid, box(*bounds))
        held = rng.poisson(mean, len(cells)).astype(np.float64)
        angle = angle_of(reach_nm * NM_M)
        vectors = unit_vectors(*grid.middles(cells))
        squares = ((vectors[:, None] - vectors[None]) ** 2).sum(axis=-1)
        near = squares <= (2 * np.sin(angle / 2)) ** 2 * (1 + 1e-9)
        np.fill_diagonal(near, val=False)
        beside = {one: np.flatnonzero(row).tolist() for one, row in enumerate(near)}
        weights = fill_diagonal(W(beside, silence_warnings=True), 1.0)
        theirs = G_Local(held, weights, transform="B", permutations=0, star=None).Zs
        ours = gi_star(grid, cells, held, np.ones(int(held.sum())), angle).z
        apart = float(np.abs(theirs - ours).max())
        figures = {"set": name, "cells": len(cells), "greatest_difference": apart}
        sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
