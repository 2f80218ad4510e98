"""The live map's page: a static shell. These functions take no record, and nothing of a user."""

from folium import LayerControl

from maps.layers.base_map import BaseMap
from maps.layers.controls import Attribution, Coordinates, Legend, ScaleBars
from maps.layers.graticule import Graticule
from maps.layers.incidents import Incidents
from maps.layers.keys import Keys
from maps.layers.labels import Labels
from maps.layers.live import Live
from maps.layers.places import Places
from maps.layers.preview import Preview
from maps.layers.rivals import Rivals
from maps.layers.tools import Tools
from maps.layers.uncertainty import Uncertainty
from maps.layers.zones import Zones
from maps.shell import SealedMap

ORIGIN = "log://app"


def live_page(nonce: str) -> bytes:
    """Return the page as UTF-8. `nonce` is hexadecimal: QtWebEngine lowers the case of headers."""
    if not nonce or set(nonce) - set("0123456789abcdef"):
        raise ValueError("a nonce in hexadecimal is needed")
    page: str = _composed().get_root().render(nonce=nonce)
    return page.encode()


def content_security_policy(nonce: str) -> str:
    """Return the policy that goes with the page: nothing but the scheme, no inline code."""
    assets = f"{ORIGIN}/assets/"
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'nonce-{nonce}' {assets}",
            f"style-src {assets}",
            "img-src log: data: blob:",
            f"font-src {assets}",
            "connect-src log:",
            f"worker-src {assets}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-src 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'",
        )
    )


def _composed() -> SealedMap:
    sheet = SealedMap(location=(25.0, 126.0), zoom_start=4, zoom_control=True)
    labels, incidents = Labels(), Incidents()
    layers = (
        BaseMap(),
        Graticule(label="Graticule"),
        labels,
        Zones(labels, label="Declared zones"),
        Places(labels, label="Names of seas and islets"),
        incidents,
        Uncertainty(incidents, label="Uncertainty"),
        Keys(incidents),
        Rivals(labels),
        Preview(),
        Tools(),
    )
    edges = (Attribution(), ScaleBars(), Coordinates(), Legend())
    for part in (*layers, *edges):
        sheet.add_child(part)
    sheet.add_child(LayerControl(position="topright", collapsed=True))
    sheet.add_child(Live(sheet, *layers, *edges))
    return sheet
