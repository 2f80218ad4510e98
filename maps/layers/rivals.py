"""The rival positions of the selected incident."""

from maps.shell import SealedLayer


class Rivals(SealedLayer):
    """Each side's claim in its colour, line style and code, joined by lines that say how far."""

    default_js = [("rivals_js", "/assets/rivals.js")]
