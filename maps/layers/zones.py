"""Declared boundaries, each as declared by its issuer."""

from maps.shell import SealedLayer


class Zones(SealedLayer):
    """Lines of the zones with issuer and confidence in their labels, dashed where little is sure."""

    default_js = [("zones_js", "/assets/zones.js")]
