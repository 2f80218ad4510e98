"""Distances, heights, speeds, durations and counts in a text, with their hedges."""

import re
from collections.abc import Iterator, Sequence

from models.encounter.proposition import QuantityKind
from models.figure.figure import Figure, FigureUnit
from models.figure.hedge import HEDGES
from models.figure.parse import parse_figure
from models.figure.units import MEASURES, Dimension, dimension_of
from models.finding.finding import Finding, FindingKind
from models.finding.foreign_figures import foreign_figures
from models.problem import Problem

_COUNTED = {
    QuantityKind.COUNT_PLATFORMS: (
        "aircraft|airplanes?|planes?|fighters?|jets?|bombers?|helicopters?|drones?|balloons?|ships?"
        "|vessels?|boats?|warships?|destroyers?|submarines?"
    ),
    QuantityKind.COUNT_SORTIES: "sorties?|flights?|scrambles?",
    QuantityKind.COUNT_ACTS: "times|occasions|passes|warnings|shots|flares|bombs|missiles",
    QuantityKind.COUNT_PERSONS: "persons?|people|crew|sailors?|pilots?|injured|dead|killed",
}
_OF_DIMENSION = {
    Dimension.SPEED: QuantityKind.SPEED,
    Dimension.MACH: QuantityKind.SPEED,
    Dimension.DURATION: QuantityKind.DURATION,
}
# What stands right before or behind a length, and says which length it is.
_BEFORE = ((QuantityKind.ALTITUDE, re.compile(r"(?i:altitudes?|heights?)(?: of)?\s*$|高度\s*$")),)
_BEHIND = (
    (QuantityKind.ALTITUDE, re.compile(r"\s*(?:in altitude|above (?:sea|ground|water))")),
    (
        QuantityKind.VERTICAL_SEPARATION,
        re.compile(r"\s*(?:vertical|above\b|below\b)"),
    ),
    (QuantityKind.LATERAL_SEPARATION, re.compile(r"\s*(?:lateral|horizontal)")),
    (QuantityKind.DEPTH_OF_ENTRY, re.compile(r"\s*(?:deep )?into\b")),
)
_REACH = 30


def _either(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _unit_spellings() -> list[str]:
    """Return the spellings of units; one letter alone may be anything, but for the metre."""
    return [
        spelling
        for unit, measure in MEASURES.items()
        if unit not in {FigureUnit.COUNT, FigureUnit.MACH, FigureUnit.DEGREE}
        for spelling in measure.spellings
        if len(spelling) > 1 or spelling == "m"
    ]


_HEDGES = _either([spelling for rule in HEDGES.values() for spelling in rule.spellings])
_UNITS = _either(_unit_spellings())
_THINGS = "|".join(_COUNTED.values())
_NUMBER = (
    r"(?:[0-9]{1,3}(?:[, ][0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|half an?|a dozen|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)"
)
_FIGURE = re.compile(
    rf"(?<![\w.,/-])(?:(?:(?:{_HEDGES})\s{{0,3}}){{0,2}}(?:between\s{{1,3}})?{_NUMBER}"
    rf"(?:\s{{0,3}}(?:to|and|-|–|—)\s{{0,3}}{_NUMBER})?"
    rf"(?:[\s-]{{0,3}}(?:{_UNITS})(?:\sor\s(?:more|less))?|\s{{1,3}}(?:[a-z]{{1,20}}\s)?(?:{_THINGS}))(?![\w/])"
    rf"|mach\s?[0-9](?:\.[0-9]{{1,3}})?|(?:twice|thrice)(?!\w))",
    re.IGNORECASE,
)


def figures_in(text: str) -> Iterator[Finding]:
    """Yield the figures of a text that have a unit or count something."""
    for found in _FIGURE.finditer(text):
        figure = _read(found.group())
        if figure is not None:
            yield _finding(text, found.span(), figure)
    for span, figure in foreign_figures(text):
        yield _finding(text, span, figure)


def _finding(text: str, span: tuple[int, int], figure: Figure) -> Finding:
    return Finding(
        kind=FindingKind.FIGURE,
        start=span[0],
        end=span[1],
        words=text[span[0] : span[1]],
        value=figure,
        quantity_kind=_quantity(text, span, figure),
    )


def _quantity(text: str, span: tuple[int, int], figure: Figure) -> QuantityKind | None:
    """Return what a figure measures, where the words beside it say so."""
    dimension = dimension_of(figure.unit)
    if dimension is Dimension.COUNT:
        words = text[span[0] : span[1]].lower()
        kinds = (kind for kind, nouns in _COUNTED.items() if re.search(rf"(?:{nouns})$", words))
        return next(kinds, QuantityKind.COUNT_ACTS if words.isascii() else None)
    if dimension is not Dimension.LENGTH:
        return _OF_DIMENSION.get(dimension)
    before, behind = text[max(0, span[0] - _REACH) : span[0]], text[span[1] : span[1] + _REACH]
    told = [kind for kind, words in _BEFORE if words.search(before)]
    told += [kind for kind, words in _BEHIND if words.match(behind)]
    return told[0] if told else None


def _read(words: str) -> Figure | None:
    try:
        return parse_figure(words.replace("-", " ") if words[-1].isalpha() else words)
    except Problem:
        return None
