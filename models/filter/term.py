"""The conditions of a filter's text: each key, what it reads, and how it is written."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from models.catalogue.source import Reliability
from models.encounter.incident import Severity, Status, Theatre
from models.encounter.marking import Sensitivity
from models.filter.area import parse_area
from models.filter.clock_hours import parse_clock
from models.filter.incident_filter import IncidentFilter, Period, Within
from models.filter.token import Token
from models.position.position import PositionPrecision
from models.problem import Problem
from models.rules.judgement import Relation
from models.when.parse import parse_when

Conditions = dict[str, Any]
_EXACT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?Z")


def condition(token: Token, areas: Mapping[str, Within]) -> Conditions:
    """Return the fields that a term asks for. Problem at the term on what is not understood.

    `areas` are the kept areas, by their names.
    """
    if not token.key:
        certainly = token.text.casefold() == CERTAINLY
        return {CERTAINLY: True} if certainly else {"text": token.text}
    read = _of_kept(areas) if token.key == AREA else _READ.get(token.key)
    if read is None:
        keys = ", ".join(f"{key}:" for key in (*_READ, AREA))
        mend = f"Write one of {keys} or put the words in quotes."
        raise token.problem(f"there is no condition “{token.key}:”", mend)
    try:
        return read(token.values)
    except Problem as problem:
        raise token.problem(problem.what, problem.mend) from None


CERTAINLY = "certainly"


def joined(wanted: IncidentFilter, asked: Conditions, token: Token) -> IncidentFilter:
    """Return the filter with more conditions: values are added to those of the same key."""
    fields = {name: value for name, value in asked.items() if name not in _OF_PERIOD}
    for name, value in fields.items():
        held = getattr(wanted, name)
        if isinstance(value, tuple):
            fields[name] = (*held, *(one for one in value if one not in held))
        elif name == "text":
            fields[name] = f"{held} {value}".strip() if held else value
    times = {name: asked[name] for name in _OF_PERIOD if name in asked}
    if times:
        try:
            fields["period"] = replace(wanted.period or Period(), **times)
        except Problem as problem:
            raise token.problem(problem.what, "Give the earlier time first.") from None
    return replace(wanted, **fields)


_OF_PERIOD = ("start", "end", CERTAINLY)
Values = tuple[str, ...]


def _codes(name: str, change: Callable[[str], str] = str) -> Callable[[Values], Conditions]:
    return lambda values: {name: tuple(map(change, values))}


def _members(name: str, kind: type[StrEnum]) -> Callable[[Values], Conditions]:
    def member(word: str) -> StrEnum:
        by_fold = {one.value.casefold(): one for one in kind}
        found = by_fold.get(word.casefold().replace("-", "_").replace(" ", "_"))
        if found is None:
            choices = ", ".join(one.value.replace("_", "-") for one in kind)
            raise Problem(f"“{word}” is none", mend=f"One of: {choices}.")
        return found

    return lambda values: {name: tuple(map(member, values))}


def _time(name: str, bound: str) -> Callable[[Values], Conditions]:
    def read(values: Values) -> Conditions:
        text = ",".join(values)
        if text.casefold() == ANY_TIME:
            return {name: None}
        if _EXACT.fullmatch(text):
            return {name: _exact(text)}
        return {name: getattr(parse_when(text, zone="UTC"), bound)}

    return read


def _exact(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise Problem(f"“{text}” is no time", mend="Check the day and the hour.") from None


ANY_TIME = "any"


def _within(values: Values) -> Conditions:
    return {"within": tuple(shape for value in values for shape in parse_area(value))}


def _of_kept(areas: Mapping[str, Within]) -> Callable[[Values], Conditions]:
    def read(values: Values) -> Conditions:
        by_fold = {name.casefold(): shape for name, shape in areas.items()}
        unknown = [value for value in values if value.casefold() not in by_fold]
        if unknown:
            known = ", ".join(sorted(areas)[:_MOST_NAMED])
            mend = f"Kept are: {known}." if areas else "Draw one on the map first."
            raise Problem(f"no area is called “{unknown[0]}”", mend=mend)
        return {"within": tuple(by_fold[value.casefold()] for value in values)}

    return read


# The key of a kept area, and so many names are offered where one is not known.
AREA, _MOST_NAMED = "area", 8
NO_AREAS: Mapping[str, Within] = {}


def _has(*, answer: bool) -> Callable[[Values], Conditions]:
    def read(values: Values) -> Conditions:
        names = {"position": "has_position", "date": "has_date"}
        unknown = [value for value in values if value.casefold() not in names]
        if unknown:
            raise Problem(f"“{unknown[0]}” is none", mend="One of: position, date.")
        return {names[value.casefold()]: answer for value in values}

    return read


_READ: Mapping[str, Callable[[Values], Conditions]] = {
    "type": _codes("types"),
    "side": _codes("sides"),
    "platform": _codes("platforms"),
    "from": _time("start", "earliest_start"),
    "to": _time("end", "latest_end"),
    "severity": _members("severities", Severity),
    "status": _members("statuses", Status),
    "relation": _members("relations", Relation),
    "theatre": _members("theatres", Theatre),
    "marking": _members("sensitivities", Sensitivity),
    "reliability": _members("reliabilities", Reliability),
    "precision": _members("precisions", PositionPrecision),
    "tag": _codes("tags"),
    "within": _within,
    "has": _has(answer=True),
    "no": _has(answer=False),
    "clock": lambda values: {"clock": parse_clock(values)},
    "text": lambda values: {"text": " ".join(values)},
}
