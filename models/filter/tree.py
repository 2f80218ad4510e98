"""Filters put together: all of several, any of several, and what one does not let through."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from models.filter.columns import Bools
from models.filter.incident_filter import IncidentFilter
from models.problem import Problem
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf(Value):
    """What every one of several filters lets through, each for itself.

    Conditions that one episode must meet together stand in one `IncidentFilter`.
    """

    all_of: "tuple[Filter, ...]"

    def __post_init__(self) -> None:
        """Refuse fewer than two."""
        _refuse_few(self.all_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf(Value):
    """What at least one of several filters lets through."""

    any_of: "tuple[Filter, ...]"

    def __post_init__(self) -> None:
        """Refuse fewer than two."""
        _refuse_few(self.any_of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Not(Value):
    """What a filter does not let through."""

    but: "Filter"


Filter = IncidentFilter | AllOf | AnyOf | Not
EVERYTHING = IncidentFilter()


def leaves(wanted: Filter) -> Iterator[IncidentFilter]:
    """Yield the filters that a tree is made of."""
    if isinstance(wanted, IncidentFilter):
        yield wanted
    else:
        for part in _parts(wanted):
            yield from leaves(part)


def texts_in(wanted: Filter) -> frozenset[str]:
    """Return the texts that are to be searched for."""
    return frozenset(leaf.text for leaf in leaves(wanted) if leaf.text)


def each(wanted: Filter, change: Callable[[IncidentFilter], IncidentFilter]) -> Filter:
    """Return the tree with every filter in it changed."""
    if isinstance(wanted, IncidentFilter):
        return change(wanted)
    if isinstance(wanted, Not):
        return Not(but=each(wanted.but, change))
    parts = tuple(each(part, change) for part in _parts(wanted))
    return AllOf(all_of=parts) if isinstance(wanted, AllOf) else AnyOf(any_of=parts)


def all_of(*wanted: Filter) -> Filter:
    """Return what all of these let through; those that ask nothing are left out."""
    asking = tuple(one for one in wanted if one != EVERYTHING)
    if len(asking) > 1:
        return AllOf(all_of=asking)
    return asking[0] if asking else EVERYTHING


def head_of(wanted: Filter) -> IncidentFilter:
    """Return the conditions that stand before everything else, empty when there are none."""
    first = wanted.all_of[0] if isinstance(wanted, AllOf) else wanted
    return first if isinstance(first, IncidentFilter) else EVERYTHING


def with_head(wanted: Filter, head: IncidentFilter) -> Filter:
    """Return the tree with other conditions before everything else."""
    if isinstance(wanted, IncidentFilter):
        return head
    rest = wanted.all_of if isinstance(wanted, AllOf) else (wanted,)
    return all_of(head, *(rest[1:] if isinstance(rest[0], IncidentFilter) else rest))


def mask_of(wanted: Filter, meets: Callable[[IncidentFilter], Bools], alive: Bools) -> Bools:
    """Return which incidents a tree lets through, given which ones each filter in it does."""
    if isinstance(wanted, IncidentFilter):
        return meets(wanted)
    if isinstance(wanted, Not):
        return alive & ~mask_of(wanted.but, meets, alive)
    first, *rest = (mask_of(part, meets, alive) for part in _parts(wanted))
    found = first.copy()
    for mask in rest:
        found = found & mask if isinstance(wanted, AllOf) else found | mask
    return found


def without(wanted: Filter, **conditions: object) -> Filter:
    """Return the tree with these conditions of every filter set to what asks nothing."""
    return each(wanted, lambda leaf: replace(leaf, **conditions))  # type: ignore[arg-type]


def _parts(wanted: AllOf | AnyOf | Not) -> "tuple[Filter, ...]":
    if isinstance(wanted, Not):
        return (wanted.but,)
    return wanted.all_of if isinstance(wanted, AllOf) else wanted.any_of


def _refuse_few(parts: "tuple[Filter, ...]") -> None:
    if len(parts) < 2:
        raise Problem("fewer than two filters put together", mend="Give at least two.")
