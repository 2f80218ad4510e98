"""Map tiles from files that the user chose."""

from maps.shell import SealedLayer


class Tiles(SealedLayer):
    """Pictures over the coast and under everything else; whose they are stands in the credit."""

    default_js = [("tiles_js", "/assets/tiles.js")]
