"""Cuts a written time into pieces, by tables of how each kind of piece is written."""

import re
from collections.abc import Iterator
from itertools import chain

from models.problem import Problem
from models.when.clock_rows import CLOCK_ROWS
from models.when.date_rows import DATE_ROWS, DIGIT_ROWS
from models.when.dtg import DTG_ROWS
from models.when.iso_rows import ISO_ROWS
from models.when.piece import Found, Kind, Piece, Reader, Row, pattern
from models.when.zone_table import WORDS

_LONGEST = 200
# Digits and signs of full width and the many dashes, as Asian and printed texts have them.
_PLAIN = str.maketrans(
    {chr(ord("０") + digit): str(digit) for digit in range(10)}
    | dict.fromkeys("‐‑‒–—−〜～", "-")
    | {"：": ":", "（": "(", "）": ")", "／": "/", "．": ".", "，": ",", "、": ",", "頃": "ごろ"}
)
_HALVES = re.compile(r"(?<![A-Za-z])([ap])\.? ?m\b\.?", re.ASCII | re.IGNORECASE)
_WORD = re.compile(r"[^\s,;()]+|.")


def pieces_of(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a written time, without the words that say nothing of it.

    Raises Problem on the first word that is not understood.
    """
    if len(text) > _LONGEST:
        raise Problem("that is too long for a time", mend="Keep the story for the notes.")
    plain = " ".join(_HALVES.sub(r"\1m", text.translate(_PLAIN)).split())
    return tuple(piece for piece in _cut(plain) if piece.kind is not Kind.FILLER)


def _cut(plain: str) -> Iterator[Piece]:
    place = 0
    while place < len(plain):
        if plain[place] == " ":
            place += 1
            continue
        found, reader = _match(plain, place)
        yield from reader(found)
        place = found.end()


def _match(plain: str, place: int) -> tuple[Found, Reader]:
    for row, reader in _ROWS:
        found = row.match(plain, place)
        if found:
            return found, reader
    word = _WORD.match(plain, place)
    what = f"'{word[0] if word else plain}' is not understood as part of a time"
    raise Problem(what, mend="Write it as in 6 Dec 2025 16:32 JST or about 16:30Z on 6 Dec 2025.")


def _as(kind: Kind) -> Reader:
    return lambda found: (Piece(kind=kind, text=found[0]),)


def _words(kind: Kind, expression: str) -> Row:
    return pattern(expression), _as(kind)


def _zone_words() -> str:
    longest_first = sorted(WORDS, key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, longest_first))})(?![A-Za-z])"


# A zone without digits may hide in any capitals behind a time; whether it is one is asked later.
_ZONE_ROWS: tuple[Row, ...] = (
    _words(Kind.ZONE, r"(?:utc|gmt) ?[+-] ?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9:])"),
    _words(Kind.ZONE, r"\+ ?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9:])"),
    _words(Kind.ZONE, _zone_words()),
    _words(Kind.ZONE, r"[a-z]+/[a-z_]+(?:/[a-z_]+|[+-][0-9]+)?(?![0-9A-Za-z])"),
)
_LAST_ZONE_ROWS: tuple[Row, ...] = (
    _words(Kind.ZONE, r"(?-i:[A-Z]{1,5})(?![0-9A-Za-z])|z\b"),
    _words(Kind.ZONE, r"(?:[a-z]+ ){1,3}time\b"),
)
_WORD_ROWS: tuple[Row, ...] = (
    _words(Kind.SHORTLY, r"(?:shortly|just|soon) after\b|過ぎ|すぎ"),
    _words(Kind.ABOUT, r"(?:about|around|approximately|roughly|circa|approx)\b\.?|ca?\.|ごろ"),
    _words(Kind.BETWEEN, r"between\b"),
    _words(Kind.FROM, r"(?:from|since|starting)\b"),
    _words(Kind.UNTIL, r"(?:until|till|up to|ending)\b"),
    _words(Kind.BEFORE, r"(?:before|earlier than)\b"),
    _words(Kind.AFTER, r"(?:after|later than)\b"),
    _words(Kind.BY, r"by\b"),
    _words(Kind.TO, r"(?:to|through)\b|から|[-/]"),
    _words(Kind.AND, r"and\b"),
    _words(
        Kind.FILLER,
        r"(?:on|of|the|at|in|during|local time|local|hrs|hours)\b|\.\.|\.(?!\S)|まで|[,;()のに]",
    ),
)

_ROWS: tuple[Row, ...] = tuple(
    chain(
        ISO_ROWS,
        DTG_ROWS,
        DATE_ROWS,
        CLOCK_ROWS,
        DIGIT_ROWS,
        _ZONE_ROWS,
        _WORD_ROWS,
        _LAST_ZONE_ROWS,
    )
)
