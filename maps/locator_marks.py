"""What stands on a locator map: the analyst's estimates, the sides' places, the gaps between."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from maps.side_style import SideStyle, side_styles
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.position.geometry import centre_of
from models.position.position import Position
from models.position.shape import LatLon, Shape
from models.position.write import describe
from models.rules.judgement import Cell, Gap, GapKind, Matrix, Row

ESTIMATE = SideStyle("#1b1f24", "#ffffff", ())
# Dashes are given in pixels of the screen's map.
_MM_PER_PX = 0.2


@dataclass(frozen=True, slots=True)
class LocatorMark:
    """A shape to draw, the letters beside it, its line, and what the key says of it."""

    shape: Shape
    code: str
    colour: str
    dashes_mm: tuple[float, ...]
    words: str
    detail: str


@dataclass(frozen=True, slots=True)
class GapLine:
    """A line between the places of two sides, with how far apart they are."""

    start: LatLon
    end: LatLon
    text: str


def estimate_marks(incident: Incident) -> tuple[LocatorMark, ...]:
    """Return a mark for every episode whose place the analyst estimates."""
    several = len(incident.episodes) > 1
    marks = (
        _mark(episode.position, f"E{n}" if several else "E", ESTIMATE, _method(episode.label))
        for n, episode in enumerate(incident.episodes, 1)
    )
    return tuple(mark for mark in marks if mark)


def _method(label: str) -> str:
    return f"estimate by the analyst{': ' + label if label else ''}"


def claim_marks(
    incident: Incident, matrix: Matrix, catalogue: Catalogue
) -> tuple[LocatorMark, ...]:
    """Return a mark for every place that stands as a party's latest on a proposition."""
    styles = side_styles(catalogue)
    numbers = {episode.id: n for n, episode in enumerate(incident.episodes, 1)}
    marks = (
        _claim_mark(row, cell, catalogue, styles, numbers)
        for row in matrix.rows
        for cell in row.cells
    )
    return tuple(mark for mark in marks if mark)


def _claim_mark(
    row: Row,
    cell: Cell,
    catalogue: Catalogue,
    styles: Mapping[str, SideStyle],
    numbers: Mapping[UUID, int],
) -> LocatorMark | None:
    code = catalogue.code_of(cell.party_id) or "?"
    episode = row.proposition.episode_id
    act = numbers.get(episode) if episode and len(numbers) > 1 else None
    name = f"{code} {act}" if act else code
    return _mark(_place(cell), name, styles.get(code, ESTIMATE), row.proposition.text)


def gap_lines(matrix: Matrix) -> tuple[GapLine, ...]:
    """Return a line for every gap between the places of two sides."""
    lines = (_line(row, gap) for row in matrix.rows for gap in row.gaps)
    return tuple(line for line in lines if line)


def _line(row: Row, gap: Gap) -> GapLine | None:
    start, end = (_centre(row, party_id) for party_id in gap.between)
    if gap.kind is not GapKind.PLACE or gap.apart is None or start is None or end is None:
        return None
    return GapLine(start, end, _gap_text(gap.apart, gap.size))


def _gap_text(apart_m: float, gap_m: float | None) -> str:
    apart = f"{apart_m / 1000:.3g} km ({apart_m / 1852:.3g} NM) apart"
    if gap_m is None:
        return apart
    return f"{apart}, gap {gap_m / 1000:.3g} km" if gap_m else f"{apart}, may overlap"


def _centre(row: Row, party_id: UUID) -> LatLon | None:
    cell = next((cell for cell in row.cells if cell.party_id == party_id), None)
    position = _place(cell) if cell else None
    return centre_of(position.shape) if position and position.shape else None


def _place(cell: Cell) -> Position | None:
    return cell.effective.position if cell.effective else None


def _mark(
    position: Position | None, code: str, style: SideStyle, detail: str
) -> LocatorMark | None:
    if position is None or position.shape is None:
        return None
    dashes = tuple(round(pixels * _MM_PER_PX, 2) for pixels in style.dashes)
    return LocatorMark(position.shape, code, style.light, dashes, describe(position), detail)
