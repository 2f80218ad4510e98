"""A figure as somebody said it: "about 45 yards"."""

from PySide6.QtWidgets import QWidget

from desktop.forms.fields.parsed import ParsedField
from models.figure.allowance import rule_text
from models.figure.figure import Figure
from models.figure.interval import interval_of
from models.figure.parse import parse_figure
from models.figure.write import as_said, bounds_text, in_si


class FigureField(ParsedField):
    """Takes a figure in the words it was said in; echoes it with metres and its interval."""

    def __init__(self, *, required: bool = False, parent: QWidget | None = None) -> None:
        placeholder = "about 45 yards · over 50 km · 20 to 30 feet · twice"
        super().__init__(placeholder=placeholder, required=required, parent=parent)

    def parsed(self, text: str) -> Figure:
        """Return the figure said."""
        return parse_figure(text)

    def echo_of(self, value: Figure) -> str:
        """Return what was said with metres and interval."""
        return figure_echo(value)

    def written(self, value: Figure) -> str:
        """Return its words, or else the figure as said."""
        return value.words or as_said(value)


def figure_echo(value: Figure) -> str:
    """Return "about 45 yd · 41 m · 37.03–45.26 m (about: 10 % either way)".

    An exact count is said once: "2 · a count is exact".
    """
    interval = interval_of(value)
    bounds = ""
    if interval is not None and interval.lo is not None:
        unit = "" if interval.unit == "count" else interval.unit
        span = bounds_text(interval.lo, interval.hi, unit)
        rule = rule_text(value)
        # Nothing to allow for: the bounds would say the figure once more.
        bounds = rule if interval.lo == interval.hi else f"{span} ({rule})"
    return " · ".join(part for part in (as_said(value), in_si(value), bounds) if part)
