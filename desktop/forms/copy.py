"""Copies of values that are records of their own."""

from dataclasses import fields, is_dataclass, replace
from typing import Any
from uuid import uuid4


def with_new_ids(value: Any) -> Any:
    """Return a copy in which the value and every part of it that has an identity has a new one."""
    if isinstance(value, tuple):
        return tuple(with_new_ids(part) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    tuples = (f.name for f in fields(value) if isinstance(getattr(value, f.name), tuple))
    changed = {name: with_new_ids(getattr(value, name)) for name in tuples}
    if hasattr(value, "id"):
        changed["id"] = uuid4()
    return replace(value, **changed)
