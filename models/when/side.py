"""One end of a written time, and the earliest and latest instants it can mean."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from models.problem import Problem
from models.value import Value
from models.when.clock import Clock, PartOfDay, on_day, part_on_day
from models.when.piece import Kind, Piece
from models.when.stretch import DateParts, Stretch, stretch_of
from models.when.when import TimePrecision
from models.when.zone import earliest_utc, latest_utc, offset_at

_FULL = "Write it as in 6 Dec 2025 16:32 JST."


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(Value):
    """What was written of one end: a date, a clock time or part of the day, a zone, its doubt."""

    date: DateParts | None = None
    clock: Clock | None = None
    part: PartOfDay | None = None
    zone: str = ""
    about: bool = False
    shortly: bool = False

    def completed(self, other: "Side") -> "Side":
        """Return this end with what only the other one says: date, hour, zone."""
        parts = self.date.completed(other.date) if self.date else other.date
        clock = self.clock.completed(other.clock) if self.clock else None
        return replace(self, date=parts, clock=clock, zone=self.zone or other.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds(Value):
    """The instants between which one end lies.

    `low_late` and `high_early` are the same edges read in the other outermost zone; they differ
    from `low` and `high` only where no zone is known. `at_once`: it names an instant or an act,
    not a unit of the calendar.
    """

    low: datetime
    high: datetime
    low_late: datetime
    high_early: datetime
    precision: TimePrecision
    at_once: bool


def side_of(pieces: Iterable[Piece]) -> Side:
    """Return what these pieces say together; Problem when two of them say the same thing."""
    side = Side()
    for piece in pieces:
        side = _with(side, piece)
    return side


def bounds_of(side: Side, reference: date | None) -> Bounds:
    """Return the instants one end lies between; a clock time alone is one of the reference date.

    Raises Problem for a clock time without zone or date and for dates that do not exist.
    """
    if side.clock is not None and not side.zone:
        what = "a clock time without a zone may be any of twenty-six hours"
        mend = "Write the zone behind it, as in 16:32 JST, 1632Z or 16:32 +09:00."
        raise Problem(what, mend=mend)
    stretch = _stretch(side, reference)
    if side.clock is not None:
        for edge in (stretch.low, stretch.high):
            offset_at(side.zone, edge)
    return Bounds(
        low=earliest_utc(stretch.low, side.zone),
        high=latest_utc(stretch.high, side.zone),
        low_late=latest_utc(stretch.low, side.zone),
        high_early=earliest_utc(stretch.high, side.zone),
        precision=stretch.precision,
        at_once=side.clock is not None or side.part is not None,
    )


def _with(side: Side, piece: Piece) -> Side:
    if piece.kind is Kind.ZONE:
        zone = f"{side.zone} ({piece.text})" if side.zone else piece.text
        return replace(side, zone=zone)
    for name in ("date", "clock", "part"):
        value = getattr(piece, name)
        if value is not None:
            if getattr(side, name) is not None:
                raise Problem(f"'{piece.text}' is one {_NAMES[name]} too many", mend=_FULL)
            return replace(side, **{name: value})
    if piece.kind is Kind.SHORTLY:
        return replace(side, shortly=True)
    return replace(side, about=True)


_NAMES = {"date": "date", "clock": "clock time", "part": "part of the day"}


def _stretch(side: Side, reference: date | None) -> Stretch:
    parts = side.date
    timed = side.clock is not None or side.part is not None
    if parts is None:
        parts = _date_of(reference, timed=timed)
    if not timed:
        _refuse_shortly(side)
        return stretch_of(replace(parts, doubtful=parts.doubtful or side.about))
    if parts.day is None or parts.doubtful:
        raise Problem("a time of day needs one certain day", mend=_FULL)
    return _on(side, stretch_of(parts))


def _refuse_shortly(side: Side) -> None:
    if side.shortly:
        raise Problem("'shortly after' needs a clock time", mend="Write after for a whole day.")


def _on(side: Side, day: Stretch) -> Stretch:
    if side.clock is None:
        return part_on_day(side.part, day) if side.part else day
    if side.part is not None:
        mend = "Leave out the part of the day, or write am or pm."
        raise Problem("a clock time and a part of the day stand together", mend=mend)
    return on_day(side.clock, day, about=side.about, shortly=side.shortly)


def _date_of(reference: date | None, *, timed: bool) -> DateParts:
    if not timed:
        raise Problem("there is no date in it", mend=_FULL)
    if reference is None:
        what = "a time of day without a date"
        raise Problem(what, mend="Add the date, as in 6 Dec 2025 16:32 JST.")
    return DateParts(year=reference.year, month=reference.month, day=reference.day)
