"""The echo of a position that is being typed."""

from maps.shell import SealedLayer


class Preview(SealedLayer):
    """One shape that belongs to no record yet."""

    default_js = [("preview_js", "/assets/preview.js")]
