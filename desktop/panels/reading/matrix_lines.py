"""Which lines the matrix shows: scored rows, evaluations in a group of their own, a line to add."""

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from models.catalogue.catalogue import Catalogue
from models.rules.judgement import Cell, CellState, Column, Matrix, Relation, Row


class Only(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    CONTESTED = "contested"
    SIDESTEPPED = "sidestepped"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix, or a line of words: a group's heading, or where a row is added."""

    row: Row | None = None
    words: str = ""
    adds: bool = False


EVALUATIONS = Line(words="Evaluations, never scored")
ADDS = Line(words="+ Add a proposition", adds=True)


def lines_of(matrix: Matrix, only: Only) -> tuple[Line, ...]:
    """Return the lines that pass, and the line that adds."""
    return (*read_only_lines(matrix, only), ADDS)


def read_only_lines(matrix: Matrix, only: Only = Only.ALL) -> tuple[Line, ...]:
    """Return the lines: what is scored, then each side's own words; those only in all rows."""
    scored = [row for row in matrix.rows if row.relation is not None]
    shown = [Line(row) for row in scored if only is Only.ALL or row.relation == only.value]
    free = [Line(row) for row in matrix.rows if row.relation is None]
    if only is not Only.ALL or not free:
        return tuple(shown)
    return (*shown, EVALUATIONS, *free)


def counts_of(matrix: Matrix) -> dict[Only, int]:
    """Return how many rows each filter lets through."""
    found = Counter(row.relation for row in matrix.rows)
    counts = {only: found[Relation(only.value)] for only in Only if only is not Only.ALL}
    return {Only.ALL: len(matrix.rows)} | counts


def with_guests(matrix: Matrix, guests: tuple[UUID, ...], catalogue: Catalogue) -> Matrix:
    """Return the matrix with an empty column for each party that has none yet."""
    there = {column.party_id for column in matrix.columns}
    new = [id_ for id_ in guests if id_ not in there]
    columns = (Column(party_id=i, code=catalogue.code_of(i), principal=False) for i in new)
    cells = tuple(Cell(party_id=id_, state=CellState.NO_STATEMENT) for id_ in new)
    rows = tuple(replace(row, cells=(*row.cells, *cells)) for row in matrix.rows) if new else None
    return replace(matrix, columns=(*matrix.columns, *columns), rows=rows or matrix.rows)


def folded(matrix: Matrix, only: Only, guests: tuple[UUID, ...]) -> tuple[Matrix, tuple[str, ...]]:
    """Return the matrix without third parties that claim nothing on any row shown, and their codes.

    A column that was asked for stays, and so do all while no row is shown.
    """
    gone = _empty(matrix, [x.row for x in lines_of(matrix, only) if x.row], guests)
    kept = [number for number in range(len(matrix.columns)) if number not in gone]
    rows = (replace(row, cells=tuple(row.cells[n] for n in kept)) for row in matrix.rows)
    left = replace(matrix, columns=tuple(matrix.columns[n] for n in kept), rows=tuple(rows))
    codes = tuple(matrix.columns[number].code for number in sorted(gone))
    return (left if gone else matrix), codes


def _empty(matrix: Matrix, rows: list[Row], guests: tuple[UUID, ...]) -> frozenset[int]:
    return frozenset(
        number
        for number, column in enumerate(matrix.columns)
        if rows
        and not column.principal
        and column.party_id not in guests
        and not any(row.cells[number].claims for row in rows)
    )
