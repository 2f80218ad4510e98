"""The words and strokes of the threads, as they are painted and read aloud."""

from dataclasses import dataclass, field

from desktop.panels.reading.threads.block import mark_of, title_of
from desktop.stroke import Stroke
from models.catalogue.catalogue import Catalogue
from models.encounter.statement import Statement
from models.hidden import mark_hidden
from models.threads.threads import Threads


@dataclass(frozen=True, slots=True)
class Look:
    """What the words and lanes of the threads look like: one entry for each row and lane.

    `titles` and `gists` are plain text; `langs` the languages of the gists; `marks` say in words
    that a statement was revised or withdrawn. `cut` keeps what was cut to a width, by text and
    font.
    """

    codes: tuple[str, ...]
    strokes: tuple[Stroke, ...]
    titles: tuple[str, ...]
    gists: tuple[str, ...]
    langs: tuple[str, ...]
    marks: tuple[str, ...]
    cut: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict, compare=False)


def look_of(threads: Threads, strokes: tuple[Stroke, ...], catalogue: Catalogue) -> Look:
    """Return the look of these threads; `strokes` are those of their lanes."""
    statements = [row.statement for row in threads.rows]
    lines = [_line(statement) for statement in statements]
    codes = tuple(catalogue.code_of(lane) or "?" for lane in threads.lanes)
    return Look(
        codes=codes,
        strokes=strokes,
        titles=tuple(_in_a_line(title_of(statement, catalogue)) for statement in statements),
        gists=tuple(_in_a_line(text) for text, _ in lines),
        langs=tuple(lang for _, lang in lines),
        marks=tuple(mark_of(statement) for statement in statements),
    )


def _line(statement: Statement) -> tuple[str, str]:
    """Return what a statement says in a line, and its language: gist, English words, or words."""
    if statement.gist:
        return statement.gist, "en"
    english = [t for t in statement.translations if t.lang.startswith("en")]
    if english:
        return english[0].text, english[0].lang
    return statement.quote, statement.quote_lang


def _in_a_line(text: str) -> str:
    """Return as much of a text as any line can hold, its hidden characters marked."""
    return mark_hidden(" ".join(text[:_MOST_LETTERS].split()))


_MOST_LETTERS = 240


def in_words(threads: Threads, look: Look, row: int) -> str:
    """Return a row as it is read aloud."""
    answered = threads.answered(row)
    before = look.titles[answered] if answered is not None else ""
    parts = (
        look.titles[row],
        look.marks[row],
        f"in answer to {before}" if before else "",
        look.gists[row],
        threads.rows[row].day,
    )
    return ". ".join(part for part in parts if part)
