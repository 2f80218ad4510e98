"""A hypothesis strategy for any frozen value, read off its fields."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from models.figure.figure import Figure
from models.position.shape import Circle, Ellipse, LatLon, Line, Polygon, Sector
from models.when.when import When
from tests.leaf_strategies import (
    bearings,
    counts,
    decimals,
    figures,
    instants,
    latlons,
    lengths,
    shapes,
    texts,
    whens,
)

Pools = Mapping[str, Sequence[UUID]]

# Which records a reference may name; a field without a pool gets an id that resolves nowhere.
POOL_OF = {
    **dict.fromkeys(
        ("party_id", "side_id", "parent_id", "by_id", "issuer_id", "drawn_by_id"), "party"
    ),
    **dict.fromkeys(("claimed_by_id", "silent_ids", "aligned_with", "principals"), "party"),
    **dict.fromkeys(("actor_id", "object_id"), "party"),
    **dict.fromkeys(("incident_id", "duplicate_of_id"), "incident"),
    **dict.fromkeys(("statement_id", "answers_id"), "statement"),
    "platform_id": "platform",
    "unit_id": "unit",
    "anchor_id": "place",
    "source_id": "source",
    "capture_id": "capture",
    "context_id": "context_event",
    "proposition_id": "proposition",
    "episode_id": "episode",
    "participant_id": "participant",
    "supersedes_id": "assessment",
}

_WHOLE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    int: counts,
    float: lengths,
    Decimal: decimals,
    datetime: instants,
    UUID: st.uuids(version=4),
    NoneType: st.none(),
    When: whens(),
    Figure: figures(),
    LatLon: latlons,
    **dict.fromkeys((Circle, Ellipse, Sector, Polygon, Line), shapes),
}
_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "sha256": st.text("0123456789abcdef", min_size=64, max_size=64),
    "confidence_pct": st.integers(1, 100),
    "credibility": st.integers(2, 6),
    "bearing_deg": st.none() | bearings,
    "colour": st.sampled_from(("", "#336699")),
    "title": texts.filter(bool),
}


def values(type_: Any, pools: Pools | None = None) -> st.SearchStrategy[Any]:
    """Values of a frozen type; optional fields are given or left at their default."""
    return _anywhere(type_) if pools is None else _values(type_, pools)


@cache
def _anywhere(type_: Any) -> st.SearchStrategy[Any]:
    return _values(type_, None)


def _values(type_: Any, pools: Pools | None) -> st.SearchStrategy[Any]:
    hints = _hints(type_)
    made = {f.name: _field(f, hints[f.name], pools) for f in fields(type_)}
    must = {f.name for f in fields(type_) if f.default is f.default_factory is MISSING}
    required = {name: made[name] for name in made if name in must}
    optional = {name: made[name] for name in made if name not in must and name not in _COUNTS}
    both = st.fixed_dictionaries(required, optional=optional)
    if not set(_COUNTS) <= set(made):
        return both.map(lambda given: type_(**given))
    ordered = st.lists(counts, min_size=3, max_size=3).map(sorted)
    return st.builds(
        lambda given, three: type_(**given, **dict(zip(_COUNTS, three, strict=True))), both, ordered
    )


@cache
def _hints(type_: Any) -> dict[str, Any]:
    return get_type_hints(type_)


_COUNTS = ("count_low", "count_best", "count_high")


def _field(field: "Field[Any]", hint: Any, pools: Pools | None) -> st.SearchStrategy[Any]:
    if field.name in _BY_NAME:
        return _BY_NAME[field.name]
    if pools is not None and field.name in POOL_OF:
        return _reference(hint, pools.get(POOL_OF[field.name], ()))
    return _of(hint, pools)


def _reference(hint: Any, pool: Sequence[UUID]) -> st.SearchStrategy[Any]:
    if get_origin(hint) is tuple:
        return _several(st.sampled_from(pool)) if pool else st.just(())
    if not pool:
        return st.none() if NoneType in get_args(hint) else st.nothing()
    one = st.sampled_from(pool)
    return st.none() | one if NoneType in get_args(hint) else one


@cache
def _refers(hint: Any) -> bool:
    """Return whether a value of this type names others anywhere within."""
    if isinstance(hint, type) and is_dataclass(hint):
        inner: dict[str, Any] = get_type_hints(hint)
        return any(name in POOL_OF or _refers(of) for name, of in inner.items())
    return any(_refers(arg) for arg in get_args(hint))


@cache
def _free(hint: Any) -> st.SearchStrategy[Any]:
    return _of(hint, None)


def _of(hint: Any, pools: Pools | None) -> st.SearchStrategy[Any]:
    if pools is not None and not _refers(hint):
        return _free(hint)
    if hint in _WHOLE:
        return _WHOLE[hint]
    return _built(hint, pools)


def _built(hint: Any, pools: Pools | None) -> st.SearchStrategy[Any]:
    origin, args = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _several(_of(args[0], pools))
    if origin in {Union, UnionType}:
        # The shapes share one strategy: once is enough.
        made = {id(one): one for one in (_of(arg, pools) for arg in args)}
        return st.one_of(*made.values())
    if origin is Literal:
        return st.sampled_from(args)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return values(hint, pools)


def _several(one: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.just(()) if one.is_empty else st.lists(one, max_size=2).map(tuple)
