"""Where a time may lie on a line: its outer bounds, and the part of it that is certain."""

from dataclasses import dataclass

from models.timeline.axis import seconds
from models.when.when import When


@dataclass(frozen=True, slots=True)
class Extent:
    """Between `first_s` and `last_s` (seconds since 1970, UTC); certainly throughout `core`.

    `open_before` and `open_after` say that nothing bounds it on that side. `core` is None where
    no instant is certain, as with "December 2025".
    """

    first_s: float
    last_s: float
    core: tuple[float, float] | None = None
    open_before: bool = False
    open_after: bool = False

    @property
    def sharp(self) -> bool:
        """Whether start and end are known to the moment."""
        return self.core == (self.first_s, self.last_s)

    @property
    def middle_s(self) -> float:
        """The middle of the known bounds, where a single mark stands."""
        return (self.first_s + self.last_s) / 2


def extent_of(when: When | None) -> Extent | None:
    """Return the extent of a time, or None where it says nothing."""
    if when is None:
        return None
    four = (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
    known = [seconds(at) for at in four if at is not None]
    if not known:
        return None
    starts, ends = when.latest_start, when.earliest_end
    sure = starts is not None and ends is not None and starts <= ends
    return Extent(
        first_s=min(known),
        last_s=max(known),
        core=(seconds(starts), seconds(ends)) if sure and starts and ends else None,
        open_before=when.earliest_start is None,
        open_after=when.latest_end is None,
    )
