"""Latitude and longitude in degrees, in degrees and minutes, and with seconds."""

import re
from dataclasses import dataclass

from models.position.fix import fix, half_diagonal_m
from models.position.position import Position, PositionNotation
from models.position.shape import LatLon
from models.problem import Problem

_NUMBER = r"\d{1,3}(?:\.\d{0,15})?"
_SIXTIETH = r"\d{1,2}(?:\.\d{0,15})?"
_GAP = r"[ ,:-]*"
_SPACED = rf"(?P<deg>{_NUMBER})(?:[ °:-]+(?P<min>{_SIXTIETH})(?:[ ':-]+(?P<sec>{_SIXTIETH}))?)?"
_NO_MINUTES = rf"(?P<deg>\d{{1,3}})° *(?P<sec>{_SIXTIETH})\""
_COMPACT = (
    r"(?P<deg>\d{DIGITS})"
    r"(?:(?P<min>\d\d)(?P<sec>\d\d(?:\.\d{1,15})?)|(?P<whole>\d\d(?:\.\d{1,15})?))"
)
_ONE = re.compile(rf"(?P<sign>[+-])? *(?:{_SPACED}) *[°'\"]*", re.ASCII)
_NO_MINUTES_ONE = re.compile(rf"(?P<sign>[+-])? *{_NO_MINUTES}", re.ASCII)
_RUN = {
    "NS": re.compile(r"(?P<sign>[+-])?" + _COMPACT.replace("DIGITS", "2"), re.ASCII),
    "EW": re.compile(r"(?P<sign>[+-])?" + _COMPACT.replace("DIGITS", "3"), re.ASCII),
}
_FIGURE = r"[+-]?[\d][\d .°'\":-]*"
_LETTER_BEHIND = re.compile(
    rf"(?P<a>{_FIGURE})(?P<x>[NSEW])[ ,;/]*(?P<b>{_FIGURE})(?P<y>[NSEW])", re.ASCII
)
_LETTER_BEFORE = re.compile(
    rf"(?P<x>[NSEW]) *(?P<a>{_FIGURE}?)[ ,;/]*(?P<y>[NSEW]) *(?P<b>{_FIGURE})", re.ASCII
)
_BARE = re.compile(rf"(?P<a>{_FIGURE}?)(?: *[,;/] *| +)(?P<b>{_FIGURE})", re.ASCII)
_MEND = 'Write for example "25.475 N 128.52 E" or "25°28′30″N 128°31′12″E".'
_SWAPPED = "latitude {} is outside -90 to 90; latitude and longitude look swapped"


@dataclass(frozen=True, slots=True)
class _Angle:
    """Degrees, the size of the unit of the last digit, and how it was written."""

    degrees: float
    unit_deg: float
    notation: PositionNotation


def parse_angles(text: str) -> Position | None:
    """Return the position of a latitude and a longitude in plain signs; None if it is no such pair.

    Latitude comes first unless letters say otherwise. The radius is half the diagonal of the cell
    that the last digits name. Raises Problem for a pair that cannot be.
    """
    text = _with_points(text)
    found = _LETTER_BEHIND.fullmatch(text) or _LETTER_BEFORE.fullmatch(text)
    if found:
        return _lettered(found["a"], found["x"], found["b"], found["y"])
    return _bare(text)


def _lettered(first: str, x: str, second: str, y: str) -> Position:
    if (x in "NS") == (y in "NS"):
        raise Problem(f"{x} and {y} are not a latitude and a longitude", mend=_MEND)
    if x in "EW":
        first, x, second, y = second, y, first, x
    lat, lon = _angle(first, x), _angle(second, y)
    return _position(lat, lon, swapped_possible=False)


def _bare(text: str) -> Position | None:
    """Split where both halves are angles of one form; a pair of bare numbers reads as degrees."""
    for found in _splits(text):
        first, second = _spaced(found[0]), _spaced(found[1])
        if first and second and first.notation == second.notation:
            return _position(first, second, swapped_possible=True)
    return None


def _splits(text: str) -> list[tuple[str, str]]:
    if not re.fullmatch(r"[\d .,;/°'\":+-]+", text, re.ASCII):
        return []
    for mark in (";", "/", ","):
        if text.count(mark) == 1:
            first, second = text.split(mark)
            return [(first.strip(), second.strip())]
    places = [n for n, sign in enumerate(text) if sign == " "]
    halves = [(text[:n], text[n + 1 :]) for n in places]
    return sorted(halves, key=lambda pair: abs(len(pair[0].split()) - len(pair[1].split())))


def _angle(text: str, letter: str) -> _Angle:
    text = text.strip().rstrip("-:")
    if text.startswith(("+", "-")):
        raise Problem(f"“{text} {letter}” has a sign and a letter", mend="Keep one of them.")
    axis = "NS" if letter in "NS" else "EW"
    found = _RUN[axis].fullmatch(text.replace("-", "")) if _runs_on(text, axis) else None
    angle = _from_match(found) if found else _spaced(text)
    if angle is None:
        raise Problem(f"“{text} {letter}” is no angle", mend=_MEND)
    sign = -1 if letter in "SW" else 1
    return _Angle(sign * angle.degrees, angle.unit_deg, angle.notation)


def _runs_on(text: str, axis: str) -> bool:
    digits = re.match(r"\d+", text.replace("-", ""), re.ASCII)
    return (
        digits is not None and len(digits.group()) > (3 if axis == "EW" else 2) and " " not in text
    )


def _spaced(text: str) -> _Angle | None:
    found = _NO_MINUTES_ONE.fullmatch(text) or _ONE.fullmatch(text)
    return _from_match(found) if found else None


def _from_match(found: re.Match[str]) -> _Angle:
    parts = found.groupdict()
    deg, seconds = parts["deg"], parts["sec"]
    minutes = parts.get("min") or parts.get("whole")
    for name, part in (("minutes", minutes), ("seconds", seconds)):
        if part and float(part) >= 60:
            raise Problem(f"{name} {part} are not below 60", mend=_MEND)
    if "." in (deg if minutes or seconds else "") + ((minutes or "") if seconds else ""):
        raise Problem("a part with decimals before a finer part", mend=_MEND)
    size = float(deg) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    unit, notation = _unit(deg, minutes, seconds)
    return _Angle(-size if parts["sign"] == "-" else size, unit, notation)


def _unit(deg: str, minutes: str | None, seconds: str | None) -> tuple[float, PositionNotation]:
    if seconds:
        return _last_digit(seconds) / 3600, PositionNotation.DMS
    if minutes:
        return _last_digit(minutes) / 60, PositionNotation.DDM
    return _last_digit(deg), PositionNotation.DECIMAL


def _last_digit(number: str) -> float:
    return 10.0 ** -len(number.partition(".")[2])


def _position(lat: _Angle, lon: _Angle, *, swapped_possible: bool) -> Position:
    if abs(lat.degrees) > 90:
        if swapped_possible and abs(lat.degrees) <= 180 and abs(lon.degrees) <= 90:
            mend = "Write latitude first, or put N, S, E, W."
            raise Problem(_SWAPPED.format(f"{lat.degrees:g}"), where="latitude", mend=mend)
        raise Problem(
            f"latitude {lat.degrees:g} is outside -90 to 90", where="latitude", mend=_MEND
        )
    if abs(lon.degrees) > 180:
        what = f"longitude {lon.degrees:g} is outside -180 to 180"
        raise Problem(what, where="longitude", mend=_MEND)
    at = LatLon(lat.degrees, lon.degrees)
    coarser = max(lat, lon, key=lambda angle: _ORDER.index(angle.notation))
    return fix(at, half_diagonal_m(at, lat.unit_deg, lon.unit_deg), coarser.notation)


_ORDER = (PositionNotation.DECIMAL, PositionNotation.DDM, PositionNotation.DMS)


def _with_points(text: str) -> str:
    """Return the text with decimal commas as points, where that is what the commas can only be."""
    commas = len(re.findall(r"(?<=\d),(?=\d)", text, re.ASCII))
    if "." in text or not commas:
        return text
    lettered = re.search(r"[NSEW]", text) is not None
    if commas == 2 or (lettered and commas == 1):
        return re.sub(r"(?<=\d),(?=\d)", ".", text)
    if commas == 1 and re.fullmatch(r"[+-]?\d+,[+-]?\d+", text, re.ASCII):
        mend = "Put a blank behind a comma that parts two numbers, a point before decimals."
        raise Problem(f"“{text}” is one number with a decimal comma, or two numbers", mend=mend)
    return text
