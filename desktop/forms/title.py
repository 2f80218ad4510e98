"""One line that tells nested values apart in a list."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from desktop.forms.choice import Choice
from desktop.forms.scope import Scope
from desktop.words import enum_words, type_words
from models.encounter.assessment import Assessment
from models.encounter.claim import Claim
from models.encounter.episode import Episode
from models.encounter.link import ContextLink, IncidentLink
from models.encounter.participant import Participant
from models.encounter.statement import Citation, Statement, Wording
from models.encounter.track import Fix, Track
from models.rules.judgement import CellState
from models.text import GLYPHS
from models.when.write import as_local

MOST_LETTERS = 90


def title_of(value: Any, scope: Scope) -> str:
    """Return one line for a value: what an analyst would call it."""
    make = _TITLES.get(type(value), _plain)
    line = " ".join(make(value, scope).split())
    if not line:
        return type_words(type(value)).capitalize()
    return line if len(line) <= MOST_LETTERS else f"{line[: MOST_LETTERS - 1]}…"


def part_choices(scope: Scope, name: str) -> tuple[Choice, ...]:
    """Return the statements, propositions, episodes ... of the incident, as entered now."""
    if name == "participants":
        episodes = scope.parts_of_incident("episodes")
        parts = tuple(p for episode in episodes for p in episode.participants)
    else:
        parts = scope.parts_of_incident(name)
    labels = [(part.id, title_of(part, scope)) for part in parts]
    return tuple(
        Choice(id_, f"{number}. {label}", label, (label,))
        for number, (id_, label) in enumerate(labels, start=1)
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _named_part(scope: Scope, name: str, id_: UUID | None) -> str:
    found = [part for part in scope.parts_of_incident(name) if part.id == id_]
    return title_of(found[0], scope) if found else ""


def _episode(episode: Episode, _scope: Scope) -> str:
    when = as_local(episode.when) if episode.when else ""
    return _joined(episode.label, when)


def _participant(one: Participant, scope: Scope) -> str:
    count = f"{one.count_best} × " if one.count_best is not None else ""
    what = scope.catalogue.name_of(one.unit_id) or scope.catalogue.name_of(one.platform_id)
    service = "" if what else enum_words(one.service)
    return _joined(f"{count}{what or service}", scope.party_code(one.side_id))


def _statement(one: Statement, scope: Scope) -> str:
    said = as_local(one.said) if one.said else ""
    return _joined(scope.party_code(one.party_id), said, one.gist or one.quote)


def _wording(one: Wording, _scope: Scope) -> str:
    until = f"until {as_local(one.until)}" if one.until else ""
    return _joined(until, one.quote)


def _claim(one: Claim, scope: Scope) -> str:
    statements = scope.parts_of_incident("statements")
    speaker = [scope.party_code(s.party_id) for s in statements if s.id == one.statement_id]
    figure = one.figure.words or f"{one.figure.number} {one.figure.unit}" if one.figure else ""
    glyph = GLYPHS[CellState(one.stance.value)]
    what = _named_part(scope, "propositions", one.proposition_id)
    return _joined(f"{glyph} {speaker[0] if speaker else ''}", figure, what)


def _assessment(one: Assessment, _scope: Scope) -> str:
    return _joined(enum_words(one.likelihood) if one.likelihood else "", one.text)


def _context_link(one: ContextLink, scope: Scope) -> str:
    return _joined(enum_words(one.relation), scope.catalogue.name_of(one.context_id))


def _incident_link(one: IncidentLink, scope: Scope) -> str:
    return _joined(enum_words(one.kind), scope.context.incidents.label_of(one.incident_id))


def _citation(one: Citation, scope: Scope) -> str:
    return _joined(scope.catalogue.name_of(one.source_id), one.page, one.exact)


def _track(one: Track, scope: Scope) -> str:
    return _joined(scope.catalogue.name_of(one.source_id), f"{len(one.fixes)} fixes")


def _fix(one: Fix, _scope: Scope) -> str:
    at = f"{one.at:%Y-%m-%d %H:%M:%SZ}" if one.at else ""
    return _joined(at, f"{one.place.lat:.5f}, {one.place.lon:.5f}")


def _plain(value: Any, scope: Scope) -> str:
    texts = [getattr(value, name, "") for name in ("text", "what", "code", "issuer", "area")]
    by = getattr(value, "by_id", None) or getattr(value, "issuer_id", None)
    lang = getattr(value, "lang", "")
    return _joined(*(str(text) for text in texts if text), scope.party_code(by), lang)


_TITLES: dict[type, Callable[[Any, Scope], str]] = {
    Episode: _episode,
    Participant: _participant,
    Statement: _statement,
    Wording: _wording,
    Claim: _claim,
    Assessment: _assessment,
    ContextLink: _context_link,
    IncidentLink: _incident_link,
    Citation: _citation,
    Track: _track,
    Fix: _fix,
}
