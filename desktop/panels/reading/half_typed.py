"""What was left half-typed in the matrix as one went on to another incident, and where."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.panels.reading.matrix_model import Place
from desktop.plain_label import PlainLabel


class HalfTyped(PlainLabel):
    """Keeps one half-typed cell for each incident, and says so below its matrix."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "quiet", parent)
        self._held: dict[UUID, tuple[Place, str]] = {}

    def put(self, incident_id: UUID, place: Place, text: str) -> None:
        """Keep what is typed; an empty text is nothing."""
        if text.strip():
            self._held[incident_id] = (place, text)

    def take(self, incident_id: UUID, place: Place) -> str:
        """Return what was typed in this cell, which is no longer kept here; else an empty text."""
        held = self._held.get(incident_id)
        if held is None or held[0] != place:
            return ""
        del self._held[incident_id]
        self.hide()
        return held[1]

    def place_in(self, incident_id: UUID) -> Place | None:
        """Say what waits in this incident, and return where."""
        place, text = self._held.get(incident_id, (None, ""))
        self.show_text(f"Half-typed: {text}   Ctrl+M and Enter go on with it.")
        self.setVisible(place is not None)
        return place
