"""The live map, composed of its layers on folium's page. Loading folium takes a while."""

from folium import LayerControl

from maps.layers.areas import Areas
from maps.layers.base_map import BaseMap
from maps.layers.controls import Attribution, Coordinates, Legend, ScaleBars
from maps.layers.drawings import Drawings
from maps.layers.graticule import Graticule
from maps.layers.heat import Heat
from maps.layers.hotspots import Hotspots
from maps.layers.incidents import Incidents
from maps.layers.keys import Keys
from maps.layers.labels import Labels
from maps.layers.live import Live
from maps.layers.places import Places
from maps.layers.preview import Preview
from maps.layers.rivals import Rivals
from maps.layers.tiles import Tiles
from maps.layers.tools import Tools
from maps.layers.uncertainty import Uncertainty
from maps.layers.zones import Zones
from maps.shell import SealedMap


def composed() -> SealedMap:
    """Return the map with all its layers and edges, and nothing of a record or a user."""
    sheet = SealedMap(location=(25.0, 126.0), zoom_start=4, zoom_control=True)
    labels, incidents, credit = Labels(), Incidents(), Attribution()
    layers = (
        credit,
        BaseMap(),
        Tiles(credit, label="Map tiles"),
        Graticule(label="Graticule"),
        labels,
        Zones(labels, label="Declared zones"),
        Places(labels, label="Names of seas and islets"),
        Heat(label="Heat instead of single marks", show=False),
        Hotspots(label="Hotspots"),
        incidents,
        Uncertainty(incidents, label="Uncertainty"),
        Keys(incidents),
        Rivals(labels),
        Areas(labels, label="Kept areas"),
        Drawings(labels, label="Rings, lines and measures"),
        Preview(),
        Tools(),
    )
    edges = (ScaleBars(), Coordinates(), Legend())
    for part in (*layers, *edges):
        sheet.add_child(part)
    sheet.add_child(LayerControl(position="topright", collapsed=True))
    sheet.add_child(Live(sheet, *layers, *edges))
    return sheet
