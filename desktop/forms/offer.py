"""What each reference may refer to, and which codes a field takes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from desktop.forms.choice import Choice, Search
from desktop.forms.scope import Scope
from desktop.forms.title import part_choices
from models.catalogue.party import Party
from models.catalogue.platform import Platform, Unit
from models.catalogue.source import Capture, Source
from models.encounter.context import ContextEvent
from models.encounter.incident import Incident
from models.encounter.proposition import Proposition
from models.vocabulary.encounter_type import encounter_types
from models.vocabulary.predicate import predicates

CONTEXT = "ctx."


@dataclass(frozen=True, slots=True)
class Offer:
    """What a reference is called, what it is chosen from, and which record a new one would be.

    `search` takes the place of `choices` where they are too many to be listed.
    """

    what: str
    choices: Callable[[Scope], tuple[Choice, ...]]
    record: type | None = None
    search: Callable[[Scope], Search] | None = None


def offer_for(name: str) -> Offer:
    """Return what a field of identities refers to."""
    return _BY_NAME[name]


def part(name: str, what: str) -> Offer:
    """Return an offer of parts of the incident that is being edited."""
    return Offer(what, lambda scope: part_choices(scope, name))


_PARTY = Offer("party", lambda scope: scope.entries(Party), Party)
_SIDE = Offer("side", Scope.sides, Party)
_INCIDENT = Offer("incident", lambda _scope: (), search=Scope.incidents)
_BY_NAME: dict[str, Offer] = {
    **dict.fromkeys(("side_id", "actor_id", "object_id", "principals", "aligned_with"), _SIDE),
    **dict.fromkeys(
        ("party_id", "by_id", "issuer_id", "drawn_by_id", "claimed_by_id", "parent_id"), _PARTY
    ),
    "silent_ids": _PARTY,
    "platform_id": Offer("class", lambda scope: scope.entries(Platform), Platform),
    "unit_id": Offer("hull or tail", lambda scope: scope.entries(Unit), Unit),
    "source_id": Offer("source", lambda scope: scope.entries(Source), Source),
    "capture_id": Offer("kept copy", lambda scope: scope.entries(Capture)),
    "context_id": Offer("context event", lambda scope: scope.entries(ContextEvent), ContextEvent),
    "incident_id": _INCIDENT,
    "duplicate_of_id": _INCIDENT,
    "statement_id": part("statements", "statement"),
    "answers_id": part("statements", "statement"),
    "proposition_id": part("propositions", "proposition"),
    "episode_id": part("episodes", "episode"),
    "supersedes_id": part("assessments", "assessment"),
    "participant_id": part("participants", "participant"),
}


@cache
def encounter_choices() -> tuple[Choice, ...]:
    """Return the kinds of encounter, without the events beside them."""
    return _types(context=False)


@cache
def context_choices() -> tuple[Choice, ...]:
    """Return the kinds of event beside encounters."""
    return _types(context=True)


@cache
def predicate_choices() -> tuple[Choice, ...]:
    """Return the predicates of propositions."""
    return tuple(Choice(p.code, p.label, f"{p.label} {p.code}") for p in predicates().values())


def _types(*, context: bool) -> tuple[Choice, ...]:
    return tuple(
        Choice(t.code, t.label, f"{t.label} {t.group} {t.code} {t.ja} {t.zh}", _names(t))
        for t in encounter_types().values()
        if t.code.startswith(CONTEXT) is context
    )


def _names(type_: object) -> tuple[str, ...]:
    return tuple(str(getattr(type_, name)) for name in ("code", "label", "ja", "zh"))


CODES: dict[tuple[type, str], Callable[[Scope], tuple[Choice, ...]]] = {
    (Incident, "types"): lambda _scope: encounter_choices(),
    (ContextEvent, "type"): lambda _scope: context_choices(),
    (Proposition, "predicate"): lambda _scope: predicate_choices(),
}
