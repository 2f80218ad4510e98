"""From a zone as people write it to its offset, and between its clock and UTC."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

from models.problem import Problem
from models.when.zone_table import AMBIGUOUS, LETTERS, OFFSETS, REGIONS

# A date without a zone is that date somewhere: begun at UTC+14, over at UTC-12.
EASTERNMOST, WESTERNMOST = timedelta(hours=14), timedelta(hours=-12)
_LIMIT = timedelta(hours=14)
_MEND = "Write an offset, as in UTC+9 or +09:00, or a military letter, as in I."
_OFFSET = re.compile(
    r"(?:utc|gmt)? ?([+-]) ?([0-9]{1,2})(?::?([0-9]{2}))?", re.ASCII | re.IGNORECASE
)
_PART = re.compile(r"[()]")
_FILLER = re.compile(r"\b(?:local time|local)\b", re.ASCII | re.IGNORECASE)
_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def offset_at(zone: str, instant_local: datetime) -> timedelta:
    """Return how far the clock of a zone is ahead of UTC at a local (naive) date and time.

    Understood: letters (`I`), offsets (`UTC+9`, `+0900`), abbreviations (`JST`), names
    (`Asia/Tokyo`, `Moscow time`) and two that agree (`Japan time (UTC+9)`). Raises Problem for
    a zone that is unknown, means several things or lies beyond 14 hours, and for a local time
    that the zone skips or has twice.
    """
    first, second = (_offset(zone, instant_local, fold) for fold in (0, 1))
    if first == second:
        return first
    fault = "does not exist" if first < second else "happens twice"
    what = f"{instant_local:%H:%M} {fault} on {instant_local:%Y-%m-%d} in {zone}"
    raise Problem(what, mend="Write the offset from UTC instead, as in UTC+2.")


def earliest_utc(local: datetime, zone: str) -> datetime:
    """Return the earliest instant that this local time can be; without a zone, at UTC+14."""
    return _shifted(local, -(_extremes(local, zone)[1]))


def latest_utc(local: datetime, zone: str) -> datetime:
    """Return the latest instant that this local time can be; without a zone, at UTC-12."""
    return _shifted(local, -(_extremes(local, zone)[0]))


def local_time(instant: datetime, zone: str, *, late: bool = False) -> datetime:
    """Return what the clock of a zone shows (naive); without a zone, at UTC+14, `late` UTC-12.

    A zone that is not understood counts as UTC. Undoes `earliest_utc` and `latest_utc`.
    """
    if not zone:
        return _shifted(instant, WESTERNMOST if late else EASTERNMOST).replace(tzinfo=None)
    known = _known(zone)
    shift = known.utcoffset(instant) if isinstance(known, timezone) else _region(known, instant)
    return _shifted(instant, shift).replace(tzinfo=None)


def is_zone(zone: str) -> bool:
    """Tell whether a zone is understood, so that its clock can be shown."""
    try:
        return bool(_parts(zone))
    except Problem:
        return False


def letter_of(offset: timedelta) -> str:
    """Return the military letter of an offset, or nothing where it has none."""
    return next((letter for letter, value in LETTERS.items() if value == offset), "")


def _region(zone: tzinfo, instant: datetime) -> timedelta:
    try:
        return instant.astimezone(zone).utcoffset() or timedelta(0)
    except OverflowError:
        return timedelta(0)


def _extremes(local: datetime, zone: str) -> tuple[timedelta, timedelta]:
    if not zone:
        return WESTERNMOST, EASTERNMOST
    offsets = [_offset(zone, local, fold) for fold in (0, 1)]
    return min(offsets), max(offsets)


def _shifted(instant: datetime, shift: timedelta) -> datetime:
    utc = instant.replace(tzinfo=UTC)
    try:
        return utc + shift
    except OverflowError:
        return _FIRST if shift < timedelta(0) else _LAST


def _offset(zone: str, local: datetime, fold: int) -> timedelta:
    found = [part.utcoffset(local.replace(tzinfo=part, fold=fold)) for part in _parts(zone)]
    offsets = {offset for offset in found if offset is not None}
    if len(offsets) > 1:
        raise Problem(f"'{zone}' names two zones that differ", mend="Write only one of them.")
    return offsets.pop()


@lru_cache(maxsize=512)
def _known(zone: str) -> tzinfo:
    try:
        return _parts(zone)[0]
    except Problem:
        return UTC


@lru_cache(maxsize=512)
def _parts(zone: str) -> tuple[tzinfo, ...]:
    parts = tuple(_looked_up(words) for words in _words(zone))
    if not parts:
        raise Problem("local time does not say whose", mend=_MEND)
    return parts


def _words(zone: str) -> Iterator[str]:
    plain = zone.replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-")
    for part in _PART.split(plain):
        words = " ".join(_FILLER.sub(" ", part).split())
        if words:
            yield words


def _looked_up(words: str) -> tzinfo:
    low = words.lower()
    _refuse(words, low)
    if low.upper() in LETTERS:
        return timezone(LETTERS[low.upper()])
    if low in OFFSETS:
        return timezone(OFFSETS[low])
    return _numeric(words) or _named(words, REGIONS.get(low, words))


def _refuse(words: str, low: str) -> None:
    if low == "j":
        what = "the letter J means the observer's own time, which is not a zone"
        raise Problem(what, mend="Write the letter of the zone: I for Japan, H for China.")
    if low in AMBIGUOUS:
        meanings, offsets = AMBIGUOUS[low]
        raise Problem(f"'{words}' may mean {meanings}", mend=f"Write {offsets}.")
    if low.startswith("etc/gmt"):
        what = f"'{words}' counts the other way round than UTC does"
        raise Problem(what, mend="Write the offset instead, as in UTC+9.")


def _numeric(words: str) -> tzinfo | None:
    found = _OFFSET.fullmatch(words)
    if found is None:
        return None
    sign, hours, minutes = found[1], int(found[2]), int(found[3] or 0)
    offset = timedelta(hours=hours, minutes=minutes)
    if minutes > 59 or offset > _LIMIT:
        what = f"no zone is '{words}': offsets go from -14:00 to +14:00"
        raise Problem(what, mend="Write the offset as in UTC+9 or +09:00.")
    return timezone(-offset if sign == "-" else offset)


def _named(words: str, name: str) -> tzinfo:
    key = _names().get(name.lower())
    if key is None:
        raise Problem(f"the zone '{words}' is not known", mend=_MEND)
    return ZoneInfo(key)


@cache
def _names() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() if "/" in name}
