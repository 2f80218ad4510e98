"""Times on a line: a histogram above, incidents and the events beside them below, on one axis."""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.open_log import OpenLog
from desktop.panels.timeline.axis_strip import HEIGHT_PX, AxisStrip
from desktop.panels.timeline.counting import Counted, Counting
from desktop.panels.timeline.histogram_strip import FEW_PX, MANY_PX, HistogramStrip
from desktop.panels.timeline.keys import Keys
from desktop.panels.timeline.lanes_strip import LanesStrip
from desktop.panels.timeline.names_strip import NAMES_PX, HistogramName, NamesStrip
from desktop.panels.timeline.sight import Sight
from desktop.plain_label import rule
from desktop.stroke import is_dark, side_stroke
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.filter.summary import IncidentSummary
from models.timeline.lanes import CROWD
from models.timeline.scene import Scene, scene_of

# With more incidents than this, only those in sight have a mark, when they are few.
MOST_INCIDENTS = 2_000
_US, _PAUSE_MS, _ALL_PX = 1_000_000, 80, 16_777_215


class LineView(QWidget):
    """Shows counts as bars, and single incidents as marks where they are few.

    Signal: `recounted()` when other bars are counted.
    """

    recounted = Signal()

    def __init__(
        self, log: OpenLog, counting: Counting, sight: Sight, keys: Keys, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._log, self._counting, self.sight = log, counting, sight
        # The incidents that have a mark, None when these are to be read anew.
        self._marked: Sequence[UUID] | None = None
        self._read: dict[UUID, IncidentSummary] = {}
        self._counted: Counted | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._renew_marks)
        self.scene: Scene | None = None
        self.histogram = HistogramStrip(sight, keys, self)
        self.lanes = LanesStrip(sight, self)
        self.lanes.more_keys = keys
        self._lay_out()
        self.setFocusProxy(self.lanes)
        self.histogram.counted.connect(self._give_room)
        self.lanes.laid_out.connect(self._give_room)
        sight.moved.connect(self._renew_marks_in_time)

    def _lay_out(self) -> None:
        page = QWidget(self)
        page.setObjectName("sheet")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(NamesStrip(self.lanes, page))
        row.addWidget(self.lanes, 1)
        self._area = area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the axis above has the same width.
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setWidget(page)
        bar_px = area.verticalScrollBar().sizeHint().width()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(_beside(self._buttons(), AxisStrip(self.sight, self), bar_px))
        column.addWidget(rule(self))
        name = HistogramName(self.histogram, self)
        column.addLayout(_beside(name, self.histogram, bar_px))
        column.addWidget(rule(self))
        column.addWidget(area, 1)

    def _buttons(self) -> QWidget:
        buttons = QWidget(self)
        buttons.setFixedSize(NAMES_PX, HEIGHT_PX)
        inner = QHBoxLayout(buttons)
        inner.setContentsMargins(4, 0, 0, 0)
        inner.setSpacing(0)
        does: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("−", "Step back (−)", lambda: self.sight.zoom(-1)),
            ("+", "Come nearer (+)", lambda: self.sight.zoom(1)),
            ("All", "Everything (0)", self.show_all),
        )
        for text, name, do in does:
            button = QToolButton(buttons)
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(do)
            inner.addWidget(button)
        return buttons

    def show_counts(self, counted: Counted) -> None:
        """Show other counts, and read anew what has a mark."""
        self._counted, self._marked = counted, None
        self.histogram.show_counts(counted)
        self._renew_marks_in_time()

    def show_all(self) -> None:
        """Bring everything that is shown into sight."""
        self.sight.fit(self._whole())

    def begin(self) -> None:
        """Begin with the selected incident and what is linked to it, or with all that is shown."""
        self._renew_marks()
        selection = self._log.selection
        chosen = self.scene.about(selection) if self.scene and selection is not None else ()
        self.sight.fit(chosen or self._whole())

    def follow(self, id_: UUID | None, *, stays: bool) -> None:
        """Show what is linked to the selected incident, in sight unless the axis stays."""
        self._show_scene()
        if id_ is not None and self.scene is not None and not stays:
            self.sight.bring(self.scene.about(id_))

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is logged that could stand here."""
        return not (self.scene and self.scene.marks) and not len(self._log.index)

    def _whole(self) -> Sequence[tuple[float, float]]:
        reach = self._counted.all.reach_us() if self._counted is not None else None
        spans = self.scene.spans() if self.scene is not None else ()
        return (*spans, *([(reach[0] / _US, reach[1] / _US)] if reach else []))

    def _renew_marks_in_time(self) -> None:
        """Renew the marks at once where there are few, else once brush and axis stand still."""
        if len(self._log.ids) <= CROWD:
            self._renew_marks()
        else:
            self._later.start()

    def _renew_marks(self) -> None:
        """Give a mark to those incidents that are to have one now, if these are others."""
        wanted = tuple(self._to_mark())
        if self._marked != wanted:
            self._marked = wanted
            self._read = {summary.id: summary for summary in self._log.summaries(wanted)}
            self._show_scene()

    def _show_scene(self) -> None:
        catalogue = self._log.catalogue
        selected = self._log.incident(self._log.selection)
        self.scene = scene_of(
            self._with_tied(self._read, selected),
            catalogue.all(ContextEvent),
            selected,
            catalogue,
        )
        stroke = side_stroke(catalogue, dark=is_dark(self.palette()))
        self.lanes.show_scene(self.scene, self._log.selection, stroke)

    def _to_mark(self) -> Sequence[UUID]:
        if len(self._log.ids) <= MOST_INCIDENTS:
            return self._log.ids
        # One that lies partly before the axis is in sight too, so this is a least number.
        if self.histogram.shown.counts.sum() > CROWD:
            return ()
        rows = self._counting.rows_in_sight(self.sight.axis)
        index = self._log.index
        return tuple(index.id_at(int(row)) for row in rows) if len(rows) <= CROWD else ()

    def _with_tied(
        self, shown: dict[UUID, IncidentSummary], selected: Incident | None
    ) -> Iterable[IncidentSummary]:
        """Return what is shown, the selected incident, and those that it is linked to."""
        if selected is None:
            return shown.values()
        tied = dict.fromkeys((selected.id, *(link.incident_id for link in selected.links)))
        return (*shown.values(), *self._log.summaries(id_ for id_ in tied if id_ not in shown))

    def _give_room(self) -> None:
        """Make the histogram high for a crowd, and give it all room where no lane is below it."""
        crowd = self.histogram.shown.counts.sum() > CROWD
        alone, focused = not self.lanes.layout_now.boxes, self.lanes.hasFocus()
        height_px = MANY_PX if crowd else FEW_PX
        self.histogram.setMinimumHeight(height_px)
        self.histogram.setMaximumHeight(_ALL_PX if alone else height_px)
        self._area.setVisible(not alone)
        self.setFocusProxy(self.histogram if alone else self.lanes)
        if alone and focused:
            self.histogram.setFocus()
        self.recounted.emit()


def _beside(name: QWidget, strip: QWidget, bar_px: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, bar_px, 0)
    row.setSpacing(0)
    row.addWidget(name)
    row.addWidget(strip, 1)
    return row
