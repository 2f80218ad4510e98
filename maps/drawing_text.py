"""Drawings as typed: "100 NM, 200 NM from Naha", "135° 270 km from Oki-Daito", "A; B; C"."""

import re
from collections.abc import Callable, Iterator

from maps.drawing import Drawing, Radius, bearing_line, measured, range_rings
from models.figure.units import MEASURES, Dimension
from models.position.compass import COMPASS_WORD, direction_named
from models.position.shape import HALF_GIRTH_M, LatLon
from models.problem import Problem

# What stands at a place that was told by words: the name to show, and where it is.
Find = Callable[[str], tuple[str, LatLon]]

LONGEST, MOST_RINGS, MOST_POINTS = 1000, 24, 200
_FULL_TURN, _FEWEST = 360.0, 2
_UNITS = {
    spelling.casefold(): float(measure.factor)
    for measure in MEASURES.values()
    if measure.dimension is Dimension.LENGTH and measure.factor is not None
    for spelling in measure.spellings
}
_FROM = re.compile(r"\s*\b(?:from|round|around)\s+", re.IGNORECASE)
_BEARING = re.compile(
    rf"(?:bearing\s+)?(?:(\d{{1,3}}(?:\.\d+)?)\s*(?:°|deg(?:rees)?\b)?|({COMPASS_WORD})\b)(?:\s*T\b)?[\s,·]*",
    re.IGNORECASE,
)
_IS_BEARING = re.compile(rf"\s*(?:bearing\b|\d[\d.]*\s*(?:°|deg)|{COMPASS_WORD}\b)", re.IGNORECASE)
_SEVERAL = re.compile(r"[,;]\s+|;|\s+and\s+", re.IGNORECASE)
_FIGURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*([^\d\s].*)?")
_CLOSE = re.compile(r"^\s*(?:measure|area)\b\s*:?\s*", re.IGNORECASE)
_MEND = (
    'Write "100 NM, 200 NM from Naha", "bearing 135° 270 km from Oki-Daito", or places to '
    'measure along with ";" between them; "area" before three or more encloses them.'
)


def drawing_of(text: str, find: Find) -> Drawing:
    """Return what a text asks to be drawn. `find` gives the place that words name, or a Problem.

    Raises Problem on anything not understood, and nothing else.
    """
    if not text.strip() or len(text) > LONGEST:
        raise Problem("there is nothing to draw" if not text.strip() else "too long", mend=_MEND)
    said, *rest = _FROM.split(text.strip(), maxsplit=1)
    if rest and _IS_BEARING.match(said):
        return _ray(said, *find(rest[0]))
    if rest and _FIGURE.match(said):
        name, middle = find(rest[0])
        return range_rings(name, middle, tuple(_radii(said)))
    return _way(text, find)


def _ray(said: str, name: str, start: LatLon) -> Drawing:
    found = _BEARING.match(said.strip())
    if found is None:
        raise _misunderstood(said)
    bearing = _bearing(found)
    length = said.strip()[found.end() :]
    radii = list(_radii(length)) if length else []
    if len(radii) != 1:
        mend = 'Say how far, as in "bearing 135° 270 km from Oki-Daito".'
        raise Problem("a bearing line has one length", mend=mend)
    return bearing_line(name, start, bearing, radii[0].metres)


def _bearing(found: re.Match[str]) -> float:
    direction = direction_named(found[2]) if found[2] else None
    bearing = float(found[1]) if found[1] else direction.bearing_deg if direction else -1.0
    if not 0.0 <= bearing <= _FULL_TURN:
        raise Problem(f"a bearing of “{found[0].strip()}”", mend="Bearings are 0 to 360 degrees.")
    return bearing % _FULL_TURN


def _radii(said: str) -> Iterator[Radius]:
    """Yield the radii; a figure without a unit has that of the next that has one."""
    parts = [part.strip() for part in _SEVERAL.split(said) if part.strip()]
    found = [_FIGURE.fullmatch(part) for part in parts]
    if not parts or len(parts) > MOST_RINGS or None in found:
        raise _misunderstood(said)
    unit = ""
    radii = []
    for one in reversed([match for match in found if match]):
        unit = (one[2] or unit).strip()
        radii.append(_radius(one[1].replace(",", ""), unit))
    yield from reversed(radii)


def _radius(number: str, unit: str) -> Radius:
    factor = _UNITS.get(unit.casefold())
    if factor is None:
        what = f"“{unit}” is no unit of length" if unit else f"{number} of what?"
        raise Problem(what, mend="Write NM, km, m, mi, yd or ft.")
    metres = float(number) * factor
    if not 0 < metres < HALF_GIRTH_M:
        raise Problem(f"{number} {unit} is no distance on this earth", mend="Check the digits.")
    return Radius(metres=metres, words=f"{number} {'NM' if unit.casefold() == 'nm' else unit}")


def _way(text: str, find: Find) -> Drawing:
    words = _CLOSE.match(text)
    closed = words is not None and "area" in words[0].casefold()
    parts = [part for part in re.split(r"[;\n]", _CLOSE.sub("", text)) if part.strip()]
    if not _FEWEST + closed <= len(parts) <= MOST_POINTS:
        raise _misunderstood(text)
    points = [find(part.strip())[1] for part in parts]
    return measured(points, closed=closed)


def _misunderstood(text: str) -> Problem:
    return Problem(f"“{text.strip()[:80]}” is not understood as something to draw", mend=_MEND)
