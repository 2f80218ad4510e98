"""Points by their coordinates: one, several in a row, or several rings."""

from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.forms.fields.field import Field
from desktop.forms.fields.line import LineField, fill
from desktop.forms.fields.text import PlainEdit
from models.position.gazetteer import Gazetteer
from models.position.geometry import centre_of
from models.position.parse import parse_position
from models.position.shape import LatLon
from models.problem import Problem

_NOWHERE = Gazetteer.of(())


class PlaceField(LineField):
    """One point, in any notation of coordinates."""

    def __init__(self, *, required: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(required=required, parent=parent)
        self.edit.setPlaceholderText("25.475, 128.52")

    def show_value(self, value: LatLon) -> None:  # type: ignore[override]
        """Show latitude and longitude."""
        self.edit.setText(_written(value))

    def read(self) -> LatLon:  # type: ignore[override]
        """Return the point; Problem when the text is none."""
        return point_of(super().read())


class PointsField(Field):
    """Points in a row, one on each line. With `rings`, an empty line begins the next ring."""

    def __init__(self, *, rings: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rings = rings
        self.edit = PlainEdit(lines=5, parent=self)
        behind = ", an empty line before the next ring" if rings else ""
        self.edit.setPlaceholderText(f"25.475, 128.52\nOne point on each line{behind}")
        self.edit.textChanged.connect(self.changed)
        fill(self, self.edit)

    def raw(self) -> str:
        """Return the lines."""
        return self.edit.text()

    def set_raw(self, raw: str) -> None:
        """Enter these lines."""
        self.edit.setPlainText(raw)

    def show_value(self, value: tuple[LatLon, ...] | tuple[tuple[LatLon, ...], ...]) -> None:
        """Show one point on each line."""
        rings: Any = value if self._rings else (value,)
        blocks = ("\n".join(_written(point) for point in ring) for ring in rings)
        self.edit.setPlainText("\n\n".join(blocks))

    def read(self) -> tuple[LatLon, ...] | tuple[tuple[LatLon, ...], ...]:
        """Return the points; Problem names the line that is none."""
        lines = list(enumerate(self.edit.text().splitlines(), start=1))
        groups = groupby(lines, key=lambda line: bool(line[1].strip()))
        rings = tuple(tuple(map(_point_in, group)) for full, group in groups if full)
        return rings if self._rings else tuple(point for ring in rings for point in ring)


def point_of(text: str) -> LatLon:
    """Return the point that coordinates name. Raises Problem."""
    shape = parse_position(text, _NOWHERE).shape
    if shape is None:
        raise Problem("these are no coordinates", mend="Write them as 25.475, 128.52.")
    return centre_of(shape)


def _point_in(line: tuple[int, str]) -> LatLon:
    number, text = line
    try:
        return point_of(text)
    except Problem as problem:
        raise Problem(f"line {number}: {problem.what}", mend=problem.mend) from None


def _written(point: LatLon) -> str:
    return f"{point.lat!r}, {point.lon!r}"
