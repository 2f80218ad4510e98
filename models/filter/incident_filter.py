"""What is asked of a logbook: conditions that an incident meets or does not."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import Field

from models.catalogue.source import Reliability
from models.encounter.incident import Severity, Status, Theatre
from models.encounter.marking import Sensitivity
from models.filter.clock_hours import ClockHours
from models.position.position import PositionPrecision
from models.position.shape import Circle, Ellipse, Line, Polygon, Sector, check_range
from models.problem import Problem
from models.rules.judgement import Relation
from models.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Value):
    """From `start` up to `end`, aware; None is open.

    `certainly` leaves out what only may have been in it.
    """

    start: datetime | None = None
    end: datetime | None = None
    certainly: bool = False

    def __post_init__(self) -> None:
        """Bring both to UTC and refuse a period that ends before it starts."""
        for name in ("start", "end"):
            instant = getattr(self, name)
            if instant is not None:
                if instant.tzinfo is None:
                    raise Problem("a time without a zone", where=name)
                object.__setattr__(self, name, instant.astimezone(UTC))
        if self.start is not None and self.end is not None and self.start > self.end:
            raise Problem("the period ends before it starts", where="end")


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(Value):
    """Between two parallels and two meridians; `west` above `east` crosses the antimeridian.

    Degrees, edges included.
    """

    kind: Literal["box"]
    south: float
    west: float
    north: float
    east: float

    def __post_init__(self) -> None:
        """Refuse what is not on the earth."""
        for name, limit in (("south", 90.0), ("north", 90.0), ("west", 180.0), ("east", 180.0)):
            check_range(name, getattr(self, name), -limit, limit)
        if self.south > self.north:
            mend = "Give the southern latitude first."
            raise Problem("the box has its south above its north", where="south", mend=mend)


Within = Annotated[Circle | Ellipse | Sector | Polygon | Line | Box, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter(Value):
    """Every condition given must hold; of several values in one condition, any.

    `types` match a code and all below it ("air" finds "air.intercept"). `sides` and `platforms`
    are codes. `relations` hold when a proposition of the incident has one of them, `reliabilities`
    when it cites a source of such a letter, `precisions` when it has a place so finely given.
    `within` holds when a place may lie in one of the areas. Conditions on period, clock, place,
    sides and platforms must be met by one and the same episode. `text` is answered by the logbook's
    search table. An incident has a date when something is known of the time of one episode.
    """

    period: Period | None = None
    types: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    severities: tuple[Severity, ...] = ()
    statuses: tuple[Status, ...] = ()
    relations: tuple[Relation, ...] = ()
    theatres: tuple[Theatre, ...] = ()
    sensitivities: tuple[Sensitivity, ...] = ()
    reliabilities: tuple[Reliability, ...] = ()
    precisions: tuple[PositionPrecision, ...] = ()
    tags: tuple[str, ...] = ()
    within: tuple[Within, ...] = ()
    text: str = ""
    has_position: bool | None = None
    has_date: bool | None = None
    clock: ClockHours | None = None
