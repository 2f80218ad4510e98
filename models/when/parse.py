"""Reads a time as people write it into the four instants of a When, and never guesses a zone.

What is understood: ISO 8601 with its offset, EDTF levels 0 and 1, date-time groups, dates and
clock times in English words or Japanese figures, and ranges of any of these.

What is meant by it:

- A clock time is an instant: start and end are alike. "16:32" is sharp at the minute as stated;
  "about 16:30" lies within 5 minutes of it, "shortly after 16:30" within the 15 minutes that
  follow, "4 pm" within half an hour of it. So "about 16:30" has earliest start and earliest end
  16:25, latest start and latest end 16:35.
- A part of the day ("morning" is 06:00 to 12:00, "afternoon" 12:00 to 18:00, "evening" 18:00 to
  24:00, "night" 18:00 to 06:00, "around noon" 11:00 to 13:00) is an act at some instant in it.
- A date, month, year, season or decade, and "between A and B", bound something that lies
  within: only the outer two instants are given. "Early", "mid" and "late" are thirds. A season
  is three whole months, of the north, the way EDTF numbers them.
- A range, "from A to B", "A-B" or "A/B", begins within A and ends within B. Where A and B are
  sharp, so are all four instants. "About" before a range is meant of both ends. A date, zone or
  hour that only one end names is meant for the other too.
- "From A" begins within A, "until B" ends within B; "before", "after" and "by" bound one side
  and leave the other open. "By" takes in the day it names, "before" and "after" do not.
- A whole unit ends where the next begins: a day's latest end is the midnight that follows it.
- A doubtful date ("about", `?`, `~`, `%`) also takes in the unit before and the one after it.
- A date without a zone is that date somewhere on earth: it begins at UTC+14, ends at UTC-12.
- Four digits alone are a year from 1900 to 2099, and a clock time otherwise, or where a zone or
  a date stands with them.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from models.problem import Problem
from models.when.clock import clock_of
from models.when.lexer import pieces_of
from models.when.piece import Kind, Piece
from models.when.side import Bounds, Side, bounds_of, side_of
from models.when.stretch import DateParts
from models.when.when import TimePrecision, When

_Four = tuple[datetime | None, datetime | None, datetime | None, datetime | None]
_LEADS = (Kind.BETWEEN, Kind.FROM, Kind.UNTIL, Kind.BEFORE, Kind.AFTER, Kind.BY)
_MEND = "Write it as in 6 Dec 2025 16:32-16:35 JST, December 2025 or 2025-12-06/2025-12-07."
# Finest first: a range is as fine as its coarser end.
_FINENESS = tuple(TimePrecision)


def parse_when(text: str, *, zone: str = "", reference: date | None = None) -> When:
    """Return the time a text means; its words are kept as they are.

    `zone` is used where the text names none, `reference` is the date of a clock time without
    one. Raises Problem, with what to write instead, for everything that is not understood.
    """
    pieces = _settled(pieces_of(text))
    lead, first, second = _ends(pieces)
    first, second = _completed(first, second)
    first, second = _zoned(first, zone), _zoned(second, zone)
    when = _when(lead, first, second, reference)
    stated = (first or second or Side()).zone
    return replace(when, zone=stated, words=text)


def _settled(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    kinds = {piece.kind for piece in pieces}
    interval = any(piece.kind is Kind.TO and piece.text == "/" for piece in pieces)
    dated = any(piece.date is not None and piece.date.year is not None for piece in pieces)
    timed = dated or Kind.ZONE in kinds
    return tuple(_year_or_clock(piece, timed=timed, interval=interval) for piece in pieces)


def _year_or_clock(piece: Piece, *, timed: bool, interval: bool) -> Piece:
    if piece.kind is not Kind.FOUR:
        return piece
    digits = piece.text
    if interval or (digits[:2] in {"19", "20"} and not timed):
        return replace(piece, kind=Kind.DATE, date=DateParts(year=int(digits)))
    return replace(piece, kind=Kind.CLOCK, clock=clock_of(digits[:2], digits[2:]))


def _ends(pieces: Sequence[Piece]) -> tuple[Kind, Side | None, Side | None]:
    lead = next((piece.kind for piece in pieces if piece.kind in _LEADS), None)
    if lead is Kind.UNTIL and pieces[0].kind is not Kind.UNTIL:
        lead = None
    rest = _without_lead(pieces, lead)
    cuts = [place for place, piece in enumerate(rest) if piece.kind in _cutters(lead)]
    if len(cuts) > 1:
        raise Problem("it has more than two ends", mend=_MEND)
    if not cuts and lead is Kind.BETWEEN:
        raise Problem("the range lacks one end", mend=_MEND)
    if not cuts:
        return lead or Kind.DATE, _whole(rest), None
    first, second = rest[: cuts[0]], rest[cuts[0] + 1 :]
    return _of_two(lead, rest[cuts[0]], first, second)


def _without_lead(pieces: Sequence[Piece], lead: Kind | None) -> list[Piece]:
    place = next((place for place, piece in enumerate(pieces) if piece.kind is lead), None)
    return [piece for at, piece in enumerate(pieces) if at != place]


def _cutters(lead: Kind | None) -> tuple[Kind, ...]:
    return (Kind.AND,) if lead is Kind.BETWEEN else (Kind.TO, Kind.UNTIL, Kind.AND)


def _whole(pieces: Sequence[Piece]) -> Side:
    if not any(piece.date or piece.clock or piece.part for piece in pieces):
        raise Problem("there is no date or time in it", mend=_MEND)
    return side_of(_plain(pieces))


def _plain(pieces: Sequence[Piece]) -> Sequence[Piece]:
    stray = next((piece for piece in pieces if piece.kind in {*_LEADS, Kind.TO, Kind.AND}), None)
    if stray is not None:
        raise Problem(f"'{stray.text}' is not expected there", mend=_MEND)
    return pieces


def _of_two(
    lead: Kind | None, cut: Piece, first: Sequence[Piece], second: Sequence[Piece]
) -> tuple[Kind, Side | None, Side | None]:
    if lead not in {None, Kind.FROM, Kind.BETWEEN}:
        raise Problem("it has more than one word for its bounds", mend=_MEND)
    if not (first and second):
        return _half_open(lead, cut, first, second)
    one, other = side_of(_plain(first)), side_of(_plain(second))
    if cut.text == "-" and lead is None and _same_end(one, other):
        return Kind.DATE, side_of((*first, *second)), None
    _refuse_bare_hour(one, other)
    return lead if lead is Kind.BETWEEN else Kind.TO, one, other


def _same_end(one: Side, other: Side) -> bool:
    # "6 December 2025 - 16:32 JST" is one moment, written with a dash.
    return not (one.clock or one.part or other.date) and bool(other.clock or other.part)


def _refuse_bare_hour(one: Side, other: Side) -> None:
    day = one.date.day if one.date and one.date.month is None and not one.clock else None
    if day is not None and (other.clock or other.part):
        what = f"'{day}' may be a day or an hour"
        raise Problem(what, mend="Write the hour in full, as in 13:00, or the day with its month.")


def _half_open(
    lead: Kind | None, cut: Piece, first: Sequence[Piece], second: Sequence[Piece]
) -> tuple[Kind, Side | None, Side | None]:
    if lead is not None or cut.text not in {"/", "から"}:
        raise Problem("the range lacks one end", mend=_MEND)
    return Kind.FROM if first else Kind.UNTIL, _whole(first or second), None


def _completed(first: Side | None, second: Side | None) -> tuple[Side | None, Side | None]:
    if first is None or second is None:
        return first, second
    if first.clock and first.clock == second.clock and not (first.date and second.date):
        mend = "Write the date of each end, as in 5 Dec 2025 06:00 to 6 Dec 2025 06:00 UTC+8."
        raise Problem("the range ends at the hour it begins", mend=mend)
    second_about = second.about or (first.about and bool(first.clock) and bool(second.clock))
    filled = replace(second, about=second_about)
    return first.completed(filled), filled.completed(first)


def _zoned(side: Side | None, zone: str) -> Side | None:
    return replace(side, zone=zone) if side is not None and not side.zone else side


def _when(lead: Kind, first: Side | None, second: Side | None, reference: date | None) -> When:
    one = bounds_of(first or Side(), reference)
    if second is None:
        four, precision = _SINGLE[lead](one), one.precision
        if lead is not Kind.DATE:
            precision = TimePrecision.WINDOW
        return _built(four, precision)
    other = bounds_of(second, reference)
    if one.low > other.low and one.high > other.high:
        mend = "Give the earlier time first; across midnight, write the date of each end."
        raise Problem("the range ends before it begins", mend=mend)
    if lead is Kind.BETWEEN:
        return _built(_between(one, other), TimePrecision.WINDOW)
    # It cannot begin after it ended, so each end also bounds the other.
    inner = (min(one.high, other.high), max(one.low, other.low))
    return _built((one.low, inner[0], inner[1], other.high), _coarser(one, other))


def _built(four: _Four, precision: TimePrecision) -> When:
    return When(
        earliest_start=four[0],
        latest_start=four[1],
        earliest_end=four[2],
        latest_end=four[3],
        precision=precision,
    )


def _coarser(one: Bounds, other: Bounds) -> TimePrecision:
    if not (one.at_once and other.at_once):
        return TimePrecision.WINDOW
    return max(one.precision, other.precision, key=_FINENESS.index)


def _at(one: Bounds) -> _Four:
    if one.at_once:
        return one.low, one.high, one.low, one.high
    return one.low, None, None, one.high


def _between(one: Bounds, other: Bounds) -> _Four:
    at_once = one.at_once and other.at_once
    inner = (other.high, one.low) if at_once else (None, None)
    return one.low, inner[0], inner[1], other.high


def _before(one: Bounds) -> _Four:
    return None, None, None, one.high if one.at_once else one.low_late


def _after(one: Bounds) -> _Four:
    return one.low if one.at_once else one.high_early, None, None, None


_SINGLE: dict[Kind, Callable[[Bounds], _Four]] = {
    Kind.DATE: _at,
    Kind.FROM: lambda one: (one.low, one.high, None, None),
    Kind.UNTIL: lambda one: (None, None, one.low, one.high),
    Kind.BEFORE: _before,
    Kind.AFTER: _after,
    Kind.BY: lambda one: (None, None, None, one.high),
}
