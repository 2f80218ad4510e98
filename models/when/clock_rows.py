"""How clock times and parts of the day are written: 16:32, 4:32 pm, 1632Z, noon, 16時32分."""

from models.problem import Problem
from models.when.clock import PARTS_OF_DAY, Clock, PartOfDay, clock_of, half_of_day, hour_of
from models.when.piece import Found, Kind, Piece, Row, pattern

_JAPANESE_HALVES = {"午前": "am", "午後": "pm"}
_JAPANESE_PARTS = {
    "早朝": "early morning",
    "午前": "morning",
    "正午ごろ": "around noon",
    "午後": "afternoon",
    "夕方": "evening",
    "夜": "night",
}
_NAMED = {part.name: part for part in PARTS_OF_DAY}
_SYNONYMS = {"midday": "around noon", "dawn": "early morning", "overnight": "night"}


def _timed(found: Found, clock: Clock, zone: str = "") -> tuple[Piece, ...]:
    piece = Piece(kind=Kind.CLOCK, text=found[0], clock=clock)
    return (piece, Piece(kind=Kind.ZONE, text=zone)) if zone else (piece,)


def _with_colon(found: Found) -> tuple[Piece, ...]:
    clock = clock_of(found["h"], found["m"], found["s"] or "", found["f"] or "")
    return _timed(found, half_of_day(clock, found["half"]) if found["half"] else clock)


def _bare_hour(found: Found) -> tuple[Piece, ...]:
    return _timed(found, hour_of(found["h"], found["half"]))


def _military(found: Found) -> tuple[Piece, ...]:
    return _timed(found, clock_of(found["h"], found["m"]), found["zone"] or "")


def _noon(found: Found) -> tuple[Piece, ...]:
    return _timed(found, clock_of("12"))


def _midnight(found: Found) -> tuple[Piece, ...]:
    what = f"'{found[0]}' may begin the day or end it"
    raise Problem(what, mend="Write 00:00 or 24:00 with the date.")


def _japanese(found: Found) -> tuple[Piece, ...]:
    minute = "30" if found["thirty"] else found["m"]
    half = _JAPANESE_HALVES.get(found["half"] or "", "")
    if minute is None:
        return _timed(found, hour_of(found["h"], half))
    clock = clock_of(found["h"], minute)
    return _timed(found, half_of_day(clock, half) if half else clock)


def _japanese_minute(found: Found) -> tuple[Piece, ...]:
    return _timed(found, Clock(hour=None, minute=clock_of("0", found["m"]).minute))


def _part(found: Found) -> tuple[Piece, ...]:
    name = found[0].lower()
    part = _NAMED[_SYNONYMS.get(name, _JAPANESE_PARTS.get(name, name))]
    return _part_piece(found, part)


def _around_noon(found: Found) -> tuple[Piece, ...]:
    return _part_piece(found, _NAMED["around noon"])


def _part_piece(found: Found, part: PartOfDay) -> tuple[Piece, ...]:
    return (Piece(kind=Kind.PART, text=found[0], part=part),)


CLOCK_ROWS: tuple[Row, ...] = (
    (
        pattern(
            r"(?P<h>[0-9]{1,2}):(?P<m>[0-9]{2})(?::(?P<s>[0-9]{2})(?:[.,](?P<f>[0-9]{1,6}))?)?"
            r"(?: ?(?P<half>am|pm)\b)?(?![0-9:])"
        ),
        _with_colon,
    ),
    (pattern(r"(?P<h>[0-9]{1,2}) ?(?P<half>am|pm)\b"), _bare_hour),
    (
        pattern(r"(?P<h>[0-9]{2})(?P<m>[0-9]{2}) ?(?:hrs|hours)\b(?P<zone>(?!))?"),
        _military,
    ),
    (
        pattern(r"(?P<h>[0-9]{2})(?P<m>[0-9]{2})(?P<zone>(?-i:[A-Z])|z)(?![0-9A-Za-z])"),
        _military,
    ),
    (
        pattern(
            r"(?P<half>午前|午後)? ?(?P<h>[0-9]{1,2})時(?:(?P<m>[0-9]{1,2})分|(?P<thirty>半))?"
        ),
        _japanese,
    ),
    (pattern(r"(?P<m>[0-9]{1,2})分"), _japanese_minute),
    (pattern(r"(?:about|around|approximately|circa) (?:noon|midday)\b"), _around_noon),
    (pattern(r"正午(?!ごろ)|noon\b"), _noon),
    (pattern(r"midnight\b"), _midnight),
    (
        pattern(
            r"(?:early morning|morning|afternoon|evening|overnight|night|midday|dawn)\b"
            r"|早朝|午前|正午ごろ|午後|夕方|夜"
        ),
        _part,
    ),
)
