"""Which of the names that a text may hold are offered: the longest, where its company fits."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from uuid import UUID

from models.finding.company import keeps_company
from models.finding.finding import Finding, FindingKind
from models.finding.names import Match, by_certainty
from models.finding.spelling import Needs, Rank, Spelling


def chosen_names(text: str, matches: Iterable[Match]) -> Iterator[Finding]:
    """Yield the findings of names: at each place the longest, and none within another.

    Where the same words name a unit and its class, or a party and a place, each is offered.
    """
    full = sorted(matches, key=lambda match: (match.start, -match.end))
    named = {spelling.id for match in full for spelling in match.spellings if not spelling.needs}
    fitting = (_fitting(text, match, named) for match in full)
    for match in _outermost([match for match in fitting if match.spellings]):
        yield from _offers(text, match)


def _fitting(text: str, match: Match, named: set[UUID]) -> Match:
    spellings = tuple(
        spelling for spelling in match.spellings if _is_meant(text, match, spelling, named)
    )
    return replace(match, spellings=spellings)


def _is_meant(text: str, match: Match, spelling: Spelling, named: set[UUID]) -> bool:
    if spelling.needs is Needs.FULL_NAME and spelling.id in named:
        return True
    return keeps_company(text, match.start, match.end, spelling.needs)


def _outermost(matches: list[Match]) -> Iterator[Match]:
    reached = 0
    for start, end in sorted({(m.start, m.end) for m in matches}, key=lambda s: (s[0], -s[1])):
        if end <= reached or start < reached:
            continue
        reached = end
        same = [s for m in matches if (m.start, m.end) == (start, end) for s in m.spellings]
        sure = [spelling for spelling in same if spelling.rank is not Rank.GUESS]
        yield Match(start, end, tuple(sorted(sure or same, key=by_certainty)))


def _offers(text: str, match: Match) -> Iterator[Finding]:
    kinds = {spelling.kind for spelling in match.spellings}
    for kind in sorted(kinds):
        if kind is FindingKind.PLATFORM and FindingKind.UNIT in kinds:
            continue
        meant = [spelling for spelling in match.spellings if spelling.kind is kind]
        first, ids = meant[0], tuple(dict.fromkeys(spelling.id for spelling in meant))
        yield Finding(
            kind=kind,
            start=match.start,
            end=match.end,
            words=text[match.start : match.end],
            value=first.id,
            others=tuple(id_ for id_ in ids if id_ != first.id),
            note=first.note,
        )
