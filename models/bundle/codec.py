"""Any value as JSON and back: the one written form of bundle, store and history."""

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from models.problem import Problem

_V = TypeVar("_V")


def adapter(type_: Any) -> TypeAdapter[Any]:
    """Return the reader and writer of one type; building it takes a moment, so it is kept."""
    if type_ not in _ADAPTERS:
        _ADAPTERS[type_] = TypeAdapter(type_)
    return _ADAPTERS[type_]


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


def to_json(value: object) -> bytes:
    """Return the value as compact UTF-8 JSON, fields in order of definition, without defaults."""
    return adapter(type(value)).dump_json(value, exclude_defaults=True)


def from_json(type_: type[_V], text: bytes | str) -> _V:
    """Return the value that `to_json` wrote. Problem names the path of what does not fit."""
    try:
        value: _V = adapter(type_).validate_json(text)
    except ValidationError as error:
        raise problem_of(error) from None
    return value


def problem_of(error: ValidationError) -> Problem:
    """Return the first fault of a failed reading in plain words, and how many more there are."""
    faults = error.errors(include_url=False)
    first = faults[0]
    cause = first.get("ctx", {}).get("error")
    what, mend = (cause.what, cause.mend) if isinstance(cause, Problem) else (_plain(first), "")
    if len(faults) > 1:
        what = f"{what} (and {len(faults) - 1} more)"
    inner = (cause.where,) if isinstance(cause, Problem) and cause.where else ()
    return Problem(what, where=path_of((*first["loc"], *inner)), mend=mend)


def path_of(location: tuple[int | str, ...]) -> str:
    """Return a location as a path: ("incidents", 3, "title") is `incidents[3].title`."""
    path = ""
    for before, step in zip(("", *location), location, strict=False):
        if isinstance(step, int):
            path += f"[{step}]"
        elif before != "shape" or step not in _SHAPES:
            path += f".{step}" if path else step
    return path


# The reader names which shape it tried; that is no step of the file's own.
_SHAPES = {"circle", "ellipse", "sector", "polygon", "line"}

_WORDS = {
    "missing": "a required field is missing",
    "unexpected_keyword_argument": "an unknown field; check its spelling or remove it",
    "json_invalid": "no valid JSON",
    "union_tag_not_found": "a shape without `kind`; expected one of circle, ellipse, sector, "
    "polygon, line",
}


def _plain(fault: Any) -> str:
    if fault["type"] == "json_invalid":
        return f"no valid JSON: {fault['ctx']['error']}"
    if fault["type"] in _WORDS:
        return _WORDS[fault["type"]]
    message = str(fault["msg"]).replace("Input should be", "expected")
    shown = repr(fault.get("input"))
    found = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return f"{message}, found {found}"


_SHOWN = 60
