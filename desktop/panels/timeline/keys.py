"""Keys that several parts of the time line have in common."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt

Keys = Mapping[tuple[Qt.KeyboardModifier, int], Callable[[], object]]
