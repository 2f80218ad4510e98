"""The words on the map, laid out so that they do not cover one another."""

from maps.shell import SealedLayer


class Labels(SealedLayer):
    """A layer that others give their labels to; each text goes in by `textContent` alone."""

    default_js = [("labels_js", "/assets/labels.js")]
