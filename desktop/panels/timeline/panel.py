"""The time line: incidents above, the events beside them below, on one axis."""

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.open_log import OpenLog
from desktop.panels.timeline.axis_strip import HEIGHT_PX, AxisStrip
from desktop.panels.timeline.lanes_strip import LanesStrip
from desktop.panels.timeline.names_strip import NAMES_PX, NamesStrip
from desktop.panels.timeline.sight import Sight
from desktop.plain_label import PlainLabel, rule
from desktop.stroke import is_dark, side_stroke
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.filter.answer import Answer
from models.filter.summary import IncidentSummary
from models.timeline.scene import Scene, scene_of

# With more incidents than this, only the newest of them have a mark.
MOST_INCIDENTS = 2_000


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
        self.scene: Scene | None = None
        self._read_of: Answer | None = None
        self._read: dict[UUID, IncidentSummary] = {}
        self.sight = Sight(self)
        self.lanes = LanesStrip(self.sight, self)
        self.foot = PlainLabel("", "quiet", self)
        self._lay_out()
        self.setFocusProxy(self.lanes)
        self.lanes.reached.connect(self._reached)
        self.lanes.opened.connect(self._opened)
        log.changed.connect(self.refresh)
        log.shown.connect(self.refresh)
        log.selected.connect(self._follow)
        self.refresh()
        self._fit()

    def _lay_out(self) -> None:
        page = QWidget(self)
        page.setObjectName("sheet")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(NamesStrip(self.lanes, page))
        row.addWidget(self.lanes, 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the axis above has the same width.
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(area.verticalScrollBar().sizeHint().width()))
        column.addWidget(rule(self))
        column.addWidget(area, 1)
        self.foot.setContentsMargins(12, 2, 12, 4)
        self.foot.hide()
        column.addWidget(self.foot)

    def _head(self, bar_px: int) -> QHBoxLayout:
        buttons = QWidget(self)
        buttons.setFixedSize(NAMES_PX, HEIGHT_PX)
        inner = QHBoxLayout(buttons)
        inner.setContentsMargins(4, 0, 0, 0)
        inner.setSpacing(0)
        for text, name, does in self._buttons():
            button = QToolButton(buttons)
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(does)
            inner.addWidget(button)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, bar_px, 0)
        head.setSpacing(0)
        head.addWidget(buttons)
        head.addWidget(AxisStrip(self.sight, self), 1)
        return head

    def _buttons(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        return (
            ("−", "Step back (−)", lambda: self.sight.zoom(-1)),
            ("+", "Come nearer (+)", lambda: self.sight.zoom(1)),
            ("All", "Everything (0)", self._show_all),
        )

    def _show_all(self) -> None:
        if self.scene is not None:
            self.sight.fit(self.scene.spans())

    def refresh(self, *_told: object) -> None:
        """Take over what the log shows now."""
        catalogue = self._log.catalogue
        selected = self._log.incident(self._log.selection)
        self.scene = scene_of(
            self._with_tied(self._newest(), selected),
            catalogue.all(ContextEvent),
            selected,
            catalogue,
        )
        stroke = side_stroke(catalogue, dark=is_dark(self.palette()))
        self.lanes.show_scene(self.scene, self._log.selection, stroke)
        self._say(len(self._log.ids) - MOST_INCIDENTS)

    def _newest(self) -> dict[UUID, IncidentSummary]:
        """Return the newest of what is shown, by identity; read once for each answer."""
        ids = self._log.ids
        if self._read_of is not ids:
            newest = self._log.summaries(ids[:MOST_INCIDENTS])
            self._read_of, self._read = ids, {summary.id: summary for summary in newest}
        return self._read

    def _with_tied(
        self, shown: dict[UUID, IncidentSummary], selected: Incident | None
    ) -> Iterable[IncidentSummary]:
        """Return what is shown, the selected incident, and those that it is linked to."""
        if selected is None:
            return shown.values()
        tied = dict.fromkeys((selected.id, *(link.incident_id for link in selected.links)))
        return (*shown.values(), *self._log.summaries(id_ for id_ in tied if id_ not in shown))

    def _say(self, left_out: int) -> None:
        words = f"The newest {MOST_INCIDENTS:,} incidents; {left_out:,} older ones are not drawn."
        empty = self.scene is None or not self.scene.marks
        self.foot.show_text(_NOTHING if empty else words if left_out > 0 else "")
        self.foot.setVisible(empty or left_out > 0)

    def _follow(self, id_: UUID | None) -> None:
        self.refresh()
        if id_ is not None and self.scene is not None and not self._stays:
            self.sight.bring(self.scene.about(id_))

    def _fit(self) -> None:
        """Begin with the selected incident and what is linked to it, or with all that is shown."""
        if self.scene is not None:
            selection = self._log.selection
            chosen = self.scene.about(selection) if selection is not None else ()
            self.sight.fit(chosen or self.scene.spans())

    def _reached(self, id_: UUID) -> None:
        if self._log.holds(id_):
            # What was reached here is in sight: the axis stays as it is.
            self._stays = True
            self._log.select(id_)
            self._stays = False

    def _opened(self, id_: UUID) -> None:
        incident = self._log.holds(id_)
        (self.incident_opened if incident else self.event_opened).emit(id_)


_NOTHING = (
    "No encounter and no event beside one is logged yet. Ctrl+N logs an encounter; "
    "Edit > Log context event enters a protest, a ban, a remark."
)
