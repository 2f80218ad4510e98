"""What a filter asks of one incident; what it does not ask costs nothing."""

from collections.abc import Callable, Iterable, Mapping

from models.filter.incident_filter import IncidentFilter, Period
from models.filter.region import Region
from models.filter.summary import Act, IncidentSummary, Spot
from models.when.period import certainly_in, possibly_in

Condition = Callable[[IncidentSummary], bool]


def condition_of(wanted: IncidentFilter) -> Condition | None:
    """Return the test that an incident must pass beside the filter's text, None without any."""
    of_whole, of_act = _asked(_OF_WHOLE, wanted), _asked(_OF_ACT, wanted)
    region = Region.of(wanted.within)
    acting = bool(of_act) or region is not None

    def meets(summary: IncidentSummary) -> bool:
        return all(test(summary, wanted) for test in of_whole) and (
            not acting
            or any(
                all(test(act, wanted) for test in of_act)
                and (region is None or _lies_in(region, act, summary))
                for act in summary.acts or (_NO_ACT,)
            )
        )

    return meets if of_whole or acting else None


_NO_ACT = Act()
_Test = Callable[..., bool]


def _asked(tests: Mapping[str, _Test], wanted: IncidentFilter) -> tuple[_Test, ...]:
    return tuple(test for name, test in tests.items() if getattr(wanted, name) not in (None, ()))


def _is_of_type(summary: IncidentSummary, wanted: IncidentFilter) -> bool:
    return any(_under(code, family) for code in summary.types for family in wanted.types)


def _under(code: str, family: str) -> bool:
    return code == family or code.startswith(f"{family}.")


def _is_timely(act: Act, wanted: IncidentFilter) -> bool:
    period = wanted.period or Period()
    if act.when is None:
        return False
    test = certainly_in if period.certainly else possibly_in
    return test(act.when, period.start, period.end)


def _lies_in(region: Region, act: Act, summary: IncidentSummary) -> bool:
    return any(region.may_hold(spot.shape) for spot in _spots(act, summary))


def _spots(act: Act, summary: IncidentSummary) -> Iterable[Spot]:
    """Yield the places of an act; those of the incident as a whole belong to each of its acts."""
    return (s for s in summary.spots if s.episode_id is None or s.episode_id == act.episode_id)


# By the field of the filter that asks it.
_OF_WHOLE: Mapping[str, _Test] = {
    "severities": lambda summary, wanted: summary.severity in wanted.severities,
    "statuses": lambda summary, wanted: summary.status in wanted.statuses,
    "relations": lambda summary, wanted: any(
        relation in wanted.relations for relation, _ in summary.badge.counts
    ),
    "types": _is_of_type,
    "has_position": lambda summary, wanted: bool(summary.spots) is wanted.has_position,
}
_OF_ACT: Mapping[str, _Test] = {
    "sides": lambda act, wanted: not set(act.sides).isdisjoint(wanted.sides),
    "platforms": lambda act, wanted: not set(act.platforms).isdisjoint(wanted.platforms),
    "period": _is_timely,
}
