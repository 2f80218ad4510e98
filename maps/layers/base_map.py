"""The coast and nothing else: no names, no borders."""

from maps.shell import SealedLayer


class BaseMap(SealedLayer):
    """Natural Earth's coastline: coarse at once, fine when a worker has cut it into tiles."""

    default_js = [("base_map_js", "/assets/base_map.js")]
