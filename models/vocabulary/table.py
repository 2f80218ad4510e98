"""Reads the tables that are shipped with the program: CSV files in UTF-8 with a header."""

import csv
from collections.abc import Iterator
from importlib.resources import files


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of resources/vocabulary/NAME.csv; every column is text, none is missing.

    A row of another length than the header is a fault of ours: ValueError with file and line.
    """
    text = (files("resources") / "vocabulary" / f"{name}.csv").read_text("utf-8")
    reader = csv.reader(text.splitlines(), strict=True)
    header = next(reader)
    for cells in reader:
        if len(cells) != len(header):
            raise ValueError(f"{name}.csv line {reader.line_num}: {len(cells)} columns")
        yield dict(zip(header, cells, strict=True))


def words_of(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that lists several, parted by semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())
