"""What is done with the period of the filter: go to a date, play, step, show all times."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.window.main_window import MainWindow


class TimeCommands(QObject):
    """Brings the time line into sight and lets it do what was asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def doers(self) -> dict[str, Callable[[], object]]:
        """Return what each command does, by its name in the action table."""
        tools = self._window.timeline.tools
        return {
            "time_go": self._go,
            "time_play": self._shown(tools.toggle_play),
            "time_on": self._shown(lambda: tools.play_step(1)),
            "time_back": self._shown(lambda: tools.play_step(-1)),
            "time_clear": lambda: tools.choose(None),
            "time_line": self._view(0),
            "time_hours": self._view(1),
            "time_months": self._view(2),
        }

    def _go(self) -> None:
        self._window.show_dock("timeline")
        box = self._window.timeline.tools.box
        box.setFocus()
        box.selectAll()

    def _view(self, view: int) -> Callable[[], None]:
        def show() -> None:
            self._window.show_dock("timeline")
            self._window.timeline.show_view(view)
            self._window.timeline.setFocus()

        return show

    def _shown(self, do: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            self._window.show_dock("timeline")
            do()

        return run
