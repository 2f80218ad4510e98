"""Incidents: symbols, areas, or counted cells."""

from maps.shell import SealedLayer


class Incidents(SealedLayer):
    """A symbol where the place is known well, an area where it is coarse, counts when many."""

    default_js = [
        ("milsymbol_js", "/assets/milsymbol.js"),
        ("answers_js", "/assets/answers.js"),
        ("cells_js", "/assets/cells.js"),
        ("incidents_js", "/assets/incidents.js"),
    ]
