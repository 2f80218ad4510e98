"""The times that a text names, each read by the program's own reader of times."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from models.finding.finding import Finding, FindingKind
from models.finding.relative_times import day_of, settled
from models.finding.time_atoms import Atom, Phrase, phrases_in
from models.finding.time_words import in_known_words
from models.problem import Problem
from models.when.parse import parse_when
from models.when.when import When

_NO_ZONE = "The clock time names no zone; only its day is given here."
# A dateline stands within so many signs of the start, and in a line that is no longer.
_HEAD, _SHORT_LINE = 400, 70
_LINE_ENDS = "\n\r\u2028\u2029"
_POINTS = ("-", "*", "#", "|", "•", "・")
_LEANS = "Not settled: it is counted from a day that is not known here."
# A part of the day alone says too little to be a time.
_ORNAMENTS = frozenset({"part", "mark"})


def times_in(text: str, published: When | None = None) -> Iterator[Finding]:
    """Yield the times of a text, from left to right.

    What leans on another date is settled by the day the text came out, or by the date before it;
    the note says so. What cannot be settled is given with its words alone, and the note says why.
    """
    phrases = tuple(phrases_in(text))
    reader = _Reader(text, day_of(published) or _dateline(text, phrases))
    for phrase in phrases:
        yield from reader.findings(phrase)


@dataclass(slots=True)
class _Reader:
    """Reads phrase by phrase, and remembers the last day that was named."""

    text: str
    published: date | None
    last: date | None = None

    def findings(self, phrase: Phrase) -> Iterator[Finding]:
        """Yield the times of a phrase: as one where it reads as one, else in parts."""
        first = 0
        while first < len(phrase.atoms):
            count, finding = self._longest(phrase, first)
            if finding is not None:
                self._remember(finding)
                yield finding
            first += count

    def _remember(self, finding: Finding) -> None:
        """Keep the day as the one that "the next day" is counted from; a month is none."""
        when = finding.value
        if isinstance(when, When) and (when.earliest_start or when.latest_end):
            self.last = day_of(when)

    def _longest(self, phrase: Phrase, first: int) -> tuple[int, Finding | None]:
        atoms = phrase.atoms[first:]
        for count in range(len(atoms), 0, -1):
            if {atom.kind for atom in atoms[:count]} <= _ORNAMENTS:
                continue
            for start, end in _spans(phrase, atoms[:count]):
                finding = self._read(start, end)
                if finding is not None:
                    return count, finding
        return 1, self._open(atoms[0])

    def _read(self, start: int, end: int) -> Finding | None:
        words = self.text[start:end]
        tries = [("", words), *settled(words, self.published, self.last)]
        for note, tried in tries:
            when = _parsed(in_known_words(tried))
            if when is not None:
                return self._finding(start, end, when, note)
        for _, tried in tries:
            day = day_of(_parsed(in_known_words(tried), zone="UTC"))
            if day is not None:
                return self._finding(start, end, parse_when(day.isoformat()), _NO_ZONE)
        return None

    def _open(self, atom: Atom) -> Finding | None:
        """Return a time of which only the words are known, and why."""
        if atom.kind in _ORNAMENTS:
            return None
        leans = atom.kind in {"relative", "weekday"} or atom.end - atom.start <= 3
        note = _LEANS if leans else _why_not(in_known_words(self.text[atom.start : atom.end]))
        return self._finding(atom.start, atom.end, When(), note)

    def _finding(self, start: int, end: int, when: When, note: str) -> Finding:
        words = self.text[start:end].rstrip()
        return Finding(
            kind=FindingKind.WHEN,
            start=start,
            end=start + len(words),
            words=words,
            value=replace(when, words=words),
            note=note,
        )


def _dateline(text: str, phrases: Iterable[Phrase]) -> date | None:
    """Return the day at the head of a text: the first in a short line, or in brackets early in one.

    "KABUL, Afghanistan (Jan. 25, 2013)" stands so, and no point of a list does.
    """
    for phrase in phrases:
        start, end = phrase.atoms[0].start, phrase.atoms[-1].end
        if start >= _HEAD:
            return None
        day = day_of(_parsed(in_known_words(text[start:end])))
        if day is not None and _is_head(text, start):
            return day
    return None


def _is_head(text: str, start: int) -> bool:
    begun = max(text.rfind(end, 0, start) for end in _LINE_ENDS) + 1
    stops = (text.find(end, start) for end in _LINE_ENDS)
    line = text[begun : min((stop for stop in stops if stop >= 0), default=len(text))]
    if line.lstrip().startswith(_POINTS):
        return False
    return len(line) <= _SHORT_LINE or (
        start - begun <= _SHORT_LINE and text[start - 1 : start] in {"(", "（"}
    )


def _spans(phrase: Phrase, atoms: tuple[Atom, ...]) -> Iterator[tuple[int, int]]:
    """Yield the spans to try: with the words before and behind, then without."""
    leads = (phrase.lead,) if atoms[0] is phrase.atoms[0] else ()
    tails = (phrase.tail,) if atoms[-1] is phrase.atoms[-1] else ()
    for start in dict.fromkeys((*leads, atoms[0].start)):
        for end in dict.fromkeys((*tails, atoms[-1].end)):
            yield start, end


@lru_cache(maxsize=1024)
def _parsed(said: str, zone: str = "") -> When | None:
    try:
        return parse_when(said, zone=zone)
    except Problem:
        return None


def _why_not(said: str) -> str:
    try:
        parse_when(said)
    except Problem as problem:
        return f"Not settled: {problem.what}."
    return ""
