"""The main window: builds its panels, menus and status line, and nothing else."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QTabWidget, QVBoxLayout, QWidget

from desktop.open_log import OpenLog
from desktop.panels.filter_bar.bar import FilterBar
from desktop.panels.history import HistoryPanel
from desktop.panels.hotspots.panel import HotspotPanel
from desktop.panels.inbox.panel import InboxPanel
from desktop.panels.incident_list.panel import IncidentList
from desktop.panels.map_panel import MapPanel
from desktop.panels.on_map.panel import OnMapPanel
from desktop.panels.reading.pane import ReadingPane
from desktop.panels.records.panel import RecordsPanel
from desktop.panels.timeline.panel import TimeLinePanel
from desktop.theme.icons import icon
from desktop.theme.palette import Colours
from desktop.window.actions import (
    fill_filter_bar,
    fill_menus,
    fill_toolbar,
    make_actions,
    paint_actions,
)
from desktop.window.deck import Deck
from desktop.window.notice import Notice
from desktop.window.status import StatusLine

_WIDTHS_PX = (320, 520)
_LEAST_PX = 200
_TIME_LINE_PX, _LEAST_MAP_PX = 184, 200
# The panels that share the left-hand side, the first in front.
LISTS = ("incidents", "records", "history", "inbox", "hotspots")


class MainWindow(QMainWindow):
    """One logbook on screen. Signal: `closing()` before it goes, so that drafts can be kept."""

    closing = Signal()

    def __init__(self, log: OpenLog, colours: Colours) -> None:
        super().__init__()
        self.log = log
        self.setObjectName("main")
        self.setWindowTitle(f"{log.logbook.name} – Encounter Log")
        self.resize(1280, 800)
        self.notice = Notice(self)
        self.filter = FilterBar(log, self)
        self.incidents = IncidentList(log, self)
        self.records = RecordsPanel(log, self)
        self.history = HistoryPanel(log, self)
        self.inbox = InboxPanel(log, self)
        self.hotspots = HotspotPanel(log, self)
        self.map = MapPanel(log, colours.name, self)
        self.reading = ReadingPane(log, self)
        self.timeline = TimeLinePanel(log, self)
        self.on_map = OnMapPanel(log, self)
        self.deck = Deck(self.reading, self)
        self._lists_px, self._reading_px = _WIDTHS_PX
        self._narrow: QByteArray | None = None
        self.actions_by_name: dict[str, QAction] = make_actions(self)
        self.menus: dict[str, QMenu] = fill_menus(self, self.actions_by_name)
        self.toolbar = fill_toolbar(self, self.actions_by_name)
        self.filter_bar = fill_filter_bar(self, self.filter, self.actions_by_name)
        self.status = StatusLine(log, self)
        self.setStatusBar(self.status)
        self._place_panels()
        self.paint(colours)

    def _place_panels(self) -> None:
        self.middle = QWidget(self)
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.map, 1)
        self.map.setMinimumWidth(_LEAST_MAP_PX)
        self.setCentralWidget(self.middle)
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        area = Qt.DockWidgetArea
        left, right = area.LeftDockWidgetArea, area.RightDockWidgetArea
        # The time line lies below the map; lists and reading pane keep their height.
        self.setCorner(Qt.Corner.BottomLeftCorner, left)
        self.setCorner(Qt.Corner.BottomRightCorner, right)
        self.docks = {
            "incidents": self._dock("Incidents", self.incidents, left),
            "records": self._dock("Records", self.records, left),
            "history": self._dock("History", self.history, left),
            "inbox": self._dock("Inbox", self.inbox, left),
            "hotspots": self._dock("Hotspots", self.hotspots, left),
            "reading": self._dock("Reading pane", self._side(), right),
            "timeline": self._dock("Time line", self.timeline, area.BottomDockWidgetArea),
            "on_map": self._dock("On the map", self.on_map, area.BottomDockWidgetArea),
        }
        # What lies below the map never makes the window wider than a small screen.
        for panel in (self.timeline, self.on_map):
            panel.setMinimumWidth(_LEAST_PX)
        first = self.docks["incidents"]
        for name in LISTS[1:]:
            self.tabifyDockWidget(first, self.docks[name])
        first.raise_()
        self.tabifyDockWidget(self.docks["timeline"], self.docks["on_map"])
        self.docks["timeline"].raise_()
        self.hotspots.found.connect(self.map.show_hotspots)
        self.hotspots.reached.connect(self.map.go_to)
        self.inbox.counted.connect(self._count_inbox)
        self.inbox.refresh()
        wide = [first, self.docks["reading"]]
        self.resizeDocks(wide, list(_WIDTHS_PX), Qt.Orientation.Horizontal)
        self.resizeDocks([self.docks["timeline"]], [_TIME_LINE_PX], Qt.Orientation.Vertical)

    def _side(self) -> QWidget:
        side = QWidget(self)
        side.setFocusProxy(self.deck)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.deck)
        return side

    def _dock(self, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(title)
        dock.setWidget(widget)
        # The tabs name the panels; a title bar would say it twice.
        dock.setTitleBarWidget(QWidget(dock))
        self.addDockWidget(area, dock)
        return dock

    def show_dock(self, name: str) -> None:
        """Bring a panel into sight."""
        self.docks[name].show()
        self.docks[name].raise_()

    def _count_inbox(self, number: int) -> None:
        self.docks["inbox"].setWindowTitle(f"Inbox {number}" if number else "Inbox")

    def show_deck(self, form: QWidget) -> None:
        """Lay a form on the reading pane, bring that into sight and give the form its room."""
        dock = self.docks["reading"]
        dock.show()
        dock.raise_()
        if self.deck.form is None:
            self._reading_px, self._lists_px = dock.width(), self._lists().width()
        self.deck.lay(form)
        self._give_room(max(dock.width(), self.deck.room_px))

    def bring_up(self, form: QWidget) -> None:
        """Show a form that waits below others on the reading pane."""
        self.docks["reading"].show()
        self.deck.bring_up(form)

    def lift_deck(self) -> None:
        """Take the top form off and give what was below it its own width again."""
        self.deck.lift()
        self._give_room(max(self._reading_px, self.deck.room_px))
        if self.deck.form is None and not self.middle.isHidden():
            self.resizeDocks([self._lists()], [self._lists_px], Qt.Orientation.Horizontal)

    def _lists(self) -> QDockWidget:
        """Return the panel of the left-hand side that is in front."""
        docks = [self.docks[name] for name in LISTS]
        return next((dock for dock in docks if not dock.visibleRegion().isEmpty()), docks[0])

    def _give_room(self, width_px: int) -> None:
        if not self.middle.isHidden():
            self.resizeDocks([self.docks["reading"]], [width_px], Qt.Orientation.Horizontal)

    def widen(self) -> None:
        """Give one panel the whole width, or the others their place back.

        It is the reading pane, or the catalogue while one is at work in that.
        """
        if self._narrow is not None:
            self.narrow()
            return
        self._narrow = self.saveState()
        wide = self.docks["records" if self._in_catalogue() else "reading"]
        self._put_notice(wide.widget())
        self.middle.hide()
        for dock in self.docks.values():
            dock.setVisible(dock is wide)

    def _in_catalogue(self) -> bool:
        return self.records.isAncestorOf(self.focusWidget())

    def narrow(self) -> None:
        """Show map and lists again, if the reading pane has the whole width."""
        if self._narrow is not None:
            state, self._narrow = self._narrow, None
            self._put_notice(self.middle)
            self.middle.show()
            self.restoreState(state)

    def _put_notice(self, place: QWidget) -> None:
        column = place.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, self.notice)

    def paint(self, colours: Colours) -> None:
        """Take over a theme."""
        paint_actions(self.actions_by_name, colours)
        self.notice.set_icon(icon("x", colours.ink))
        self.map.set_theme(colours.name)
        self.reading.refresh()
        self.timeline.refresh()

    def layout_kept(self) -> tuple[str, str]:
        """Return geometry and layout as text for the settings."""
        geometry, state = self.saveGeometry(), self.saveState()
        return bytes(geometry.toBase64().data()).decode(), bytes(state.toBase64().data()).decode()

    def restore_layout(self, geometry: str, state: str) -> None:
        """Bring back a layout that `layout_kept` gave."""
        if geometry and state:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
            self.restoreState(QByteArray.fromBase64(state.encode()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.narrow()
        self.closing.emit()
        self.map.close()
        super().closeEvent(event)
