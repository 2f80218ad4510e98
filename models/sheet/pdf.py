"""Sheets as a PDF: typst sets them from data alone, with the fonts that are shipped."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cache
from importlib.resources import as_file, files
from typing import Any, Literal

import typst

from models.hidden import mark_hidden
from models.problem import Problem
from models.sheet.glyphs import font_folder, without_glyph
from models.sheet.sheet import Sheet

Paper = Literal["a4", "us-letter"]

# One file with many more sheets than this takes gigabytes of memory to make.
MOST_SHEETS = 100
# Words carry their language, by which the template sets their direction.
_WORDS = {"text", "lang"}
# A word longer than a line, such as an address, may be broken anywhere; other scripts break by
# rules of their own, or join their letters.
_LONG = re.compile("[!-~\u00a1-\u052f]{26,}")
_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def write_pdf(sheets: Sequence[Sheet], *, paper: Paper = "a4", timestamp: datetime) -> bytes:
    """Return the sheets as one tagged PDF, each with page numbers of its own.

    The same sheets, paper and timestamp give the same bytes. Problem when there are none or too
    many. Not for the event loop: a sheet takes some tens of milliseconds.
    """
    if not 1 <= len(sheets) <= MOST_SHEETS:
        mend = f"Choose between 1 and {MOST_SHEETS} incidents for one file."
        raise Problem(f"{len(sheets)} sheets in one file", mend=mend)
    data = {"paper": paper, "sheets": [printed(asdict(sheet)) for sheet in sheets]}
    pdf: bytes = _compiler().compile(  # type: ignore[assignment]
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1", "a-2a"],
        timestamp=int(timestamp.astimezone(UTC).timestamp()),
    )
    return pdf


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(font_folder())],
    )
    # Only the folder of the template can be read from it, and nothing lies there but the template.
    with as_file(files("resources") / "sheet") as folder:
        return typst.Compiler(str(folder / "sheet.typ"), root=str(folder), font_paths=fonts)


def printed(value: Any) -> Any:
    """Return the value with every text made fit for print; the drawing stays as it is."""
    if isinstance(value, str):
        return _isolated(_fit(value))
    if isinstance(value, Mapping) and value.keys() == _WORDS:
        return {"text": _fit(value["text"]), "lang": value["lang"]}
    if isinstance(value, Mapping):
        return {key: part if key == "svg" else printed(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [printed(part) for part in value]
    return value


def _fit(text: str) -> str:
    return _LONG.sub(_breakable, without_glyph(mark_hidden(text)))


def _breakable(match: re.Match[str]) -> str:
    return "\N{ZERO WIDTH SPACE}".join(match[0])


def _isolated(text: str) -> str:
    """Keep letters that run leftward from turning round what stands beside them."""
    if not _LEFTWARD.search(text):
        return text
    return "\n".join(
        f"\N{FIRST STRONG ISOLATE}{line}\N{POP DIRECTIONAL ISOLATE}" for line in text.split("\n")
    )
