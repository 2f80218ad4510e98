"""Every name of a catalogue in one automaton, and the names that a text holds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from models.catalogue.catalogue import Catalogue
from models.catalogue.party import Party
from models.catalogue.place import Place
from models.catalogue.platform import Platform, Unit
from models.finding.finding import FindingKind
from models.finding.folding import Folded, fold, is_unspaced
from models.finding.party_names import party_spellings
from models.finding.platform_names import platform_spellings, unit_spellings
from models.finding.spelling import Needs, Rank, Spelling

Named = Party | Platform | Unit | Place
_PLURAL = re.compile(r"s(?![^\W_])")
_VARIANT = re.compile(r"[A-Z]{1,3}[0-9]?(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Match:
    """A name in a text: its span and everything that it may mean, the likeliest first."""

    start: int
    end: int
    spellings: tuple[Spelling, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The automaton over the folded spellings, and what each of them means."""

    _automaton: AhoCorasick
    _meanings: tuple[tuple[Spelling, ...], ...]

    @classmethod
    def of(cls, entries: Iterable[Named]) -> "Names":
        """Return the names of these entries; their order does not matter."""
        found: dict[str, dict[tuple[str, FindingKind], Spelling]] = {}
        by_id = {entry.id: entry for entry in entries}
        for spelling in _spellings(by_id.values(), Catalogue.of(by_id.values())):
            key = fold(spelling.text).text
            # One letter is no name in a text; one sign of Chinese or Japanese may be.
            if len(key) > 1 or (key and is_unspaced(key)):
                of_key = found.setdefault(key, {})
                who = (str(spelling.id), spelling.kind)
                of_key[who] = min(of_key.get(who, spelling), spelling, key=_certainty)
        for meanings_of_key in found.values():
            _share_needs(meanings_of_key)
        keys = sorted(found)
        meanings = tuple(tuple(sorted(found[key].values(), key=by_certainty)) for key in keys)
        return cls(AhoCorasick(keys, matchkind=MatchKind.Standard), meanings)

    def matches(self, text: str, folded: Folded) -> Iterator[Match]:
        """Yield every name written as a word of its own, also those within longer ones."""
        hits = self._automaton.find_matches_as_indexes(folded.text, overlapping=True)
        for number, first, last in hits:
            if not _is_word(folded, first, last):
                continue
            yield from _written(text, folded.span(first, last), self._meanings[number])


@lru_cache(maxsize=4)
def names_of(entries: tuple[Named, ...]) -> Names:
    """Return the names of these entries, made once for each catalogue."""
    return Names.of(entries)


def named_in(catalogue: Catalogue) -> tuple[Named, ...]:
    """Return the entries of a catalogue that a text may name."""
    kinds = (Party, Platform, Unit, Place)
    return tuple(entry for entry in catalogue.entries.values() if isinstance(entry, kinds))


def _spellings(entries: Iterable[Named], catalogue: Catalogue) -> Iterator[Spelling]:
    for entry in entries:
        if isinstance(entry, Party):
            yield from party_spellings(entry, catalogue.party(catalogue.side_of(entry.id)))
        elif isinstance(entry, Platform):
            yield from platform_spellings(entry)
        elif isinstance(entry, Unit):
            yield from unit_spellings(entry)
        else:
            yield from _place_spellings(entry)


def _place_spellings(place: Place) -> Iterator[Spelling]:
    for name in place.names:
        needs = Needs.SEA if name.text.endswith("海") else Needs.NOTHING
        yield Spelling(text=name.text, id=place.id, kind=FindingKind.PLACE, needs=needs)


def _share_needs(meanings: dict[tuple[str, FindingKind], Spelling]) -> None:
    """Ask of a class that is named like its only ship what is asked of the ship."""
    ship = any(spelling.needs is Needs.SHIP for spelling in meanings.values())
    for who, spelling in meanings.items():
        if ship and spelling.kind is FindingKind.PLATFORM:
            meanings[who] = replace(spelling, needs=Needs.SHIP)


def _certainty(spelling: Spelling) -> tuple[bool, int, str]:
    return spelling.needs != "", spelling.rank, spelling.text


def by_certainty(spelling: Spelling) -> tuple[bool, int, str, str]:
    """Return a key that sorts what is meant most surely first, the same in every catalogue."""
    return spelling.needs != "", spelling.rank, spelling.kind, str(spelling.id)


def _is_word(folded: Folded, first: int, last: int) -> bool:
    text = folded.text
    before = text[first - 1] if first else " "
    after = text[last] if last < len(text) else " "
    return _parted(before, text[first]) and (_parted(text[last - 1], after) or after.isalpha())


def _parted(left: str, right: str) -> bool:
    """Tell whether two neighbours belong to different words."""
    if not (left.isalnum() and right.isalnum()):
        return True
    return is_unspaced(left) or is_unspaced(right)


def _written(text: str, span: tuple[int, int], meanings: tuple[Spelling, ...]) -> Iterator[Match]:
    start, end = span
    words = text[start:end]
    fitting = [spelling for spelling in meanings if _capitals_fit(words, spelling)]
    by_end: dict[int, list[Spelling]] = {}
    for spelling in fitting:
        stop, note = _end_with_ending(text, end, spelling)
        if stop:
            guess = replace(spelling, note=note, rank=Rank.GUESS) if note else spelling
            by_end.setdefault(stop, []).append(guess)
    for stop, spellings in by_end.items():
        yield Match(start, stop, tuple(spellings))


def _end_with_ending(text: str, end: int, spelling: Spelling) -> tuple[int, str]:
    """Return where the word ends, with a plural s or a variant's letters; 0 where it goes on."""
    after = text[end : end + 1]
    if not after or _parted(text[end - 1], after):
        return end, ""
    plural = _PLURAL.match(text, end) if spelling.plural else None
    if plural:
        return plural.end(), ""
    variant = _VARIANT.match(text, end) if spelling.letters_may_follow else None
    if variant:
        return variant.end(), f"The catalogue has {spelling.text}, not {spelling.text}{variant[0]}."
    return 0, ""


def _capitals_fit(words: str, spelling: Spelling) -> bool:
    if spelling.any_case or not spelling.text.isascii():
        return True
    if spelling.text.isupper() and spelling.text.replace(".", "").isalpha():
        return words.isupper()
    return words[0].isupper() or not spelling.text[0].isupper()
