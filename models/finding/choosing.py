"""Which of the names that a text may hold are offered: the longest, where its company fits."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from models.finding.company import keeps_company
from models.finding.finding import Finding, FindingKind
from models.finding.names import Match, by_certainty
from models.finding.spelling import Needs, Rank, Spelling

_NEAREST = "Taken for that of the state named nearest before it."
_MANY = 3
_OWNS = re.compile(r"(?:['’]s?)?\s")
# So many names of states before and behind are looked at.
_FAR = 40
# A ship that the text names beyond doubt is also meant by its bare name.
_ONCE_NAMED = (Needs.FULL_NAME, Needs.SHIP)


def chosen_names(text: str, matches: Iterable[Match]) -> tuple[Finding, ...]:
    """Return the findings of names: at each place the longest, and none within another.

    Where the same words name a unit and its class, only the unit is offered; where they name a
    party and a place, both are. A body that many states have ("the Ministry of Defence") is that
    of the state named nearest before it, or of the only one that the text names.
    """
    by_span = sorted(matches, key=lambda match: (match.start, -match.end))
    named = {spelling.id for match in by_span for spelling in match.spellings if not spelling.needs}
    company = _Company(text, frozenset(named))
    found = tuple(_outermost(company, by_span))
    states = _states(found)
    return tuple(offer for match in found for offer in _offers(text, match, states))


@dataclass(frozen=True, slots=True)
class _Company:
    """The text, and the entries that it names beyond doubt."""

    text: str
    named: frozenset[UUID]

    def fits(self, match: Match, spelling: Spelling) -> bool:
        """Tell whether what stands round the words is what this name needs."""
        if spelling.needs is Needs.STATE:
            return spelling.state_id in self.named
        if spelling.needs in _ONCE_NAMED and spelling.id in self.named:
            return True
        return keeps_company(self.text, match.start, match.end, spelling.needs)


def _outermost(company: _Company, matches: Sequence[Match]) -> Iterator[Match]:
    reached = 0
    for (start, end), group in groupby(matches, key=lambda match: (match.start, match.end)):
        if start < reached:
            continue
        fitting = [s for match in group for s in match.spellings if company.fits(match, s)]
        sure = [spelling for spelling in fitting if spelling.rank is not Rank.GUESS]
        if fitting:
            reached = end
            yield Match(start, end, tuple(sorted(sure or fitting, key=by_certainty)))


def _states(matches: Iterable[Match]) -> list[tuple[int, UUID]]:
    """Return which state is named and where its name ends, from left to right."""
    return [
        (match.end, spelling.state_id)
        for match in matches
        for spelling in match.spellings[:1]
        if spelling.state_id is not None and not spelling.needs
    ]


def _offers(text: str, match: Match, states: Sequence[tuple[int, UUID]]) -> Iterator[Finding]:
    kinds = {spelling.kind for spelling in match.spellings}
    for kind in sorted(kinds):
        if kind is FindingKind.PLATFORM and FindingKind.UNIT in kinds:
            continue
        meant = [spelling for spelling in match.spellings if spelling.kind is kind]
        if _is_of_another(text, match, meant, states):
            continue
        first, note = _likeliest(meant, match.start, states)
        ids = dict.fromkeys(spelling.id for spelling in meant)
        yield Finding(
            kind=kind,
            start=match.start,
            end=match.end,
            words=text[match.start : match.end],
            value=first.id,
            others=tuple(id_ for id_ in ids if id_ != first.id),
            note=note,
        )


def _is_of_another(
    text: str, match: Match, meant: Sequence[Spelling], states: Sequence[tuple[int, UUID]]
) -> bool:
    """Tell whether the state named right before has no such body: "Canada's Defence Minister".

    A body that many states have is asked more: the state named last must be one of them.
    """
    if any(spelling.needs is not Needs.STATE for spelling in meant):
        return False
    here = bisect_right(states, match.start, key=lambda state: state[0]) - 1
    sides = {spelling.state_id for spelling in meant}
    if here < 0 or states[here][1] in sides:
        return False
    owned = _OWNS.fullmatch(text, states[here][0], match.start) is not None
    return owned or len(sides) >= _MANY


def _likeliest(
    meant: Sequence[Spelling], start: int, states: Sequence[tuple[int, UUID]]
) -> tuple[Spelling, str]:
    """Return the meaning whose state is named nearest before; else the surest."""
    sides = {spelling.state_id for spelling in meant}
    if len(sides) == 1 and meant[0].needs is not Needs.STATE:
        return meant[0], meant[0].note
    here = bisect_right(states, start, key=lambda state: state[0])
    nearby = (*reversed(states[max(0, here - _FAR) : here]), *states[here : here + _FAR])
    for _, state in nearby:
        for spelling in meant:
            if spelling.state_id == state:
                return spelling, _NEAREST
    return meant[0], meant[0].note
