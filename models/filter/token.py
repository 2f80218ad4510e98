"""The tokens of a filter's text: brackets, `or`, `not`, and terms, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from models.problem import Problem

FLAG = "--filter"
# A value is written bare or in quotes, in which a backslash keeps what follows it.
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_VALUE = rf'(?:{_QUOTED}|[^\s"(),]+)'
_TOKEN = re.compile(
    rf"(?P<open>\()|(?P<close>\))"
    rf"|(?P<key>[A-Za-z-]+):(?P<values>{_VALUE}(?:,{_VALUE})*)"
    rf"|(?P<phrase>{_QUOTED})|(?P<word>[^\s\"():,\\]+)",
    re.DOTALL,
)
_ONE_VALUE = re.compile(_VALUE, re.DOTALL)


class Kind(Enum):
    """What a token is."""

    OPEN = "open"
    CLOSE = "close"
    OR = "or"
    NOT = "not"
    TERM = "term"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `place` counts characters from 1. A term has a key and values, or is a word.

    The `key` of a word or phrase to search for is empty, and a phrase keeps its quotes.
    """

    kind: Kind
    place: int
    text: str = ""
    key: str = ""
    values: tuple[str, ...] = ()

    def problem(self, what: str, mend: str) -> Problem:
        """Return a Problem at the place of this token."""
        return Problem(what, where=f"{FLAG}, character {self.place}", mend=mend)


def tokens_in(text: str) -> list[Token]:
    """Return the tokens of a text, the end among them. Problem on what is none."""
    return [*_tokens(text), Token(Kind.END, len(text) + 1)]


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        found = _TOKEN.match(text, at)
        if found is None:
            raise _unknown(text, at)
        yield _token(found, at + 1)
        at = found.end()


_SIGNS = {"open": Kind.OPEN, "close": Kind.CLOSE}
_WORDS = {"or": Kind.OR, "not": Kind.NOT}


def _token(found: re.Match[str], place: int) -> Token:
    text = found.group()
    if found.lastgroup in _SIGNS:
        return Token(_SIGNS[found.lastgroup], place, text)
    if found["values"] is not None:
        values = tuple(map(bare, _ONE_VALUE.findall(found["values"])))
        return Token(Kind.TERM, place, text, found["key"].casefold(), values)
    kind = _WORDS.get(text.casefold(), Kind.TERM) if found["word"] else Kind.TERM
    return Token(kind, place, text)


def bare(value: str) -> str:
    """Return a value without its quotes."""
    return re.sub(r"\\(.)", r"\1", value[1:-1], flags=re.DOTALL) if value[0] == '"' else value


def quoted(value: str) -> str:
    """Return a value as it is written: in quotes where it would not be read as one otherwise."""
    if re.fullmatch(r'[^\s"(),\\]+', value):
        return value
    return '"' + re.sub(r'(["\\])', r"\\\1", value) + '"'


def _unknown(text: str, at: int) -> Problem:
    begin = Token(Kind.END, at + 1)
    if text[at] == '"':
        return begin.problem("a quotation is not closed", 'Write " where it ends.')
    return begin.problem(f"“{text[at]}” is not understood here", "Put the words in quotes.")
