"""The columns of the list where it is wide: what each is sorted by and what it says."""

from collections.abc import Callable
from dataclasses import dataclass

from models.encounter.incident import Status
from models.filter.arrangement import Sort
from models.filter.summary import IncidentSummary
from models.hidden import mark_hidden
from models.text import badge_text, readable
from models.vocabulary.encounter_type import encounter_types
from models.when.write import as_local


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `width_px` nought takes what room is left."""

    head: str
    sort: Sort
    width_px: int
    text: Callable[[IncidentSummary], str]


def shown_in(width_px: int) -> int:
    """Return how many columns there is room for, those at the left first."""
    taken, number = _LEAST_TITLE_PX, 0
    for column in COLUMNS:
        taken += column.width_px
        if taken > width_px:
            break
        number += 1
    return number


def when_text(summary: IncidentSummary) -> str:
    """Return the date, and the time where there is room for it."""
    return as_local(summary.when) if summary.when else "no date"


def _types(summary: IncidentSummary) -> str:
    held = encounter_types()
    return ", ".join(held[code].label if code in held else code for code in summary.types)


COLUMNS: tuple[Column, ...] = (
    Column("When", Sort.TIME, 176, when_text),
    Column("Title", Sort.TITLE, 0, lambda one: one.title),
    Column("Sides", Sort.SIDES, 96, lambda one: " – ".join(one.sides)),
    Column("Relation", Sort.RELATION, 152, lambda one: badge_text(one.badge)),
    Column("Type", Sort.TYPES, 168, _types),
    Column("Severity", Sort.SEVERITY, 104, lambda one: readable(one.severity)),
    Column("Status", Sort.STATUS, 96, lambda one: readable(one.status)),
    Column("Theatre", Sort.THEATRE, 136, lambda one: readable(one.theatre)),
    Column("Reference", Sort.REF, 136, lambda one: one.ref),
)
_LEAST_TITLE_PX = 280
# States in which an incident no longer stands for itself.
_LEFT = frozenset({Status.WITHDRAWN, Status.DUPLICATE})


def second_line(summary: IncidentSummary) -> str:
    """Return what stands under the title: a side exit, date, sides and the badge's counts."""
    left = readable(summary.status) if summary.status in _LEFT else ""
    when = when_text(summary).split(",")[0]
    parts = (left, when, " – ".join(summary.sides), badge_text(summary.badge))
    return "  ·  ".join(filter(None, parts))


def first_line(summary: IncidentSummary) -> str:
    """Return the title, its hidden characters marked."""
    return mark_hidden(summary.title)


def spoken(summary: IncidentSummary) -> str:
    """Return an incident in words, as it is read out."""
    return f"{summary.title}, {second_line(summary)}, {readable(summary.status)}"
