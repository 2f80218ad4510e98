"""Every set of codes that occurs in a logbook, each kept once and known by a number."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.filter.columns import Bools

Codes = tuple[str, ...]
# So many sets may come before it is written down anew which code is in which.
_FEW = 512


class _Listed:
    """In which sets each code is, found out when it is first asked."""

    def __init__(self, held: tuple[Codes, ...]) -> None:
        self.held = held

    @cached_property
    def numbers(self) -> Mapping[str, NDArray[np.int64]]:
        """The numbers of the sets that a code is in."""
        found: dict[str, list[int]] = {}
        for number, codes in enumerate(self.held):
            for code in codes:
                found.setdefault(code, []).append(number)
        return {code: np.array(numbers) for code, numbers in found.items()}


@dataclass(frozen=True, slots=True, eq=False)
class Combinations:
    """Sets of codes, in the order in which they were first met; a set is its place among them.

    So a column of a million incidents holds one small number each, and a question about codes is
    asked of the few thousand sets there are, or of the fewer codes in them.
    """

    held: tuple[Codes, ...]
    number_of: Mapping[Codes, int]
    listed: _Listed

    @classmethod
    def of(cls, held: Iterable[Codes] = ()) -> "Combinations":
        """Return these sets, numbered in their order."""
        all_ = tuple(held)
        numbers = {codes: number for number, codes in enumerate(all_)}
        return cls(all_, numbers, _Listed(all_))

    def with_any(self, wanted: Iterable[str]) -> Bools:
        """Return for each number whether its set holds one of these codes."""
        codes = frozenset(wanted)
        return self._passing(codes, lambda code: code in codes)

    def where(self, test: Callable[[str], bool]) -> Bools:
        """Return for each number whether a code of its set passes."""
        return self._passing(filter(test, self.listed.numbers), test)

    def _passing(self, codes: Iterable[str], test: Callable[[str], bool]) -> Bools:
        passes, numbers = np.zeros(len(self.held), dtype=np.bool_), self.listed.numbers
        for code in codes:
            if code in numbers:
                passes[numbers[code]] = True
        for number in range(len(self.listed.held), len(self.held)):
            passes[number] = any(map(test, self.held[number]))
        return passes

    def with_new(self, new: Iterable[Codes]) -> "Combinations":
        """Return these with new ones behind them."""
        added = tuple(new)
        if not added:
            return self
        held = self.held + added
        if len(held) - len(self.listed.held) > _FEW:
            return Combinations.of(held)
        numbers = {codes: len(self.held) + place for place, codes in enumerate(added)}
        return Combinations(held, {**self.number_of, **numbers}, self.listed)


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
