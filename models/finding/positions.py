"""Positions in a text: coordinates in any notation, and places told by another place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from models.catalogue.place import Place
from models.figure.hedge import HEDGES
from models.figure.units import MEASURES, Dimension
from models.finding.finding import Finding, FindingKind
from models.finding.time_words import plainly
from models.position.compass import COMPASS_WORD
from models.position.gazetteer import Gazetteer
from models.position.parse import parse_position
from models.position.position import Position
from models.problem import Problem


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_HEDGE = _either(spelling for rule in HEDGES.values() for spelling in rule.spellings)
_LENGTH = _either(
    spelling
    for measure in MEASURES.values()
    if measure.dimension is Dimension.LENGTH
    for spelling in measure.spellings
    if spelling != "'"
)
_COUNT = r"(?:[0-9][0-9,]*(?:\.[0-9]+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_DISTANCE = (
    rf"(?:(?:{_HEDGE})\s{{0,3}}){{0,2}}{_COUNT}(?:\s?(?:to|-|–)\s?{_COUNT})?[\s-]{{0,3}}(?:{_LENGTH})(?!\w)"
    r"(?:\s*\([^()]{1,30}\))?"
)
_TO = rf"(?:to the\s+)?{COMPASS_WORD}"
_COAST = r"(?:the\s+)?(?:(?:main\s+)?(?:island|coast|port|shore)s?\s+of\s+)?(?:the\s+)?"
_BEFORE = re.compile(
    rf"(?<![\w-])(?:{_DISTANCE}\s+(?:{_TO}\s+(?:of|from)|from|off|of)|{_TO}\s+of"
    rf"|near|off|around|in the vicinity of|close to)\s+{_COAST}$",
    re.IGNORECASE,
)
_EAST = "[北南東西东]{1,3}"
# A direction is not the beginning of the next name: 与那国島西表島 are two islands on a map.
_BEHIND = re.compile(
    r"(?:\s?\([^()]{1,8}\))?"
    rf"(?P<way>\s?(?:の|以|的)?\s?{_EAST}(?:方|側|侧|部|面|向)*(?![\u4e00-\u9fff])|"
    rf"\s?(?:の|以|的)?\s?{_EAST}(?:方|側|侧|部|面|向)*(?=[約约]|大约|公海|海域|沖))?"
    r"(?P<far>\s?の?\s{0,3}(?:約|约|大约)?\s{0,3}[0-9]+(?:\.[0-9]+)?\s{0,3}"
    r"(?:km|ＫＭ|ｋｍ|㎞|キロメートル|キロ|公里|千米|海里|カイリ|浬|NM))?"
    r"(?P<area>\s?(?:の|处|處)?(?:公海|海空域|海\s?域|沖|近海|周辺|附近|付近|处|處))?(?:上空)?"
)
_ANGLE = r"[0-9][0-9.,°º˚度'′’\"″”分秒: -]{0,18}"
_BEHIND_LETTER = r"[0-9][0-9.°º˚'′’\"″”]*(?:[ -](?:[0-9.]+['′’\"″”]+|[0-9]{1,2}\.[0-9]+))*"
_GRID = r"(?:[0-9]{2,5}\s[0-9]{2,5}|[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10})"
_COORDINATES = re.compile(
    rf"(?<![\w.])(?:{_ANGLE}\s?[NS][,;/\s–—-]{{0,3}}(?:and\s)?{_ANGLE}\s?[EW]"
    rf"|[NS]\s?{_ANGLE}[,;/\s]{{0,3}}[EW]\s?{_BEHIND_LETTER}"
    r"|-?[0-9]{1,2}\.[0-9]{2,},\s?-?[0-9]{1,3}\.[0-9]{2,}"
    rf"|[0-9]{{1,2}}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{{2}}\s?{_GRID}"
    rf"|[北南](?:緯|纬)\s?{_ANGLE}[,、，\s]{{0,2}}[東东西](?:経|經|经)\s?[0-9][0-9.度分秒]*"
    rf"|{_ANGLE}\s?(?:с|ю)\.\s?ш\.[,;\s]{{0,3}}(?:и\s)?{_ANGLE}\s?(?:в|з)\.\s?д\.)(?!\w)"
)
# A dash that only parts latitude from longitude.
_DASHED = re.compile(r"(?<=[NS])\s?-\s?(?=[0-9])")
_REACH = 120
# Left over where no position follows the name after all.
_LOOSE = " .,;\n\t　の以的部"


@lru_cache(maxsize=4)
def gazetteer_of(places: tuple[Place, ...]) -> Gazetteer:
    """Return the gazetteer of these places, made once for each catalogue."""
    return Gazetteer.of(places)


def positions_in(
    text: str, names: Iterable[Finding], places: tuple[Place, ...]
) -> Iterator[Finding]:
    """Yield the positions of a text; `names` are the names found in it, `places` the catalogue's.

    A place alone is no position here: it is offered as a place.
    """
    gazetteer = gazetteer_of(places)
    plain = plainly(text)
    reached = 0
    for found in _COORDINATES.finditer(plain):
        yield from _read(text, found.span(), gazetteer)
    for name in names:
        if name.kind is FindingKind.PLACE and name.start >= reached:
            for finding in _told_by(text, plain, name, gazetteer):
                reached = finding.end
                yield finding


def _told_by(text: str, plain: str, name: Finding, gazetteer: Gazetteer) -> Iterator[Finding]:
    """Yield the position that the words round a place tell, if they tell one."""
    before = _BEFORE.search(plain[max(0, name.start - _REACH) : name.start])
    start = name.start - len(before.group()) if before else name.start
    behind = None if text[name.start].isascii() else _BEHIND.match(plain, name.end)
    told = behind is not None and any(behind.groups())
    if before or told:
        yield from _read(text, (start, behind.end() if behind and told else name.end), gazetteer)


def _read(text: str, span: tuple[int, int], gazetteer: Gazetteer) -> Iterator[Finding]:
    words = text[span[0] : span[1]].rstrip(_LOOSE)
    position = _parsed(words, gazetteer)
    if position is not None:
        yield Finding(
            kind=FindingKind.POSITION,
            start=span[0],
            end=span[0] + len(words),
            words=words,
            value=position,
        )


def _parsed(words: str, gazetteer: Gazetteer) -> Position | None:
    try:
        position = parse_position(_DASHED.sub(" ", plainly(words)), gazetteer)
    except Problem:
        return None
    return replace(position, words=words)
