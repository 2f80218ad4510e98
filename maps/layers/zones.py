"""Declared boundaries, each as declared by its issuer."""

from maps.shell import SealedLayer


class Zones(SealedLayer):
    """Lines labelled with their issuer; dashed where the line is not known for sure."""

    default_js = [("zones_js", "/assets/zones.js")]
