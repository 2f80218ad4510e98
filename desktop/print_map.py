"""Joins the picture of the map to its page: words round it, handling, legend."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

from maps.picture import Painted, Picture, painted
from maps.picture_legend import legend_of
from models.encounter.marking import Marking, Sensitivity
from models.filter.answer import Answer
from models.filter.layout import PLACE_OF
from models.sheet.heading import marking_words
from models.sheet.map_sheet import ROOM_MM, Format, MapSheet, write_map
from models.sheet.pdf import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is said on the page: title, who made it, a caveat of their own, the filter's text."""

    title: str
    author: str
    caveat: str
    filter: str
    logbook: str
    credit: str = "Coastline: Natural Earth"


def map_printer(
    picture: Picture, wording: Wording, format_: Format, *, paper: Paper, now: datetime
) -> Callable[[], bytes]:
    """Return work that prints what is in sight; it may run on another thread."""

    def work() -> bytes:
        drawing = painted(picture, *ROOM_MM[paper])
        sheet = map_sheet(picture, drawing, wording, now)
        return write_map(sheet, format_, paper=paper, timestamp=now)

    return work


def map_sheet(picture: Picture, drawing: Painted, wording: Wording, now: datetime) -> MapSheet:
    """Return the page round a drawing."""
    number = f"{drawing.incidents:,} of {len(picture.answer):,} incidents in sight"
    made = f"{now.astimezone(UTC):%Y-%m-%d %H:%MZ}  ·  {wording.author}  ·  {wording.logbook}"
    return MapSheet(
        title=wording.title,
        author=wording.author,
        marking=handling_words(picture.answer, wording.caveat),
        number=number,
        filter=wording.filter or "none: all incidents",
        made=f"{made}  ·  Encounter Log {version('encounter-log')}",
        credit=f"{wording.credit}  ·  Mercator, WGS 84",
        alt=f"Map: {wording.title}. {number}. Filter: {wording.filter or 'none'}.",
        svg=drawing.svg,
        legend=legend_of(picture, drawing),
    )


def handling_words(answer: Answer, caveat: str = "") -> str:
    """Return the handling of what a filter let through: the highest marking, and a caveat."""
    marking = Marking(sensitivity=highest(answer), caveats=(caveat,) if caveat else ())
    return marking_words(marking)


def highest(answer: Answer) -> Sensitivity:
    """Return the highest marking among these incidents; clear where there are none."""
    places = answer.snapshot.columns.incidents.sensitivity[answer.rows]
    member = {place: one for one, place in PLACE_OF[Sensitivity].items()}
    found = member[int(places.max())] if len(places) else Sensitivity.CLEAR
    return Sensitivity(found)
