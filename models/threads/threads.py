"""What answers what: the statements of an incident as rows in time and lanes by side."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.encounter.chronology import in_order, placed_at
from models.encounter.statement import Statement
from models.threads.voice import side_speaking
from models.timeline.packing import packed
from models.when.short import short_span

# A pause of this length is worth a word between two rows.
_PAUSE = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One statement in its row.

    `lane` counts from 0; `first` and `last` are the rows, with fractions, between which the
    statement may have been made: equal where it is known to the moment, None where it is undated.
    `column` tells bars of one lane apart that lie beside each other.
    `day` is written where it differs from that of the row before; `pause` is the time since then,
    where that is long.
    """

    statement: Statement
    lane: int
    first: float | None
    last: float | None
    column: int
    day: str
    pause: timedelta | None

    @property
    def dated(self) -> bool:
        """Whether anything is known of when it was made."""
        return self.first is not None


@dataclass(frozen=True)
class Threads:
    """All statements of an incident in order of time. `lanes` are the parties' or sides' ids."""

    rows: tuple[ThreadRow, ...]
    lanes: tuple[UUID, ...]

    @cached_property
    def row_of(self) -> dict[UUID, int]:
        """The row of each statement."""
        return {row.statement.id: number for number, row in enumerate(self.rows)}

    @cached_property
    def answers(self) -> tuple[tuple[int, int], ...]:
        """Pairs of rows: the answer, and what it answers."""
        pairs = ((n, self.answered(n)) for n in range(len(self.rows)))
        return tuple((n, answered) for n, answered in pairs if answered is not None)

    def answered(self, row: int) -> int | None:
        """Return the row of the statement that this one answers, or None."""
        id_ = self.rows[row].statement.answers_id
        return self.row_of.get(id_) if id_ else None

    def answers_to(self, row: int) -> tuple[int, ...]:
        """Return the rows of the statements that answer this one, in order."""
        return tuple(answer for answer, answered in self.answers if answered == row)


def threads_of(
    statements: Iterable[Statement], principals: Sequence[UUID], catalogue: Catalogue
) -> Threads:
    """Return the rows and lanes of these statements.

    The principal sides come first, then everybody else in the order in which they spoke. Rows are
    evenly apart, so that many statements of one day are all legible; their bars are drawn on the
    same uneven scale, from the row where the earliest possible time would stand to that of the
    latest. Undated statements come last, whatever they answer.
    """
    ordered = tuple(sorted(in_order(statements), key=lambda statement: statement.said is None))
    voices = [side_speaking(statement, catalogue) for statement in ordered]
    spoken = dict.fromkeys(voices)
    lanes = tuple(dict.fromkeys((*(side for side in principals if side in spoken), *spoken)))
    times = zip(placed_at(ordered), ordered, strict=True)
    scale = _Scale([at if statement.said else None for at, statement in times])
    days = [short_span(statement.said) or "undated" for statement in ordered]
    spans = [scale.span(number, statement) for number, statement in enumerate(ordered)]
    columns = _columns(spans, voices)
    return Threads(
        tuple(
            ThreadRow(
                statement=statement,
                lane=lanes.index(voice),
                first=span[0] if (span := spans[number]) else None,
                last=span[1] if span else None,
                column=columns[number],
                day=days[number] if number == 0 or days[number] != days[number - 1] else "",
                pause=scale.pause(number),
            )
            for number, (statement, voice) in enumerate(zip(ordered, voices, strict=True))
        ),
        lanes,
    )


def _columns(spans: Sequence[tuple[float, float] | None], voices: Sequence[UUID]) -> dict[int, int]:
    result: dict[int, int] = {}
    for voice in dict.fromkeys(voices):
        rows = [row for row, other in enumerate(voices) if other == voice]
        stretches = [spans[row] or (float(row), float(row)) for row in rows]
        result.update(zip(rows, packed(stretches, gap=_LEAST), strict=True))
    return result


class _Scale:
    """Where an instant lies among rows that stand at these times; None for an undated row."""

    def __init__(self, times: Sequence[datetime | None]) -> None:
        self._all = times
        self._times = [at for at in times if at is not None]

    def span(self, row: int, statement: Statement) -> tuple[float, float] | None:
        """Return the first and last row that a statement may belong to; its own at least."""
        when = statement.said
        if when is None or self._all[row] is None:
            return None
        first, last = when.earliest_start, when.latest_end
        if first is not None and first == last:
            return float(row), float(row)
        top = 0.0 if first is None else self._row_at(first, late=False)
        end = float(len(self._times) - 1) if last is None else self._row_at(last, late=True)
        return min(top, row - _LEAST), max(end, row + _LEAST)

    def pause(self, row: int) -> timedelta | None:
        """Return how long nothing had been said before a row, where that is long."""
        at, before = self._all[row], self._all[row - 1] if row else None
        if at is None or before is None or at - before < _PAUSE:
            return None
        return at - before

    def _row_at(self, at: datetime, *, late: bool) -> float:
        """Return where an instant falls; the last of the rows at that very time if `late`."""
        right = bisect_right(self._times, at)
        left = bisect_left(self._times, at)
        if left < right:
            return float(right - 1 if late else left)
        if left in {0, len(self._times)}:
            return -_LEAST if left == 0 else len(self._times) - 1 + _LEAST
        before, after = self._times[left - 1], self._times[left]
        return left - 1 + (at - before) / (after - before)


# A bar of a statement that is not known to the moment is at least so long on either side, in rows.
_LEAST = 0.3
