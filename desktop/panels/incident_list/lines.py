"""The lines of the list: incidents, and the headings of the bands they are parted into."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from models.filter.arrangement import Arranged
from models.filter.columns import Rows


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a band: its name as in `Arranged`, how many it holds, whether folded."""

    name: str
    number: int
    folded: bool


class Lines:
    """Which incident, by its place in the arrangement, or which heading stands in a line."""

    def __init__(self, arranged: Arranged, folded: Collection[str] = ()) -> None:
        """Fold the bands of these names."""
        self.arranged = arranged
        ends = np.append(arranged.starts[1:], len(arranged.ids)).astype(np.intp)
        self._sizes = (ends[: len(arranged.starts)] - arranged.starts).astype(np.intp)
        self._folded = np.array([name in folded for name in arranged.names], dtype=np.bool_)
        heights = 1 + np.where(self._folded, 0, self._sizes)
        self._tops = np.append(0, np.cumsum(heights)).astype(np.intp)

    def __len__(self) -> int:
        return int(self._tops[-1]) if self.has_bands else len(self.arranged.ids)

    @property
    def has_bands(self) -> bool:
        """Whether there are headings."""
        return bool(self.arranged.names)

    def heading(self, line: int) -> Heading | None:
        """Return the heading in a line, None where an incident stands."""
        if not self.has_bands:
            return None
        band = self._band(line)
        if line != self._tops[band]:
            return None
        name, number = self.arranged.names[band], int(self._sizes[band])
        return Heading(name, number, bool(self._folded[band]))

    def band_of(self, line: int) -> str | None:
        """Return the name of the band in which a line is, None where there are no bands."""
        return self.arranged.names[self._band(line)] if self.has_bands and line >= 0 else None

    def heading_line(self, name: str) -> int:
        """Return the line of the heading of a band."""
        return int(self._tops[self.arranged.names.index(name)])

    def place(self, line: int) -> int | None:
        """Return the place of the incident in a line, None for a heading."""
        if not self.has_bands:
            return line
        band = self._band(line)
        within = line - int(self._tops[band]) - 1
        return int(self.arranged.starts[band]) + within if within >= 0 else None

    def _band(self, line: int) -> int:
        return int(np.searchsorted(self._tops, line, side="right")) - 1

    def line(self, place: int) -> int:
        """Return the line of an incident; that of its heading where that is folded."""
        return int(self.lines(np.array([place]))[0])

    def lines(self, places: Rows) -> Rows:
        """Return the lines of incidents; of folded ones, those of their headings."""
        if not self.has_bands:
            return places
        bands = np.searchsorted(self.arranged.starts, places, side="right") - 1
        within = np.where(self._folded[bands], 0, places - self.arranged.starts[bands] + 1)
        found: Rows = self._tops[bands] + within
        return found

    def places(self, first: int, last: int) -> Rows:
        """Return the places of the incidents in these lines, both included."""
        if not self.has_bands:
            return np.arange(first, last + 1)
        lines = np.arange(first, last + 1)
        bands = np.searchsorted(self._tops, lines, side="right") - 1
        within = lines - self._tops[bands] - 1
        found: Rows = (self.arranged.starts[bands] + within)[within >= 0]
        return found

    def number(self, first: int, last: int) -> int:
        """Return how many incidents stand in these lines, both included."""
        if not self.has_bands:
            return last - first + 1
        headings = np.searchsorted(self._tops[:-1], (first, last + 1))
        return last - first + 1 - int(headings[1] - headings[0])
