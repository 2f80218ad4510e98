"""What a figure allows and by which rule, in words that can stand beside it."""

from models.figure.figure import Figure, FigureUnit, Hedge
from models.figure.hedge import HEDGES
from models.figure.interval import as_bounds, half_of_last_digit
from models.figure.write import bounds_text, plain


def allowance_text(figure: Figure) -> str:
    """Return the interval in the figure's own unit with its rule.

    "265–275 km (half of the last significant digit, 5 km, either way)", "90–110 km (about: 10 %
    either way)", "at least 3 km (more than: the figure and anything above)".
    """
    low, high = as_bounds(figure)
    unit = "" if figure.unit is FigureUnit.COUNT else figure.unit.value
    span = bounds_text(float(low), None if high is None else float(high), unit)
    return f"{span} ({rule_text(figure)})"


def rule_text(figure: Figure) -> str:
    """Return the rule by which a figure becomes an interval."""
    if figure.hedge is Hedge.RANGE:
        return "as given"
    if figure.hedge is not Hedge.NONE:
        rule = HEDGES[figure.hedge]
        return f"{rule.spellings[0]}: {rule.text}"
    if figure.unit is FigureUnit.COUNT:
        return "a count is exact"
    half = plain(float(half_of_last_digit(figure.number)))
    return f"half of the last significant digit, {half} {figure.unit.value}, either way"
