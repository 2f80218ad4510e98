"""The plan of one section of a form."""

from dataclasses import dataclass

Row = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one heading: `rows` are shown, `more` folds out. A tuple shares one line."""

    heading: str
    rows: tuple[Row, ...]
    more: tuple[Row, ...] = ()
