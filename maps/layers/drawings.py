"""Range rings, bearing lines and measured ways."""

from maps.shell import SealedLayer


class Drawings(SealedLayer):
    """Labelled lines that belong to no record and stay until they are cleared."""

    default_js = [("drawings_js", "/assets/drawings.js")]
