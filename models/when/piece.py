"""The pieces a written time falls into: a date, a clock time, a zone, a word such as "about"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum, auto

from models.value import Value
from models.when.clock import Clock, PartOfDay
from models.when.stretch import DateParts


class Kind(StrEnum):
    """What a piece is."""

    DATE = auto()
    CLOCK = auto()
    PART = auto()
    ZONE = auto()
    FOUR = auto()  # four digits: a year or a clock time, which the other pieces decide
    ABOUT = auto()
    SHORTLY = auto()
    TO = auto()
    AND = auto()
    BETWEEN = auto()
    FROM = auto()
    UNTIL = auto()
    BEFORE = auto()
    AFTER = auto()
    BY = auto()
    FILLER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece(Value):
    """One piece, as it was written, with what it says where it is a date or a clock time."""

    kind: Kind
    text: str
    date: DateParts | None = None
    clock: Clock | None = None
    part: PartOfDay | None = None


Found = re.Match[str]
Reader = Callable[[Found], tuple[Piece, ...]]
Row = tuple[re.Pattern[str], Reader]


def pattern(expression: str) -> re.Pattern[str]:
    """Return a pattern that reads ASCII digits and Latin letters of either case only."""
    return re.compile(expression, re.ASCII | re.IGNORECASE)


def dated(found: Found, parts: DateParts) -> tuple[Piece, ...]:
    """Return the one piece of a date."""
    return (Piece(kind=Kind.DATE, text=found[0], date=parts),)


def number(found: Found, group: str) -> int | None:
    """Return a group of digits as a number, None where it is absent or open (`XX`)."""
    digits = found[group]
    return int(digits) if digits and digits.isdigit() else None
