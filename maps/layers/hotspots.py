"""Hotspots, as they were found last."""

from maps.shell import SealedLayer


class Hotspots(SealedLayer):
    """Cells or outlines, the stronger the fuller; a legend that says how they were found."""

    default_js = [("hotspots_js", "/assets/hotspots.js")]
