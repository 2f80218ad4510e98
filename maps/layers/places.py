"""Seas, straits and islets by every party's name."""

from maps.shell import SealedLayer


class Places(SealedLayer):
    """Names, and a mark for each islet or reef that the base map may lack."""

    default_js = [("places_js", "/assets/places.js")]
