"""A view of the map on one page, as PDF, PNG or SVG: set by typst from data alone."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.resources import as_file, files
from types import MappingProxyType
from typing import Any, Final, Literal

import typst

from models.sheet.glyphs import font_folder
from models.sheet.pdf import Paper, printed

Format = Literal["pdf", "png", "svg"]
_PNG_PPI = 200.0
# The drawing's room on the page: what is left of the landscape paper beside margins and words.
ROOM_MM: Final[Mapping[Paper, tuple[float, float]]] = MappingProxyType(
    {"a4": (273.0, 146.0), "us-letter": (255.0, 152.0)}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """What a mark means. `mark` is "symbol" (with its `svg`), "circle", "area" or "line"."""

    mark: str
    words: str
    colour: str = "#1b1f24"
    dashes: tuple[float, ...] = ()
    svg: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSheet:
    """All that stands on the page, in words; `svg` is the drawing, `alt` says what it shows."""

    title: str
    author: str
    marking: str
    number: str
    filter: str
    made: str
    credit: str
    alt: str
    svg: str
    legend: tuple[LegendEntry, ...]


def write_map(
    sheet: MapSheet, format_: Format, *, paper: Paper = "a4", timestamp: datetime
) -> bytes:
    """Return the page; as PDF it is tagged. Not for the event loop: it takes up to a second."""
    data = {"paper": paper, **printed(asdict(sheet))}
    more: dict[str, Any] = {"ppi": _PNG_PPI} if format_ == "png" else {}
    if format_ == "pdf":
        more["pdf_standards"] = ["ua-1", "a-2a"]
        more["timestamp"] = int(timestamp.astimezone(UTC).timestamp())
    page: bytes = _compiler().compile(  # type: ignore[assignment]
        format=format_, sys_inputs={"data": json.dumps(data, ensure_ascii=False)}, **more
    )
    return page


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(font_folder())],
    )
    with as_file(files("resources") / "sheet") as folder:
        return typst.Compiler(str(folder / "map.typ"), root=str(folder), font_paths=fonts)
