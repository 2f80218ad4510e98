"""The period of the filter: typed, stepped by keys, made certain, played."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.open_log import OpenLog
from desktop.panels.timeline.counting import Counted
from desktop.panels.timeline.keys import Keys
from desktop.panels.timeline.player import Player
from desktop.panels.timeline.sight import Sight
from desktop.panels.timeline.tools_row import ToolsRow
from models.filter.incident_filter import Period
from models.problem import Problem
from models.timeline.axis import FIRST_S, LAST_S, instant, seconds
from models.timeline.bins import bins_of
from models.timeline.brush import longer, stepped
from models.timeline.period import parse_period, period_in, with_period
from models.timeline.play import SPEEDS_PER_S, WIDTHS, Lapse, width_for

_US = 1_000_000


class PeriodTools(ToolsRow):
    """Sets the period of the log's filter and follows it.

    Signals: `all_wanted()` when everything is to be in sight; `refused(problem)` when what was
    typed is no period.
    """

    all_wanted = Signal()
    refused = Signal(object)

    def __init__(self, log: OpenLog, sight: Sight, parent: QWidget) -> None:
        super().__init__(parent)
        self._log, self._sight = log, sight
        self._counted: Counted | None = None
        self.player = Player(self)
        self.typed.connect(self._go_to)
        self.cleared.connect(lambda: self.choose(None))
        self.certainly_changed.connect(self._make_certain)
        self.play_wanted.connect(self.toggle_play)
        self.player.stepped.connect(self._set)
        self.player.ended.connect(self._set)
        self.player.turned.connect(lambda: self.show_playing(on=self.player.playing))

    def keys(self) -> Keys:
        """Return the keys of the period, for whichever part of the time line has the focus."""
        key, plain = Qt.Key, Qt.KeyboardModifier.NoModifier
        shift = Qt.KeyboardModifier.ShiftModifier
        both = shift | Qt.KeyboardModifier.ControlModifier
        return {
            (shift, key.Key_Left): lambda: self._step(-1),
            (shift, key.Key_Right): lambda: self._step(1),
            (both, key.Key_Left): lambda: self._lengthen(-1),
            (both, key.Key_Right): lambda: self._lengthen(1),
            (plain, key.Key_Delete): lambda: self.choose(None),
            (plain, key.Key_Space): self.toggle_play,
            (plain, key.Key_Comma): lambda: self.play_step(-1),
            (plain, key.Key_Period): lambda: self.play_step(1),
            (plain, key.Key_Escape): self.player.end,
            (plain, key.Key_0): self.all_wanted.emit,
        }

    def show_counts(self, counted: Counted) -> None:
        """Take over what the log shows now."""
        self._counted = counted
        self.show_period(counted.period)

    def choose(self, period: Period | None) -> None:
        """Filter by a period, or by none; what was playing stops."""
        self.player.forget()
        self._set(period)

    def _set(self, period: Period | None) -> None:
        if period != period_in(self._log.filter):
            self._log.show_only(with_period(self._log.filter, period))

    def _make_certain(self, on: bool) -> None:  # noqa: FBT001 - what a check box tells
        held = period_in(self._log.filter)
        if held is not None:
            self.choose(replace(held, certainly=on))

    def _go_to(self, text: str, filters: bool) -> None:  # noqa: FBT001 - what the line tells
        try:
            period = parse_period(text, certainly=self.certainly.isChecked())
        except Problem as problem:
            self.box.setModified(True)
            self.refused.emit(problem)
            return
        ends = [seconds(at) for at in (period.start, period.end) if at is not None]
        self._sight.fit([(min(ends), max(ends))])
        if filters:
            self.choose(period)

    def _step(self, steps: int) -> None:
        unit = bins_of(self._sight.axis).unit
        held = period_in(self._log.filter)
        self.choose(self._in_the_middle(unit) if held is None else stepped(held, unit, steps))

    def _lengthen(self, steps: int) -> None:
        unit = bins_of(self._sight.axis).unit
        held = period_in(self._log.filter)
        self.choose(self._in_the_middle(unit) if held is None else longer(held, unit, steps))

    def _in_the_middle(self, unit: str) -> Period:
        axis = self._sight.axis
        middle = (axis.start_s + axis.end_s) / 2
        return Lapse.through(middle, middle, unit).period(certainly=False)

    # Play

    def toggle_play(self) -> None:
        """Play the period, or everything that is dated; or pause where it is."""
        if self.player.playing:
            self.player.pause()
        elif self.player.lapse is not None or self._begin():
            self.player.per_s = SPEEDS_PER_S[self.speeds.checkedAction().data()]
            self.player.play()

    def play_step(self, steps: int) -> None:
        """Go on by a window, or back; begins a lapse where there is none."""
        if self.player.lapse is not None:
            self.player.step(steps)
        else:
            self._begin()

    def _begin(self) -> bool:
        reach = self._counted.all.reach_us() if self._counted is not None else None
        if reach is None:
            return False
        held = period_in(self._log.filter) or Period()
        first_s = max(reach[0] / _US, seconds(held.start or instant(FIRST_S)))
        last_s = min(reach[1] / _US, seconds(held.end or instant(LAST_S)))
        if first_s > last_s:
            return False
        chosen = WIDTHS.get(self.widths.checkedAction().text())
        unit = chosen or width_for(last_s - first_s)
        lapse = Lapse.through(first_s, max(last_s, first_s + 1), unit)
        self.player.begin(lapse, period_in(self._log.filter))
        return True
