"""A filter written as text, which `text_form.parse_filter` reads as the same filter again."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from models.filter.area import area_text
from models.filter.clock_hours import clock_words
from models.filter.incident_filter import IncidentFilter, Period
from models.filter.term import ANY_TIME, CERTAINLY, NO_AREAS, condition, joined
from models.filter.token import Kind, quoted, tokens_in
from models.filter.tree import EVERYTHING, AllOf, AnyOf, Filter, Not
from models.problem import Problem


def write_filter(wanted: Filter) -> str:
    """Return the text of a filter; empty for one that asks nothing."""
    return _WRITE[type(wanted)](wanted)


def _any_of(wanted: AnyOf) -> str:
    return " or ".join(map(_first, wanted.any_of))


def _all_of(wanted: AllOf) -> str:
    head, *rest = wanted.all_of
    return " ".join((_first(head), *map(_apart, rest)))


def _first(part: Filter) -> str:
    """Return a part as it stands where bare conditions are its own."""
    return write_filter(part) if _is_bare(part) else _apart(part)


def _apart(part: Filter) -> str:
    return _not(part) if isinstance(part, Not) else f"({write_filter(part)})"


def _not(wanted: Not) -> str:
    but = wanted.but
    single = isinstance(but, IncidentFilter) and not but.text and len(list(_terms(but))) == 1
    return f"not {write_filter(but) if single else _apart(but)}"


def _is_bare(part: Filter) -> bool:
    return isinstance(part, IncidentFilter) and part != EVERYTHING


def _leaf(wanted: IncidentFilter) -> str:
    return " ".join(_terms(wanted))


def _terms(wanted: IncidentFilter) -> Iterator[str]:
    for key, name in _CODES.items():
        if codes := getattr(wanted, name):
            yield f"{key}:{','.join(map(quoted, codes))}"
    for key, name in _MEMBERS.items():
        if members := getattr(wanted, name):
            yield f"{key}:{','.join(one.value.replace('_', '-') for one in members)}"
    yield from _times(wanted)
    for shape in wanted.within:
        yield f"within:{quoted(area_text(shape))}"
    for name in ("position", "date"):
        asked = getattr(wanted, f"has_{name}")
        if asked is not None:
            yield f"{'has' if asked else 'no'}:{name}"
    if wanted.text:
        yield _text(wanted.text)


_CODES = {"type": "types", "side": "sides", "platform": "platforms", "tag": "tags"}
_MEMBERS = {
    "severity": "severities",
    "status": "statuses",
    "relation": "relations",
    "theatre": "theatres",
    "marking": "sensitivities",
    "reliability": "reliabilities",
    "precision": "precisions",
}


def _times(wanted: IncidentFilter) -> Iterator[str]:
    if wanted.period is not None:
        yield from _period(wanted.period)
    if wanted.clock is not None:
        yield f"clock:{','.join(map(quoted, clock_words(wanted.clock)))}"


def _period(period: Period) -> Iterator[str]:
    if period.start is not None or period.end is None:
        yield f"from:{_time(period.start)}"
    if period.end is not None:
        yield f"to:{_time(period.end)}"
    if period.certainly:
        yield CERTAINLY


def _time(instant: datetime | None) -> str:
    if instant is None:
        return ANY_TIME
    return instant.replace(tzinfo=None).isoformat() + "Z"


def _text(text: str) -> str:
    """Return words as they are where they are read as the same words again, else in quotes."""
    return text if _reads_as_itself(text) else f"text:{quoted(text)}"


def _reads_as_itself(text: str) -> bool:
    try:
        *terms, _ = tokens_in(text)
        found = EVERYTHING
        for token in terms:
            found = joined(found, condition(token, NO_AREAS), token)
    except Problem:
        return False
    words = all(token.kind is Kind.TERM for token in terms)
    return words and found == IncidentFilter(text=text)


_WRITE: dict[type, Callable[[Any], str]] = {
    IncidentFilter: _leaf,
    AllOf: _all_of,
    AnyOf: _any_of,
    Not: _not,
}
