"""What is on the map, in rows: incidents in sight, kept areas, what was drawn."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.open_log import OpenLog
from desktop.panels.on_map.areas_page import AreasPage
from desktop.panels.on_map.drawn_page import DrawnPage
from desktop.panels.on_map.page import MapPage
from desktop.panels.on_map.sighted_page import SightedPage
from maps.drawing import Drawing
from maps.extent import Box
from maps.map_data import MapData


class OnMapPanel(QWidget):
    """The list twin of the map. An incident that is reached is selected.

    Signal: `opened(id)` when one is to be read. What the pages want is told by the pages.
    """

    opened = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._view: tuple[MapData, Box] | None = None
        self.sighted = SightedPage(log, self)
        self.areas = AreasPage(log, self)
        self.drawn = DrawnPage(self)
        self.tabs = QTabBar(self)
        self.pages = QStackedWidget(self)
        self._lay_out()
        self.sighted.reached.connect(log.select)
        self.sighted.opened.connect(self.opened)
        self.sighted.counted.connect(self._name_tabs)
        self.areas.counted.connect(self._name_tabs)
        log.selected.connect(self._choose)

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName("What of the map is listed")
        self.tabs.setExpanding(False)
        for page in self._all():
            self.tabs.addTab("")
            self.pages.addWidget(page)
        self._name_tabs()
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.tabs)

    def _all(self) -> tuple[MapPage, ...]:
        return (self.sighted, self.areas, self.drawn)

    def _name_tabs(self) -> None:
        areas, drawn = len(self.areas.areas), self.drawn.table.rows.rowCount()
        numbers = {"In sight": self.sighted.number, "Areas": areas, "Drawn": drawn}
        for place, (name, number) in enumerate(numbers.items()):
            self.tabs.setTabText(place, f"{name} {number:,}" if number else name)

    def show_page(self, page: MapPage) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(self._all().index(page))

    def show_view(self, data: MapData, box: Box) -> None:
        """List what a view shows; where nobody looks, when somebody looks again."""
        self._view = (data, box)
        if self.isVisible():
            self.sighted.show_view(data, box)

    def show_drawings(self, drawings: tuple[Drawing, ...]) -> None:
        """List what is drawn."""
        self.drawn.show_drawings(drawings)
        self._name_tabs()

    def enter(self) -> None:
        """Put the focus where a row is walked, or what makes the first one."""
        page = self._all()[self.tabs.currentIndex()]
        if page is self.drawn:
            self.drawn.line.setFocus()
        else:
            page.table.enter()

    def _choose(self, id_: UUID | None) -> None:
        self.sighted.choose(id_)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._view is not None:
            self.sighted.show_view(*self._view)
