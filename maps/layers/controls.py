"""What stands at the edges of the map: scale, coordinates, legend, credit."""

from maps.shell import SealedLayer

_JS = [("controls_js", "/assets/controls.js")]


class ScaleBars(SealedLayer):
    """Nautical miles and kilometres, true at the middle of the view."""

    default_js = _JS


class Coordinates(SealedLayer):
    """Where the pointer is, in decimal degrees and in degrees and minutes."""

    default_js = _JS


class Legend(SealedLayer):
    """What the marks mean, and the sides of the selected incident."""

    default_js = _JS


class Attribution(SealedLayer):
    """The credit that the makers of the base map are due."""

    default_js = _JS
