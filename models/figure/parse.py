"""From words to a figure: "about 50 km", "20 to 30 feet", "over 20 aircraft", "twice"."""

import re
import unicodedata
from decimal import Decimal

from models.figure.figure import Figure, FigureUnit, Hedge
from models.figure.hedge import HEDGES
from models.figure.spoken import BEFORE, BEHIND, BETWEEN, NO_NUMBER, UNITS
from models.figure.units import MEASURES
from models.problem import Problem

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBER_WORDS = {word: Decimal(n) for n, word in enumerate(_SMALL.split())} | {
    "a dozen": Decimal(12),
    "half a": Decimal("0.5"),
    "half an": Decimal("0.5"),
    "a": Decimal(1),
    "an": Decimal(1),
    "twenty": Decimal(20),
    "thirty": Decimal(30),
    "forty": Decimal(40),
    "fifty": Decimal(50),
}
_TIMES = {"once": Decimal(1), "twice": Decimal(2), "thrice": Decimal(3)}
_THINGS = """
aircraft aeroplane aeroplanes airplane airplanes plane planes fighter fighters jet jets bomber
bombers helicopter helicopters drone drones balloon balloons ship ships vessel vessels boat boats
warship warships destroyer destroyers submarine submarines sortie sorties flight flights launch
launches landing landings scramble scrambles pass passes act acts incident incidents warning
warnings call calls shot shots flare flares bomb bombs missile missiles occasion occasions person
persons people crew sailor sailors pilot pilots injured dead killed
"""
_COUNTED = frozenset(_THINGS.split())
_SPELT = {spelling: unit for unit, m in MEASURES.items() for spelling in m.spellings if spelling}
_UNITS = {**UNITS, **_SPELT}
_TABLE = {spelling: hedge for hedge, rule in HEDGES.items() for spelling in rule.spellings}
_BEFORE = sorted({**BEFORE, **_TABLE}.items(), key=lambda pair: -len(pair[0]))
_BEHIND = sorted(BEHIND.items(), key=lambda pair: -len(pair[0]))
_DIGITS = r"-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?|-?\.\d+"
_WORDS = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:{_DIGITS}|(?:{_WORDS})(?![a-z]))"
_TO = "to|and|-|–|—|~|〜|から|至|到|до"
# "50 m to 100 m", "20 feet to 30 feet": the unit is said twice.
_UNIT_TWICE = re.compile(rf"({_NUMBER})\s*([^\d\s]+)\s*({_TO})\s*({_NUMBER})\s*\2$")
_BETWEEN = re.compile(rf"(?<=\d)\s*({'|'.join(BETWEEN)})(?=[^\d\s])")
_FIGURE = re.compile(
    rf"(?:between |from |от )?(?P<low>{_NUMBER})(?:\s*(?P<to>{_TO})\s*(?P<high>{_NUMBER}))?"
    r"\s*(?P<unit>[^\d\s][^\d]*)?"
)
_MEND = 'Write a number and a unit, such as "about 50 km", "20 to 30 feet" or "over 20 aircraft".'


def parse_figure(text: str, *, unit: FigureUnit | None = None) -> Figure:
    """Return the figure that `text` says, with the text as its words.

    `unit` is what a bare number is taken to be in; without it a bare number is refused. What
    stands in brackets behind a figure ("45 yards (41 m)") is somebody's conversion: it stays in
    the words and is not read. A range keeps its two ends; a hedge before it stays in the words.

    Raises Problem on anything not understood.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).replace("−", "-").casefold().split())
    plain = re.sub(r"\s*\([^)]*\)$", "", plain)
    if plain in _TIMES:
        return Figure(number=_TIMES[plain], unit=FigureUnit.COUNT, words=text)
    hedge, rest = _hedge(plain)
    rest = re.sub(r"^mach\s*(.+)$", r"\1 mach", rest)
    rest = _UNIT_TWICE.sub(r"\1 \3 \4 \2", rest)
    found = _FIGURE.fullmatch(rest)
    if found is None or (found["to"] == "and") != rest.startswith("between "):
        raise _not_understood(text, plain)
    return _figure(found, hedge, unit, text)


def _not_understood(text: str, plain: str) -> Problem:
    if NO_NUMBER.search(plain):
        mend = "Keep it in the words of the claim; a figure needs a number."
        return Problem(f"“{text}” tells of many and gives no number", mend=mend)
    return Problem(f"“{text}” is not understood as a figure", mend=_MEND)


def _figure(found: re.Match[str], hedge: Hedge, unit: FigureUnit | None, text: str) -> Figure:
    upper = None if found["high"] is None else _number(found["high"])
    return Figure(
        number=_number(found["low"]),
        upper=upper,
        unit=_unit((found["unit"] or "").strip(), unit),
        hedge=hedge if upper is None else Hedge.RANGE,
        words=text,
    )


def _hedge(plain: str) -> tuple[Hedge, str]:
    """Split the hedge from the rest: what bounds a figure goes before a mere "about"."""
    for words, hedge in _BEHIND:
        if plain.endswith(f" {words}" if words.isascii() else words):
            return hedge, _without_about(plain.removesuffix(words).strip())
    among = _BETWEEN.search(plain)
    if among:
        return BETWEEN[among[1]], _without_about(_BETWEEN.sub(" ", plain))
    found, rest = _one_hedge(plain)
    further, shorter = _one_hedge(rest)
    if further is Hedge.NONE:
        return found, rest
    return (further if found in {Hedge.NONE, Hedge.ABOUT} else found), shorter


def _without_about(plain: str) -> str:
    """Return the rest of a figure whose bound stands behind it: "約50キロ以上" is 50 or more."""
    hedge, rest = _one_hedge(plain)
    return rest if hedge is Hedge.ABOUT else plain


def _one_hedge(plain: str) -> tuple[Hedge, str]:
    for spelling, hedge in _BEFORE:
        if plain.startswith(spelling):
            rest = plain[len(spelling) :]
            if not spelling[-1].isalpha() or not rest[:1].isalpha():
                return hedge, rest.strip()
    return Hedge.NONE, plain


def _number(text: str) -> Decimal:
    return _NUMBER_WORDS[text] if text in _NUMBER_WORDS else Decimal(re.sub(r"[, ]", "", text))


def _unit(text: str, unit: FigureUnit | None) -> FigureUnit:
    if not text:
        if unit is None:
            raise Problem("a number without a unit", mend=_MEND)
        return unit
    if text in _UNITS:
        return _UNITS[text]
    if text.rsplit(maxsplit=1)[-1] in _COUNTED:
        return FigureUnit.COUNT
    raise Problem(f"“{text}” is no unit known here", mend=_MEND)
