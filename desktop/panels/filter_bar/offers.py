"""What completes what is typed: conditions, then their values; by code, name, any script."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from desktop.panels.filter_bar.names import KEYS, Names, Value
from models.catalogue.folding import folded
from models.filter.token import quoted

# The term at the end of the text: a condition with values, the last of them unfinished.
_TERM = re.compile(
    r'(?P<key>[A-Za-z-]+):(?P<before>(?:(?:"[^"]*"|[^\s",]+),)*)(?P<value>"[^"]*|[^\s",]*)$'
)
_WORD = re.compile(r"\S+$")
_MOST, _MOST_BY_NAME, _LEAST_LETTERS = 40, 8, 2
# Only these are found by their names alone, without the condition before them.
_BY_NAME = ("side", "type", "theatre", "relation", "severity", "status")


@dataclass(frozen=True, slots=True)
class Offer:
    """A completion: the text it makes of what is typed, whether that is whole, what is shown."""

    text: str
    whole: bool
    label: str
    note: str = ""


def offers_for(text: str, names: Names) -> tuple[Offer, ...]:
    """Return what may be meant by the term at the end of a text."""
    term = _TERM.search(text)
    if term is not None and term["key"].casefold() in KEYS:
        return tuple(islice(_values(text, term, names), _MOST))
    word = _WORD.search(text)
    return tuple(_by_name(text[: word.start()], word[0], names)) if word else ()


def is_condition(text: str) -> bool:
    """Say whether a text asks more than words: one of its terms begins with a condition."""
    return any(key.casefold() in KEYS for key in re.findall(r"([A-Za-z-]+):", text))


def _values(text: str, term: re.Match[str], names: Names) -> Iterator[Offer]:
    key = term["key"].casefold()
    wanted = folded(term["value"].strip('"'))
    head = f"{text[: term.start()]}{key}:{term['before']}"
    fitting = [value for value in names.of(key) if value.fits(wanted)]
    for value in sorted(fitting, key=lambda one: folded(one.code) != wanted):
        yield Offer(head + quoted(value.code), True, value.label, _note(key, value))


def _by_name(head: str, word: str, names: Names) -> Iterator[Offer]:
    wanted = word.casefold()
    for key, note in KEYS.items():
        if key.startswith(wanted):
            yield Offer(f"{head}{key}:", False, f"{key}:", note)
    if len(wanted) >= _LEAST_LETTERS:
        yield from islice(_named(head, folded(word), names), _MOST_BY_NAME)


def _named(head: str, wanted: str, names: Names) -> Iterator[Offer]:
    for key in _BY_NAME:
        for value in names.of(key):
            if wanted and _begins(value, wanted):
                text = f"{head}{key}:{quoted(value.code)}"
                yield Offer(text, True, value.label, key)


def _begins(value: Value, wanted: str) -> bool:
    """Say whether the code, or a word of what is shown, begins with what is typed."""
    return any(folded(word).startswith(wanted) for word in (value.code, *value.label.split()))


def _note(key: str, value: Value) -> str:
    shown = value.code in value.label or key == "within"
    return key if shown else value.code
