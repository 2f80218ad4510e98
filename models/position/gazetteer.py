"""Places by any of their names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Protocol
from uuid import UUID

from models.position.shape import Shape
from models.position.signs import folded


class Named(Protocol):
    """A name; the catalogue's Name is one."""

    @property
    def text(self) -> str:
        """The name itself."""


class NamedPlace(Protocol):
    """What of a place is asked here; the catalogue's Place has it."""

    @property
    def id(self) -> UUID:
        """Identity of the place."""

    @property
    def names(self) -> Sequence[Named]:
        """Every name of it."""

    @property
    def kind(self) -> str:
        """What sort of place it is, by code."""

    @property
    def shape(self) -> Shape:
        """What bounds it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text: from `start` up to `end`, and the places that bear it."""

    start: int
    end: int
    places: tuple[NamedPlace, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """An immutable look-up of places by name, without regard to case, accents and hyphens."""

    _places: Mapping[str, tuple[NamedPlace, ...]]
    _shown: Mapping[str, str]
    _pattern: re.Pattern[str]

    @classmethod
    def of(cls, places: Iterable[NamedPlace]) -> "Gazetteer":
        """Return the gazetteer of these places."""
        found: dict[str, dict[UUID, NamedPlace]] = {}
        shown: dict[str, str] = {}
        for place in places:
            for name in place.names:
                key = folded(name.text)
                if key:
                    found.setdefault(key, {})[place.id] = place
                    shown.setdefault(key, name.text)
        held = {key: tuple(by_id.values()) for key, by_id in found.items()}
        return cls(MappingProxyType(held), MappingProxyType(shown), _pattern_of(held))

    def named(self, name: str) -> tuple[NamedPlace, ...]:
        """Return every place of this name, in the order given; none where it is not known."""
        return self._places.get(folded(name), ())

    def mentions(self, folded_text: str) -> tuple[Mention, ...]:
        """Return the names that a folded text holds, from left to right, the longest at each."""
        found = self._pattern.finditer(folded_text)
        return tuple(Mention(m.start(), m.end(), self._places[m.group()]) for m in found)

    def nearest_names(self, name: str, count: int = 3) -> tuple[str, ...]:
        """Return names spelled much like this one, the likest first."""
        near = get_close_matches(folded(name)[:100], self._places, n=count, cutoff=0.55)
        return tuple(self._shown[key] for key in near)


def _pattern_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(_bounded, longest_first)) or r"(?!)")


def _bounded(name: str) -> str:
    """Return a pattern that finds a name as a word; scripts without spaces have no words' ends."""
    before = r"(?<!\w)" if name[0] < "\u0e00" else ""
    after = r"(?!\w)" if name[-1] < "\u0e00" else ""
    # A sign of Chinese, Japanese or Korean may follow a Latin name without a space.
    return before + re.escape(name) + after
