"""Where: coordinates in any notation, or words such as "about 270 km west of Oki-Daito"."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from desktop.forms.fields.parsed import ParsedField
from desktop.forms.scope import Scope
from models.position.geometry import centre_of
from models.position.parse import parse_position
from models.position.position import Position, PositionNotation, PositionPrecision
from models.position.shape import Circle, LatLon
from models.position.write import describe, in_notation
from models.problem import Problem

PICKED_RADIUS_M = 10_000.0


class PositionField(ParsedField):
    """Takes a position in any notation; echoes others and how uncertain it is.

    "Pick on map" asks the window for a place, and `take_picked` takes it. Words that are not
    understood can be kept as they are, without a place on the map, by ticking the box that then
    appears.

    Signals (of the scope): `shape_changed`, `pick_requested`.
    """

    def __init__(
        self, scope: Scope, *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        placeholder = "25 28.5N 128 31.2E · 52R DP 517 176 · about 270 km west of Oki-Daito"
        super().__init__(placeholder=placeholder, required=required, parent=parent)
        self._scope = scope
        self._picked: tuple[str, float, float, float] | None = None
        self.pick = QPushButton("Pick on map", self)
        self.words_only = QCheckBox("Keep the words, without a place on the map", self)
        self.words_only.hide()
        self.layout().addWidget(self.words_only)  # type: ignore[union-attr]
        self.words_only.toggled.connect(self._entered)
        self.row.addWidget(self.pick)
        self.pick.clicked.connect(lambda: scope.pick_requested.emit(self))
        self.changed.connect(self._show_on_map)

    def raw(self) -> dict[str, Any]:
        """Return the text, and the place that was picked with it."""
        text = self.edit.text()
        if self._picked and self._picked[0] == text:
            return {"text": text, "picked": list(self._picked[1:])}
        return {"text": text, "words_only": self.words_only.isChecked()}

    def set_raw(self, raw: dict[str, Any]) -> None:
        """Enter it again."""
        self._picked = (raw["text"], *raw["picked"]) if "picked" in raw else None
        self.words_only.setChecked(raw.get("words_only", False))
        self.edit.setText(raw["text"])

    def take_picked(self, lat: float, lon: float, radius_m: float = PICKED_RADIUS_M) -> None:
        """Enter a place picked on the map, known to within `radius_m`."""
        text = in_notation(LatLon(lat, lon), PositionNotation.DECIMAL)
        self._picked = (text, lat, lon, radius_m)
        self.edit.setText(text)
        self._entered()
        self.edit.setFocus()

    def parsed(self, text: str) -> Position:
        """Return the position said; words that were shown as a notation stay the words."""
        if self._picked and self._picked[0] == text:
            return _picked(*self._picked)
        if self.words_only.isChecked():
            return Position(words=text)
        position = parse_position(text, self._scope.context.gazetteer)
        kept, shown = self._kept, self._shown
        was = shown["text"] if isinstance(shown, dict) else ""
        if isinstance(kept, Position) and kept.words and was != kept.words:
            return replace(position, words=kept.words)
        return position

    def echo_of(self, value: Position) -> str:
        """Return the position in other notations, with its uncertainty."""
        return describe(value)

    def written(self, value: Position) -> str:
        """Return its words, or decimal degrees of its centre."""
        if value.words or value.shape is None:
            return value.words
        return in_notation(centre_of(value.shape), PositionNotation.DECIMAL)

    def _show_on_map(self) -> None:
        try:
            position, unclear = self.value(), False
        except Problem:
            position, unclear = None, bool(self.edit.text().strip())
        self.words_only.setVisible(unclear or self.words_only.isChecked())
        self._scope.shape_changed.emit(position.shape if position else None)


def _picked(text: str, lat: float, lon: float, radius_m: float) -> Position:
    return Position(
        shape=Circle(centre=LatLon(lat, lon), radius_m=radius_m),
        words=text,
        notation=PositionNotation.PICKED,
        precision=PositionPrecision.MAPPED,
    )
