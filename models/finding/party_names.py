"""How a party of the catalogue may be written: names, adjectives, the seat of its government."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from models.catalogue.party import Party, PartyKind
from models.finding.finding import FindingKind
from models.finding.spelling import Needs, Rank, Spelling
from models.vocabulary.table import rows_of, words_of

_SIDES = (PartyKind.STATE, PartyKind.BLOC)
_SPACED = ("zh", "ja", "ko")
_ADJECTIVE_NOTE = "Said of the state, its people or its forces."
_SEAT_NOTE = "The seat of the government, said for it."
_MINISTER_NOTE = "The minister, taken for the ministry."
_BODY = re.compile(r"(?P<sort>Ministry|Department) of (?:National )?(?P<field>Defen[cs]e)")
_FOREIGN = re.compile(r"Ministry of Foreign Affairs")


@dataclass(frozen=True, slots=True)
class Adjectives:
    """What is said of one state: "Japanese", and where its government sits."""

    adjectives: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def adjectives_of_states() -> Mapping[str, tuple[Adjectives, ...]]:
    """Return the adjectives and seats of every state, by its code."""
    table: dict[str, tuple[Adjectives, ...]] = {}
    for row in rows_of("demonyms"):
        more = Adjectives(words_of(row["adjectives"]), words_of(row["seats"]))
        table[row["code"]] = (*table.get(row["code"], ()), more)
    return MappingProxyType(table)


def party_spellings(party: Party, side: Party | None) -> Iterator[Spelling]:
    """Yield every way to write a party; `side` is the state that it belongs to, if any."""
    state_id = side.id if side is not None else None
    base = Spelling(text="", id=party.id, kind=FindingKind.PARTY, state_id=state_id)
    for name in party.names:
        yield replace(base, text=name.text)
        if name.lang.partition("-")[0] == "en" and side is not None and side is not party:
            yield from _of_a_body(name.text, _words_for(side), base)
    if party.kind in _SIDES:
        yield from _of_a_side(party, base)


def _of_a_side(party: Party, base: Spelling) -> Iterator[Spelling]:
    for row in adjectives_of_states().get(party.code, ()):
        for text in row.adjectives:
            many = text.endswith("an") and text.isascii()
            yield replace(base, text=text, rank=Rank.VARIANT, plural=many, note=_ADJECTIVE_NOTE)
        for text in row.seats:
            yield replace(
                base, text=text, rank=Rank.NICKNAME, needs=Needs.SPEAKING, note=_SEAT_NOTE
            )


def _words_for(side: Party) -> tuple[str, ...]:
    names = [name.text for name in side.names if name.text.isascii()]
    rows = adjectives_of_states().get(side.code, ())
    said = [text for row in rows for text in row.adjectives if text.isascii()]
    return tuple(dict.fromkeys((*names, *said)))


def _of_a_body(name: str, states: Iterable[str], base: Spelling) -> Iterator[Spelling]:
    """Yield "Japan's Ministry of Defense", "Japanese Defense Ministry", and the body alone."""
    body = _without_state(name, states)
    if body is None:
        return
    for way in _ways_to_say(body):
        base = replace(base, note=_MINISTER_NOTE if way.endswith("Minister") else "")
        yield replace(base, text=way, rank=Rank.NICKNAME, needs=Needs.STATE)
        for state in states:
            owned = [f"{state} {way}", f"{state}'s {way}"]
            if " of " in way:
                owned += [f"{way} of {state}", f"{way} of the {state}"]
            for text in owned:
                yield replace(base, text=text, rank=Rank.VARIANT)


def _without_state(name: str, states: Iterable[str]) -> str | None:
    for state in sorted(states, key=len, reverse=True):
        if name.startswith(f"{state} "):
            return name.removeprefix(f"{state} ")
        for tail in (f" of the {state}", f" of {state}"):
            if name.endswith(tail):
                return name.removesuffix(tail)
    return None


def _ways_to_say(body: str) -> Iterator[str]:
    both = {body, body.replace("Defense", "Defence"), body.replace("Defence", "Defense")}
    for way in sorted(both):
        yield way
        found = _BODY.fullmatch(way)
        if found:
            yield from _short(found)
        if _FOREIGN.fullmatch(way):
            yield from ("Foreign Ministry", "Foreign Minister", "Minister of Foreign Affairs")


def _short(found: re.Match[str]) -> Iterator[str]:
    yield f"{found['sort']} of {found['field']}"
    yield f"{found['field']} {found['sort']}"
    yield f"National {found['field']} {found['sort']}"
    yield from (f"{found['field']} Minister", f"Minister of {found['field']}")
