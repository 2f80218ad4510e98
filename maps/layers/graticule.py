"""Meridians and parallels with their degrees."""

from maps.shell import SealedLayer


class Graticule(SealedLayer):
    """Lines as close as the zoom allows, labelled at the edges of the view."""

    default_js = [("graticule_js", "/assets/graticule.js")]
