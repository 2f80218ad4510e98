"""What typing into the matrix means: the step that it would be, and what was understood."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from desktop.words import enum_words
from models.amend.claiming import (
    Place,
    claim_at,
    refuse_new_faults,
    speakers_of,
    statements_of,
    with_entry,
)
from models.amend.entry import Entry, asked_of
from models.amend.notation import Reading, parse_entry
from models.amend.notation import written as claim_written
from models.amend.propositions import participants_of, with_proposition
from models.amend.sentence import offered, parse_proposition
from models.amend.sentence import written as proposition_written
from models.catalogue.catalogue import Catalogue
from models.encounter.claim import Claim
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition
from models.encounter.statement import Statement
from models.figure.interval import interval_of
from models.figure.write import bounds_text, with_si
from models.position.gazetteer import Gazetteer
from models.position.write import describe
from models.problem import Problem
from models.rules.judgement import CellState
from models.text import GLYPH_WORDS, GLYPHS, readable
from models.when.parse import parse_when
from models.when.short import short_span
from models.when.when import When
from models.when.write import as_both


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text was understood as, the step it makes, and the incident after it."""

    echo: str
    step: str
    after: Incident


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the editor: the text, the numbers of place and speaker, and a date."""

    text: str
    choice: int = 0
    said: str = ""
    speaker: int = 0


@dataclass(frozen=True, slots=True)
class Editing:
    """One cell being typed into.

    `read` tells what is typed, or raises Problem. `choices` are the places it can go to, `dated`
    those (by number) that take a date and a speaker; `texts` is what each holds already.
    """

    name: str
    hint: str
    read: Callable[[Typed], Understood]
    texts: tuple[str, ...] = ("",)
    choices: tuple[str, ...] = ("",)
    choice: int = 0
    dated: frozenset[int] = frozenset()
    speakers: tuple[str, ...] = ()
    offers: Callable[[str], str] = lambda _text: ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What typing is read against: the incident, the catalogue, known places."""

    incident: Incident
    catalogue: Catalogue
    gazetteer: Gazetteer


def editing_claim(desk: Desk, proposition: Proposition, party_id: UUID, *, anew: bool) -> Editing:
    """Return the editing of a cell of claims.

    Typed anew it goes to the party's latest statement; taken up again (F2), to the statement
    whose claim the cell shows.
    """
    statements = statements_of(desk.incident, party_id, desk.catalogue)
    places = [_place(proposition, party_id, s.id) for s in statements]
    places.append(_place(proposition, party_id, None))
    old = [claim_at(desk.incident, place) if place.statement_id else None for place in places]
    latest = next((n for n, claim in enumerate(old) if claim is not None), 0)
    reading = Reading(proposition, desk.gazetteer, _day(desk.incident))
    party = desk.catalogue.name_of(party_id)
    speakers = speakers_of(desk.incident, party_id, desk.catalogue)

    def read(typed: Typed) -> Understood:
        place = places[typed.choice]
        if place.statement_id is None:
            place = replace(place, speaker_id=speakers[typed.speaker], said=_said(typed.said))
        return _read_claim(desk, reading, place, typed.text)

    return Editing(
        name=f"{party} on “{proposition.text}”",
        hint=_hint(proposition),
        read=read,
        texts=tuple(claim_written(claim, proposition) if claim else "" for claim in old),
        choices=tuple(
            _choice(s, claim, desk.catalogue)
            for s, claim in zip((*statements, None), old, strict=True)
        ),
        choice=0 if anew else latest,
        dated=frozenset({len(places) - 1}),
        speakers=tuple(_speaker(id_, party_id, desk.catalogue) for id_ in speakers),
    )


def _place(proposition: Proposition, party_id: UUID, statement_id: UUID | None) -> Place:
    return Place(proposition_id=proposition.id, party_id=party_id, statement_id=statement_id)


def _day(incident: Incident) -> date | None:
    known = (e.when.earliest_start or e.when.latest_start for e in incident.episodes if e.when)
    return next((at.date() for at in known if at is not None), None)


def _choice(statement: Statement | None, claim: Claim | None, catalogue: Catalogue) -> str:
    if statement is None:
        return "in a new statement"
    said = short_span(statement.said) or "undated"
    about = " ".join((statement.gist or statement.quote).split())
    what = f" “{about[:40]}{'…' if len(about) > 40 else ''}”" if about else ""
    how = "amends" if claim else "adds to"
    return f"{how} {catalogue.code_of(statement.party_id)}, {said}{what}"


def _speaker(id_: UUID, party_id: UUID, catalogue: Catalogue) -> str:
    ids = dict.fromkeys((party_id, id_))
    return f"spoken by {' / '.join(map(catalogue.name_of, ids))}"


def _hint(proposition: Proposition) -> str:
    asked = asked_of(proposition)
    example = _EXAMPLES[asked[0]] if asked else '"exact words"'
    return f"a, p, d, n or u · {example}"


_EXAMPLES = {
    "figure": 'about 150 m · "exact words" · #3 · @analysis',
    "when": '15:00 JST · "exact words"',
    "position": 'off Noto · "exact words"',
    "category": 'code · "exact words"',
    "words": "their own word",
}


def _read_claim(desk: Desk, reading: Reading, place: Place, text: str) -> Understood:
    entry = parse_entry(text, reading)
    after = with_entry(desk.incident, place, entry, reading)
    refuse_new_faults(desk.incident, after, desk.catalogue)
    verb = "Amend" if place.statement_id and claim_at(desk.incident, place) else "Add"
    code = desk.catalogue.code_of(place.party_id)
    step = f"{verb} claim of {code} on “{reading.proposition.text}”"
    return Understood(echo_of(entry, place.said), step, after)


def _said(text: str) -> When | None:
    if not text.strip():
        return None
    try:
        return parse_when(text)
    except Problem as problem:
        raise problem.at("said") from None


def echo_of(entry: Entry, said: When | None = None) -> str:
    """Return what was understood, in words, SI beside spoken units."""
    state = CellState(entry.stance.value)
    figure = entry.figure
    interval = interval_of(figure) if figure else None
    parts = (
        f"{GLYPHS[state]} {GLYPH_WORDS[state]}",
        with_si(figure) if figure else "",
        bounds_text(interval.lo or 0, interval.hi, interval.unit) if interval else "",
        as_both(entry.when) if entry.when else "",
        describe(entry.position) if entry.position else "",
        entry.category,
        f"“{entry.words}”" if entry.words else "",
        f"credibility {entry.credibility}" if entry.credibility else "",
        readable(entry.basis) if entry.basis else "",
        f"said {as_both(said)}" if said else "",
    )
    return " · ".join(part for part in parts if part)


def editing_proposition(desk: Desk, proposition: Proposition | None) -> Editing:
    """Return the editing of a proposition's sentence, or of a new one."""
    base = proposition or Proposition(id=uuid4(), text="")
    return Editing(
        name="Proposition" if proposition else "New proposition",
        hint="illumination KR JP · or: JP: The P-1 flew at a low altitude [altitude]",
        read=lambda typed: _read_proposition(desk, base, typed, new=proposition is None),
        texts=(proposition_written(base, desk.catalogue) if proposition else "",),
        offers=_offers,
    )


def _read_proposition(desk: Desk, base: Proposition, typed: Typed, *, new: bool) -> Understood:
    there = participants_of(desk.incident, base)
    made = parse_proposition(typed.text, desk.catalogue, base, there)
    after = with_proposition(desk.incident, made)
    refuse_new_faults(desk.incident, after, desk.catalogue)
    step = f"{'Add' if new else 'Amend'} proposition “{made.text}”"
    return Understood(sentence_echo(made, desk.catalogue), step, after)


def sentence_echo(proposition: Proposition, catalogue: Catalogue) -> str:
    """Return a proposition in words: the sentence, its kind, what is measured, whose act it is."""
    quantity, actor = proposition.quantity_kind, catalogue.name_of(proposition.actor_id)
    parts = (
        proposition.text,
        readable(proposition.kind),
        f"measures {_lower(enum_words(quantity))}" if quantity else "",
        f"act of {actor}" if actor else "",
    )
    return " · ".join(part for part in parts if part)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _offers(text: str) -> str:
    found = [predicate.code for predicate in offered(text)[:6]]
    return f"Predicates: {', '.join(found)}" if found else ""
