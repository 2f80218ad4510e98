"""What the next clicks on the map are for: a position, an area, a way to measure."""

import json
from collections.abc import Callable

from desktop.map.bridge import Bridge
from models.position.shape import Polygon


class MapTools:
    """Starts a tool in the page and gives that the keys; what comes of it the view tells."""

    def __init__(self, bridge: Bridge, take_focus: Callable[[], None]) -> None:
        """Speak through a bridge; `take_focus` gives the page the keys."""
        self._bridge, self._take_focus = bridge, take_focus

    def pick(self) -> None:
        """Let the next click say a position."""
        self._take_focus()
        self._bridge.picking_started.emit()

    def draw(self) -> None:
        """Let clicks draw an area."""
        self._take_focus()
        self._bridge.drawing_started.emit()

    def measure(self) -> None:
        """Let clicks lay a way that is measured."""
        self._take_focus()
        self._bridge.measuring_started.emit()

    def amend(self, area: Polygon) -> None:
        """Let the corners of an area be moved; what comes of it is told as an area drawn."""
        self._take_focus()
        self._bridge.amending_started.emit(json.dumps([(at.lon, at.lat) for at in area.ring]))

    def stop(self) -> None:
        """Leave whichever tool is at work."""
        self._bridge.tools_ended.emit()
