"""The arguments of the command that looks for hotspots, as a table."""

from typing import Any

from models.encounter.reporting import CountingUnit

_UNITS = tuple(unit.value.replace("_", "-") for unit in CountingUnit)
HOTSPOTS: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "--method",
        {
            "choices": ("gi", "density", "clusters"),
            "default": "gi",
            "help": "Gi* significance, kernel density, or clusters by distance and time",
        },
    ),
    (
        "--bandwidth",
        {"metavar": "NM", "type": float, "default": 50.0, "help": "nautical miles (50)"},
    ),
    (
        "--cell",
        {"metavar": "NM", "type": float, "help": "side of a cell of Gi* (half the bandwidth)"},
    ),
    (
        "--compare",
        {
            "nargs": 2,
            "metavar": ("FROM/TO", "FROM/TO"),
            "help": "Gi* in two periods: what emerges, persists, fades",
        },
    ),
    (
        "--least",
        {"metavar": "N", "type": float, "default": 5.0, "help": "least of a cluster (5)"},
    ),
    ("--days", {"metavar": "N", "type": float, "help": "clusters also near in time"}),
    (
        "--unit",
        {
            "choices": _UNITS,
            "default": "incident",
            "help": "incidents that stand for a count in this unit weigh it",
        },
    ),
)
OUT = ("--out", {"metavar": "FILE", "help": "the file to write (.geojson or .gpkg)"})
