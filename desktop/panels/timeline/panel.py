"""The time line: the period of the filter, and what the filter lets through by its time."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.open_log import OpenLog
from desktop.panels.timeline.calendar_view import CalendarView
from desktop.panels.timeline.counting import Counting
from desktop.panels.timeline.foot import Foot
from desktop.panels.timeline.line_view import LineView
from desktop.panels.timeline.period_tools import PeriodTools
from desktop.panels.timeline.sight import Sight
from models.filter.clock_hours import ClockHours
from models.filter.tree import head_of, with_head
from models.timeline.scene import Scene


class TimeLinePanel(QWidget):
    """Follows the log: what is shown, what is selected. An incident that is reached is selected.

    Signals: `event_opened(id)` when an event is to be read; `incident_opened(id)` likewise.
    """

    event_opened = Signal(object)
    incident_opened = Signal(object)

    def __init__(self, log: OpenLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._stays = False
        self._counting = Counting(log)
        self.sight = Sight(self)
        self.tools = PeriodTools(log, self.sight, self)
        self.line = LineView(log, self._counting, self.sight, self.tools.keys(), self)
        self.lanes, self.histogram = self.line.lanes, self.line.histogram
        self.calendar = CalendarView(log, self._counting, self)
        self.foot = Foot(log, self)
        self._lay_out()
        self._listen()
        self.refresh()
        self.line.begin()

    def _lay_out(self) -> None:
        self._views = QStackedWidget(self)
        self._views.addWidget(self.line)
        self._views.addWidget(self.calendar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self._views, 1)
        column.addWidget(self.foot)
        self.setFocusProxy(self.line)

    def _listen(self) -> None:
        self.histogram.brushed.connect(self.tools.choose)
        self.line.recounted.connect(self._say)
        self.lanes.reached.connect(self._reached)
        self.lanes.opened.connect(self._opened)
        self.tools.all_wanted.connect(self.line.show_all)
        self.tools.refused.connect(self.foot.say_problem)
        self.tools.chosen.connect(self.show_view)
        self.calendar.month_chosen.connect(self.tools.choose)
        self.calendar.hour_chosen.connect(self._choose_hour)
        self._log.changed.connect(self.refresh)
        self._log.shown.connect(self.refresh)
        self._log.selected.connect(lambda id_: self.line.follow(id_, stays=self._stays))

    @property
    def scene(self) -> Scene | None:
        """The marks of the line."""
        return self.line.scene

    def show_all(self) -> None:
        """Bring everything that is shown into sight."""
        self.line.show_all()

    def show_view(self, view: int) -> None:
        """Show the line, the hours of the week or the months, by their place among the views."""
        self.tools.views.setCurrentIndex(view)
        self._views.setCurrentIndex(min(view, 1))
        self.setFocusProxy(self.calendar if view else self.line)
        if view:
            self.calendar.show_view(view)
        self._say()

    def refresh(self, *_told: object) -> None:
        """Take over what the log shows now."""
        self._counted = self._counting.now()
        self.tools.show_counts(self._counted)
        self.line.show_counts(self._counted)
        if self._views.currentWidget() is self.calendar:
            self.calendar.refresh()

    def _say(self) -> None:
        bars = self.histogram if self._views.currentWidget() is self.line else None
        self.foot.say(self._counted, bars, empty=self.line.is_empty)

    def _choose_hour(self, clock: ClockHours) -> None:
        """Filter by an hour of the week; the same once more shows all hours."""
        wanted = self._log.filter
        head = head_of(wanted)
        self._log.show_only(
            with_head(wanted, replace(head, clock=None if head.clock == clock else clock))
        )

    def _reached(self, id_: UUID) -> None:
        if self._log.holds(id_):
            # What was reached here is in sight: the axis stays as it is.
            self._stays = True
            self._log.select(id_)
            self._stays = False

    def _opened(self, id_: UUID) -> None:
        incident = self._log.holds(id_)
        (self.incident_opened if incident else self.event_opened).emit(id_)
