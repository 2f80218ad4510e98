"""What a chip says: the condition in a word, and its values as people call them."""

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

from desktop.panels.filter_bar.names import Names
from models.filter.area import area_text
from models.filter.clock_hours import ClockHours
from models.filter.incident_filter import Box, IncidentFilter, Period, Within
from models.filter.piece import Piece, pieces_of
from models.filter.tree import Filter, Not

_MOST_VALUES = 3
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def chip_words(piece: Piece, names: Names) -> tuple[str, str]:
    """Return what a chip asks, as "not side", and for which values, as "CN or JP"."""
    negated = isinstance(piece.part, Not)
    part = piece.part.but if isinstance(piece.part, Not) else piece.part
    key, values = _said(part, names)
    return f"not {key}".rstrip() if negated else key, values


def _said(part: Filter, names: Names) -> tuple[str, str]:
    pieces = pieces_of(part)
    if isinstance(part, IncidentFilter) and len(pieces) == 1 and len(pieces[0]) == 1:
        return _condition(part, names)
    alternatives = (" ".join(_in_brackets(piece, names) for piece in group) for group in pieces)
    return "", f"({' or '.join(alternatives)})"


def _in_brackets(piece: Piece, names: Names) -> str:
    return " ".join(filter(None, chip_words(piece, names)))


def _condition(leaf: IncidentFilter, names: Names) -> tuple[str, str]:
    for field, (key, say) in _FIELDS.items():
        value = getattr(leaf, field)
        if value not in (None, (), ""):
            return say(key, value, names)
    return "", ""


_Said = tuple[str, str]


def _codes(key: str, codes: tuple[str, ...], names: Names) -> _Said:
    return key, _listed([names.label(key, _as_written(code)) for code in codes])


def _as_written(code: str) -> str:
    return code.value.replace("_", "-") if isinstance(code, StrEnum) else code


def _exactly(key: str, codes: tuple[str, ...], _names: Names) -> _Said:
    return key, _listed(list(codes))


def _listed(words: list[str]) -> str:
    more = len(words) - _MOST_VALUES
    shown = words[:_MOST_VALUES] if more > 0 else words
    return " or ".join((*shown, f"{more} more") if more > 0 else shown)


def _had(key: str, asked: bool, _names: Names) -> _Said:  # noqa: FBT001
    return ("has" if asked else "no"), key


def _within(key: str, areas: tuple[Within, ...], names: Names) -> _Said:
    return key, _listed([_area(area, names) for area in areas])


def _area(area: Within, names: Names) -> str:
    text = area_text(area)
    label = names.label("within", text)
    if label != text:
        return label
    if isinstance(area, Box):
        return f"{area.south:g}, {area.west:g} to {area.north:g}, {area.east:g}"
    return f"a {area.kind}"


def _period(_key: str, period: Period, _names: Names) -> _Said:
    start, end = period.start, period.end
    sure = ", certainly" if period.certainly else ""
    if start is not None and end is not None:
        return "", f"{_moment(start)} – {_end(end)}{sure}"
    if start is not None:
        return "from", _moment(start) + sure
    return ("to", _end(end) + sure) if end is not None else ("", "at a known time" + sure)


def _end(end: datetime) -> str:
    """Return the last day of a period that ends at midnight, else its last moment."""
    return _day(end - timedelta(days=1)) if end.time() == time() else _moment(end)


def _moment(at: datetime) -> str:
    return _day(at) if at.time() == time() else f"{_day(at)} {at:%H:%MZ}"


def _day(at: datetime) -> str:
    return f"{at.day} {at:%b} {at.year}"


def _clock(_key: str, clock: ClockHours, _names: Names) -> _Said:
    days = _listed([_WEEKDAYS[day] for day in clock.weekdays])
    hours = _listed([f"{hour:02}:00–{hour + 1:02}:00" for hour in clock.hours])
    return "", " ".join(filter(None, (days, hours, clock.zone)))


def _text(_key: str, text: str, _names: Names) -> _Said:
    return "text", text


_FIELDS: Mapping[str, tuple[str, Callable[[str, Any, Names], _Said]]] = {
    "period": ("", _period),
    "types": ("type", _codes),
    "sides": ("side", _exactly),
    "platforms": ("platform", _codes),
    "severities": ("severity", _codes),
    "statuses": ("status", _codes),
    "relations": ("relation", _codes),
    "theatres": ("theatre", _codes),
    "sensitivities": ("marking", _codes),
    "reliabilities": ("reliability", _exactly),
    "precisions": ("precision", _codes),
    "tags": ("tag", _exactly),
    "within": ("within", _within),
    "has_position": ("position", _had),
    "has_date": ("date", _had),
    "clock": ("", _clock),
    "text": ("text", _text),
}
