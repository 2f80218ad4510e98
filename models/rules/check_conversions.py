"""One value given in two units: "70 nautical miles (some 110 km)" gives two that do not agree."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from models.encounter.incident import Incident
from models.figure.figure import Figure, Hedge
from models.figure.interval import si_bounds
from models.figure.parse import parse_figure
from models.figure.units import MEASURES, dimension_of
from models.figure.write import as_said, plain
from models.problem import Problem
from models.rules.judgement import Matrix
from models.rules.remark import Remark

_TWICE_GIVEN = re.compile(r"(?P<first>[^()]{1,200}?)\s*\((?P<second>[^()]{1,100})\)")
# A figure with its hedge and unit is no longer than this many words.
_MOST_WORDS = 6


def conversions(incident: Incident, matrix: Matrix) -> Iterator[Remark]:
    """Yield a remark for every text of a figure or place whose two figures are not one value."""
    seen: set[str] = set()
    for row in matrix.rows:
        for cell in row.cells:
            claim = cell.effective
            held = (claim.figure, claim.position) if claim else ()
            for words in (one.words for one in held if one):
                if claim and words not in seen and (text := disagreement(words)):
                    seen.add(words)
                    yield Remark(text=text, party_id=cell.party_id, claim_ids=(claim.id,))
    for episode in incident.episodes:
        words = episode.position.words if episode.position else ""
        if words not in seen and (text := disagreement(words)):
            seen.add(words)
            yield Remark(text=text, party_id=None)


def disagreement(words: str) -> str:
    """Return a sentence on two figures of one value that do not agree, or nothing.

    A hedge stands for both alike, so only the rounding of the two numbers is allowed for.
    """
    for found in _TWICE_GIVEN.finditer(words):
        first, second = _figure_at_end(found["first"]), _read(found["second"])
        if first and second and _differ(first, second):
            return (
                f"“{words}” gives two figures that are not one value: {_bare_text(first)} is "
                f"{_in_unit_of(first, second)}, not {_bare_text(second)}."
            )
    return ""


def _figure_at_end(text: str) -> Figure | None:
    words = text.split()[-_MOST_WORDS:]
    readings = (_read(" ".join(words[start:])) for start in range(len(words)))
    return next((figure for figure in readings if figure), None)


def _read(text: str) -> Figure | None:
    try:
        return parse_figure(text)
    except Problem:
        return None


def _differ(first: Figure, second: Figure) -> bool:
    if first.unit is second.unit or dimension_of(first.unit) is not dimension_of(second.unit):
        return False
    if (first.upper is None) != (second.upper is None):
        return False
    return any(_disjoint(a, b) for a, b in zip(_ends(first), _ends(second), strict=True))


def _ends(figure: Figure) -> tuple[Figure, ...]:
    """Return the numbers of a figure, each without its hedge."""
    numbers = [number for number in (figure.number, figure.upper) if number is not None]
    return tuple(replace(figure, number=n, upper=None, hedge=Hedge.NONE) for n in numbers)


def _disjoint(one: Figure, other: Figure) -> bool:
    first, second = si_bounds(one), si_bounds(other)
    if first is None or second is None or first[1] is None or second[1] is None:
        return False
    return first[1] < second[0] or second[1] < first[0]


def _bare_text(figure: Figure) -> str:
    unhedged = figure if figure.hedge is Hedge.RANGE else replace(figure, hedge=Hedge.NONE)
    return as_said(unhedged)


def _in_unit_of(figure: Figure, other: Figure) -> str:
    own, its = MEASURES[figure.unit].factor, MEASURES[other.unit].factor
    ratio = (own or Fraction(1)) / (its or Fraction(1))
    numbers = [Fraction(end.number) * ratio for end in _ends(figure)]
    shown = "–".join(plain(_rounded(float(number))) for number in numbers)
    return f"{shown} {other.unit.value}"


def _rounded(number: float) -> float:
    return float(f"{number:.2g}") if abs(number) < 100 else float(round(number))
