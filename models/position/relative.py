"""Places told by another place: "about 270 km west of Oki-Daito", "off the Noto Peninsula"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from models.figure.figure import Figure, Hedge
from models.figure.hedge import HEDGES
from models.figure.interval import half_of_last_digit, interval_of
from models.figure.parse import parse_figure
from models.figure.units import MEASURES, Dimension
from models.position.compass import COMPASS_WORD, Direction, direction_named
from models.problem import Problem

_CJK = {
    "北北東": "nne", "東北東": "ene", "東南東": "ese", "南南東": "sse",
    "南南西": "ssw", "西南西": "wsw", "西北西": "wnw", "北北西": "nnw",
    "北東": "ne", "東北": "ne", "东北": "ne", "南東": "se", "東南": "se", "东南": "se",
    "南西": "sw", "西南": "sw", "北西": "nw", "西北": "nw",
    "北": "n", "南": "s", "東": "e", "东": "e", "西": "w",
    "キロメートル": "km", "キロ": "km", "公里": "km", "千米": "km", "メートル": "m",
    "カイリ": "nm", "海里": "nm", "浬": "nm", "約": "about", "约": "about", "大約": "about",
    "大约": "about", "附近": "near", "周辺": "near", "近海": "off", "沖": "off", "以内": "within",
    "海域": "", "公海": "", "上空": "", "海空域": "", "以": "", "方": "", "面": "", "から": "from",
    "へ": "", "に": "", "の": "", "的": "", "处": "", "離": "from", "距": "from", "外": "",
}  # fmt: skip
_CJK_PATTERN = re.compile("|".join(sorted(_CJK, key=len, reverse=True)))
_FILLING = """
the a an of in at on to over above from by point position waters water sea seas area areas airspace
high international open coast coastal shore island islands isle reef shoal group main land mainland
peninsula side just and some it its direction general off near vicinity around within bearing deg
degrees degree
"""
_FILLERS = frozenset(_FILLING.split())
_NEAR = re.compile(r"\b(?:near|vicinity|around|by)\b")
_OFF = re.compile(r"\boff\b")
_LENGTHS = "|".join(
    sorted(
        (re.escape(s) for m in MEASURES.values() if m.dimension is Dimension.LENGTH
         for s in m.spellings if s.isalpha() or " " in s),
        key=len, reverse=True,
    )
)  # fmt: skip
_HEDGES = "|".join(
    sorted(
        (re.escape(s) for rule in HEDGES.values() for s in rule.spellings),
        key=len, reverse=True,
    )
)  # fmt: skip
_COUNT = (
    r"(?:\d[\d,]*(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
)
_DISTANCE = re.compile(
    rf"(?:(?<!\w)(?:{_HEDGES}) *)*(?:between +)?(?<![\w.]){_COUNT}"
    rf"(?: *(?:to|and|-) *{_COUNT})? *(?:{_LENGTHS})(?!\w)",
    re.ASCII,
)
_BEARING = re.compile(r"(?<![\d.])(\d{1,3}) *(?:°|deg(?:rees)?)(?: true)?(?!\w)", re.ASCII)
_WIND = re.compile(rf"(?<!\w)({COMPASS_WORD})(?!\w)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bearings:
    """How a place lies from another: how far in metres (None is open), where to, how loosely.

    `manner` is "at" for the place itself, "near" or "off" for a place about it.
    """

    figure: Figure | None
    direction: Direction | None
    manner: str

    def bounds_m(self) -> tuple[float, float | None] | None:
        """Return the least and greatest distance by the hedge table; None where none was said."""
        interval = interval_of(self.figure) if self.figure else None
        return (interval.lo or 0.0, interval.hi) if interval else None


def bearings_in(words: str) -> Bearings:
    """Return what the words round the name of a place say; Problem on words not understood."""
    rest = _CJK_PATTERN.sub(lambda found: f" {_CJK[found.group()]} ", words)
    rest = re.sub(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", " ", rest)
    rest = re.sub(r"\([^()]*\)", " ", rest)
    figure, rest = _distance(" ".join(rest.split()))
    direction, rest = _direction(rest)
    manner = "off" if _OFF.search(rest) else "near" if _NEAR.search(rest) else "at"
    _refuse_leftovers(rest)
    return Bearings(figure, direction, manner)


def _distance(words: str) -> tuple[Figure | None, str]:
    found = list(_DISTANCE.finditer(words))
    if len(found) > 1:
        said = " and ".join(f"“{match.group()}”" for match in found)
        raise Problem(f"two distances, {said}", mend="Give one; put a conversion in brackets.")
    if not found:
        return None, words
    rest = f"{words[: found[0].start()]} {words[found[0].end() :]}"
    figure = parse_figure(found[0].group())
    if figure.hedge is Hedge.NONE and re.search(r"\bwithin\b", rest):
        figure = Figure(number=figure.number, unit=figure.unit, hedge=Hedge.WITHIN)
    return figure, rest


def _direction(words: str) -> tuple[Direction | None, str]:
    bearing = _BEARING.search(words)
    if bearing:
        return _numbered(bearing[1]), _BEARING.sub(" ", words, count=1)
    found = list(_WIND.finditer(words))
    if len(found) > 1:
        said = " and ".join(f"“{match.group()}”" for match in found)
        raise Problem(f"two directions, {said}", mend="Give one direction.")
    if not found:
        return None, words
    return direction_named(found[0].group()), _WIND.sub(" ", words)


def _numbered(digits: str) -> Direction:
    if int(digits) > 360:
        raise Problem(f"a bearing of {digits} degrees", mend="Bearings are 0 to 360.")
    return Direction(float(digits) % 360, float(half_of_last_digit(Decimal(digits))))


def _refuse_leftovers(words: str) -> None:
    left = [word for word in re.findall(r"[^\W_]+|[^\s\w.,;:()~/]", words) if word not in _FILLERS]
    if left:
        what = f"“{' '.join(left)[:80]}” is not understood as part of a position"
        mend = 'Write for example "about 270 km west of Oki-Daito" or coordinates.'
        raise Problem(what, mend=mend)
