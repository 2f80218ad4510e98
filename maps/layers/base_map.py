"""The coast and nothing else: no names, no borders."""

from maps.shell import SealedLayer


class BaseMap(SealedLayer):
    """The coastline of Natural Earth, coarse at once and fine when a worker has cut it into tiles."""

    default_js = [("base_map_js", "/assets/base_map.js")]
