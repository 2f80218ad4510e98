"""The view of the map as one drawing in SVG, for paper."""

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from maps.drawn import NOTHING_DRAWN, Drawn
from maps.extent import Box
from maps.locator import add_gap_texts, add_lines, add_marks
from maps.locator_frame import Chart
from maps.locator_labels import Labels
from maps.locator_marks import claim_marks, estimate_marks, gap_lines
from maps.locator_svg import QUIET, SEA, add_degrees, add_graticule, add_land, add_scale, element
from maps.picture_incidents import add_cells, add_singles, ids_of, spots_in
from maps.picture_marks import add_areas, add_drawings, add_names, add_zones
from maps.viewpoint import Viewpoint
from models.catalogue.catalogue import Catalogue
from models.encounter.incident import Incident
from models.filter.answer import Answer
from models.filter.pages import Read
from models.rules.judgement import Matrix

# Up to so many places are drawn one by one.
MOST_SINGLES = 150
_SCALE_MM = (2.0, 9.0)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """What is in sight. `hidden` are the names of layers that are switched off."""

    box: Box
    answer: Answer
    read: Read
    catalogue: Catalogue
    viewpoint: Viewpoint = Viewpoint()
    drawn: Drawn = NOTHING_DRAWN
    selected: Incident | None = None
    matrix: Matrix | None = None
    hidden: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Painted:
    """The drawing, how many incidents are in sight of it, and whether they stand one by one."""

    svg: str
    incidents: int
    one_by_one: bool


def painted(picture: Picture, width_mm: float, height_mm: float) -> Painted:
    """Return the picture on a paper of this size, with what that shows beyond the view.

    A million places take a while: ask on a worker, and give a `read` that may be asked there.
    """
    box = picture.box
    chart = Chart.round((box.west, box.south, box.east, box.north), width_mm, height_mm, room=1.0)
    root = ET.Element("svg", _size(width_mm, height_mm))
    labels = Labels(width_mm, height_mm)
    labels.reserve((0, height_mm - 14, 44, height_mm))
    element(root, "rect", width=width_mm, height=height_mm, fill=SEA)
    if "Graticule" not in picture.hidden:
        add_graticule(root, chart)
    add_land(root, chart)
    if "Graticule" not in picture.hidden:
        add_degrees(root, chart)
    sheet = element(root, "svg", width=width_mm, height=height_mm)
    rows = spots_in(picture.answer, Box(*chart.bounds))
    ids = ids_of(picture.answer, rows)
    _add_ground(sheet, chart, picture, labels)
    few = len(rows) <= MOST_SINGLES
    if few:
        summaries = picture.read(ids)
        add_singles(sheet, chart, summaries, picture.catalogue, picture.viewpoint, labels)
    else:
        add_cells(sheet, chart, picture.answer, rows, labels)
    _add_selected(sheet, chart, picture, labels)
    if "Drawings" not in picture.hidden:
        add_drawings(sheet, chart, picture.drawn.drawings, labels)
    if "Places" not in picture.hidden:
        add_names(sheet, chart, picture.catalogue, labels)
    add_scale(root, chart, *_at_foot(height_mm))
    edge = {"fill": "none", "stroke": QUIET, "stroke_width": 0.25}
    element(root, "rect", width=width_mm, height=height_mm, **edge)
    return Painted(ET.tostring(root, encoding="unicode"), len(ids), few)


def _at_foot(height_mm: float) -> tuple[float, float]:
    return _SCALE_MM[0], height_mm - _SCALE_MM[1]


def _add_ground(root: ET.Element, chart: Chart, picture: Picture, labels: Labels) -> None:
    if "Zones" not in picture.hidden:
        add_zones(root, chart, picture.catalogue)
    if "Areas" not in picture.hidden:
        add_areas(root, chart, picture.drawn.areas, labels)


def _add_selected(root: ET.Element, chart: Chart, picture: Picture, labels: Labels) -> None:
    incident, matrix = picture.selected, picture.matrix
    if incident is None or matrix is None:
        return
    marks = estimate_marks(incident) + claim_marks(incident, matrix, picture.catalogue)
    gaps = gap_lines(matrix)
    add_lines(root, chart, gaps, labels)
    add_marks(root, chart, marks, labels)
    add_gap_texts(root, chart, gaps, labels)


def _size(width_mm: float, height_mm: float) -> dict[str, str]:
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{width_mm:g}mm",
        "height": f"{height_mm:g}mm",
        "viewBox": f"0 0 {width_mm:g} {height_mm:g}",
    }
