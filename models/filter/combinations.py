"""Every set of codes that occurs in a logbook, each kept once and known by a number."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Codes = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Combinations:
    """Sets of codes, in the order in which they were first met; a set is its place among them.

    So a column of a million incidents holds one small number each, and a question about codes is
    asked of the few thousand sets there are.
    """

    held: tuple[Codes, ...]
    number_of: Mapping[Codes, int]

    @classmethod
    def of(cls, held: Iterable[Codes] = ()) -> "Combinations":
        """Return these sets, numbered in their order."""
        all_ = tuple(held)
        return cls(all_, {codes: number for number, codes in enumerate(all_)})

    def where(self, test: Callable[[Codes], bool]) -> NDArray[np.bool_]:
        """Return for each number whether its set passes."""
        return np.fromiter(map(test, self.held), dtype=np.bool_, count=len(self.held))

    def codes(self) -> frozenset[str]:
        """Return every code of every set."""
        return frozenset(code for codes in self.held for code in codes)

    def with_new(self, new: Iterable[Codes]) -> "Combinations":
        """Return these with new ones behind them."""
        added = tuple(new)
        return Combinations.of(self.held + added) if added else self


class Numbering:
    """Gives numbers within one write: those known keep theirs."""

    def __init__(self, known: Combinations) -> None:
        self.known = known
        self._new: dict[Codes, int] = {}

    def of(self, codes: Codes) -> int:
        """Return the number of a set."""
        number = self.known.number_of.get(codes)
        if number is None:
            number = self._new.setdefault(codes, len(self.known.held) + len(self._new))
        return number

    @property
    def new(self) -> Mapping[Codes, int]:
        """The sets that were not known, with their numbers, in order."""
        return self._new

    def all(self) -> Combinations:
        """Return what is known now."""
        return self.known.with_new(self._new)
