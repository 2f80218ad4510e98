"""The notation of a cell: `d less than 50 km "no such distance" #3 @analysis`.

First the stance, as a word or sign (see STANCES); then the value that the proposition asks for;
then the exact words in quotes; then perhaps `#` with the credibility digit and `@` with the basis,
in either order. All but the stance may be left out; a value alone asserts it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from models.amend.entry import COUNTED, WORST_CREDIBILITY, Entry, asked_of, refuse_value
from models.encounter.claim import Basis, Claim, Stance
from models.encounter.proposition import Proposition
from models.figure.figure import FigureUnit
from models.figure.parse import parse_figure
from models.figure.write import as_said
from models.position.gazetteer import Gazetteer
from models.position.parse import parse_position
from models.position.write import describe
from models.problem import Problem
from models.when.edtf import as_edtf
from models.when.parse import parse_when

STANCES: Mapping[Stance, tuple[str, ...]] = MappingProxyType(
    {
        Stance.ASSERTS: ("a", "+", "●", "y", "asserts", "yes"),
        Stance.PARTLY: ("p", "~", "◐", "partly", "partly confirms"),
        Stance.DENIES: ("d", "-", "−", "○", "denies"),
        Stance.NO_COMMENT: ("n", "–", "nc", "no comment"),
        Stance.UNABLE: ("u", "?", "unable", "unable to confirm"),
    }
)
BASES: Mapping[Basis, tuple[str, ...]] = MappingProxyType(
    {
        Basis.OWN_SENSOR: ("own sensor", "sensor", "own_sensor"),
        Basis.EYEWITNESS: ("eyewitness", "witness"),
        Basis.DOCUMENT: ("document", "doc"),
        Basis.ANALYSIS: ("analysis",),
        Basis.RELAY: ("relay",),
        Basis.UNNAMED_SOURCES: ("unnamed sources", "unnamed", "unnamed_sources"),
        Basis.UNSPECIFIED: ("unspecified",),
    }
)
_SPELLINGS = sorted(
    ((spelling, stance) for stance, all_ in STANCES.items() for spelling in all_),
    key=lambda pair: -len(pair[0]),
)
_BASIS = {spelling: basis for basis, all_ in BASES.items() for spelling in all_}
_QUOTES = MappingProxyType({"“": "”", '"': '"', "„": "“", "«": "»", "「": "」", "『": "』"})
_WORTH = re.compile(r"(?:^|\s)([#@])\s*([^#@]*)$")
_MEND = "Begin with a, p, d, n or u: asserts, partly, denies, no comment, unable to confirm."


@dataclass(frozen=True, slots=True)
class Reading:
    """What the notation is read against: the proposition, known places, the day of the act."""

    proposition: Proposition
    gazetteer: Gazetteer
    day: date | None = None


def parse_entry(text: str, reading: Reading) -> Entry:
    """Return the claim that a text means. Raises Problem, `where` naming the part at fault."""
    head, words, tail = _quoted(text.strip())
    worth, head = _worth(tail, head)
    stance, value = _stance(head)
    values = _value(value, reading) if value else {}
    if words and "words" in values:
        raise Problem("words stand both in quotes and before them", where="words", mend=_WORDS)
    if stance is None and not values:
        raise Problem("there is no stance", where="stance", mend=_MEND)
    return Entry(stance=stance or Stance.ASSERTS, **{"words": words} | values | worth)


_WORDS = "Leave one of them out."


def _quoted(text: str) -> tuple[str, str, str]:
    """Split at the first opening quote and the last quote that closes it."""
    at = min((text.find(quote) for quote in _QUOTES if quote in text), default=-1)
    if at < 0:
        return text, "", ""
    end = text.rfind(_QUOTES[text[at]])
    if end <= at:
        mend = f"Close it with {_QUOTES[text[at]]}"
        raise Problem("the quote is not closed", where="words", mend=mend)
    return text[:at].rstrip(), text[at + 1 : end], text[end + 1 :].strip()


def _worth(tail: str, head: str) -> tuple[dict[str, Any], str]:
    """Take `#3` and `@basis` off the end; without quotes they end the head."""
    rest = tail or head
    found: dict[str, Any] = {}
    while (match := _WORTH.search(rest)) is not None:
        sign, given = match.groups()
        name, value = _credibility(given) if sign == "#" else _basis(given)
        found[name] = value
        rest = rest[: match.start()].rstrip()
    if tail and rest:
        mend = "Put the value before the words; behind them only #3 or @analysis."
        raise Problem(f"“{rest}” stands behind the words", where="words", mend=mend)
    return found, head if tail else rest


def _credibility(given: str) -> tuple[str, Any]:
    if given.strip() not in set("123456"):
        mend = "Write #1 (confirmed) to #6 (cannot be judged)."
        raise Problem(f"credibility “{given.strip()}” is none", where="credibility", mend=mend)
    return "credibility", int(given)


def _basis(given: str) -> tuple[str, Any]:
    basis = _BASIS.get(" ".join(given.casefold().split()))
    if basis is None:
        mend = f"Write one of {', '.join(f'@{all_[0]}' for all_ in BASES.values())}."
        raise Problem(f"the basis “{given.strip()}” is not known", where="basis", mend=mend)
    return "basis", basis


def _stance(head: str) -> tuple[Stance | None, str]:
    """Take a stance off the front; a sign or letter counts only where it stands alone."""
    for spelling, stance in _SPELLINGS:
        if head[: len(spelling)].casefold() == spelling:
            rest = head[len(spelling) :]
            if not rest or rest[0].isspace():
                return stance, rest.strip()
    return None, head


def _value(text: str, reading: Reading) -> dict[str, Any]:
    asked = asked_of(reading.proposition)
    if not asked:
        raise refuse_value(text)
    problems = []
    for name in asked:
        try:
            return {name: _READERS[name](text, reading)}
        except Problem as problem:
            problems.append(problem.at(name))
    raise problems[0]


def _figure(text: str, reading: Reading) -> Any:
    counted = reading.proposition.quantity_kind in COUNTED
    return parse_figure(text, unit=FigureUnit.COUNT if counted else None)


_READERS: dict[str, Callable[[str, Reading], Any]] = {
    "figure": _figure,
    "when": lambda text, reading: parse_when(text, reference=reading.day),
    "position": lambda text, reading: parse_position(text, reading.gazetteer),
    "category": lambda text, _reading: text,
    "words": lambda text, _reading: text,
}


def as_shown(claim: Claim, reading: Reading) -> Entry:
    """Return what the notation says of a claim: the entry that its own text would make."""
    try:
        return parse_entry(written(claim, reading.proposition), reading)
    except Problem:
        # Its value reads back as none of ours: it is not shown, and so it is not lost.
        return Entry(stance=claim.stance, words=claim.words)


def written(claim: Claim, proposition: Proposition) -> str:
    """Return a claim in the notation, as far as that can say it; values in their own words."""
    asked = asked_of(proposition)
    values = {
        "figure": claim.figure and (claim.figure.words or as_said(claim.figure)),
        "when": claim.when and (claim.when.words or as_edtf(claim.when)),
        "position": claim.position and (claim.position.words or describe(claim.position)),
        "category": claim.category,
    }
    value = next((values[name] for name in asked if values.get(name)), "")
    words = f"{_opening(claim.words)}{claim.words}{_QUOTES[_opening(claim.words)]}"
    worth = "" if claim.credibility == WORST_CREDIBILITY else f"#{claim.credibility}"
    basis = "" if claim.basis is Basis.UNSPECIFIED else f"@{BASES[claim.basis][0]}"
    parts = (STANCES[claim.stance][0], value, words if claim.words else "", worth, basis)
    return " ".join(part for part in parts if part)


def _opening(words: str) -> str:
    """Return a quote that the words do not hold."""
    free = (q for q, end in _QUOTES.items() if q not in words and end not in words)
    return next(free, '"')
