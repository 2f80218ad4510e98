"""Incidents: symbols, areas, or counted cells."""

from maps.shell import SealedLayer


class Incidents(SealedLayer):
    """A symbol where the place is known well, an area where it is coarse, counts when many."""

    default_js = [
        ("milsymbol_js", "/assets/milsymbol.js"),
        ("incidents_js", "/assets/incidents.js"),
    ]
