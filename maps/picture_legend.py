"""What a printed map's marks mean: only those that may stand on it."""

from collections.abc import Iterator
from dataclasses import replace

from maps.locator_marks import claim_marks, estimate_marks
from maps.picture import Painted, Picture
from maps.picture_incidents import CELL, DOUBT, symbol_svg
from maps.picture_marks import KEPT, KEPT_DASHES, ZONE, ZONE_DASHES
from maps.symbol import Identity, symbol_code
from maps.symbol_words import frames
from models.sheet.map_sheet import LegendEntry


def legend_of(picture: Picture, painted: Painted) -> tuple[LegendEntry, ...]:
    """Return the entries in the order in which one asks: incidents, sides, lines."""
    return (*_incidents(picture, painted), *_sides(picture), *_lines(picture))


def _incidents(picture: Picture, painted: Painted) -> Iterator[LegendEntry]:
    if not painted.one_by_one:
        words = "Number of incidents in a square of the paper"
        yield LegendEntry(mark="circle", words=words, colour=CELL)
        return
    shown = frames() if picture.viewpoint.side else []
    for frame in shown:
        words = f"Incident, {frame['words']} as seen from {picture.viewpoint.side}"
        yield LegendEntry(mark="symbol", words=words, svg=symbol_svg(frame["sidc"]))
    if not shown:
        svg = symbol_svg(symbol_code(None, Identity.NEUTRAL))
        words = "Incident; frames are nobody’s viewpoint"
        yield LegendEntry(mark="symbol", words=words, svg=svg)
    yield LegendEntry(mark="area", words="Somewhere within: the doubt of a place", colour=DOUBT)


def _sides(picture: Picture) -> Iterator[LegendEntry]:
    if picture.selected is None or picture.matrix is None:
        return
    incident = picture.selected
    estimates = (replace(mark, code="the analyst’s estimate") for mark in estimate_marks(incident))
    claims = claim_marks(incident, picture.matrix, picture.catalogue)
    marks = {mark.code: mark for mark in (*estimates, *claims)}
    for code, mark in marks.items():
        words = f"{incident.ref}: {code}"
        yield LegendEntry(mark="line", words=words, colour=mark.colour, dashes=mark.dashes_mm)


def _lines(picture: Picture) -> Iterator[LegendEntry]:
    if "Zones" not in picture.hidden:
        yield LegendEntry(mark="line", words="Zone as declared by its issuer", colour=ZONE)
        words = "Zone of lower confidence"
        yield LegendEntry(mark="line", words=words, colour=ZONE, dashes=_dashes(ZONE_DASHES))
    if picture.drawn.areas and "Areas" not in picture.hidden:
        words = "Area that was drawn and kept"
        yield LegendEntry(mark="line", words=words, colour=KEPT, dashes=_dashes(KEPT_DASHES))
    if picture.drawn.drawings and "Drawings" not in picture.hidden:
        yield LegendEntry(mark="line", words="Ring, bearing line, measure: along geodesics")


def _dashes(text: str) -> tuple[float, ...]:
    return tuple(map(float, text.split()))
