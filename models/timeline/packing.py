"""Stretches laid into as few rows as they need, so that none covers another."""

from collections.abc import Sequence


def packed(stretches: Sequence[tuple[float, float]], gap: float = 0.0) -> tuple[int, ...]:
    """Return the row of each stretch (first, last), in the order given.

    Each goes into the first row in which nothing lies within `gap` of it, from the earliest on:
    as few rows as can be (interval partitioning, Kleinberg and Tardos, Algorithm Design, 4.1).
    """
    rows: list[float] = []
    result = [0] * len(stretches)
    for number in sorted(range(len(stretches)), key=lambda n: stretches[n]):
        first, last = stretches[number]
        free = next((row for row, end in enumerate(rows) if end + gap <= first), len(rows))
        rows[free : free + 1] = [last]
        result[number] = free
    return tuple(result)
