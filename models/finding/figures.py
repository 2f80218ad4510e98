"""Distances, heights, speeds, durations and counts in a text, with their hedges."""

import re
from collections.abc import Iterator

from models.encounter.proposition import QuantityKind
from models.figure.figure import Figure, FigureUnit
from models.figure.hedge import HEDGES
from models.figure.parse import parse_figure
from models.figure.units import MEASURES, Dimension, dimension_of
from models.finding.finding import Finding, FindingKind
from models.problem import Problem


def _either(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_HEDGES = _either([spelling for rule in HEDGES.values() for spelling in rule.spellings])
_UNITS = _either(
    [
        spelling
        for unit, measure in MEASURES.items()
        if unit not in {FigureUnit.COUNT, FigureUnit.MACH}
        for spelling in measure.spellings
        if len(spelling) > 1 or spelling == "m"
    ]
)
_NUMBER = (
    r"(?:[0-9]{1,3}(?:[, ][0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|half an?|a dozen|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)"
)
_FIGURE = re.compile(
    rf"(?<![\w.,-])(?:(?:(?:{_HEDGES})\s*)*(?:between\s+)?{_NUMBER}"
    rf"(?:\s*(?:to|and|-|–|—)\s*{_NUMBER})?[\s-]*(?:{_UNITS})(?:\s+or\s+(?:more|less))?(?![\w/])"
    rf"|mach\s*[0-9.]*[0-9])",
    re.IGNORECASE,
)
_KINDS = {
    Dimension.SPEED: QuantityKind.SPEED,
    Dimension.MACH: QuantityKind.SPEED,
    Dimension.DURATION: QuantityKind.DURATION,
}


def figures_in(text: str) -> Iterator[Finding]:
    """Yield the figures of a text that have a unit."""
    for found in _FIGURE.finditer(text):
        figure = _read(found.group())
        if figure is not None:
            yield Finding(
                kind=FindingKind.FIGURE,
                start=found.start(),
                end=found.end(),
                words=found.group(),
                value=figure,
                quantity_kind=_KINDS.get(dimension_of(figure.unit)),
            )


def _read(words: str) -> Figure | None:
    try:
        return parse_figure(words)
    except Problem:
        return None
