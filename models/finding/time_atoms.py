"""Where a text may speak of a time: the dates and clock times in it, grouped to phrases."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from models.finding.time_words import RUSSIAN_MONTH, WEEKDAY, plainly
from models.when.zone_table import WORDS

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b\.?"
)
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_DAYS = rf"{_DAY}(?:\s?(?:-|to|and|or)\s?{_DAY})?"
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9]|[.,:][0-9])"
_ZONE = "|".join(map(re.escape, sorted(WORDS, key=len, reverse=True)))
_AFTER_CLOCK = (
    rf"(?:\s?\(?(?:(?:UTC|GMT)\s?[+-]\s?[0-9]{{1,2}}(?::?[0-9]{{2}})?|[+-][0-9]{{2}}:?[0-9]{{2}}"
    rf"|(?i:{_ZONE})(?![A-Za-z])|local time)\)?)"
)
# Minutes and seconds of an angle are no clock time: 01:16.5N.
_ANGLE = r"(?:[:.][0-9.]+)?\s?[NSEW](?![A-Za-z])"
_CLOCK = (
    rf"(?:[0-2]?[0-9]:[0-5][0-9](?!{_ANGLE})(?::[0-5][0-9])?(?:\s?[ap]\.?m\b\.?)?Z?"
    rf"|[01]?[0-9]\s?[ap]\.?m\b\.?"
    rf"|[0-2][0-9][0-5][0-9](?:\s?(?:hrs|hours)\b|[A-IK-Z](?![A-Za-z0-9])|(?={_AFTER_CLOCK}))"
    rf"|(?:noon|midday)\b)"
)
_ASIAN_CLOCK = (
    r"(?:(?:午前|午後|上午|下午|凌晨|早上|晚上|오전|오후)\s?)?[0-2]?[0-9]\s?[時时点點시](?![間间])"
    r"(?:\s?[0-5]?[0-9]\s?[分분](?![間间])|半)?"
)
_PART = r"(?:the )?(?:early morning|morning|afternoon|evening|night|dawn|early hours)(?: of)?"


def _behind(words: str) -> str:
    """Return a pattern that asks for one of these words, in either case, right before."""
    cases = (f"(?<=[{word[0].upper()}{word[0]}]{word[1:]} )" for word in words.split())
    return f"(?:{'|'.join(cases)})"


_ATOMS = {
    "iso": r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?(?![0-9-])",
    "dtg": r"(?:[0-9]{6}[A-Z]?\s?(?:-|to)\s?)?[0-9]{6}[A-Z]?\s?"
    r"(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\s?[0-9]{2,4}\b",
    "date": rf"{_DAYS}(?:\s(?:of\s)?|-){_MONTH}(?:[,\s]\s?-?{_YEAR})?"
    rf"|{_MONTH}\s{_DAYS}(?![0-9:]|\s?[ap]\.?m)(?:,?\s{_YEAR})?"
    rf"|(?:[Ee]arly |[Mm]id[- ]|[Ll]ate )?{_MONTH},?\s{_YEAR}"
    rf"|(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? {_YEAR}",
    "russian": rf"[0-3]?[0-9]\s{RUSSIAN_MONTH}(?:\s{_YEAR}(?:\s(?:года?|г\.))?)?",
    "asian": r"(?:(?:令和|平成|昭和)\s?(?:[0-9]{1,2}|元)|[0-9]{4})\s?[年년](?![度間间代前後后])\s?"
    r"(?:[01]?[0-9]\s?[月월]\s?(?:[0-3]?[0-9]\s?[日号號일])?)?"
    r"|[01]?[0-9]\s?[月월]\s?[0-3]?[0-9]\s?[日号號일](?!間|间|本)|(?<![0-9.])[0-3]?[0-9][日号號일]"
    r"(?![間间本线線간])",
    "slashed": r"[0-9]{1,2}[/.][0-9]{1,2}[/.](?:19|20)[0-9]{2}(?![0-9])"
    r"|[0-9]{4}/[01]?[0-9]/[0-3]?[0-9]",
    "clock": rf"{_CLOCK}{_AFTER_CLOCK}?|{_ASIAN_CLOCK}",
    "minute": r"(?<=から)[0-5]?[0-9]\s?分(?!間)|(?<=至)[0-5]?[0-9]\s?分(?!间)",
    "weekday": rf"(?:last |this )?{WEEKDAY}\b",
    "mark": r"\([月火水木金土日]\)",
    "part": _PART,
    "month": rf"{_behind('in since until by early late last this')}{_MONTH}",
    "year": rf"(?:{_behind('in since until before after during from early late')}|(?<=\()"
    rf"|(?<=[Mm]id-)){_YEAR}",
    "relative": r"(?:the )?(?:same|next|following|previous) day\b|yesterday\b|today\b|tomorrow\b"
    r"|last (?:week|month|year)\b|(?:(?<=on )|(?<=later ))that day\b"
    r"|同日|翌日|昨日|本日|当日|昨天|今天|当天|어제|오늘|이날|вчера|сегодня",
}  # fmt: skip
_ATOM = re.compile(
    "(?<![0-9A-Za-z$€£¥.,/:-])(?:"
    + "|".join(rf"(?P<{kind}>{pattern})" for kind, pattern in _ATOMS.items())
    + ")(?![0-9])"
    + rf"(?:{_AFTER_CLOCK})?",
)
_JOINT = re.compile(
    r":?[\s,]*(?:(?:on|at|of|the|about|around|approximately|and|to|until|till|through|from|between"
    r"|local time|по|в|около|и|до|с|ごろから|頃から|から同日|から|부터|至|到|ごろ|頃|경|左右|の|に"
    r"|-|/)"
    r"[\s,]*){0,3}"
)
_LEAD = re.compile(
    r"(?:(?:about|around|approximately|roughly|circa|shortly after|just after|between|from|since"
    r"|until|till|before|after|by|early in|около|с|между)\s+|[約约])+(?:the\s+|on\s+)?$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"{_AFTER_CLOCK}|\s?(?:ごろまで|頃まで|ごろ|頃|まで|左右|许|경|까지)|,?\s?по мск"
    r"|\s?по московскому времени",
    re.IGNORECASE,
)
# What an atom adds to a time; anything else is a date.
_SORTS = {"clock": "clock", "minute": "clock", "part": "clock", "weekday": "day", "mark": "mark"}
_RANGE = re.compile(r"\b(?:to|until|till|through|до|and|и)\b|から|부터|至|到|-|/")
_AND = re.compile(r"\b(?:and|и)\b")
_BETWEEN = re.compile(r"\b(?:between|между)\s+(?:the\s+)?$", re.IGNORECASE)
# The longest phrase: two dates, two clock times, and a day of the week with each.
_MOST_ATOMS = 6
_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class Atom:
    """One date, clock time, weekday or relative word of a text."""

    kind: str
    start: int
    end: int

    @property
    def sort(self) -> str:
        """What the atom adds to a time: a date, a clock time, or an ornament of either."""
        return _SORTS.get(self.kind, "date")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Neighbouring atoms that may speak of one time, with the words before that bound it."""

    lead: int
    atoms: tuple[Atom, ...]
    tail: int


def phrases_in(text: str) -> Iterator[Phrase]:
    """Yield the phrases of a text that may speak of a time, from left to right."""
    plain = plainly(text)
    group: list[Atom] = []
    for found in _ATOM.finditer(plain):
        atom = Atom(found.lastgroup or "", found.start(), found.end())
        if group and not _joined(plain, group, atom):
            yield _phrase(plain, group)
            group = []
        group.append(atom)
    if group:
        yield _phrase(plain, group)


def _joined(plain: str, group: list[Atom], atom: Atom) -> bool:
    """Tell whether an atom goes with those before it.

    Two dates or two clock times make one time only as the ends of a range, and a time has one
    range at most; "and" joins only what "between" opened.
    """
    joint = _JOINT.fullmatch(plain, group[-1].end, atom.start)
    if joint is None or len(group) == _MOST_ATOMS:
        return False
    ranges = [_RANGE.search(plain, a.end, b.start) for a, b in pairwise((*group, atom))]
    if any(ranges[:-1]) and ranges[-1]:
        return False
    if _AND.search(joint.group()):
        start = group[0].start
        return _BETWEEN.search(plain[max(0, start - _LOOK_BACK) : start]) is not None
    last = max((n for n, found in enumerate(ranges) if found), default=-1)
    return all(other.sort != atom.sort for other in group[last + 1 :])


def _phrase(plain: str, atoms: list[Atom]) -> Phrase:
    start, end = atoms[0].start, atoms[-1].end
    lead = _LEAD.search(plain[max(0, start - _LOOK_BACK) : start])
    tail = _TAIL.match(plain, end)
    return Phrase(
        lead=start - len(lead.group()) if lead else start,
        atoms=tuple(atoms),
        tail=tail.end() if tail else end,
    )
