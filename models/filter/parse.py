"""From the words of a command line to a filter."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from models.encounter.incident import Severity, Status
from models.filter.area import parse_within
from models.filter.incident_filter import IncidentFilter, Period
from models.problem import Problem
from models.rules.judgement import Relation
from models.when.parse import parse_when
from models.when.when import When

_E = TypeVar("_E", bound=StrEnum)


# Each argument by name, and the flag at which its faults are placed.
_FLAGS = {
    "start": "--from",
    "end": "--to",
    "types": "--type",
    "sides": "--side",
    "platforms": "--platform",
    "severities": "--severity",
    "statuses": "--status",
    "relations": "--relation",
}


def filter_from(args: Mapping[str, object]) -> IncidentFilter:
    """Return the filter that these arguments ask for.

    Keys are start, end, certainly, types, sides, platforms, severities, statuses, relations,
    within, text and has_position; others are left alone. A value is a text, several texts, or None
    when the flag was not given. Several values may also stand in one text with commas between
    them, except in `within` and `text`. A time without a zone is UTC.

    Raises Problem, placed at the flag, on anything not understood.
    """
    has_position = args.get("has_position")
    return IncidentFilter(
        period=_period(args),
        types=_words(args, "types"),
        sides=tuple(word.upper() for word in _words(args, "sides")),
        platforms=_words(args, "platforms"),
        severities=_members(Severity, args, "severities"),
        statuses=_members(Status, args, "statuses"),
        relations=_members(Relation, args, "relations"),
        within=tuple(shape for text in _texts(args, "within") for shape in parse_within(text)),
        text=" ".join(_texts(args, "text")),
        has_position=None if has_position is None else bool(has_position),
    )


def _period(args: Mapping[str, object]) -> Period | None:
    start, end = _time(args, "start"), _time(args, "end")
    if start is None and end is None:
        _refuse_certainly(args)
        return None
    try:
        return Period(
            start=start.earliest_start if start else None,
            end=end.latest_end if end else None,
            certainly=bool(args.get("certainly")),
        )
    except Problem as problem:
        mend = "Give the earlier time first."
        raise Problem(problem.what, where=_FLAGS["end"], mend=mend) from None


def _refuse_certainly(args: Mapping[str, object]) -> None:
    if args.get("certainly"):
        mend = "Give --from or --to with it."
        raise Problem("there is no period to be certainly within", where="--certainly", mend=mend)


def _time(args: Mapping[str, object], name: str) -> When | None:
    text = " ".join(_texts(args, name))
    try:
        return parse_when(text, zone="UTC") if text else None
    except Problem as problem:
        raise problem.at(_FLAGS[name]) from None


def _members(kind: type[_E], args: Mapping[str, object], name: str) -> tuple[_E, ...]:
    return tuple(_member(kind, word, _FLAGS[name]) for word in _words(args, name))


def _member(kind: type[_E], word: str, flag: str) -> _E:
    try:
        return kind(word.casefold().replace("-", "_").replace(" ", "_"))
    except ValueError:
        choices = ", ".join(member.value.replace("_", "-") for member in kind)
        raise Problem(f"“{word}” is none", where=flag, mend=f"One of: {choices}.") from None


def _words(args: Mapping[str, object], name: str) -> tuple[str, ...]:
    words = (word.strip() for text in _texts(args, name) for word in text.split(","))
    return tuple(dict.fromkeys(word for word in words if word))


def _texts(args: Mapping[str, object], name: str) -> Iterator[str]:
    held = args.get(name)
    several = held if isinstance(held, (list, tuple)) else (held,)
    return (str(text) for text in several if text is not None and str(text).strip())
