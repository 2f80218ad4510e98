"""The hedge table: what a word beside a figure makes of it. Printed on every sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from models.figure.figure import Hedge


@dataclass(frozen=True, slots=True)
class HedgeRule:
    """How an interval is made: the number times `low` up to the number times `high`.

    `high` None is open upwards. `text` is the rule as printed; `spellings` are the English words
    that mean this hedge, the first of them the one it is written with.
    """

    low: Fraction
    high: Fraction | None
    text: str
    spellings: tuple[str, ...]


_ONE = Fraction(1)
_LESS, _MORE = Fraction(9, 10), Fraction(11, 10)

_ABOUT = (
    "about",
    "approximately",
    "approx.",
    "approx",
    "around",
    "roughly",
    "some",
    "circa",
    "ca.",
    "ca",
    "c.",
    "~",
    "≈",
    "an estimated",
    "estimated",
)
_NEARLY = ("nearly", "almost", "close to", "just under", "just short of")
_OVER = ("over", "just over", "slightly more than")
_LESS_THAN = (
    "less than",
    "fewer than",
    "under",
    "below",
    "<",
    "≤",
    "at most",
    "up to",
    "no more than",
    "not more than",
    "closer than",
    "nearer than",
)
_MORE_THAN = (
    "more than",
    "greater than",
    "above",
    "beyond",
    ">",
    "≥",
    "at least",
    "no less than",
    "not less than",
    "exceeding",
    "no closer than",
    "not closer than",
    "never closer than",
    "no nearer than",
)
_NOUGHT = Fraction(0)
_AS_GIVEN = ("as near as", "as close as", "as low as")
_PLAIN = "half of the last significant digit either way; a count is exact"

HEDGES: Mapping[Hedge, HedgeRule] = MappingProxyType(
    {
        Hedge.NONE: HedgeRule(_ONE, _ONE, _PLAIN, _AS_GIVEN),
        Hedge.ABOUT: HedgeRule(_LESS, _MORE, "10 % either way", _ABOUT),
        Hedge.NEARLY: HedgeRule(_LESS, _ONE, "from 10 % less up to the figure", _NEARLY),
        Hedge.OVER: HedgeRule(_ONE, _MORE, "from the figure up to 10 % more", _OVER),
        Hedge.LESS_THAN: HedgeRule(_NOUGHT, _ONE, "from nought up to the figure", _LESS_THAN),
        Hedge.WITHIN: HedgeRule(
            _NOUGHT, _ONE, "from nought up to the figure", ("within", "inside")
        ),
        Hedge.MORE_THAN: HedgeRule(_ONE, None, "the figure and anything above", _MORE_THAN),
        Hedge.RANGE: HedgeRule(_ONE, _ONE, "as given, from the one to the other", ()),
    }
)
