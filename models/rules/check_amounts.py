"""Amounts of one account against one another: durations, counts, speed and time."""

from collections.abc import Iterator

from models.catalogue.catalogue import Catalogue
from models.encounter.proposition import QuantityKind
from models.figure.figure import Figure
from models.figure.interval import Interval, interval_of
from models.figure.write import as_said
from models.rules.gap import duration_text, length_text
from models.rules.remark import Account, Remark, Taken, same_act
from models.when.when import When
from models.when.write import as_both


def durations_and_times(account: Account, _: Catalogue) -> Iterator[Remark]:
    """Compare a stated duration with the stated start and end of the same act."""
    for taken, figure in account.figures(QuantityKind.DURATION):
        for other in account.taken:
            when, interval = other.claim.when, interval_of(figure)
            if when is None or not other.says_so or interval is None or not _alike(taken, other):
                continue
            lapse = lapse_s(when)
            if lapse is not None and _apart(interval, lapse):
                low, high = lapse
                yield account.remark(
                    f"the stated duration ({said(figure)}) and the stated times "
                    f"({when.words or as_both(when)}, {_lapse_text(low, high)}) do not meet.",
                    taken,
                    other,
                )


def _alike(one: Taken, other: Taken) -> bool:
    return same_act(one.proposition, other.proposition)


def lapse_s(when: When) -> tuple[float, float | None] | None:
    """Return the shortest and longest time between start and end; None where it names no stretch.

    A moment that is not known sharply is no stretch: "about 15:00" says nothing of how long.
    """
    if when.latest_start is None or when.earliest_end is None:
        return None
    low = (when.earliest_end - when.latest_start).total_seconds()
    if low <= 0:
        return None
    if when.earliest_start is None or when.latest_end is None:
        return low, None
    return low, (when.latest_end - when.earliest_start).total_seconds()


def _apart(interval: Interval, other: tuple[float, float | None]) -> bool:
    low, high = interval.lo or 0.0, interval.hi
    return (high is not None and high < other[0]) or (other[1] is not None and low > other[1])


def _lapse_text(low: float, high: float | None) -> str:
    if high is None:
        return f"{duration_text(low)} or more"
    return duration_text(low) if low == high else f"{duration_text(low)} to {duration_text(high)}"


def counts_of_acts(account: Account, _: Catalogue) -> Iterator[Remark]:
    """Compare a stated number of acts with the acts that the same party lists one by one."""
    for taken, figure in account.figures(QuantityKind.COUNT_ACTS):
        asked, interval = taken.proposition, interval_of(figure)
        if asked.episode_id is not None or not asked.predicate or interval is None:
            continue
        listed = [
            other
            for other in account.taken
            if other.says_so
            and other.proposition.episode_id is not None
            and (other.proposition.predicate, other.proposition.actor_id)
            == (asked.predicate, asked.actor_id)
        ]
        acts = len({other.proposition.episode_id for other in listed})
        if acts and _apart(interval, (acts, acts)):
            yield account.remark(
                f"the stated number ({said(figure)}) is not that of the acts stated one by one "
                f"({acts}).",
                taken,
                *listed,
            )


def speeds_and_depths(account: Account, _: Catalogue) -> Iterator[Remark]:
    """Compare a stated depth of entry with how far the stated speed carries in the stated time."""
    for deep, depth in account.figures(QuantityKind.DEPTH_OF_ENTRY):
        for fast, speed in account.figures(QuantityKind.SPEED):
            for long, duration in account.figures(QuantityKind.DURATION):
                if len({t.proposition.episode_id for t in (deep, fast, long)}) > 1:
                    continue
                reach_m, least_m = _product(speed, duration), _low(depth)
                if reach_m is not None and reach_m < least_m:
                    yield account.remark(
                        f"at the stated speed ({said(speed)}) the stated time ({said(duration)}) "
                        f"covers at most {length_text(reach_m)}, less than the stated depth "
                        f"({said(depth)}).",
                        deep,
                        fast,
                        long,
                    )


def _product(speed: Figure, duration: Figure) -> float | None:
    fastest, longest = interval_of(speed), interval_of(duration)
    if not fastest or not longest or fastest.hi is None or longest.hi is None:
        return None
    return fastest.hi * longest.hi


def _low(figure: Figure) -> float:
    interval = interval_of(figure)
    return (interval.lo or 0.0) if interval else 0.0


def said(figure: Figure) -> str:
    """Return a figure in its own words in quotation marks, or written from its parts."""
    return f"“{figure.words}”" if figure.words else as_said(figure)
