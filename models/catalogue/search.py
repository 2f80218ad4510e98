"""Finds entries of the catalogue by any name that anybody has for them, best first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from models.catalogue.folding import folded
from models.catalogue.name import Name

# Fields that are names too, and what is said of each.
_NAMING = {
    "code": "code",
    "nato_name": "NATO reporting name",
    "number": "number as painted",
    "name": "name",
    "title": "title",
    "category": "category",
    "file_name": "name of the file",
    "sha256": "SHA-256",
    "url": "address",
}
# Bound and apart: neither is left by folding.
_EDGE, _GAP = "\n", " "


class Fit(IntEnum):
    """How well a name fits what was typed, best first."""

    WHOLE = 0
    START = 1
    WORD = 2
    WITHIN = 3
    SCATTERED = 4


def sought_names(entry: Any) -> tuple[Name, ...]:
    """Return every name of an entry, its codes and numbers too, each once; the first is shown."""
    return tuple(dict.fromkeys(name for name in _naming(entry) if name.text))


def _naming(entry: Any) -> Iterator[Name]:
    yield from getattr(entry, "names", ())
    for field, note in _NAMING.items():
        yield Name(text=getattr(entry, field, "") or "", lang="", note=note)


@dataclass(frozen=True, slots=True)
class Folded:
    """The names of one entry, folded: `names` whole between edges, `words` between gaps."""

    entry: Any
    names: str
    words: str

    @classmethod
    def of(cls, entry: Any) -> "Folded":
        """Return the folded names of an entry."""
        return cls.of_names(entry, [alias.text for alias in sought_names(entry)])

    @classmethod
    def of_names(cls, entry: Any, names: list[str]) -> "Folded":
        """Return these names folded."""
        parts = [*names, *(part for name in names for part in _between_slashes(name))]
        folds = [[folded(word) for word in name.split()] for name in parts]
        # From every word on to the end: "j15" begins a word of "Shenyang J-15", also as "j 15".
        ends = ("".join(words[start:]) for words in folds for start in range(len(words)))
        return cls(entry, _joined(_EDGE, map("".join, folds)), _joined(_GAP, ends))

    def fit(self, wanted: str) -> Fit:
        """Return how well a folded text fits that stands in one of the names."""
        if (start := _EDGE + wanted) in self.names:
            return Fit.WHOLE if start + _EDGE in self.names else Fit.START
        return Fit.WORD if _GAP + wanted in self.words else Fit.WITHIN

    def holds_all(self, words: Sequence[str]) -> bool:
        """Return whether each of these folded words stands in some name."""
        return all(word in self.names for word in words)


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The names of entries, folded once. Rows are numbers of the entries as given."""

    rows: tuple[Folded, ...]

    @classmethod
    def of(cls, entries: Iterable[Any], before: "SearchIndex | None" = None) -> "SearchIndex":
        """Return the index of these entries; what an earlier one folded of the same is kept."""
        known = {id(row.entry): row for row in before.rows} if before else {}
        return cls(tuple(known.get(id(entry)) or Folded.of(entry) for entry in entries))

    def find(self, text: str) -> tuple[int, ...]:
        """Return the rows that a text finds, the best fit first; all of them for no text.

        It stands in one name, or each of its words stands in some name of the entry.
        """
        wanted, words = folded(text), [folded(word) for word in text.split()]
        if not wanted:
            return tuple(range(len(self.rows)))
        found: dict[Fit, list[int]] = {fit: [] for fit in Fit}
        for number, row in enumerate(self.rows):
            if wanted in row.names:
                found[row.fit(wanted)].append(number)
            elif len(words) > 1 and row.holds_all(words):
                found[Fit.SCATTERED].append(number)
        return tuple(number for numbers in found.values() for number in numbers)


def matched(entry: Any, text: str) -> Name | None:
    """Return the name by which a text finds an entry best, or None where no single one does."""
    wanted = folded(text)
    rows = ((alias, Folded.of_names(entry, [alias.text])) for alias in sought_names(entry))
    found = [(row.fit(wanted), alias) for alias, row in rows if wanted and wanted in row.names]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _between_slashes(name: str) -> list[str]:
    """Return the names that slashes part: "J-15 / J-15T" is two."""
    return name.split(" / ") if " / " in name else []


def _joined(mark: str, texts: Iterable[str]) -> str:
    return mark + mark.join(dict.fromkeys(filter(None, texts))) + mark
