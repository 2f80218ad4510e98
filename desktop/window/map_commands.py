"""What the map is asked for beside its incidents: rings, bearing lines, measures, and rows."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from desktop.map.bridge import Way
from desktop.window.anchors import Anchors
from desktop.window.main_window import MainWindow
from maps.drawing import Drawing, measured
from maps.drawing_text import drawing_of
from maps.drawn import Drawn
from maps.extent import Box
from models.catalogue.kept import Area
from models.problem import Problem
from models.record import Kind


class MapCommands(QObject):
    """Keeps what is drawn until it is cleared, and tells map and list of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._log = window, window.log
        self._drawings: tuple[Drawing, ...] = ()
        self._unfinished: Drawing | None = None
        self._box: Box | None = None
        self._is_heat = False
        view, panel = window.map.view, window.on_map
        view.measured.connect(self._measure)
        view.tool_cancelled.connect(self._drop_unfinished)
        view.looked.connect(self._look)
        view.part_switched.connect(self._hear_part)
        panel.drawn.asked.connect(self.draw)
        panel.drawn.measure_wanted.connect(self.measure)
        panel.drawn.removed.connect(self._remove)
        panel.drawn.cleared.connect(self.clear)
        panel.drawn.reached.connect(self._go_to)
        panel.opened.connect(lambda _id: window.reading.setFocus())
        for signal in (self._log.changed, self._log.shown):
            signal.connect(self._refresh)
        self._refresh()

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        return {
            "map_heat": self.switch_heat,
            "measure": self.measure,
            "draw_rings": self._to_line,
            "clear_drawn": self.clear,
            "show_on_map": self.list_it,
        }

    def switch_heat(self) -> None:
        """Show how thickly incidents lie instead of the incidents, or those again."""
        self._window.narrow()
        self._window.map.view.show_heat(shown=not self._is_heat)

    def _hear_part(self, name: str, shown: bool) -> None:  # noqa: FBT001 - told by a signal
        if name == "Heat":
            self._is_heat = shown

    def list_it(self) -> None:
        """Go to the rows of what is on the map."""
        self._window.narrow()
        self._window.show_dock("on_map")
        self._window.on_map.enter()

    def _to_line(self) -> None:
        self._window.on_map.show_page(self._window.on_map.drawn)
        self.list_it()

    def measure(self) -> None:
        """Let clicks on the map lay a way that is measured."""
        self._window.narrow()
        self._window.map.view.tools.measure()

    def draw(self, text: str) -> None:
        """Draw what a text asks for; a Problem is said under the line."""
        page = self._window.on_map.drawn
        try:
            drawing = drawing_of(text, Anchors(self._log).find)
        except Problem as problem:
            page.say(problem)
            return
        page.say(None)
        self._add(drawing)
        self._go_to(drawing)

    def _add(self, drawing: Drawing) -> None:
        # The same once more would not be seen.
        self._drawings = (*(one for one in self._drawings if one != drawing), drawing)
        self._tell()

    def _remove(self, drawing: Drawing) -> None:
        self._drawings = tuple(one for one in self._drawings if one != drawing)
        self._tell()

    def clear(self) -> None:
        """Take away all that was drawn; kept areas stay."""
        self._drawings, self._unfinished = (), None
        self._tell()

    def _measure(self, way: Way) -> None:
        drawing = measured(way.points, closed=way.closed)
        if way.done:
            self._unfinished = None
            self._add(drawing)
        else:
            self._unfinished = drawing
            self._tell()

    def _drop_unfinished(self) -> None:
        if self._unfinished is not None:
            self._unfinished = None
            self._tell()

    def _go_to(self, drawing: Drawing) -> None:
        if drawing.shapes:
            self._window.map.view.centre_on(*drawing.shapes)

    def _look(self, box: Box) -> None:
        self._box = box
        self._window.on_map.show_view(self._window.map.view.data, box)

    def _refresh(self, *_told: Any) -> None:
        self._tell()
        if self._box is not None:
            self._look(self._box)

    def _tell(self) -> None:
        areas = tuple(one for one in self._log.records(Kind.AREA) if isinstance(one, Area))
        shown = (*self._drawings, *((self._unfinished,) if self._unfinished else ()))
        self._window.map.view.show_drawn(Drawn(areas=areas, drawings=shown))
        self._window.on_map.show_drawings(self._drawings)
