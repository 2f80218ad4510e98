"""Picking a position and drawing an area."""

from maps.shell import SealedLayer


class Tools(SealedLayer):
    """Two modes that a command starts and Escape ends; a banner says what a click does."""

    default_js = [("tools_js", "/assets/tools.js")]
