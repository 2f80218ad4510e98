"""From the words of a command line to a filter."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from models.encounter.incident import Severity, Status
from models.filter.area import parse_within
from models.filter.incident_filter import IncidentFilter, Period
from models.problem import Problem
from models.rules.judgement import Relation
from models.when.parse import parse_when

_E = TypeVar("_E", bound=StrEnum)


def filter_from(args: Mapping[str, object]) -> IncidentFilter:
    """Return the filter that these arguments ask for.

    Keys are the flags without dashes in front (from, to, certainly, type, side, platform,
    severity, status, relation, within, text, has_position, no_position); a value is a text, several
    texts, or None when the flag was not given. Several values of one flag may also stand in one
    text with commas between them, except in `within` and `text`. A date without a zone is UTC.

    Raises Problem, placed at the flag, on anything not understood.
    """
    return IncidentFilter(
        period=_period(args),
        types=_words(args, "type"),
        sides=tuple(word.upper() for word in _words(args, "side")),
        platforms=_words(args, "platform"),
        severities=_members(Severity, args, "severity"),
        statuses=_members(Status, args, "status"),
        relations=_members(Relation, args, "relation"),
        within=tuple(shape for text in _texts(args, "within") for shape in parse_within(text)),
        text=" ".join(_texts(args, "text")),
        has_position=_has_position(args),
    )


def _period(args: Mapping[str, object]) -> Period | None:
    start, end = _instant(args, "from"), _instant(args, "to")
    if start is None and end is None:
        return None
    try:
        return Period(start=start, end=end, certainly=bool(args.get("certainly")))
    except Problem as problem:
        raise Problem(problem.what, where="--to", mend="Give the earlier time first.") from None


def _instant(args: Mapping[str, object], name: str) -> datetime | None:
    text = " ".join(_texts(args, name))
    if not text:
        return None
    try:
        when = parse_when(text, zone="UTC")
    except Problem as problem:
        raise problem.at(f"--{name}") from None
    return when.earliest_start if name == "from" else when.latest_end


def _has_position(args: Mapping[str, object]) -> bool | None:
    if args.get("has_position") and args.get("no_position"):
        raise Problem("both --has-position and --no-position", mend="Give one of them.")
    if args.get("has_position"):
        return True
    return False if args.get("no_position") else None


def _members(kind: type[_E], args: Mapping[str, object], name: str) -> tuple[_E, ...]:
    return tuple(_member(kind, word, name) for word in _words(args, name))


def _member(kind: type[_E], word: str, name: str) -> _E:
    try:
        return kind(word.casefold().replace("-", "_").replace(" ", "_"))
    except ValueError:
        choices = ", ".join(member.value.replace("_", "-") for member in kind)
        raise Problem(
            f"no {name} “{word}”", where=f"--{name}", mend=f"One of: {choices}."
        ) from None


def _words(args: Mapping[str, object], name: str) -> tuple[str, ...]:
    words = (word.strip() for text in _texts(args, name) for word in text.split(","))
    return tuple(dict.fromkeys(word for word in words if word))


def _texts(args: Mapping[str, object], name: str) -> Iterator[str]:
    held = args.get(name)
    several = held if isinstance(held, (list, tuple)) else (held,)
    return (str(text) for text in several if text is not None and str(text).strip())
