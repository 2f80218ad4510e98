"""Hypothesis strategies for every kind of record, read off the fields of the values themselves.

`records()` are single records with references to nowhere, `incidents()` are whole and agree with
themselves, `logbooks()` are tuples of records in which every reference resolves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from math import cos, radians, sin
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from models.encounter.claim import Claim, Stance
from models.encounter.incident import Incident, Severity
from models.encounter.proposition import Proposition
from models.figure.figure import Figure, Hedge, Unit
from models.position.shape import Circle, Ellipse, LatLon, Line, Polygon, Sector
from models.record import TYPE_OF, Kind, Record
from models.rules.claim_consistency import fits
from models.when.when import TimePrecision, When

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

# No lone surrogates, which no file can hold, and no NUL, which no keyboard gives.
texts = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12
) | st.sampled_from(("レーダー照射", "{{x}}", "${x}", "<script>alert(1)</script>", "a\nb", "'; --"))
instants = st.builds(
    lambda second, micro: (
        datetime(1950, 1, 1, microsecond=micro, tzinfo=UTC) + timedelta(seconds=second)
    ),
    st.integers(0, 150 * 365 * 86_400),
    st.sampled_from((0, 250_000, 999_999)),
)
counts = st.integers(0, 10_000)
lengths = st.floats(0.0, 500_000.0, allow_nan=False)
bearings = st.floats(0.0, 360.0, allow_nan=False)
latlons = st.builds(
    LatLon, st.floats(-90, 90, allow_nan=False), st.floats(-180, 180, allow_nan=False)
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Times with any of the four instants open."""
    four = sorted(draw(st.lists(instants, min_size=4, max_size=4)))
    kept = [at if draw(st.booleans()) else None for at in four]
    sharp = draw(st.booleans())
    first, second = (four[0], four[3]) if sharp else (None, None)
    return When(
        earliest_start=first or kept[0],
        latest_start=first or kept[1],
        earliest_end=second or kept[2],
        latest_end=second or kept[3],
        precision=draw(st.sampled_from(TimePrecision)),
        zone=draw(st.sampled_from(("", "JST", "+09:00", "Z", "Asia/Tokyo"))),
        words=draw(texts),
    )


@st.composite
def figures(draw: st.DrawFn, units: Sequence[Unit] = tuple(Unit)) -> Figure:
    """Figures with every hedge, in any of these units, of zero to four decimals."""
    low, high = sorted(draw(st.lists(_decimals, min_size=2, max_size=2)))
    hedge = draw(st.sampled_from(Hedge))
    upper = high if hedge is Hedge.RANGE else None
    unit = draw(st.sampled_from(units))
    return Figure(number=low, upper=upper, unit=unit, hedge=hedge, words=draw(texts))


_decimals = st.integers(0, 4).flatmap(
    lambda places: st.integers(0, 10**6).map(lambda n: Decimal(n).scaleb(-places))
)


def stars(centre: LatLon, size_deg: float) -> tuple[LatLon, ...]:
    """Return a ring that does not cross itself."""
    turns = (0.0, 80.0, 160.0, 200.0, 300.0)
    return tuple(
        LatLon(centre.lat + size_deg * cos(radians(t)), centre.lon + size_deg * sin(radians(t)))
        for t in turns
    )


_inland = st.builds(LatLon, st.floats(-70, 70), st.floats(-170, 170))
polygons = st.builds(
    lambda centre, size, hole: Polygon(
        ring=stars(centre, size), holes=(stars(centre, size / 4),) if hole else ()
    ),
    _inland,
    st.floats(0.01, 5.0),
    st.booleans(),
)
_pairs = st.tuples(lengths, lengths).map(sorted)
shapes = st.one_of(
    st.builds(Circle, centre=latlons, radius_m=lengths),
    st.builds(
        lambda centre, axes, bearing: Ellipse(
            centre=centre, semi_major_m=axes[1], semi_minor_m=axes[0], bearing_deg=bearing
        ),
        latlons,
        _pairs,
        bearings,
    ),
    st.builds(
        lambda anchor, radii, first, last: Sector(
            anchor=anchor,
            inner_radius_m=radii[0],
            outer_radius_m=radii[1],
            from_bearing_deg=first,
            to_bearing_deg=last,
        ),
        latlons,
        _pairs,
        bearings,
        bearings,
    ),
    polygons,
    st.builds(Line, points=st.lists(latlons, min_size=2, max_size=4).map(tuple)),
)

_WHOLE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    int: counts,
    float: lengths,
    Decimal: _decimals,
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


def _of(hint: Any, pools: Pools | None) -> st.SearchStrategy[Any]:
    if hint in _WHOLE:
        return _WHOLE[hint]
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return _several(_of(args[0], pools))
    if origin in {Union, UnionType}:
        return st.one_of(*(_of(arg, pools) for arg in args))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return values(hint, pools)


def _several(one: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.just(()) if one.is_empty else st.lists(one, max_size=2).map(tuple)


def records(*kinds: Kind) -> st.SearchStrategy[Record]:
    """Single records of these kinds, or of every kind; what they refer to need not exist."""
    return st.one_of(
        *(incidents() if kind is Kind.INCIDENT else values(TYPE_OF[kind]) for kind in kinds or Kind)
    )


@st.composite
def incidents(draw: st.DrawFn, pools: Pools | None = None) -> Incident:
    """Whole incidents in which no rule of consistency is broken.

    Without pools the parties, platforms and sources they name are nowhere to be found.
    """
    outer = {**(pools or _nowhere(draw))}
    given: dict[str, Any] = {}
    seen: set[UUID] = {_TWICE}
    for part, kind in _INNER.items():
        given[part] = tuple(_parts(draw, part, kind, outer, seen))
    frame = draw(values(Incident, {**outer, **dict.fromkeys(_INNER.values(), ())}))
    whole: Incident = replace(frame, **given)
    claims = [_honest(draw, claim, whole.propositions) for claim in whole.claims]
    rationale = whole.severity_rationale or "Seen so."
    severe = whole.severity in {Severity.SERIOUS, Severity.HIGH_RISK}
    finished: Incident = replace(
        whole,
        claims=tuple(claims),
        severity_rationale=rationale if severe else whole.severity_rationale,
    )
    return finished


_INNER = {
    "episodes": "episode",
    "statements": "statement",
    "propositions": "proposition",
    "claims": "claim",
    "assessments": "assessment",
    "tracks": "track",
    "notes": "note",
}
_ITEM = {
    field.name: get_args(get_type_hints(Incident)[field.name])[0]
    for field in fields(Incident)
    if field.name in _INNER
}


def _parts(
    draw: st.DrawFn, part: str, kind: str, pools: dict[str, Any], seen: set[UUID]
) -> list[Any]:
    made: list[Any] = []
    for _ in range(draw(st.integers(0, 3))):
        strategy = values(_ITEM[part], pools)
        if strategy.is_empty:
            break
        made.append(draw(_not_in(seen, strategy)))
        seen |= _ids(made[-1])
        # Each may name the ones before it, so nothing answers itself or in a circle.
        pools[kind] = [item.id for item in made]
        pools["participant"] = [
            *pools.get("participant", ()),
            *(p.id for p in getattr(made[-1], "participants", ())),
        ]
    pools.setdefault(kind, [])
    return made


def _not_in(seen: set[UUID], strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return strategy.filter(lambda item: not _ids(item) & seen)


def _ids(item: Any) -> set[UUID]:
    """Return the ids of a part and of its participants; a repeated one makes the set short."""
    ids = [item.id, *(participant.id for participant in getattr(item, "participants", ()))]
    return set(ids) if len(set(ids)) == len(ids) else {_TWICE}


_TWICE = UUID(int=0)


def _honest(draw: st.DrawFn, claim: Claim, propositions: Sequence[Proposition]) -> Claim:
    """Give the claim a figure of the kind its proposition asks for, and a denial its words."""
    asked = next(p.quantity_kind for p in propositions if p.id == claim.proposition_id)
    fitting = [unit for unit in Unit if asked and fits(unit, asked)]
    figure = draw(figures(fitting)) if claim.figure and fitting else None
    words = claim.words.strip() or "as it said itself"
    return replace(
        claim, figure=figure, words=words if claim.stance is Stance.DENIES else claim.words
    )


def _nowhere(draw: st.DrawFn) -> dict[str, Sequence[UUID]]:
    kinds = ("party", "platform", "unit", "place", "source", "capture", "context_event", "incident")
    return {kind: (draw(st.uuids(version=4)),) for kind in kinds}


@st.composite
def logbooks(draw: st.DrawFn, max_incidents: int = 3) -> tuple[Record, ...]:
    """Whole logbooks: what a record names stands before it; codes and references are unique."""
    pools: dict[str, list[UUID]] = {kind: [] for kind in set(POOL_OF.values())}
    made: list[Record] = []
    seen: set[UUID] = set()
    for kind in Kind:
        most = max_incidents if kind is Kind.INCIDENT else 3
        for _ in range(draw(st.integers(0, most))):
            strategy = _record(kind, pools)
            if strategy.is_empty:
                break
            record = _unique(draw(strategy.filter(lambda r: r.id not in seen)), len(made))
            made.append(record)
            seen.add(record.id)
            pools.setdefault(kind.value, []).append(record.id)
    return tuple(made)


def _record(kind: Kind, pools: Pools) -> st.SearchStrategy[Record]:
    return incidents(pools) if kind is Kind.INCIDENT else values(TYPE_OF[kind], pools)


def _unique(record: Any, number: int) -> Any:
    if isinstance(record, Incident):
        return replace(record, ref=f"OKI-2025-{number:04}")
    if hasattr(record, "code"):
        return replace(record, code=f"{record.code[:4]}/{number}")
    return record
